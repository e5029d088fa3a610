"""Understanding does not fall unseen: the trained assistant beside the figures that were committed."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import sentence_featurizer
from assistant.encoder import SentenceEncoder, encoder_folder
from assistant.vector_cache import VectorCache
from evaluation.__main__ import COMMITTED, losses, measure


@pytest.fixture
def remembered_vectors(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The same encoder, through the cache of vectors: the test messages are encoded once, not at every run."""
    cache = VectorCache.in_data_folder(SentenceEncoder(encoder_folder()))
    monkeypatch.setattr(sentence_featurizer, "SentenceEncoder", lambda _folder, _threads: cache)
    yield
    logging.disable(logging.NOTSET)  # parsing in bulk silences Rasa for the whole process


def test_danger_and_intents_are_heard_as_well_as_before(remembered_vectors: None) -> None:
    figures, _page = measure(Path(os.environ["TRAINED_MODEL"]), Path("tests/nlu"))
    assert not losses(figures, json.loads(COMMITTED.read_text("utf-8")))


@pytest.mark.parametrize(
    ("block", "name", "fall", "lost"),
    [
        ("intents", "accuracy", 0.019, False),
        ("intents", "accuracy", 0.021, True),
        ("danger", "recall", 0.021, True),
        ("danger", "recall_act", 0.021, True),
    ],
)
def test_a_fall_is_named(block: str, name: str, fall: float, lost: bool) -> None:
    committed = json.loads(COMMITTED.read_text("utf-8"))
    figures = json.loads(COMMITTED.read_text("utf-8"))
    figures[block][name] -= fall
    assert bool(losses(figures, committed)) is lost
