"""Violence of the past, and an alarm that was over, bring no help for danger at this moment."""

import pytest

from assistant.reading.danger_here.told_of_the_past import without_an_alarm_of_the_past
from assistant.reading.moment import Moment

NOW = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model"}
HONOUR = {"entity": "risk", "value": "honour_violence", "level": "act", "source": "rule:beaten"}
TOLD = Moment(asked="utter_afraid_parents_first", said=frozenset({"utter_afraid_parents_first"}))
OVER = Moment(asked="utter_danger_back", said=frozenset({"utter_danger_now_act", "utter_danger_now_over"}))


def levels(text, moment, *entities):
    """Value and level of what is left."""
    found = without_an_alarm_of_the_past(text, {"entities": list(entities), "text": text}, moment)
    return [(one["value"], one["level"]) for one in found["entities"]]


@pytest.mark.parametrize(
    "text",
    [
        "vorige keer met mn zus heeft ie haar geslagen en ze mocht 2 maanden niet naar buiten",
        "hij heeft haar broer wel eens geslagen. niet haar",
        "vroeger sloeg hij",
    ],
)
def test_what_was_is_asked_about_and_no_alarm(text):
    assert levels(text, TOLD, NOW) == [("danger_now", "ask")]
    assert levels(text, TOLD, NOW, HONOUR) == [("danger_now", "ask"), ("honour_violence", "act")]


@pytest.mark.parametrize(
    "text",
    ["hij heeft me net weer geslagen", "vorige week en vandaag weer", "hij slaat de deur in", "toen pakte hij een mes"],
)
def test_what_goes_on_stays_an_alarm(text):
    assert levels(text, TOLD, NOW) == [("danger_now", "act")]


def test_after_it_was_over_only_something_new_alarms():
    assert levels("mn broer volgt me ook op straat", OVER, NOW, HONOUR) == [("honour_violence", "act")]
    assert levels("hij komt nu de trap op", OVER, NOW) == [("danger_now", "act")]
    assert levels("hij mag het nooit weten, hij maakt me af", OVER, NOW) == [("danger_now", "ask")]


def test_a_first_message_and_help_at_this_moment_stay_as_they_are():
    text = "vorige week sloeg hij me"
    assert levels(text, Moment(), NOW) == [("danger_now", "act")]
    running = Moment(asked="utter_danger_now_act", said=frozenset({"utter_danger_now_act"}))
    assert levels(text, running, NOW) == [("danger_now", "act")]


def test_what_happens_at_times_is_asked_about():
    assert levels("ja bang. hij slaat soms als hij boos", TOLD, NOW) == [("danger_now", "ask")]
    assert levels("soms slaat hij, en nu staat hij voor de deur", TOLD, NOW) == [("danger_now", "act")]
