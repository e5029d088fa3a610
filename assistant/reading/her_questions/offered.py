"""Which particular questions are held out where a message in the middle of a talk was not understood.

Of the test lines that are heard too faintly to be answered, the one that is meant is among the three likeliest in four
of five: a button for each is better than "typ het in andere woorden", and than passing a question over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.asides import fits_the_story, is_for
from assistant.reading.moment import IMAGES, Moment, carries_danger
from assistant.understanding.answers.answer_data import ANSWER
from assistant.understanding.asides.aside_data import ASIDE
from assistant.words.sentences import asks_something

PASSED_OVER_FROM = 0.25
"""From this certainty on a question that would be passed over is asked about."""
FEWEST_WORDS = 5
ONLY_NOTED = ("inform_detail", "tell_outcome", "choose_noted")
"""Meanings that are thanked for, and lead back to the open question."""


A_QUESTION = "ask_"
"""Subjects that answer a question themselves, also when it is put once more."""


def offered_questions(parsed: Mapping[str, Any], moment: Moment) -> list[str]:
    """Intents of the particular questions that a message may be, the likeliest first; only those with words for her."""
    ranking = parsed.get(ASIDE) or []
    return [str(one["name"]) for one in ranking if is_for(one["to"], moment, parsed) and fits_the_story(one, moment)]


def passed_over(meant: str, text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a message, in small letters, plainly asks something that its meaning leaves unanswered.

    Either it would only be noted, or her story would be met once more.
    """
    told_again = meant == moment.topic and not meant.startswith(A_QUESTION)
    same_story = told_again or (meant in IMAGES and moment.topic in IMAGES)
    if not (meant in ONLY_NOTED or same_story) or carries_danger(parsed) or (parsed.get(ANSWER) or {}).get("sure"):
        return False
    if len(text.split()) < FEWEST_WORDS or not asks_something(text):
        return False
    likeliest = max((float(one["confidence"]) for one in parsed.get(ASIDE) or []), default=0.0)
    return likeliest >= PASSED_OVER_FROM and bool(offered_questions(parsed, moment))
