"""Whether a message carries danger at all: everything that was read off it, weighed together once more.

The loudest of six signals, each judged by itself, hears too little: two signals half heard are more than one, and
the same words weigh less in a message that asks about a lesson. Learned on messages that the parts had not seen.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from assistant.understanding.intents.intent_model import SEED

_STRENGTH = 0.01
_ROUNDS = 120
_LEAVES = 8
_LEAST_IN_LEAF = 20
_LOUDEST_SHARE = 0.5
_PARTS = 2 + _LOUDEST_SHARE


def overall_features(scores: np.ndarray, flags: np.ndarray, topics: np.ndarray) -> np.ndarray:
    """One row for a message: its own scores, the strongest of it and its clauses, its rules, what it is about.

    `scores` and `flags`: first row the whole message, then its clauses; `topics`: of the whole message.
    """
    return np.concatenate([scores[0].reshape(-1), scores.max(axis=0).reshape(-1), flags[0].reshape(-1), topics])


class DangerAtAll:
    """The mean of a regression, boosted trees and the loudest signal, in log odds."""

    def __init__(self, rows: np.ndarray, danger: np.ndarray, weights: np.ndarray) -> None:
        """`rows` by `overall_features`; `danger`: which of them carry any signal (both kinds must occur); `weights`:
        how much each counts."""
        self._regression = make_pipeline(
            StandardScaler(), LogisticRegression(C=_STRENGTH, max_iter=3000, random_state=SEED)
        ).fit(rows, danger, logisticregression__sample_weight=weights)
        self._trees = HistGradientBoostingClassifier(
            max_iter=_ROUNDS,
            learning_rate=0.05,
            max_leaf_nodes=_LEAVES,
            min_samples_leaf=_LEAST_IN_LEAF,
            early_stopping=False,
            random_state=SEED,
        ).fit(rows, danger, sample_weight=weights)

    def probabilities(self, rows: np.ndarray, loudest: np.ndarray) -> np.ndarray:
        """Of danger at all; `loudest`: the log odds of the strongest signal of each message."""
        learned = self._regression.decision_function(rows) + self._trees.decision_function(rows)
        return 1 / (1 + np.exp(-(learned + _LOUDEST_SHARE * loudest) / _PARTS))

    @classmethod
    def of_unseen(
        cls, rows: np.ndarray, danger: np.ndarray, weights: np.ndarray, loudest: np.ndarray, folds: int = 5
    ) -> np.ndarray:
        """What it says of each message after learning from the others: by this the thresholds are set."""
        found = np.zeros(len(rows))
        folds = int(min(folds, danger.sum(), (~danger).sum()))
        for fitted, unseen in StratifiedKFold(folds, shuffle=True, random_state=SEED).split(rows, danger):
            fit = cls(rows[fitted], danger[fitted], weights[fitted])
            found[unseen] = fit.probabilities(rows[unseen], loudest[unseen])
        return found
