"""What the policies of this project share: they decide by a look at the tracker, and learn nothing."""

from __future__ import annotations

from typing import Any

from rasa.core.featurizers.tracker_featurizers import TrackerFeaturizer
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker


class UntrainedPolicy(Policy):
    """A policy that is sure of one action, or has no opinion at all."""

    def train(self, domain: Domain, **kwargs: Any) -> Resource:  # type: ignore[override]
        """Learn nothing: Rasa's graph asks every policy to train.

        What it names as arguments is what the graph prepares: of all stories it would take a hash that costs seconds.
        """
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> UntrainedPolicy:
        """Make a fresh one: nothing was stored."""
        return cls(config, model_storage, resource, execution_context)

    @staticmethod
    def _standard_featurizer() -> TrackerFeaturizer | None:  # type: ignore[override]
        return None

    def _sure_of(self, action: str, domain: Domain) -> PolicyPrediction:
        """Predict one action with full confidence."""
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(action)] = 1.0
        return self._prediction(probabilities)

    def _no_opinion(self, domain: Domain, events: list[Event] | None = None) -> PolicyPrediction:
        """Leave the decision to the others; `events` are added to the tracker all the same."""
        return self._prediction(self._default_predictions(domain), events=events)


def is_new_message(tracker: DialogueStateTracker) -> bool:
    """Whether it is the assistant's turn to react to a message that nobody has reacted to yet."""
    return tracker.latest_action_name == ACTION_LISTEN_NAME and tracker.latest_message is not None
