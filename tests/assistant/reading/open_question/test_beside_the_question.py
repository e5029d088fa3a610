"""What a reading beside the open question settles, and what it must not."""

from typing import Any

import pytest

from assistant.reading.moment import Moment
from assistant.reading.open_question.beside_the_question import (
    is_no_answer,
    meant_beside_the_question,
    without_doubts_that_its_question_settles,
)

OPEN = Moment(asked="utter_image_shared_first", question="Waar staat het nu?", topic="image_shared")
DOUBT = {"entity": "risk", "value": "suicide", "level": "ask", "source": "model", "start": 0, "end": 4}
CERTAIN = {**DOUBT, "level": "act"}
BY_RULE = {**DOUBT, "source": "rule:dying"}


def parsed(**answer: Any) -> dict[str, Any]:
    return {"intent": {"name": "inform_detail", "confidence": 0.5}, "answer": answer}


def test_a_sure_choice_is_what_is_meant() -> None:
    reading = parsed(meant="choose_image_in_app", confidence=0.9, sure=True)
    assert meant_beside_the_question(reading, OPEN) == "choose_image_in_app"


def test_without_an_open_question_nothing_is_an_answer() -> None:
    reading = parsed(meant="choose_image_in_app", confidence=0.9, sure=True)
    assert meant_beside_the_question(reading, Moment()) is None


@pytest.mark.parametrize(("intent", "meant"), [("nlu_fallback", "affirm"), ("greet", None)])
def test_a_likely_choice_is_enough_only_where_nothing_was_understood(intent: str, meant: str | None) -> None:
    reading = {
        "intent": {"name": intent, "confidence": 0.5},
        "answer": {"meant": "affirm", "confidence": 0.6, "sure": False},
    }
    assert meant_beside_the_question(reading, OPEN) == meant


def test_something_told_is_not_taken_for_more_when_another_subject_is_sure() -> None:
    reading = {
        "intent": {"name": "ask_police_law", "confidence": 0.95},
        "answer": {"meant": "inform_detail", "confidence": 0.9, "sure": True},
    }
    assert meant_beside_the_question(reading, OPEN) is None


def test_no_answer_is_known_as_such() -> None:
    assert is_no_answer(parsed(meant="other", confidence=0.9, sure=True))
    assert not is_no_answer(parsed(meant="other", confidence=0.6, sure=False))
    assert not is_no_answer({})


def levels(entity: dict[str, Any], about_danger: bool = False, **answer: bool) -> list[str]:
    reading = {"entities": [entity], "answer": answer}
    return [one["level"] for one in without_doubts_that_its_question_settles(reading, about_danger)["entities"]]


@pytest.mark.parametrize(
    ("entity", "left"),
    [(DOUBT, []), (CERTAIN, ["ask"]), (BY_RULE, ["ask"]), ({**CERTAIN, "source": "rule:dying"}, ["act"])],
    ids=["a doubt goes", "what the model alone is sure of is asked", "a rule's doubt stays", "a rule's help stays"],
)
def test_only_what_the_model_alone_heard_changes(entity: dict[str, Any], left: list[str]) -> None:
    assert levels(entity, calm=True, rather_calm=True) == left


@pytest.mark.parametrize(("confidence", "left"), [(0.4, []), (0.6, ["ask"])])
def test_where_it_is_rather_calm_only_a_faint_doubt_goes(confidence: float, left: list[str]) -> None:
    assert levels({**DOUBT, "confidence": confidence}, calm=False, rather_calm=True) == left


def test_where_it_is_not_calm_everything_stays() -> None:
    assert levels(CERTAIN, calm=False, rather_calm=False) == ["act"]


def test_a_question_about_danger_settles_nothing() -> None:
    assert levels(DOUBT, about_danger=True, calm=True, rather_calm=True) == ["ask"]
    assert levels(CERTAIN, about_danger=True, calm=True, rather_calm=True) == ["act"]
