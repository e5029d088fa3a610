"""She says that it is about something else than what is talked about."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.reading.moment import Moment
from assistant.reading.open_question.another_subject import NOTED, PREVENTS, WRONG_SUBJECT, about_something_else

OF_MARRIAGE = Moment(
    asked="utter_forced_marriage_first",
    question="Kan iemand nu in je telefoon kijken?",
    topic="forced_marriage",
    said=frozenset({"utter_forced_marriage_first"}),
)
MOTHER = Moment(role="parent", asked="utter_parent_victim_round", topic="parent_child_victim")


def read(intent: str = "deny", confidence: float = 0.9) -> dict[str, Any]:
    return {"intent": {"name": intent, "confidence": confidence}}


@pytest.mark.parametrize(
    "text",
    [
        "nee het gaat niet over trouwen",
        "daar gaat het niet over",
        "wat heeft trouwen hiermee te maken",
        "laat dat trouwen los",
        "dit speelt niet bij ons",
    ],
)
def test_the_subject_is_let_go(text: str) -> None:
    assert about_something_else(text, read(), OF_MARRIAGE) == WRONG_SUBJECT


def test_what_it_is_about_instead_is_taken_where_it_is_told() -> None:
    text = "het gaat niet over trouwen, ik mag niet studeren"
    assert about_something_else(text, read("family_control"), OF_MARRIAGE) == "family_control"


@pytest.mark.parametrize(
    "text",
    [
        "nee",
        "het gaat niet om mij",
        "het gaat niet over mijn zus",
        "het gaat niet om mijn telefoon",
        "ik ga niet trouwen",
    ],
)
def test_an_answer_or_another_person_is_no_other_subject(text: str) -> None:
    assert about_something_else(text, read(), OF_MARRIAGE) is None


def test_before_any_subject_there_is_none_to_refuse() -> None:
    assert about_something_else("daar gaat het niet over", read(), Moment(asked="utter_greet")) is None


@pytest.mark.parametrize("text", ["er is niks gebeurd hoor", "ik wil het gewoon voorkomen"])
def test_a_parent_to_whom_nothing_happened_is_told_how_to_prevent_it(text: str) -> None:
    assert about_something_else(text, read(), MOTHER) == PREVENTS


def test_and_is_not_told_that_twice() -> None:
    told = Moment(role="parent", topic="parent_prevention", said=frozenset({"utter_parent_prevention_first"}))
    assert about_something_else("er is niks gebeurd hoor", read(), told) == NOTED
