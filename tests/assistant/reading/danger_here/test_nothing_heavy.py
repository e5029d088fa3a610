"""Dying heard by the model alone in the middle of a talk, in words that name nothing heavy."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TALK = Moment(
    asked="utter_forced_marriage_rights",
    question="Kun je nee zeggen zonder gevaar?",
    buttons=(("Ja, dat kan", "/affirm"), ("Nee, dat is gevaarlijk", "/deny")),
    topic="forced_marriage",
    said=frozenset({"utter_greet", "utter_forced_marriage_first", "utter_forced_marriage_rights"}),
)
FIRST = Moment(asked="utter_greet", question="Kun je nu rustig praten?", said=frozenset({"utter_greet"}))


def dying(level, confidence=0.9, source="model"):
    return {
        "entity": "risk", "value": "suicide", "level": level, "confidence": confidence, "source": source,
        "start": 0, "end": 3,
    }  # fmt: skip


def heard(text, risk, moment=TALK, intent="express_distress"):
    found = read_in_context(parsed(text, intent, 0.9, [risk]), moment)
    return [(one["value"], one["level"]) for one in found["entities"] if one["entity"] == "risk"]


def test_help_at_once_becomes_a_question_where_nothing_is_heavy():
    assert heard("maar ik wil mn moeder geen pijn doen snap je", dying("act")) == [("suicide", "ask")]


def test_a_faint_doubt_without_a_heavy_word_is_let_go():
    assert heard("ze doet alles voor mij snap je", dying("ask", 0.25)) == []


def test_a_goodbye_with_thanks_is_one():
    assert heard("dankjewel, ik ga ze mailen. doei", dying("act", 0.6), intent="thank") == []


@pytest.mark.parametrize(
    "text",
    [
        "ik wil er gewoon niet meer zijn",
        "het zou beter zijn zonder mij",
        "dankjewel voor alles. ik spring straks. doei",
        "ik kan zo niet verder, ik trek het niet",
        "i just want it to be over, i want to be dead",
    ],
)
def test_heavy_words_keep_it(text):
    assert heard(text, dying("act")) == [("suicide", "act")]
    assert heard(text, dying("ask", 0.2)) == [("suicide", "ask")]


def test_what_a_rule_heard_stays():
    assert heard("maar ik wil mn moeder geen pijn doen", dying("act", source="rule:suicide/x")) == [("suicide", "act")]


def test_a_first_message_keeps_everything():
    assert heard("maar ik wil mn moeder geen pijn doen", dying("act"), FIRST) == [("suicide", "act")]


def test_beside_a_question_of_her_own_a_greater_doubt_is_let_go():
    """A boy who asked how to say sorry was asked whether he thinks of dying."""
    text = "ze was er vandaag niet op school. door die foto denk ik. kan ik sorry zeggen tegen haar"
    assert heard(text, dying("act", 0.69)) == []
    assert heard(text, dying("act", 0.9)) == [("suicide", "ask")]
    assert heard("waarom zou ik nog leven? kan iemand mij dat zeggen", dying("act", 0.69)) == [("suicide", "act")]


@pytest.mark.parametrize(
    ("text", "value", "left"),
    [
        ("kan ik als 18 jarige zelf een nieuw paspoort aanvragen zonder hem", "honour_violence", []),
        ("kan ik weg zonder dat mijn vader het ziet, ik ben bang", "honour_violence", [("honour_violence", "ask")]),
        ("nee. moet ik zelf naar de politie gaan of wachten we tot zij bellen", "danger_now", []),
        ("nee. moet ik naar buiten gaan of wachten, hij gooit met dingen", "danger_now", [("danger_now", "ask")]),
    ],
)
def test_a_practical_question_is_no_fear(text, value, left):
    doubt = {**dying("ask", 0.54), "value": value}
    assert heard(text, doubt, intent="ask_rights") == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("nee hij dreigt niet, hij is verder lief. bang dat ie me dan niet meer wil", []),
        ("hee ik zei toch hij dreigt NIET. hij heeft niks van mij", []),
        ("hij dreigt niet maar ik moet 50 euro sturen", [("extortion", "act")]),
        ("hij dreigt", [("extortion", "act")]),
    ],
)
def test_a_threat_that_is_denied_in_so_many_words_is_none(text, left):
    pressed = Moment(
        asked="utter_pressured_known", topic="pressured_to_send", said=frozenset({"utter_pressured_known"})
    )
    threat = {**dying("act", 0.76, "rule:blackmail word"), "value": "extortion"}
    assert heard(text, threat, pressed, "pressured_to_send") == left


def test_a_question_she_repeats_is_no_wish_to_die():
    text = "huh?? ik vroeg gwn of ik naar dat feest moet. en wat ik tegen mama zeg"
    assert heard(text, dying("ask", 0.5), intent="ask_how_to_tell_parents") == []


def test_who_may_not_come_back_from_a_trip_is_asked_about_it():
    """ "Ik kom misschien niet terug" of who is taken to another country is no help for dying at once."""
    text = "mn beste vriendin moet mee naar marokko van haar ouders. ze zei ik kom misschien niet terug"
    assert heard(text, dying("act"), FIRST, "left_abroad") == [("suicide", "ask")]
    assert heard("ik ga weg en kom niet meer terug", dying("act"), FIRST) == [("suicide", "act")]
    still = text + ". ze wil niet meer leven"
    assert heard(still, dying("act"), FIRST) == [("suicide", "act")]


HELPS = Moment(asked="utter_removal_first", topic="parent_child_shared", role="parent", said=frozenset({"utter_greet"}))


def at_home(value, level="act"):
    return {**dying(level), "value": value}


@pytest.mark.parametrize(
    ("text", "risk", "left"),
    [
        ("mijn man wordt heel boos hij schreeuwt hij slaat niet", at_home("danger_now"), []),
        ("mijn man schreeuwt en slaat haar", at_home("danger_now"), [("danger_now", "act")]),
        ("hij zegt ga weg en moet ik het mijn man vertellen", at_home("extortion"), [("extortion", "ask")]),
        ("hij zegt 200 euro betalen anders stuurt hij het", at_home("extortion"), [("extortion", "act")]),
    ],
)  # fmt: skip
def test_a_parent_who_tells_of_shouting_or_silence_gets_no_alarm(text, risk, left):
    assert heard(text, risk, HELPS, "nlu_fallback") == left


def test_a_son_who_says_go_away_is_no_wish_to_die():
    text = "nee niemand dreigt hij zegt zelf ga weg tegen mij ok dank u ik ga slapen doei"
    assert heard(text, dying("ask", 0.47), HELPS, "goodbye") == []


def test_dead_if_they_hear_is_a_fear_that_is_asked_about():
    talk = Moment(asked="utter_distress_first", topic="express_distress", said=frozenset({"utter_distress_first"}))
    text = "schaamte. mn broer zit bij dezelfde club als die t daar hoort ga ik dood"
    assert heard(text, at_home("honour_violence"), talk, "nlu_fallback") == [("honour_violence", "ask")]
    feared = "als mn broer het hoort maakt hij me dood, hij slaat me nu al"
    assert heard(feared, at_home("honour_violence"), talk, "nlu_fallback") == [("honour_violence", "act")]


def test_a_time_at_the_plan_question_keeps_its_alarm():
    asked = Moment("utter_suicide_act", "Heb je een plan?", topic="image_shared", said=frozenset({"utter_suicide_act"}))
    assert heard("morgen als ze weg is", dying("act"), asked) == [("suicide", "act")]
    assert heard("ik weet het allemaal niet", dying("act"), asked) == [("suicide", "ask")]


PUPIL_TRAVELS = Moment(
    asked="utter_aside_more",
    role="professional",
    topic="left_abroad",
    said=frozenset({"utter_pro_support_first", "utter_honour_other", "utter_abroad_before"}),
)


@pytest.mark.parametrize(
    "text",
    [
        "dank je, dat helpt. bestaat er iets van een papier dat ze kan tekenen voor als ze meegenomen wordt",
        "ze zegt dat ze bang is dat ze in de vakantie wordt meegenomen",
    ],
)
def test_being_taken_along_is_no_wish_to_die(text):
    assert heard(text, dying("ask", 0.57), PUPIL_TRAVELS, "nlu_fallback") == []
    dies = "ze wil niet meer leven als ze meegenomen wordt"
    assert heard(dies, dying("ask", 0.57), PUPIL_TRAVELS, "nlu_fallback") == [("suicide", "ask")]


def test_the_paper_is_answered():
    text = "dank je, dat helpt. bestaat er iets van een papier dat ze kan tekenen voor als ze meegenomen wordt"
    found = read_in_context(parsed(text, "nlu_fallback", 0.44, [dying("ask", 0.57)]), PUPIL_TRAVELS)
    assert found["intent"]["name"] == "choose_aside_pro_statement"


def touched(level="ask"):
    return {**dying(level, 0.5), "value": "sexual_violence"}


def test_an_engagement_by_itself_raises_no_question_about_a_touch():
    text = (
        "ik ben verloofd met een neef van mijn vader. ik wou het niet echt maar ik heb ja gezegd. is dat dan dwang ofzo"
    )
    assert heard(text, touched(), FIRST, "forced_marriage") == []
    assert heard("ik moet trouwen en hij zit aan me", touched(), FIRST, "forced_marriage") != []
    assert heard(text, touched("act"), FIRST, "forced_marriage") == [("sexual_violence", "act")]
    assert heard(text, touched(), FIRST, "nlu_fallback") != []
