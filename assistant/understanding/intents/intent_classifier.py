"""Rasa's step that names the intent, and asks back instead of guessing."""

from __future__ import annotations

import os
from typing import Any, Dict, List, Optional, Type

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.understanding.encoder.encoder import unseen_by_encoder
from assistant.understanding.encoder.sentence_featurizer import SentenceFeaturizer, sentence_vector
from assistant.understanding.intents.intent_model import IntentModel, IntentSettings
from assistant.understanding.learning.kept_model import KeptModel
from assistant.understanding.text.message_normaliser import cleaned, is_button

FALLBACK = "nlu_fallback"
FALLBACK_SETTING = "NLU_FALLBACK"
RANKING = "intent_ranking"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MeaningIntentClassifier(KeptModel, IntentClassifier):
    """Ranks the intents by calibrated probability.

    When the likeliest is not likely enough, ``nlu_fallback`` stands on top and the real intents follow, so that
    the dialogue can offer the likeliest readings. The threshold was chosen in training and is kept with the model;
    the setting NLU_FALLBACK overrides it.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`ranking_length`: how many intents the parse names, ``nlu_fallback`` not counted."""
        return {"ranking_length": 10}

    @classmethod
    def required_components(cls) -> List[Type]:
        """The encoder must come before."""
        return [SentenceFeaturizer]

    def use(self, model: Optional[IntentModel]) -> None:
        """Takes the fitted model and its threshold into use."""
        self._model = model
        override = os.environ.get(FALLBACK_SETTING, "")
        self._threshold = float(override) if override else (model.calibration.threshold if model else 0.0)

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on the training messages and keeps the model in Rasa's model storage."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        vectors = np.stack([sentence_vector(example) for example in examples])
        texts = [cleaned(example).text for example in examples]
        labels = [example.get(INTENT) for example in examples]
        unseen = unseen_by_encoder(texts)
        return self.keep(IntentModel.fit(texts, vectors, labels, IntentSettings(), unseen_by_encoder=unseen))

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds intent and ranking to each message."""
        for message in messages:
            vector = sentence_vector(message)
            if self._model is None or vector is None or is_button(message):
                continue
            ranking = self._rank(cleaned(message).text, vector)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages

    def _rank(self, text: str, vector: np.ndarray) -> List[Dict[str, Any]]:
        assert self._model is not None
        if not text.strip():
            return [{"name": FALLBACK, "confidence": 1.0}]
        probabilities = self._model.probabilities([text], vector.reshape(1, -1))[0]
        best = np.argsort(-probabilities)[: self._config["ranking_length"]]
        ranking = [{"name": self._model.labels[index], "confidence": float(probabilities[index])} for index in best]
        if ranking[0]["confidence"] < self._threshold:
            ranking.insert(0, {"name": FALLBACK, "confidence": 1.0 - ranking[0]["confidence"]})
        return ranking
