"""A yes or a no with something behind it: the danger and the subject of the rest are heard."""

import pytest

from assistant.reading.moment import Moment
from assistant.reading.what_follows import with_what_follows
from assistant.words.phrases import ANSWER_AND_STORY, OPENING

THREAT = {"entity": "risk", "value": "honour_violence", "level": "act", "start": 0, "end": 8}
DOUBT = {**THREAT, "level": "ask"}


def reading(intent, confidence=0.9, *entities):
    """What the model makes of a message, or of a part of one."""
    return {"intent": {"name": intent, "confidence": confidence}, "entities": list(entities), "intent_ranking": []}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nee. als mn broer die foto ziet vermoordt hij me", "als mn broer die foto ziet vermoordt hij me"),
        ("Ja maar alle moeders pakken hem af", "alle moeders pakken hem af"),
        ("nee. en ik neem haar telefoon af", "ik neem haar telefoon af"),
        ("dat weet ik niet. hij mag het nooit weten", "hij mag het nooit weten"),
        ("nee, dat niet", None),
        ("nee hij doet niks", None),
        ("ik weet niet hoe het verder moet", None),
    ],
)
def test_where_the_rest_begins(text, rest):
    found = OPENING.match(text)
    assert (found and text[found.end() :]) == rest


def test_danger_behind_a_no_is_heard_at_its_surest():
    found = with_what_follows(reading("deny", 0.7, DOUBT), reading("honour_violence", 0.9, THREAT), Moment(), 5)
    assert found["entities"] == [{**THREAT, "start": 5, "end": 13}]
    found = with_what_follows(reading("deny", 0.7, THREAT), reading("honour_violence", 0.9, DOUBT), Moment(), 5)
    assert found["entities"] == [THREAT]


def test_a_subject_told_plainly_behind_a_yes_is_a_change_of_subject():
    told = reading("parent_forbid_phone")
    assert with_what_follows(reading("deny"), told, Moment(asked="utter_x"), 5)["intent"] == told["intent"]


@pytest.mark.parametrize(
    ("rest", "moment"),
    [
        (reading("parent_forbid_phone", 0.6), Moment(asked="utter_x")),
        (reading("inform_detail"), Moment(asked="utter_x")),
        (reading("grooming"), Moment(asked="utter_x", topic="sextortion")),
        (reading("bullied"), Moment(asked="utter_suicide_ask")),
    ],
)
def test_else_the_answer_stays_an_answer(rest, moment):
    assert with_what_follows(reading("deny"), rest, moment, 5)["intent"]["name"] == "deny"


def asked_behind_a_no(text, intent, moment, confidence=0.6):
    """What "nee. ..." is then read as."""
    return with_what_follows(reading("deny"), {**reading(intent, confidence), "text": text}, moment, 5)["intent"][
        "name"
    ]


def test_a_whole_sentence_behind_a_no_to_whether_that_was_it_is_that_sentence():
    closing = Moment(asked="utter_police_me", question="Wilt u nog iets weten?", topic="parent_child_shared")
    open_question = Moment(asked="utter_x", question="Staat het nog op de telefoon?", topic="parent_child_shared")
    text = "school wil hem schorsen en de anderen niet"
    assert asked_behind_a_no(text, "parent_prevention", closing) == "parent_prevention"
    assert asked_behind_a_no(text, "parent_prevention", open_question) == "deny"
    assert asked_behind_a_no("dank u wel voor alles hoor", "thank", closing) == "deny"


def test_a_question_is_heard_once_help_has_been_given():
    after = Moment(asked="utter_danger_back", question="Is het even genoeg?", topic="lgbt_identity")
    during = Moment(asked="utter_danger_now_type", question="Ben je nu veilig?", topic="lgbt_identity")
    text = "maar bellen die van veilig thuis mijn ouders?"
    assert asked_behind_a_no(text, "ask_privacy", after) == "ask_privacy"
    assert asked_behind_a_no(text, "ask_privacy", during) == "deny"


def test_a_first_story_behind_a_yes_with_a_few_words_is_heard():
    """ "Ja kort. ik moet trouwen": the likeliest of two near subjects is better than to ask what it is about."""
    whole = {"text": "ja kort. ik moet trouwen en we vliegen over 2 weken", "intent": {"name": "nlu_fallback"}}
    rest = {
        "text": "ik moet trouwen en we vliegen over 2 weken",
        "intent": {"name": "nlu_fallback", "confidence": 0.45},
        "intent_ranking": [{"name": "nlu_fallback", "confidence": 0.45}, {"name": "left_abroad", "confidence": 0.55}],
        "entities": [],
    }
    begun = Moment(asked="utter_phone_is_read", said=frozenset({"utter_phone_is_read"}))
    found = with_what_follows({**whole, "entities": []}, rest, begun, 9)
    assert found["intent"]["name"] == "left_abroad"
    assert ANSWER_AND_STORY.match(whole["text"]).end() == 9


def test_a_question_behind_a_sure_no_is_heard_also_where_the_whole_is_a_subject():
    moment = Moment(asked="utter_privacy_trial", question="Kan iemand in je telefoon kijken?", topic="sextortion")
    whole = {
        **reading("afraid_parents_find_out", 0.92),
        "text": "nee telefoon is van mij. krijgen mn ouders dan post thuis",
        "answer": {"meant": "deny", "confidence": 1.0, "sure": True},
        "aside": [{"name": "choose_police_parents", "confidence": 0.57, "to": ["youth"]}],
    }
    rest = {
        **reading("afraid_parents_find_out", 0.83),
        "text": "krijgen mn ouders dan post thuis",
        "aside": [{"name": "choose_police_parents", "confidence": 0.8, "to": ["youth"]}],
    }
    assert with_what_follows(whole, rest, moment, 25)["aside"] == rest["aside"]
    faint = {**rest, "aside": [{"name": "choose_police_parents", "confidence": 0.6, "to": ["youth"]}]}
    assert with_what_follows(whole, faint, moment, 25)["aside"] == whole["aside"]
    about_danger = Moment(**{**vars(moment), "asked": "utter_suicide_ask"})
    assert with_what_follows(whole, rest, about_danger, 25)["aside"] == whole["aside"]
