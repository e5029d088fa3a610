"""Danger goes first, whatever the conversation was about.

Rasa's rules cannot say "at any moment": a rule needs an intent, and a risk signal stands beside
whatever intent the message has. So this policy, above RulePolicy, hands every message with a
new signal to the one action that meets danger.
"""

from __future__ import annotations

import re
from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.policies.untrained_policy import UntrainedPolicy, is_new_message
from assistant.reading.danger_here.fear_announced import FEAR_ANNOUNCED
from assistant.reading.danger_here.nothing_heavy import VIOLENT
from assistant.reading.moment import BLACKMAIL_MET
from assistant.speech.denied_dying import denied_dying

MEET_DANGER = "action_meet_danger"
MET_SLOT = "dangers_met"
DENIAL_THANKED = "utter_not_dying"
"""After it a doubt that only several messages together raise is not asked about; one in her newest words is."""
ASKED_SLOT = "asked"
LIFE_IN_DANGER = frozenset({"suicide", "danger_now"})
"""Signals that are met every time they are heard; the others open a flow once."""

FEARS = re.compile(r"\b(?:bang|angst|angstig|vrees|afraid|scared|fear)\b")
"""A mother who fears for her child is asked whether the family may do something; who asks about upbringing is not."""
LADDER = ("utter_suicide_", "utter_danger_now_", "utter_blackmail_suicide")
"""Beginnings of the questions about life and death: while one stands open, only life counts."""
OF_ANOTHERS_LIFE = (
    "utter_suicide_other_act", "utter_suicide_other_with", "utter_suicide_other_alone", "utter_suicide_other_where_",
    "utter_suicide_other_words",
)  # fmt: skip
"""Beginnings of the steps of help for another's life."""
DOUBT_ABOUT_ANOTHER = ("utter_suicide_other_ask", "utter_danger_now_other_ask")
"""A mere doubt about another's life; what surely threatens the other is met beside it, and not asked back."""
HOW_THE_HELPER_IS = "utter_suicide_other_with"
"""Asked once somebody is with the other: a wound that is told of then is met."""
QUESTIONS_ABOUT_DANGER = (
    "utter_honour_ask", "utter_self_harm_ask", "utter_sexual_violence_ask", "utter_blackmail_ask",
    "utter_honour_other_ask", "utter_self_harm_other_ask", "utter_sexual_violence_other_ask",
    "utter_blackmail_other_ask",
)  # fmt: skip
"""While one of these stands open, no further doubt is asked about: one question at a time."""

HONOUR = ("utter_honour_first", "utter_honour_soon", "utter_honour_watched", "utter_honour_later")
"""The same of violence for the honour, where it was told in words that raised no signal."""
FAMILY_OF_ANOTHER_ASKED = "utter_honour_other_ask"
ANSWERED_BY = ("affirm", "deny", "unsure")
ASKED_AGAIN = {
    "danger_now": ("utter_danger_now_ask", "utter_danger_now_other_ask"),
    "suicide": ("utter_suicide_ask", "utter_suicide_other_ask", "utter_blackmail_suicide"),
}
"""Doubts that new words of hers may bring up once more, with the questions about them."""
ANSWERS_HEARD = ("utter_suicide_", "utter_danger_ok", "utter_blackmail_who", DENIAL_THANKED)
"""Said after an answer to the question about dying, yes or no; only one that was passed over is put again."""
AN_ANSWER_AND_MORE = 3
"""Messages since that question: her answer, one more, and the newest."""

ANSWERED_FIRST = (
    "ask_", "pro_", "parent_", "inform_role", "affirm", "deny", "thank", "greet", "goodbye", "complain_bot",
    "out_of_scope",
)  # fmt: skip
"""Beginnings of intents that get their own answer before a mere doubt about anything but life."""
ABOUT_NOBODY = frozenset(
    {"ask_definition", "ask_recommendations", "pro_reporting_code", "pro_prevention", "pro_faith_culture",
     "ask_who_are_you", "ask_what_can_you_do", "switch_language", "inform_role", "thank", "greet"}
)  # fmt: skip
"""Intents that tell of no person in danger: a mere doubt does not count there."""
ASKED_BY_THE_FLOW = {
    "honour_violence": frozenset(
        {"family_control", "forced_marriage", "left_abroad", "lgbt_identity", "divorce_choice",
         "afraid_parents_find_out", "shame_reputation", "honour_violence", "choose_lgbt_outed",
         "choose_abroad_before", "choose_abroad_passport", "choose_aside_force_without_hitting"}
    ),
    "extortion": frozenset(
        {"pressured_to_send", "image_shared", "regret_sent", "deepfake_nude", "grooming", "sextortion",
         "secretly_filmed", "received_image", "i_shared_image", "lgbt_identity", "parent_child_shared",
         "choose_lgbt_outed", "choose_image_told_in_app"}
    ),
    "sexual_violence": frozenset({"sextortion", "secretly_filmed", "sexual_violence"}),
    "self_harm": frozenset({"self_harm"}),
}  # fmt: skip
"""Subjects whose own conversation asks about the signal: a doubt need not go before them."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class DangerPolicy(UntrainedPolicy):
    """Predicts `action_meet_danger` for a message with a risk signal that has to be met now."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Above RulePolicy (6): nothing comes before danger."""
        return {"priority": 8}

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        precomputations: Any | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Meet danger after a new message that carries it, then listen."""
        if is_new_message(tracker):
            if signals_to_meet(tracker):
                return self._sure_of(MEET_DANGER, domain)
        elif tracker.latest_action_name == MEET_DANGER:
            return self._sure_of(ACTION_LISTEN_NAME, domain)
        return self._no_opinion(domain)


def signals_of(tracker: DialogueStateTracker) -> set[tuple[str, str]]:
    """Signal and level of every risk entity in the newest message."""
    message = tracker.latest_message
    return {
        (entity.get("value", ""), entity.get("level", "act"))
        for entity in (message.entities if message else [])
        if entity.get("entity") == "risk"
        and not _was_denied(entity, tracker)
        and not _is_being_helped_with(entity, tracker)
    }


def _is_being_helped_with(entity: dict[str, Any], tracker: DialogueStateTracker) -> bool:
    """Another's wish to die, met already and in no words of the newest message, while that help goes on.

    "Goed" to how the helper is leads on; the first question is not put again. What was not understood is met anew.
    """
    if entity.get("value") != "suicide" or "start" in entity or tracker.latest_message is None:
        return False
    helped = (tracker.get_slot(ASKED_SLOT) or "").startswith(OF_ANOTHERS_LIFE)
    understood = tracker.latest_message.intent.get("name") in ("affirm", "deny", "thank", "goodbye", "choose_coping")
    return helped and understood and "suicide:act" in (tracker.get_slot(MET_SLOT) or [])


def heard_by_a_rule(tracker: DialogueStateTracker) -> set[str]:
    """The signals that plain words of the newest message carry."""
    return {str(one.get("value")) for one in _entities_of(tracker) if str(one.get("source") or "").startswith("rule:")}


def _entities_of(tracker: DialogueStateTracker) -> list[dict[str, Any]]:
    return tracker.latest_message.entities if tracker.latest_message else []


def _was_denied(entity: dict[str, Any], tracker: DialogueStateTracker) -> bool:
    """A doubt about a wish to die, in no words of the newest message, after she has denied it herself."""
    if entity.get("value") != "suicide" or entity.get("level", "act") == "act" or "start" in entity:
        return False
    thanked = any(
        isinstance(event, BotUttered) and event.metadata.get("utter_action") == DENIAL_THANKED
        for event in tracker.events
    )
    return thanked or _said_no_to_dying(tracker)


def _said_no_to_dying(tracker: DialogueStateTracker) -> bool:
    """Whether the question about dying, her own or another's, got a no that still stands."""
    events = [event.as_dict() for event in tracker.events]
    return denied_dying(events) or denied_dying(events, of_another=True)


def signals_to_meet(tracker: DialogueStateTracker) -> set[tuple[str, str]]:
    """The signals of the newest message that nobody has met yet, or that are met every time.

    A signal that was only asked about (`ask`) is met again when it becomes sure (`act`).
    """
    met = set(tracker.get_slot(MET_SLOT) or [])
    asked = tracker.get_slot(ASKED_SLOT) or ""
    intent = (tracker.latest_message.intent.get("name") or "") if tracker.latest_message else ""
    helper = tracker.get_slot("role") in ("parent", "professional")
    text = (tracker.latest_message.text or "").lower() if tracker.latest_message else ""
    fears = {"honour_violence": FEARS.search(text), "danger_now": FEARS.search(text) or VIOLENT.search(text)}
    announced = {one.get("value") for one in _entities_of(tracker) if one.get("source") == FEAR_ANNOUNCED}
    told = heard_by_a_rule(tracker) if asked == HOW_THE_HELPER_IS else set()
    if _was_helped_against_blackmail(tracker):  # told again in a talk about it, it begins no second one
        met.add("extortion:act")
    if _has_begun(HONOUR, tracker):  # what was told is met: whether she is afraid is no question any more
        met.add("honour_violence:ask")
    return {
        (value, level)
        for value, level in signals_of(tracker)
        if (
            _is_sure(value, met, "" if value in told else asked)
            if level == "act"
            else _is_worth_a_question(value, met, asked, intent, helper, bool(fears.get(value)))
        )
        or (level == "ask" and value in announced)
        or (value in ASKED_AGAIN and intent not in ABOUT_NOBODY and _may_be_asked_again(value, tracker, asked))
    }


def _has_begun(beginnings: tuple[str, ...], tracker: DialogueStateTracker) -> bool:
    """Whether the assistant has said any of these in this conversation."""
    said = (
        event.metadata.get("utter_action") or "" for event in tracker.applied_events() if isinstance(event, BotUttered)
    )
    return any(one.startswith(beginnings) for one in said)


def _was_helped_against_blackmail(tracker: DialogueStateTracker) -> bool:
    """Whether she, or a parent, friend or professional, was told in this conversation what to do against it."""
    said = (event.metadata.get("utter_action") for event in tracker.applied_events() if isinstance(event, BotUttered))
    return any(one in BLACKMAIL_MET for one in said)


def _may_be_asked_again(value: str, tracker: DialogueStateTracker, asked: str) -> bool:
    """Whether her newest words bring a doubt up anew, after one question about it a while ago, or after none.

    Never straight after her answer, and never a third time; about dying only where she gave no answer.
    """
    if asked.startswith((*LADDER, *QUESTIONS_ABOUT_DANGER)) or tracker.latest_message is None:
        return False
    in_her_words = any(one.get("value") == value and "start" in one for one in tracker.latest_message.entities)
    questions, messages_since, answered = 0, 0, value == "suicide" and _said_no_to_dying(tracker)
    for event in tracker.applied_events():
        if isinstance(event, BotUttered):
            said = event.metadata.get("utter_action") or ""
            if said in ASKED_AGAIN[value]:
                questions, messages_since = questions + 1, 0
            elif value == "suicide" and said.startswith(ANSWERS_HEARD):
                answered = True
        elif isinstance(event, UserUttered):
            messages_since += 1
    if questions == 0:  # another danger was met in its place, and it was never asked about
        return value == "suicide" and in_her_words and not answered
    return in_her_words and not answered and questions == 1 and messages_since >= AN_ANSWER_AND_MORE


def _is_sure(value: str, met: set[str], asked: str) -> bool:
    if value in LIFE_IN_DANGER:
        return True
    waits = asked.startswith(LADDER) and not (value == "honour_violence" and asked in DOUBT_ABOUT_ANOTHER)
    return not waits and f"{value}:act" not in met


def _is_worth_a_question(value: str, met: set[str], asked: str, intent: str, helper: bool, fears: bool) -> bool:
    if f"{value}:act" in met or f"{value}:ask" in met:
        return False
    if value == "danger_now" and asked == FAMILY_OF_ANOTHER_ASKED and intent not in ANSWERED_BY:
        return True  # what may happen to the child now is more than what the family may do once
    if asked.startswith((*LADDER, *QUESTIONS_ABOUT_DANGER)) or intent in ABOUT_NOBODY:
        return False
    if helper and value == "danger_now" and not fears:
        return False
    if value in LIFE_IN_DANGER or (helper and fears and value == "honour_violence"):
        return True
    return not helper and not intent.startswith(ANSWERED_FIRST) and intent not in ASKED_BY_THE_FLOW.get(value, ())
