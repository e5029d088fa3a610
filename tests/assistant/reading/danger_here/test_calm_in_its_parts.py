"""A doubt about her life that stands in no part of a message goes; one part that is heavy keeps it."""

import pytest

from assistant.reading.danger_here.calm_in_its_parts import calm_in_its_parts
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TALK = Moment(asked="utter_deepfake_in_app", topic="deepfake_nude", said=frozenset({"utter_deepfake_in_app"}))
LADDER = Moment(asked="utter_suicide_act", topic="deepfake_nude", said=frozenset({"utter_suicide_act"}))
NO_SCHOOL = "ja ik ben 13. ik ga morgen niet naar school hoor. echt niet"


def dying(level="act", confidence=0.86, source="model"):
    return {
        "entity": "risk",
        "value": "suicide",
        "level": level,
        "confidence": confidence,
        "source": source,
        "start": 0,
    }


def left(text, whole, *parts, moment=TALK):
    read = parsed(text, "suicidal_thoughts", 0.87, [whole], [("suicidal_thoughts", 0.87), ("express_distress", 0.1)])
    found = calm_in_its_parts(read, [parsed("…", "nlu_fallback", 0.5, part) for part in parts], moment)
    return found["intent"]["name"], found["entities"]


@pytest.mark.parametrize("parts", [([],), ([dying("ask", 0.19)],), ([], [dying("ask", 0.2)])])
def test_what_no_part_says_is_let_go(parts):
    assert left(NO_SCHOOL, dying(), *parts) == ("nlu_fallback", [])


@pytest.mark.parametrize(
    ("text", "whole", "part", "moment"),
    [
        (NO_SCHOOL, dying(), dying("ask", 0.4), TALK),
        (NO_SCHOOL, dying(), dying("act", 0.7), TALK),
        (NO_SCHOOL, dying(source="rule:farewell"), dying("ask", 0.1), TALK),
        (NO_SCHOOL, dying(), dying("ask", 0.1), LADDER),
        (NO_SCHOOL, dying(), dying("ask", 0.1), Moment()),
        ("ja 13. ik wil er niet meer zijn", dying(), dying("ask", 0.1), TALK),
        ("nee deze week niks. ik ben het moe", dying(), dying("ask", 0.1), TALK),
    ],
)
def test_what_one_part_a_word_or_the_place_says_stays(text, whole, part, moment):
    assert left(text, whole, [part], moment=moment) == ("suicidal_thoughts", [whole])
