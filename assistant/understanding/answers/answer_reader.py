"""Rasa's step that lays a message beside the open question."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Type

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.understanding.answers.answer_data import ANSWER, read_answers, read_questions
from assistant.understanding.answers.answer_model import AnswerModel
from assistant.understanding.danger.danger_data import content_fingerprint
from assistant.understanding.encoder.answer_heads import AnswerHeads
from assistant.understanding.encoder.encoder import SentenceEncoder, encoder_folder, unseen_by_encoder
from assistant.understanding.encoder.sentence_featurizer import MEANING, Meaning, SentenceFeaturizer, open_question
from assistant.understanding.encoder.vector_cache import VectorCache
from assistant.understanding.learning.kept_model import KeptModel
from assistant.understanding.text.message_normaliser import cleaned, is_button


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class AnswerReader(KeptModel, EntityExtractorMixin):
    """Adds `answer` to a message that came with an open question: what is meant, how likely, and whether it is calm.

    Without heads for answers beside the encoder (one from elsewhere, or not adapted) it says nothing.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`data` and `content`: the folders of answers and texts, seen from where training runs."""
        return {"data": "data/answers", "content": "content"}

    @classmethod
    def required_components(cls) -> List[Type]:
        """The encoder must come before."""
        return [SentenceFeaturizer]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Changed answers or questions as well: train anew."""
        folders = {**cls.get_default_config(), **config}
        parts = [content_fingerprint(Path(folders[name])) for name in ("data", "content")]
        return "\n".join([*parts, super().fingerprint_addon(config)])

    def use(self, model: Optional[AnswerModel]) -> None:
        """Takes the fitted model into use."""
        self._model = model

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on the answers. Raises ValueError on one whose question cannot be answered so."""
        folder = encoder_folder()
        heads = AnswerHeads.load(folder)
        answers = read_answers(Path(self._config["data"]))
        unseen = unseen_by_encoder([answer.text for answer in answers])
        if heads is None or unseen is None or not unseen.any():
            return self.keep(None)
        questions = read_questions(Path(self._config["content"]))
        encode = VectorCache.in_data_folder(SentenceEncoder(folder)).encode
        return self.keep(AnswerModel.fit(answers, questions, unseen, heads, encode))

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds the reading to each message that has a question beside it."""
        for message in messages:
            meaning, standing = message.get(MEANING), open_question(message)
            if self._model is None or is_button(message) or standing is None or not isinstance(meaning, Meaning):
                continue
            asked, question = standing
            if len(meaning.beside) <= len(question.choices):
                continue  # read by an encoder that learned nothing about answers
            reading = self._model.read(asked, question, cleaned(message).text, meaning.whole, meaning.beside)
            found = {
                "meant": reading.meant,
                "confidence": reading.probability,
                "sure": reading.sure,
                "calm": reading.calm,
                "rather_calm": reading.rather_calm,
            }
            message.set(ANSWER, found, add_to_output=True)
        return messages
