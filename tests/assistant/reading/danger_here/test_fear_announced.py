"""Who would not outlive that it is sent is asked about it, once, when the other one says that he sends it."""

import pytest

from assistant.reading.danger_here.fear_announced import FEAR_ANNOUNCED
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

FEARED = "als ze t sturen dan hoef ik eigenlijk niet meer te leven, hoe meld ik dat account dan"
TONIGHT = "een vreemde. is gwn nep. hij zei hij stuurt t vanavond"
SAID = frozenset({"utter_blackmail_first", "utter_suicide_act"})


def asks(text, *told, asked="utter_regret_first", role="youth"):
    moment = Moment(asked=asked, question="Ken je die persoon?", role=role, topic="sextortion", said=SAID, told=told)
    found = read_in_context(parsed(text, "sextortion", 0.92), moment)
    return [one["level"] for one in found["entities"] if one.get("source") == FEAR_ANNOUNCED]


def test_it_is_asked_when_the_hour_is_named():
    assert asks(TONIGHT, FEARED, "nee laat maar dat was onzin") == ["ask"]


@pytest.mark.parametrize(
    "text", ["en als hij t vanavond stuurt", "hij stuurt t niet meer zei hij vanavond", "ben bang"]
)
def test_what_is_not_announced_is_not_asked(text):
    assert not asks(text, FEARED)


def test_it_is_asked_once():
    assert not asks(TONIGHT, FEARED, "hij stuurt het morgen zegt ie", "nee")


def test_who_never_said_so_is_not_asked():
    assert not asks(TONIGHT, "als ze het sturen weet iedereen het")


def test_in_the_steps_for_a_life_they_go_on():
    assert not asks(TONIGHT, FEARED, asked="utter_suicide_act")
