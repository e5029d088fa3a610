"""The second question of a message that asks two things is kept, and never beside danger."""

from dataclasses import replace

import pytest

from assistant.reading.her_questions.also_asked import (
    ALSO_ASKED,
    GO_ON,
    HEARD_APART,
    OFFERED,
    still_open,
    with_also_asked,
    with_asked_in_danger,
)
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.understanding.asides.aside_data import ASIDE
from assistant.words.sentences import asked_apart

AFRAID = Moment(
    asked="utter_image_shared_sender_known",
    question="Ben je bang voor die persoon?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="youth",
    topic="image_shared",
    said=frozenset({"utter_image_shared_first"}),
)
RISK = {"entity": "risk", "value": "suicide", "level": "ask"}


def reading(intent, confidence=0.6, name=None, heard=0.0, risks=(), text="x"):
    """What the model makes of a text, with the particular question that it may be."""
    found = [{"name": name, "confidence": heard, "to": ["anyone"]}] if name else []
    return {
        "intent": {"name": intent, "confidence": confidence}, "entities": list(risks), "intent_ranking": [],
        ASIDE: found, "text": text,
    }  # fmt: skip


ROUND = reading("ask_privacy", 0.7, "choose_aside_how_long_round", 0.9)
SCHOOL = reading("nlu_fallback", 0.5, "choose_aside_change_school", 0.85)
REMOVE = reading("ask_remove_image", 0.98)
ANSWERED = reading("choose_aside_how_long_round", 1.0, "choose_aside_how_long_round", 0.8)


def kept(found):
    """What was kept in a reading."""
    return [one["value"] for one in found["entities"] if one["entity"] == ALSO_ASKED]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("kan ik het laten weghalen en krijg ik straf?", ("kan ik het laten weghalen", "krijg ik straf?")),
        ("wie kan ik bellen? en hoort mijn moeder dat dan", ("wie kan ik bellen?", "en hoort mijn moeder dat dan")),
        ("hoe krijg ik die foto weg, en wie kan ons helpen?", ("hoe krijg ik die foto weg", "wie kan ons helpen?")),
        ("krijg ik straf?", ()),
        ("hij is boos en hij schreeuwt. krijg ik straf?", ()),
        ("/choose_go_on", ()),
    ],
)
def test_the_questions_of_a_message(text, questions):
    assert asked_apart(text) == questions


def test_the_other_question_is_kept():
    assert kept(with_also_asked(ANSWERED, [ROUND, SCHOOL], AFRAID)) == ["choose_aside_change_school"]
    assert kept(with_also_asked(ANSWERED, [ROUND, REMOVE], AFRAID)) == ["ask_remove_image"]


def test_beside_a_subject_a_particular_question_is_kept():
    found = with_also_asked(reading("ask_remove_image", 0.98), [REMOVE, SCHOOL], AFRAID)
    assert found["intent"]["name"] == "ask_remove_image"
    assert kept(found) == ["choose_aside_change_school"]


def test_one_question_in_two_halves_is_one():
    assert not kept(with_also_asked(ANSWERED, [ROUND, ROUND], AFRAID))
    unheard = reading("nlu_fallback", 0.5)
    assert not kept(with_also_asked(ANSWERED, [ROUND, unheard], AFRAID))


def test_where_nothing_in_it_is_what_was_answered_nothing_is_kept():
    """ "Krijg ik een strafblad" by itself is the law, and the whole was answered as just that."""
    law, unheard = reading("ask_police_law", 0.99), reading("nlu_fallback", 0.5)
    answered = reading("choose_police_me", 1.0, "choose_police_me", 0.8)
    assert not kept(with_also_asked(answered, [law, unheard], AFRAID))


def test_what_is_heard_faintly_is_not_offered():
    faint = reading("nlu_fallback", 0.5, "choose_aside_change_school", HEARD_APART - 0.05)
    assert not kept(with_also_asked(ANSWERED, [ROUND, faint], AFRAID))
    assert not kept(with_also_asked(ANSWERED, [ROUND, reading("ask_police_law", 0.8)], AFRAID))


def test_beside_a_story_it_has_to_be_heard_better():
    rather = reading("nlu_fallback", 0.5, "choose_aside_change_school", 0.7)
    assert kept(with_also_asked(ANSWERED, [ROUND, rather], AFRAID, told=3))
    assert not kept(with_also_asked(ANSWERED, [ROUND, rather], AFRAID, told=20))


def test_of_two_questions_that_were_not_understood_together_one_is_answered():
    found = with_also_asked(reading("nlu_fallback"), [ROUND, SCHOOL], AFRAID)
    assert found["intent"]["name"] == "choose_aside_how_long_round"
    assert kept(found) == ["choose_aside_change_school"]
    alone = with_also_asked(reading("nlu_fallback"), [ROUND, reading("nlu_fallback")], AFRAID)
    assert alone["intent"]["name"] == "nlu_fallback"


def test_beside_danger_nothing_is_kept():
    doubt = {**ANSWERED, "entities": [RISK]}
    assert not kept(with_also_asked(doubt, [ROUND, SCHOOL], AFRAID))
    sure = {**SCHOOL, "entities": [{**RISK, "level": "act"}]}
    assert not kept(with_also_asked(ANSWERED, [ROUND, sure], AFRAID))
    heavy = reading("choose_aside_burden", 1.0, "choose_aside_burden", 0.9)
    assert not kept(with_also_asked(heavy, [heavy, SCHOOL], AFRAID))


def test_it_is_open_until_it_is_answered():
    asked = with_also_asked(ANSWERED, [ROUND, SCHOOL], AFRAID)
    assert still_open([asked, reading("affirm")]) == "choose_aside_change_school"
    assert still_open([asked, reading("choose_aside_change_school")]) is None
    assert still_open([reading("affirm")]) is None


OPEN = replace(AFRAID, also_asked="choose_aside_change_school")


@pytest.mark.parametrize(
    "text",
    [
        "en mijn andere vraag?",
        "en dat andere?",
        "mn andere vraag",
        "ik vroeg ook nog iets",
        "en hoe zit het met die andere vraag",
    ],
)
def test_she_comes_back_to_it_in_words(text):
    assert read_in_context(reading("nlu_fallback", text=text), OPEN)["intent"]["name"] == OPEN.also_asked
    assert read_in_context(reading("nlu_fallback", text=text), AFRAID)["intent"]["name"] != OPEN.also_asked


@pytest.mark.parametrize("text", ["dat andere meisje is boos", "hij had een andere foto", "en mijn andere vriendin?"])
def test_another_thing_is_no_other_question(text):
    assert read_in_context(reading("nlu_fallback", text=text), OPEN)["intent"]["name"] != OPEN.also_asked


def test_danger_goes_before_it():
    said = {
        **reading("suicidal_thoughts", text="en mijn andere vraag? ik wil dood"),
        "entities": [{**RISK, "level": "act"}],
    }
    assert read_in_context(said, OPEN)["intent"]["name"] != OPEN.also_asked


def test_a_yes_or_a_no_where_it_is_offered():
    offered = replace(OPEN, asked=OFFERED, question="Je vroeg ook nog iets. Wat wil je nu?", buttons=())
    assert read_in_context(reading("affirm", text="ja graag"), offered)["intent"]["name"] == OPEN.also_asked
    assert read_in_context(reading("deny", text="nee"), offered)["intent"]["name"] == GO_ON
    assert read_in_context(reading("affirm", text="ja"), OPEN)["intent"]["name"] == "affirm"


IN_DANGER = {"entity": "risk", "value": "danger_now", "level": "act"}


@pytest.mark.parametrize(
    ("question", "left"),
    [
        (SCHOOL, ["choose_aside_change_school"]),
        (reading("choose_other_parent", 1.0), ["choose_other_parent"]),
        (reading("nlu_fallback", 0.5, "choose_aside_change_school", 0.4), []),
        (reading("nlu_fallback", 0.5, "choose_aside_change_school", 0.9, [IN_DANGER]), []),
    ],
)
def test_a_question_that_danger_goes_before_is_kept(question, left):
    found = with_asked_in_danger(reading("immediate_danger", 0.9, risks=[IN_DANGER]), [question], AFRAID)
    assert kept(found) == left
