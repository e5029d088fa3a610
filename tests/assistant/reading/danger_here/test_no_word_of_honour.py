"""Honour that only the model hears in "ze smeken me": what happens at home is asked, and not taken for granted."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HONOUR = {"entity": "risk", "value": "honour_violence", "level": "act", "confidence": 0.74, "source": "model",
          "start": 0, "end": 4}  # fmt: skip
WORKER = Moment(
    asked="utter_received_first", role="professional", topic="received_image", said=frozenset({"utter_received_first"})
)
BEGS = "ja ik ken ze alle vier, ze zijn 15 en 16. moet ik hun ouders bellen? twee meiden smeken me dat niet te doen"


def risks(text, heard=HONOUR, moment=WORKER):
    found = read_in_context(parsed(text, "nlu_fallback", 0.4, [heard]), moment)
    return [one["value"] for one in found["entities"] if one["entity"] == "risk" and one["level"] == "act"]


def test_with_no_word_of_it_nothing_is_taken_for_granted():
    assert risks(BEGS) == []
    assert risks("moet ik hun ouders bellen? ze smeken me van niet") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{BEGS}, ze zijn bang",
        "moet ik haar ouders bellen? ze zegt dat haar broers dan komen",
        "moet ik haar ouders bellen? haar vader is streng",
        "moet ik bellen? ze zegt dat haar vader haar slaat",
        "zal ik de ouders bellen, ze zegt dat ze dan wordt uitgehuwelijkt",
    ],
)
def test_with_any_word_of_it_it_stays(text):
    assert risks(text) == ["honour_violence"]


def test_what_a_rule_heard_stays():
    assert risks(BEGS, {**HONOUR, "source": "rule:family may kill"}) == ["honour_violence"]
