"""Words of a marriage that is arranged, or of a father who may hear it, in which the model hears another danger."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

STORY = Moment(
    asked="utter_ask_back",
    question="Bedoel je een van deze dingen?",
    said=frozenset({"utter_greet", "utter_ask_back"}),
)
TRIP = Moment(
    asked="utter_abroad_before",
    question="Staat de reis al vast?",
    buttons=(("Ja", "/affirm"), ("Nee, nog niet", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_forced_marriage_first", "utter_abroad_first", "utter_abroad_before"}),
)


def risk(value, source="model", level="act"):
    return {
        "entity": "risk", "value": value, "level": level,
        "confidence": 0.92, "source": source, "start": 0, "end": 5,
    }  # fmt: skip


def read(text, moment, *risks, intent="nlu_fallback"):
    found = read_in_context(parsed(text, intent, 0.6, risks), moment)
    return found["intent"]["name"], {(one["value"], one["level"]) for one in found["entities"] if "level" in one}


@pytest.mark.parametrize(
    "text",
    [
        "ja hij wil steeds meer. als me vader dit hoort ben ik dood fr",
        "ik ben dood als mn broer dit ziet",
        "dan ben ik dood als mn broer dit ziet",
    ],
)
def test_a_father_who_may_hear_it_is_a_fear_for_home(text):
    heard = read(text, STORY, risk("suicide"), risk("honour_violence", "rule:killed when found out"))[1]
    assert heard == {("honour_violence", "act")}


def test_where_no_rule_heard_it_the_fear_for_home_is_asked_about():
    assert read("als me moeder dit hoort ben ik dood", STORY, risk("suicide"))[1] == {("honour_violence", "ask")}


@pytest.mark.parametrize(
    "text",
    [
        "als me vader dit hoort ben ik dood. dan maak ik er zelf een einde aan",
        "als hij weggaat ga ik dood, ik weet het zeker en ik kan niet meer",
        "als hij bij me weggaat ga ik dood",
        "als ik er niet meer ben hoort me vader het pas",
    ],
)
def test_an_end_besides_stays_a_wish_to_die(text):
    assert ("suicide", "act") in read(text, STORY, risk("suicide"))[1]


def test_never_having_said_no_is_about_the_marriage():
    text = "ik heb ook nooit nee gezegd.. en ze hebben mijn paspoort al. kan ik iets doen zonder politie?"
    assert not read(text, TRIP, risk("sexual_violence"))[1]


@pytest.mark.parametrize(
    "text",
    ["ik heb nooit nee gezegd toen hij bij me kwam liggen", "ik heb geen nee gezegd, hij zat aan me"],
)
def test_never_having_said_no_to_him_stays_heard(text):
    assert ("sexual_violence", "act") in read(text, TRIP, risk("sexual_violence"))[1]


def test_whether_it_is_force_where_nobody_hits_is_answered():
    text = "ja tickets zijn al geboekt. maar is dit wel dwang?? niemand slaat mij. ze zeggen dat het goed voor mij is"
    assert read(text, TRIP, risk("honour_violence")) == ("choose_aside_force_without_hitting", set())


def test_whether_it_is_force_where_she_is_hit_waits_for_help():
    text = "is dit dwang? mijn vader slaat me als ik nee zeg"
    assert ("honour_violence", "act") in read(text, TRIP, risk("honour_violence"))[1]
