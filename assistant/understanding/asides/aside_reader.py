"""Rasa's step that hears particular questions and news inside a subject."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple, Type

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.understanding.answers.answer_data import OTHER, read_answers
from assistant.understanding.asides.aside_data import ASIDE, read_asides
from assistant.understanding.asides.aside_model import AsideModel, readers_of
from assistant.understanding.danger.danger_data import content_fingerprint
from assistant.understanding.encoder.encoder import SentenceEncoder, encoder_folder, unseen_by_encoder
from assistant.understanding.encoder.sentence_featurizer import IN_A_TALK, READERS, SentenceFeaturizer, sentence_vector
from assistant.understanding.encoder.vector_cache import VectorCache
from assistant.understanding.intents.intent_model import SEED
from assistant.understanding.learning.kept_model import KeptModel
from assistant.understanding.text.message_normaliser import METADATA, cleaned, is_button

ANYONE = "anyone"
_MOSTLY_UNSEEN = 0.9
"""A few lines that stand among the intents' messages too do not make the encoder adapted on them."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class AsideReader(KeptModel, EntityExtractorMixin):
    """Adds `aside` to a message in the middle of a talk that is a particular question or news: intents that answer it,
    with confidence and with whom the answer is written for. First words are a story and never an aside."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`data`, `answers`, `stories` and `content`: folders, seen from where training runs; `others`: how many
        messages, and how many answers, they are told apart from."""
        return {
            "data": "data/asides",
            "answers": "data/answers",
            "stories": "data/stories",
            "content": "content",
            "others": 5000,
        }

    @classmethod
    def required_components(cls) -> List[Type]:
        """The encoder must come before."""
        return [SentenceFeaturizer]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Changed lines, rules or texts as well: train anew."""
        folders = {**cls.get_default_config(), **config}
        parts = [content_fingerprint(Path(folders[name])) for name in ("data", "answers", "stories", "content")]
        return "\n".join([*parts, super().fingerprint_addon(config)])

    def use(self, model: Optional[Tuple[AsideModel, Dict[str, List[str]]]]) -> None:
        """Takes the fitted model into use, with the readers of each answer."""
        self._model, self._readers = model or (None, {})

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on the lines, and on the intents' messages and on answers to questions as what they are not."""
        asides = read_asides(Path(self._config["data"]))
        if not asides:
            return self.keep(None)
        encode = VectorCache.in_data_folder(SentenceEncoder(encoder_folder())).encode
        chance = np.random.default_rng(SEED)
        messages = [example for example in training_data.intent_examples if example.get(TEXT)]
        others = [messages[at] for at in chance.permutation(len(messages))[: self._config["others"]]]
        answers = [one.text for one in read_answers(Path(self._config["answers"])) if one.kind != OTHER]
        told = [answers[at] for at in chance.permutation(len(answers))[: self._config["others"]]]
        vectors = np.stack([*map(sentence_vector, others), *(encode(told) if told else [])])
        texts = [*(cleaned(message).text for message in others), *told]
        lines = [aside.text for aside in asides]
        model = AsideModel.fit(asides, encode(lines), texts, vectors, _unseen(lines, texts))
        return self.keep((model, readers_of(Path(self._config["stories"]), Path(self._config["content"]))))

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds what is heard to each message."""
        for message in messages:
            vector = sentence_vector(message)
            place = message.get(METADATA) or {}
            if self._model is None or vector is None or not place.get(IN_A_TALK) or is_button(message):
                continue
            ranking = self._model.ranking(cleaned(message).text, vector, self._among(place.get(READERS)))
            if ranking:
                found = [
                    {"name": name, "confidence": sure, "to": self._readers.get(name, [ANYONE])}
                    for name, sure in ranking
                ]
                message.set(ASIDE, found, add_to_output=True)
        return messages

    def _among(self, readers: Optional[List[str]]) -> Optional[np.ndarray]:
        """Which names have words for these readers: a mother asks nothing that only a girl asks of herself."""
        if self._model is None or not readers:
            return None
        written = (set(self._readers.get(name, [ANYONE])) for name in self._model.names)
        return np.array([ANYONE in each or not each.isdisjoint(readers) for each in written], bool)


def _unseen(lines: List[str], others: List[str]) -> Optional[Tuple[np.ndarray, np.ndarray]]:
    """Which of each the encoder was not adapted on; None where it was adapted on none of the lines."""
    of_lines, of_others = unseen_by_encoder(lines), unseen_by_encoder(others)
    if of_lines is None or of_others is None or of_lines.mean() > _MOSTLY_UNSEEN:
        return None
    return of_lines, of_others
