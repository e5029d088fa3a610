"""What the reading of a message beside the open question (`answer_reader`) is good for.

A sure reading names the choice that is meant. Where there is hardly any danger in a message as the answer that it is,
the doubts that the model had about its bare words go: "schreeuwen denk ik" is fear under "Wat doen je ouders als ze
het weten?" and could be anything alone. What a rule heard, and every sure signal, stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.mere_doubt import (
    with_questions_for_the_models_certainty,
    without_faint_doubts,
    without_mere_doubts,
)
from assistant.reading.moment import (
    ANSWERS,
    FEW_WORDS,
    MISUNDERSTOOD,
    SURE,
    Moment,
    asks_yes_or_no,
    confidence_of,
    intent_of,
)
from assistant.understanding.answers.answer_data import ANSWER, DETAIL, OTHER

BETTER_THAN_ASKING_BACK = 0.55
"""From this probability on an answer is taken for what it most likely means where nothing else was understood: four in
five are right."""
CERTAIN = 0.95
BARE = ("affirm", "deny", "unsure")
WANTS_MORE = ("choose_other_subject", "choose_go_on")
"""Choices that only say that she wants to know more: what she writes behind the yes is what she wants to know."""


def without_doubts_that_its_question_settles(parsed: Mapping[str, Any], about_danger: bool) -> dict[str, Any]:
    """The same reading, calmer where its question makes it so; a question about danger settles nothing."""
    reading = parsed.get(ANSWER) or {}
    if about_danger:
        return dict(parsed)
    if not reading.get("rather_calm"):
        return dict(parsed)
    calmer = without_mere_doubts(parsed) if reading.get("calm") else without_faint_doubts(parsed)
    return with_questions_for_the_models_certainty(calmer)


def meant_beside_the_question(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent that a message has as an answer to the open question, where that is sure; None where it is not, or
    where the message is no answer to it."""
    reading = parsed.get(ANSWER) or {}
    unclear = intent_of(parsed) == MISUNDERSTOOD and reading.get("confidence", 0.0) >= BETTER_THAN_ASKING_BACK
    if moment.asked is None or not (reading.get("sure") or unclear) or reading["meant"] == OTHER:
        return None
    if says_what_she_wants(parsed, moment):
        return None
    if reading["meant"] == DETAIL:
        return DETAIL if intent_of(parsed) in ANSWERS or confidence_of(parsed) < SURE else None
    if unclear and not reading.get("sure") and _answers_no_such_question(parsed, moment, str(reading["meant"])):
        return None
    return None if _is_a_mere_yes_or_no(parsed, moment, reading["meant"]) else str(reading["meant"])


def _is_a_mere_yes_or_no(parsed: Mapping[str, Any], moment: Moment, meant: str) -> bool:
    """Whether a bare yes or no was read as the button that begins with it: the rules know what it means there."""
    begins = {"affirm": "Ja", "deny": "Nee"}.get(intent_of(parsed))
    title = next((title for title, payload in moment.buttons if payload.removeprefix("/").split("{")[0] == meant), "")
    return begins is not None and title.startswith(begins)


def _answers_no_such_question(parsed: Mapping[str, Any], moment: Moment, meant: str) -> bool:
    """Whether more than a few words were half read as a yes or no, where the question asks who or what.

    "Hij zegt als ik van hem hou dan stuur ik" is no yes to "wie kan het vandaag weten?".
    """
    few = len(str(parsed.get("text") or "").split()) <= FEW_WORDS
    return meant in ("affirm", "deny") and not few and not asks_yes_or_no(moment)


def says_what_she_wants(parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a message at "wil je nog iets weten?" tells at once what: "ja maar kan ik hem dan deleten"."""
    choices = {payload.removeprefix("/").split("{")[0] for _, payload in moment.buttons}
    more = len(str(parsed.get("text") or "").split()) > FEW_WORDS
    return more and not choices.isdisjoint(WANTS_MORE) and intent_of(parsed) not in (*ANSWERS, "inform_role", "thank")


def answered_for_certain(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice that is meant, so surely that another subject which the model hears does not count."""
    certain = (parsed.get(ANSWER) or {}).get("confidence", 0.0) >= CERTAIN
    meant = meant_beside_the_question(parsed, moment) if certain else None
    offered = {payload.removeprefix("/").split("{")[0] for _, payload in moment.buttons}
    told = intent_of(parsed) not in ANSWERS and confidence_of(parsed) >= SURE
    if meant in BARE and meant not in offered and told:
        return None  # "mijn broer zegt als je moeilijk doet ..." is no yes to who she is
    return None if meant == DETAIL else meant


def is_no_answer(parsed: Mapping[str, Any]) -> bool:
    """Whether a message surely answers something else than the open question."""
    reading = parsed.get(ANSWER) or {}
    return bool(reading.get("sure")) and reading.get("meant") == OTHER
