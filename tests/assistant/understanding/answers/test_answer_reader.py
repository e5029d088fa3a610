"""Rasa's step that reads a message beside its question, when the encoder knows nothing of answers."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.understanding.answers.answer_data import ANSWER
from assistant.understanding.answers.answer_model import AnswerModel
from assistant.understanding.answers.answer_reader import AnswerReader
from assistant.understanding.encoder.sentence_featurizer import MEANING, QUESTION, Meaning
from tests.assistant.understanding.answers.test_answer_model import ASKED, encode, model, texts_beside
from tests.assistant.understanding.answers.test_answer_model import QUESTION as STANDING

__all__ = ["model"]


@pytest.mark.parametrize("beside", [True, False], ids=["with heads", "without"])
def test_it_says_nothing_where_the_encoder_knows_nothing_of_answers(model: AnswerModel, beside: bool) -> None:
    standing = {"asked": ASKED, "text": STANDING.text, "choices": [list(choice) for choice in STANDING.choices]}
    message = Message({TEXT: "ja snap", METADATA: {QUESTION: standing}})
    vectors = encode(["ja snap", *texts_beside(STANDING, "ja snap")])
    read = vectors[1:] if beside else vectors[:0]
    message.set(MEANING, Meaning(vectors[0], (), vectors[:0], "", None, read))
    reader = AnswerReader({}, Mock(spec=ModelStorage), Resource("answers"), model)
    [found] = reader.process([message])
    assert (found.get(ANSWER) is not None) is beside
