"""From which probability on a message is asked about, and from which it is acted on: chosen in training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class AllowedAlarms:
    """The share of harmless messages that may raise a question, or bring help unasked."""

    ask_hard: float = 0.34
    ask_ordinary: float = 0.17
    act_hard: float = 0.08


@dataclass(frozen=True)
class DangerThresholds:
    """From `ask` on a gentle question, from `act` on help at once; with the curve they were chosen from.

    `curve` rows: threshold, recall on danger, alarms on hard counter-examples, alarms on ordinary messages; all on
    messages that the model had not seen.
    """

    ask: float
    act: float
    curve: tuple[tuple[float, float, float, float], ...]


def choose_thresholds(probabilities: np.ndarray, origin: np.ndarray, allowed: AllowedAlarms) -> DangerThresholds:
    """Hears as much danger as the alarms allow: a threshold is as low as it can be.

    `ask`: at most `ask_hard` of the hard counter-examples and `ask_ordinary` of the ordinary messages
    raise a question. `act`: at most `act_hard` of the hard counter-examples bring help unasked.
    """
    danger = np.sort(probabilities[origin == "danger"])
    harmless = probabilities[origin == "harmless"]
    ordinary = probabilities[origin == "ordinary"]
    if not len(danger):
        return DangerThresholds(0.5, 0.5, ())
    limits = [0.02]
    if len(harmless):
        limits.append(float(np.quantile(harmless, 1 - allowed.ask_hard)))
    if len(ordinary):
        limits.append(float(np.quantile(ordinary, 1 - allowed.ask_ordinary)))
    ask = max(limits)
    act = max(ask, float(np.quantile(harmless, 1 - allowed.act_hard)) if len(harmless) else 0.5)
    curve = tuple(
        (
            float(threshold),
            float((danger >= threshold).mean()),
            float((harmless >= threshold).mean()) if len(harmless) else 0.0,
            float((ordinary >= threshold).mean()) if len(ordinary) else 0.0,
        )
        for threshold in np.round(np.concatenate([[0.01, 0.02, 0.03], np.arange(0.05, 1.0, 0.05)]), 3)
    )
    return DangerThresholds(ask, act, curve)
