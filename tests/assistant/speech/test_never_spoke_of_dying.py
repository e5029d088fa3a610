"""An alarm about dying that was our mistake puts 113 first no more, and no goodbye speaks of it."""

import pytest

from actions.conversation import Conversation
from actions.refer import now, situation_of
from assistant.reading.moment import Moment
from assistant.reading.said_plainly import goodbye_after
from assistant.speech.denied_dying import never_spoke_of_dying
from tests.actions.trackers import bot, tracker, user

ACT = bot("utter_suicide_act")
ALARM = {"entity": "risk", "value": "suicide", "level": "act", "confidence": 0.9, "source": "model"}


def alarmed(text, source="model"):
    message = user("nlu_fallback", text=text)
    message["parse_data"]["entities"] = [{**ALARM, "source": source}]
    return message


LEAVES = alarmed("mn broer maakt me kapot. ik wil gewoon weg vanavond")
DENIES = user("nlu_fallback", text="ok luister. ik ben niet suicidaal. waar kan ik vannacht slapen")


@pytest.mark.parametrize(
    "events",
    [
        [LEAVES, ACT, DENIES],
        [LEAVES, ACT, user("deny", text="Nee, niet vandaag"), bot("utter_suicide_near"), DENIES],
        [LEAVES, ACT, user("choose_misread", text="waarom 113, ik zei niks over dood")],
    ],
)
def test_it_was_our_mistake(events):
    assert never_spoke_of_dying(events)


@pytest.mark.parametrize(
    "events",
    [
        [LEAVES, ACT],
        [alarmed("als k er niet meer was had niemand last van me"), ACT, DENIES],
        [alarmed("ik zie het niet", "rule:wish to die"), ACT, DENIES],
        [LEAVES, ACT, user("affirm", text="ja"), bot("utter_suicide_now"), DENIES],
        [LEAVES, ACT, user("unsure", text="weet niet"), DENIES],
        [LEAVES, ACT, DENIES, alarmed("laat ook maar allemaal")],
        [bot("utter_suicide_other_act"), DENIES],
        [LEAVES, ACT, user("deny", text="ik wil niet dood maar ik kan zo niet meer")],
    ],
)
def test_it_was_none(events):
    assert not never_spoke_of_dying(events)


def test_cards_and_goodbyes_hear_of_it():
    talk = [LEAVES, ACT, DENIES, user("ask_where_help", text="waar kan ik heen")]
    met = {"topic": "honour_violence", "dangers_met": ["suicide:act"]}
    assert not situation_of(Conversation(tracker(*talk, **met)), now()).wish_to_die
    assert situation_of(Conversation(tracker(LEAVES, ACT, talk[-1], **met)), now()).wish_to_die
    said = frozenset({"utter_suicide_act"})
    assert goodbye_after(Moment(said=said)) == "choose_heavy_goodbye"
    assert goodbye_after(Moment(said=said, never_dying=True)) is None


def test_a_doubt_about_a_pupil_that_was_no_more_than_asked_is_not_taken_along():
    asked = frozenset({"utter_suicide_other_ask", "utter_abroad_before"})
    assert goodbye_after(Moment("utter_abroad_before", said=asked)) is None
    assert goodbye_after(Moment("utter_suicide_other_ask", said=asked)) == "choose_worried_goodbye"
    assert goodbye_after(Moment(said=asked | {"utter_suicide_other_act"})) == "choose_worried_goodbye"
