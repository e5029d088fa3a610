"""A denial is believed in a longer message too, as far as only the model heard a wish to die in it."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

ACT = Moment(
    asked="utter_suicide_act",
    question="Heb je een plan, voor vandaag of vannacht?",
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_suicide_act"}),
)
CARDS = Moment(
    asked="utter_referral_next",
    question="Wil je bellen of typen?",
    topic="honour_violence",
    said=frozenset({"utter_danger_now_act", "utter_referral_next"}),
)
PLANNED = Moment(ACT.asked, ACT.question, topic=ACT.topic, said=ACT.said | {"utter_suicide_now"})


def dying(source="model", level="act"):
    return {
        "entity": "risk", "value": "suicide", "level": level,
        "confidence": 0.92, "source": source, "start": 0, "end": 5,
    }  # fmt: skip


def read(text, moment, *risks, intent="suicidal_thoughts"):
    found = read_in_context(parsed(text, intent, 0.98, risks or (dying(),)), moment)
    return found["intent"]["name"], [one["value"] for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "moment", "meant"),
    [
        (
            "nee geen 113 ik zei toch ik wil niet dood. ik heb een plek om te slapen nodig vannacht",
            CARDS,
            "choose_aside_where_sleep",
        ),
        ("waarom 113 weer, ik zei niks over dood. bij jesse nu. mn handen trillen nog", CARDS, "choose_misread"),
        ("ik zei niks over doodgaan", ACT, "choose_misread"),
        (
            "nee nee geen plan. gewoon moe. ik wil niet dood ik wil dat ie stopt voor zaterdag",
            ACT,
            "choose_back_to_story",
        ),
    ],
)
def test_what_she_denies_is_let_go_and_what_she_wants_is_heard(text, moment, meant):
    assert read(text, moment) == (meant, [])


def test_the_danger_at_home_beside_a_denial_is_planned_for():
    text = "nee ik wil niet dood man ik bedoel weg van huis. mn broer heeft gezegd als hij thuiskomt ben ik dood"
    home = {**dying("rule:family may kill"), "value": "honour_violence"}
    assert read(text, ACT, dying(), home, intent="honour_violence") == ("choose_danger_later", [])


@pytest.mark.parametrize(
    ("text", "moment", "risk"),
    [
        ("ik wil niet dood maar zo kan het ook niet meer", CARDS, dying()),
        ("ik wil niet dood, ik wil gewoon weg zijn", ACT, dying()),
        ("ik wil niet dood. soms wel", CARDS, dying()),
        ("ik wil niet echt dood ofzo. ik wil dat alles ophoudt", CARDS, dying()),
        ("ik wil niet dood zei ik altijd. nu heb ik pillen liggen", CARDS, dying()),
        ("ik zei niks over dood. ik wil niet meer wakker worden", CARDS, dying()),
        ("ik wil niet dood man ik bedoel weg van huis", PLANNED, dying()),
        ("ik zei toch ik wil niet dood. ik heb een plek om te slapen nodig", CARDS, dying("rule:a way or a plan")),
    ],
)
def test_a_denial_that_is_none_keeps_its_alarm(text, moment, risk):
    assert "suicide" in read(text, moment, risk)[1]


def test_a_mistake_is_ours_outside_the_ladder_only_where_she_says_that_she_never_spoke_of_it():
    joked = Moment(
        "utter_only_a_joke", "Hoe is het nu echt?", topic="image_shared", said=frozenset({"utter_suicide_act"})
    )
    assert read("je snapt me verkeerd, ik ga niet dood", joked)[0] == "choose_not_dying"
    assert read("huh nee hoe kom je daarbij, ik zei slapen", ACT, intent="express_distress")[0] == "choose_only_a_joke"


OUTED = Moment(
    asked="utter_referral_next",
    question="Wil je weten wat je kunt zeggen?",
    role="youth",
    topic="lgbt_identity",
    said=frozenset({"utter_lgbt_outed", "utter_call_or_type", "utter_referral_next"}),
)
FAITH = {"name": "choose_aside_faith_and_lgbt", "confidence": 0.8, "to": ["youth"]}
ASKS_WHY = "waarom zelfmoord ik wil niet dood. ik bedoelde of er iemand is die ook christen en gay kent"


def test_who_asks_why_we_speak_of_dying_is_believed():
    assert read(ASKS_WHY, OUTED, dying("rule:death named")) == ("choose_not_dying", [])


def test_the_question_beside_a_denial_is_answered():
    heard = {**parsed(ASKS_WHY, "nlu_fallback", 0.5, (dying("rule:death named"),)), "aside": [FAITH]}
    assert read_in_context(heard, OUTED)["intent"]["name"] == "choose_aside_faith_and_lgbt"


def test_a_question_beside_a_denial_leads_out_of_the_steps_for_her_life():
    text = "nee ik wil niet dood. kan je gewoon zeggen met wie ik kan praten over geloof en gay zijn"
    assert read(text, ACT) == ("choose_back_to_story", [])


@pytest.mark.parametrize(
    "text",
    [
        "waarom geen zelfmoord, het maakt toch niks uit",
        "waarom zelfmoord ik wil niet dood maar zo kan het ook niet meer",
        "ik wil niet dood. maar zelfmoord is makkelijker",
    ],
)
def test_a_denial_that_is_half_taken_back_is_not_believed(text):
    assert read(text, OUTED, dying("rule:death named"))[1] == ["suicide"]
