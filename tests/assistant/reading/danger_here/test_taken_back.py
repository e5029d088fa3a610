"""Danger that is taken back: a denial, words that were meant for somebody else, anger that was no violence."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

GUESSED = {"entity": "risk", "value": "suicide", "level": "act", "source": "model"}
BY_RULE = {"entity": "risk", "value": "suicide", "level": "act", "source": "rule:wish to die"}
OF_HER_LIFE = Moment(asked="utter_suicide_act", question="Heb je een plan, voor vandaag of vannacht?")
OF_ANOTHER = Moment(asked="utter_suicide_other_with", question="En jij, hoe gaat het met jou?")
BEATEN = Moment(asked="utter_danger_now_act", question="Kun je praten, of alleen typen?")
CHILD_BEATEN = Moment(asked="utter_danger_now_other", question="Is uw kind nu veilig, en u ook?", role="parent")


@pytest.mark.parametrize("moment", [OF_HER_LIFE, OF_ANOTHER, Moment()])
@pytest.mark.parametrize(
    "text",
    [
        "maar ik bedoel ik niet he, ik wil niet dood",
        "ik niet hoor. ik wil niet dood",
        "nee joh het gaat niet over mij ik wil niet dood",
        "nee nee met mij gaat het wel ik wil niet dood ik ben alleen heel bang voor de politie",
    ],
)
def test_who_says_that_it_was_not_about_her_is_believed(text, moment):
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.9, [GUESSED]), moment)
    assert found["intent"]["name"] == "choose_not_dying"
    assert not found["entities"]


@pytest.mark.parametrize(
    "text",
    [
        "met mij gaat het niet, ik wil niet dood maar ik kan niet meer",
        "ik wil niet dood, ik wil gewoon weg zijn",
        "het gaat niet over mij ik wil niet dood als hij maar weg is",
    ],
)
def test_a_sure_signal_stays_where_it_is_taken_back_again_or_not_spoken_of(text):
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.9, [GUESSED]), OF_HER_LIFE)
    assert found["entities"] == [GUESSED]


def test_words_for_a_wish_to_die_that_a_rule_found_stay():
    message = parsed("ik bedoel mij niet, ik wil niet dood, zij wil dood", "suicidal_thoughts", 0.9, [BY_RULE])
    assert read_in_context(message, OF_ANOTHER)["entities"] == [BY_RULE]


@pytest.mark.parametrize("moment", [BEATEN, CHILD_BEATEN])
@pytest.mark.parametrize(
    "text",
    [
        "nee gewoon heel boos. hoe maak ik het goed met haar",
        "nee hij doet niks hij is gewoon boos",
        "nee ik heb haar niet geslagen ik zei met woorden ze zit gewoon in haar kamer veilig",
        "het was bij wijze van spreken",
        "niemand is in gevaar hoor",
    ],
)
def test_anger_that_was_no_violence_is_taken_well(text, moment):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5), moment)
    assert found["intent"]["name"] == "choose_false_alarm"


@pytest.mark.parametrize(
    "text", ["hij doet niks maar hij heeft een mes", "gewoon boos, straks slaat hij weer, ben bang"]
)
def test_violence_that_may_come_is_not_taken_back(text):
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), BEATEN)["intent"]["name"] != "choose_false_alarm"


def test_nobody_in_danger_is_no_answer_to_whether_somebody_is_there():
    asked = Moment(asked="utter_suicide_other_act", question="Is er nu iemand bij uw kind?", role="parent")
    message = parsed("nee nee niemand is in gevaar zij huilt en ik zit hier", "deny", 0.99)
    assert read_in_context(message, asked)["intent"]["name"] == "choose_not_dying"


def test_a_wish_to_die_that_she_never_spoke_of_is_our_mistake():
    found = read_in_context(parsed("nee echt niet, je vergist je. ik wil niet dood", "deny", 0.65), OF_HER_LIFE)
    assert found["intent"]["name"] == "choose_misread"
    told = parsed("je vergist je niet, ik wil dood", "suicidal_thoughts", 0.9, [BY_RULE])
    assert read_in_context(told, OF_HER_LIFE)["entities"]
