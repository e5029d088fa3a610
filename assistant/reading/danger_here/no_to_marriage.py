"""In a talk about a marriage that is arranged for her, "nooit nee gezegd" is about her yes to that marriage.

The model hears somebody who could not refuse a touch. Whoever names him, a night or a body is heard as before; so is
what a rule heard.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.nothing_heavy import A_PLAN_OF_HER_FAMILY, TOUCH, TOUCHED
from assistant.reading.moment import Moment

SAID_NO = re.compile(
    r"\b(?:nooit|geen|niet|nog nooit|ook nooit) (?:\w+ )?nee (?:\w+ )?(?:gezegd|gezeg|zeggen|durven zeggen)\b|"
    r"\bnee (?:gezegd|gezeg|durven zeggen)\b|\bzei (?:\w+ )?(?:geen )?nee\b|\b(?:niks|niets) gezegd\b"
)
WITH_SOMEBODY = re.compile(
    r"\b(?:hij|hem|ie|die man|mijn man|mn man|verloofde|neef|jongen|vriend|kamer|nacht\w*|snachts|alleen met|"
    r"huwelijksnacht|pijn|stop)\b"
)
"""Somebody who may have touched her, or where."""


def without_a_no_to_marriage(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The reading of a message, in small letters, without a touch that only the model heard in such words."""
    planned = any(one.startswith(A_PLAN_OF_HER_FAMILY) for one in moment.said)
    rest = SAID_NO.sub(" ", text)
    if not planned or moment.role not in (None, "youth") or rest == text:
        return parsed
    if TOUCH.search(rest) or WITH_SOMEBODY.search(rest):
        return parsed
    kept = [one for one in parsed.get("entities") or [] if one.get("value") != TOUCHED or one.get("source") != "model"]
    return {**parsed, "entities": kept}
