"""Who is not safe at home names a relative to go to: a plan, and no danger of this moment.

"Ik zit buiten, mn broer is naar training, ik kan misschien naar mn tante" is heard as danger that goes on. While who is
feared is away there is time, and what counts is whether that relative stands beside her, and what to say there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import has_begun
from assistant.reading.her_questions.in_plain_words import HERE_NOW, HOME_UNSAFE, IS_NOT_HERE
from assistant.reading.moment import Moment, role_of
from assistant.words.heavy_words import names_an_end

AT_A_RELATIVE, SAID = "choose_aside_sleep_at_relative", "utter_aside_sleep_at_relative"
DOUBTS, HELP_NOW, AT_LIFE = (
    ("danger_now", "honour_violence"),
    "utter_danger_now_",
    ("utter_suicide_", "utter_self_harm_"),
)
LONGEST = 30
"""Words."""
_RELATIVE = r"(?:(?:mijn|mn|m'n|me|een) (?:\w+ )?(?:tante|oma|opa|oom|nicht|neef|zus|schoonzus))"
GOES_THERE = re.compile(
    rf"\bik (?:kan|mag|ga|wil|zou) (?:\w+ ){{0,4}}?(?:naar|bij) {_RELATIVE}\b|"
    rf"\b(?:kan|mag|zal|moet|ga) ik (?:\w+ ){{0,3}}?(?:naar|bij) {_RELATIVE}\b|"
    rf"\bik (?:\w+ ){{0,2}}?(?:naar|bij) {_RELATIVE} (?:\w+ )?(?:kan|mag|ga|terecht)\b"
)
NAMES_A_RELATIVE = re.compile(rf"\b{_RELATIVE}\b")
WHAT_TO_SAY = re.compile(r"\b(?:wat|hoe) (?:zeg|vertel|moet|app|vraag) ik\b")
IS_AWAY = re.compile(
    r"\b(?:broer|vader|man|hij|ie|oom|ouders|ze|iedereen) (?:is|zijn) (?:nu |net |al )*"
    r"(?:naar|weg|op|uit|bij|niet|er niet)\b"
)
IS_HERSELF_THERE = re.compile(r"\bik (?:zit|sta|ben|loop) nu\b|\bis (?:er )?nu (?:niks|niets)\b")
"""Here "nu" tells of nothing that goes on."""


def goes_to_relative(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that names a relative to go to; None for all else.

    Args:
        text: The message.
        parsed: What the model and the rules make of it.
        moment: What stands open, and what was said: home is not safe.
    """
    asked = moment.asked or ""
    unsafe = any(one.startswith(HOME_UNSAFE) for one in moment.said)
    if not unsafe or asked.startswith(AT_LIFE) or role_of(parsed, moment) not in (None, "youth"):
        return None
    if (
        len(text.split()) > LONGEST
        or HERE_NOW.search(text)
        or has_begun(IS_HERSELF_THERE.sub(" ", text))
        or names_an_end(text)
    ):
        return None
    if not _names_the_plan(text, moment):
        return None
    away = IS_AWAY.search(text) or IS_NOT_HERE.search(text)
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    heard = [one for one in risks if one.get("level", "act") == "act" and "start" in one]
    if any(one.get("source") != "model" or one.get("value") not in DOUBTS for one in heard):
        return None
    if (heard or asked.startswith(HELP_NOW)) and not away:
        return None
    kept = [
        one for one in parsed.get("entities") or [] if one.get("entity") != "risk" or one.get("value") not in DOUBTS
    ]
    return {**parsed, "intent": {"name": AT_A_RELATIVE, "confidence": 1.0}, "entities": kept}


def _names_the_plan(text: str, moment: Moment) -> bool:
    """Whether she may go there, or asks what to say there once that was spoken of."""
    words = SAID in moment.said and NAMES_A_RELATIVE.search(text) and WHAT_TO_SAY.search(text)
    return bool(GOES_THERE.search(text) or words)
