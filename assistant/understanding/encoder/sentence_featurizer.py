"""Puts the sentence encoder into Rasa's pipeline: meaning as dense features, by message and by clause."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.understanding.answers.answer_data import Question
from assistant.understanding.answers.answer_model import texts_beside
from assistant.understanding.encoder.answer_heads import HEADS
from assistant.understanding.encoder.encoder import DESCRIPTION, SentenceEncoder, encoder_folder
from assistant.understanding.encoder.vector_cache import VectorCache
from assistant.understanding.text.clauses import PARTED, Clause, split_clauses
from assistant.understanding.text.message_normaliser import METADATA, cleaned, is_button
from assistant.understanding.text.normaliser import clean
from assistant.words.phrases_of_calm import denies_wanting_to_die
from safety.one_sentence import as_she_meant_them

MEANING = "meaning"
QUESTION = "question"
"""Key in a message's metadata: the open question, with `asked`, `text` and `choices`."""
IN_A_TALK = "in_a_talk"
"""Key in a message's metadata: something has been said before it."""
# How much of what she wrote before is read together with the message, in letters.
_WINDOW_LETTERS = 700


@dataclass(frozen=True)
class Meaning:
    """What the encoder made of one message.

    `whole` is the vector of all of it, `clauses` (pointing into the cleaned text) and `clause_vectors` are those of
    a long message; a short one has none. `together` and `together_vector` are the message read in one breath
    with what she wrote in the minutes before; without such a window they are empty. `beside` holds the vectors of the
    message beside the open question (`answer_model.texts_beside`), none where no question stands open.
    """

    whole: np.ndarray
    clauses: Tuple[Clause, ...]
    clause_vectors: np.ndarray
    together: str
    together_vector: np.ndarray | None
    beside: np.ndarray


def read_meaning(
    encoder: SentenceEncoder, text: str, window: Sequence[str] = (), question: Question | None = None
) -> Meaning:
    """Encodes a cleaned text, its clauses, it together with its window, and it beside a question, in one go."""
    clauses = tuple(split_clauses(text))
    before = as_she_meant_them([clean(earlier).text for earlier in window], PARTED)[-_WINDOW_LETTERS:]
    together = as_she_meant_them([before, text], PARTED) if before.strip() else ""
    pairs = texts_beside(question, text) if question else []
    texts = [text, *(clause.text for clause in clauses), *([together] if together else []), *pairs]
    vectors = encoder.encode(texts)
    count = len(clauses)
    together_vector = vectors[1 + count] if together else None
    return Meaning(
        vectors[0], clauses, vectors[1 : 1 + count], together, together_vector, vectors[len(texts) - len(pairs) :]
    )


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeaturizer(DenseFeaturizer, GraphComponent):
    """Adds the encoder's vector as dense sentence feature (and, for models that want one, as a one-step sequence).

    `encoder` in the configuration names an encoder folder; left out, the setting NLU_ENCODER_DIR does.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`threads`: how many cores one message may use."""
        return {**DenseFeaturizer.get_default_config(), "encoder": None, "threads": 2}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceFeaturizer:
        """Raises EncoderError when the named encoder is not there."""
        return cls(execution_context.node_name, config)

    def __init__(self, name: str, config: Dict[str, Any]) -> None:
        super().__init__(name, config)
        folder = encoder_folder(config.get("encoder"))
        self._encoder = SentenceEncoder(folder, config["threads"])
        self._reads_answers = (folder / HEADS).is_file()

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Another encoder, or another way of running it, means other features: Rasa must train anew."""
        described = encoder_folder(config.get("encoder")) / DESCRIPTION
        return described.read_text("utf-8") + inspect.getsource(SentenceEncoder)

    def process(self, messages: List[Message]) -> List[Message]:
        """Encodes messages as they come in. Nothing of them is kept."""
        for message in messages:
            if is_button(message):
                continue
            standing = open_question(message) if self._reads_answers else None
            question = standing[1] if standing else None
            meaning = read_meaning(self._encoder, cleaned(message).text, _window(message), question)
            message.set(MEANING, meaning)
            self._add(message, meaning.whole)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Encodes training messages, with the cache of vectors between trainings."""
        examples = [example for example in training_data.training_examples if example.get(TEXT)]
        cache = VectorCache.in_data_folder(self._encoder)
        vectors = cache.encode([cleaned(example).text for example in examples])
        for example, vector in zip(examples, vectors, strict=True):
            self._add(example, vector)
        return training_data

    def _add(self, message: Message, vector: np.ndarray) -> None:
        for kind in (FEATURE_TYPE_SEQUENCE, FEATURE_TYPE_SENTENCE):
            row = vector.reshape(1, -1)
            message.add_features(Features(row, kind, TEXT, self._config[FEATURIZER_CLASS_ALIAS]))

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Nothing beyond what `create` checks."""


def sentence_vector(message: Message) -> np.ndarray | None:
    """The encoder's vector of a message that a SentenceFeaturizer has seen, else None."""
    meaning = message.get(MEANING)
    if isinstance(meaning, Meaning):
        return meaning.whole
    for features in message.features:
        if features.attribute == TEXT and features.type == FEATURE_TYPE_SENTENCE and features.is_dense():
            return np.asarray(features.features, np.float32).reshape(-1)
    return None


def open_question(message: Message) -> Tuple[str, Question] | None:
    """Id and words of the question that stood open when a message came in, as its metadata have it."""
    standing = (message.get(METADATA) or {}).get(QUESTION)
    if not standing:
        return None
    return standing["asked"], Question(
        standing["text"], tuple((title, intent) for title, intent in standing["choices"])
    )


def _window(message: Message) -> List[str]:
    window = (message.get(METADATA) or {}).get("window") or []
    # A denial that was thanked for is over: read together with the next message it would raise its doubt again.
    return [earlier for earlier in window if isinstance(earlier, str) and not denies_wanting_to_die(earlier)]
