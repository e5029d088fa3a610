"""Makes a confidence mean something: temperature, threshold, and how far both can be trusted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Sequence

import numpy as np

_TEMPERATURES = np.geomspace(0.2, 5.0, 60)
_HELD_SHARE = 10  # per cent


@dataclass(frozen=True)
class Calibration:
    """`temperature` divides the scores; below `threshold` the assistant asks back.

    `precision` and `answered` are what the threshold gave on the messages it was chosen on: the share right among
    the answered, and the share answered.
    """

    temperature: float
    threshold: float
    precision: float
    answered: float
    messages: int

    def probabilities(self, scores: np.ndarray) -> np.ndarray:
        """Softmax of the scores at this temperature, row by row."""
        return softmax(scores / self.temperature)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Softmax over the last axis."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return shifted / shifted.sum(axis=-1, keepdims=True)


def held_for_calibration(text: str) -> bool:
    """True for the tenth of all messages that `make adapt` never trains on; decided by the text's hash alone."""
    return int.from_bytes(_digest(text)[:4], "big") % 100 < _HELD_SHARE


def text_hash(text: str) -> int:
    """By this number `make adapt` writes down what the encoder learned from; below 2**64."""
    return int.from_bytes(_digest(text)[:8], "big")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.strip().lower().encode("utf-8")).digest()


def calibrate(
    scores: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    target_precision: float,
    least_answered: float,
    harder: float = 1.0,
) -> Calibration:
    """Chooses the temperature by likelihood and the threshold by precision.

    `scores` are log probabilities of messages that the model had not seen, `right` the columns of the true
    intents. The threshold is the lowest at which `target_precision` of what is answered is right, but never so
    high that less than `least_answered` is answered. Where these messages are harder than what comes in, the
    temperature found is multiplied by `harder`, below 1.
    """
    if not scores:
        return Calibration(1.0, 0.0, 0.0, 1.0, 0)
    losses = [
        sum(
            -np.log(softmax(part / temperature)[np.arange(len(columns)), columns] + 1e-12).sum()
            for part, columns in zip(scores, right, strict=True)
        )
        for temperature in _TEMPERATURES
    ]
    temperature = float(_TEMPERATURES[int(np.argmin(losses))]) * harder
    confidence, correct = [], []
    for part, columns in zip(scores, right, strict=True):
        probabilities = softmax(part / temperature)
        confidence.append(probabilities.max(axis=1))
        correct.append(probabilities.argmax(axis=1) == columns)
    threshold, precision, answered = choose_threshold(
        np.concatenate(confidence), np.concatenate(correct), target_precision, least_answered
    )
    return Calibration(temperature, threshold, precision, answered, int(sum(map(len, right))))


def choose_threshold(
    confidence: np.ndarray, correct: np.ndarray, target_precision: float, least_answered: float
) -> tuple[float, float, float]:
    """(threshold, precision among the answered, share answered) by the rule of `calibrate`."""
    order = np.argsort(-confidence)
    precision = np.cumsum(correct[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(precision >= target_precision)
    last = int(enough[-1]) if len(enough) else 0
    last = max(last, int(np.ceil(least_answered * len(order))) - 1)
    return float(confidence[order][last]), float(precision[last]), (last + 1) / len(order)


def expected_calibration_error(confidence: np.ndarray, correct: np.ndarray, bins: int = 10) -> float:
    """Mean distance between confidence and share right over equally wide bins, weighted by their size."""
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    error = 0.0
    for place in range(bins):
        inside = places == place
        if inside.any():
            error += inside.mean() * abs(confidence[inside].mean() - correct[inside].mean())
    return float(error)
