"""Danger goes first, whatever the conversation was about.

Rasa's rules cannot say "at any moment": a rule needs an intent, and a risk signal stands beside
whatever intent the message has. So this policy, above RulePolicy, hands every message with a
new signal to the one action that meets danger.
"""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.untrained_policy import UntrainedPolicy, is_new_message

MEET_DANGER = "action_meet_danger"
MET_SLOT = "dangers_met"
LIFE_IN_DANGER = frozenset({"suicide", "danger_now"})
"""Signals that are met every time they are heard; the others open a flow once."""


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
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
    }


def signals_to_meet(tracker: DialogueStateTracker) -> set[tuple[str, str]]:
    """The signals of the newest message that nobody has met yet, or that are met every time.

    A signal that was only asked about (`ask`) is met again when it becomes sure (`act`).
    """
    met = set(tracker.get_slot(MET_SLOT) or [])
    return {
        (value, level) for value, level in signals_of(tracker) if _has_to_be_met(value, level, met)
    }


def _has_to_be_met(value: str, level: str, met: set[str]) -> bool:
    if value in LIFE_IN_DANGER and level == "act":
        return True
    return f"{value}:act" not in met and f"{value}:{level}" not in met
