"""After a long silence somebody else may hold the phone: ask neutrally before going on.

Nothing of what was said before is shown. What she wrote after the silence waits for her yes;
danger does not wait (`assistant.policies.danger_policy` stands above this one).
"""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.policies.untrained_policy import UntrainedPolicy, is_new_message

STILL_THERE = "utter_still_there"
LONG_SILENCE = 30 * 60
"""Seconds after which the assistant asks whether to go on."""

_AT_ONCE = frozenset({"restart", "quick_exit", "delete_data"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class SilencePolicy(UntrainedPolicy):
    """Predicts one neutral question when the newest message comes after a long silence."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Below DangerPolicy (8), above RulePolicy (6)."""
        return {"priority": 7}

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        precomputations: Any | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Ask after a silence, then listen."""
        if is_new_message(tracker):
            message = tracker.latest_message
            intent = message.intent.get("name") if message else None
            if intent not in _AT_ONCE and seconds_of_silence(tracker) > LONG_SILENCE:
                return self._sure_of(STILL_THERE, domain)
        elif tracker.latest_action_name == STILL_THERE:
            return self._sure_of(ACTION_LISTEN_NAME, domain)
        return self._no_opinion(domain)


def seconds_of_silence(tracker: DialogueStateTracker) -> float:
    """Seconds between the assistant's last words and the newest message; 0 at a first message.

    The gateway measures it (a message may have waited for an outage to end); without its
    figure the times of the events count.
    """
    newest: UserUttered | None = None
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered) and newest is None:
            newest = event
        elif isinstance(event, BotUttered) and newest is not None:
            measured = (newest.metadata or {}).get("seconds_silent")
            return float(measured) if measured is not None else newest.timestamp - event.timestamp
    return 0.0
