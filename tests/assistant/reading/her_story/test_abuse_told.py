"""After abuse was told: she may let it be, he may come again, and weeks ago is not this week."""

import pytest

from assistant.reading.her_story.abuse_told import GOES_ON, REST, of_her_abuse
from assistant.reading.moment import Moment

FIRST = "utter_sexual_violence_first"
TOLD = frozenset({FIRST})


def read(text, asked=FIRST, role=None, said=TOLD, intent="nlu_fallback"):
    parsed = {"text": text, "intent": {"name": intent, "confidence": 0.6}, "entities": []}
    return of_her_abuse(text, parsed, Moment(asked=asked, role=role, said=said))


@pytest.mark.parametrize("text", ["laat maar", "laat maar echt. ik zeg wel niks", "nee laat het maar"])
def test_who_lets_it_be_is_let(text):
    assert read(text, asked="utter_ask_back") == REST


@pytest.mark.parametrize(
    "text",
    [
        "ik ben bang dat ie met kerst weer komt",
        "ik zeg het anders: ik ben bang dat mn oom weer komt",
        "met kerst komt ie weer bij ons slapen",
    ],
)
def test_that_he_comes_again_means_that_it_is_not_over(text):
    assert read(text, asked=None) == GOES_ON


@pytest.mark.parametrize("text", ["laatste was in de herfstvakantie", "4 weken terug", "vorige maand"])
def test_weeks_ago_is_no_day_of_this_week(text):
    assert read(text) == "deny"


@pytest.mark.parametrize("text", ["deze herfstvakantie", "gisteren", "ja vrijdag"])
def test_a_day_that_may_be_this_week_is_not_decided_here(text):
    assert read(text) is None


def test_nothing_of_it_is_read_where_no_abuse_was_told():
    assert read("laat maar", asked="utter_ask_back", said=frozenset()) is None
    assert read("bang dat ie weer komt", role="parent") is None
