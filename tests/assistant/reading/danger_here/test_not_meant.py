"""Words about dying that she quotes to say that they were not meant."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

RULE = {
    "entity": "risk", "value": "suicide", "level": "act", "confidence": 0.94,
    "source": "rule:not being there any more", "start": 0, "end": 4,
}  # fmt: skip
LATER = Moment(
    asked="utter_removal_minor",
    question="Lukt dit, of doe je het liever samen met iemand?",
    topic="sextortion",
    said=frozenset({"utter_suicide_act", "utter_suicide_near", "utter_removal_minor"}),
)
PLANNED = Moment(LATER.asked, LATER.question, topic=LATER.topic, said=LATER.said | {"utter_suicide_now"})
NEVER_MET = Moment(LATER.asked, LATER.question, topic=LATER.topic, said=frozenset({"utter_removal_minor"}))
SLEEPS = "het lukt me wel. dat met er niet meer zijn was niet echt hoor maar bedankt, ik ga slapen"


def read(text, moment):
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.98, [RULE]), moment)
    return found["intent"]["name"], [one["value"] for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "moment", "meant"),
    [
        (SLEEPS, LATER, "choose_heavy_goodbye"),
        ("dat ik er niet meer wil zijn was gewoon drama hoor", LATER, "choose_only_a_joke"),
        (SLEEPS, PLANNED, "choose_joke_after_plan"),
    ],
)
def test_it_is_taken_back_as_far_as_it_can_be(text, moment, meant):
    assert read(text, moment) == (meant, [])


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (SLEEPS, NEVER_MET),
        ("dat met er niet meer zijn was niet echt een grap", LATER),
        ("dat met er niet meer zijn was niet overdreven", LATER),
        ("dat met er niet meer zijn was niet echt maar ik wil wel dood", LATER),
        ("dat met er niet meer zijn was niet echt. vannacht pas", LATER),
        ("ik wil er niet meer zijn", LATER),
    ],
)
def test_what_she_means_stays(text, moment):
    assert read(text, moment)[1] == ["suicide"]
