"""What plain words ask for certain, in the middle of a long message and behind a no."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HONOUR = Moment(
    asked="utter_honour_first",
    question="Kan iemand nu in je telefoon kijken?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny"), ("Het gebeurt nu", "/immediate_danger")),
    topic="honour_violence",
    said=frozenset({"utter_greet", "utter_honour_first"}),
)
CARDS = Moment(
    asked="utter_referral_next",
    question="Wil je bellen of typen?",
    buttons=(("Ik kan bellen", "/choose_call"), ("Wat zeg ik dan?", "/choose_what_to_say")),
    topic="honour_violence",
    said=frozenset({"utter_honour_first", "utter_referral_next"}),
)
STAY = Moment(
    asked="utter_danger_now_stay",
    question="Ben je eruit?",
    buttons=(("Ja, ik ben weg", "/affirm"), ("Nee, het lukt niet", "/deny")),
    topic="honour_violence",
    said=frozenset({"utter_danger_now_act", "utter_danger_now_stay"}),
)
SOON = Moment(
    asked="utter_honour_watched",
    question="Gebeurt er deze week iets, denk je?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_abroad_must_go", "utter_honour_watched"}),
)
DYING = Moment(
    asked="utter_suicide_ask",
    question="Denk je eraan om dood te gaan?",
    buttons=(("Ja, soms wel", "/affirm"), ("Nee, dat niet", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_abroad_must_go", "utter_suicide_ask"}),
)
FAITH = Moment(
    asked="utter_rights_faith",
    question="Wil je daar met iemand over praten?",
    buttons=(("Ja", "/faith_question"), ("Nee", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_rights_faith"}),
)
FAITH_FIRST = Moment(
    asked="utter_faith_first",
    question="Met wie van jouw geloof zou je dit willen bespreken?",
    buttons=(("Iemand die ik ken", "/choose_faith_known"), ("Iemand buiten mijn kring", "/choose_faith_outside")),
    topic="faith_question",
    said=frozenset({"utter_faith_first"}),
)
SHAME = Moment(
    asked="utter_distress_shame",
    question="Is er één iemand bij wie jij jezelf kunt zijn?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    topic="express_distress",
    said=frozenset({"utter_distress_shame"}),
)
LGBT = Moment(**{**vars(HONOUR), "said": frozenset({"utter_honour_first", "utter_lgbt_outed"})})
BEATEN = {
    "entity": "risk", "value": "danger_now", "level": "act", "confidence": 0.9, "source": "rule:about to be hurt",
    "start": 0, "end": 4,
}  # fmt: skip


def meant(text, moment, intent="nlu_fallback", risks=(), aside=(), confidence=0.9):
    heard = [{"name": name, "confidence": sure, "to": ["youth"]} for name, sure in aside]
    return read_in_context({**parsed(text, intent, confidence, risks), "aside": heard}, moment)


@pytest.mark.parametrize(
    ("text", "moment", "intent", "expected"),
    [
        ("nee geen 113. ik heb een plek om te slapen nodig vannacht", CARDS, "ask_where_help", "where_sleep"),
        ("mn ouders zeggen niks. ik wil weg voor 11 maar waar moet ik heen", CARDS, "ask_where_help", "where_sleep"),
        ("dus mag ik bij een vriend slapen of bellen ze dan de politie", CARDS, "ask_police_law", "sleep_at_friend"),
        ("wat als ik bij mn vriend Jesse slaap, moet ik dat tegen mn ouders zeggen", CARDS, "nlu_fallback",
         "sleep_at_friend"),
        ("mag zn moeder mij laten slapen of moet ze mn ouders bellen, ben 17", CARDS, "nlu_fallback",
         "sleep_at_friend"),
        ("en als mn broer bij jesse voor de deur staat dan. mn handen trillen", CARDS, "nlu_fallback",
         "they_come_there"),
        ("nee niemand kijkt. ik vroeg of god boos is op mij omdat ik op jongens val", HONOUR, "lgbt_identity",
         "faith_and_lgbt"),
        ("jesse dus. zn ma is christelijk, ik ook hoor. denk je dat god boos is op mij", LGBT, "nlu_fallback",
         "faith_and_lgbt"),
        ("nee deze week niks. maar stel ik ben al daar wat kan ik dan nog doen", SOON, "left_abroad",
         "help_once_there"),
        ("nee?? dat niet. ik vroeg wat ik kan doen als ik al in marokko ben", DYING, "nlu_fallback",
         "help_once_there"),
        ("mn nicht van 16 miss. die is chill. moet ik haar dat filmpje laten zien", SHAME, "friend_is_victim",
         "must_i_show_it"),
    ],
)  # fmt: skip
def test_what_is_asked_is_answered(text, moment, intent, expected):
    assert meant(text, moment, intent)["intent"]["name"] == f"choose_aside_{expected}"


def test_the_no_before_it_is_kept():
    found = meant("nee niemand kijkt. ik vroeg of god boos is op mij omdat ik op jongens val", HONOUR, "lgbt_identity")
    assert [one["value"] for one in found["entities"] if one["entity"] == "answered"] == ["deny"]


@pytest.mark.parametrize(
    "text",
    [
        "hij staat nu voor de deur. waar kan ik vannacht slapen", "ik slaap slecht", "waar moet ik op letten thuis",
        "mn vader weet dat ik bij mijn vriend was", "als ik naar mn vriend ga wordt mn vader boos",
        "ik heb een plek om te slapen bij een vriendin", "oh god wat haat ik dit, ik val op jongens",
        "moet ik dat filmpje laten zien aan de politie",
    ],
)  # fmt: skip
def test_danger_now_and_other_words_are_left(text):
    assert not meant(text, HONOUR)["intent"]["name"].startswith("choose_aside_")


def test_danger_heard_for_sure_is_met_first():
    found = meant("mn broer gaat me slaan. waar kan ik vannacht slapen", HONOUR, risks=[BEATEN])
    assert found["intent"]["name"] != "choose_aside_where_sleep"
    assert any(one.get("level") == "act" for one in found["entities"])


DOUBT = {
    "entity": "risk", "value": "suicide", "level": "ask", "confidence": 0.6, "source": "model", "start": 0, "end": 4,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("nee. ik heb een plek om te slapen nodig vannacht", False),
        ("ik heb een plek om te slapen nodig, anders wil ik dood", True),
    ],
)
def test_a_bed_alone_raises_no_doubt_about_dying(text, kept):
    found = meant(text, HONOUR, "ask_where_help", risks=[DOUBT])
    assert any(one.get("value") == "suicide" for one in found["entities"]) is kept


def test_a_sleepover_where_home_is_safe_is_no_flight():
    moment = Moment(asked="utter_x", topic="image_shared", said=frozenset({"utter_x"}))
    assert meant("mag ik bij een vriend slapen", moment)["intent"]["name"] != "choose_aside_sleep_at_friend"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wat keuken?? ik zit op mn kamer er is niemand die me nu wat doet. ik vraag waar ik vannacht kan slapen",
         "choose_danger_later"),
        ("hij is er nu niet, hij werkt tot 11. ik wil weg voor 11 maar waar moet ik heen", "choose_danger_later"),
        ("hij is niet hier!! pas om 11 uur. kan ik naar een vriend of mag dat niet omdat ik 17 ben",
         "choose_danger_later"),
    ],
)  # fmt: skip
def test_a_bed_for_tonight_is_spoken_of_where_nobody_is_there_now(text, expected):
    assert meant(text, STAY, "express_distress")["intent"]["name"] == expected


def test_help_now_goes_on_where_nothing_says_that_it_is_calm():
    assert meant("nee. waar kan ik vannacht slapen", STAY, "deny")["intent"]["name"] == "deny"


def test_at_her_own_door_nobody_has_to_open():
    assert meant("wat als mn oom straks aan de deur komt", HONOUR)["intent"]["name"] == "choose_aside_open_the_door"


@pytest.mark.parametrize(
    ("text", "moment", "expected"),
    [
        ("ja maar met wie dan. ik ben 19 iedereen die ik ken kent mijn ouders", FAITH, "choose_faith_outside"),
        ("een mens waar ik mee kan praten. niet van de kerk want die kennen mn ouders. iemand die gay zijn snapt",
         FAITH_FIRST, "ask_where_help"),
        ("iemand buiten mijn kring", LGBT, "choose_faith_outside"),
    ],
)  # fmt: skip
def test_who_knows_what_it_is_to_be_gay_is_no_spiritual_carer(text, moment, expected):
    moment = moment if moment is not LGBT else Moment(**{**vars(FAITH_FIRST), "said": LGBT.said})
    heard = [("choose_faith_outside", 0.8)]
    assert meant(text, moment, "nlu_fallback", aside=heard, confidence=0.4)["intent"]["name"] == expected


OUTED = "iemand heeft mn appjes met een jongen gescreenshot en een foto van mij rondgestuurd. mn broer heeft t ook"


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("ik val op jongens", (OUTED,), "choose_lgbt_outed"),
        ("ik ben gay en iedereen weet het nu", (), "choose_lgbt_outed"),
        ("ik val op jongens", (), "lgbt_identity"),
        ("ik val op meisjes", ("mijn foto is doorgestuurd", "mn broer weet het"), "lgbt_identity"),
        ("ik val op jongens. ik heb het zelf aan mn moeder verteld, ze weet het", (), "lgbt_identity"),
        ("ik val op jongens en mn moeder heeft het moeilijk", (), "lgbt_identity"),
        ("ik val op jongens. niemand weet het", ("mn ouders weten t niet",), "lgbt_identity"),
    ],
)
def test_who_was_outed_is_not_told_that_nobody_has_to_know(text, told, expected):
    moment = Moment(asked="utter_anything_else", topic="honour_violence", said=HONOUR.said, told=told)
    assert meant(text, moment, "lgbt_identity")["intent"]["name"] == expected
