"""Who rules out one person where it is asked who may know wants another, and says nothing of home."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import WHO, parsed

TELL = Moment(
    asked="utter_how_to_tell_first",
    question="Durf je dit, of is iemand anders beter?",
    buttons=(
        ("Ik durf het", "/affirm"),
        ("Liever iemand anders", "/choose_tell_other"),
        ("Thuis is dat niet veilig", "/choose_home_violent"),
    ),
    topic="image_shared",
)
ASK = Moment(
    asked="utter_image_shared_unknown_place",
    question="Is er iemand die je dat kunt vragen?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    topic="image_shared",
)
MAY_NOT = Moment(
    asked="utter_honour_later",
    question="Wie mag het absoluut niet weten?",
    buttons=(("Mijn broer of vader", "/affirm"), ("Ik weet het niet", "/unsure")),
    topic="honour_violence",
)
PLACE = Moment(
    asked="utter_image_shared_first",
    question="Waar staat het nu?",
    buttons=(("Op een site", "/choose_image_on_site"),),
    topic="image_shared",
)


@pytest.mark.parametrize(
    "text",
    ["niet mijn moeder!!", "nee niet mn moeder pls", "mn ouders niet", "niet aan mn vader", "mama mag t niet weten"],
)
@pytest.mark.parametrize(
    ("moment", "meant"),
    [(TELL, "choose_tell_other"), (WHO, "ask_where_help"), (ASK, "deny"), (MAY_NOT, "affirm")],
)
def test_somebody_else_then(text, moment, meant):
    read = parsed(text, "afraid_parents_find_out", 0.89)
    assert read_in_context(read, moment)["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("niet mijn moeder!!", PLACE),
        ("mn moeder slaat me als ze t hoort", TELL),
        ("mn moeder weet het niet maar mn vader maakt me af", TELL),
    ],
)
def test_elsewhere_or_more_than_that_stays_fear(text, moment):
    read = parsed(text, "afraid_parents_find_out", 0.89)
    assert read_in_context(read, moment)["intent"]["name"] not in ("choose_tell_other", "deny", "affirm")
