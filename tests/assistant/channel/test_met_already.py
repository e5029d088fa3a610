"""What goes along with her next message: never what was met or taken back before."""

import pytest
from rasa.shared.core.events import BotUttered, UserUttered

from assistant.channel.met_already import not_met_yet

GONE = "of ik er maar gewoon niet meer zou zijn"
TURN = {"turn": True}


def she(text, intent="inform_detail", *signals):
    parsed = {
        "intent": {"name": intent, "confidence": 0.9},
        "entities": [{"entity": "risk", "value": one} for one in signals],
    }
    return UserUttered(text, intent=parsed["intent"], parse_data={**parsed, "text": text}, metadata=dict(TURN))


def we(response):
    return BotUttered("…", metadata={"utter_action": response})


def kept(window, *events):
    return not_met_yet(window, events, "turn")


def test_a_wish_that_was_met_is_not_read_again_with_a_goodbye():
    talk = [she("hoi", "greet"), she(GONE, "sextortion", "suicide"), we("utter_suicide_act")]
    assert kept(["hoi", GONE], *talk) == []
    assert kept(["hoi", GONE, "ok"], *talk, she("ok", "affirm")) == ["ok"]


@pytest.mark.parametrize(
    ("text", "intent", "said"),
    [
        ("nee geen plan, gwn een gedachte", "deny", "utter_suicide_act"),
        ("ik zei toch ik wil niet dood. waar kan ik slapen", "choose_aside_where_sleep", "utter_referral_next"),
        ("dat was niet echt hoor, ik ga slapen", "choose_heavy_goodbye", "utter_removal_minor"),
        ("was een grapje", "choose_only_a_joke", "utter_suicide_act"),
        ("ik zei niks over dood", "choose_misread", "utter_referral_next"),
    ],
)
def test_what_was_taken_back_is_over(text, intent, said):
    assert kept([text], we(said), she(text, intent)) == []


def test_what_nobody_has_met_goes_along():
    first, second = she("ik slaap niet"), she("ik heb alles weggegeven")
    window = ["ik slaap niet", "ik heb alles weggegeven"]
    assert kept(window, first, we("utter_distress_first"), second) == window
    met = [she(GONE, "sextortion", "suicide"), we("utter_suicide_act"), she("weet niet", "unsure")]
    assert kept([GONE, "weet niet", *window], *met, first, second) == ["weet niet", *window]


def test_a_button_and_a_message_taken_up_again_are_no_messages_of_hers():
    again = UserUttered("ik slaap niet", parse_data={"intent": {"name": "inform_detail"}})
    events = [she(GONE, "sextortion", "suicide"), she("/affirm", "affirm"), again, she("ik slaap niet")]
    assert kept([GONE, "ik slaap niet"], *events) == ["ik slaap niet"]
