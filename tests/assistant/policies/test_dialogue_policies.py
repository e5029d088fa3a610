"""Danger first, a neutral question after silence, the open question remembered, words from content."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.policies.danger_policy import MEET_DANGER, DangerPolicy, signals_to_meet
from assistant.policies.question_policy import QuestionPolicy
from assistant.policies.question_slot import QuestionSlot
from assistant.policies.silence_policy import LONG_SILENCE, STILL_THERE, SilencePolicy
from assistant.speech.content_nlg import ContentNLG, audience, times_said

DOUBT = {"entity": "risk", "value": "danger_now", "level": "ask"}
DOMAIN = Domain.load(str(Path(__file__).parents[3] / "domain.yml"))


@pytest.fixture
def make(tmp_path):
    """Makes a policy as Rasa's graph does."""

    def policy(kind):
        return kind(
            kind.get_default_config(),
            LocalModelStorage(tmp_path),
            Resource("policy"),
            ExecutionContext(GraphSchema({}), "model"),
        )

    return policy


def tracker(*events):
    """A tracker with these events."""
    return DialogueStateTracker.from_events("someone", list(events), DOMAIN.slots, domain=DOMAIN)


def listen():
    """The assistant waits."""
    return ActionExecuted(ACTION_LISTEN_NAME)


def she(intent="express_distress", *signals, silent=None, at=None):
    """A message of hers; a signal is `suicide` (act) or `suicide:ask`."""
    entities = [
        {"entity": "risk", "value": signal.partition(":")[0], "level": signal.partition(":")[2] or "act"}
        for signal in signals
    ]
    metadata = {} if silent is None else {"seconds_silent": silent}
    return UserUttered("…", {"name": intent, "confidence": 1.0}, entities, timestamp=at, metadata=metadata)


def says(response, at=None):
    """Something the assistant said."""
    return BotUttered("…", metadata={"utter_action": response}, timestamp=at)


def choice(policy, of):
    """The action a policy is sure of, or None."""
    prediction = policy.predict_action_probabilities(of, DOMAIN)
    best = max(prediction.probabilities)
    return DOMAIN.action_names_or_texts[prediction.probabilities.index(best)] if best == 1.0 else None


def test_a_signal_is_met_whatever_the_intent(make):
    """Also beside thanks or a question about the weather."""
    policy = make(DangerPolicy)
    assert choice(policy, tracker(listen(), she("thank", "suicide"))) == MEET_DANGER
    for intent in ("goodbye", "out_of_scope", "ask_remove_image", "affirm", "nlu_fallback"):
        assert choice(policy, tracker(listen(), she(intent, "suicide"))) == MEET_DANGER
        assert choice(policy, tracker(listen(), she(intent, "suicide:ask"))) == MEET_DANGER
        assert choice(policy, tracker(listen(), she(intent))) is None


def test_after_meeting_danger_it_listens(make):
    """One answer a turn."""
    of = tracker(listen(), she("thank", "suicide"), ActionExecuted(MEET_DANGER))
    assert choice(make(DangerPolicy), of) == ACTION_LISTEN_NAME


@pytest.mark.parametrize("signal", ["extortion", "honour_violence", "sexual_violence", "self_harm"])
def test_a_signal_that_was_met_leaves_the_word_to_its_flow(make, signal):
    """Otherwise every threat she tells would begin the flow again."""
    of = tracker(SlotSet("dangers_met", [f"{signal}:act"]), listen(), she("inform_detail", signal))
    assert choice(make(DangerPolicy), of) is None


@pytest.mark.parametrize("signal", ["suicide", "danger_now"])
def test_danger_to_life_is_met_every_time(make, signal):
    """Also when it was met a minute ago."""
    of = tracker(SlotSet("dangers_met", [f"{signal}:act"]), listen(), she("inform_detail", signal))
    assert choice(make(DangerPolicy), of) == MEET_DANGER


def test_a_doubt_is_asked_once_and_a_certainty_after_it_is_met(make):
    """`ask` is not asked twice; `act` after it counts."""
    policy = make(DangerPolicy)
    asked = SlotSet("dangers_met", ["suicide:ask"])
    assert choice(policy, tracker(asked, listen(), she("affirm", "suicide:ask"))) is None
    assert choice(policy, tracker(asked, listen(), she("affirm", "suicide"))) == MEET_DANGER


def test_a_threat_told_later_is_asked_about_once_more(make):
    """Not straight after her no, not a third time, and only for words of her newest message."""
    policy = make(DangerPolicy)
    asked = [SlotSet("dangers_met", ["danger_now:ask"]), listen(), she(), says("utter_danger_now_ask")]
    threat = UserUttered("hij maakt me af", {"name": "unsure"}, [{**DOUBT, "start": 0, "end": 15}])
    told_before = UserUttered("…", {"name": "unsure"}, [DOUBT])
    answered = [listen(), she("deny"), listen(), she("sextortion")]
    assert choice(policy, tracker(*asked, *answered, listen(), threat)) == MEET_DANGER
    assert choice(policy, tracker(*asked, *answered, listen(), told_before)) is None
    assert choice(policy, tracker(*asked, listen(), she("deny"), listen(), threat)) is None
    twice = [*asked, *answered, listen(), threat, says("utter_danger_now_ask"), *answered]
    assert choice(policy, tracker(*twice, listen(), threat)) is None


def test_a_question_about_dying_that_was_passed_over_is_put_once_more(make):
    """Later and for new words; never after a yes or a no, and never a third time."""
    policy = make(DangerPolicy)
    asked = [SlotSet("dangers_met", ["suicide:ask"]), listen(), she(), says("utter_suicide_ask")]
    passed_over = [listen(), she("ask_remove_image"), says("utter_removal_first"), listen(), she("inform_detail")]
    doubt = {**DOUBT, "value": "suicide", "start": 0, "end": 20}
    new = UserUttered("zo hoeft het niet meer", {"name": "express_distress"}, [doubt])
    assert choice(policy, tracker(*asked, *passed_over, listen(), new)) == MEET_DANGER
    assert choice(policy, tracker(*asked, listen(), new)) is None
    for answer in ("utter_danger_ok", "utter_not_dying", "utter_suicide_act", "utter_suicide_unsure"):
        assert choice(policy, tracker(*asked, listen(), she(), says(answer), *passed_over, listen(), new)) is None
    twice = [*asked, *passed_over, listen(), new, says("utter_suicide_ask"), *passed_over]
    assert choice(policy, tracker(*twice, listen(), new)) is None


def test_a_doubt_waits_where_the_conversation_asks_about_it_anyway(make):
    """One kind question at a time, and never before the answer to a plain question."""
    policy = make(DangerPolicy)
    for intent, doubt in (
        ("ask_definition", "extortion"),
        ("family_control", "honour_violence"),
        ("pressured_to_send", "extortion"),
        ("deny", "honour_violence"),
        ("thank", "suicide"),
        ("inform_role", "suicide"),
    ):
        assert choice(policy, tracker(listen(), she(intent, f"{doubt}:ask"))) is None
        assert choice(policy, tracker(listen(), she(intent, doubt))) == MEET_DANGER
    assert choice(policy, tracker(listen(), she("bullied", "honour_violence:ask"))) == MEET_DANGER


def test_while_life_is_spoken_of_only_life_counts(make):
    """The ladder is not left for blackmail; a doubt is not asked on top of a question."""
    policy = make(DangerPolicy)
    ladder = SlotSet("asked", "utter_suicide_act")
    assert choice(policy, tracker(ladder, listen(), she("inform_detail", "extortion"))) is None
    assert choice(policy, tracker(ladder, listen(), she("inform_detail", "suicide"))) == MEET_DANGER
    assert choice(policy, tracker(ladder, listen(), she("inform_detail", "danger_now:ask"))) is None
    doubt = SlotSet("asked", "utter_honour_ask")
    assert choice(policy, tracker(doubt, listen(), she("unsure", "self_harm:ask"))) is None
    assert choice(policy, tracker(doubt, listen(), she("unsure", "self_harm"))) == MEET_DANGER


def test_blackmail_told_again_by_a_parent_begins_no_second_talk(make):
    """What to do was said; a question whether somebody threatens says nothing of what to do."""
    policy = make(DangerPolicy)
    mother = SlotSet("role", "parent")
    for helped in ("utter_parent_victim_blackmail", "utter_blackmail_other"):
        again = tracker(mother, says(helped), listen(), she("sextortion", "extortion"))
        assert choice(policy, again) is None
    asked = tracker(mother, says("utter_blackmail_other_ask"), listen(), she("sextortion", "extortion"))
    assert choice(policy, asked) == MEET_DANGER


def test_after_a_long_silence_it_asks_neutrally(make):
    """By the gateway's figure, or by the times of the events."""
    policy = make(SilencePolicy)
    before = (listen(), she("image_shared", at=0.0), says("utter_image_shared_first", at=1.0), listen())
    assert choice(policy, tracker(*before, she("affirm", silent=LONG_SILENCE + 1))) == STILL_THERE
    assert choice(policy, tracker(*before, she("affirm", silent=60))) is None
    assert choice(policy, tracker(*before, she("affirm", at=LONG_SILENCE + 2.0))) == STILL_THERE
    assert choice(policy, tracker(*before, she("affirm", at=60.0))) is None


def test_a_first_message_is_no_silence(make):
    """Nobody was there before."""
    assert choice(make(SilencePolicy), tracker(listen(), she("greet", silent=99999.0))) is None


def test_leaving_and_starting_over_do_not_wait(make):
    """They say nothing of before."""
    before = (listen(), she("image_shared"), says("utter_image_shared_first"), listen())
    for intent in ("quick_exit", "delete_data", "restart"):
        assert choice(make(SilencePolicy), tracker(*before, she(intent, silent=LONG_SILENCE + 1))) is None


def test_danger_stands_above_silence_and_both_above_rules(make):
    """Priorities: 8, 7, and RulePolicy's 6."""
    assert make(DangerPolicy).priority > make(SilencePolicy).priority > 6 > make(QuestionPolicy).priority


def test_the_open_question_is_noted_at_the_end_of_a_turn(make):
    """The last response that asks; nothing when none does."""
    policy = make(QuestionPolicy)
    asked = tracker(listen(), she("greet"), ActionExecuted("utter_greet"), says("utter_greet"))
    assert policy.predict_action_probabilities(asked, DOMAIN).events == [SlotSet("asked", "utter_greet")]
    told = tracker(
        SlotSet("asked", "utter_greet"),
        listen(),
        she("goodbye"),
        ActionExecuted("utter_goodbye"),
        says("utter_goodbye"),
    )
    assert policy.predict_action_probabilities(told, DOMAIN).events == [SlotSet("asked", None)]


def test_before_anything_is_said_the_question_stays(make):
    """The rules of this turn still need it."""
    of = tracker(SlotSet("asked", "utter_greet"), listen(), she("affirm"))
    assert make(QuestionPolicy).predict_action_probabilities(of, DOMAIN).events == []


def test_every_question_has_a_number_of_its_own():
    """Rules tell questions apart by it."""
    policy_questions = QuestionPolicy.questions.fget  # the ids come from content
    assert policy_questions is not None
    names = [action for action in DOMAIN.user_actions if action.startswith("utter_")]
    slot = QuestionSlot("asked", [{"type": "custom"}])
    numbers = set()
    for name in names:
        slot.value = name
        numbers.add(slot.as_feature()[-1])
    assert len(numbers) == len(names)


def test_words_follow_role_age_and_how_often():
    """First version, second version, a parent's, a child's."""
    nlg = ContentNLG()

    def text(*events):
        return asyncio.run(nlg.generate("utter_blackmail_first", tracker(*events), "any"))["text"]

    first = text()
    assert "Weet je wie het is?" in first
    assert text(says("utter_blackmail_first")) != first
    assert "groot mens" in text(SlotSet("age", "10"))
    assert audience(tracker(SlotSet("age", "10"), SlotSet("role", "parent"))) == "parent"
    assert audience(tracker(SlotSet("topic", "friend_is_victim"))) == "friend"
    assert audience(tracker(SlotSet("topic", "friend_is_victim"), SlotSet("role", "parent"))) == "parent"
    assert times_said(tracker(says("utter_greet"), says("utter_greet")), "utter_greet") == 2


def test_a_parent_who_is_threatened_herself_reads_about_herself():
    """Until it is about her child again; where a text has no words for her, those for a parent."""
    mother, hers = SlotSet("role", "parent"), says("utter_honour_first")
    assert audience(tracker(mother, hers)) == "parent_herself"
    assert audience(tracker(mother, hers, says("utter_honour_other"))) == "parent"
    assert audience(tracker(mother, says("utter_forced_marriage_first"))) == "parent"
    blackmailed = says("utter_blackmail_first")
    assert audience(tracker(mother, blackmailed)) == "parent_herself"
    assert audience(tracker(mother, blackmailed, says("utter_parent_victim_blackmail"))) == "parent"
    violated = says("utter_sexual_violence_first")
    assert audience(tracker(mother, violated)) == "parent_herself"
    assert audience(tracker(mother, violated, says("utter_sexual_violence_other"))) == "parent"
    assert audience(tracker(mother, violated, says("utter_parent_victim_first"))) == "parent"
    assert audience(tracker(hers)) is None
    text = asyncio.run(ContentNLG().generate("utter_parent_victim_first", tracker(mother, hers), "any"))["text"]
    assert text == asyncio.run(ContentNLG().generate("utter_parent_victim_first", tracker(mother), "any"))["text"]


@pytest.mark.parametrize("asked", ["utter_self_harm_talk", "utter_sexual_violence_froze"])
def test_nobody_is_sent_to_a_home_that_is_not_safe(asked):
    """Her father or mother is a choice until she tells that home is dangerous."""

    def payloads(*events):
        answer = asyncio.run(ContentNLG().generate(asked, tracker(*events), "any"))
        return [one["payload"] for one in answer["buttons"]]

    assert payloads() == ["/ask_where_help", "/ask_how_to_tell_parents", "/deny"]
    for feared in (says("utter_afraid_parents_violent"), SlotSet("dangers_met", ["honour_violence:act"])):
        assert payloads(feared) == ["/ask_where_help", "/deny"]


def test_placeholders_are_filled():
    """Names from `content/organisation.yml`."""
    names = {"organisation": "Voorbeeld", "contact": "c"}
    filled = asyncio.run(ContentNLG().generate("utter_who_are_you", tracker(), "any", **names))
    assert "Voorbeeld" in filled["text"]
    assert "{" not in filled["text"]


def test_a_part_of_a_text():
    """The opening without its question; later the question of that same wording."""
    nlg = ContentNLG()
    opening = asyncio.run(nlg.generate("utter_image_shared_first", tracker(), "any", part="opening"))
    assert "Waar staat het" not in opening["text"]
    assert opening["buttons"] == []
    of = tracker(says("utter_image_shared_first"))
    question = asyncio.run(nlg.generate("utter_image_shared_first", of, "any", part="question"))
    assert question["text"].startswith("Waar staat het nu")
    assert question["buttons"]


def test_put_again_a_question_comes_without_the_sentences_before_it():
    """Beside danger the help that stands before it comes along."""
    nlg = ContentNLG()
    of = tracker(says("utter_parent_shared_first"), SlotSet("role", "parent"))
    question = asyncio.run(nlg.generate("utter_parent_shared_first", of, "any", part="question"))
    assert question["text"] == "Staat het nog op de telefoon?"
    assert len(question["buttons"]) == 4
    heavy = asyncio.run(nlg.generate("utter_suicide_act", tracker(says("utter_suicide_act")), "any", part="question"))
    assert heavy["text"] == ContentNLG()._responses.answer("utter_suicide_act").bubbles[-1]


def test_a_text_that_nobody_wrote_is_no_answer():
    """Rasa hears None, not an empty text."""
    assert asyncio.run(ContentNLG().generate("utter_nobody_wrote_this", tracker(), "any")) is None


@pytest.mark.parametrize(
    ("text", "asked"), [("ik heb angst voor haar", True), ("hoe leg ik dat uit in ons geloof", False)]
)
def test_a_mother_who_fears_for_her_child_is_asked_about_the_family(text: str, asked: bool) -> None:
    """A doubt about honour beside a question about upbringing goes before it only where she is afraid."""
    doubt = {"entity": "risk", "value": "honour_violence", "level": "ask", "start": 0, "end": 4}
    message = UserUttered(text, intent={"name": "parent_faith_upbringing"}, entities=[doubt])
    assert bool(signals_to_meet(tracker(SlotSet("role", "parent"), message))) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [("mijn zoon heeft een foto doorgestuurd en school belt mij", False), ("mijn man slaat haar nu", True)],
)
def test_a_mother_is_asked_about_danger_now_where_a_word_speaks_of_it(text: str, asked: bool) -> None:
    doubt = {"entity": "risk", "value": "danger_now", "level": "ask", "start": 0, "end": 4}
    message = UserUttered(text, intent={"name": "parent_child_shared"}, entities=[doubt])
    assert bool(signals_to_meet(tracker(SlotSet("role", "parent"), message))) is asked


def test_violence_that_was_told_is_not_asked_about_any_more():
    """Told in words that raised no signal, it was met by its rule; a sure signal still is."""
    told = (listen(), she("honour_violence"), says("utter_honour_watched"), listen())
    assert signals_to_meet(tracker(*told, she("choose_aside_passport_copy", "honour_violence:ask"))) == set()
    assert signals_to_meet(tracker(*told, she("inform_detail", "honour_violence"))) == {("honour_violence", "act")}


def test_her_other_question_is_one_of_the_choices():
    """Behind the answer to one of two questions, in its own words where it has them; never beside danger."""
    nlg = ContentNLG()

    def buttons(response, other):
        kept = [{"entity": "also_asked", "value": other, "start": 0, "end": 0}]
        both = UserUttered("x", parse_data={"intent": {"name": "choose_police_me"}, "entities": kept, "text": "x"})
        return [one["payload"] for one in asyncio.run(nlg.generate(response, tracker(both), "any"))["buttons"]]

    assert buttons("utter_removal_age", "choose_aside_change_school")[-1] == "/choose_aside_change_school"
    assert buttons("utter_aside_also_asked", "ask_remove_image") == ["/ask_remove_image", "/choose_go_on"]
    assert "/ask_remove_image" not in buttons("utter_suicide_ask", "ask_remove_image")


def test_force_that_is_told_at_a_mere_doubt_about_anothers_life_is_met(make):
    policy = make(DangerPolicy)
    doubt = SlotSet("asked", "utter_suicide_other_ask")
    assert choice(policy, tracker(doubt, listen(), she("nlu_fallback", "honour_violence"))) == MEET_DANGER
    assert choice(policy, tracker(doubt, listen(), she("nlu_fallback", "extortion"))) is None


@pytest.mark.parametrize(("intent", "met"), [("affirm", False), ("nlu_fallback", True)])
def test_a_wish_met_before_does_not_bring_the_first_question_back_while_help_goes_on(make, intent, met):
    policy = make(DangerPolicy)
    before = [SlotSet("asked", "utter_suicide_other_with"), SlotSet("dangers_met", ["suicide:act"]), listen()]
    heard_before = {"entity": "risk", "value": "suicide", "level": "act"}
    message = UserUttered("goed", {"name": intent, "confidence": 1.0}, [heard_before])
    assert choice(policy, tracker(*before, message)) == (MEET_DANGER if met else None)
    again = UserUttered("ze wil dood", {"name": intent, "confidence": 1.0}, [{**heard_before, "start": 0, "end": 11}])
    assert choice(policy, tracker(*before, again)) == MEET_DANGER


@pytest.mark.parametrize(("intent", "met"), [("nlu_fallback", True), ("affirm", False), ("deny", False)])
def test_danger_to_a_child_told_at_the_question_about_the_family_is_not_lost(intent: str, met: bool) -> None:
    """A plain yes or no answers that question; what may happen now is asked about."""
    doubt = {"entity": "risk", "value": "danger_now", "level": "ask", "start": 0, "end": 4}
    asked = [SlotSet("role", "parent"), SlotSet("asked", "utter_honour_other_ask")]
    message = UserUttered("hij staat beneden op straat", intent={"name": intent}, entities=[doubt])
    assert bool(signals_to_meet(tracker(*asked, message))) is met


def test_a_parent_whose_child_wants_to_die_reads_about_that():
    """Until it is denied; somebody who hits is met as that."""
    mother, help_for_it = SlotSet("role", "parent"), says("utter_suicide_other_act")
    assert audience(tracker(mother, help_for_it)) == "parent_on_watch"
    assert audience(tracker(mother, help_for_it, says("utter_not_dying"))) == "parent"
    assert audience(tracker(mother, says("utter_suicide_other_ask"))) == "parent"


def test_a_wound_told_at_the_bed_is_met_where_the_words_are_plain():
    """While it is asked how the mother is; what the model alone guesses there waits."""
    wound = {"entity": "risk", "value": "self_harm", "level": "act", "start": 0, "end": 9}
    asked = (SlotSet("role", "parent"), says("utter_suicide_other_with"), SlotSet("asked", "utter_suicide_other_with"))

    def met(source):
        told = UserUttered("ze heeft krassen", {"name": "nlu_fallback"}, [{**wound, "source": source}])
        return signals_to_meet(tracker(*asked, told))

    assert met("rule:hurting oneself") == {("self_harm", "act")}
    assert met("model") == set()


def test_a_parent_who_told_that_the_phone_was_taken_reads_about_that() -> None:
    mother = SlotSet("role", "parent")
    taken = UserUttered("mijn man is heel boos en heeft telefoon afgepakt")
    assert audience(tracker(mother, taken)) == "parent_phone_taken"
    assert audience(tracker(mother, taken, UserUttered("ze heeft haar telefoon weer terug"))) == "parent"
    assert audience(tracker(mother, UserUttered("ik heb haar telefoon niet afgepakt"))) == "parent"
    assert audience(tracker(mother, UserUttered("moet de telefoon worden afgepakt?"))) == "parent"
