"""Somebody comes and she says goodbye: no question about danger takes the place of an empty screen."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HEARD = {"entity": "risk", "level": "act", "confidence": 0.8, "source": "model", "start": 0, "end": 4}
NOW, DYING = {**HEARD, "value": "danger_now"}, {**HEARD, "value": "suicide", "level": "ask"}
BY_A_RULE = {**NOW, "source": "rule:danger_now/hit"}
TALKING = Moment(asked="utter_call_or_type", topic="family_control", said=frozenset({"utter_call_or_type"}))
DYING_ASKED = Moment(asked="utter_suicide_act", said=frozenset({"utter_suicide_act"}))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("mijn broer trap dag", "quick_exit"),
        ("moet stoppn mn broer komt eraan", "quick_exit"),
        ("laat maar ik bel morgen gewoon. mijn broer komt de trap op dag", "goodbye"),
        ("mn broer komt zo ik kap ermee", "quick_exit"),
    ],
)
def test_a_doubt_about_danger_does_not_keep_the_chat(text: str, intent: str) -> None:
    found = read_in_context(parsed(text, intent, 0.8, [NOW]), TALKING)
    assert (found["intent"]["name"], found["entities"]) == ("quick_exit", [])


@pytest.mark.parametrize(
    ("text", "intent", "risks", "moment"),
    [
        ("mijn broer trap dag", "quick_exit", [BY_A_RULE], TALKING),
        ("mijn broer trap dag", "quick_exit", [DYING], TALKING),
        ("hij komt de trap op met een mes dag", "quick_exit", [NOW], TALKING),
        ("ik ben bang mijn broer komt dag", "quick_exit", [NOW], TALKING),
        ("mijn broer komt de trap op", "quick_exit", [NOW], TALKING),
        ("ik moet stoppen met school mijn broer is boos", "family_control", [NOW], TALKING),
        ("mijn moeder komt zo dag", "goodbye", [NOW], DYING_ASKED),
    ],
)
def test_what_tells_of_danger_keeps_its_help(text: str, intent: str, risks: list, moment: Moment) -> None:
    found = read_in_context(parsed(text, intent, 0.9, risks), moment)
    assert [one["value"] for one in found["entities"]] == [one["value"] for one in risks]
