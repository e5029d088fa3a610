"""A mentor's own question, however much is told around it, and what was taken for granted about a home."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.speech.told_before import told_before
from tests.actions.trackers import user
from tests.assistant.moments import parsed
from tests.assistant.reading.who_helps.test_home_of_a_pupil import ASKED, BUTTONS, QUESTION

TOLD = Moment(
    asked="utter_aside_more",
    role="professional",
    topic="pro_support_victim",
    said=frozenset({"utter_pro_support_first", "utter_pro_support_unsafe", "utter_aside_more"}),
)
HIS_LIFE = Moment(asked="utter_suicide_other_ask", role="professional", topic="pro_support_victim", said=TOLD.said)
A_MOTHER = Moment(role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_first"}))


def _read(text, moment=TOLD, entities=()):
    return read_in_context(parsed(text, "nlu_fallback", 0.4, entities), moment)["intent"]["name"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "er komt geen reis of huwelijk, het gaat om een naaktfoto! wat doe ik met die jongens? telefoons innemen?",
            "choose_pro_sender",
        ),
        ("mag ik hun telefoon afpakken en kijken of het erop staat", "choose_aside_pro_take_or_delete_phone"),
        (
            "en als ze morgen ziek thuisblijft, app ik haar dan? haar moeder kijkt soms in dr telefoon",
            "choose_aside_pro_text_pupil",
        ),
        ("kan ik haar vanavond even een appje sturen of niet", "choose_aside_pro_text_pupil"),
        (
            "met wie op school moet ik dit morgen delen als de zorgcoordinator er niet is",
            "choose_aside_pro_no_code_person",
        ),
        (
            "weet ik dus niet. kan ik gewoon eerst met haar praten morgen, wat zeg ik dan? en die jongens die het "
            "hebben doorgestuurd zitten ook in mijn klas",
            "choose_aside_pro_open_talk",
        ),
        (
            "nee even terug. hoe kom je op huwelijksdwang, dat zeg ik toch niet? het zijn gewoon christelijke mensen",
            "choose_misread",
        ),
    ],
)
def test_the_question_is_heard(text, meant):
    assert _read(text) == meant


@pytest.mark.parametrize("moment", [HIS_LIFE, A_MOTHER])
def test_only_of_a_pupil_and_never_beside_a_life(moment):
    assert _read("als ze ziek is, app ik haar dan?", moment) != "choose_aside_pro_text_pupil"


def test_a_danger_that_is_told_goes_before_it():
    honour = {"entity": "risk", "value": "honour_violence", "level": "act", "source": "rule:1"}
    assert _read("haar vader sluit haar op, app ik haar dan?", entities=[honour]) != "choose_aside_pro_text_pupil"


def test_a_doubt_beside_a_question_of_his_own_leaves_home_unknown():
    own = "weet ik niet. moet ik er klassikaal wat over zeggen?"
    assert told_before(QUESTION, BUTTONS, [ASKED, user("choose_aside_pro_class_words", text=own)]) is None


def test_who_takes_back_what_was_made_of_it_has_not_said_that_home_is_safe():
    refused = user("choose_misread", text="nee even terug. hoe kom je op huwelijksdwang, dat zeg ik toch niet?")
    assert told_before(QUESTION, BUTTONS, [ASKED, refused]) is None
