"""Relatives who meddle: what to say to them, whether to let them in, or to send the child there."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HONOUR_TOLD = Moment(
    asked="utter_honour_other",
    question="Is uw kind nu veilig?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="parent",
    topic="honour_violence",
    said=frozenset({"utter_parent_victim_round", "utter_honour_other"}),
)
AFTER_HIS_WORDS = Moment(role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_round"}))
HIS_SON_DID_IT = Moment(role="parent", topic="parent_child_shared", said=frozenset({"utter_parent_shared_first"}))
NOW = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "confidence": 0.97}
HONOUR = {**NOW, "value": "honour_violence"}
BY_RULE = {**NOW, "source": "rule:hits now"}


def _meant(text, intent, moment, entities=()):
    found = read_in_context(parsed(text, intent, 0.8, entities), moment)
    return found["intent"]["name"], [one for one in found["entities"] if one.get("entity") == "risk"]


@pytest.mark.parametrize(
    "text",
    [
        "ja ze is veilig, ze zit bij mij thuis. ik doe mn eigen kind niks aan. maar wat zeg ik tegen mn broer dan",
        "wat moet ik zeggen tegen mijn schoonfamilie",
        "wat moet ik tegen mijn oom zeggen",
    ],
)
def test_words_for_a_relative_are_no_talk_with_the_child(text):
    assert _meant(text, "parent_how_to_talk", HONOUR_TOLD)[0] == "choose_aside_relatives_say_our_fault"


def test_who_passed_it_on_did_something_wrong():
    text = "wat zeg ik tegen mijn broer dan"
    assert _meant(text, "parent_how_to_talk", HIS_SON_DID_IT)[0] != "choose_aside_relatives_say_our_fault"


def test_a_relative_who_rings_the_bell_is_met_at_the_door():
    text = "en als die broer van me hier zo voor de deur staat, hij is onderweg zegt ie"
    found = _meant(text, "immediate_danger", AFTER_HIS_WORDS, (NOW, HONOUR))
    assert found == ("choose_aside_relative_comes_to_talk", [HONOUR])


@pytest.mark.parametrize("text", ["wat zeg ik tegen haar vader", "wat moet ik zeggen tegen de ouders van die jongen"])
def test_the_other_parent_and_the_other_family_are_no_relatives(text):
    assert _meant(text, "parent_how_to_talk", HONOUR_TOLD)[0] != "choose_aside_relatives_say_our_fault"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("en als mijn broer voor de deur staat slaat hij haar", (NOW,)),
        ("en als mijn broer voor de deur staat om haar te halen", (BY_RULE,)),
        ("mijn broer staat voor de deur", (BY_RULE,)),
    ],
)
def test_a_relative_who_threatens_stays_danger(text, entities):
    intent, risks = _meant(text, "immediate_danger", AFTER_HIS_WORDS, entities)
    assert intent != "choose_aside_relative_comes_to_talk"
    assert [one["value"] for one in risks] == [one["value"] for one in entities]


@pytest.mark.parametrize(
    "text",
    [
        "mn broer zegt dat ze maar een tijdje naar mn zus in limburg moet, uit de buurt. wat vind je daarvan, "
        "en ik moet het mn vrouw nog vertellen",
        "zal ik haar naar mijn zus sturen, even uit de buurt",
    ],
)
def test_a_child_is_not_sent_to_relatives_for_the_talk_of_people(text):
    assert _meant(text, "ask_how_to_tell_parents", AFTER_HIS_WORDS)[0] == "choose_parent_send_away"


@pytest.mark.parametrize(
    "text",
    [
        "mag ze naar mijn zus, daar is ze veilig voor mijn man",
        "ze wil zelf naar mijn zus, even uit de buurt",
        "mijn zus zegt dat ik naar mijn moeder moet",
    ],
)
def test_a_place_to_be_safe_is_not_refused(text):
    assert _meant(text, "nlu_fallback", AFTER_HIS_WORDS)[0] != "choose_parent_send_away"
