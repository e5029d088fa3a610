"""She lives with who does it, or is out of the house already: a place for tonight, and help for now where it is now."""

from dataclasses import replace

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

FILMED = frozenset({"utter_filmed_first", "utter_filmed_home", "utter_sexual_violence_first"})
SEVEN_DAYS = Moment(
    asked="utter_sexual_violence_first",
    question="Is het in de laatste zeven dagen gebeurd?",
    buttons=(("Ja, deze week", "/affirm"), ("Nee, langer geleden", "/deny")),
    topic="sexual_violence",
    said=FILMED,
)
NOW = Moment(
    asked="utter_danger_now_act",
    question="Kun je praten, of alleen typen?",
    topic="sexual_violence",
    said=FILMED | {"utter_danger_now_act"},
)
OUTED = Moment(
    asked="utter_aside_more",
    question="Waar wil je nu naartoe?",
    role="youth",
    topic="lgbt_identity",
    said=frozenset({"utter_honour_ask", "utter_honour_first", "utter_aside_more"}),
)
TRAINING = "ik zit nu op de trap buiten. mn broer is naar training. tas heb ik bij me ik kan misschien naar mn tante"
NIGHT = "nee hij heeft me nooit aangeraakt alleen dat filmpje.. dat was 2 weken geleden denk ik. ik durf niet te slapen"
HE_SLEEPS = (
    "nee nu niks hij slaapt. kan alleen typen. kan iemand mij helpen dat ik hier weg kan zonder zijn naam te zeggen"
)


def danger(source="model", level="act"):
    return {
        "entity": "risk", "value": "danger_now", "level": level,
        "confidence": 0.7, "source": source, "start": 0, "end": 5,
    }  # fmt: skip


def read(text, moment, *risks, intent="nlu_fallback"):
    found = read_in_context(parsed(text, intent, 0.5, risks), moment)
    return found["intent"]["name"], [one["value"] for one in found["entities"] if one["entity"] == "risk"]


def test_who_dares_not_sleep_beside_him_plans_the_night():
    assert read(NIGHT, SEVEN_DAYS, intent="deny") == ("choose_danger_later", [])


def test_that_he_sleeps_is_no_danger_that_is_over():
    assert read(HE_SLEEPS, NOW) == ("choose_danger_later", [])


def test_the_second_time_she_hears_where_she_can_sleep():
    planned = Moment(NOW.asked, NOW.question, topic=NOW.topic, said=NOW.said | {"utter_danger_later"})
    assert read(HE_SLEEPS, planned) == ("choose_aside_where_sleep", [])


@pytest.mark.parametrize(
    "text", ["nee hij staat voor de deur, ik durf niet te slapen", "hij komt eraan ik wil hier weg"]
)
def test_danger_now_stays(text):
    assert read(text, SEVEN_DAYS, danger())[0] not in ("choose_danger_later", "choose_aside_where_sleep")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (TRAINING, "choose_aside_sleep_at_relative"),
        ("hij is er nu niet, kan ik naar een vriendin?", "choose_aside_where_sleep"),
    ],
)
def test_who_has_somebody_to_go_to_has_a_plan(text, meant):
    assert read(text, OUTED, danger()) == (meant, [])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ik sta buiten, mn broer is onderweg, ik wil naar mn tante", "model"),
        ("ik sta buiten, hij heeft me geslagen, ik wil naar mn tante", "model"),
        ("ik sta buiten, ik wil naar mn tante", "rule:on his way"),
    ],
)
def test_one_word_of_now_keeps_the_help_for_now(text, source):
    assert "danger_now" in read(text, OUTED, danger(source))[1]


def test_what_to_say_to_the_aunt_is_answered_without_her_having_to_say_why():
    text = "ja vanavond laat. mn tante weet niks van dat ik gay ben maar ze is wel chill. wat zeg ik dan tegen haar"
    going = replace(OUTED, said=OUTED.said | {"utter_aside_sleep_at_relative"})
    assert read(text, going, intent="parent_how_to_talk") == ("choose_aside_relative_on_my_side", [])


def test_who_is_young_and_threatened_at_home_is_not_answered_as_a_parent():
    assert read("wat zeg ik dan tegen haar", OUTED, intent="parent_how_to_talk")[0] != "parent_how_to_talk"
