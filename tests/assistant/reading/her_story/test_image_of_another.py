"""What to do with the image of somebody else."""

from dataclasses import replace

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

RECEIVED = Moment(
    asked="utter_aside_more",
    question="Wat wil je nu?",
    role="friend",
    topic="friend_is_victim",
    said=frozenset({"utter_received_first", "utter_suicide_other_act", "utter_suicide_other_with"}),
)
SENDER = Moment(
    asked="utter_shared_delete",
    question="Ga je het wissen?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="friend",
    topic="i_shared_image",
    said=frozenset({"utter_friend_first", "utter_shared_first", "utter_shared_delete"}),
)
VICTIM = Moment(
    asked="utter_evidence_first", role="youth", topic="image_shared", said=frozenset({"utter_image_shared_first"})
)
KEEPS, ASKS = "choose_aside_have_peer_image", "choose_aside_ask_receiver_to_wipe"


def meant(text, moment, intent="nlu_fallback"):
    return read_in_context(parsed(text, intent, 0.96), moment)["intent"]["name"]


@pytest.mark.parametrize(
    "text",
    [
        "moet ik die foto nou wissen of bewaren voor bewijs? en moet ik het ook op school zeggen",
        "nee ik vroeg over de foto op mijn telefoon. wissen of niet",
        "moet ik die foto wissen of bewaren",
        "mag ik m verwijderen",
    ],
)
def test_who_received_it_wipes_it(text):
    assert meant(text, RECEIVED, "ask_evidence") == KEEPS
    assert meant(text, VICTIM, "ask_evidence") != KEEPS


def test_who_passed_it_on_wipes_it_everywhere():
    assert meant("moet ik die foto wissen of bewaren", SENDER, "ask_evidence") == "choose_shared_delete"


@pytest.mark.parametrize(
    "text",
    [
        "moet ik het meisje vragen om de foto te verwijderen",
        "moet ik dat meisje vragen om m te wissen",
        "en dat meisje waar ik t naar stuurde? moet ik dr appen dat ze t wist",
        "hoe zeg ik tegen hem dat ie m moet wissen",
    ],
)
def test_those_it_went_to_may_be_asked(text):
    assert meant(text, SENDER) == ASKS
    assert meant(text, RECEIVED) != ASKS


@pytest.mark.parametrize("text", ["moet ik mn account wissen", "kan ik dit gesprek wissen", "kan insta hem weghalen"])
def test_something_else_is_wiped(text):
    assert meant(text, RECEIVED) not in (KEEPS, ASKS)


def test_asking_another_is_no_wiping_of_ones_own():
    assert meant("moet ik haar vragen of zij de foto verwijdert", RECEIVED) != KEEPS


TOLD_AS_A_FRIEND = Moment(
    asked="utter_suicide_other_words",
    question="Durf je dat te vragen?",
    buttons=(("Ja, ik vraag het", "/affirm"), ("Nee, te moeilijk", "/deny")),
    role="friend",
    topic="friend_is_victim",
    said=frozenset({"utter_friend_first", "utter_suicide_other_alone", "utter_police_me"}),
    told=("ik heb de naaktfoto van mn vriendin doorgestuurd naar een ander meisje. ben ik nu strafbaar??",),
)
"""Owned up with a question about the law: what is said to who passed an image on was never said."""


@pytest.mark.parametrize(
    "text",
    [
        "ja wat moet ik tegen dat meisje zeggen en moet ik t mn vriendin vertellen",
        "nee ik bedoel dat andere meisje waar ik de foto heen stuurde",
        "wat app ik naar die jongen",
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "ask_how_to_tell_parents", "deny"])
def test_words_to_whom_it_was_sent_are_none_about_dying(text, intent):
    assert meant(text, TOLD_AS_A_FRIEND, intent) == ASKS


def test_who_sent_nothing_on_asks_for_words_to_the_friend():
    innocent = replace(TOLD_AS_A_FRIEND, told=())
    assert meant("wat moet ik tegen dat meisje zeggen", innocent) != ASKS
