"""The words to tell it at home are those of her story."""

import pytest

from actions.how_to_tell import HowToTell
from tests.actions.trackers import bot, run, tracker, user

USUAL = "utter_how_to_tell_first"


@pytest.mark.parametrize(
    ("story", "slots", "said"),
    [
        ("image_shared", {}, [(USUAL, None)]),
        ("lgbt_identity", {}, [("utter_tell_lgbt", None), (USUAL, "question")]),
        ("choose_lgbt_outed", {}, [("utter_tell_lgbt", None), (USUAL, "question")]),
        ("forced_marriage", {}, [("utter_tell_no_wedding", None), (USUAL, "question")]),
        ("forced_marriage", {"age": "10", "role": "youth"}, [(USUAL, None)]),
    ],
)
def test_the_words_fit_the_story(story, slots, said):
    """Who was outed got words about a deed and a telephone; who is to marry was told to tell it at home."""
    of = tracker(user(story), bot("utter_x"), user("ask_how_to_tell_parents"), **slots)
    assert [(one.get("response"), one.get("part")) for one in run(HowToTell(), of)[0]] == said
