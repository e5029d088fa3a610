"""A parent who goes after who did it, and one whose child is afraid of that very parent."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

FATHER = Moment(
    asked="utter_parent_phone_after",
    question="Hoe reageerde uw kind tot nu toe?",
    buttons=(("Mijn kind praat niet", "/choose_child_silent"), ("Mijn kind huilde", "/choose_child_cried")),
    role="parent",
    topic="parent_child_victim",
    said=frozenset({"utter_parent_victim_round", "utter_parent_phone_after"}),
)
HIS_SON_DID_IT = Moment(
    asked="utter_parent_shared_first",
    question="Staat het nog op de telefoon?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="parent",
    topic="parent_child_shared",
    said=frozenset({"utter_parent_shared_first"}),
)
NOW = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "confidence": 0.7}
BY_RULE = {**NOW, "source": "rule:hits now"}
ASIDE = [{"name": "choose_aside_keep_phone_until_over", "confidence": 0.9, "to": ["parent"]}]


def _meant(text, intent, moment, entities=(), **more):
    found = read_in_context({**parsed(text, intent, 0.6, entities), **more}, moment)
    return found["intent"]["name"], [one for one in found["entities"] if one.get("entity") == "risk"]


@pytest.mark.parametrize(
    "text",
    [
        "nee maar luister nou eens, ik vroeg toch, ik sta bijna bij die jongen voor de deur, mag ik daar gewoon "
        "aanbellen of niet, want ik ga me niet inhouden als ik die knul zie",
        "wat tante, wat thee. Ik ga hem op zn bek slaan zeg ik je eerlijk",
        "ik sla die jongen in elkaar. of moet ik aangifte doen",
        "ik ga die klootzak helemaal verrot slaan",
        "ik sta nu voor zijn deur",
    ],
)
@pytest.mark.parametrize("entities", [(), (NOW,)])
def test_a_threat_against_who_did_it_is_heard(text, entities):
    if "voor zijn deur" in text and entities:
        return  # a danger of which nothing tells whose it is stays
    assert _meant(text, "deny", FATHER, entities) == ("choose_parent_other_family", [])


def test_the_way_there_goes_before_the_telephone_it_was_told_with():
    text = (
        "ik ga straks die telefoon van haar afpakken en dan rij ik naar die jongen, ik weet waar die woont, "
        "en dan zal die vader van hem eens wat horen"
    )
    assert _meant(text, "parent_forbid_phone", FATHER, aside=ASIDE)[0] == "choose_parent_other_family"


@pytest.mark.parametrize(
    "text",
    [
        "ik ben nu bij dat huis weg gereden. ben thuis. wat zeg ik nu tegen mn dochter",
        "die jongen staat bij ons voor de deur",
        "ik pak die telefoon af",
        "moet ik die jongen blokkeren",
    ],
)
def test_who_turned_round_or_stays_home_goes_after_nobody(text):
    assert _meant(text, "parent_how_to_talk", FATHER)[0] != "choose_parent_other_family"


@pytest.mark.parametrize(
    "text", ["hij slaat mijn dochter en ik sla hem verrot", "hij heeft een mes en ik ga hem in elkaar slaan"]
)
def test_what_is_done_to_the_child_keeps_its_own_help(text):
    intent, risks = _meant(text, "immediate_danger", FATHER, (BY_RULE,))
    assert intent != "choose_parent_other_family"
    assert risks == [BY_RULE]


def test_a_blow_for_the_own_child_who_passed_it_on_is_no_visit_to_another_family():
    text = "ik ga hem helemaal verrot slaan als hij thuiskomt"
    for entities in ((), (NOW,)):
        assert _meant(text, "deny", HIS_SON_DID_IT, entities) == ("choose_aside_anger_at_own_child", [])
    intent, risks = _meant(text, "immediate_danger", HIS_SON_DID_IT, (BY_RULE,))
    assert intent != "choose_parent_other_family"
    assert risks == [BY_RULE]


@pytest.mark.parametrize(
    "text",
    [
        "ok ja. ze zei net iets door de deur, ze zegt dat ze bang is voor mij. dat komt wel binnen hoor",
        "mijn dochter is bang voor mij",
        "hij is gewoon bang geworden voor me",
    ],
)
def test_a_feared_parent_is_not_told_to_flee(text):
    assert _meant(text, "immediate_danger", FATHER, (NOW,)) == ("choose_aside_sorry_to_my_child", [])


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("ze is bang voor mij want ik heb haar geslagen", (NOW,)),
        ("ze zegt dat ze bang is voor mij", (BY_RULE,)),
        ("ik ben bang voor mijn man", (BY_RULE,)),
        ("ze is bang voor haar vader", (BY_RULE,)),
    ],
)
def test_a_blow_and_another_who_is_feared_stay_danger(text, entities):
    intent, risks = _meant(text, "immediate_danger", FATHER, entities)
    assert intent != "choose_aside_sorry_to_my_child"
    assert risks == list(entities)
