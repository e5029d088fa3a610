"""Who says that she is not safe is asked whether something happens, once."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

WHO = Moment(asked="utter_who", said=frozenset({"utter_greet", "utter_who"}))


def risks(text, moment=WHO, heard=()):
    reading = parsed(text, "nlu_fallback", 0.6, heard)
    return [(one["value"], one["level"]) for one in read_in_context(reading, moment)["entities"]]


@pytest.mark.parametrize(
    "text",
    [
        "mn vader is soms heel boos en ik voel me niet veilig",
        "ik ben hier nergens veilig",
        "thuis voel ik me onveilig",
        "ik voel me thuis niet meer veilig",
    ],
)
def test_it_is_asked_about(text):
    assert ("danger_now", "ask") in risks(text)


@pytest.mark.parametrize(
    "text", ["is die site niet veilig", "mijn account is niet veilig", "ik ben veilig", "is dit veilig"]
)
def test_a_thing_that_is_not_safe_is_no_danger(text):
    assert risks(text) == []


def test_it_is_asked_once_and_a_helper_is_not_asked_about_herself():
    asked = Moment(asked="utter_honour_first", said=frozenset({"utter_honour_first"}))
    assert risks("ik voel me niet veilig", asked) == []
    assert risks("ik voel me niet veilig in deze rol", Moment(asked="utter_who", role="professional")) == []


def test_a_parent_who_will_kill_her_is_asked_about_once():
    text = "krijgen mn ouders nu een brief als ik dit ergens meld?? mn pa vermoord me"
    talk = Moment(topic="sextortion", said=frozenset({"utter_greet", "utter_blackmail_first"}))
    asked_before = Moment(topic="sextortion", said=frozenset({"utter_blackmail_first", "utter_honour_ask"}))
    found = read_in_context(parsed(text, "ask_privacy", 0.94), talk)
    assert found["intent"]["name"] == "choose_aside_report_do_parents_hear"
    assert [(one["value"], one["level"]) for one in found["entities"]] == [("honour_violence", "ask")]
    assert read_in_context(parsed(text, "ask_privacy", 0.94), asked_before)["entities"] == []
