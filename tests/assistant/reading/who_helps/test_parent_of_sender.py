"""A parent whose child passed an image on asks about the other parents, the image, or says that it was the child."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

WORDS = Moment(
    asked="utter_parent_shared_words",
    question="Ziet u daartegen op?",
    buttons=(("Ja, het is moeilijk", "/affirm"), ("Nee, het gaat", "/deny")),
    role="parent",
    topic="parent_child_shared",
    said=frozenset({"utter_parent_shared_first", "utter_parent_shared_words"}),
)
HER_CHILD_STANDS_ON_IT = Moment(
    role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_round"})
)


@pytest.mark.parametrize(
    ("text", "intent", "meant"),
    [
        (
            "hij zegt dat ie t gewist heeft maar ik weet niet of ik dat moet geloven. "
            "wat zeg ik tegen de ouders van dat meisje?",
            "parent_child_shared",
            "choose_aside_call_her_parents",
        ),
        (
            "nee ik bedoel haar ouders. de vader en moeder van het meisje. moet ik bellen? wat moet ik zeggen?",
            "ask_how_to_tell_parents",
            "choose_aside_call_her_parents",
        ),
        (
            "weet ik niet. hij zegt van niet. moet ik in zn telefoon kijken, mag ik dat beeld dan zien?",
            "ask_evidence",
            "choose_aside_must_child_delete",
        ),
        (
            "ja maar als ik dat beeld zie van dat meisje, is dat niet strafbaar? moet ik het bewaren voor de politie "
            "of wissen",
            "ask_police_law",
            "choose_aside_must_child_delete",
        ),
        (
            "mijn kind heeft t zelf gedaan hoor. hij heeft doorgestuurd. ik ga nu slapen, dank",
            "parent_child_victim",
            "goodbye",
        ),
        ("hij heeft het zelf doorgestuurd", "parent_child_victim", "choose_noted"),
        ("ik schaam me, wat zeg ik tegen de ouders van dat meisje", "nlu_fallback", "choose_parent_ashamed"),
        ("wat moet ik vanavond tegen hem zeggen", "nlu_fallback", "choose_parent_shared_words"),
    ],
)
def test_what_it_asks(text, intent, meant):
    assert read_in_context(parsed(text, intent, 0.7), WORDS)["intent"]["name"] == meant


def test_whose_child_stands_on_it_is_not_answered_so():
    found = read_in_context(parsed("mag ik dat beeld zien", "ask_evidence", 0.7), HER_CHILD_STANDS_ON_IT)
    assert found["intent"]["name"] != "choose_aside_must_child_delete"


def test_danger_goes_before_it():
    dying = {"entity": "risk", "value": "suicide", "level": "act", "source": "model", "confidence": 0.9}
    text = "hij wil dood. wat zeg ik tegen de ouders van dat meisje"
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.9, [dying]), WORDS)
    assert found["intent"]["name"] != "choose_aside_call_her_parents"


PROOF = Moment(
    asked="utter_evidence_first",
    question="Kan iemand anders in deze telefoon kijken?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="parent",
    topic="ask_evidence",
    said=frozenset({"utter_parent_shared_first", "utter_parent_shared_delete", "utter_evidence_first"}),
)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ja. wat doe ik met die telefoon nu, zit er misschien bewijs op? wissen of niet?", "ask_evidence"),
        (
            "nee. maar eerder zei u dat ik het samen moest wissen, nu niets wissen. wat is het nu?",
            "not_understood",
        ),
        ("mijn vrouw, ik ben de vader. niemand kijkt mee. moet hij nou wissen of niet", "ask_evidence"),
        ("ik vraag gewoon of mijn zoon die foto moet wissen. wissen of bewaren", "nlu_fallback"),
    ],
)
def test_wipe_it_or_not_has_one_answer(text, intent):
    assert read_in_context(parsed(text, intent, 0.9), PROOF)["intent"]["name"] == "choose_aside_must_child_delete"


def test_where_the_police_are_in_it_nothing_is_wiped():
    text = "moet hij het nou wissen of niet, de politie komt morgen"
    assert read_in_context(parsed(text, "ask_evidence", 0.9), PROOF)["intent"]["name"] == (
        "choose_aside_wipe_before_police"
    )


def test_this_talk_is_wiped_as_ever():
    text = "moet ik dit gesprek wissen"
    assert read_in_context(parsed(text, "delete_data", 0.9), PROOF)["intent"]["name"] == "delete_data"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "ja. maar ook wat moet ik morgen op school zeggen? en moet hij sorry zeggen tegen dat meisje",
            ["choose_parent_sorry"],
        ),
        ("ja graag. en school dus, morgen om 9 uur zitten we daar, wat kan ik verwachten en wat zeg ik", []),
        ("gaat de school de politie bellen denkt u?", []),
    ],
)
def test_the_talk_at_school(text, kept):
    found = read_in_context(parsed(text, "parent_child_shared", 0.8), WORDS)
    assert found["intent"]["name"] == "choose_aside_school_talk_of_sender"
    assert [one["value"] for one in found["entities"] if one.get("entity") == "also_asked"] == kept
