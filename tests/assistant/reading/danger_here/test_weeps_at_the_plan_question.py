"""How she feels is no yes to the question about a plan."""

import pytest

from actions.meet_danger import FirstHelp
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.actions.trackers import bot, responses, run, tracker, user
from tests.assistant.moments import parsed

ACT = Moment("utter_suicide_act", "Heb je een plan?", topic="image_shared", said=frozenset({"utter_suicide_act"}))


def meant(text, moment=ACT):
    return read_in_context(parsed(text, "express_distress", 0.99), moment)["intent"]["name"]


@pytest.mark.parametrize("text", ["pff ik zit gewoon te huilen", "ik voel me zo rot"])
def test_the_question_is_put_once_more(text):
    assert meant(text) == "suicidal_thoughts"
    weeps = user("suicidal_thoughts", text=text)
    once = tracker(bot("utter_suicide_act"), weeps, asked="utter_suicide_act")
    assert responses(run(FirstHelp(), once)[0]) == ["utter_suicide_act"]
    twice = tracker(bot("utter_suicide_act"), bot("utter_suicide_act"), weeps, asked="utter_suicide_act")
    assert responses(run(FirstHelp(), twice)[0]) == ["utter_suicide_now"]


@pytest.mark.parametrize(
    "text", ["vannacht. ik voel me zo rot", "ik huil. ik heb de pillen", "ik voel me leeg ik kan niet meer"]
)
def test_more_than_a_feeling_is_met_as_before(text):
    assert meant(text) == "express_distress"


def test_elsewhere_a_feeling_is_one():
    near = Moment("utter_suicide_near", "Wie mag het weten?", topic="image_shared", said=ACT.said)
    assert meant("pff ik zit gewoon te huilen", near) == "express_distress"
