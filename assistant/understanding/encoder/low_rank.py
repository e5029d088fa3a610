"""Low-rank numbers that adapt the encoder to this helpline's messages, and how they are kept.

`make adapt` learns for each weight W (out, in) two thin matrices A (rank, in) and B (out, rank); W + B·A takes
the place of W when the encoder is built. The file is an ``.npz`` in half precision with the SHA-256 of the
data it was trained on, so that a stale adaptation can be told.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.understanding.encoder.answer_heads import AnswerHeads

_HEAD = "answers."
LEARNED = "learned.npy"
"""Beside the numbers: the messages that they were trained on, by `calibration.text_hash`."""


@dataclass(frozen=True)
class LowRank:
    """Pairs (A, B) by the weight's name in `E5Weights.tensors`, what is known of their training, and what was learned
    beside them about answers (`answer_heads`)."""

    pairs: dict[str, tuple[np.ndarray, np.ndarray]]
    about: dict[str, object]
    answer_heads: AnswerHeads | None = None

    @property
    def rank(self) -> int:
        """The largest rank of a pair."""
        return max((down.shape[0] for down, _up in self.pairs.values()), default=0)

    def add_to(self, tensors: dict[str, np.ndarray]) -> None:
        """Adds B·A to each named weight, in place. Raises KeyError on a name that is no weight."""
        for name, (down, up) in self.pairs.items():
            tensors[name] = tensors[name] + up.astype(np.float32) @ down.astype(np.float32)

    def save(self, path: Path) -> None:
        """Writes the numbers in half precision."""
        arrays = {}
        for name, (down, up) in self.pairs.items():
            arrays[name + ".a"] = down.astype(np.float16)
            arrays[name + ".b"] = up.astype(np.float16)
        arrays["about"] = np.frombuffer(json.dumps(self.about, sort_keys=True).encode(), np.uint8)
        for name, array in (self.answer_heads.arrays() if self.answer_heads else {}).items():
            arrays[_HEAD + name] = array
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, **arrays)

    @classmethod
    def load(cls, path: Path) -> LowRank:
        """Reads what `save` wrote. Raises OSError or ValueError when it cannot be read."""
        with np.load(path, allow_pickle=False) as file:
            names = [key[:-2] for key in file.files if key.endswith(".a")]
            pairs = {name: (file[name + ".a"], file[name + ".b"]) for name in names}
            heads = {key.removeprefix(_HEAD): file[key] for key in file.files if key.startswith(_HEAD)}
            about = json.loads(file["about"].tobytes().decode()) if "about" in file.files else {}
        return cls(pairs, about, AnswerHeads.of(heads) if heads else None)
