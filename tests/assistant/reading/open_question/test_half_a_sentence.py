"""Who searches for words is listened to."""

import pytest

from assistant.reading.moment import Moment
from assistant.reading.open_question.half_a_sentence import says_nothing_yet

NOTHING_HEARD = {"intent": {"name": "forced_marriage", "confidence": 0.6}, "entities": []}
AT_THE_BEGINNING = Moment(asked="utter_who", said=frozenset({"utter_who"}))


@pytest.mark.parametrize(
    "text",
    [
        "het gaat over mn oom hij",
        "ik weet nie hoe ik dit moet zegge",
        "weet niet waar ik moet beginnen",
        "het is gewoon",
    ],
)
def test_it_says_nothing_yet(text):
    assert says_nothing_yet(text, NOTHING_HEARD, AT_THE_BEGINNING)


@pytest.mark.parametrize(
    "text", ["het gaat over mn foto", "mn oom slaat me", "ik weet niet of dit strafbaar is", "het is mijn schuld"]
)
def test_what_tells_something_is_read_as_that(text):
    assert not says_nothing_yet(text, NOTHING_HEARD, AT_THE_BEGINNING)


def test_in_a_talk_a_person_is_an_answer():
    in_a_talk = Moment(asked="utter_blackmail_first", topic="sextortion", said=frozenset({"utter_blackmail_first"}))
    assert not says_nothing_yet("mn oom", NOTHING_HEARD, in_a_talk)
