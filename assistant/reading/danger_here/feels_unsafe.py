"""She says in so many words that she does not feel safe, and nothing in it sounded like danger to the model.

"Mijn vader is soms heel boos en ik voel me niet veilig" is asked about; whether something happens now,
only she can say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment

NOT_SAFE = re.compile(
    r"\b(?:voel|ben|zit|slaap|is|voelt) (?:ik )?(?:me |mij |het |t |hier |thuis |daar )*"
    r"(?:\w+ ){0,2}?(?:niet|nie|nooit|nergens) (?:meer |echt |helemaal |zo |altijd )*veilig\b|"
    r"\b(?:voel|ben) (?:ik )?(?:me |mij )?(?:\w+ ){0,2}?onveilig\b|\bthuis (?:is|voelt) (?:het )?(?:\w+ )?onveilig\b|"
    r"\bi(?:'m| am| do(?:n'?t| not)) (?:feel |not )?(?:un)?safe\b"
)
OF_A_THING = re.compile(
    r"\b(?:foto\w*|app|site|link|internet|wachtwoord|wifi|account|chat|online|verbinding|gegevens)\b"
)
"""Then it is about a telephone and not about her."""
ASKED = ("utter_danger_now_", "utter_honour_", "utter_afraid_parents_violent", "utter_danger_later")
"""Beginnings of what was said where her safety was asked about or met."""
KILLED_AT_HOME = re.compile(
    r"\b(?:pa|papa|vader|ma|mama|moeder|ouders|broers?|oom|ooms) "
    r"(?:(?:gaan?|gaat|zal|zullen) (?:me|mij) (?:echt )?(?:vermoorden|doodmaken|doodslaan|afmaken)|"
    r"vermoord(?:t|en)? (?:me|mij)|(?:maa?kt?|maken) (?:me|mij) (?:echt )?(?:dood|af)\b|sla(?:at|an) (?:me|mij) dood)"
)
"""A figure of speech, or true: only she can say."""


def with_a_question_about_home(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, with a doubt about her family where a message, in small letters, says that they will kill her.

    Once, in the middle of a talk, and only where nothing heard it: "mn pa vermoord me" stands at the end of a question.
    """
    own = moment.role in (None, "youth") and moment.topic is not None
    if not own or any(one.startswith(ASKED) for one in moment.said) or not KILLED_AT_HOME.search(text):
        return parsed
    entities = list(parsed.get("entities") or [])
    if any(one.get("value") in ("honour_violence", "danger_now", "suicide") for one in entities):
        return parsed
    return {**parsed, "entities": [*entities, _doubt("honour_violence", "rule:killed at home", text)]}


def _doubt(value: str, source: str, text: str) -> dict[str, Any]:
    return {"entity": "risk", "value": value, "level": "ask", "confidence": 0.6, "source": source,
            "start": 0, "end": len(text)}  # fmt: skip


def with_a_question_about_safety(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, with a doubt about her safety where a message, in small letters, says that she is not safe.

    Once: where it was asked before, her answer stands.
    """
    own = moment.role in (None, "youth") and not any(one.startswith(ASKED) for one in moment.said)
    if not own or not NOT_SAFE.search(text) or OF_A_THING.search(text):
        return parsed
    entities = list(parsed.get("entities") or [])
    if any(one.get("entity") == "risk" for one in entities):
        return parsed
    return {**parsed, "entities": [*entities, _doubt("danger_now", "rule:not safe", text)]}
