"""In the steps for her life she says who is near, or that there is no plan, whatever was asked last.

"Mn zusje slaapt naast me" may come one question late, and is what all of them are after: a person. Not understood it
would lose her there. Words that bring that person closer come next.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import FEW_WORDS, Moment, carries_danger
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end
from assistant.words.words_of_a_plan import names_a_plan

SOMEBODY_HOME = "choose_somebody_home"
A_PERSON_IS_WANTED = (
    "utter_suicide_now", "utter_suicide_not_yet", "utter_suicide_type_113", "utter_suicide_refused",
    "utter_suicide_nobody",
)  # fmt: skip
PLAN_WAS_ASKED = "utter_suicide_now"
"""Follows the question whether there is a plan for today, where she did not know."""
_MINE = r"(?:mijn|mn|m'n|me|de|een|onze)"
_PERSON = (
    r"(?:zus(?:je|ter)?|broer(?:tje)?|moeder|ma|mama|vader|pa|papa|oma|opa|tante|oom|nicht(?:je)?|neef(?:je)?|"
    r"vriend(?:in|innetje)?|bestie|huisgenoot|buur\w+|begeleid\w+|ouders|kamergeno\w+)"
)
_THERE = (
    r"(?:naast (?:me|mij)|bij (?:me|mij)|hier|thuis|in huis|beneden|boven|in de (?:kamer|woonkamer|keuken)|"
    r"(?:in|op) (?:de|haar|zijn) kamer)"
)
PERSON_OF_HERS = rf"{_MINE} {_PERSON}"
IS_NEAR = re.compile(
    rf"\b{_MINE} {_PERSON} (?:\w+ ){{0,2}}?(?:is|zit|ligt|slaapt|zijn|slapen|zitten)? ?(?:\w+ )?{_THERE}\b|"
    rf"\b(?:naast|bij) (?:me|mij) (?:ligt|slaapt|zit|is) {_MINE} {_PERSON}\b|\bben (?:nu )?bij {_MINE} {_PERSON}\b"
)
FEARED = re.compile(r"\b(?:bang|sla(?:at|an|g)|boos|kwaad|schreeuw\w*|mag (?:het |dit )?niet|durf)\b")
NO_PLAN = re.compile(r"\bgeen (?:echt |echte )?plan(?:nen)?\b|\bniks gepland\b|\bniet (?:van plan|vandaag|vannacht)\b")
LONGEST = 3 * FEW_WORDS


def near_her(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, that names who is near, or says that there is no plan; else None."""
    asked = moment.asked or ""
    if asked not in A_PERSON_IS_WANTED or carries_danger(parsed) or len(text.split()) > LONGEST or " maar " in text:
        return None
    if moment.role not in (None, "youth"):
        return None
    if IS_NEAR.search(text) and not phrases.NEGATION.search(text) and not FEARED.search(text):
        return SOMEBODY_HOME
    no_plan = asked == PLAN_WAS_ASKED and NO_PLAN.search(text)
    rest = NO_PLAN.sub(" ", text)
    return SOMEBODY_HOME if no_plan and not names_an_end(rest) and not names_a_plan(rest) else None
