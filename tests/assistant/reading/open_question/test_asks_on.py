"""A few bare words that only ask to go on are no yes, no matter how the model hears them."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import NEXT, parsed

MEET = Moment(
    asked="utter_blackmail_meet",
    question="Ga niet. Is er al iets gebeurd wat jij niet wilde?",
    buttons=(("Ja", "/sexual_violence"), ("Nee", "/deny")),
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_meet"}),
)
OFFERED = Moment(
    asked="utter_blackmail_if_sent",
    question="Zal ik laten zien hoe dat werkt?",
    buttons=(("Ja, laat zien", "/ask_remove_image"), ("Nu niet", "/deny")),
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_if_sent"}),
)
ANYTHING_MORE = Moment(
    asked="utter_police_parents",
    question="Wil je nog iets weten?",
    buttons=(("Ja", "/choose_other_subject"), ("Nee", "/goodbye")),
    topic="ask_police_law",
    said=frozenset({"utter_police_parents"}),
)


def meant(text, moment, intent="affirm", answer=None):
    read = {**parsed(text, intent, 0.95), "answer": answer or {}}
    return read_in_context(read, moment)["intent"]["name"]


@pytest.mark.parametrize(
    "text", ["oke en nu", "en toen?", "ja maar hoe dan", "oke. en dan?", "ja maar wat moet ik dan"]
)
def test_who_only_asks_to_go_on_says_no_yes(text):
    yes = {"meant": "sexual_violence", "confidence": 0.99, "sure": True}
    assert meant(text, MEET, answer=yes) == "choose_go_on"
    more = {"meant": "choose_other_subject", "confidence": 0.99, "sure": True}
    assert meant(text, ANYTHING_MORE, answer=more) == "choose_go_on"


def test_what_is_offered_is_given():
    assert meant("oke en nu", OFFERED, "goodbye") == "ask_remove_image"


def test_the_button_that_asks_the_same_is_pressed():
    moment = Moment(NEXT.asked, NEXT.question, NEXT.buttons, topic="image_shared")
    words = {"meant": "choose_what_to_say", "confidence": 0.97, "sure": True}
    assert meant("ja maar hoe dan", moment, answer=words) == "choose_what_to_say"


@pytest.mark.parametrize("text", ["oke", "ja", "hoe dan ook niet", "en nu is hij hier", "wat moet ik zeggen"])
def test_more_or_less_than_that_stays_what_it_is(text):
    assert meant(text, MEET) != "choose_go_on"


def test_danger_goes_first():
    risk = {"entity": "risk", "value": "suicide", "level": "act", "confidence": 0.9}
    read = parsed("wat moet ik nu", "suicidal_thoughts", 0.9, [risk])
    assert read_in_context(read, MEET)["intent"]["name"] == "suicidal_thoughts"


A_TALK = Moment(
    asked="utter_rights_faith",
    question="Wil je daar met iemand over praten?",
    buttons=(("Ja", "/faith_question"), ("Nee", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_rights_faith"}),
)


@pytest.mark.parametrize("text", ["ja maar met wie dan", "ja maar met wie dan. ik ben 19 en ik ken bijna niemand"])
def test_with_whom_takes_the_talk_that_is_offered(text):
    assert meant(text, A_TALK, "nlu_fallback") == "faith_question"


def test_whom_she_talks_with_here_is_another_question():
    assert meant("met wie praat ik eigenlijk", A_TALK, "ask_who_are_you") == "ask_who_are_you"
