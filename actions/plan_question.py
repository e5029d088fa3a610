"""The open question whether she has a plan for today: what a second alarm says about it.

Help as if it happens now follows where her own words name a plan, means, a time or a yes, or say the wish again in so
many words. A thought ("soms denk ik als ik er niet was"), and what only the model hears, is thanked for, and the
question is put once more; a no is a no.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.conversation import Conversation
from assistant.words import phrases
from assistant.words.words_of_a_plan import names_a_plan

PLAN_ASKED, NOW, NEAR = "utter_suicide_act", "utter_suicide_now", "utter_suicide_near"
ASKED_ENOUGH = 2
"""Who was asked so often and goes on about it is not asked a third time."""
WHEN_THEY_ARE_AWAY = re.compile(
    r"\b(?:als|zodra|wanneer) (?:iedereen|ze|zij|hij) (?:\w+ )?(?:slaapt|slapen|weg (?:is|zijn))\b"
)
A_THOUGHT = re.compile(r"\b(?:soms|wel ?eens|af en toe|sometimes|(?<!geen )(?:grap\w*|geintje)|als ik er niet)\b")


def step_at_the_plan_question(conversation: Conversation) -> str:
    """The response to a second alarm about her own life while that question stands open."""
    text = " ".join(conversation.text.lower().split())
    if names_a_plan(text):
        return NOW
    if phrases.NO.search(text):
        return NEAR
    said_again = _in_so_many_words(conversation.alarms("suicide")) and not A_THOUGHT.search(text)
    return NOW if said_again or conversation.said().count(PLAN_ASKED) >= ASKED_ENOUGH else PLAN_ASKED


def says_when(conversation: Conversation) -> bool:
    """Whether "vannacht als ze slapen" answers that question: "ze" is nobody whose life is told of."""
    own = conversation.asked == PLAN_ASKED and conversation.role in (None, "youth")
    return own and WHEN_THEY_ARE_AWAY.search(conversation.text.lower()) is not None


def _in_so_many_words(alarms: list[dict[str, Any]]) -> bool:
    """Whether any alarm is more than what the model hears, in this message or beside those before it."""
    return any(str(one.get("source") or "").startswith("rule:") or not _is_the_models(one) for one in alarms)


def _is_the_models(alarm: Mapping[str, Any]) -> bool:
    return alarm.get("source") in ("model", "intent") or ("confidence" in alarm and "source" not in alarm)
