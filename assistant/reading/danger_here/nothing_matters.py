"""Nothing matters any more: said in the middle of her own story, it is asked whether she thinks of dying.

"Het maakt toch niks meer uit" is read as an answer like any other, and who says so half hopes that somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment

NOTHING_MATTERS = re.compile(
    r"\b(?:maakt|boeit) (?:\w+ ){0,3}?(?:niks|niets|niet|geen \w+) meer(?: \w+){0,2} ?uit\b"
    r"(?! (?:wie|of|wat|waar|hoe|dat))|"
    r"\bboeit (?:me |mij |allemaal |echt |toch )*(?:niks|niets|niet) meer\b(?! (?:wie|of|wat|waar|hoe|dat))|"
    r"\bheeft (?:het |t |alles |toch |allemaal )*(?:toch |allemaal )*geen (?:zin|nut) meer\b|"
    r"\bwaar (?:doe|leef) ik (?:het |t )?(?:nog|eigenlijk) voor\b|"
    r"\b(?:soms|steeds|vaak|nu|dan|echt|alleen maar)? ?denk ik (?:soms |vaak |echt |ook |wel |steeds |gewoon )*"
    r"(?:van )?(?:laat (?:het |t |'t )?(?:allemaal maar|maar allemaal|allemaal maar zitten|maar zitten allemaal)|"
    r"wat heeft het (?:allemaal )?(?:nog )?voor (?:zin|nut)|waarom (?:nog|doe ik (?:nog )?(?:mijn|mn) best))\b|"
    r"\bsoms denk ik (?:\w+ )?laat (?:het |t )?maar\b"
)
ASKED_BEFORE = ("utter_suicide_", "utter_blackmail_suicide", "utter_not_dying", "utter_danger_ok")


def with_a_question_about_dying(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, with a doubt about her life where a message, in small letters, says that nothing matters.

    Once: who was asked before has answered.
    """
    own = moment.role in (None, "youth") and moment.topic is not None
    before = any(one.startswith(ASKED_BEFORE) for one in moment.said)
    if not own or before or not NOTHING_MATTERS.search(text):
        return parsed
    entities = list(parsed.get("entities") or [])
    if any(one.get("entity") == "risk" and one.get("value") == "suicide" for one in entities):
        return parsed
    doubt = {"entity": "risk", "value": "suicide", "level": "ask", "confidence": 0.6, "source": "rule:nothing matters",
             "start": 0, "end": len(text)}  # fmt: skip
    return {**parsed, "entities": [*entities, doubt]}
