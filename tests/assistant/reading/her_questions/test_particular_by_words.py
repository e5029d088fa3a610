"""Particular questions that the model takes for a whole other subject."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import KNOWN, MARRIAGE, parsed

TOUCHED = {"entity": "risk", "value": "sexual_violence", "level": "act", "confidence": 0.98}
DOUBT = {
    "entity": "risk", "value": "honour_violence", "level": "ask", "confidence": 0.3, "source": "model", "start": 0,
    "end": 4,
}  # fmt: skip
OLD = Moment(
    asked="utter_sexual_violence_old",
    question="Weet iemand het al?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    topic="sexual_violence",
    said=frozenset({"utter_sexual_violence_first", "utter_sexual_violence_old"}),
)
SENT_ON = Moment(
    asked="utter_image_shared_first",
    question="Waar staat het nu?",
    buttons=(("In een app of groep", "/choose_image_in_app"), ("Ik weet het niet", "/unsure")),
    topic="image_shared",
    said=frozenset({"utter_image_shared_first"}),
)
TO_MARRY = Moment(**{**vars(MARRIAGE), "topic": "forced_marriage", "said": frozenset({"utter_forced_marriage_first"})})
AFRAID_ASKED = Moment(
    asked="utter_blackmail_known",
    question="Ben je bang dat die persoon je iets aandoet?",
    buttons=(("Ja, daar ben ik bang voor", "/affirm"), ("Nee, dat niet", "/deny")),
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_known"}),
)
STRANGER = Moment(
    asked="utter_blackmail_proof",
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_stranger", "utter_blackmail_proof"}),
)
BLACKMAILED = Moment(**{**vars(KNOWN), "topic": "sextortion", "said": frozenset({"utter_blackmail_first"})})


def meant(text, moment, intent, risks=(), aside=()):
    return read_in_context({**parsed(text, intent, 0.9, risks), "aside": list(aside)}, moment)


@pytest.mark.parametrize(
    ("text", "moment", "risks"),
    [
        ("hij is er ook op de bruiloft van mn nicht", OLD, [TOUCHED]),
        ("zaterdag is de bruiloft van mn nicht en hij is er ook, moet ik erheen", SENT_ON, [DOUBT]),
        ("er is een familiefeest en de jongen die het deed is er ook", SENT_ON, []),
        ("zaterdag is de bruiloft van mn nicht en hij komt ook", TO_MARRY, [DOUBT]),
    ],
)
def test_a_party_of_another_is_no_marriage_of_hers(text, moment, risks):
    found = meant(text, moment, "forced_marriage", risks)
    assert found["intent"]["name"] == "choose_aside_party_with_him"
    assert not [one for one in found["entities"] if one.get("level") == "ask"]


@pytest.mark.parametrize(
    "text",
    [
        "ze gaan mij verloven op het familiefeest zaterdag, hij is er ook",
        "hij komt ook, mijn bruiloft is zaterdag",
        "op de bruiloft van mn nicht is hij ook en mn vader zegt dat hij me vermoordt",
        "we gaan naar marokko voor de bruiloft van mn nicht, hij komt ook",
    ],
)
def test_a_marriage_of_her_own_or_danger_stays_what_it_is(text):
    assert meant(text, TO_MARRY, "forced_marriage")["intent"]["name"] != "choose_aside_party_with_him"


@pytest.mark.parametrize(
    ("text", "moment", "intent"),
    [
        ("ik weet je te vinden zei hij, ik ben zo bang", AFRAID_ASKED, "affirm"),
        ("ik weet je te vinden zei hij, ik ben zo bang", STRANGER, "choose_aside_can_they_find_me"),
        ("hij zegt ik vind je wel", BLACKMAILED, "choose_aside_can_they_find_me"),
        ("hij appt net ik vind je wel", SENT_ON, "choose_aside_knows_where_i_live"),
    ],
)
def test_a_threat_to_find_her_is_fear_and_no_search(text, moment, intent):
    heard = [{"name": "choose_aside_trace_him", "confidence": 0.59, "to": ["youth"]}]
    assert meant(text, moment, "regret_sent", aside=heard)["intent"]["name"] == intent


def test_a_search_for_the_sender_stays_one():
    heard = [{"name": "choose_aside_trace_him", "confidence": 0.8, "to": ["youth"]}]
    found = meant("hoe kan ik hem vinden, wie zit achter dat account", STRANGER, "nlu_fallback", aside=heard)
    assert found["intent"]["name"] == "choose_aside_trace_him"


@pytest.mark.parametrize("moment", [SENT_ON, Moment(asked="utter_who", said=frozenset({"utter_greet", "utter_who"}))])
def test_leaving_a_group_unseen_is_no_image_that_came_in(moment):
    found = meant("hoe ga ik uit die groep zonder dat ze het zien", moment, "received_image")
    assert found["intent"]["name"] == "choose_aside_leave_group_unseen"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("langer geleden", "deny"), ("een paar maanden geleden", "deny"), ("elke week, al jaren", "inform_detail")],
)
def test_longer_ago_is_a_no_to_the_seven_days(text, intent):
    moment = Moment(
        asked="utter_sexual_violence_first",
        question="Is het in de laatste zeven dagen gebeurd?",
        buttons=(("Ja, deze week", "/affirm"), ("Nee, langer geleden", "/deny")),
        topic="sexual_violence",
        said=frozenset({"utter_sexual_violence_first"}),
    )
    assert meant(text, moment, "inform_detail", [TOUCHED])["intent"]["name"] == intent
