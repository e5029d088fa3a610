"""A likely reading in a talk, where the model by itself would ask back."""

from typing import Any

import pytest

from assistant.reading.likeliest_here import likeliest_here
from assistant.reading.moment import Moment


def unclear(*ranking: tuple[str, float], **more: Any) -> dict[str, Any]:
    readings = [{"name": name, "confidence": share} for name, share in ranking]
    return {"intent": {"name": "nlu_fallback", "confidence": 0.5}, "intent_ranking": readings, **more}


@pytest.mark.parametrize(
    ("ranking", "meant"),
    [
        ((("friend_is_victim", 0.6), ("image_shared", 0.3)), "friend_is_victim"),
        ((("friend_is_victim", 0.52), ("image_shared", 0.45)), None),
        ((("ask_evidence", 0.4), ("ask_police_law", 0.1)), None),
        ((("suicidal_thoughts", 0.9), ("deny", 0.1)), None),
        ((("quick_exit", 0.7), ("goodbye", 0.2)), None),
        ((("goodbye", 0.59), ("request_human", 0.1)), None),
    ],
    ids=["likely and ahead", "not ahead", "not likely", "never danger", "never leaving", "never a goodbye"],
)
def test_what_is_likely_enough(ranking: tuple[tuple[str, float], ...], meant: str | None) -> None:
    assert likeliest_here(unclear(*ranking), Moment()) == meant


def test_what_was_understood_is_left_alone() -> None:
    reading = {**unclear(("thank", 0.9)), "intent": {"name": "thank", "confidence": 0.9}}
    assert likeliest_here(reading, Moment()) is None


def test_who_she_is_makes_a_reading_likelier() -> None:
    both = (("parent_forbid_phone", 0.47), ("ask_evidence", 0.45))
    assert likeliest_here(unclear(*both), Moment(role="parent")) is None
    assert likeliest_here(unclear(*both), Moment(role="youth")) == "ask_evidence"


def test_in_her_own_story_a_friend_who_comes_into_it_changes_nothing() -> None:
    both = (("friend_is_victim", 0.55), ("tell_outcome", 0.3))
    assert likeliest_here(unclear(*both), Moment(topic="image_shared", asked="utter_x")) == "tell_outcome"


def test_what_is_surely_no_answer_is_no_yes() -> None:
    both = (("affirm", 0.55), ("ask_privacy", 0.4))
    surely_none = {"answer": {"meant": "other", "confidence": 0.9, "sure": True}}
    assert likeliest_here(unclear(*both, **surely_none), Moment(asked="utter_x")) == "ask_privacy"


def test_danger_is_never_read_over() -> None:
    risk = {"entity": "risk", "value": "suicide", "level": "act"}
    assert likeliest_here(unclear(("thank", 0.9), entities=[risk]), Moment()) is None


@pytest.mark.parametrize("about_us", ["ask_what_can_you_do", "ask_who_are_you", "restart"])
def test_a_weak_reading_about_the_assistant_does_not_lose_her_story(about_us: str) -> None:
    """ "werkt dat ook voor telegram", beside a reading for teachers that she hardly means."""
    ranking = ((about_us, 0.41), ("pro_prevention", 0.3))
    of_her = Moment(topic="ask_remove_image", asked="utter_removal_adult", said=frozenset({"utter_image_shared_first"}))
    assert likeliest_here(unclear(*ranking), of_her) is None
