"""A parent who looks ahead, or says that nothing has happened: what the model alone doubts about a life is let go.

"Ik wil gewoon een zin die ik tegen haar kan zeggen, als iemand haar om zo'n foto vraagt" asks for words. A mother who
is asked then whether she wants to die herself, no longer trusts what is said. Heavy words, and what a rule heard, stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment
from assistant.words.heavy_words import names_an_end

NOTHING_HAPPENED = re.compile(
    r"\b(?:er is|is er|is)(?: \w+){0,3}? (?:niks|niets) (?:\w+ )?(?:gebeurd|aan de hand)\b|\b(?:wil|wou) (?:\w+ )?"
    r"voorkomen\b|\bvoordat (?:het|er iets) mis ?gaat\b|"
    r"\bgaat (?:\w+ ){0,3}?(?:heel |gewoon |hartstikke )?goed met mij\b"
)
ASKED_FOR_AN_IMAGE = re.compile(
    r"\b(?:vraagt|vragen|vroeg)\b.{0,24}(?:foto|naakt|beeld)|(?:foto|naakt|beeld)\w*\b.{0,12}\b(?:vraagt|vragen)\b"
)
LOOKS_AHEAD = frozenset(
    {"parent_prevention", "parent_how_to_talk", "parent_faith_upbringing", "parent_own_resilience"}
)  # fmt: skip
"""Subjects of a parent to whose child nothing has happened."""
SOMETHING_HAPPENED = (
    "utter_parent_victim_", "utter_blackmail_", "utter_suicide_", "utter_self_harm_", "utter_danger_", "utter_honour_",
    "utter_sexual_violence_", "utter_distress_", "utter_parent_shared_", "utter_abroad_", "utter_forced_marriage_",
)  # fmt: skip
"""Beginnings of what was said in a talk in which something is wrong."""
LOUD = 0.75
"""From here on a doubt is asked about in a talk that only looks ahead; not where she says that nothing happened."""


def says_nothing_happened(text: str) -> bool:
    """Whether a message, in small letters, says that nothing is wrong, or that she wants to prevent it."""
    return NOTHING_HAPPENED.search(text) is not None


def asked_for_an_image(text: str) -> bool:
    """Whether it speaks of a child who is asked for an image."""
    return ASKED_FOR_AN_IMAGE.search(text) is not None


def without_doubts_about_a_life(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, calmer where a parent looks ahead, in small letters that name nothing heavy."""
    if moment.role != "parent" or names_an_end(text):
        return parsed
    says_so = says_nothing_happened(text)
    ahead = moment.topic in LOOKS_AHEAD and not any(one.startswith(SOMETHING_HAPPENED) for one in moment.said)
    if not (says_so or ahead):
        return parsed
    kept = [one for one in parsed.get("entities") or [] if not (_doubts(one) and (says_so or _is_faint(one)))]
    return {**parsed, "entities": kept}


def _doubts(entity: Mapping[str, Any]) -> bool:
    of_a_life = entity.get("value") == "suicide" and entity.get("level") == "ask"
    return of_a_life and not str(entity.get("source") or "").startswith("rule:")


def _is_faint(entity: Mapping[str, Any]) -> bool:
    return float(entity.get("confidence", 1.0)) < LOUD
