"""Whom she needs, which law is hers, and what a card says of opening."""

from datetime import datetime

import pytest

from actions.law import Law
from actions.needs import need_of
from actions.refer import hours
from actions.texts import contacts
from editorial.opening import AMSTERDAM
from tests.actions.trackers import bot, responses, run, tracker, user


@pytest.mark.parametrize(
    ("told", "need"),
    [
        (["forced_marriage", "ask_police_law"], "forced_marriage"),
        (["honour_violence", "affirm", "self_blame"], "honour"),
        (["sexual_violence", "express_distress"], "sexual_violence"),
        (["ask_police_law"], "police"),
        (["image_shared", "ask_police_law"], "images"),
        (["image_shared", "self_blame"], "listen"),
        (["forced_marriage", "image_shared"], "images"),
    ],
)
def test_a_danger_told_outweighs_a_question_asked_after_it(told, need):
    """Who is to be married against her will and asks about the law still needs Veilig Thuis."""
    assert need_of(told[-1], "youth", told) == need


@pytest.mark.parametrize(
    ("story", "role", "response"),
    [
        ("forced_marriage", None, "utter_police_marriage"),
        ("family_control", "youth", "utter_police_home"),
        ("sexual_violence", None, "utter_police_body"),
        ("image_shared", None, "utter_police_first"),
        ("forced_marriage", "professional", "utter_police_first"),
    ],
)
def test_the_law_is_that_of_what_happened(story, role, response):
    """Never the law of images for a girl who told about a wedding."""
    of = tracker(user(story), bot("utter_ok"), user("ask_police_law"), role=role, topic="ask_police_law")
    assert responses(run(Law(), of)[0]) == [response]


def test_who_can_only_type_does_not_read_that_a_telephone_is_open():
    """At night the telephone of Veilig Thuis is open, its chat is not sure."""
    night = datetime(2026, 11, 26, 1, 30, tzinfo=AMSTERDAM)
    place = contacts()["veilig_thuis"]
    assert hours(place, night, form="call") == "dag en nacht open"
    assert hours(place, night, form="chat") == "chat: kijk op de site wanneer"
