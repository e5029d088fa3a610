"""Where the other is, told beside a question of the helper's own."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

ASKED = Moment(
    asked="utter_suicide_other_alone",
    question="Weet je waar die ander nu is?",
    buttons=(("Ja, dat weet ik", "/affirm"), ("Nee", "/deny")),
    role="friend",
    topic="friend_is_victim",
    said=frozenset({"utter_friend_first", "utter_received_first", "utter_suicide_other_alone"}),
)


def read(text):
    return read_in_context(parsed(text, "nlu_fallback", 0.5), ASKED)


def answered(text):
    found = (one for one in read(text)["entities"] if one.get("entity") == "answered")
    return next((one["value"] for one in found), None)


@pytest.mark.parametrize(
    "text",
    [
        "thuis denk ik. moet ik haar moeder bellen??",
        "ze is thuis ja. haar moeder is lief wel. maar ik heb die foto ook nog moet ik m wissen of is dat bewijs",
        "op haar kamer volgens mij, moet ik haar moeder bellen",
    ],
)
def test_it_is_kept(text):
    assert answered(text) == "affirm"


@pytest.mark.parametrize("text", ["thuis denk ik", "ze zit nu op school", "bij haar oma"])
def test_alone_it_is_a_yes(text):
    assert read(text)["intent"]["name"] in ("affirm", "choose_other_is_with")


@pytest.mark.parametrize(
    "text",
    [
        "ik ben thuis. moet ik haar moeder bellen",
        "ze is niet thuis. moet ik haar moeder bellen",
        "weet niet of ze thuis is. moet ik haar moeder bellen",
    ],
)
def test_nothing_is_guessed(text):
    assert answered(text) is None
