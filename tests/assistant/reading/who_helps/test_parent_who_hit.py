"""A parent who gave the own child a blow, or is angry again at the sight of it."""

import pytest

from assistant.reading.her_questions.also_asked import ALSO_ASKED
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
SHOWN = Moment(role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_round"}))
NOW = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "confidence": 0.6}
BY_RULE = {**NOW, "source": "rule:hits now"}


def _meant(text, intent, moment, entities=()):
    found = read_in_context(parsed(text, intent, 0.8, entities), moment)
    kept = [one["value"] for one in found["entities"] if one.get("entity") == ALSO_ASKED]
    return found["intent"]["name"], kept


@pytest.mark.parametrize(
    ("text", "intent", "kept"),
    [
        (
            "nee hij wordt niet bedreigd. ik wil zijn telefoon afpakken, is dat verstandig? ik heb hem al een tik "
            "gegeven van woede, dat spijt me",
            "parent_forbid_phone",
            ["parent_forbid_phone"],
        ),
        (
            "ja het is moeilijk. ik word weer kwaad als ik hem zie. gaat de school de politie bellen denkt u?",
            "ask_police_law",
            ["choose_aside_school_talk_of_sender"],
        ),
        ("ik heb mijn zoon geslagen toen ik het hoorde", "parent_child_shared", []),
        ("ik gaf hem een klap", "parent_blames_child", []),
    ],
)
def test_the_anger_is_met_and_the_question_beside_it_kept(text, intent, kept):
    assert _meant(text, intent, WORDS) == ("choose_aside_anger_at_own_child", kept)
    assert _meant(text, intent, WORDS, (NOW,))[0] == "choose_aside_anger_at_own_child"


def test_a_mother_whose_daughter_is_shown():
    text = "ik heb haar een klap gegeven, ik heb er zo'n spijt van"
    assert _meant(text, "parent_blames_child", SHOWN)[0] == "choose_aside_anger_at_own_child"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("mijn man heeft hem een klap gegeven", ()),
        ("ik heb hem geslagen en er is bloed", (NOW,)),
        ("ik sloeg hem net", (BY_RULE,)),
        ("ik heb hem niet geslagen", ()),
        ("hij is bang voor mij want ik heb hem geslagen", (NOW,)),
    ],
)
def test_what_is_more_than_that_or_no_blow_of_the_own_keeps_its_own_help(text, entities):
    assert _meant(text, "immediate_danger", WORDS, entities)[0] != "choose_aside_anger_at_own_child"


def test_the_boy_who_did_it_is_no_child_of_the_parent():
    assert _meant("ik heb hem een klap gegeven", "deny", SHOWN)[0] != "choose_aside_anger_at_own_child"
