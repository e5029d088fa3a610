"""After she told of hurting herself: not wanting to die, and fear of the next time, are no new danger."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant import phrases_of_calm
from assistant.moment import Moment

SELF_HARM = "utter_self_harm_"
WOUND_ASKED = ("utter_self_harm_first", "utter_self_harm_wound")
NOT_DYING, HOLD_ON = "choose_not_dying", "choose_feeling_away"
MAY_DO_IT_AGAIN = re.compile(
    r"\b(?:bang|straks|vannacht|weer|drang|zin)\b.{0,24}\b(?:snij\w*|kras\w*|mezelf pijn)\b|\bom dat niet (?:weer |"
    r"meer )?te doen\b"
)
"""Fears the next time: that is no new harm."""

SENTENCES = re.compile(r"(?<=[.!?])\s+")
SERIOUS = re.compile(
    r"\b(?:veel|zoveel) bloed\b|\bbloedt? (?:heel|erg|veel|nog|zo|hard|door)\b|\bstopt niet\b|\b(?:te|heel|best|"
    r"echt) diep\b|"
    r"\bpillen\b|\bgeslikt\b|\bbleeding (?:a lot|badly)\b"
)
"""With one of these it is not over, whatever else she says."""


def after_harm(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that answers about harm which was met; None where it is news."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    dying = [one for one in risks if one.get("value") == "suicide" and one.get("level", "act") == "act"]
    asked = moment.asked or ""
    named = any(str(one.get("source")).startswith("rule:") for one in dying)
    if SERIOUS.search(text):
        return None
    denies = any(phrases_of_calm.denies_wanting_to_die(one) for one in SENTENCES.split(text))
    if asked.startswith(SELF_HARM) and not named and denies:
        return _read_as("deny" if asked in WOUND_ASKED else NOT_DYING, parsed)
    harmed = any(one.startswith(SELF_HARM) for one in moment.said)
    return _read_as(HOLD_ON, parsed) if harmed and not dying and MAY_DO_IT_AGAIN.search(text) else None


def _read_as(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading with what it means here; what the model alone heard of dying or harm goes with it."""
    kept = [
        one
        for one in parsed.get("entities") or []
        if one.get("value") not in ("suicide", "self_harm")
        and not (one.get("entity") == "risk" and one.get("source") == "model" and one.get("level") == "ask")
    ]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": kept}
