"""She asks whether it is force, where nobody hits her: "is dit wel dwang?? niemand slaat mij".

The model hears violence for the honour in what she says is not there. Once a marriage or a journey is talked about, the
question has an answer of its own; a word of fear, and what a rule surely heard, go before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import NEGATED
from assistant.reading.danger_here.nothing_heavy import A_PLAN_OF_HER_FAMILY, FAMILY, FEARS_THEM, NO_FEAR
from assistant.reading.her_questions.in_plain_words import yes_or_no_first
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.moment import Moment, with_intent

FORCE = "choose_aside_force_without_hitting"
ASKS_WHETHER = re.compile(
    r"\b(?:is|telt|geldt|heet|noem je|valt) (?:dit|dat|het|t|'t|zoiets)(?: \w+){0,3}? (?:dwang|gedwongen)\b|"
    r"\b(?:dwang|gedwongen) of (?:niet|toch niet|is)\b|\b(?:of|wanneer) (?:dit|dat|het|t)(?: \w+){0,3}? dwang\b"
)


def asks_whether_it_is_force(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that asks it; None where it asks no such thing, or tells of fear."""
    planned = any(one.startswith(A_PLAN_OF_HER_FAMILY) for one in moment.said)
    if not planned or moment.role not in (None, "youth") or (moment.asked or "").startswith(ABOUT_DANGER):
        return None
    if not ASKS_WHETHER.search(text) or FEARS_THEM.search(NO_FEAR.sub(" ", NEGATED.sub(" ", text))):
        return None
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    others = [one for one in risks if one.get("value") != FAMILY or str(one.get("source")).startswith("rule:")]
    if any(one.get("level", "act") == "act" for one in others):
        return None
    kept = [one for one in parsed.get("entities") or [] if one not in risks or one in others]
    found = {**with_intent(FORCE, parsed), "entities": kept}
    return with_its_answer(found, yes_or_no_first(text, moment), moment)
