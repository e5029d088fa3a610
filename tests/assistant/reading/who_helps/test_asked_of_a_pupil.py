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


ABROAD = Moment(
    asked="utter_honour_other",
    question="Weet je waar de leerling nu is?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="professional",
    topic="left_abroad",
    said=TOLD.said | {"utter_honour_other"},
)
AT_HOME = Moment(
    asked="utter_pro_support_first",
    question=QUESTION,
    buttons=BUTTONS,
    role="professional",
    topic="pro_support_victim",
    said=frozenset({"utter_pro_support_first"}),
)
HONOUR = {"entity": "risk", "value": "honour_violence", "level": "act", "source": "rule:left abroad", "start": 0}
DYING = {"entity": "risk", "value": "suicide", "level": "ask", "source": "model", "confidence": 0.57, "start": 0}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "en die collega met dat filmpje op zijn telefoon dus, moet hij dat wissen of naar de politie brengen?",
            "choose_aside_pro_colleague_has_it",
        ),
        (
            "Moet die collega dat filmpje wissen of mag hij het houden als bewijs?",
            "choose_aside_pro_colleague_has_it",
        ),
        (
            "Nee, de school. Wie op school moet dit weten, de directie? En een collega heeft het filmpje op zijn "
            "telefoon gezet 'als bewijs'",
            "choose_aside_pro_colleague_has_it",
        ),
        (
            "nee de school. moet ik het bij de directie melden en wie praat met die jongen die het doorstuurde",
            "choose_aside_pro_tell_lead",
        ),
        (
            "Nee, haar telefoon heeft ze zelf nog. Is dat echt een risico of overdrijf ik? Ik wil geen vooroordeel "
            "hebben over zo'n gezin.",
            "choose_aside_pro_prejudice",
        ),
        (
            "Is er ook iets voor mijzelf? ik lig er wakker van en het is maandag 8 uur, ik sta zo voor de klas",
            "choose_aside_pro_too_much",
        ),
        (
            "ja tickets voor 20 december zegt ze. maar mijn vraag was of ze vanmiddag naar huis kan",
            "choose_aside_pro_go_home_today",
        ),
    ],
)
def test_the_school_and_the_teacher_have_answers_of_their_own(text, meant):
    assert _read(text.lower()) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ze zit hier naast me. kan ik dit geheimhouden of moet ik de meldcode doen?", "choose_pro_secret"),
        (
            "ja ze is bij mij in het lokaal. kan ze vanmiddag gewoon naar huis denk je? en dat paspoort?",
            "choose_aside_pro_go_home_today",
        ),
        ("en dat paspoort? ze zegt dat haar vader haar paspoort al heeft", "choose_abroad_passport"),
    ],
)
def test_they_are_heard_while_it_is_asked_where_the_pupil_is(text, meant):
    assert _read(text, ABROAD, [HONOUR]) == meant


def test_a_paper_that_she_can_sign_is_no_wish_to_die():
    text = "dank je, dat helpt. bestaat er iets van een papier dat ze kan tekenen voor als ze meegenomen wordt"
    found = read_in_context(parsed(text, "nlu_fallback", 0.4, [DYING]), ABROAD)
    assert (found["intent"]["name"], found["entities"]) == ("choose_aside_pro_statement", [])
    farewell = "ze heeft een afscheidsbrief geschreven, een papier om te tekenen voor als ze er niet meer is"
    assert read_in_context(parsed(farewell, "nlu_fallback", 0.4, [DYING]), ABROAD)["entities"] == [DYING]


def test_a_strict_father_who_may_never_know_is_danger_at_home_and_no_question_about_a_call():
    text = "ja misschien. vader heel streng zegt ze. ze zei alleen hij mag het nooit weten"
    found = read_in_context(parsed(text, "afraid_parents_find_out", 0.9), AT_HOME)
    assert found["intent"]["name"] == "choose_pro_home_unsafe"
    asks = "moet ik haar ouders nu bellen?"
    assert read_in_context(parsed(asks, "ask_how_to_tell_parents", 0.9), AT_HOME)["intent"]["name"] == (
        "choose_pro_call_home"
    )


def test_a_second_question_is_kept():
    def kept(text, moment=TOLD):
        found = read_in_context(parsed(text, "nlu_fallback", 0.4), moment)
        return found["intent"]["name"], [one["value"] for one in found["entities"] if one.get("entity") == "also_asked"]

    home = "die collega heeft hem dus gewoon staan. moet dat weg? en moet ik de ouders bellen, of juist niet"
    assert kept(home) == ("choose_pro_home_unsafe", ["choose_aside_pro_colleague_has_it"])
    passport = "kan ze vanmiddag gewoon naar huis denk je? en dat paspoort?"
    assert kept(passport, ABROAD) == ("choose_aside_pro_go_home_today", ["choose_abroad_passport"])


def test_who_goes_is_said_goodbye_to():
    text = "nee nog niet, ga het zo mijn teamleider zeggen. bedankt, tot ziens"
    assert not _read(text).startswith("choose_aside_pro_tell_lead")


AFTER_A_THREAT = Moment(
    asked="utter_honour_other",
    question="Weet je waar de leerling nu is?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="professional",
    topic="pro_support_victim",
    said=frozenset({"utter_pro_support_first", "utter_pro_threat", "utter_honour_other"}),
)


def test_what_to_do_before_she_goes_home_is_answered_after_a_threat():
    text = (
        "het is niet nu aan de gang, ze is veilig thuis nu, broer weet nog van niks. ik wilde weten wat ik doe voordat "
        "ze maandag naar huis gaat"
    )
    assert _read(text, AFTER_A_THREAT) == "choose_aside_pro_before_weekend"


@pytest.mark.parametrize(
    "text",
    [
        "en over dat geloof? wat zeg ik tegen die moeder en tegen haar",
        "nee klopt, maar die moeder zegt dat ze zonde deed. ik wil haar niet tegen haar moeder opzetten",
    ],
)
def test_what_to_say_to_a_mother_who_blames_is_heard(text):
    assert _read(text) == "choose_aside_pro_words_to_parents"


def test_the_shame_that_is_told_hides_no_question():
    text = (
        "ze zijn gewoon thuis. ik zie geen gevaar thuis, ze schamen zich vooral. hoe krijg ik dat kanaal zo snel "
        "mogelijk offline?"
    )
    assert read_in_context(parsed(text, "ask_remove_image", 1.0), TOLD)["intent"]["name"] == "ask_remove_image"
