"""What the encoder was taught about answers, kept beside it: what kind of answer a vector is, and whether it fits.

`make adapt` teaches the encoder and these numbers together, so they belong to that encoder alone; the build puts them
into its folder. An encoder from elsewhere has none, and answers are then read by their words only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

HEADS = "answer_heads.npz"
_SMALLEST = 1e-9


@dataclass(frozen=True)
class AnswerHeads:
    """Weights over the vector of an answer beside its question, centred and spread: the kinds in the order of
    `answer_data.KINDS`, the signals with danger at all as the last, and whether the choice shown is meant."""

    centre: np.ndarray
    spread: np.ndarray
    kind_weights: np.ndarray
    kind_bias: np.ndarray
    danger_weights: np.ndarray
    danger_bias: np.ndarray
    fits_weights: np.ndarray
    fits_bias: np.ndarray

    @classmethod
    def load(cls, folder: Path) -> AnswerHeads | None:
        """The heads in an encoder's folder, None where it has none. Raises ValueError when they cannot be read."""
        if not (folder / HEADS).is_file():
            return None
        with np.load(folder / HEADS, allow_pickle=False) as file:
            return cls.of({name: file[name] for name in file.files})

    @classmethod
    def of(cls, arrays: Mapping[str, np.ndarray]) -> AnswerHeads:
        """From arrays by the names of the fields. Raises TypeError where one is missing."""
        return cls(**{name: np.asarray(array, np.float32) for name, array in arrays.items()})

    def arrays(self) -> dict[str, np.ndarray]:
        """The fields by name."""
        return asdict(self)

    def kinds(self, vectors: np.ndarray) -> np.ndarray:
        """Log probabilities, one row an answer, one column a kind."""
        odds = self._seen(vectors) @ self.kind_weights.T + self.kind_bias
        odds = odds - odds.max(axis=1, keepdims=True)
        return odds - np.log(np.exp(odds).sum(axis=1, keepdims=True) + _SMALLEST)

    def danger(self, vectors: np.ndarray) -> np.ndarray:
        """Log odds that there is danger in an answer, as it stands beside its question."""
        return (self._seen(vectors) @ self.danger_weights.T + self.danger_bias)[:, -1]

    def fits(self, vectors: np.ndarray) -> np.ndarray:
        """Log odds that the choice shown is meant."""
        return (self._seen(vectors) @ self.fits_weights.T + self.fits_bias)[:, 0]

    def _seen(self, vectors: np.ndarray) -> np.ndarray:
        return (vectors - self.centre) / self.spread
