"""Who goes to somebody near her in the steps for her life."""

from dataclasses import replace

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

PLAN = Moment(
    asked="utter_suicide_act",
    question="Heb je een plan, voor vandaag of vannacht?",
    buttons=(("Ja, vandaag", "/affirm"), ("Nee, niet vandaag", "/deny"), ("Ik weet het niet", "/unsure")),
    topic="deepfake_nude",
    said=frozenset({"utter_deepfake_first", "utter_suicide_act"}),
)
NEAR = replace(PLAN, asked="utter_suicide_near", question="Wie mag weten hoe zwaar het is?")
WORDS, HOME = "ask_how_to_tell_parents", "choose_somebody_home"


def meant(text, moment, intent="deny"):
    return read_in_context(parsed(text, intent, 0.9), moment)["intent"]["name"]


@pytest.mark.parametrize(
    ("text", "moment", "intent"),
    [
        (
            "nee niet vandaag. ik wil nu gwn naar mn moeder gaan. ze is beneden. wat zeg ik als eerste",
            PLAN,
            WORDS,
        ),
        ("mijn moeder zei ik. ik ga nu naar beneden. help ff met de eerste zin", NEAR, WORDS),
        ("niet vandaag. ik ga even naar mijn zus toe", PLAN, HOME),
        ("ik ga met mijn tante praten", NEAR, HOME),
    ],
)
def test_she_gets_words(text, moment, intent):
    assert meant(text, moment) == intent


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("ik ga naar mn moeder en dan spring ik van de brug", PLAN),
        ("niet vandaag maar morgen. ik ga naar mn moeder. wat zeg ik", PLAN),
        ("ik durf niet naar mijn moeder", NEAR),
        ("ik ga naar mijn vader hij slaat", NEAR),
        ("ik ga naar mn moeder. wat zeg ik", replace(NEAR, said=NEAR.said | {"utter_honour_first"})),
    ],
)
def test_what_else_it_tells_comes_first(text, moment):
    assert meant(text, moment, "nlu_fallback") not in (WORDS, HOME)
