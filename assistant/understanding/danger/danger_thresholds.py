"""From which probability on a message is asked about, and from which it is acted on: chosen in training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class AllowedAlarms:
    """The share of harmless messages that may raise a question, or bring help unasked.

    The last two are of several calm messages read in one breath (`choose_together`).
    """

    ask_hard: float = 0.308
    ask_ordinary: float = 0.23
    act_hard: float = 0.074
    ask_together: float = 0.05
    act_together: float = 0.01


@dataclass(frozen=True)
class Levels:
    """From the probability `ask` on a gentle question, from `act` on help at once."""

    ask: float
    act: float

    def of(self, probability: float) -> str:
        """``act``, ``ask`` or nothing."""
        return "act" if probability >= self.act else "ask" if probability >= self.ask else ""

    def at_least(self, other: Levels) -> Levels:
        """The stricter of both, level by level."""
        return Levels(max(self.ask, other.ask), max(self.act, other.act))


@dataclass(frozen=True)
class DangerThresholds:
    """For a message `alone`, and for one read `together` with those before it; with the curve they were chosen from.

    `curve` rows: threshold, recall on danger, alarms on hard counter-examples, alarms on ordinary messages; all on
    messages that the model had not seen.
    """

    alone: Levels
    together: Levels
    curve: tuple[tuple[float, float, float, float], ...]


def choose_together(calm: np.ndarray, allowed: AllowedAlarms) -> Levels:
    """As few alarms on several `calm` messages read in one breath as are allowed.

    Read together they sound graver than each alone: what is sad adds up. Where there are
    none to judge by, nothing alarms.
    """
    if not len(calm):
        return Levels(1.0, 1.0)
    return Levels(*(float(np.quantile(calm, 1 - share)) for share in (allowed.ask_together, allowed.act_together)))


def choose_thresholds(
    probabilities: np.ndarray, origin: np.ndarray, allowed: AllowedAlarms, calm_together: np.ndarray
) -> DangerThresholds:
    """Hears as much danger as the alarms allow: a threshold is as low as it can be.

    `ask`: at most `ask_hard` of the hard counter-examples and `ask_ordinary` of the ordinary messages
    raise a question. `act`: at most `act_hard` of the hard counter-examples bring help unasked.
    """
    together = choose_together(calm_together, allowed)
    danger = np.sort(probabilities[origin == "danger"])
    harmless = probabilities[origin == "harmless"]
    ordinary = probabilities[origin == "ordinary"]
    if not len(danger):
        return DangerThresholds(Levels(0.5, 0.5), together, ())
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
    return DangerThresholds(Levels(ask, act), together, curve)
