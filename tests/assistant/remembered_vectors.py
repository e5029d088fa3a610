"""The same encoder through the cache of vectors: messages of tests are encoded once, not at every run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from assistant.understanding.encoder import sentence_featurizer
from assistant.understanding.encoder.encoder import SentenceEncoder, encoder_folder
from assistant.understanding.encoder.vector_cache import VectorCache


@contextmanager
def remembered_vectors() -> Iterator[None]:
    """An assistant loaded in here keeps the vectors of what it reads, by hash, beside those of its training."""
    cache = VectorCache.in_data_folder(SentenceEncoder(encoder_folder()))
    with patch.object(sentence_featurizer, "SentenceEncoder", lambda _folder, _threads: cache):
        yield
