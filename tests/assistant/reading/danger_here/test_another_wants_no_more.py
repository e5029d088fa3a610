"""Who passes on that a friend does not want to go on is asked about that friend's life, whatever else is told."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

WHO = Moment(asked="utter_who", question="Met wie praat ik?", said=frozenset({"utter_greet", "utter_who"}))


def risks(text, intent="received_image", confidence=0.97, entities=()):
    found = read_in_context(parsed(text, intent, confidence, entities), WHO)["entities"]
    return [(one["value"], one["level"], one.get("source")) for one in found if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        (
            "er gaat een foto rond van mn beste vriendin, naakt. ik heb m ook gekregen en nu appt ze dat ze niet meer "
            "wil. wat moet ik zeggen",
            "received_image",
        ),
        ("mn vriendin appt ik wil niet meer. er gaat een naaktfoto van haar rond", "friend_is_victim"),
        (
            "ik heb de naaktfoto van mijn vriendin doorgestuurd naar 1 meisje en nu zegt ze dat ze niet meer wil",
            "i_shared_image",
        ),
        ("haar filmpje gaat rond en ze zei net: ik kan niet meer", "friend_is_victim"),
        ("ze stuurde me huilend dat ze echt niet verder wil", "friend_is_victim"),
    ],
)
def test_it_is_asked(text, intent):
    assert risks(text, intent) == [("suicide", "ask", "rule:another wants no more")]


@pytest.mark.parametrize(
    "text",
    [
        "ze zegt dat ze niet meer naar school wil",
        "hij appt dat hij niet meer wil praten",
        "mn vriendin zei dat ze geen foto meer wil sturen",
        "ze zegt dat ze geen verkering meer heeft, ze wil niet meer",
        "het is uit, ze zei dat ze niet meer wil",
    ],
)
def test_something_else_is_not_wanted(text):
    assert risks(text, "friend_is_victim") == []


def test_what_a_rule_heard_stays():
    heard = {"entity": "risk", "value": "suicide", "level": "act", "source": "rule:no way out", "start": 0, "end": 5}
    assert risks("ze appt ik wil niet meer", entities=[heard]) == [("suicide", "act", "rule:no way out")]
