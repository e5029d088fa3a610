"""In the steps for her life who is near counts, also where it comes one question late."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

SAID = frozenset({"utter_suicide_act", "utter_suicide_now"})
NOW = Moment(
    asked="utter_suicide_now", question="Wie is er nu het dichtst bij jou?", topic="suicidal_thoughts", said=SAID
)
CALL = Moment(
    asked="utter_suicide_not_yet", question="Kun je bellen, of alleen typen?", topic="suicidal_thoughts", said=SAID
)


@pytest.mark.parametrize(
    "text", ["mn zusje slaapt naast me", "mijn moeder is beneden", "ben bij mn oma", "me broer zit boven"]
)
@pytest.mark.parametrize("moment", [NOW, CALL])
def test_somebody_is_near(text, moment):
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), moment)["intent"]["name"] == "choose_somebody_home"


def test_no_plan_answers_what_was_asked_before():
    read = parsed("nee ik heb geen plan ofzo", "deny", 0.99)
    assert read_in_context(read, NOW)["intent"]["name"] == "choose_somebody_home"
    assert read_in_context(read, CALL)["intent"]["name"] == "deny"


@pytest.mark.parametrize(
    "text", ["mn moeder is niet thuis", "mn broer is thuis ben bang", "geen plan maar wel pillen", "ben alleen"]
)
def test_nobody_near_is_nobody(text):
    assert read_in_context(parsed(text, "deny", 0.9), NOW)["intent"]["name"] != "choose_somebody_home"


def test_danger_told_anew_goes_first():
    risk = {"entity": "risk", "value": "suicide", "level": "act", "confidence": 0.9}
    read = parsed("mn zusje slaapt naast me en ik heb de pillen", "suicidal_thoughts", 0.9, [risk])
    assert read_in_context(read, NOW)["intent"]["name"] == "suicidal_thoughts"
