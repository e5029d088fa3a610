"""Rasa's own DIET classifier as a variant, on the encoder's vectors."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.diet_classifier import DIETClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

_SETTINGS = {
    "entity_recognition": False,
    "hidden_layers_sizes": {"text": [256], "label": []},
    "number_of_transformer_layers": 0,  # there is one vector a message, so there is nothing to attend to
    "constrain_similarities": True,
    "ranking_length": 0,
    "learning_rate": 0.001,
}


def diet_log_probabilities(
    encode: Callable[[Sequence[str]], np.ndarray],
    learn: tuple[Sequence[str], Sequence[str]],
    test: Sequence[str],
    seed: int,
    epochs: int = 25,
) -> np.ndarray:
    """Learns from (texts, intents) and gives log probabilities of `test`, one column an intent in sorted order."""
    texts, intents = learn
    messages = [
        _message(text, vector, intent) for text, vector, intent in zip(texts, encode(texts), intents, strict=True)
    ]
    with tempfile.TemporaryDirectory() as folder:
        classifier = DIETClassifier.create(
            {**DIETClassifier.get_default_config(), **_SETTINGS, "epochs": epochs, "random_seed": seed},
            LocalModelStorage(Path(folder)),
            Resource("diet"),
            ExecutionContext(GraphSchema({})),
        )
        classifier.train(TrainingData(messages))
    asked = [_message(text, vector) for text, vector in zip(test, encode(test), strict=True)]
    names = sorted(set(intents))
    columns = {name: column for column, name in enumerate(names)}
    found = np.full((len(test), len(names)), 1e-9)
    for row, message in enumerate(classifier.process(asked)):
        for entry in message.get("intent_ranking"):
            found[row, columns[entry["name"]]] = max(entry["confidence"], 1e-9)
    return np.log(found)


def _message(text: str, vector: np.ndarray, intent: str | None = None) -> Message:
    message = Message(data={TEXT: text, **({"intent": intent} if intent else {})})
    for kind in (FEATURE_TYPE_SEQUENCE, FEATURE_TYPE_SENTENCE):  # DIET asks for both: here one token, the message
        message.add_features(Features(vector[None, :], kind, TEXT, "encoder"))
    return message
