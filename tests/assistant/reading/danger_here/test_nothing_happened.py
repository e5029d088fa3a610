"""A parent who only looks ahead is not asked whether she wants to die; heavy words and what a rule heard stay."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

AHEAD = Moment(
    asked="utter_parent_faith_people",
    question="Wilt u met iemand van uw geloof praten?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="parent",
    topic="parent_faith_upbringing",
    said=frozenset({"utter_greet", "utter_parent_talk_first", "utter_parent_faith_people"}),
)
WORRIED = Moment(
    asked="utter_parent_talk_first",
    question="Hoe oud is uw kind?",
    role="parent",
    topic="parent_how_to_talk",
    said=AHEAD.said | {"utter_suicide_other_with"},
)
ASKS_FOR_A_SENTENCE = (
    "nee hoeft niet met de imam of zo. er is toch nog niks gebeurd haha. ik wil gewoon een zin die ik tegen haar kan "
    "zeggen, als iemand haar om zon foto vraagt"
)
SUICIDE = {"entity": "risk", "value": "suicide", "confidence": 0.6, "start": 0, "end": 3}


def dying(level="ask", source="model"):
    return {**SUICIDE, "level": level, "source": source}


def heard(text, risk, moment=AHEAD):
    found = read_in_context(parsed(text, "friend_is_victim", 0.76, [risk]), moment)
    return [one["level"] for one in found["entities"] if one["entity"] == "risk"]


def test_a_doubt_goes_where_nothing_has_happened():
    assert heard(ASKS_FOR_A_SENTENCE, dying()) == []
    assert heard("ik wil haar iets meegeven zodat ze bij mij komt", dying()) == []


def test_her_question_is_about_a_child_who_is_asked():
    found = read_in_context(parsed(ASKS_FOR_A_SENTENCE, "friend_is_victim", 0.76, [dying()]), AHEAD)
    assert found["intent"]["name"] == "choose_aside_child_is_asked"


@pytest.mark.parametrize(
    ("text", "risk", "moment"),
    [
        (ASKS_FOR_A_SENTENCE, dying(source="rule:wish to die"), AHEAD),
        ("er is niks gebeurd maar ze zegt dat ze niet meer wil leven", dying(), AHEAD),
        ("ik wil haar iets meegeven zodat ze bij mij komt", dying(), WORRIED),
        (ASKS_FOR_A_SENTENCE, dying("act", "rule:wish to die"), AHEAD),
    ],
)
def test_what_is_heavy_or_heard_by_a_rule_stays(text, risk, moment):
    assert heard(text, risk, moment) == [risk["level"]]


def test_the_last_that_was_said_is_no_last_word():
    risk = dying("act")
    moment = Moment(asked="utter_aside_more", question="", role="parent", topic="ask_rights", said=AHEAD.said)
    assert heard("ok dankje dat laatste was wel handig. doei", risk, moment) == []
    assert heard("dit is mijn laatste bericht. dankje doei", risk, moment) == ["act"]
