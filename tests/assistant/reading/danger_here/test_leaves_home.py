"""Who wants to leave a home that threatens her is asked about that home, and not whether she wants to die."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

WHO = Moment(asked="utter_who", question="Met wie praat ik?", said=frozenset({"utter_greet", "utter_who"}))
NOW = Moment(
    asked="utter_danger_now_act",
    question="Kun je praten, of alleen typen?",
    topic="honour_violence",
    said=frozenset({"utter_danger_now_act"}),
)


def dying(level="act", source="model"):
    return {
        "entity": "risk", "value": "suicide", "level": level,
        "confidence": 0.92, "source": source, "start": 0, "end": 5,
    }  # fmt: skip


def heard(text, *risks, moment=WHO):
    found = read_in_context(parsed(text, "nlu_fallback", 0.4, risks), moment)
    return [(one["value"], one["level"]) for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    "text",
    [
        "fijn?? ik zeg net dat mn broer me kapot gaat maken. ik ben 17 en ik wil gewoon weg vanavond",
        "mijn vader slaat me dood als ie dit ziet. ik wil weg hier",
        "mn broer sloopt me straks. ik wil voor 11 weg",
    ],
)
def test_danger_at_home_is_asked_about(text):
    assert heard(text, dying()) == [("danger_now", "ask")]


def test_where_home_was_met_the_alarm_of_home_stands_alone():
    text = "nee ik zit op mn kamer hij is aan t werk tot 23u. maar als ie thuiskomt... ik wil vanavond weg hier"
    home = {**dying(), "value": "danger_now"}
    assert heard(text, dying(), home, moment=NOW) == []  # what comes at eleven is planned for


@pytest.mark.parametrize(
    "text",
    [
        "ik wil gewoon weg vanavond",
        "mn broer maakt me kapot ik wil gewoon weg",
        "mn broer maakt me kapot. vanavond ben ik weg, voorgoed",
        "mijn vader slaat me. ik wil weg hier, weg van alles",
        "mn broer sloopt me, ik wil weg zijn vanavond",
        "mijn vader slaat me. ik ga vanavond weg. ze merken het dan wel",
        "mijn vader slaat me. ik ga vannacht weg en kom niet terug",
        "mn broer sloopt me. ik wil weg vanavond. ik spring",
        "mijn broer maakt me kapot ik wil vanavond weg en nooit meer wakker worden",
    ],
)
def test_a_wish_to_be_gone_stays_one(text):
    assert ("suicide", "act") in heard(text, dying())


def test_what_a_rule_heard_stays():
    text = "mn broer gaat me kapot maken ik wil weg vanavond"
    assert heard(text, dying(source="rule:wish to die")) == [("suicide", "act")]
