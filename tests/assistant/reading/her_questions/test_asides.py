"""When a particular question in between is answered as such."""

from typing import Any

import pytest

from assistant.reading.her_questions.asides import aside, believed_after_violence, without_doubts_that_it_settles
from assistant.reading.moment import Moment

TALK = Moment(
    asked="utter_blackmail_known", topic="sextortion", said=frozenset({"utter_blackmail_first"}), role="youth"
)


def heard(
    name: str = "choose_blackmail_meet",
    confidence: float = 0.85,
    to: tuple[str, ...] = ("youth",),
    intent: str = "inform_detail",
    sure: float = 0.6,
    **more: Any,
) -> dict[str, Any]:
    return {
        "intent": {"name": intent, "confidence": sure},
        "aside": [{"name": name, "confidence": confidence, "to": list(to)}],
        **more,
    }


def test_it_is_answered_in_the_middle_of_a_talk() -> None:
    assert aside(heard(), TALK) == "choose_blackmail_meet"


def test_first_words_are_a_story_and_no_aside() -> None:
    assert aside(heard(), Moment(asked="utter_greet", said=frozenset({"utter_greet"}))) is None


@pytest.mark.parametrize("intent", ["quick_exit", "delete_data", "restart"])
def test_leaving_and_erasing_go_before_it(intent: str) -> None:
    assert aside(heard(intent=intent, sure=0.4), TALK) is None


@pytest.mark.parametrize(("confidence", "answered"), [(0.7, False), (0.8, True)])
def test_another_subject_told_for_certain_goes_before_it_unless_it_is_certain_too(
    confidence: float, answered: bool
) -> None:
    reading = heard(confidence=confidence, intent="forced_marriage", sure=0.95)
    assert (aside(reading, TALK) is not None) is answered


def test_a_surer_answer_to_the_open_question_goes_before_it() -> None:
    answer = {"meant": "affirm", "confidence": 0.95, "sure": True}
    assert aside(heard(answer=answer), TALK) is None
    assert aside(heard(answer={**answer, "meant": "other"}), TALK) == "choose_blackmail_meet"


@pytest.mark.parametrize(
    ("to", "role", "answered"),
    [
        (("youth",), "parent", False),
        (("parent",), "youth", False),
        (("youth", "parent"), "parent", True),
        (("professional",), "professional", True),
        (("youth",), "friend", False),
        (("anyone",), "friend", True),
        (("parent",), None, False),
        (("youth",), None, True),
    ],
)
def test_it_is_said_to_those_it_was_written_for(to: tuple[str, ...], role: str | None, answered: bool) -> None:
    moment = Moment(asked="utter_x", topic="sextortion", said=frozenset({"utter_x"}), role=role)
    assert (aside(heard(to=to), moment) is not None) is answered


def test_the_next_likely_one_is_taken_where_the_first_is_for_others() -> None:
    reading = heard(to=("parent",))
    reading["aside"].append({"name": "choose_shame", "confidence": 0.6, "to": ["anyone"]})
    assert aside(reading, TALK) == "choose_shame"
    reading["aside"][1]["confidence"] = 0.2
    assert aside(reading, TALK) is None


def test_who_passed_it_on_is_not_answered_as_who_stands_on_it() -> None:
    moment = Moment(asked="utter_shared_first", topic="i_shared_image", said=frozenset({"utter_shared_first"}))
    assert aside(heard("choose_aside_proof_gone", to=("anyone",)), moment) is None
    assert aside(heard("choose_shared_sorry", to=("anyone",)), moment) == "choose_shared_sorry"


def test_while_danger_is_asked_about_only_questions_about_the_help_are_answered() -> None:
    assert aside(heard("choose_aside_line_sends", to=("anyone",)), TALK, about_danger=True) == "choose_aside_line_sends"
    assert aside(heard("choose_no_sleep", to=("anyone",)), TALK, about_danger=True) is None


SUICIDE = {
    "entity": "risk",
    "value": "suicide",
    "level": "ask",
    "source": "model",
    "start": 0,
    "end": 3,
    "confidence": 0.6,
}


def levels(reading: dict[str, Any]) -> list[str]:
    return [one["level"] for one in without_doubts_that_it_settles(reading, TALK)["entities"]]


@pytest.mark.parametrize(
    ("entity", "left"),
    [
        (SUICIDE, []),
        ({**SUICIDE, "level": "act"}, ["ask"]),
        ({**SUICIDE, "source": "rule:dying"}, ["ask"]),
        ({**SUICIDE, "source": "rule:dying", "level": "act"}, ["act"]),
    ],
    ids=["a doubt goes", "what the model alone is sure of is asked", "a rule's doubt stays", "a rule's help stays"],
)
def test_what_is_certainly_harmless_calms_the_model_and_no_rule(entity: dict[str, Any], left: list[str]) -> None:
    assert levels(heard("choose_child_silent", 0.96, ("anyone",), entities=[entity])) == left


@pytest.mark.parametrize(("name", "confidence"), [("choose_aside_burden", 0.99), ("choose_child_silent", 0.7)])
def test_what_danger_may_stand_behind_or_is_not_certain_calms_nothing(name: str, confidence: float) -> None:
    assert levels(heard(name, confidence, ("anyone",), entities=[SUICIDE])) == ["ask"]


@pytest.mark.parametrize(
    ("text", "intent", "sure", "answered"),
    [
        ("kan zij dat voor iedereen weghalen", "inform_detail", 0.9, True),
        ("ja stom he. maar moet ik dan gewoon naar de training", "sextortion", 0.95, True),
        ("mag hij mij daar gewoon houden", "family_control", 0.6, True),
        ("ik heb haar al in geen weken gezien", "inform_detail", 0.9, False),
        ("hoe krijg ik die foto eraf", "ask_remove_image", 0.95, False),
    ],
)
def test_a_plain_question_may_be_heard_faintly_where_no_other_subject_is_sure(
    text: str, intent: str, sure: float, answered: bool
) -> None:
    reading = heard(confidence=0.48, intent=intent, sure=sure, text=text)
    assert (aside(reading, TALK) is not None) is answered


BELIEVED = [
    {"name": "choose_not_believed", "confidence": 0.35, "to": ["anyone"]},
    {"name": "choose_aside_afraid_not_believed", "confidence": 0.3, "to": ["youth", "child"]},
]


@pytest.mark.parametrize(
    ("asked", "text", "answer", "answered"),
    [
        ("utter_sexual_violence_first", "waarom gelooft niemand me", {}, "choose_aside_afraid_not_believed"),
        ("utter_sexual_violence_old", "ze zeggen dat ik lieg", {}, "choose_not_believed"),
        ("utter_sexual_violence_first", "nee, en niemand gelooft me", {}, None),
        ("utter_sexual_violence_first", "die week geloofde niemand me", {"sure": True, "meant": "affirm"}, None),
        ("utter_suicide_ask", "waarom gelooft niemand me", {}, None),
    ],
)
def test_not_being_believed_is_no_answer_about_the_seven_days(
    asked: str, text: str, answer: dict[str, Any], answered: str | None
) -> None:
    moment = Moment(asked=asked, topic="sexual_violence", said=frozenset({asked}), role="youth")
    parsed = {**heard(intent="deny", sure=1.0, answer=answer, text=text), "aside": BELIEVED}
    assert believed_after_violence(parsed, moment) == answered


def test_who_speaks_a_language_is_no_question_about_a_word() -> None:
    """ "Is er iemand die arabisch praat" was explained as a word."""
    mother = Moment(topic="parent_child_victim", said=frozenset({"utter_parent_victim_first"}), role="parent")
    asked = heard("choose_aside_helpline_my_language", to=("parent",), intent="ask_definition", sure=0.7)
    assert aside(asked, mother) == "choose_aside_helpline_my_language"
    assert aside(heard(to=("parent",), intent="ask_definition", sure=0.7), mother) is None
