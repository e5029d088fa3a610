"""Somebody comes and she says goodbye: the chat goes, and no question about danger stays on the screen.

The gateway knows most ways of saying so by their words (`safety/exit.rules`). What is left, misspelled or in other
words, the model understands as leaving, and hears danger in "de trap op" besides; what she asks for is an empty screen.
A word of violence, of hiding herself or of dying keeps the help.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import FEW_WORDS, Moment
from safety.exit_phrases import speaks_of_danger

LEAVES = "quick_exit"
GOODBYES = (LEAVES, "goodbye")
MEANT = 0.5
"""How likely leaving or a goodbye has to be, taken together."""
DYING_LADDER = ("utter_suicide_", "utter_blackmail_suicide")
"""While one of these stands open a goodbye takes the help along."""
LONGEST = 5 * FEW_WORDS
BREAKS_OFF = re.compile(
    r"\b(?:d+o+e+i+|doeg|bye+|ciao|gtg|g2g|laters|tot (?:zo|straks|later|morgen))\b|\bdag\W*$|"
    r"\b(?:moet|mot|meot|moe) (?:\w+ ){0,2}?(?:weg|gaan?|stop\w*|ophang\w*|afsluit\w*|uitlog\w*|kappen)\b|"
    r"\bik (?:ga|stop|kap|hang op|log uit|sluit af)\b(?: (?:nu|dus|er ?mee|ff|even))*(?=\W*$|\W+(?:me|mn|m'n|mijn|hij|"
    r"zij|ze|er|want|mama|papa)\b)"
)
_WHO = (
    r"(?:hij|zij|ze|die|iemand|pap\w*|mam\w*|pa|ma|vader|moeder|ouders|broer\w*|zus\w*|oom|tante|opa|oma|man|vrouw|"
    r"nee?f|nicht|docent|juf|mentor|collega)"
)
SOMEBODY_NEAR = re.compile(
    rf"\b{_WHO} (?:\w+ ){{0,2}}?(?:komt?|kom\w*|loopt|staat|roept|klopt|is|zijn|vraagt|kijkt|wil|de trap|trap)\b|"
    rf"\b(?:komt|komen|hoor|daar is|daar zijn) (?:\w+ ){{0,2}}?{_WHO}\b|\b(?:op de trap|trap op|voetstappen)\b"
)


def leaves_at_once(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, of who has to go because somebody comes; None where it is another."""
    if (moment.asked or "").startswith(DYING_LADDER) or len(text.split()) > LONGEST or speaks_of_danger(text):
        return None
    if not (BREAKS_OFF.search(text) and SOMEBODY_NEAR.search(text)) or _leaving(parsed) < MEANT:
        return None
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    if any(one.get("value") != "danger_now" or str(one.get("source")).startswith("rule:") for one in risks):
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "risk"]
    return {**parsed, "intent": {"name": LEAVES, "confidence": 1.0}, "entities": entities}


def _leaving(parsed: Mapping[str, Any]) -> float:
    """How likely it is that the message leaves or says goodbye."""
    likely = {str(one["name"]): float(one["confidence"]) for one in parsed.get("intent_ranking") or []}
    first = parsed.get("intent") or {}
    likely.setdefault(str(first.get("name")), float(first.get("confidence") or 0))
    return sum(likely.get(name, 0.0) for name in GOODBYES)
