"""After a clear no the question about dying is not put again, in whatever text it stands."""

import asyncio
from pathlib import Path

import pytest
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from actions.ask_about_dying import next_question
from actions.conversation import Conversation
from assistant.channel.turn import moment_of
from assistant.policies.danger_policy import signals_to_meet
from assistant.reading.said_plainly import goodbye_after
from assistant.speech.content_nlg import ANSWER_KNOWN, ContentNLG
from assistant.speech.denied_dying import ENDS_WITH_IT, denied_dying, without_the_question_about_dying
from assistant.words.phrases_of_calm import denies_wanting_to_die
from editorial.responses import Responses
from tests.actions.trackers import tracker as for_actions
from tests.assistant.policies.test_dialogue_policies import tracker


def she(text, intent="inform_detail", *entities):
    return UserUttered(text, {"name": intent, "confidence": 1.0}, list(entities))


def bot(response):
    return BotUttered("…", {}, {"utter_action": response})


DYING = {"entity": "risk", "value": "suicide", "level": "act", "start": 0, "end": 4}
NO = [she("ik wil er soms niet meer zijn"), bot("utter_suicide_ask"), she("nee", "deny")]


def generate(response, *events, **slots):
    talk = tracker(*[SlotSet(name, value) for name, value in slots.items()], *events)
    return asyncio.run(ContentNLG().generate(response, talk, "test"))


@pytest.mark.parametrize("response", ENDS_WITH_IT)
def test_the_help_is_said_without_the_question(response):
    said = generate(response, *NO)
    assert said[ANSWER_KNOWN] == "deny"
    assert "dood" not in said["text"] and "hieronder" not in said["text"] and said["text"]
    assert ANSWER_KNOWN not in generate(response, she("ik ben bang"))


@pytest.mark.parametrize(
    "since",
    [
        [bot("utter_suicide_ask"), she("ja", "affirm")],
        [she("ik wil dood", "suicidal_thoughts")],
        [she("ik maak er een eind aan", "nlu_fallback", DYING)],
    ],
)
def test_what_she_tells_anew_takes_the_no_back(since):
    assert ANSWER_KNOWN not in generate("utter_lgbt_unsafe", *NO, *since)


@pytest.mark.parametrize(
    ("events", "denied"),
    [
        (NO, True),
        ([bot("utter_suicide_act"), she("nee, niet vandaag", "deny")], False),
        ([she("ik wil niet dood", "choose_not_dying")], True),
        ([bot("utter_lgbt_unsafe"), she("nee", "deny")], True),
        ([bot("utter_suicide_other_ask"), she("nee", "deny")], False),
        ([bot("utter_suicide_ask"), she("weet niet", "unsure")], False),
    ],
)
def test_only_a_plain_no_to_that_very_question_counts(events, denied):
    assert denied_dying(event.as_dict() for event in tracker(*events).events) is denied


def test_a_friend_who_said_no_of_the_other_is_not_asked_again():
    events = [bot("utter_suicide_other_ask"), she("nee", "deny")]
    assert generate("utter_honour_nobody", *events, role="friend")[ANSWER_KNOWN] == "deny"
    assert ANSWER_KNOWN not in generate("utter_honour_nobody", *NO, role="friend")


def test_every_wording_can_lose_its_question():
    responses = Responses(Path("content"))
    for one in ENDS_WITH_IT:
        entry = responses.get(one)
        for version in (*entry.versions, *(version for versions in entry.variants.values() for version in versions)):
            rest = without_the_question_about_dying("\n\n".join(version.bubbles))
            assert rest and not rest.endswith((":", "?")) and "hieronder" not in rest


def test_blackmail_asks_nothing_after_a_no_at_home():
    talk = tracker(bot("utter_lgbt_unsafe"), she("nee", "deny"))
    events = [event.as_dict() for event in talk.events]
    conversation = Conversation(for_actions(*events, topic="sextortion", dangers_met=["extortion:act"]))
    assert next_question(conversation) == "utter_blackmail_who"


def test_a_doubt_in_no_words_of_hers_is_not_asked_about_after_a_no():
    doubt = {"entity": "risk", "value": "suicide", "level": "ask"}
    events = [bot("utter_lgbt_unsafe"), she("nee", "deny"), she("ok", "affirm", doubt)]
    assert not signals_to_meet(tracker(*events))
    assert signals_to_meet(tracker(bot("utter_lgbt_unsafe"), she("ok", "inform_detail", doubt)))


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("nee ik denk niet aan dood", True),
        ("ik denk niet aan doodgaan", True),
        ("ik denk niet aan dood maar wel aan weg zijn", False),
        ("ik denk elke dag aan dood", False),
    ],
)
def test_not_thinking_of_death_is_a_denial(text, denies):
    assert denies_wanting_to_die(text) is denies


ASKED_OF_A_PUPIL = bot("utter_suicide_other_ask")
ABOUT_A_TRIP = "nee helemaal niet, ze is bang om meegenomen te worden naar marokko. dat papier"


@pytest.mark.parametrize(
    ("answer", "denied"),
    [(ABOUT_A_TRIP, True), ("nee. waar kan ik bellen", True), ("nee weet ik niet", False), ("nee, of soms wel", False),
     ("nee maar ze zegt wel dat ze niet meer wil leven", False), ("waar kan ik bellen", False)],
)  # fmt: skip
def test_a_no_counts_whatever_stands_behind_it(answer, denied):
    events = [one.as_dict() for one in (ASKED_OF_A_PUPIL, she(answer, "choose_abroad_before"))]
    assert denied_dying(events, of_another=True) is denied


def test_after_a_no_of_another_the_goodbye_speaks_of_no_death():
    talk = tracker(ASKED_OF_A_PUPIL, she(ABOUT_A_TRIP, "choose_abroad_before"), bot("utter_abroad_before"))
    assert moment_of(talk).other_not_dying
    assert goodbye_after(moment_of(talk)) is None
    assert goodbye_after(moment_of(tracker(bot("utter_suicide_other_act")))) == "choose_worried_goodbye"


def test_a_doubt_about_another_is_not_put_again_after_a_no():
    talked = [
        ASKED_OF_A_PUPIL,
        she(ABOUT_A_TRIP, "choose_abroad_before"),
        bot("utter_abroad_before"),
        she("ja"),
        bot("x"),
    ]
    doubt = {"entity": "risk", "value": "suicide", "level": "ask", "source": "model", "start": 0, "end": 4}
    talk = tracker(SlotSet("dangers_met", ["suicide:ask"]), *talked, she("ze wil graag blijven", "nlu_fallback", doubt))
    assert signals_to_meet(talk) == set()
