"""Danger beside the open question: a doubt may go with its words, what is sure stays."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import (
    GIVEN,
    parsed,
)


def test_danger_in_a_message_is_never_read_away():
    """Entities of danger stay, and a sure signal keeps its intent."""
    risk = {"entity": "risk", "value": "suicide", "level": "act"}
    found = read_in_context(parsed("nee ik wil dood", "suicidal_thoughts", 0.9, [risk]), GIVEN)
    assert found["intent"]["name"] == "suicidal_thoughts"
    found = read_in_context(parsed("nee, anders doe ik mezelf wat", "express_distress", 0.5, [risk]), GIVEN)
    assert found["intent"]["name"] == "express_distress"
    assert found["entities"] == [risk]


def test_who_is_blackmailed_is_not_told_to_ask_him_kindly():
    """What was sent under a threat is no regret; the threat told again is no news."""
    known = {"entity": "risk", "value": "extortion", "level": "act"}
    blackmailed = Moment(asked="utter_blackmail_proof", topic="sextortion", role="youth")
    for entities in ([], [known]):
        message = parsed("ik heb nog een foto gestuurd", "regret_sent", 0.9, entities)
        assert read_in_context(message, blackmailed)["intent"]["name"] == "choose_blackmail_sent_more"
    message = parsed("niks betaald maar wel nog 1 foto gestuurd", "regret_sent", 0.8, [known])
    assert read_in_context(message, GIVEN)["intent"]["name"] == "choose_blackmail_sent_more"


def test_a_plain_denial_takes_its_own_doubt_along_but_never_a_sure_signal():
    """A doubt raised by the word "dood" alone; what is sure stays."""
    doubt = {"entity": "risk", "value": "suicide", "level": "ask"}
    sure = {"entity": "risk", "value": "suicide", "level": "act"}
    assert not read_in_context(parsed("ik wil niet dood hoor", "deny", 0.9, [doubt]), Moment())["entities"]
    message = parsed("ik wil niet dood maar ook niet meer", "deny", 0.9, [sure])
    assert read_in_context(message, Moment())["entities"] == [sure]


@pytest.mark.parametrize(
    "text",
    [
        "ik wil niet dood maar zo kan het ook niet meer",
        "ik wil niet dood, alleen soms wel",
        "nee ik wil niet dood behalve als het vannacht weer gebeurt",
    ],
)
def test_a_denial_taken_back_in_the_same_breath_keeps_its_doubt(text):
    doubt = {"entity": "risk", "value": "suicide", "level": "ask"}
    for moment in (Moment(), Moment(asked="utter_suicide_ask")):
        message = read_in_context(parsed(text, "suicidal_thoughts", 0.5, [doubt]), moment)
        assert message["entities"] == [doubt]
        assert message["intent"]["name"] == "suicidal_thoughts"


@pytest.mark.parametrize(
    "text",
    [
        "hij laat alles zien uit onze chat als ik niet betaal",
        "mijn ex zegt dat hij het laat zien, heel ons gesprek",
        "als ik geen geld geef laat hij zien wat ik schreef",
    ],
)
def test_a_threat_to_show_a_chat_is_no_wish_to_read_along(text):
    threat = {"entity": "risk", "value": "extortion", "level": "act"}
    message = read_in_context(parsed(text, "sextortion", 0.9, [threat]), Moment())
    assert message["entities"] == [threat]
    assert message["intent"]["name"] == "sextortion"


@pytest.mark.parametrize("asked", ["utter_honour_ask", "utter_honour_other_ask", "utter_reputation_home"])
def test_who_does_not_know_it_yet_may_still_be_feared(asked):
    """ "Nee hij weet nog niks" does not say that nobody will harm her when it comes out."""
    for text in ("nee hij weet nog niks", "nee, mijn broers weten het nog niet", "nog niet, niemand weet het"):
        assert read_in_context(parsed(text, "deny", 0.99), Moment(asked=asked))["intent"]["name"] == "unsure"
    for text in ("nee", "nee dat niet", "nee ik weet niet waarom je dat vraagt"):
        assert read_in_context(parsed(text, "deny", 0.99), Moment(asked=asked))["intent"]["name"] == "deny"
    elsewhere = Moment(asked="utter_control_first")
    assert read_in_context(parsed("nee hij weet nog niks", "deny", 0.99), elsewhere)["intent"]["name"] == "deny"


def test_a_threat_to_the_assistant_is_an_insult():
    """It wishes to die itself in none of these; "ik wil dood bot" does."""
    doubts = [{"entity": "risk", "value": value, "level": "ask"} for value in ("suicide", "danger_now")]
    for text in ("ik maak je dood bot", "ga dood stomme robot", "kys bot"):
        found = read_in_context(parsed(text, "suicidal_thoughts", 0.7, doubts), Moment())
        assert (found["intent"]["name"], found["entities"]) == ("complain_bot", [])
    for text in ("ik ga dood bot", "ik wil dood bot", "hij zegt ik maak je dood"):
        assert read_in_context(parsed(text, "suicidal_thoughts", 0.7, doubts), Moment())["entities"] == doubts
    sure = [{"entity": "risk", "value": "suicide", "level": "act"}]
    assert read_in_context(parsed("ik maak je dood bot en mezelf", "deny", 0.7, sure), Moment())["entities"] == sure


@pytest.mark.parametrize("helped", ["utter_parent_victim_blackmail", "utter_blackmail_other"])
def test_a_threat_told_again_leaves_room_for_the_question_of_a_parent(helped):
    """ "Als ik niks geef, stuurt hij het dan door": what he threatens with is known, the question is new."""
    threat = {"entity": "risk", "value": "extortion", "level": "act"}
    question = parsed("als ik niks geef stuurt hij het dan juist door?", "sextortion", 0.7, [threat])
    question["aside"] = [{"name": "choose_aside_if_we_do_not_pay", "confidence": 0.6, "to": ["parent"]}]
    talk = Moment(asked=helped, role="parent", topic="parent_child_victim", said=frozenset({helped}))
    found = read_in_context(question, talk)
    assert found["intent"]["name"] == "choose_aside_if_we_do_not_pay"
    assert found["entities"] == [threat]
    only_asked = Moment(
        asked="utter_blackmail_other_ask", role="parent", topic="parent_child_victim",
        said=frozenset({"utter_blackmail_other_ask"}),
    )  # fmt: skip
    assert read_in_context(question, only_asked)["intent"]["name"] != "choose_aside_if_we_do_not_pay"
