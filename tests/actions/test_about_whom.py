"""Whom a wish to die is about where somebody else is quoted."""

import pytest

from actions.about_whom import ANOTHER, SHE_HERSELF, subject_of
from actions.conversation import Conversation
from tests.actions.trackers import bot, tracker, user


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        ("hij zei net ook 'ik wou dat ik er niet meer was'", "ik wou dat ik er niet meer was", ANOTHER),
        ("ze appt: ik wil dood", "ik wil dood", ANOTHER),
        ("ik wou dat ik er niet meer was", "ik wou dat ik er niet meer was", SHE_HERSELF),
        ("ik zei dat ik dood wil", "ik dood wil", SHE_HERSELF),
    ],
)
def test_words_of_another_are_the_others(text, words, about):
    start = text.index(words)
    signal = {"entity": "risk", "value": "suicide", "start": start, "end": start + len(words)}
    assert subject_of("suicide", text, [signal]) == about


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        ("ik ben moeder. mijn man wil niet meer leven", "niet meer leven", ANOTHER),
        ("ik ben bang, mijn man zegt dat hij dood wil", "dood wil", ANOTHER),
        ("mijn man slaat mij, ik wil niet meer leven", "niet meer leven", SHE_HERSELF),
        ("ik haat mijn man, wil niet meer leven", "niet meer leven", SHE_HERSELF),
    ],
)
def test_a_husband_who_wants_to_die_is_not_she_who_tells_of_him(text, words, about):
    start = text.index(words)
    signal = {"entity": "risk", "value": "suicide", "start": start, "end": start + len(words)}
    assert subject_of("suicide", text, [signal]) == about


MOTHER = {"role": "parent", "topic": "ask_evidence"}


@pytest.mark.parametrize(
    "text",
    [
        "nee geen bloed, oude krassen. medicijnen weet ik niet, er ligt paracetamol op haar nachtkastje",
        "ja ben ik. pillen weggelegd. kan ik die man nog stoppen dan? moet ik vannacht al aangifte",
        "ik ben bij haar. ze zegt mam ik wil dood",
    ],
)
def test_after_help_for_the_child_danger_is_the_childs(text):
    of = tracker(
        user("suicidal_thoughts"), bot("utter_suicide_other_act"), user("nlu_fallback", "suicide", text=text), **MOTHER
    )
    assert Conversation(of).is_about_somebody_else("suicide")


@pytest.mark.parametrize(
    "text",
    [
        "ik wil zelf ook niet meer leven",
        "ik trek het niet meer, ik wil dood",
        "ze slaapt nu en ik wil zelf ook dood",
        "ik zelf hoef ook niet meer",
        "ik kan zo niet meer verder",
    ],
)
def test_a_mothers_own_wish_is_met_all_the_same(text):
    of = tracker(
        user("suicidal_thoughts"),
        bot("utter_suicide_other_act"),
        user("suicidal_thoughts", "suicide", text=text),
        **MOTHER,
    )
    assert not Conversation(of).is_about_somebody_else("suicide")


def test_without_help_for_the_child_before_the_words_decide():
    of = tracker(
        user("parent_child_victim"),
        bot("utter_parent_victim_first"),
        user("suicidal_thoughts", "suicide", text="medicijnen weet ik"),
        **MOTHER,
    )
    assert not Conversation(of).is_about_somebody_else("suicide")


@pytest.mark.parametrize("intent", ["received_image", "i_shared_image", "friend_is_victim"])
def test_words_that_were_passed_on_are_the_others(intent):
    told = user(intent, text="ik heb haar foto doorgestuurd en nu zegt ze dat ze niet meer wil")
    doubt = {"entity": "risk", "value": "suicide", "level": "ask", "source": "rule:another wants no more"}
    told["parse_data"]["entities"] = [{**doubt, "start": 37, "end": 64}]
    assert Conversation(tracker(told)).is_about_somebody_else("suicide")


def test_words_quoted_of_another_are_not_her_own():
    told = user("nlu_fallback", "suicide", text="ja ze appte letterlijk ik wil niet meer. ik ben zo bang")
    assert Conversation(tracker(told)).is_about_somebody_else("suicide")
    both = user("nlu_fallback", "suicide", text="ze appt ik wil niet meer. ik wil zelf ook niet meer leven")
    assert not Conversation(tracker(both)).is_about_somebody_else("suicide")
