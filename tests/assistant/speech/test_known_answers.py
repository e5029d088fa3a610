"""A question that she has answered before is left out, and the flow goes on with her answer."""

import asyncio
import re
from pathlib import Path

import pytest
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered

from actions.take_known_answer import TakeKnownAnswer
from assistant.policies.known_answer_policy import TAKE_IT, KnownAnswerPolicy
from assistant.speech.content_nlg import ANSWER_KNOWN, ContentNLG
from assistant.speech.known_answers import known_answer, names_who_it_is, without_its_question
from editorial.responses import Responses
from tests.actions.trackers import tracker as for_actions
from tests.assistant.policies.test_dialogue_policies import DOMAIN, make, tracker  # noqa: F401  (make is a fixture)

ASKED_BEFORE = re.compile(r"\b(?:in je telefoon|meelezen op|wie (?:het is|dit doet)\?$|voor zover je weet)")
PHONE = "Wat naar.\n\nKan iemand nu in je telefoon kijken?"


def she(text, intent="inform_detail"):
    return UserUttered(text, {"name": intent, "confidence": 1.0})


def bot(text, response="utter_abroad_first", **metadata):
    return BotUttered(text, {}, {"utter_action": response, **metadata})


@pytest.mark.parametrize(
    ("events", "known"),
    [
        ([she("mijn broer leest elke avond mijn telefoon")], "affirm"),
        ([bot(PHONE), she("nee", "deny")], "deny"),
        ([bot(PHONE), she("nee. we vliegen over 2 weken", "left_abroad")], "deny"),
        ([bot(PHONE), she("ja me broer soms", "inform_detail")], "affirm"),
        ([bot(PHONE), she("nee", "deny"), she("me broer checkt sinds gister mn telefoon")], "affirm"),
        ([she("nee", "deny")], None),
        ([bot(PHONE), she("we vliegen over 2 weken")], None),
        ([], None),
    ],
)
def test_what_she_said_of_her_phone(events, known):
    assert known_answer(PHONE, tracker(*events)) == known


@pytest.mark.parametrize(
    ("question", "text", "known"),
    [
        ("Stop. Weet je wie het is?", "een jongen uit mn klas zegt dat ie het doorstuurt", "choose_blackmail_known"),
        ("Stop. Weet je wie het is?", "me ex dreigt het online te zetten", "choose_blackmail_known"),
        ("Stop. Weet je wie het is?", "iemand op insta gaat het doorsturen", None),
        (
            "Stop. Weet je wie het is?",
            "er is een jongen op school die een naakt van mij heeft en hij zegt kom zaterdag "
            "naar mn huis anders gooi ik m in de klassenapp",
            "choose_blackmail_known",
        ),
        (
            "Stop. Weet je wie het is?",
            "jongen uit 5 havo heeft nudes van mij en zegt als je zaterdag nie komt zet ik ze in de klasapp",
            "choose_blackmail_known",
        ),
        (
            "Stop. Weet je wie het is?",
            "hij zit op mn school 17. als ik aangifte doe ziet hij dat",
            "choose_blackmail_known",
        ),
        ("Stop. Weet je wie het is?", "zei ik toch van school. maar ik ga echt niet", "choose_blackmail_known"),
        ("Stop. Weet je wie het is?", "hij zegt dat hij het op school laat zien", None),
        ("Stop. Weet je wie het is?", "een jongen op snap gaat het doorsturen", None),
        ("Nee is genoeg. Ken je degene die vraagt?", "een jongen uit mn klas wil een foto", "choose_pressure_known"),
        ("Nee is genoeg. Ken je degene die vraagt?", "mn broer mag het niet weten", None),
        ("Stop. Weet je wie het is?", "mijn broer mag het niet weten", None),
        ("Wat erg. Waar staat het nu, voor zover je weet?", "ik ben exposed op tele", "choose_image_in_app"),
        ("Wat erg. Waar staat het nu, voor zover je weet?", "het staat niet op snapchat", None),
        ("Wat erg. Waar staat het nu, voor zover je weet?", "iedereen heeft hem", None),
    ],
)
def test_what_she_told_in_her_story(question, text, known):
    assert known_answer(question, tracker(she(text))) == known


THREAT = "hij zegt dat hij het laat zien als ik iets zeg"


@pytest.mark.parametrize(
    "texts",
    [
        ("mn neef heeft me gefilmd", THREAT),
        ("mijn oom filmde me stiekem onder de douche", "nu zegt ie dat hij het doorstuurt als ik praat"),
        ("me ex heeft nog een filmpje van mij", "hij dreigt het online te zetten"),
        ("een jongen uit mn klas heeft een nepnaakt van me gemaakt", "hij zegt dat hij het rondstuurt als ik niet kom"),
        ("de buurman heeft me gefilmd in de tuin", "ja", "hij gaat het aan mn vader laten zien zegt hij"),
        ("ik ben gefilmd door mijn stiefbroer", THREAT),
        ("mijn nicht heeft foto's van mij in bad", "ze zegt dat ze het doorstuurt"),
        ("ik heb een naaktfoto gestuurd naar een jongen van school", "hij wil nu geld anders zet hij m online"),
        ("mn trainer heeft in de kleedkamer gefilmd", "als ik iets zeg stuurt hij het door"),
    ],
)
def test_who_made_the_image_is_who_threatens_with_it(texts):
    talk = tracker(*[she(text) for text in texts])
    assert known_answer("Stop. Weet je wie het is?", talk) == "choose_blackmail_known"


@pytest.mark.parametrize(
    "texts",
    [
        ("mn neef heeft me gefilmd", "iemand dreigt het door te sturen"),
        ("mn neef heeft me gefilmd", "een nepaccount zegt dat hij het doorstuurt, geen idee wie"),
        ("mn neef heeft me gefilmd", "ik krijg appjes van een onbekend nummer, hij wil geld anders stuurt hij het"),
        ("mn ex heeft het gezien", THREAT),
        ("mijn broer mag niet weten dat ik gefilmd ben", THREAT),
        ("iemand heeft me gefilmd", THREAT),
        ("een jongen van insta heeft een foto van mij", THREAT),
        ("ik heb mn ex gefilmd", THREAT),
        (THREAT,),
    ],
)
def test_somebody_else_may_threaten(texts):
    talk = tracker(*[she(text) for text in texts])
    assert known_answer("Stop. Weet je wie het is?", talk) != "choose_blackmail_known"


def test_a_text_that_is_nothing_but_its_question_is_said():
    assert known_answer("Kan iemand meelezen op je telefoon?", tracker(bot(PHONE), she("nee", "deny"))) is None


def test_only_the_question_goes():
    assert without_its_question("Bel 112. Kan iemand nu in je telefoon kijken?") == "Bel 112."


def generate(response, *events, **slots):
    talk = tracker(*[SlotSet(name, value) for name, value in slots.items()], *events)
    return asyncio.run(ContentNLG().generate(response, talk, "test"))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("heb wel al 20 gestuurd net. krijg ik dat terug", "choose_blackmail_paid"),
        ("ken hem niet. en ik heb een uur geleden al nog eentje gestuurd, zo dom", "choose_blackmail_sent_more"),
        ("toen heb ik er uit paniek nog een foto gestuurd", "choose_blackmail_sent_more"),
        ("hij wil dat ik nog een foto gestuurd heb voor 8 uur", None),
        ("ik heb niet nog een gestuurd hoor", None),
        ("hij heeft er nog een gestuurd van mij", None),
        ("heb nog niks van die 20 betaald", None),
    ],
)
def test_what_she_has_paid_is_not_asked(text, known):
    assert known_answer("Stop. Heb je al betaald, of nog iets gestuurd?", tracker(she(text))) == known


def test_the_text_leaves_its_question_and_buttons_out():
    said = generate("utter_abroad_first", bot(PHONE, "utter_control_first"), she("nee", "deny"))
    assert "telefoon kijken" not in said["text"]
    assert not said["buttons"]
    assert said[ANSWER_KNOWN] == "deny"


def test_a_parent_is_asked_all_the_same():
    said = generate("utter_abroad_first", bot(PHONE, "utter_control_first"), she("nee", "deny"), role="parent")
    assert ANSWER_KNOWN not in said


@pytest.mark.parametrize(("metadata", "taken"), [({ANSWER_KNOWN: "deny"}, True), ({}, False)])
def test_the_policy_goes_on_with_the_answer(make, metadata, taken):  # noqa: F811
    talk = tracker(
        ActionExecuted(ACTION_LISTEN_NAME), she("ze willen me daar laten", "left_abroad"),
        ActionExecuted("utter_abroad_first"), bot("Wat naar.", **metadata),
    )  # fmt: skip
    prediction = make(KnownAnswerPolicy).predict_action_probabilities(talk, DOMAIN)
    assert (prediction.probabilities[DOMAIN.index_for_action(TAKE_IT)] == 1.0) is taken


def test_the_action_answers_for_her():
    talk = for_actions(
        {"event": "user", "text": "ze willen me daar laten", "parse_data": {"intent": {"name": "left_abroad"}}},
        {"event": "bot", "text": "Wat naar.", "metadata": {"utter_action": "utter_abroad_first", ANSWER_KNOWN: "deny"}},
    )
    slot, _, user = TakeKnownAnswer().run(None, talk, {})
    assert slot == {"event": "slot", "name": "asked", "value": "utter_abroad_first"}
    assert user["parse_data"]["intent"]["name"] == "deny"


def test_every_such_question_in_the_texts_is_known():
    """An editor who words it otherwise is told here: it would be asked again."""
    asked = [
        version.bubbles[-1]
        for response in Responses(Path(__file__).parents[3] / "content").all()
        if response.id.startswith("utter_") and response.to in ("youth", "anyone")
        for version in response.versions
        if re.search(
            r"\b(?:in je telefoon|meelezen op|wie (?:het is|dit doet)\?$|voor zover je weet)", version.bubbles[-1]
        )
    ]
    assert len(asked) > 10
    assert [text for text in asked if without_its_question(text) == text.rstrip() and text.endswith("?")] == []


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (
            ["t is over mn neef, hij deed iets", "hij heeft alles opgenomen", "hij zei ik laat t je vader zien"],
            "choose_blackmail_known",
        ),
        (
            ["het gaat om mijn stiefvader", "ik douchte en hij filmde mij", "hij dreigt het door te sturen"],
            "choose_blackmail_known",
        ),
        (["het gaat om mijn oom", "en mn neef was erbij. hij heeft me gefilmd", "hij zei ik laat t zien"], None),
        (["mn moeder weet niks", "een gast heeft me gefilmd", "hij wil het doorsturen"], None),
        (["t is over mn neef", "hij heeft alles opgenomen", "nu dreigt iemand het door te sturen"], None),
    ],
)
def test_who_filmed_her_in_a_story_of_one_person_is_who_threatens(told, known):
    assert known_answer("Stop. Weet je wie het is?", tracker(*(she(text) for text in told))) == known


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ja mn neef?? dat zeg ik net.. hij wil dat ik stil ben", True),
        ("zei ik toch, mijn ex", True),
        ("het is die jongen uit mn klas", True),
        ("dat is mn stiefvader ja", True),
        ("mijn broer mag het niet weten", False),
        ("mijn vader vermoordt me", False),
        ("nee geen idee", False),
        ("niet mn neef", False),
    ],
)
def test_somebody_near_is_named_at_that_question(text, named):
    assert names_who_it_is(text, "Stop. Weet je wie het is?") is named
    assert not names_who_it_is(text, "Ben je bang voor die persoon?")
