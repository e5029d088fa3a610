"""Corrections of whom it is about, and a question in easier words."""

import pytest

from actions.correct_whom import CorrectWhom, who_is_meant
from actions.explain import Explain
from actions.punish import Punish
from tests.actions.trackers import bot, responses, run, tracker, user


@pytest.mark.parametrize(
    ("text", "before", "role"),
    [
        ("nee ik bedoel mijn zus", "youth", "friend"),
        ("nee ik bedoel mijn dochter", None, "parent"),
        ("het gaat om een leerling", None, "professional"),
        ("niet ik maar mijn vriendin", "youth", "friend"),
        ("het gaat niet over mij maar over een vriendin", "youth", "friend"),
        ("nee het gaat over mezelf", "friend", "youth"),
        ("nee het gaat over mezelf", "parent", "parent"),
        ("ik bedoel een vriendin van haar", "parent", "parent"),
    ],
)
def test_who_she_is_by_whom_she_names(text, before, role):
    """A sister makes her a friend, a daughter a parent; a parent stays one."""
    assert who_is_meant(text, before) == role


def test_an_open_question_about_danger_is_put_about_the_right_person():
    """Not "denk jij aan dood" when it is her sister."""
    correction = user("choose_about_whom", text="nee ik bedoel mijn zus")
    _, events = run(CorrectWhom(), tracker(correction, asked="utter_suicide_ask"))
    assert events[-1] == {"event": "followup", "name": "utter_suicide_other_ask"}
    assert {"event": "slot", "name": "role", "value": "friend"} in events
    _, events = run(CorrectWhom(), tracker(correction, asked="utter_suicide_near"))
    assert events[-1] == {"event": "followup", "name": "utter_suicide_other_act"}
    herself = user("choose_about_whom", text="nee het gaat over mezelf")
    _, events = run(CorrectWhom(), tracker(herself, asked="utter_suicide_other_ask", role="parent"))
    assert events[-1] == {"event": "followup", "name": "utter_suicide_ask"}
    assert {"event": "slot", "name": "topic", "value": None} in events


def test_a_story_is_answered_again_as_that_of_the_other():
    """What she told is not asked for twice."""
    told = user("image_shared", text="er gaat een foto rond")
    correction = user("choose_about_whom", text="nee ik bedoel mijn zus")
    messages, events = run(CorrectWhom(), tracker(told, bot("utter_image_shared_first"), correction))
    assert responses(messages) == ["utter_about_another"]
    assert events[-1]["parse_data"]["intent"]["name"] == "friend_is_victim"
    assert {"event": "slot", "name": "topic", "value": "friend_is_victim"} in events


def test_nothing_told_yet_brings_the_welcome():
    """For who she turns out to be."""
    correction = user("choose_about_whom", text="het gaat over mijn dochter")
    assert responses(run(CorrectWhom(), tracker(correction))[0]) == ["utter_role_parent"]


def test_the_open_question_in_easier_words_and_then_what_to_explain():
    """The same words twice help nobody."""
    first = tracker(user("not_understood"), asked="utter_suicide_ask")
    messages, _ = run(Explain(), first)
    assert responses(messages) == ["utter_suicide_ask"]
    assert messages[0]["part"] == "simpler"
    again = tracker(user("not_understood"), user("not_understood"), asked="utter_suicide_ask")
    assert responses(run(Explain(), again)[0]) == ["utter_explain"]
    assert responses(run(Explain(), tracker(user("not_understood")))[0]) == ["utter_explain"]


@pytest.mark.parametrize(
    ("story", "response"),
    [
        ("parent_child_shared", "utter_parent_punish_shared"),
        ("parent_child_victim", "utter_parent_punish_victim"),
        ("parent_how_to_talk", "utter_parent_punish_first"),
    ],
)
def test_punishing_is_answered_by_what_the_child_did_or_underwent(story, response):
    """A child that was hurt is not punished, one that passed it on repairs."""
    messages, _ = run(Punish(), tracker(user(story), user("choose_punish"), role="parent"))
    assert responses(messages) == [response]


def test_a_child_whose_parent_was_met_in_anger_did_nothing_to_be_punished_for():
    """What it is was told in that talk: it is not asked once more."""
    angry = (user("parent_blames_child"), bot("utter_parent_blames_first"), user("choose_punish"))
    assert responses(run(Punish(), tracker(*angry, role="parent"))[0]) == ["utter_parent_punish_victim"]
    passed_on = tracker(user("parent_child_shared"), bot("utter_parent_shared_first"), *angry, role="parent")
    assert responses(run(Punish(), passed_on)[0]) == ["utter_parent_punish_shared"]
