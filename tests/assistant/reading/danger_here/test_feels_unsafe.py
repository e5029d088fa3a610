"""Who says that she is not safe is asked whether something happens, once."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment

WHO = Moment(asked="utter_who", said=frozenset({"utter_greet", "utter_who"}))


def risks(text, moment=WHO, heard=()):
    parsed = {"text": text, "intent": {"name": "nlu_fallback", "confidence": 0.6}, "entities": list(heard)}
    return [(one["value"], one["level"]) for one in read_in_context(parsed, moment)["entities"]]


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
