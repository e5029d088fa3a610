"""A yes to "Kun je nu rustig praten?" with where she is or who sleeps: no alarm that the model alone heard."""

import pytest

from assistant.reading.in_context import read_in_context
from tests.assistant.moments import HELLO


def _reading(text, value="suicide", source="model"):
    risk = {"entity": "risk", "value": value, "level": "act", "source": source, "start": 0, "confidence": 0.9}
    return {"text": text, "intent": {"name": "suicidal_thoughts", "confidence": 0.8}, "entities": [risk]}


@pytest.mark.parametrize(
    "text",
    [
        "ja denk het.. iedereen slaapt",
        "jaa ben op me kamer maar me vader is beneden dus snel",
        "ja mn ouders slapen al",
        "Ja ik ben nu alleen thuis",
        "ja dat kan, ze zijn allemaal naar bed",
        "ja hoi, ik lig in bed, iedereen slaapt. heb niet lang",
    ],
)
def test_a_yes_that_names_nothing_is_a_yes(text):
    found = read_in_context(_reading(text), HELLO)
    assert found["intent"]["name"] == "affirm"
    assert not found["entities"]


@pytest.mark.parametrize(
    "text",
    [
        "ja iedereen slaapt. ik wil ook slapen en niet meer wakker worden",
        "ja ben op me kamer maar me vader komt eraan",
        "ja hij slaapt nu, hij heeft me geslagen",
        "ik ben op mn kamer, deur op slot",
        "ja ik ben alleen. voor altijd",
        "ja nu is iedereen weg ik ga het doen",
    ],
)
def test_one_word_more_keeps_its_alarm(text):
    assert read_in_context(_reading(text), HELLO)["entities"]


def test_what_a_rule_heard_stays():
    assert read_in_context(_reading("ja iedereen slaapt", source="rule:x"), HELLO)["entities"]
