"""Several trainings into one: the mean of what they add to each weight, cut back to a low rank.

Trainings from the same weights with other seeds end near one another; their mean is as small to ship and hears better
than any of them (Wortsman et al., 2022, "Model soups").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from assistant.understanding.encoder.answer_heads import AnswerHeads

Pairs = Mapping[str, tuple[np.ndarray, np.ndarray]]


def average(trainings: Sequence[Pairs], rank: int) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Pairs (A, B) of at most `rank` whose product is nearest to the mean of the trainings' products."""
    return {name: _nearest([pairs[name] for pairs in trainings], rank) for name in (trainings[0] if trainings else ())}


def _nearest(pairs: Sequence[tuple[np.ndarray, np.ndarray]], rank: int) -> tuple[np.ndarray, np.ndarray]:
    mean = sum(up.astype(np.float64) @ down.astype(np.float64) for down, up in pairs) / len(pairs)
    left, sizes, right = np.linalg.svd(mean, full_matrices=False)
    root = np.sqrt(sizes[:rank])
    return (root[:, None] * right[:rank]).astype(np.float32), (left[:, :rank] * root).astype(np.float32)


def average_heads(trainings: Sequence[AnswerHeads]) -> AnswerHeads:
    """The mean of what the trainings learned about answers."""
    parts = [heads.arrays() for heads in trainings]
    return AnswerHeads.of({name: np.mean([part[name] for part in parts], axis=0) for name in parts[0]})
