"""The words to tell it at home are those of her story."""

import pytest

from actions.how_to_tell import FAKE, HowToTell
from tests.actions.trackers import bot, run, tracker, user

USUAL = "utter_how_to_tell_first"


@pytest.mark.parametrize(
    ("story", "slots", "said"),
    [
        ("image_shared", {}, [(USUAL, None)]),
        ("lgbt_identity", {}, [("utter_tell_lgbt", None), (USUAL, "question")]),
        ("deepfake_nude", {}, [("utter_tell_fake", None), (USUAL, "question")]),
        ("deepfake_nude", {"role": "parent"}, [(USUAL, None)]),
        ("choose_lgbt_outed", {}, [("utter_tell_lgbt", None), (USUAL, "question")]),
        ("forced_marriage", {}, [("utter_tell_no_wedding", None), (USUAL, "question")]),
        ("forced_marriage", {"age": "10", "role": "youth"}, [(USUAL, None)]),
        ("i_shared_image", {}, [("utter_shared_tell_home", None)]),
        ("image_shared", {"asked": "utter_self_harm_talk"}, [("utter_tell_self_harm", None), (USUAL, "question")]),
        ("express_distress", {"role": "parent"}, [("utter_tell_not_well", None), (USUAL, "question")]),
        ("lgbt_identity", {"role": "parent"}, [("utter_tell_not_well", None), (USUAL, "question")]),
        ("sextortion", {"role": "parent"}, [(USUAL, None)]),
        ("forced_marriage", {"role": "parent"}, [("utter_tell_no_wedding", None), (USUAL, "question")]),
    ],
)
def test_the_words_fit_the_story(story, slots, said):
    """Who was outed got words about a deed and a telephone; who is to marry was told to tell it at home."""
    of = tracker(user(story), bot("utter_x"), user("ask_how_to_tell_parents"), **slots)
    assert [(one.get("response"), one.get("part")) for one in run(HowToTell(), of)[0]] == said


@pytest.mark.parametrize("later", ["image_shared", "bullied", "sextortion"])
def test_a_fake_that_goes_round_stays_a_fake(later):
    of = tracker(user(FAKE), bot("utter_x"), user(later), bot("utter_y"), user("ask_how_to_tell_parents"))
    assert [one.get("response") for one in run(HowToTell(), of)[0]] == ["utter_tell_fake", USUAL]


@pytest.mark.parametrize("role", ["youth", "parent"])
def test_who_hurts_herself_has_words_for_it(role):
    """ "Iemand deed mij iets aan" is not what she has to tell, and not what a mother of a hurt child has to."""
    of = tracker(user("self_harm"), bot("utter_self_harm_first"), user("ask_how_to_tell_parents"), role=role)
    assert [one.get("response") for one in run(HowToTell(), of)[0]] == ["utter_tell_self_harm", USUAL]
    of = tracker(user("self_harm"), bot("utter_self_harm_other"), user("ask_how_to_tell_parents"), role=role)
    assert "utter_tell_self_harm" not in [one.get("response") for one in run(HowToTell(), of)[0]]


@pytest.mark.parametrize("text", ["moet iemand dit weten?", "hoezo moet ik t aan iemand vertellen"])
def test_who_asks_whether_anybody_must_know_hears_that_she_chooses(text):
    of = tracker(user("image_shared"), bot("utter_x"), user("ask_how_to_tell_parents", text=text))
    assert [one.get("response") for one in run(HowToTell(), of)[0]] == ["utter_tell_nobody_has_to", USUAL]


@pytest.mark.parametrize("asked", ["utter_suicide_act", "utter_suicide_near"])
def test_who_goes_to_tell_it_amid_the_help_for_her_life_names_the_wish_as_well(asked):
    of = tracker(user("deepfake_nude"), bot(asked), user("ask_how_to_tell_parents"), asked=asked)
    said = [(one.get("response"), one.get("part")) for one in run(HowToTell(), of)[0]]
    assert said == [("utter_tell_dying_and_image", None), ("utter_suicide_tell", "question")]
    of = tracker(user("suicidal_thoughts"), bot(asked), user("ask_how_to_tell_parents"), asked=asked)
    assert [one.get("response") for one in run(HowToTell(), of)[0]] == ["utter_suicide_tell"]


def test_the_help_for_another_has_other_words():
    asked = "utter_suicide_other_act"
    of = tracker(user("deepfake_nude"), bot(asked), user("ask_how_to_tell_parents"), asked=asked)
    assert "utter_tell_dying_and_image" not in [one.get("response") for one in run(HowToTell(), of)[0]]
