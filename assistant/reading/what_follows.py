"""What stands behind a yes or a no: "nee. als hij het ziet, vermoordt hij me" is more than a no.

The model hears the first word above all; the rest is read by itself as well. Danger in it counts, and a subject
told in it plainly, or asked for, is a change of subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.asides import AFTER_AN_ANSWER, CERTAIN, HEARD, heard_from
from assistant.reading.likeliest_here import likeliest_here
from assistant.reading.moment import ANSWERS, MISUNDERSTOOD, SURE, Moment, confidence_of, intent_of, is_the_same_story
from assistant.understanding.answers.answer_data import ANSWER
from assistant.understanding.asides.aside_data import ASIDE
from assistant.words import phrases

ASKED_FOR_CERTAIN = SURE
"""A question behind a yes or a no is a change of subject, however sure the model is of which."""
A_STORY, LIKELY_STORY, LIKELIER_THAN_NOT = 6, 0.6, 0.5
"""So many words behind a yes or a no are a story that is told where none was told yet, from this certainty on."""
BARE = ("affirm", "deny", "unsure", "greet", "thank", MISUNDERSTOOD)
CLOSING = re.compile(
    r"\bnog iets\b|\biets anders\b|\bzo genoeg\b|\bmeer weten\b|\bnog praten\b|\bnog een vraag\b", re.I
)
"""Asks whether that was it: a yes or no with a whole sentence behind it is that sentence."""
A_FEW_MORE = 5
YES_NO_PERHAPS = ("affirm", "deny", "unsure")
SAYS_NO_MORE = ("affirm", "deny", "unsure", "thank", "goodbye", "greet", "inform_role", "quick_exit")
STRANGER = "grooming"
ABOUT_DANGER = (
    "utter_danger_", "utter_suicide_", "utter_self_harm_", "utter_honour_", "utter_blackmail_",
    "utter_sexual_violence_",
)  # fmt: skip
"""At these questions the yes or no is what matters most."""
AFTER_DANGER = ("utter_danger_back", "utter_danger_later")
"""Here help has been given, and what else is asked counts again."""


def with_what_follows(
    parsed: Mapping[str, Any], rest: Mapping[str, Any], moment: Moment, offset: int
) -> dict[str, Any]:
    """The reading of a message, with the danger and the subject of what follows its first words.

    Args:
        parsed: The reading of the whole message.
        rest: The reading of what follows.
        moment: What stood open.
        offset: Where the rest begins.
    """
    found = {**parsed, "entities": _with_danger(parsed.get("entities") or [], rest.get("entities") or [], offset)}
    told = likeliest_here(rest, moment) or intent_of(rest)
    if told == STRANGER and phrases.TURNS_TO_A_GROWN_UP.search(str(rest.get("text") or "").lower()):
        told = "tell_outcome"
    first_story = len(str(rest.get("text") or "").split()) >= A_STORY and moment.topic is None
    likeliest, how_likely = _likeliest_of(rest)
    if first_story and told == MISUNDERSTOOD and how_likely >= LIKELIER_THAN_NOT and likeliest not in SAYS_NO_MORE:
        told = likeliest
    asked = moment.asked or ""
    answers = intent_of(parsed) in BARE and (asked in AFTER_DANGER or not asked.startswith(ABOUT_DANGER))
    same_story = is_the_same_story(told, moment)
    said = str(rest.get("text") or "").lower()
    asks = phrases.ASKS.search(said) is not None
    tells = first_story and (confidence_of(rest) >= LIKELY_STORY or how_likely >= LIKELIER_THAN_NOT)
    goes_on = CLOSING.search(moment.question) is not None and len(said.split()) >= A_FEW_MORE
    goes_on = goes_on and told not in SAYS_NO_MORE
    news = told not in ANSWERS and (goes_on or not same_story)
    if answers and news and (confidence_of(rest) >= SURE or asks or tells or goes_on):
        confidence = max(confidence_of(rest), ASKED_FOR_CERTAIN) if asks or tells else confidence_of(rest)
        ranking = rest.get("intent_ranking") or []
        found |= {"intent": {"name": told, "confidence": confidence}, "intent_ranking": ranking, ANSWER: {}}
    elif (
        answers and (asks or goes_on or first_story) and told == MISUNDERSTOOD and not heard_from(rest.get(ASIDE) or [])
    ):
        # better asked back than passed over
        found |= {"intent": rest["intent"], "intent_ranking": rest.get("intent_ranking") or [], ANSWER: {}}
    enough = HEARD if answers else CERTAIN
    if (answers or _answered_beside_a_subject(parsed, moment)) and heard_from(rest.get(ASIDE) or [], enough):
        found |= {ASIDE: rest[ASIDE], AFTER_AN_ANSWER: True}
    return found


def _answered_beside_a_subject(parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether the whole surely is a yes or no to the open question, also where the model hears a subject in it: "nee
    telefoon is van mij. ik bedoel als ik naar de politie ga, krijgen mn ouders dan post"."""
    answer = parsed.get(ANSWER) or {}
    about_danger = (moment.asked or "").startswith(ABOUT_DANGER)
    return bool(answer.get("sure")) and answer.get("meant") in YES_NO_PERHAPS and not about_danger


def _likeliest_of(parsed: Mapping[str, Any]) -> tuple[str, float]:
    """The first subject of a reading that may not have been sure enough, and how likely it is."""
    ranking = parsed.get("intent_ranking") or []
    named = [(str(one.get("name")), float(one.get("confidence") or 0)) for one in ranking]
    return max((one for one in named if one[0] != MISUNDERSTOOD), key=lambda one: one[1], default=("", 0.0))


def _with_danger(heard: list[dict[str, Any]], more: list[dict[str, Any]], offset: int) -> list[dict[str, Any]]:
    """Each signal once, at its surest."""
    sure = {one["value"] for one in heard if one.get("entity") == "risk" and one.get("level", "act") == "act"}
    doubt = {one["value"] for one in heard if one.get("entity") == "risk"} - sure
    added = [
        {**one, "start": one["start"] + offset, "end": one["end"] + offset}
        for one in more
        if one.get("entity") == "risk"
        and "start" in one
        and one["value"] not in sure
        and (one.get("level", "act") == "act" or one["value"] not in doubt)
    ]
    surer = {one["value"] for one in added}
    return [one for one in heard if one.get("entity") != "risk" or one["value"] not in surer] + added
