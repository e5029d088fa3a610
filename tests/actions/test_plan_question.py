"""A second alarm while it stands open whether she has a plan for today."""

import pytest

from actions.meet_danger import MeetDanger
from tests.actions.trackers import bot, responses, run, tracker, user

GUESSED = {"entity": "risk", "value": "suicide", "level": "act", "confidence": 0.9, "source": "model"}
NOT_IN_THESE_WORDS = {"entity": "risk", "value": "suicide", "level": "act", "confidence": 0.9}


def heard(rule):
    return {**GUESSED, "source": f"rule:{rule}"}


def said(text, risk, *before):
    message = user("suicidal_thoughts", text=text)
    message["parse_data"]["entities"] = [risk]
    talk = tracker(*before, bot("utter_suicide_act"), message, asked="utter_suicide_act")
    return responses(run(MeetDanger(), talk)[0])


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        ("ja", GUESSED),
        ("vannacht als ze slapen", GUESSED),
        ("ik heb pillen", GUESSED),
        ("zaterdag. dan is niemand thuis", NOT_IN_THESE_WORDS),
        ("ik sta op de brug haha", GUESSED),
        ("ik ga het doen", GUESSED),
        ("nee niet vandaag, morgen", GUESSED),
        ("ik wil gewoon dood", heard("wish to die")),
        ("geen grap ik wil dood", heard("wish to die")),
        ("die gedachten gaan niet weg ik wil dood", heard("wish to die")),
        ("ik wil er gewoon niet meer zijn", heard("not being there any more")),
        ("grapje, maar ik weet wel hoe", heard("death hinted")),
    ],
)
def test_a_plan_a_time_a_yes_or_the_wish_in_so_many_words_is_met_as_now(text, risk):
    assert said(text, risk) == ["utter_suicide_now"]


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        (
            "jeetje het was een grapje. nou ja. soms denk ik wel als ik er niet was had ik dit niet",
            heard("death hinted"),
        ),
        ("doei", NOT_IN_THESE_WORDS),
        ("pff ik weet het allemaal niet", GUESSED),
    ],
)
def test_a_thought_is_thanked_for_and_the_question_is_put_once_more(text, risk):
    assert said(text, risk) == ["utter_suicide_act"]


def test_a_no_is_a_no():
    assert said("nee. ik wil gewoon dat het stopt", heard("no way out")) == ["utter_suicide_near"]


def test_nobody_is_asked_a_third_time():
    asked = bot("utter_suicide_act")
    assert said("pff ik weet het allemaal niet", GUESSED, asked, user("suicidal_thoughts")) == ["utter_suicide_now"]
