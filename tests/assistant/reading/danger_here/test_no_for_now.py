"""A no for now, with somebody near, keeps the talk at that person."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

ACT = Moment(
    asked="utter_suicide_act",
    question="Heb je een plan, voor vandaag of vannacht?",
    topic="deepfake_nude",
    said=frozenset({"utter_suicide_act"}),
)
NOW = Moment(
    asked="utter_suicide_now",
    question="Wie is er nu het dichtst bij jou?",
    topic="deepfake_nude",
    said=ACT.said | {"utter_suicide_now"},
)
DYING = {
    "entity": "risk",
    "value": "suicide",
    "level": "act",
    "confidence": 0.9,
    "source": "model",
    "start": 0,
    "end": 4,
}


def meant(text, moment, *risks, intent="afraid_parents_find_out"):
    return read_in_context(parsed(text, intent, 0.6, risks), moment)["intent"]["name"]


@pytest.mark.parametrize("moment", [ACT, NOW])
@pytest.mark.parametrize(
    "text",
    [
        "nee niet nu! ik ga niks doen. mn moeder is beneden maar die weet het niet",
        "ik ga het niet doen. mijn zusje slaapt naast me",
        "nee ik doe echt niks. mn oma zit hier",
    ],
)
def test_who_is_near_is_what_counts(text, moment):
    assert meant(text, moment) == "choose_somebody_home"


def test_without_a_person_it_is_a_no_to_the_plan():
    assert meant("nee joh ik ga niks doen", ACT) == "deny"


@pytest.mark.parametrize(
    "text",
    [
        "niet nu, maar vannacht. mn moeder is beneden",
        "niet vandaag. morgen als ze weg is",
        "nee niet nu maar ik heb de pillen. mn broer is thuis",
        "ik ga niks doen behalve van de brug. mn moeder is thuis",
        "niet nu. mn moeder is beneden. ik wil er niet meer zijn",
    ],
)
def test_a_plan_beside_it_is_no_no(text):
    assert meant(text, NOW, DYING) not in ("choose_somebody_home", "deny")
    assert meant(text, ACT) not in ("choose_somebody_home",)


def test_a_mother_who_is_feared_or_away_is_nobody_near():
    assert meant("nee niet nu. mn vader is beneden ben bang voor hem", NOW) != "choose_somebody_home"
    assert meant("nee niet nu. mn moeder is niet thuis", ACT) == "deny"
