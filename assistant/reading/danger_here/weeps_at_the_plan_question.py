"""She only says how she feels where it was asked whether she has a plan for today.

"Pff ik zit gewoon te huilen" is no yes. The question is put once more in other words, with the help that stands in it;
who names a plan, a time or means is met as before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, intent_of
from assistant.words.heavy_words import names_an_end
from assistant.words.words_of_a_plan import names_a_plan

PLAN_ASKED, FEELS, SAID_AGAIN = "utter_suicide_act", "express_distress", "suicidal_thoughts"


def weeps_at_the_plan_question(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent with which the question is put once more (`actions/plan_question.py`); None where she says more."""
    if moment.asked != PLAN_ASKED or intent_of(parsed) != FEELS or moment.role not in (None, "youth"):
        return None
    alarmed = any(one.get("entity") == "risk" for one in parsed.get("entities") or [])
    return None if alarmed or names_a_plan(text) or names_an_end(text) else SAID_AGAIN
