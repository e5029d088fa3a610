"""A fact that she has given is not asked again, in whatever words, by whichever text."""

import asyncio
import re
from pathlib import Path

import pytest
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from assistant.speech.content_nlg import ANSWER_KNOWN, ContentNLG
from assistant.speech.told_before import (
    ANSWERED,
    ASKED_ONCE,
    QUESTION,
    kind_of,
    told_before,
    without_its_closing_question,
)
from editorial.responses import Responses
from tests.actions.trackers import user
from tests.assistant.policies.test_dialogue_policies import tracker

YES_NO = (("Ja", "/affirm"), ("Nee", "/deny"))
SENDERS = (("Ja", "/choose_sender_known"), ("Nee", "/choose_sender_unknown"))
CONTENT = Path(__file__).parents[3] / "content"


def put(text, *buttons):
    """A question as it was put."""
    shown = [{"title": title, "payload": payload} for title, payload in buttons or YES_NO]
    return {"event": "bot", "text": text, "data": {"buttons": shown}, "metadata": {}}


@pytest.mark.parametrize(
    ("intent", "text", "known"),
    [
        ("affirm", "ja", "affirm"),
        ("deny", "nee", "deny"),
        ("ask_police_law", "nee. moet ik naar de politie", "deny"),
        ("inform_detail", "ja dat heb ik al gezegd", "affirm"),
        ("ask_police_law", "moet ik naar de politie", None),
    ],
)
def test_what_was_answered_once_counts(intent, text, known):
    events = [put("Eerst stoppen. Staat het er nog?"), user(intent, text=text)]
    assert told_before("Vraag ook: 'Moest het van iemand?' Staat het er nog?", YES_NO, events) == known


def test_the_last_answer_counts():
    question = put("Rustig. Ben je bang voor die persoon?")
    events = [question, user("deny", text="nee"), question, user("affirm", text="ja toch wel")]
    assert told_before("Ben je bang voor die persoon?", YES_NO, events) == "affirm"


def test_an_answer_given_beside_a_question_of_her_own_counts():
    message = user("choose_aside_teacher_tells", text="niet echt. belt de mentor me moeder?")
    message["parse_data"]["entities"].append({"entity": ANSWERED, "value": "deny", QUESTION: "utter_x"})
    assert (
        told_before("Ben je bang voor die persoon?", YES_NO, [put("Ben je bang voor die persoon?"), message]) == "deny"
    )


def test_it_is_the_choice_of_the_buttons_that_stand_there_now():
    events = [put("Weet je wie het als eerste stuurde?", *SENDERS), user("choose_sender_known", text="Ja")]
    assert told_before("Helpwanted helpt. Ken je degene die het deelt?", YES_NO, events) == "affirm"
    assert told_before("Weet je wie het erop zette?", SENDERS, events) == "choose_sender_known"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("me vriendin heeft m erin gezet", True),
        ("die ene boy uit me wijk heeft me ge-exposed op tele", True),
        ("mijn ex stuurde het door", True),
        ("mn foto is in de klassenapp gezet door sem", True),
        ("het is doorgestuurd door iemand", False),
        ("mijn vriendin weet het al", False),
        ("ik heb het naar mijn ex gestuurd", False),
        ("iemand heeft het doorgestuurd", False),
    ],
)
def test_a_sender_named_in_her_story(text, named):
    known = told_before(
        "Schrijf het op. Weet je wie het als eerste stuurde?", SENDERS, [user("image_shared", text=text)]
    )
    assert known == ("choose_sender_known" if named else None)


def test_her_age_answers_whether_she_was_under_age():
    choices = (("Ja, onder de 18", "/choose_minor"), ("Nee, 18 of ouder", "/choose_adult"))
    question = "Meld het. Was je onder de 18 toen het gemaakt werd?"
    assert told_before(question, choices, [], 13) == "choose_minor"
    assert told_before(question, choices, [], 19) is None  # it may have been made before
    assert told_before(question, choices, [], None) is None


def test_the_age_of_a_friend_is_asked_once_and_her_own_does_not_answer_it():
    choices = (("Ja, onder de 18", "/choose_minor"), ("Nee, 18 of ouder", "/choose_adult"))
    steps = "Was die ander onder de 18 toen het gemaakt werd? Dan weet ik wat er op andere apps kan."
    question = "Meld het als nep of AI. Was die ander nog geen 18 toen het gemaakt werd?"
    events = [put(steps, *choices), user("choose_minor", text="Ja, onder de 18")]
    assert told_before(question, YES_NO, events) == "affirm"
    assert told_before(question, YES_NO, [], 15) is None
    of_herself = [put("Was je onder de 18 toen het gemaakt werd?"), user("deny", text="nee")]
    assert told_before(question, YES_NO, of_herself, 15) is None


@pytest.mark.parametrize("question", ["Ben je nu veilig?", "Denk je eraan om dood te gaan?", "Wil je nog iets weten?"])
def test_what_may_change_is_asked_every_time(question):
    assert kind_of(question) is None


@pytest.mark.parametrize("role", [None, "professional"])
def test_the_text_leaves_the_question_out_and_only_once_a_turn(role):
    def said(*more):
        talk = tracker(
            SlotSet("role", role),
            UserUttered("hoi", {"name": "greet"}),
            BotUttered("x\n\nSpeelt er thuis iets gevaarlijks?", {"buttons": []}, {"utter_action": "utter_x"}),
            UserUttered("nee", {"name": "deny"}),
            *more,
        )
        return asyncio.run(ContentNLG().generate("utter_pro_support_first", talk, "gateway"))

    first = said()
    assert first[ANSWER_KNOWN] == "choose_pro_home_safe"
    assert "gevaarlijks" not in first["text"]
    assert ANSWER_KNOWN not in said(BotUttered("x", {}, {"utter_action": "utter_y", ANSWER_KNOWN: "deny"}))


def test_every_such_question_stands_in_the_texts():
    """A pattern for a question that nobody asks any more is told here."""
    last = [
        version.bubbles[-1]
        for response in Responses(CONTENT).all()
        for _, version in response.wordings()
        if version.bubbles
    ]
    unused = [kind for kind, question in ASKED_ONCE.items() if not any(question.search(text) for text in last)]
    assert unused == []


def test_what_is_left_has_no_question_and_a_bare_question_leaves_nothing():
    assert without_its_closing_question("Vandaag stoppen. Staat het er nog?") == "Vandaag stoppen."
    assert without_its_closing_question("Staat het er nog?") == ""
    assert without_its_closing_question("Was je onder de 18 toen het gemaakt werd? Dan weet ik meer.") == ""
    assert re.search(r"\?$", without_its_closing_question("Wie? Hoe? Staat het er nog?"))


CHILD = (("Stil of verdrietig", "/choose_child_silent"), ("Mijn kind weet nog van niets", "/choose_parent_not_told"))


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("zij weet niet dat ik weet", "choose_parent_not_told"),
        ("ze zit boven op haar kamer te huilen", "choose_child_silent"),
        ("een jongen heeft het gestuurd", None),
    ],
)
def test_how_the_child_is_was_told_before(told, known):
    question = "Niet kijken, niet afpakken. Hoe is uw kind nu?"
    events = [user("parent_child_victim", text=told), user("affirm", text="ja")]
    assert told_before(question, CHILD, events) == known
    assert told_before(question, CHILD, events[:1]) is None  # her own first words are answered by themselves


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (["nee ik ben nie bang voor haar. belt de trainer dan mn moeder?"], "deny"),
        (["ben niet bang voor hem", "maar wat als ze het thuis horen"], "deny"),
        (["ik ben niet bang voor hem", "nou toch wel bang voor hem eigenlijk"], None),
        (["ik ben bang voor hem"], None),
        (["niet bang voor mn vader"], None),
    ],
)
def test_not_being_afraid_was_told_before(told, known):
    """The no stood beside a question of hers and was lost; what she fears is never concluded, only asked."""
    events = [user("inform_detail", text=text) for text in told]
    assert told_before("Ben je bang voor die persoon?", YES_NO, events) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("mijn oom heeft mij stiekem gefilmd in de douche", "choose_filmed_home"),
        ("mijn man maakt geheime fotos van mij", "choose_filmed_home"),
        ("ze is onder de douche gefilmd door haar trainer", "choose_filmed_school"),
        ("de buurman heeft mijn dochter van 12 stiekem gefilmd", "choose_filmed_other"),
        ("iemand heeft mij gefilmd. mijn oom weet het", None),
        ("ik ben gefilmd in de kleedkamer", None),
    ],
)
def test_who_filmed_is_not_asked_after_she_named_him(text, known):
    who = (
        ("Ja, thuis of familie", "/choose_filmed_home"),
        ("Ja, school of sport", "/choose_filmed_school"),
        ("Iemand anders", "/choose_filmed_other"),
    )
    told = [user("secretly_filmed", text=text)]
    assert told_before("Filmen mag niet. Wie is het, iemand dichtbij?", who, told) == known


def test_a_parent_who_told_what_happened_is_not_asked_whether_anything_did():
    happened = (
        ("Ja, er is iets gebeurd", "/choose_phone_after"),
        ("Nee, ik wil het voorkomen", "/choose_phone_before"),
    )
    angry = [{"event": "bot", "text": "x", "metadata": {"utter_action": "utter_parent_blames_first"}}, user("x")]
    question = "Afpakken maakt het vaak moeilijker. Is er al iets gebeurd, of wilt u het voorkomen?"
    assert told_before(question, happened, angry) == "choose_phone_after"
    assert told_before(question, happened, [user("parent_forbid_phone")]) is None


def test_who_did_not_know_whether_it_is_on_the_phone_is_asked_once_more():
    may_know = (("Ja", "/affirm"), ("Nee", "/deny"), ("Weet ik niet", "/unsure"))
    question = "Stop het vandaag. Staat het nog op de telefoon?"
    for intent, text, known in (("unsure", "weet ik niet", None), ("deny", "nee", "deny")):
        assert told_before(question, may_know, [put(question, *may_know), user(intent, text=text)]) == known


FRIEND_FIRST = (
    ("Een beeld of chantage", "/choose_friend_image"),
    ("Dwang of angst thuis", "/choose_friend_home"),
    ("Die ander wil niet leven", "/choose_friend_suicide"),
)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("ze gaan met haar naar Marokko in de zomer en dan moet ze trouwen", "choose_friend_home"),
        ("mijn beste vriendin moet in juli trouwen met haar neef in turkije", "choose_friend_home"),
        ("mijn vriendin wordt door haar vader geslagen", "choose_friend_home"),
        ("mijn beste vriendin haar naaktfoto gaat rond in de klassenapp", "choose_friend_image"),
        ("iemand chanteert mijn vriend", "choose_friend_image"),
        ("haar ouders slaan haar als ze die foto zien", "choose_friend_home"),
        ("ik maak me zorgen om mijn vriendin", None),
        ("ze gaat op vakantie naar turkije", None),
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "Geloof die ander.\n\nWat is er met die ander: gaat het om een beeld, om dwang thuis, of om iets anders?",
        "Je bent er, dat is al veel. Waar gaat het om?",
    ],
)
def test_what_befalls_a_friend_is_not_asked_where_it_was_told(text, known, question):
    assert told_before(question, FRIEND_FIRST, [user("friend_is_victim", text=text)]) == known


def test_another_text_that_asks_what_it_is_about_keeps_its_question():
    events = [user("friend_is_victim", text="mijn vriendin moet trouwen")]
    assert told_before("Kies één ding. Waar gaat het om?", (("Trouwen", "/x"),), events) is None


def test_home_is_not_asked_about_where_a_teacher_told_of_force():
    events = [user("friend_is_victim", text="een meisje uit mijn klas moet trouwen in de zomer")]
    buttons = (("Ja, of ik weet het niet", "/choose_pro_home_unsafe"), ("Nee", "/choose_pro_home_safe"))
    assert told_before("Geloof haar. Speelt er thuis iets gevaarlijks?", buttons, events) == "choose_pro_home_unsafe"


WHERE = "Praat nu niet met de ouders. Weet je waar de leerling nu is?"
AFRAID_AT_HOME = (("Ja, daar ben ik bang voor", "/affirm"), ("Nee, alleen boosheid", "/deny"))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("dan moet ik naar mijn oom, zei ze. en ze is nu bij me in het lokaal", "affirm"),
        ("ze zit hier naast me", "affirm"),
        ("ze is niet hier", None),
        ("haar broer is ook hier op school", None),
    ],
)
def test_where_the_pupil_is_counts_as_long_as_it_was_told_just_now(text, known):
    assert told_before(WHERE, YES_NO, [user("honour_violence", text=text)]) == known
    later = [user("honour_violence", text=text), user("unsure", text="ik weet het even niet")]
    assert told_before(WHERE, YES_NO, later) is None


def test_a_husband_who_only_shouts_is_not_asked_about_again():
    question = "Uw kind kiest wie het weet. Bent u bang voor wat er thuis kan gebeuren?"
    told = user("immediate_danger", text="ja beetje bang. hij slaat niet maar schreeuwt hard")
    assert told_before(question, AFRAID_AT_HOME, [told]) == "deny"
    assert told_before(question, AFRAID_AT_HOME, [user("affirm", text="hij slaat soms")]) is None
    first = put("Dat geeft rust. Bent u bang voor wat er gebeurt als het toch bekend wordt?", *AFRAID_AT_HOME)
    assert told_before(question, AFRAID_AT_HOME, [first, user("deny", text="nee alleen boos")]) == "deny"
    assert told_before(question, AFRAID_AT_HOME, [first, user("affirm", text="ja")]) is None


def test_a_teacher_who_was_helped_with_danger_at_home_is_not_asked_whether_there_is_any():
    question = "Geen belofte, wel samen beslissen. Speelt er thuis iets gevaarlijks?"
    buttons = (("Ja, of ik weet het niet", "/choose_pro_home_unsafe"), ("Nee", "/choose_pro_home_safe"))
    helped = {"event": "bot", "text": "", "data": {}, "metadata": {"utter_action": "utter_honour_other"}}
    assert told_before(question, buttons, [helped, user("affirm", text="ja")]) == "choose_pro_home_unsafe"


KEPT = "Doorsturen is strafbaar. Heb je het nog?"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("ok gewist. en als ze nou boos wordt", "deny"),
        ("heb m net verwijderd", "deny"),
        ("moet ik hem dan verwijderen", None),
        ("is niet gewist", None),
        ("hij heeft het gewist", None),
        ("mijn account is verwijderd", None),
    ],
)
def test_told_to_be_wiped_it_is_not_there_any_more(text, known):
    buttons = (*YES_NO, ("De politie weet het al", "/choose_shared_police"))
    assert told_before(KEPT, buttons, [user("inform_detail", text=text), user("i_shared_image", text="oké")]) == known
