"""What is held out where a question in the middle of a talk was not understood, and when it is asked about at all."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.reading.her_questions.asides import readers_here
from assistant.reading.her_questions.offered import offered_questions, passed_over
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import MISUNDERSTOOD, Moment
from assistant.understanding.answers.answer_data import ANSWER
from assistant.understanding.asides.aside_data import ASIDE

SHOWN = Moment(asked="utter_image_shared_in_app", topic="image_shared", said=frozenset({"utter_image_shared_first"}))
QUESTION = "maar ziet die jongen dat dan ook in zijn mail?"


def heard(text: str, intent: str, sure: float = 0.35, **more: Any) -> dict[str, Any]:
    ranking = [
        {"name": "choose_aside_who_hears_from_police", "confidence": sure, "to": ["youth"]},
        {"name": "choose_aside_tell_my_husband", "confidence": sure / 2, "to": ["parent"]},
    ]
    return {"text": text, "intent": {"name": intent, "confidence": 0.6}, "entities": [], ASIDE: ranking, **more}


@pytest.mark.parametrize("intent", ["inform_detail", "tell_outcome", "image_shared"])
def test_a_question_that_would_only_be_noted_is_asked_about(intent: str) -> None:
    assert read_in_context(heard(QUESTION, intent), SHOWN)["intent"]["name"] == MISUNDERSTOOD


@pytest.mark.parametrize(
    ("text", "intent", "more"),
    [
        ("het staat in de klassenapp van havo 4", "inform_detail", {}),  # asks nothing
        (QUESTION, "ask_police_law", {}),  # has an answer
        (QUESTION, "inform_detail", {ANSWER: {"meant": "choose_image_in_app", "sure": True, "confidence": 0.9}}),
        ("en nu dan?", "inform_detail", {}),  # goes on
        (QUESTION, "ask_remove_image", {}),
    ],
)
def test_anything_else_is_read_as_before(text: str, intent: str, more: dict[str, Any]) -> None:
    assert not passed_over(intent, text, heard(text, intent, **more), SHOWN)


def test_a_guess_that_is_too_faint_is_not_asked_about() -> None:
    assert not passed_over("inform_detail", QUESTION, heard(QUESTION, "inform_detail", sure=0.21), SHOWN)


def test_only_what_has_words_for_her_is_offered() -> None:
    assert offered_questions(heard(QUESTION, "inform_detail"), SHOWN) == ["choose_aside_who_hears_from_police"]
    mother = Moment(role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_first"}))
    assert offered_questions(heard(QUESTION, "inform_detail"), mother) == ["choose_aside_tell_my_husband"]


@pytest.mark.parametrize(
    ("moment", "readers"),
    [
        (Moment(), None),
        (Moment(topic="image_shared"), ["youth", "child"]),
        (Moment(topic="parent_child_victim"), ["youth", "child", "parent"]),
        (Moment(topic="image_shared", role="parent"), ["parent"]),
        (Moment(role="youth"), ["youth", "child"]),
    ],
)
def test_for_whom_an_answer_has_to_be_written(moment: Moment, readers: list[str] | None) -> None:
    assert readers_here(moment) == readers
