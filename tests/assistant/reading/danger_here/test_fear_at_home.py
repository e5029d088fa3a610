"""What would happen at home if she told is no blow that falls now; what happens is."""

from __future__ import annotations

import pytest

from assistant.reading.danger_here.fear_at_home import HOME_VIOLENT, feared_when_told
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TELLING = Moment(asked="utter_how_to_tell_first", topic="ask_how_to_tell_parents")
HEARD = {
    "intent": {"name": "immediate_danger", "confidence": 0.9},
    "entities": [
        {"entity": "risk", "value": "danger_now", "level": "act"},
        {"entity": "risk", "value": "suicide", "level": "ask"},
    ],
}


@pytest.mark.parametrize("text", ["nee ze slaat me dan", "als ik het zeg krijg ik klappen", "hij zou me slaan"])
def test_help_from_outside_comes_first_and_every_other_danger_stays(text: str) -> None:
    reading = feared_when_told(text, HEARD, TELLING)
    assert reading is not None
    assert reading["intent"]["name"] == HOME_VIOLENT
    assert [one["value"] for one in reading["entities"]] == ["suicide"]


@pytest.mark.parametrize(
    "text",
    [
        "ze slaat me nu",
        "gisteren sloeg hij me en dan weer",
        "hij slaat me dan dood",
        "als hij weer slaat",
        "ze is dan boos",
    ],
)
def test_what_happens_or_threatens_her_life_is_met_as_danger(text: str) -> None:
    assert feared_when_told(text, HEARD, TELLING) is None


def test_at_another_question_or_from_a_mother_it_is_met_as_danger() -> None:
    assert feared_when_told("ze slaat me dan", HEARD, Moment(asked="utter_distress_first")) is None
    mother = Moment(role="parent", asked="utter_how_to_tell_first")
    assert feared_when_told("ze slaat me dan", HEARD, mother) is None


@pytest.mark.parametrize(
    ("text", "unsafe"),
    [
        ("weet niet.. hij slaat niet maar hij zou me denk ik eruit zetten. wat moet ik zeggen als ie het ziet", True),
        ("dan sta ik op straat", True),
        ("ze gooien me het huis uit", True),
        ("they would kick me out", True),
        ("nee ze zetten me niet eruit, ze worden verdrietig", False),
        ("nee hoor mijn moeder is lief", False),
    ],
)
def test_being_put_out_of_the_house_is_no_safe_home(text, unsafe):
    asked = Moment(
        asked="utter_lgbt_first", question="Is het thuis gevaarlijk als iemand dit weet?", topic="lgbt_identity",
        said=frozenset({"utter_lgbt_first"}),
    )  # fmt: skip
    found = read_in_context(parsed(text, "nlu_fallback", 0.5), asked)["intent"]["name"]
    assert (found == "choose_lgbt_unsafe") is unsafe


PASSED_IT_ON = Moment(
    asked="utter_shared_sorry", topic="ask_police_law", said=frozenset({"utter_shared_first", "utter_shared_sorry"})
)
SHOWN = Moment(asked="utter_image_shared_you", topic="image_shared", said=frozenset({"utter_image_shared_first"}))
LAUGHED = "durf ik niet. mn pa slaat me dood als ie het hoort haha"


def _level(text, moment, source="model"):
    heard = {"entity": "risk", "value": "honour_violence", "level": "act", "start": 0, "end": 5, "source": source}
    found = read_in_context(parsed(text, "nlu_fallback", 0.4, [heard]), moment)
    return [one["level"] for one in found["entities"] if one["entity"] == "risk"]


def test_a_figure_of_speech_with_a_laugh_is_asked_about_first():
    assert _level(LAUGHED, PASSED_IT_ON) == ["ask"]


@pytest.mark.parametrize(
    ("text", "moment", "source"),
    [
        (LAUGHED, SHOWN, "model"),
        (LAUGHED, PASSED_IT_ON, "rule:kills"),
        ("mn pa slaat me dood als ie het hoort", PASSED_IT_ON, "model"),
        ("mn pa slaat me echt dood als ie het hoort haha", PASSED_IT_ON, "model"),
        ("mn pa slaat me dood als ie het hoort haha, vorige keer ook", PASSED_IT_ON, "model"),
        ("mn pa slaat me nu dood haha", PASSED_IT_ON, "model"),
    ],
)
def test_anything_more_than_that_is_met_at_once(text, moment, source):
    assert _level(text, moment, source) == ["act"]


def test_his_question_beside_a_no_is_answered():
    asked = Moment(asked="utter_honour_ask", topic="ask_police_law", said=frozenset({"utter_shared_first"}))
    text = "nee man was een grapje hij wordt gwn boos. kan niemand meelezen. maar krijg ik nou een strafblad"
    assert read_in_context(parsed(text, "choose_home_angry", 0.4), asked)["intent"]["name"] == "ask_police_law"
    assert read_in_context(parsed(text[:43], "nlu_fallback", 0.4), asked)["intent"]["name"] == "choose_home_angry"
