"""The turn after an alarm, and other answers that talks had shown to be misread."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.reading.what_follows import with_what_follows
from tests.assistant.moments import parsed

YES_NO = (("Ja", "/affirm"), ("Nee", "/deny"))
DYING = {
    "entity": "risk",
    "value": "suicide",
    "level": "act",
    "confidence": 0.9,
    "source": "model",
    "start": 0,
    "end": 3,
}
HURT = {**DYING, "value": "danger_now"}
THERE = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij uw kind?",
    buttons=(("Ja, er is iemand", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="parent",
    said=frozenset({"utter_suicide_other_act"}),
)
PUPIL = Moment(**{**vars(THERE), "role": "professional"})
LESSON = Moment(
    asked="utter_parent_talk_first",
    question="Hoe oud is uw kind?",
    role="parent",
    topic="parent_how_to_talk",
    said=frozenset({"utter_suicide_other_act", "utter_parent_talk_first"}),
)
TODAY = Moment(
    asked="utter_suicide_act",
    question="Heb je een plan, voor vandaag of vannacht?",
    buttons=(("Ja, vandaag", "/affirm"), ("Nee, niet vandaag", "/deny")),
    said=frozenset({"utter_suicide_act"}),
)
TYPE_OR_TALK = Moment(
    asked="utter_danger_now_act",
    question="Kun je praten, of alleen typen?",
    said=frozenset({"utter_danger_now_act"}),
)
SHARED = Moment(
    asked="utter_shared_first", question="Heb je het nog?", buttons=YES_NO, topic="i_shared_image",
    said=frozenset({"utter_shared_first"}),
)  # fmt: skip
SHOWN = Moment(
    asked="utter_how_to_tell_first", question="Durf je dit?", buttons=YES_NO, topic="image_shared",
    said=frozenset({"utter_image_shared_first"}),
)  # fmt: skip
SAFE = Moment(asked="utter_greet", question="Kun je nu rustig praten?", buttons=YES_NO, said=frozenset({"utter_greet"}))
BLACKMAIL = Moment(
    asked="utter_grooming_first", question="Wil hij afspreken?", topic="sextortion",
    said=frozenset({"utter_blackmail_first"}),
)  # fmt: skip
WEDDING = Moment(
    asked="utter_forced_marriage_rights", topic="forced_marriage",
    said=frozenset({"utter_forced_marriage_first", "utter_forced_marriage_rights"}),
)  # fmt: skip


def risks_in(found):
    return [one["value"] for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "intent", "risks", "moment", "meant"),
    [
        ("ja ik ben bij haar. mag ik haar vragen of zij dood wil?", "affirm", [DYING], THERE, "choose_ask_if_dying"),
        ("veertien. ik bedoel of ze echt dood wil, wat zeg ik dan", "inform_detail", [], LESSON, "choose_ask_if_dying"),
        ("ze is thuis, moeder is er", "quick_exit", [], PUPIL, "affirm"),
        ("mijn vrouw zit bij haar", "inform_detail", [], THERE, "affirm"),
        ("nee geen plan ofzo. gwn een gedachte", "suicidal_thoughts", [DYING], TODAY, "deny"),
        ("nee niet vannacht. echt niet. welterusten", "goodbye", [DYING], TODAY, "deny"),
        ("nu niet. nu hij is werk. laatste keer vorige week", "immediate_danger", [HURT], TYPE_OR_TALK,
         "choose_danger_over"),
        ("wtf nee. het gaat om die foto", "received_image", [], Moment(
            asked="utter_suicide_ask", question="Denk je eraan om dood te gaan?", buttons=YES_NO), "deny"),
        ("heb m gewist maar hij staat nog in de voetbalapp", "i_shared_image", [], SHARED, "affirm"),
        ("ik heb niks doorgestuurd!! ik sta er zelf op", "i_shared_image", [], SHARED, "choose_wrong_subject"),
        ("had ik hem maar niet gemaakt, is dat mijn schuld", "i_shared_image", [], SHOWN, "self_blame"),
        ("haha ik ben de lul denk ik", "deny", [], SAFE, "affirm"),
        ("ja maar niet lang", "deny", [], SAFE, "deny"),
        ("nee mn moeder zit naast me", "deny", [], SAFE, "deny"),
        ("welke volwassene? hij is 17 het is mn ex. ik had het over mn broers", "grooming", [], BLACKMAIL,
         "afraid_parents_find_out"),
        ("tickets zijn al geboekt, kan ik weigeren op schiphol", "left_abroad", [], WEDDING, "choose_abroad_airport"),
        ("stel ik ga toch mee, wat moet ik dan meenemen ofzo", "nlu_fallback", [], WEDDING, "choose_abroad_must_go"),
        ("huh ik zei NEE niet vannacht", "nlu_fallback", [DYING], TODAY, "deny"),
        ("nee. ok ik app mn trainer straks", "grooming", [], SHARED, "choose_noted"),
    ],
)  # fmt: skip
def test_it_is_read_as_it_was_meant(text, intent, risks, moment, meant):
    found = read_in_context(parsed(text, intent, 0.9, risks), moment)
    assert found["intent"]["name"] == meant
    assert risks_in(found) == []


@pytest.mark.parametrize(
    ("text", "risks", "moment"),
    [
        ("nee niet vandaag maar morgen wel", [DYING], TODAY),
        ("nu niet maar hij komt straks terug en dan slaat hij", [HURT], TYPE_OR_TALK),
    ],
)
def test_what_goes_on_is_not_taken_for_over(text, risks, moment):
    """A no with a tomorrow behind it, and a blow that is still to come."""
    assert risks_in(read_in_context(parsed(text, "suicidal_thoughts", 0.9, risks), moment))


def test_a_mother_who_tells_of_her_daughters_picture_has_not_been_sent_one():
    ranking = [("nlu_fallback", 0.6), ("received_image", 0.32), ("parent_child_victim", 0.28)]
    role = {"entity": "role", "value": "parent", "start": 0, "end": 3}
    text = "ik ben moeder van meisje 14 jaar. haar foto is in hele school"
    assert read_in_context(parsed(text, "nlu_fallback", 0.6, [role], ranking), SAFE)["intent"]["name"] == (
        "parent_child_victim"
    )


def test_a_question_behind_a_no_is_asked_back_rather_than_passed_over():
    whole = {**parsed("nee. mag school hem schorsen of niet", "deny", 0.9), "entities": []}
    rest = parsed("mag school hem schorsen of niet", "nlu_fallback", 0.4, ranking=[("pro_prevention", 0.3)])
    moment = Moment(asked="utter_parent_shared_talk", question="Wilt u weten hoe?", buttons=YES_NO, role="parent")
    assert with_what_follows(whole, rest, moment, 5)["intent"]["name"] == "nlu_fallback"


def test_what_is_hardly_likely_is_no_aside_and_a_heavy_one_keeps_the_doubt():
    """A long night in which only half a clause hints was answered with "zolang jij typt, geef ik antwoord"."""
    doubt = {**DYING, "level": "ask", "confidence": 0.3}
    asides = [("choose_no_sleep", 0.74), ("choose_aside_stay_with_me", 0.01)]
    told = {
        **parsed(
            "lig de hele nacht wakker, iedereen is rustiger als ik er niet tussen zit", "express_distress", 0.9, [doubt]
        ),
        "aside": [{"name": name, "confidence": sure, "to": ["anyone"]} for name, sure in asides],
    }
    found = read_in_context(told, SAFE)
    assert found["intent"]["name"] == "express_distress"
    assert risks_in(found) == ["suicide"]
    nearly = {**told, "aside": [{"name": "choose_aside_stay_with_me", "confidence": 0.9, "to": ["anyone"]}]}
    assert risks_in(read_in_context(nearly, SAFE)) == ["suicide"]
