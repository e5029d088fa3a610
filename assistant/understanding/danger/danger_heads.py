"""What the danger model reads off a text before anything is weighed together: signals, topic and rules, as numbers."""

from __future__ import annotations

from typing import Sequence

import numpy as np
from joblib import Parallel, delayed
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from assistant.understanding.danger.danger_data import SIGNALS
from assistant.understanding.intents.intent_model import SEED, SpellingFeatures, fit_quietly, stopped_early
from safety.risk_rules import RiskHit

LIMIT = 12.0
_TOPIC_STRENGTH = 0.01
_LEAST_TOPIC = -15.0


class Heads:
    """For each signal, and for danger at all, a regression on meaning and one on spelling."""

    def __init__(
        self,
        meaning_strength: float,
        spelling_strength: float,
        features: SpellingFeatures,
        letters: sparse.csr_matrix,
        vectors: np.ndarray,
        truth: np.ndarray,
    ) -> None:
        """`letters`: what `features`, already fitted, make of the texts; rows as in `vectors` and `truth`."""
        self._scaler = StandardScaler().fit(vectors)
        scaled = self._scaler.transform(vectors)
        self._features = features
        targets = np.column_stack([truth, truth.any(axis=1)]).T
        self._meaning = _Regressions([_fit(scaled, target, meaning_strength) for target in targets], scaled.shape[1])
        # Those over letters and words run on one core each and leave the interpreter free.
        spelling = Parallel(n_jobs=2, prefer="threads")(
            delayed(_fit)(letters, target, spelling_strength) for target in targets
        )
        self._spelling = _Regressions(spelling, letters.shape[1])

    def scores(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """Log odds, shape (texts, signals + 1, 2)."""
        meaning = self._meaning.decide((vectors - self._scaler.mean_) / self._scaler.scale_)
        spelling = self._spelling.decide(self._features.transform(texts))
        return np.clip(np.stack([meaning, spelling], axis=2), -LIMIT, LIMIT)


class _Regressions:
    """Several fitted regressions in one matrix: one by one they cost more than the encoder's smallest text."""

    def __init__(self, heads: Sequence[LogisticRegression | None], columns: int) -> None:
        """None where there was nothing to learn: such a head never hears anything."""
        self._weights = np.stack([np.zeros(columns) if head is None else head.coef_[0] for head in heads], axis=1)
        self._bias = np.array([-LIMIT if head is None else head.intercept_[0] for head in heads])

    def decide(self, features: np.ndarray | sparse.csr_matrix) -> np.ndarray:
        """Log odds, one row a text, one column a regression."""
        return np.asarray(features @ self._weights) + self._bias


class Topics:
    """Which intent a message looks like, from its meaning alone: what it is about tells how likely danger is."""

    def __init__(self, vectors: np.ndarray, intents: Sequence[str]) -> None:
        """`intents`: one a row, empty where unknown; fewer than two known ones teach nothing."""
        known = np.array([bool(intent) for intent in intents], bool)
        labels = np.array(intents, dtype=object)[known].astype(str)
        self._model = None
        if len(np.unique(labels)) > 1:
            self._scaler = StandardScaler().fit(vectors[known])
            self._model = fit_quietly(stopped_early(_TOPIC_STRENGTH), self._seen(vectors[known]), labels)

    def log_probabilities(self, vectors: np.ndarray) -> np.ndarray:
        """One row a text, one column an intent; no columns where nothing was taught."""
        if self._model is None:
            return np.zeros((len(vectors), 0))
        return np.maximum(self._model.predict_log_proba(self._seen(vectors)), _LEAST_TOPIC)

    def _seen(self, vectors: np.ndarray) -> np.ndarray:
        return np.asarray(self._scaler.transform(vectors), np.float32)


def rule_flags(hits: Sequence[RiskHit], start: int = 0, end: int | None = None) -> np.ndarray:
    """(signals, 2): did a rule of this signal fire at level act, at level ask, inside the given part."""
    flags = np.zeros((len(SIGNALS), 2))
    for hit in hits:
        if hit.value in SIGNALS and hit.end > start and (end is None or hit.start < end):
            flags[SIGNALS.index(hit.value), 0 if hit.level == "act" else 1] = 1.0
    return flags


def _fit(features: np.ndarray | sparse.csr_matrix, target: np.ndarray, strength: float) -> LogisticRegression | None:
    if target.all() or not target.any():
        return None
    balance = np.where(target, len(target) / (2 * target.sum()), len(target) / (2 * (~target).sum()))
    # Over letters and words the dual problem takes a quarter of the time, to the same answer (log odds within 0.02).
    over_letters = {"solver": "liblinear", "dual": True, "tol": 0.1}
    head = LogisticRegression(
        C=strength, max_iter=300, random_state=SEED, **(over_letters if sparse.issparse(features) else {})
    )
    return head.fit(features, target, sample_weight=np.sqrt(balance))
