"""A question of her own inside a longer message is heard, and so is the answer beside it."""

import pytest

from assistant.reading.her_questions.aside_limits import ABOUT_THE_HELP
from assistant.reading.her_questions.question_in_it import (
    answered_beside_it,
    rather_than_noted,
    with_her_question,
    with_its_answer,
)
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.speech.told_before import ANSWERED, QUESTION
from assistant.understanding.asides.aside_data import ASIDE
from assistant.words.sentences import parted

AFRAID = Moment(
    asked="utter_image_shared_sender_known",
    question="Ben je bang voor die persoon?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="youth",
    topic="image_shared",
    said=frozenset({"utter_image_shared_first"}),
)


def reading(intent, confidence=0.6, heard=0.0, name="choose_aside_teacher_tells", text="x", **more):
    """What the model makes of a text, with the particular question that it may be."""
    found = [{"name": name, "confidence": heard, "to": ["youth"]}] if heard else []
    return {
        "intent": {"name": intent, "confidence": confidence}, "entities": [], "intent_ranking": [], ASIDE: found,
        "text": text, **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told", "questions"),
    [
        (
            "ja sanne. moet ik maandag tegen me mentor zeggen? bang dat hij me moeder belt",
            "ja sanne. bang dat hij me moeder belt", ("moet ik maandag tegen me mentor zeggen?",),
        ),
        ("13!! welke code bedoel je dan?", "13!!", ("welke code bedoel je dan?",)),
        (
            "ze weet het niet maar wat zeg ik vanavond tegen haar", "ze weet het niet",
            ("maar wat zeg ik vanavond tegen haar",),
        ),
        ("moet ik naar de politie?", None, None),
        ("mijn broer is boos. hij schreeuwt", None, None),
        ("echt? ja", None, None),
        ("word " * 100 + ". moet ik naar de politie?", None, None),
    ],
)  # fmt: skip
def test_the_parts(text, told, questions):
    found = parted(text)
    assert (found and found.told, found and found.questions) == (told, questions)


def test_the_question_is_heard_where_the_whole_is_not():
    found = with_her_question(reading("nlu_fallback"), [reading("nlu_fallback", heard=0.7)], AFRAID)
    assert read_in_context(found, AFRAID)["intent"]["name"] == "choose_aside_teacher_tells"


def test_what_the_whole_is_heard_as_stays_unless_the_question_is_much_clearer():
    whole = reading("nlu_fallback", heard=0.6, name="choose_aside_future")
    kept = with_her_question(whole, [reading("nlu_fallback", heard=0.7)], AFRAID)
    assert kept[ASIDE] == whole[ASIDE]
    clearer = with_her_question(whole, [reading("nlu_fallback", heard=0.9)], AFRAID)
    assert clearer[ASIDE][0]["name"] == "choose_aside_teacher_tells"


def test_a_subject_plainly_asked_for_counts_where_the_message_was_not_understood():
    asked = [reading("ask_police_law", 0.97)]
    assert with_her_question(reading("nlu_fallback"), asked, AFRAID)["intent"]["name"] == "ask_police_law"
    assert with_her_question(reading("bullied", 0.9), asked, AFRAID)["intent"]["name"] == "bullied"
    faint = [reading("ask_police_law", 0.7)]
    assert with_her_question(reading("nlu_fallback"), faint, AFRAID)["intent"]["name"] == "nlu_fallback"


def test_danger_goes_before_every_question():
    danger = {**reading("suicidal_thoughts"), "entities": [{"entity": "risk", "value": "suicide", "level": "act"}]}
    assert with_her_question(danger, [reading("ask_police_law", 0.99, heard=0.99)], AFRAID) == danger


def test_at_a_question_about_danger_only_the_help_there_is_asked_about():
    ladder = Moment(asked="utter_suicide_act", question="Ben je nu alleen?", role="youth", topic="image_shared",
                    said=frozenset({"utter_suicide_act"}))  # fmt: skip
    whole = reading("nlu_fallback")
    assert with_her_question(whole, [reading("ask_police_law", 0.99, heard=0.9)], ladder, True) == whole
    about_help = [reading("nlu_fallback", heard=0.9, name=ABOUT_THE_HELP[0])]
    assert with_her_question(whole, about_help, ladder, True)[ASIDE][0]["name"] == ABOUT_THE_HELP[0]


def test_the_answer_beside_it_is_kept_with_its_question():
    assert answered_beside_it(reading("deny"), AFRAID) == "deny"
    assert answered_beside_it(reading("inform_detail"), AFRAID) is None
    found = with_its_answer(reading("choose_aside_future"), "deny", AFRAID)
    assert found["entities"][0]["entity"] == ANSWERED
    assert found["entities"][0][QUESTION] == "utter_image_shared_sender_known"
    assert with_its_answer(found, None, AFRAID) == found


def test_a_question_that_nobody_understood_is_asked_back_and_no_answer():
    """ "Nee man ik vraag of ik die foto moet wissen" was taken for the no with which it begins."""
    whole = {**reading("nlu_fallback", text="nee man ik vraag of ik die foto moet wissen"), "answer": {
        "meant": "deny", "confidence": 1.0, "sure": True}}  # fmt: skip
    asked = [reading("nlu_fallback", text="of ik die foto moet wissen")]
    found = with_her_question(whole, asked, AFRAID)
    assert read_in_context(found, AFRAID)["intent"]["name"] == "nlu_fallback"


@pytest.mark.parametrize("text", ["wat moet ik nu doen?", "en hoe nu verder?", "hoezo?"])
def test_asking_what_comes_next_is_no_question_of_its_own(text):
    whole = {
        **reading("nlu_fallback", text="nee. " + text),
        "answer": {"meant": "deny", "confidence": 1.0, "sure": True},
    }
    found = with_her_question(whole, [reading("nlu_fallback", text=text)], AFRAID)
    assert read_in_context(found, AFRAID)["intent"]["name"] == "deny"


def test_thanks_before_a_question_end_nothing():
    school = reading("nlu_fallback", text="moet ik nu nog iets met school of kan dat maandag")
    text = "ok dat ga ik doen. bedankt man. moet ik nu nog iets met school of kan dat maandag"
    found = with_her_question(reading("goodbye", 0.9, text=text), [school], AFRAID)
    assert found["intent"]["name"] == "nlu_fallback"
    leaves = reading("goodbye", 0.9, text="mag ik later terugkomen met mijn vragen? bedankt, doei")
    asked = reading("nlu_fallback", text="mag ik later terugkomen met mijn vragen?")
    assert with_her_question(leaves, [asked], AFRAID) == leaves


def test_an_answer_beside_it_goes_before_a_mere_thanks_for_telling():
    noted = {"intent": {"name": "choose_noted", "confidence": 1.0}, "entities": []}
    assert rather_than_noted(noted, "affirm")["intent"]["name"] == "affirm"
    assert rather_than_noted(noted, None)["intent"]["name"] == "choose_noted"
    heard = {"intent": {"name": "choose_aside_teacher_tells", "confidence": 1.0}, "entities": []}
    assert rather_than_noted(heard, "affirm") == heard
