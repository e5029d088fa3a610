"""She wants to leave a home that threatens her; the model hears that she wants to be gone from life.

"Mn broer gaat me kapot maken, ik wil gewoon weg vanavond" looks for a place to sleep. The danger is at home, and
that is what is asked about first. Away for good, away from everything, and what a rule heard, stay a wish to die.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment
from assistant.words.heavy_words import names_an_end

SUICIDE, AT_HOME = "suicide", ("danger_now", "honour_violence")
_FAMILY = (
    r"(?:broers?|vader|pa|pap+a|moeder|ma|mam+a|ouders|ooms?|familie|stiefvader|man|vriend|neef|neven|"
    r"hij|ie|zij|ze|die)"
)
_HARMS = (
    r"(?:kapot|slo+p\w*|sla(?:at|an)|sloeg|gesla\w+|dood\b|vermoord\w*|afma\w+|af ma\w+|pijn|aandoe\w*|dreig\w*|mes\b|"
    r"schop\w*|opslui\w*)"
)
THREATENS_HER = re.compile(rf"\b{_FAMILY}\b.{{0,50}}\b{_HARMS}|\b{_HARMS}.{{0,30}}\b{_FAMILY}\b")
LEFT_DEAD_BY_ANOTHER = re.compile(
    rf"\b(?:als|wanneer) (?:(?:mijn|mn|m'n|me) )?{_FAMILY} (?:\w+ ){{0,4}}?"
    r"(?:ben|ga) ik (?:er )?(?:echt )?(?:geweest|dood)\b|"
    rf"\b(?:(?:ben|ga) ik|ik (?:ben|ga)) (?:er )?(?:echt )?(?:geweest|dood) (?:als|wanneer) "
    rf"(?:(?:mijn|mn|m'n|me) )?{_FAMILY}\b|"
    r"\b(?:me|mij) (?:\w+ ){0,2}?(?:kapot|dood|af)(?: ?(?:gaa?t?|gaan|ma\w+|sla\w+))*\b|"
    r"\b(?:maa?kt?|maken|slaa?t?|slaan) (?:me|mij) (?:\w+ )?(?:kapot|dood|af)\b|\bvermoord\w* (?:me|mij)\b"
)
FINDS_OUT = re.compile(r"\b(?:hoor\w*|ziet|zien|weet|weten|merk\w*|erachter|achter komt|ontdek\w*|vindt)\b")
LEAVES_HOME = re.compile(
    r"\b(?:weg|gaan|ga|vlucht\w*|weglopen|loop) (?:\w+ )?(?:van|uit) (?:huis|thuis)\b|"
    r"\b(?:van|uit) huis (?:\w+ )?weg\b|"
    r"\bweg (?:vanavond|vannacht|straks|hier|voor(?:dat)? (?:\d+\w*|hij|ie|ze|zij|(?:mijn|mn|m'n|me) \w+))\b|"
    r"\b(?:vanavond|vannacht|straks|hier|voor(?:dat)? (?:\d+\w*|hij|ie|ze|zij)) (?:\w+ ){0,2}?weg\b"
    r"(?: (?:hier|vanavond))?|"
    r"\bwaar (?:\w+ ){0,3}?heen\b|\b(?:plek|ergens|waar) (?:\w+ ){0,4}?slapen\b"
)
FOR_GOOD = re.compile(
    r"\b(?:voorgoed|voor altijd|voor eeuwig|alles|iedereen|wereld|weg (?:\w+ )?(?:zijn|wezen)|nooit|"
    r"niet (?:meer )?terug|rust|sorry|vinden (?:me|mij)|merken (?:het|t|'t) (?:dan |vanzelf )?wel)\b"
)
"""Away for good, or words of a farewell."""
HOME_WAS_MET = ("utter_honour_", "utter_danger_now_", "utter_danger_later")
"""Beginnings of what is said to who is threatened at home."""


def without_leaving_home(text: str) -> str:
    """A message, in small letters, without the words for leaving home and for what another would do to her."""
    return LEFT_DEAD_BY_ANOTHER.sub(" ", LEAVES_HOME.sub(" ", text))


def dead_by_another_hand(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The reading of a message, in small letters, with the fear for home in place of a wish to die.

    "Als me vader dit hoort ben ik dood" says what he would do, and nothing of what she wants. What a rule heard, an end
    besides, and the steps for her life stay.
    """
    heard = [one for one in parsed.get("entities") or [] if one.get("value") == SUICIDE]
    by_a_rule = any(str(one.get("source") or "").startswith("rule:") for one in heard)
    in_the_steps = (moment.asked or "").startswith("utter_suicide_")
    if not heard or by_a_rule or in_the_steps or moment.role not in (None, "youth"):
        return parsed
    rest = LEFT_DEAD_BY_ANOTHER.sub(" ", text)
    if rest == text or not FINDS_OUT.search(text) or names_an_end(rest) or FOR_GOOD.search(rest):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one not in heard]
    if not any(one.get("value") in AT_HOME for one in entities):
        feared = {**heard[0], "value": AT_HOME[1], "level": "ask", "source": "rule:dead by another hand"}
        entities.append({**feared, "start": 0, "end": len(text)})
    return {**parsed, "entities": entities}


def leaves_a_home_that_threatens(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The reading of a message, in small letters, with the danger at home in place of a wish to die."""
    alarms = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    heard = [one for one in alarms if one.get("value") == SUICIDE]
    by_a_rule = any(str(one.get("source") or "").startswith("rule:") for one in heard)
    if not heard or by_a_rule or moment.role not in (None, "youth") or not LEAVES_HOME.search(text):
        return parsed
    if FOR_GOOD.search(text) or names_an_end(without_leaving_home(text)):
        return parsed
    home = [one for one in alarms if one.get("value") in AT_HOME]
    if not (home or THREATENS_HER.search(text) or any(one.startswith(HOME_WAS_MET) for one in moment.said)):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one not in heard]
    if not home:
        asked = {**heard[0], "value": AT_HOME[0], "level": "ask", "source": "rule:leaves a home that threatens"}
        entities.append({**asked, "start": 0, "end": len(text)})
    return {**parsed, "entities": entities}
