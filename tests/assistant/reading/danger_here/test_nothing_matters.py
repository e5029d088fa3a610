"""Who says that nothing matters any more is asked once, and an ordinary "maakt niet uit" is none of it."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

PLACE = Moment(asked="utter_image_shared_first", topic="image_shared", said=frozenset({"utter_image_shared_first"}))
DENIED = Moment(PLACE.asked, topic="image_shared", said=PLACE.said | {"utter_suicide_ask", "utter_danger_ok"})


def risks(text, moment):
    found = read_in_context(parsed(text, "unsure", 0.8), moment)["entities"]
    return [(one["value"], one["level"]) for one in found if one["entity"] == "risk"]


@pytest.mark.parametrize(
    "text",
    [
        "het maakt toch niks meer uit",
        "t heeft allemaal geen zin meer",
        "boeit me niks meer",
        "waar doe ik het nog voor",
        "ik wil t thuis helemaal niet vertellen. ik vroeg over mn mentor. soms denk ik laat maar allemaal",
        "soms denk ik laat maar. mag mn mentor het vertellen?",
        "dan denk ik echt van laat het allemaal maar",
    ],
)
def test_nothing_matters(text):
    assert risks(text, PLACE) == [("suicide", "ask")]
    assert risks(text, DENIED) == []


@pytest.mark.parametrize(
    "text",
    [
        "maakt niet uit",
        "maakt mij niet meer uit wat ze zeggen",
        "bellen heeft geen zin",
        "laat maar",
        "laat maar ik denk dat ik t wel snap",
        "laat t maar zitten",
    ],
)
def test_what_is_said_every_day(text):
    assert risks(text, PLACE) == []
