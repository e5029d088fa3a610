"""Messages by the batch: alike in length, padded, with the embedding rows that they need."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch

from assistant.understanding.encoder.e5_weights import E5Weights, dequantise


def make_batches(lengths: Sequence[int], size: int, most_tokens: int, chance: random.Random) -> list[list[int]]:
    """Batches of messages of like length, in random order; long messages make smaller batches."""
    order = sorted(range(len(lengths)), key=lambda index: lengths[index] + chance.random() * 4)
    batches: list[list[int]] = []
    for index in order:
        full = batches and (len(batches[-1]) >= size or (len(batches[-1]) + 1) * (lengths[index] + 2) > most_tokens)
        if not batches or full:
            batches.append([])
        batches[-1].append(index)
    chance.shuffle(batches)
    return batches


def pad(token_lists: Sequence[Sequence[int]], weights: E5Weights) -> tuple[np.ndarray, np.ndarray]:
    """Token ids with beginning, end and padding, and the mask."""
    length = max(len(tokens) for tokens in token_lists) + 2
    ids = np.full((len(token_lists), length), weights.pad, np.int64)
    mask = np.zeros((len(token_lists), length), np.float32)
    for row, tokens in enumerate(token_lists):
        ids[row, : len(tokens) + 2] = (weights.begin, *tokens, weights.end)
        mask[row, : len(tokens) + 2] = 1
    return ids, mask


class EmbeddingRows:
    """The embedding rows that have been asked for, kept on the device: a training uses a tenth of the vocabulary."""

    def __init__(self, weights: E5Weights, device: torch.device) -> None:
        self._weights, self._device = weights, device
        self._place = np.full(len(weights.word_blocks), -1, np.int64)
        self._rows = torch.zeros((0, weights.hidden), device=device)

    def of(self, ids: np.ndarray) -> torch.Tensor:
        """Embedding rows of token ids of any shape."""
        new = np.unique(ids[self._place[ids] < 0])
        if len(new):
            self._place[new] = len(self._rows) + np.arange(len(new))
            rows = torch.from_numpy(dequantise(self._weights.word_blocks[new], self._weights.hidden))
            self._rows = torch.cat([self._rows, rows.to(self._device)])
        return self._rows[torch.from_numpy(self._place[ids]).to(self._device)]
