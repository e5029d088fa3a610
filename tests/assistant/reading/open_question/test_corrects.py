"""A correction is never the button Nee."""

import pytest

from assistant.reading.moment import Moment
from assistant.reading.open_question.corrects import without_the_no_of_a_correction

YES_OR_NO = (("Ja", "/affirm"), ("Nee", "/deny"))
ASKED = Moment(asked="utter_suicide_other_words", question="Durf je dat?", buttons=YES_OR_NO, role="friend")
OWN_DANGER = Moment(asked="utter_suicide_act", question="Heb je een plan?", buttons=YES_OR_NO, role="youth")


def read(text, moment=ASKED):
    parsed = {
        "text": text,
        "intent": {"name": "deny", "confidence": 1.0},
        "answer": {"meant": "deny", "confidence": 0.9, "sure": True},
    }
    return without_the_no_of_a_correction(text, parsed, moment)


@pytest.mark.parametrize(
    "text",
    [
        "nee ik bedoel dat andere meisje waar ik de foto heen stuurde",
        "nee ik bedoel mn mentor op school. moet die het tegen mn ouders zeggen",
        "nee, ik vroeg of ik naar mn tante kan",
    ],
)
def test_it_answers_nothing(text):
    found = read(text)
    assert found["intent"]["name"] == "nlu_fallback"
    assert found["answer"] == {}


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("nee", ASKED),
        ("nee dat durf ik niet", ASKED),
        ("nee ik bedoel dat ik het niet durf", ASKED),
        ("nee ik bedoel dat ik morgen naar school ga", OWN_DANGER),
    ],
)
def test_a_real_no_stays(text, moment):
    assert read(text, moment)["intent"]["name"] == "deny"
