"""Answers for her the question that she has answered before.

A flow may ask what was told in another one: whether somebody reads her phone. `ContentNLG` then leaves the question
out, and here the flow goes on as if it had been put and answered.
"""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.policies.untrained_policy import UntrainedPolicy
from assistant.speech.content_nlg import ANSWER_KNOWN

TAKE_IT = "action_take_known_answer"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class KnownAnswerPolicy(UntrainedPolicy):
    """Predicts `action_take_known_answer` after a text whose question was left out."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Above DangerPolicy (8), which listens after the first words about a danger."""
        return {"priority": 9}

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        precomputations: Any | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Go on where the newest thing said has an answer already."""
        newest = next((one for one in reversed(tracker.events) if isinstance(one, BotUttered | UserUttered)), None)
        if isinstance(newest, BotUttered) and ANSWER_KNOWN in newest.metadata:
            return self._sure_of(TAKE_IT, domain)
        return self._no_opinion(domain)
