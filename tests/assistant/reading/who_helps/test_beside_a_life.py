"""What a friend tells and asks beside the help for another who wants to die."""

from dataclasses import replace

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

SAID = frozenset({"utter_friend_first", "utter_suicide_other_act"})
WITH_WHOM = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij die ander?",
    buttons=(("Ja, er is iemand", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="friend",
    topic="friend_is_victim",
    said=SAID,
)
WHERE = Moment(
    asked="utter_suicide_other_alone",
    question="Weet je waar die ander nu is?",
    buttons=(("Ja, dat weet ik", "/affirm"), ("Nee", "/deny")),
    role="friend",
    topic="friend_is_victim",
    said=SAID | {"utter_suicide_other_alone"},
)
BACK = Moment(
    asked="utter_aside_more",
    question="Wat wil je nu?",
    role=None,
    topic="i_shared_image",
    said=SAID | {"utter_aside_friend_mother_life"},
)
MODELS = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "start": 0, "end": 9}
EARLIER = {"entity": "risk", "value": "suicide", "level": "act"}


def meant(text, moment, entities=()):
    return read_in_context(parsed(text, "nlu_fallback", 0.5, entities), moment)


@pytest.mark.parametrize(
    ("text", "moment", "intent"),
    [
        ("ja dr moeder is bij haar. ze antwoordt mij niet meer sinds 10 min", WITH_WHOM, "affirm"),
        ("ja haar moeder is bij haar", BACK, "choose_other_is_with"),
        (
            "ja ze is thuis en haar moeder zit naast dr, zei ze net. ik zeg tegen haar moeder dat ik bang ben",
            WHERE,
            "choose_other_is_with",
        ),
        ("ze is nu bij haar oma", WHERE, "choose_other_is_with"),
    ],
)
def test_somebody_is_with_her(text, moment, intent):
    found = meant(text, moment, [MODELS, EARLIER])
    assert found["intent"]["name"] == intent
    assert found["entities"] == []


@pytest.mark.parametrize(
    "text",
    [
        "haar moeder is niet bij haar",
        "haar moeder is bij haar maar gaat zo weg",
        "haar vader zit bij haar en hij slaat haar",
        "haar moeder is in huis",
        "haar moeder was bij haar",
    ],
)
def test_nobody_is_there_for_certain(text):
    assert meant(text, WHERE)["intent"]["name"] != "choose_other_is_with"


def test_what_she_did_goes_first():
    told = {"entity": "risk", "value": "suicide", "level": "act", "source": "rule:pills", "start": 27, "end": 50}
    found = meant("haar moeder is bij haar en ze heeft pillen ingenomen", WHERE, [told])
    assert found["entities"] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "haar moeder is in huis zei ik toch. kan ik dit sturen: hee ik hou van je ik kom nu naar je toe",
        "iets anders dan die knoppen. ik wil weten of dat appje goed is",
        "is dit appje goed: ik ben er voor je",
        "kan ik dit appen: ik hou van je ik kom naar je toe",
        "mag ik haar dit sturen",
        "is dat bericht oke zo",
    ],
)
@pytest.mark.parametrize("moment", [WITH_WHOM, BACK])
def test_words_of_her_own(text, moment):
    assert meant(text, moment)["intent"]["name"] == "choose_aside_friend_own_words"


@pytest.mark.parametrize(
    "text", ["ok en dan wat app ik haar nu dan. ik zit al 10 min naar dat scherm te kijken", "wat moet ik haar appen"]
)
def test_asks_for_words(text):
    assert meant(text, BACK)["intent"]["name"] == "choose_ask_if_dying"


@pytest.mark.parametrize(
    "text",
    [
        "is dit strafbaar",
        "kan ik dit aan haar moeder vertellen",
        "is dat goed of niet",
        "het gaat wel goed",
        "kan ik dit sturen naar de politie",
        "mag ik dit filmpje sturen",
    ],
)
def test_asks_something_else(text):
    assert meant(text, BACK)["intent"]["name"] not in ("choose_aside_friend_own_words", "choose_ask_if_dying")


def test_in_another_talk_nothing_changes():
    other = Moment(
        asked="utter_friend_image", role="friend", topic="friend_is_victim", said=frozenset({"utter_friend_first"})
    )
    assert meant("haar moeder is bij haar", other)["intent"]["name"] != "choose_other_is_with"


def test_a_goodbye_takes_the_help_along():
    text = "ok ik vraag t gewoon. ze appt nu weer, ze is bij haar moeder en het gaat iets beter. bedankt doei"
    assert meant(text, BACK)["intent"]["name"] == "choose_worried_goodbye"


def test_a_question_of_her_own_beside_it_is_answered():
    found = meant("haar moeder is bij haar. mag ik nu zelf gaan slapen?", WHERE)
    assert found["intent"]["name"] != "choose_other_is_with"


def test_after_a_no_it_is_no_longer_about_a_life():
    denied = replace(BACK, other_not_dying=True)
    assert meant("haar moeder is bij haar", denied)["intent"]["name"] != "choose_other_is_with"


def test_words_of_her_own_while_it_is_only_asked():
    asked = Moment(
        asked="utter_suicide_other_ask",
        question="Ben je bang dat die ander dood wil?",
        buttons=(("Ja, dat denk ik", "/affirm"), ("Nee, dat niet", "/deny")),
        role="friend",
        topic="friend_is_victim",
        said=frozenset({"utter_friend_first", "utter_suicide_other_ask"}),
    )
    found = meant("kan ik dit appen: ik hou van je ik kom naar je toe", asked)
    assert found["intent"]["name"] == "choose_aside_friend_own_words"
    assert meant("haar moeder is bij haar", asked)["intent"]["name"] != "choose_other_is_with"


@pytest.mark.parametrize(
    "text", ["ze staat op de brug. wat app ik haar", "haar moeder is bij haar, ze heeft pillen op"]
)
def test_what_the_model_hears_of_her_life_now_is_met(text):
    now = {"entity": "risk", "value": "suicide", "level": "act", "source": "model", "start": 0, "end": 20}
    assert now in meant(text, BACK, [now])["entities"]
    assert now in meant(text, WHERE, [now])["entities"]


@pytest.mark.parametrize(
    "text",
    [
        "ok gewist. en als ze nou boos wordt dat ik haar ma heb gebeld.. ik ben bang dat ze me dan haat",
        "straks is ze kwaad op me omdat ik het heb gezegd",
        "ik bedoelde of mijn vriendin boos wordt op mij",
        "ze gaat zo boos op mij zijn",
    ],
)
@pytest.mark.parametrize("moment", [WHERE, replace(BACK, role="friend")])
@pytest.mark.parametrize("intent", ["nlu_fallback", "afraid_parents_find_out"])
def test_the_friend_may_be_angry_and_no_family_is_feared(text, moment, intent):
    found = read_in_context(parsed(text, intent, 0.7), moment)
    assert found["intent"]["name"] == "choose_aside_friend_angry"


@pytest.mark.parametrize(
    "text",
    [
        "moet ik haar moeder bellen?? ze wordt dan zo boos op mij",
        "haar vader wordt boos op mij als ik bel en hij slaat haar",
        "als ze boos op me is snijdt ze zichzelf",
        "ze is boos dat ik de foto heb doorgestuurd",
    ],
)
def test_what_is_feared_beside_it_is_not_the_friends_anger(text):
    assert meant(text, WHERE)["intent"]["name"] != "choose_aside_friend_angry"


def test_he_may_be_a_man_of_the_family_told_of_before():
    told = replace(WHERE, told=("haar vader is thuis",))
    assert meant("straks is hij boos op mij", told)["intent"]["name"] != "choose_aside_friend_angry"
