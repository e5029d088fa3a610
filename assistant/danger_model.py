"""Which danger a message carries: rules and a trained model joined into one probability a signal.

For each signal two logistic regressions are fitted, one on the encoder's vector and one on letters and words. A last
small regression, shared by all signals and fitted on scores of messages the first two had not seen, weighs them
together with what the rules found. A long message is judged whole and clause by clause; the strongest counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from assistant.clauses import Clause, split_clauses
from assistant.danger_data import SIGNALS, DangerExample
from assistant.intent_model import SEED, SpellingFeatures
from safety.risk_rules import RiskHit, RiskRules

Encode = Callable[[Sequence[str]], np.ndarray]
_LIMIT = 12.0


@dataclass(frozen=True)
class DangerSettings:
    """What can be chosen; the last three set the two thresholds (`choose_thresholds`).

    `clause_discount` is taken from a clause's score: a clause has less to say for itself than a message.
    """

    meaning_strength: float = 0.02
    spelling_strength: float = 4.0
    most_ngrams: int = 30_000
    clause_discount: float = 0.5
    ask_hard_alarms: float = 0.34
    ask_ordinary_alarms: float = 0.17
    act_hard_alarms: float = 0.08
    folds: int = 3


@dataclass(frozen=True)
class DangerThresholds:
    """From `ask` on a gentle question, from `act` on help at once; with the curve they were chosen from.

    `curve` rows: threshold, recall on danger, alarms on hard counter-examples, alarms on ordinary messages; all on
    messages that the model had not seen.
    """

    ask: float
    act: float
    curve: tuple[tuple[float, float, float, float], ...]


class _Heads:
    """For each signal, and for danger at all, a regression on meaning and one on spelling."""

    def __init__(
        self,
        settings: DangerSettings,
        texts: Sequence[str],
        vectors: np.ndarray,
        truth: np.ndarray,
        weights: np.ndarray,
    ):
        self._scaler = StandardScaler().fit(vectors)
        scaled = self._scaler.transform(vectors)
        self._features = SpellingFeatures((2, 4), settings.most_ngrams)
        letters = self._features.fit_transform(texts)
        targets = np.column_stack([truth, truth.any(axis=1)])
        self._meaning = [
            _fit(scaled, targets[:, column], settings.meaning_strength, weights) for column in range(targets.shape[1])
        ]
        self._spelling = [
            _fit(letters, targets[:, column], settings.spelling_strength, weights) for column in range(targets.shape[1])
        ]

    def scores(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """Log odds, shape (texts, signals + 1, 2)."""
        scaled = self._scaler.transform(vectors)
        letters = self._features.transform(texts)
        meaning = np.column_stack([_decide(head, scaled) for head in self._meaning])
        spelling = np.column_stack([_decide(head, letters) for head in self._spelling])
        return np.clip(np.stack([meaning, spelling], axis=2), -_LIMIT, _LIMIT)


def _fit(
    features: np.ndarray | sparse.csr_matrix, target: np.ndarray, strength: float, weights: np.ndarray
) -> LogisticRegression | None:
    if target.all() or not target.any():
        return None
    balance = np.where(target, len(target) / (2 * target.sum()), len(target) / (2 * (~target).sum()))
    head = LogisticRegression(
        C=strength,
        solver="liblinear" if sparse.issparse(features) else "lbfgs",
        max_iter=300,
        random_state=SEED,
    )
    return head.fit(features, target, sample_weight=weights * np.sqrt(balance))


def _decide(head: LogisticRegression | None, features: np.ndarray | sparse.csr_matrix) -> np.ndarray:
    if head is None:
        return np.full(features.shape[0], -_LIMIT)
    return head.decision_function(features)


def rule_flags(hits: Sequence[RiskHit], start: int = 0, end: int | None = None) -> np.ndarray:
    """(signals, 2): did a rule of this signal fire at level act, at level ask, inside the given part."""
    flags = np.zeros((len(SIGNALS), 2))
    for hit in hits:
        if hit.value in SIGNALS and hit.end > start and (end is None or hit.start < end):
            flags[SIGNALS.index(hit.value), 0 if hit.level == "act" else 1] = 1.0
    return flags


@dataclass(frozen=True)
class Verdict:
    """Probability of each signal, and for each the clause that spoke loudest (None: the message as a whole)."""

    probabilities: np.ndarray
    clauses: tuple[Clause | None, ...]


class DangerModel:
    """A fitted model with its thresholds."""

    def __init__(
        self, settings: DangerSettings, heads: _Heads, join: LogisticRegression, thresholds: DangerThresholds
    ) -> None:
        self._settings = settings
        self._heads = heads
        self._join = join
        self.thresholds = thresholds

    @classmethod
    def fit(
        cls,
        examples: Sequence[DangerExample],
        encode: Encode,
        rules: RiskRules,
        settings: DangerSettings = DangerSettings(),
        unseen_by_encoder: np.ndarray | None = None,
    ) -> DangerModel:
        """Fits on all examples; the join and the thresholds come from examples the heads had not seen.

        With an adapted encoder these are the ones that it had not seen either (`encoder.unseen_by_encoder`).
        """
        texts = [example.text for example in examples]
        vectors = encode(texts)
        truth = np.array([[signal in example.risks for signal in SIGNALS] for example in examples])
        origin = np.array([example.origin for example in examples])
        weights = np.ones(len(examples))
        hits = [rules.find(text) for text in texts]
        flags = np.stack([rule_flags(found) for found in hits])
        rounds = _rounds(len(texts), settings.folds, unseen_by_encoder)
        seen: list[tuple[np.ndarray, np.ndarray]] = []
        fitted_heads: list[_Heads] = []
        for fitted, unseen in rounds:
            heads = _Heads(settings, [texts[i] for i in fitted], vectors[fitted], truth[fitted], weights[fitted])
            fitted_heads.append(heads)
            seen.append((unseen, heads.scores([texts[i] for i in unseen], vectors[unseen])))
        rows = np.concatenate([_join_features(scores, flags[unseen]) for unseen, scores in seen])
        target = np.concatenate([truth[unseen].reshape(-1) for unseen, _scores in seen])
        join = LogisticRegression(C=1.0, max_iter=500, random_state=SEED).fit(rows, target)
        probabilities = np.zeros(len(examples))
        judged = np.zeros(len(examples), bool)
        for heads, (unseen, _scores) in zip(fitted_heads, seen, strict=True):
            draft = cls(settings, heads, join, DangerThresholds(0.5, 0.5, ()))
            verdicts = draft.judge_many([texts[i] for i in unseen], vectors[unseen], encode, [hits[i] for i in unseen])
            probabilities[unseen] = [verdict.probabilities.max() for verdict in verdicts]
            judged[unseen] = True
        thresholds = choose_thresholds(probabilities[judged], origin[judged], settings)
        return cls(settings, _Heads(settings, texts, vectors, truth, weights), join, thresholds)

    def judge(
        self,
        text: str,
        vector: np.ndarray,
        clauses: Sequence[Clause],
        clause_vectors: np.ndarray,
        hits: Sequence[RiskHit],
    ) -> Verdict:
        """The verdict on one message with its clauses and what the rules found in it."""
        texts = [text, *(clause.text for clause in clauses)]
        vectors = np.vstack([vector.reshape(1, -1), clause_vectors]) if len(clauses) else vector.reshape(1, -1)
        flags = np.stack([rule_flags(hits), *(rule_flags(hits, clause.start, clause.end) for clause in clauses)])
        odds = self._odds(self._heads.scores(texts, vectors), flags)
        odds[1:] -= self._settings.clause_discount
        loudest = odds.argmax(axis=0)
        best = odds[loudest, np.arange(len(SIGNALS))]
        places = tuple(clauses[row - 1] if row > 0 else None for row in loudest)
        return Verdict(1 / (1 + np.exp(-best)), places)

    def judge_many(
        self, texts: Sequence[str], vectors: np.ndarray, encode: Encode, hits: Sequence[Sequence[RiskHit]]
    ) -> list[Verdict]:
        """As `judge`, for many messages at once; encodes their clauses with `encode`."""
        clauses = [split_clauses(text) for text in texts]
        flat = [clause.text for part in clauses for clause in part]
        clause_vectors = encode(flat) if flat else np.zeros((0, vectors.shape[1]), np.float32)
        all_scores = self._heads.scores([*texts, *flat], np.vstack([vectors, clause_vectors]))
        verdicts, at = [], len(texts)
        for index, part in enumerate(clauses):
            flags = np.stack(
                [
                    rule_flags(hits[index]),
                    *(rule_flags(hits[index], clause.start, clause.end) for clause in part),
                ]
            )
            scores = np.concatenate([all_scores[index : index + 1], all_scores[at : at + len(part)]])
            at += len(part)
            odds = self._odds(scores, flags)
            odds[1:] -= self._settings.clause_discount
            loudest = odds.argmax(axis=0)
            best = odds[loudest, np.arange(len(SIGNALS))]
            verdicts.append(
                Verdict(1 / (1 + np.exp(-best)), tuple(part[row - 1] if row > 0 else None for row in loudest))
            )
        return verdicts

    def _odds(self, scores: np.ndarray, flags: np.ndarray) -> np.ndarray:
        return self._join.decision_function(_join_features(scores, flags)).reshape(-1, len(SIGNALS))


def _join_features(scores: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """One row a text and signal: own meaning and spelling, danger at all twice, rule at act, rule at ask."""
    count = len(SIGNALS)
    own = scores[:, :count, :]
    general = np.repeat(scores[:, count:, :], count, axis=1)
    return np.concatenate([own, general, flags], axis=2).reshape(-1, 6)


def _rounds(count: int, folds: int, eligible: np.ndarray | None) -> list[tuple[np.ndarray, np.ndarray]]:
    """Rows to fit on and rows to judge, in `folds` rounds; only eligible rows are judged, each once."""
    rows = np.arange(count) if eligible is None or not eligible.any() else np.flatnonzero(eligible)
    parts = np.array_split(np.random.default_rng(SEED).permutation(rows), folds)
    return [(np.setdiff1d(np.arange(count), part), part) for part in parts if len(part)]


def choose_thresholds(probabilities: np.ndarray, origin: np.ndarray, settings: DangerSettings) -> DangerThresholds:
    """Hears as much danger as the alarms allow: a threshold is as low as it can be.

    `ask`: at most `ask_hard_alarms` of the hard counter-examples and `ask_ordinary_alarms` of the ordinary messages
    raise a question. `act`: at most `act_hard_alarms` of the hard counter-examples bring help unasked.
    """
    danger = np.sort(probabilities[origin == "danger"])
    harmless = probabilities[origin == "harmless"]
    ordinary = probabilities[origin == "ordinary"]
    if not len(danger):
        return DangerThresholds(0.5, 0.5, ())
    limits = [0.02]
    if len(harmless):
        limits.append(float(np.quantile(harmless, 1 - settings.ask_hard_alarms)))
    if len(ordinary):
        limits.append(float(np.quantile(ordinary, 1 - settings.ask_ordinary_alarms)))
    ask = max(limits)
    act = max(ask, float(np.quantile(harmless, 1 - settings.act_hard_alarms)) if len(harmless) else 0.5)
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
