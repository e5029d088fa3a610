"""What is demanded by who threatens with an image is no violence yet, and what she denies is none."""

import pytest

from assistant.reading.danger_here.threat_only import (
    demands_to_come,
    heard_of_a_threat,
    without_violence_that_she_denies,
)
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

THREATENED = Moment(
    asked="utter_blackmail_known", topic="sextortion", said=frozenset({"utter_greet", "utter_blackmail_first"})
)
NEAR = Moment(
    asked="utter_suicide_near",
    question="Is er iemand in je buurt die dit mag weten?",
    topic="suicidal_thoughts",
    said=frozenset({"utter_greet", "utter_blackmail_first", "utter_suicide_act", "utter_suicide_near"}),
)
BLACKMAIL = {"entity": "risk", "value": "extortion", "level": "act", "source": "model", "start": 0, "end": 3}


def touched(level="act", source="model", **place):
    return {"entity": "risk", "value": "sexual_violence", "level": level, "source": source, **place}


def values(found):
    return [(one["value"], one["level"]) for one in found["entities"]]


@pytest.mark.parametrize(
    "text",
    [
        "er is een jongen op school die een naakt van mij heeft en hij zegt kom zaterdag naar mn huis anders gooi ik m "
        "in de klassenapp",
        "hij heeft nudes van mij en zegt als je zaterdag nie bij mij komt zet ik ze in de klasapp. niemand weet dit",
        "maar ik ga echt niet naar zn huis... of moet ik wel want anders zet ie t erin",
    ],
)
def test_a_demand_to_come_is_blackmail_and_no_violence(text):
    loose = touched(source="rule:unwilling and sex", start=0, end=3)
    assert demands_to_come(text)
    assert values(heard_of_a_threat(text, {"entities": [loose, BLACKMAIL]})) == [("extortion", "act")]


@pytest.mark.parametrize(
    "text",
    [
        "hij zegt kom naar mn huis anders post ik het. vorige keer moest ik hem pijpen",
        "hij wil dat ik kom en hij staat nu voor de deur",
    ],
)
def test_what_was_done_or_is_near_stays(text):
    found = heard_of_a_threat(text, {"entities": [touched(start=0, end=3), BLACKMAIL]})
    assert ("sexual_violence", "act") in values(found)


def test_a_firm_rule_stays():
    firm = touched(source="rule:sex demanded", start=0, end=3)
    text = "kom naar mn huis anders zet ik m online"
    assert ("sexual_violence", "act") in values(heard_of_a_threat(text, {"entities": [firm, BLACKMAIL]}))


@pytest.mark.parametrize(
    "text",
    [
        "er is niks gebeurd!! lees je wel. hij wil dat ik zaterdag kom",
        "nee nog nooit wat gebeurd. maar ik vroeg of hij t ziet als ik aangifte doe",
        "hij heeft me nog niet aangeraakt",
    ],
)
def test_nothing_happened_is_believed(text):
    found = without_violence_that_she_denies(text, {"entities": [touched(start=0, end=3), BLACKMAIL]}, THREATENED)
    assert values(found) == [("extortion", "act")]


@pytest.mark.parametrize("text", ["er is niks gebeurd alleen moest ik hem zoenen", "niks gebeurd toen ik bij hem was"])
def test_half_a_denial_stays(text):
    found = without_violence_that_she_denies(text, {"entities": [touched(start=0, end=3)]}, THREATENED)
    assert values(found) == [("sexual_violence", "act")]


def test_it_is_only_believed_of_who_is_threatened():
    moment = Moment(asked="utter_greet", said=frozenset({"utter_greet"}))
    found = without_violence_that_she_denies("er is niks gebeurd", {"entities": [touched(start=0, end=3)]}, moment)
    assert values(found) == [("sexual_violence", "act")]


def test_what_only_stood_in_words_before_is_asked_about():
    found = without_violence_that_she_denies("ja, iemand die ik ken", {"entities": [touched(source=None)]}, THREATENED)
    assert values(found) == [("sexual_violence", "ask")]


def test_shall_i_go_is_answered_also_beside_the_help_for_a_life():
    now = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "start": 0, "end": 3}
    text = "wat zeg ik tegen hem als hij vanavond weer appt over zaterdag. moet ik gaan of niet"
    found = read_in_context(parsed(text, "nlu_fallback", 0.48, [now]), NEAR)
    assert found["intent"]["name"] == "choose_blackmail_meet"
    assert values(found) == []


def test_somebody_at_the_door_stays_danger_of_now():
    now = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "start": 0, "end": 3}
    text = "moet ik gaan of niet hij staat voor de deur"
    found = without_violence_that_she_denies(text, {"entities": [now]}, NEAR)
    assert values(found) == [("danger_now", "act")]


def test_nothing_happened_is_a_no_to_what_was_done():
    meet = Moment(
        asked="utter_blackmail_meet",
        question="Is er al iets gebeurd wat jij niet wilde?",
        buttons=(("Ja", "/sexual_violence"), ("Nee", "/deny")),
        topic="sextortion",
        said=frozenset({"utter_greet", "utter_blackmail_first", "utter_blackmail_meet"}),
    )
    text = "nee er is niks gebeurd nog?? hij wil dat ik zaterdag kom. ik weet wel wat ie dan wil"
    reading = parsed(text, "pressured_to_send", 0.79, [touched(start=0, end=3)])
    reading["answer"] = {"meant": "sexual_violence", "confidence": 0.59, "sure": False}
    assert read_in_context(reading, meet)["intent"]["name"] == "deny"


def test_going_is_asked_about_him_and_not_about_a_journey():
    guess = {"entity": "risk", "value": "honour_violence", "level": "act", "source": "model", "start": 0, "end": 3}
    found = read_in_context(parsed("moet ik dan echt niet gaan zaterdag", "left_abroad", 0.87, [guess]), THREATENED)
    assert found["intent"]["name"] == "choose_blackmail_meet"
    assert values(found) == []


def test_what_he_wants_told_again_is_no_other_story():
    met = Moment(
        asked="utter_aside_more",
        topic="sextortion",
        said=frozenset({"utter_greet", "utter_blackmail_first", "utter_blackmail_meet", "utter_aside_more"}),
    )
    text = "er is niks gebeurd!! lees je wel. hij wil dat ik zaterdag kom"
    assert read_in_context(parsed(text, "grooming", 0.94), met)["intent"]["name"] == "choose_blackmail_meet"
