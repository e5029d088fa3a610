"""A mother asks about her own husband: he is no relative at the door, no blackmailer, and not the child."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import CHILD_TOLD, parsed

NOW = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "confidence": 0.94}
HONOUR = {**NOW, "value": "honour_violence", "source": "rule:honour named"}
BLACKMAIL = {**NOW, "value": "extortion", "confidence": 0.66}
BY_RULE = {**NOW, "source": "rule:hits now"}
DYING = {**NOW, "value": "suicide"}
SAID = CHILD_TOLD.said
BESIDE = Moment(
    asked="utter_aside_more",
    role="parent",
    topic="ask_police_law",
    said=SAID | {"utter_danger_now_other", "utter_aside_more"},
)
OTHER_PARENT = Moment(
    asked="utter_parent_other_parent",
    question="Bent u bang voor wat er gebeurt als het toch bekend wordt?",
    buttons=(("Ja, daar ben ik bang voor", "/affirm"), ("Nee, alleen boosheid", "/deny")),
    role="parent",
    topic="parent_child_victim",
    said=SAID | {"utter_parent_other_parent"},
)
SAFE_NOW = Moment(
    asked="utter_danger_now_other",
    question="Is uw kind nu veilig, en u ook?",
    buttons=(("Ja, veilig", "/affirm"), ("Nee of weet niet", "/deny")),
    role="parent",
    topic="parent_child_victim",
    said=SAID | {"utter_danger_now_other"},
)
ASKS, GOES, PHONE = (
    "choose_aside_husband_asks",
    "choose_aside_husband_goes_there",
    "choose_aside_husband_has_phone",
)
SHOUTS, ANGRY = "choose_aside_husband_shouts_only", "choose_aside_husband_gets_angry"


def _read(text, moment, intent="nlu_fallback", entities=()):
    found = read_in_context(parsed(text, intent, 0.9, entities), moment)
    risks = [one["value"] for one in found["entities"] if one.get("entity") == "risk"]
    answered = [one["value"] for one in found["entities"] if one.get("entity") == "answered"]
    return found["intent"]["name"], risks, answered


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("mijn man is toch slim hij gaat vragen. wat zeg ik als hij komt", BESIDE),
        (
            "nee ik bedoel mijn eigen man, hij woont hier. hij vraagt mij wat is op die foto. moet ik eerlijk zijn",
            BESIDE,
        ),
        ("en vader? hij komt om 10 uur thuis en gaat vragen wat is op die foto. moet ik eerlijk zijn", BESIDE),
        ("nee. mijn MAN vraagt. niet mijn kind. wat zeg ik tegen mijn man", OTHER_PARENT),
        ("niet 112 aub. niemand slaat nu. ik vraag alleen wat zeg ik tegen vader", BESIDE),
    ],
)
def test_words_for_the_husband_who_asks(text, moment):
    assert _read(text, moment, "parent_how_to_talk")[0] == ASKS


@pytest.mark.parametrize(
    ("text", "moment", "meant"),
    [
        ("moet ik mijn man zeggen wat is op foto? ik ben bang hij gaat slaan", CHILD_TOLD, ANGRY),
        ("moet ik hem zeggen of niet", BESIDE, ANGRY),
        ("ja maar nog steeds: vader vertellen ja of nee?", BESIDE, ANGRY),
        ("moet ik het vader vertellen. hij slaat niet, hij schreeuwt", BESIDE, SHOUTS),
        ("en moet ik het mijn man nu zeggen", OTHER_PARENT, SHOUTS),
        ("moet ik het mijn man vertellen", CHILD_TOLD, "choose_other_parent"),
        (
            "ik zeg toch er is een foto in whatsapp. vader weet niet wat op de foto is. moet ik zeggen aan hem?",
            CHILD_TOLD,
            "choose_other_parent",
        ),
        ("vader weet nog niks. moet ik vertellen aan hem", BESIDE, ANGRY),
    ],
)
def test_whether_he_is_told_depends_on_what_is_feared(text, moment, meant):
    assert _read(text, moment)[0] == meant


def test_the_fear_of_a_blow_when_he_hears_it_is_met_by_that_answer():
    text = "moet ik mijn man zeggen wat is op foto? hij weet alleen iets van jongen. ik ben bang hij gaat slaan"
    assert _read(text, CHILD_TOLD, "nlu_fallback", (NOW, HONOUR)) == (ANGRY, [], [])


def test_quiet_for_now_is_kept_as_her_answer():
    text = "nee nu is rustig. mijn man is naar werk, komt 22 uur thuis. ik bedoel straks. moet ik hem zeggen of niet"
    assert _read(text, SAFE_NOW, "deny") == (ANGRY, [], ["affirm"])


def test_a_husband_who_goes_to_the_boy_blackmails_nobody():
    text = "nee dat is niet mijn vraag. ik vraag over mijn man, hij wil naar die jongen gaan vanavond"
    assert _read(text, BESIDE, "regret_sent", (BLACKMAIL,)) == (GOES, [], [])
    shouts = "ja beetje bang. hij slaat niet maar schreeuwt hard en zegt ik ga naar huis van die jongen"
    assert _read(shouts, OTHER_PARENT, "immediate_danger", (BLACKMAIL,)) == (GOES, [], ["deny"])
    assert _read("alleen schreeuwen. hoe houd ik mijn man tegen", OTHER_PARENT, "parent_how_to_talk")[0] == GOES


def test_a_phone_that_he_has_taken_is_given_back_by_him():
    text = "stil en huilt. maar telefoon is al afgepakt door vader. moet hij terug geven?"
    assert _read(text, CHILD_TOLD, "ask_how_to_tell_parents")[0] == PHONE


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("mijn man slaat haar nu, wat zeg ik tegen mijn man", (BY_RULE,)),
        ("hij zegt dat hij haar vermoordt. moet ik het vader zeggen", (NOW,)),
        ("hij gaat met een mes naar die jongen", (NOW,)),
        ("hij komt nu binnen en gooit met spullen. wat zeg ik tegen mijn man", (NOW,)),
        ("ik ben bang hij gaat slaan. moet ik het mijn man zeggen", (BY_RULE,)),
        ("ze wil dood. moet ik het mijn man zeggen", (DYING,)),
    ],
)
def test_more_than_a_fear_keeps_the_help_for_danger(text, entities):
    assert _read(text, BESIDE, "nlu_fallback", entities)[1] != []


def test_it_is_not_about_her_own_father_or_the_one_of_the_boy():
    for text in ("wat zeg ik tegen de vader van die jongen", "moet ik mijn vader zeggen wat er is"):
        assert _read(text, BESIDE)[0] not in (ASKS, ANGRY, SHOUTS)


def test_a_second_question_is_kept():
    def kept(text):
        found = read_in_context(parsed(text, "nlu_fallback", 0.4), BESIDE)
        return [one["value"] for one in found["entities"] if one.get("entity") == "also_asked"]

    assert kept("vader vertellen ja of nee? en morgen school, moet zij gaan of thuis blijven") == [
        "choose_aside_school_tomorrow"
    ]
    assert kept("telefoon is al afgepakt door vader. moet hij terug geven? en moet ik vader zeggen wat is op foto") == [
        ANGRY
    ]
