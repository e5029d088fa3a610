"""Who passed on an image of somebody else is heard as such, also as a friend, and never who sent one of her own."""

import pytest

from assistant.reading.her_story.owns_up import owned_up
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

FRIEND = Moment(
    asked="utter_friend_image",
    question="Wat is er nu nodig?",
    role="friend",
    topic="friend_is_victim",
    said=frozenset({"utter_friend_first", "utter_friend_image"}),
)
EVIDENCE = Moment(
    asked="utter_evidence_first",
    question="Kan iemand in je telefoon kijken?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    role="friend",
    topic="ask_evidence",
    said=FRIEND.said | {"utter_received_first", "utter_suicide_other_act", "utter_evidence_first"},
)
WHO = Moment(asked="utter_who", question="Met wie praat ik?", said=frozenset({"utter_greet", "utter_who"}))
OWN = Moment(
    asked="utter_image_shared_first", role="youth", topic="image_shared", said=frozenset({"utter_image_shared_first"})
)


def meant(text, moment, intent="nlu_fallback", confidence=0.6):
    return read_in_context(parsed(text, intent, confidence), moment)["intent"]["name"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("ik heb m ook doorgestuurd naar 1 meisje. voor ik wist dat t zo erg was", FRIEND),
        (
            "nee mn telefoon is van mij. oke dan wis ik m. moet je nog iets weten.. ik heb hem wel doorgestuurd. naar "
            "1 meisje. voor ik wist dat t zo erg was",
            EVIDENCE,
        ),
        ("huh? ik zeg dat IK hem doorgestuurd heb. aan 1 iemand", EVIDENCE),
        ("er gaat een naaktfoto rond van mijn vriendin. ik heb hem zelf ook doorgestuurd aan iemand", WHO),
        ("ik ben 15 ik stuurde niet iets van mezelf. foto van HAAR. aan een meisje uit de klas", EVIDENCE),
        ("ik heb hem doorgestuurd", FRIEND),
        (
            "niks van dat. maar ik moet iets bekennen. ik heb die foto zelf ook naar 1 meisje gestuurd. stom weet ik",
            FRIEND,
        ),
        ("ik heb haar foto in de groepsapp gezet", FRIEND),
        ("ik heb m doorgestuurd en nu wil ze naar de politie", FRIEND),
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "i_shared_image", "friend_is_victim"])
def test_it_is_heard(text, moment, intent):
    assert meant(text, moment, intent) == "i_shared_image"


def test_and_whether_she_is_punished():
    text = "huh? ik zeg dat ik hem doorgestuurd heb. aan 1 iemand. ben ik nu strafbaar. ze gaat me haten"
    assert meant(text, EVIDENCE) == "choose_police_me"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("ik heb hem niet doorgestuurd", FRIEND),
        ("ik heb het niet aan iemand doorgestuurd", FRIEND),
        ("hij heeft hem doorgestuurd", FRIEND),
        ("ik heb het gesprek doorgestuurd naar haar mentor", FRIEND),
        ("ik heb mijn eigen foto doorgestuurd naar hem", WHO),
        ("ik heb m doorgestuurd naar mn vriendin, hij wou m zien", OWN),
        ("ik heb hem doorgestuurd gekregen", FRIEND),
    ],
)
def test_it_is_something_else(text, moment):
    assert meant(text, moment) not in ("i_shared_image", "choose_police_me")


def test_all_that_was_told_counts():
    assert owned_up(["hoi", "ik heb haar naaktfoto doorgestuurd naar een ander"])
    assert not owned_up(["ik heb een foto van mezelf gestuurd", "hij heeft hem doorgestuurd"])


@pytest.mark.parametrize(
    ("asked", "intent"), [("utter_police_own", "choose_police_me"), ("utter_shared_delete", "choose_noted")]
)
def test_whose_image_it_is_decides_also_later(asked, intent):
    later = Moment(asked=asked, role="friend", topic="i_shared_image", said=FRIEND.said | {"utter_shared_first", asked})
    assert meant("ik stuurde niet iets van mezelf. foto van HAAR. aan een meisje uit de klas", later) == intent


def test_the_one_shown_may_be_angry_at_who_passed_it_on():
    later = Moment(
        asked="utter_police_me", role="friend", topic="i_shared_image", said=FRIEND.said | {"utter_shared_first"}
    )
    heard = {**parsed("ze gaat me haten", "nlu_fallback", 0.6),
             "aside": [{"name": "choose_aside_friend_angry", "confidence": 0.58, "to": ["friend"]}]}  # fmt: skip
    assert read_in_context(heard, later)["intent"]["name"] == "choose_aside_shown_hates_me"


def test_how_to_make_it_good_is_no_new_story():
    later = Moment(
        asked="utter_police_me", role="youth", topic="i_shared_image", said=FRIEND.said | {"utter_shared_first"}
    )
    text = "je snapt het niet. ik heb haar naaktfoto doorgestuurd naar een ander. hoe maak ik dat goed"
    assert meant(text, later, "i_shared_image", 0.98) == "choose_shared_sorry"


@pytest.mark.parametrize(
    "text",
    [
        "ik heb die foto naar haar moeder gestuurd",
        "ik heb die foto naar de politie gestuurd",
        "ik heb die foto naar een mentor gestuurd",
        "ik heb een appje naar een meisje gestuurd",
    ],
)
def test_what_was_shown_for_help_is_not_passed_on(text):
    assert meant(text, FRIEND) != "i_shared_image"


def test_an_image_of_her_own_is_not_passed_on():
    assert meant("ik heb die foto naar een jongen gestuurd", OWN) != "i_shared_image"
