"""Remembers which question the assistant has just put, in slot `asked`, and ends a turn.

It runs inside the Rasa server, so "yes" and "no" are understood even where the action server is
slow. Where something has been said and no rule says more, it listens.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.policies.untrained_policy import UntrainedPolicy
from editorial.responses import Responses

ASKED_SLOT = "asked"
ENOUGH_SAID = 0.5
"""Above the fallback of the rules (0.3), below a rule that goes on (1.0)."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class QuestionPolicy(UntrainedPolicy):
    """Sets `asked` to the last response of this turn that ends in a question, or to nothing."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Below every policy that chooses."""
        return {"priority": 1}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._questions: frozenset | None = None

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        precomputations: Any | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Note the question once the turn's answers have been given, and listen unless a rule goes on."""
        said = responses_of_this_turn(tracker)
        if tracker.latest_action_name == ACTION_LISTEN_NAME or not said:
            return self._no_opinion(domain)
        asked = next((response for response in reversed(said) if response in self.questions), None)
        changed = asked != tracker.get_slot(ASKED_SLOT)
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(ACTION_LISTEN_NAME)] = ENOUGH_SAID
        return self._prediction(probabilities, events=[SlotSet(ASKED_SLOT, asked)] if changed else [])

    @property
    def questions(self) -> frozenset:
        """Ids of all responses that end in a question."""
        if self._questions is None:
            content = Responses(Path(os.environ.get("CONTENT_DIR", "content")))
            self._questions = frozenset(response.id for response in content.all() if response.asks)
        return self._questions


def responses_of_this_turn(tracker: DialogueStateTracker) -> list[str]:
    """Ids of what the assistant has said since the newest message, in order."""
    said: list[str] = []
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered) and event.metadata.get("utter_action"):
            said.append(event.metadata["utter_action"])
    return said[::-1]
