"""In a talk a likely reading is better than asking back.

The model by itself asks back below a threshold at which nineteen in twenty of its answers are right. In a talk it is
known who writes and what the message is no answer to, and being asked back in the middle costs more than an answer a
little beside it: from half on the likeliest reading is taken. Never one of danger, leaving or erasing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_story.her_own_story import stories_told, tells_of_herself
from assistant.reading.moment import (
    ANSWERS,
    IMAGES,
    MISUNDERSTOOD,
    Moment,
    blackmail_is_known,
    carries_danger,
    intent_of,
    role_of,
)
from assistant.reading.open_question.beside_the_question import is_no_answer
from assistant.understanding.danger.danger_data import IMPLIED
from assistant.words.phrases import passed_it_on

LIKELY_ENOUGH = 0.5
AHEAD = 0.15
"""By so much it has to be likelier than the next."""
UNLIKELY = 0.2
READINGS = 5
EXTORTION, BLACKMAIL = "extortion", "sextortion"
"""A threat that was heard says what the story is, where the story alone does not."""
SHARED = "i_shared_image"
FEARS_HOME = "afraid_parents_find_out"
HOME = re.compile(
    r"\b(?:thuis|ouders?|vader|moeder|pa|ma|papa|mama|broers?|zus\w*|oom|ooms|tante|familie|neef|neven|opa|oma|man|"
    r"parents|mother|father|mom|mum|dad|brothers?|family|home)\b|erachter|\b(?:weten|hoort|horen|ziet|zien)\b"
)
NEVER = frozenset({*IMPLIED, "quick_exit", "delete_data", "restart", "switch_language", "out_of_scope", "goodbye"})
ABOUT_THE_ASSISTANT = frozenset({"ask_what_can_you_do", "ask_who_are_you"})
"""Never from a weak reading once a subject is talked about: "werkt dat ook voor telegram" would lose the story."""
OF_OTHERS = {
    "parent": ("pro_", "friend_", "i_shared_image", "pressured_", "regret_", "received_image"),
    "professional": ("parent_", "friend_", "i_shared_image", "pressured_", "regret_"),
    "friend": ("parent_", "pro_", "i_shared_image"),
    "youth": ("parent_", "pro_", "friend_"),
}
"""Beginnings of what somebody in that role hardly says."""


def likeliest_here(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message that was not understood alone; None where none is likely enough here."""
    if intent_of(parsed) != MISUNDERSTOOD or carries_danger(parsed, known=blackmail_is_known(moment)):
        return None
    own_story = moment.role is None and (moment.topic in IMAGES or tells_of_herself(moment.said))
    role, no_answer = "youth" if own_story else role_of(parsed, moment), is_no_answer(parsed)
    own_image = not stories_told(moment.said).isdisjoint(IMAGES) and SHARED not in stories_told(moment.said)
    shares = {
        str(one["name"]): float(one["confidence"]) * _likely_of(one, role, no_answer, parsed, own_image)
        for one in parsed.get("intent_ranking") or []
        if one["name"] != MISUNDERSTOOD
    }
    unnamed = 1.0 - sum(float(one["confidence"]) for one in parsed.get("intent_ranking") or [] if one["name"] in shares)
    total = sum(shares.values()) + max(0.0, unnamed)
    heard = {str(one.get("value")) for one in parsed.get("entities") or [] if one.get("entity") == "risk"}
    if EXTORTION in heard and BLACKMAIL in list(shares)[:READINGS]:
        return BLACKMAIL
    ranked = sorted(((share / total, name) for name, share in shares.items()), reverse=True) if total else []
    never = NEVER if moment.topic is None else NEVER | ABOUT_THE_ASSISTANT
    if not ranked or ranked[0][1] in never or ranked[0][0] < LIKELY_ENOUGH:
        return None
    return ranked[0][1] if len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= AHEAD else None


def _of_no_home(reading: Mapping[str, Any], parsed: Mapping[str, Any]) -> bool:
    """Whether a fear of home is read where nobody at home is named: "bang dat ze zaterdag gaan lachen"."""
    return reading["name"] == FEARS_HOME and HOME.search(str(parsed.get("text") or "").lower()) is None


def _likely_of(
    reading: Mapping[str, Any], role: str | None, no_answer: bool, parsed: Mapping[str, Any], own_image: bool
) -> float:
    name = str(reading["name"])
    if own_image and name == SHARED and not passed_it_on(str(parsed.get("text") or "").lower()):
        return UNLIKELY  # "omdat ik ze zelf aan hem gestuurd heb?" is said by the one shown
    strange = name.startswith(OF_OTHERS.get(role or "", ()))
    answers_nothing = (no_answer and name in ANSWERS) or _of_no_home(reading, parsed)
    return UNLIKELY if strange or answers_nothing else 1.0
