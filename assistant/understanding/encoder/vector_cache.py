"""Keeps vectors of training and test messages, so that an experiment does not begin with minutes of encoding.

Only hashes of texts and vectors are kept, and only of messages that lie in this repository: nothing that a
person typed ever passes here.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Sequence

import numpy as np

from assistant.understanding.encoder.encoder import SentenceEncoder

FILE_NAME = "vectors.sqlite3"
_HOW = "each text by itself"
"""Part of every key: vectors that were computed another way are not taken for these."""
_CHUNK = 400


class VectorCache:
    """Encodes texts through a file of known vectors, named by the hash of text and encoder."""

    def __init__(self, encoder: SentenceEncoder, path: Path) -> None:
        self._encoder = encoder
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._open()) as database, database:
            database.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")

    @classmethod
    def in_data_folder(cls, encoder: SentenceEncoder) -> VectorCache:
        """The cache that the setting VECTOR_CACHE names, else one under DATA_DIR."""
        named = os.environ.get("VECTOR_CACHE", "")
        return cls(encoder, Path(named) if named else Path(os.environ.get("DATA_DIR", "var")) / FILE_NAME)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """As `SentenceEncoder.encode`; computes only what is not known yet and writes it down as it goes."""
        keys = [self._key(text) for text in texts]
        known = self._read(set(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        order = sorted(missing, key=lambda key: len(missing[key]))
        for start in range(0, len(order), _CHUNK):
            part = order[start : start + _CHUNK]
            vectors = self._encoder.encode([missing[key] for key in part])
            rows = [(key, vector.tobytes()) for key, vector in zip(part, vectors, strict=True)]
            with closing(self._open()) as database, database:
                database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
            known.update(zip(part, vectors, strict=True))
        if not texts:
            return np.zeros((0, self._encoder.dimension), np.float32)
        return np.stack([known[key] for key in keys])

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self._encoder.hash}\n{self._encoder.prefix}\n{_HOW}\n{text}".encode()).digest()

    def _read(self, keys: set[bytes]) -> dict[bytes, np.ndarray]:
        found: dict[bytes, np.ndarray] = {}
        wanted = list(keys)
        with closing(self._open()) as database:
            for start in range(0, len(wanted), _CHUNK):
                part = wanted[start : start + _CHUNK]
                marks = ",".join("?" * len(part))
                rows = database.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part)
                found.update((key, np.frombuffer(vector, np.float32)) for key, vector in rows)
        return found

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._path, timeout=30)
        # Tests write vector by vector. A cache need not wait for the disk: what a power cut breaks can be made anew.
        database.execute("PRAGMA synchronous = OFF")
        return database
