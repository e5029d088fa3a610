"""A parent's plain question is heard beside what is told around it."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import CHILD_TOLD, parsed

DOUBT = {
    "entity": "risk", "value": "honour_violence", "level": "ask", "source": "model", "confidence": 0.5, "start": 0,
}  # fmt: skip
NOW = {**DOUBT, "value": "danger_now", "level": "act"}
WORDS_OFFERED = Moment(
    asked="utter_referral_next",
    question="Wilt u bellen of typen? Of eerst weten wat u kunt zeggen?",
    buttons=(("Ik kan bellen", "/choose_call"), ("Wat zeg ik dan?", "/choose_what_to_say")),
    role="parent",
    topic="parent_child_victim",
    said=CHILD_TOLD.said,
)
HIS_SON_DID_IT = Moment(role="parent", topic="parent_child_shared", said=frozenset({"utter_parent_shared_first"}))


def _read(text, moment=WORDS_OFFERED, intent="nlu_fallback", entities=()):
    found = read_in_context(parsed(text, intent, 0.9, entities), moment)
    return found["intent"]["name"], [one["value"] for one in found["entities"] if one.get("entity") == "risk"]


@pytest.mark.parametrize(
    "text",
    [
        "u zegt telefoon nummers maar ik vraag: naar school morgen of niet?",
        "nee iets anders. mag dochter morgen thuis blijven van school? zij wil niet gaan zij schaamt",
        "moet zij morgen naar school",
        "en morgen school, moet zij gaan of thuis blijven",
    ],
)
def test_school_tomorrow(text):
    assert _read(text)[0] == "choose_aside_school_tomorrow"


@pytest.mark.parametrize(
    "text", ["mag ik kijken in groep? mijn zus heeft die foto ook gekregen", "mijn zus heeft het filmpje ook"]
)
def test_a_relative_who_was_sent_it(text):
    assert _read(text, intent="received_image")[0] == "choose_aside_adult_has_it"


def test_a_quarrel_with_the_other_family_raises_no_question_about_ones_own():
    text = "en politie ja of nee? jongen is van school ook. ik ben bang voor grote problemen met die familie"
    assert _read(text, intent="ask_police_law", entities=(DOUBT,)) == ("ask_police_law", [])
    own = "politie of niet? ik ben bang voor mijn familie en die familie"
    assert _read(own, intent="ask_police_law", entities=(DOUBT,))[1] == ["honour_violence"]


def test_danger_and_a_child_that_did_it_are_answered_otherwise():
    text = "moet zij morgen naar school"
    assert _read(text, entities=(NOW,))[1] == ["danger_now"]
    assert _read(text, HIS_SON_DID_IT)[0] != "choose_aside_school_tomorrow"


@pytest.mark.parametrize(
    "text",
    [
        "mijn zus heeft foto ook, zij heeft gestuurd naar mij. moet zij weg doen of bewaren voor politie?",
        "mijn zus heeft gestuurd naar mij, dus ik heb ook in mijn telefoon. ben ik nu fout?",
        "mijn buurvrouw stuurde die foto naar mij",
    ],
)
def test_an_image_that_she_was_sent_herself(text):
    assert _read(text, intent="ask_evidence")[0] == "choose_aside_someone_sent_it_to_me"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("dank u. hoe krijg ik de foto weg uit groep? ik ken de mensen niet", "received_image"),
        ("het is mijn dochter ik zeg toch. foto van mijn dochter moet weg", "parent_child_victim"),
    ],
)
def test_the_image_of_the_own_child_has_to_go(text, intent):
    assert _read(text, intent=intent)[0] == "ask_remove_image"
    assert _read(text, HIS_SON_DID_IT, intent)[0] != "ask_remove_image"


def test_whether_helpers_keep_it_secret_is_no_talk_with_the_child():
    for text in ("houdt dat geheim? mijn man mag niet weten dat ik bel", "hij mag niet merken dat ik daar gebeld heb"):
        assert _read(text, intent="ask_privacy")[0] == "choose_aside_do_helpers_tell"
    assert _read("mijn man mag niet weten dat ik bel, hij slaat", entities=(NOW,))[1] == ["danger_now"]
    assert _read("mijn man mag het niet weten")[0] == "choose_other_parent"


def test_a_husband_who_wants_no_police():
    text = (
        "moet ik naar politie gaan, ja of nee? man zegt nee, schande voor familie. krijgt mijn dochter problemen daar"
    )
    found = _read(text, intent="ask_police_law", entities=(DOUBT,))
    assert found == ("choose_aside_husband_against_police", ["honour_violence"])
    assert _read("mijn man wil geen aangifte, mag het zonder hem")[0] == "choose_aside_husband_against_police"
    assert _read(text, intent="ask_police_law", entities=(NOW,))[1] == ["danger_now"]
    assert _read("moet ik naar de politie", intent="ask_police_law")[0] == "ask_police_law"
