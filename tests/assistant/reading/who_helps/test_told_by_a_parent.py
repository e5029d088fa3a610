"""A parent tells who comes for the child tonight, or that the child locked its own door."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import CHILD_TOLD, parsed

NOW = {
    "entity": "risk", "value": "danger_now", "level": "act", "confidence": 0.85, "source": "model", "start": 0, "end": 4
}  # fmt: skip
BY_A_RULE = {**NOW, "source": "rule:locked in"}
FAMILY_ASKED = Moment(
    asked="utter_honour_other_ask",
    question="Is er iemand in de familie die uw kind iets kan doen als dit uitkomt?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny"), ("Ik weet het niet", "/unsure")),
    role="parent",
    topic="parent_child_victim",
    said=frozenset({"utter_parent_victim_first", "utter_honour_other_ask"}),
)
DYING_ASKED = Moment(
    asked="utter_parent_victim_words",
    role="parent",
    topic="parent_child_victim",
    said=frozenset({"utter_suicide_other_act", "utter_parent_victim_words"}),
)


def meant(text, moment, intent="immediate_danger", risks=(NOW,), aside=()):
    reading = {**parsed(text, intent, 0.9, risks), "aside": list(aside)}
    found = read_in_context(reading, moment)
    return found["intent"]["name"], [one["level"] for one in found["entities"] if one.get("value") == "danger_now"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("zijn broer komt vanavond voor haar", "immediate_danger"),
        ("wat doe ik als hij komt", "parent_how_to_talk"),
        ("mijn zwager wil haar meenemen", "friend_is_victim"),
        ("haar ooms komen morgen met haar praten", "parent_how_to_talk"),
    ],
)
def test_who_comes_for_the_child_is_answered_on_that(text, intent):
    assert meant(text, FAMILY_ASKED, intent) == ("choose_aside_relative_comes_to_talk", [])


def test_the_answer_for_a_girl_is_given_to_no_parent():
    heard = [{"name": "choose_aside_uncle_comes", "confidence": 0.8, "to": ["youth"]}]
    found = meant("vanavond komt de hele familie over haar beslissen", FAMILY_ASKED, "honour_violence", (), heard)
    assert found[0] == "choose_aside_relative_comes_to_talk"


@pytest.mark.parametrize(
    ("text", "risks"),
    [
        ("zijn broer staat nu voor de deur voor haar", (NOW,)),
        ("mijn zwager komt haar halen hij heeft een mes", (NOW,)),
        ("zijn broer komt vanavond voor haar, hij slaat haar dood", (BY_A_RULE,)),
    ],
)
def test_who_is_there_now_is_danger(text, risks):
    intent, levels = meant(text, FAMILY_ASKED, risks=risks)
    assert intent != "choose_aside_relative_comes_to_talk"
    assert levels == ["act"]


@pytest.mark.parametrize("text", ["de deur is op slot, ze doet niet open", "ze zit op haar kamer, deur op slot"])
def test_a_child_behind_its_own_door_is_a_worry_about_the_child(text):
    heard = [{"name": "choose_aside_door_locked", "confidence": 0.8, "to": ["parent"]}]
    assert meant(text, CHILD_TOLD, aside=heard) == ("choose_aside_door_locked", [])


@pytest.mark.parametrize(
    ("text", "moment", "risks"),
    [
        ("mijn man heeft haar opgesloten, de deur is op slot", CHILD_TOLD, (NOW,)),
        ("ze zit opgesloten en kan er niet uit", CHILD_TOLD, (BY_A_RULE,)),
        ("de deur is op slot, ze doet niet open", DYING_ASKED, (NOW,)),
        ("ze wil dood en de deur is op slot, ze doet niet open", CHILD_TOLD, (NOW,)),
    ],
)
def test_a_locked_door_that_may_be_danger_stays_one(text, moment, risks):
    heard = [{"name": "choose_aside_door_locked", "confidence": 0.8, "to": ["parent"]}]
    intent, levels = meant(text, moment, risks=risks, aside=heard)
    assert intent != "choose_aside_door_locked"
    assert levels == ["act"]
