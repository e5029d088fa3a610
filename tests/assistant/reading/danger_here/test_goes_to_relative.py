"""Who is not safe at home names a relative to go to."""

from dataclasses import replace

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TALK = Moment(asked="utter_aside_more", role="youth", topic="honour_violence", said=frozenset({"utter_honour_first"}))
NOW = replace(
    TALK,
    asked="utter_danger_now_act",
    question="Kun je praten, of alleen typen?",
    buttons=(("Ik kan praten", "/choose_can_speak"), ("Het is nu voorbij", "/choose_danger_over")),
    said=TALK.said | {"utter_danger_now_act"},
)
SPOKEN_OF = replace(TALK, said=TALK.said | {"utter_aside_sleep_at_relative"})
MODELS = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "start": 0, "end": 9}
RULES = {**MODELS, "source": "rule:comes in"}
PLAN = "oke.. ik zit nu op de trap buiten. mn broer is naar training. tas heb ik bij me ik kan misschien naar mn tante"
AT_A_RELATIVE = "choose_aside_sleep_at_relative"


def meant(text, moment, *entities):
    return read_in_context(parsed(text, "nlu_fallback", 0.5, list(entities)), moment)


def test_a_plan_while_he_is_away_is_no_danger_of_this_moment():
    found = meant(PLAN, TALK, MODELS)
    assert found["intent"]["name"] == AT_A_RELATIVE
    assert found["entities"] == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("nee er is nu niks aan de hand, hij is er niet. ik vroeg of ik naar mn tante kan", NOW),
        ("kan ik vanavond naar mn tante", SPOKEN_OF),
        ("kan ik naar mijn oma", TALK),
    ],
)
def test_it_is_answered(text, moment):
    assert meant(text, moment)["intent"]["name"] == AT_A_RELATIVE


@pytest.mark.parametrize(
    ("text", "moment", "entity"),
    [
        (PLAN, TALK, RULES),
        ("hij slaat me nu, kan ik naar mijn tante", TALK, MODELS),
        ("ik kan naar mn tante", NOW, MODELS),
        ("kan ik naar mijn tante", replace(TALK, said=frozenset({"utter_image_shared_first"})), MODELS),
    ],
)
def test_danger_now_is_met_first(text, moment, entity):
    assert meant(text, moment, entity)["intent"]["name"] != AT_A_RELATIVE
