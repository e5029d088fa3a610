"""What who passed an image on means by words that a girl who is shown would also use."""

import pytest

from assistant.reading.her_story.passed_it_on import asks_whether_halt_tells_home, meant_by_who_passed_it_on
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TOLD = Moment(asked="utter_shared_repair", said=frozenset({"utter_shared_first", "utter_shared_repair"}))
ASKED = Moment(asked="utter_shared_first", said=frozenset({"utter_shared_first"}))
DELETE = Moment(asked="utter_shared_delete", said=frozenset({"utter_shared_first", "utter_shared_delete"}))


@pytest.mark.parametrize(
    ("text", "intent", "moment", "meant"),
    [
        ("had ze maar niet moeten sturen", "self_blame", TOLD, "choose_shared_excuse"),
        ("het is haar eigen schuld", "self_blame", TOLD, "choose_shared_excuse"),
        ("die is gewoon een slet", "friend_is_victim", TOLD, "choose_shared_excuse"),
        ("maakt me niks uit", "unsure", ASKED, "choose_shared_excuse"),
        ("ik heb hem alleen doorgestuurd", "i_shared_image", ASKED, "choose_shared_excuse"),
        ("ik ben zo'n slecht mens", "self_blame", TOLD, "choose_shared_sorry"),
        ("ik wil het goedmaken", "nlu_fallback", TOLD, "choose_shared_sorry"),
        ("heb hem net gewist", "nlu_fallback", DELETE, "affirm"),
        ("ik heb alles al verwijderd", "tell_outcome", ASKED, "deny"),
        ("kom ik nu in de gevangenis", "nlu_fallback", TOLD, "ask_police_law"),
        (
            "schreeuwen denk ik. moet ik het zelf zeggen of wachten",
            "ask_how_to_tell_parents",
            TOLD,
            "choose_shared_tell_home",
        ),
        ("ik heb m gewist maar ik denk dat iedereen m al heeft", "nlu_fallback", TOLD, "choose_shared_delete"),
        ("moet ik het mijn vader zeggen", "ask_how_to_tell_parents", TOLD, "choose_shared_tell_home"),
    ],
)
def test_it_is_read_as_his(text, intent, moment, meant):
    assert meant_by_who_passed_it_on(text, intent, moment) == meant


@pytest.mark.parametrize(
    ("text", "intent", "moment"),
    [
        ("het is mijn eigen schuld", "self_blame", Moment(asked="utter_image_shared_you")),
        ("ze zeggen dat ik een slet ben", "bullied", TOLD),
        ("haar eigen schuld zeggen ze", "self_blame", Moment(role="parent", said=TOLD.said)),
        ("ik word zelf ook gepest", "bullied", TOLD),
        ("ik slaap niet", "express_distress", TOLD),
        ("nee", "deny", ASKED),
    ],
)
def test_others_keep_their_own(text, intent, moment):
    assert meant_by_who_passed_it_on(text, intent, moment) is None


@pytest.mark.parametrize(
    ("text", "intent", "meant"),
    [
        (
            "ja maar de hele klas weet het al van dylan. iedereen zegt dat ik het was die begon. dat is niet zo",
            "self_blame",
            "choose_aside_first_sender_heavier",
        ),
        (
            "het is gewoon allemaal mijn schuld, ik had het nooit moeten doen en nu zit zij thuis en durft niet",
            "self_blame",
            "choose_shared_sorry",
        ),
        (
            "ze was gewoon een meisje uit de klas. het was van dylan dat fotootje niet van mij. maar ik stuurde t wel "
            "door. voel me kut",
            "i_shared_image",
            "choose_shared_sorry",
        ),
        ("ik heb het naar nog drie groepen doorgestuurd waar ik in zit en naar mijn neef", "i_shared_image", None),
    ],
)
def test_a_longer_message_is_no_blame_of_the_one_shown(text, intent, meant):
    assert meant_by_who_passed_it_on(text, intent, TOLD) == meant


def test_a_sorry_is_his_to_say_and_none_that_he_got():
    heard = [{"name": "choose_aside_sender_says_sorry", "confidence": 0.9, "to": ["anyone"]}]
    talks = Moment(asked="utter_shared_sorry", topic="ask_police_law", said=frozenset({"utter_shared_first"}))
    for text, meant in (
        ("nee zei toch al verwijderd. moet ik nou sorry appen ja of nee", "choose_shared_sorry"),
        ("en dan, wat doe ik met zo'n sorry", "ask_evidence"),
    ):
        found = read_in_context({**parsed(text, "ask_evidence", 0.87), "aside": heard}, talks)
        assert found["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nee gewist zei ik. en krijgen mn ouders dan bericht van halt", True),
        ("belt halt dan mijn moeder", True),
        ("moet ik naar halt", False),
        ("mijn ouders zijn boos", False),
    ],
)
def test_whether_halt_tells_it_at_home(text, found):
    sender = Moment(asked="utter_shared_first", role="friend", said=frozenset({"utter_shared_first"}))
    assert (asks_whether_halt_tells_home(text, sender) == "choose_aside_halt_what_happens") is found
    assert asks_whether_halt_tells_home(text, Moment(said=frozenset({"utter_image_shared_first"}))) is None
