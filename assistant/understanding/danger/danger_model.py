"""Which danger a message carries: rules and a trained model joined into probabilities.

For each signal two logistic regressions are fitted, one on the encoder's vector and one on letters and words
(`danger_heads`). A small regression, shared by all signals and fitted on scores of messages the first two had not seen,
weighs them together with what the rules found: it says which signal. A long message is judged whole and clause by
clause; the strongest counts. Whether there is danger at all is weighed once more over all of it (`danger_at_all`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Callable, Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from assistant.understanding.danger.danger_at_all import DangerAtAll, overall_features
from assistant.understanding.danger.danger_data import SIGNALS, DangerExample
from assistant.understanding.danger.danger_heads import Heads, Topics, rule_flags
from assistant.understanding.danger.danger_thresholds import AllowedAlarms, DangerThresholds, choose_thresholds
from assistant.understanding.intents.intent_model import SEED, SpellingFeatures
from assistant.understanding.text.clauses import PARTED, Clause, split_clauses
from safety.risk_rules import RiskHit, RiskRules

_LETTERS = (2, 4)
_MOST_TOGETHER = 1_500
"""Calm messages read in one breath, in each round: enough for the share that one in a hundred raises."""
Encode = Callable[[Sequence[str]], np.ndarray]


@dataclass(frozen=True)
class DangerSettings:
    """What can be chosen.

    `clause_discount` is taken from a clause's score: a clause has less to say for itself than a message. From
    `named` on a second signal is named beside the loudest one, from `sure` on as gravely as that one. A round that
    judges unseen messages leaves out at most the share `most_left_out` of all. An ordinary message counts as much as
    `ordinary_weight` others when danger at all is weighed: few of them are judged, and most that comes in is ordinary.
    """

    meaning_strength: float = 0.02
    spelling_strength: float = 4.0
    most_ngrams: int = 30_000
    clause_discount: float = 0.5
    named: float = 0.3
    sure: float = 0.5
    alarms: AllowedAlarms = field(default_factory=AllowedAlarms)
    most_left_out: float = 0.15
    ordinary_weight: float = 4.0


@dataclass(frozen=True)
class Verdict:
    """Probability of each signal, for each the clause that spoke loudest (None: the message as a whole), which of
    them are meant if there is danger, and for sure, and the probability that there is any."""

    probabilities: np.ndarray
    clauses: tuple[Clause | None, ...]
    named: tuple[bool, ...]
    sure: tuple[bool, ...]
    danger: float

    def level(self, signal: int, of_all: str) -> str:
        """The level of one signal where the message as a whole has the level `of_all`."""
        if not self.named[signal]:
            return ""
        return of_all if self.sure[signal] or not of_all else "ask"


@dataclass(frozen=True)
class _Reading:
    """What was read off one message before it is weighed: first the whole, then its clauses."""

    parts: tuple[Clause, ...]
    scores: np.ndarray
    flags: np.ndarray
    topics: np.ndarray


@dataclass(frozen=True)
class _Known:
    """All examples with their vectors and the features of their letters, made once for every round."""

    examples: Sequence[DangerExample]
    vectors: np.ndarray
    features: SpellingFeatures
    letters: sparse.csr_matrix


@dataclass(frozen=True)
class _Parts:
    """The fitted regressions that read a message."""

    heads: Heads
    topics: Topics

    @classmethod
    def fit(cls, settings: DangerSettings, known: _Known, rows: np.ndarray) -> _Parts:
        """Fits on those rows of all that is known."""
        examples = [known.examples[row] for row in rows]
        heads = Heads(
            settings.meaning_strength,
            settings.spelling_strength,
            known.features,
            known.letters[rows],
            known.vectors[rows],
            _truth(examples),
        )
        return cls(heads, Topics(known.vectors[rows], [example.intent for example in examples]))

    def read(
        self, texts: Sequence[str], vectors: np.ndarray, encode: Encode, hits: Sequence[Sequence[RiskHit]]
    ) -> list[_Reading]:
        clauses = [split_clauses(text) for text in texts]
        flat = [clause.text for part in clauses for clause in part]
        clause_vectors = encode(flat) if flat else np.zeros((0, vectors.shape[1]), np.float32)
        scores = self.heads.scores([*texts, *flat], np.vstack([vectors, clause_vectors]))
        topics = self.topics.log_probabilities(vectors)
        readings, at = [], len(texts)
        for index, part in enumerate(clauses):
            own = np.concatenate([scores[index : index + 1], scores[at : at + len(part)]])
            at += len(part)
            readings.append(_Reading(tuple(part), own, _flags(hits[index], part), topics[index]))
        return readings

    def read_as_one(self, texts: Sequence[str], encode: Encode, rules: RiskRules) -> list[_Reading]:
        """As `read`, without looking clause by clause: how messages are read in one breath."""
        if not texts:
            return []
        vectors = encode(texts)
        scores, topics = self.heads.scores(texts, vectors), self.topics.log_probabilities(vectors)
        return [
            _Reading((), scores[at : at + 1], _flags(rules.find(text), ()), topics[at]) for at, text in enumerate(texts)
        ]


class DangerModel:
    """A fitted model with its thresholds."""

    def __init__(
        self,
        settings: DangerSettings,
        parts: _Parts,
        join: LogisticRegression,
        at_all: DangerAtAll,
        thresholds: DangerThresholds,
    ) -> None:
        self._settings = settings
        self._parts = parts
        self._join = join
        self._at_all = at_all
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
        """Fits on all examples; what weighs and the thresholds come from examples the regressions had not seen.

        With an adapted encoder these are the ones that it had not seen either (`encoder.unseen_by_encoder`).
        """
        everything = [example.text for example in examples]
        vectors, features = encode(everything), SpellingFeatures(_LETTERS, settings.most_ngrams)
        known = _Known(examples, vectors, features, features.fit_transform(everything))
        readings: list[_Reading] = []
        calm: list[_Reading] = []
        order: list[int] = []
        for fitted, unseen in _rounds(len(examples), settings.most_left_out, unseen_by_encoder):
            parts = _Parts.fit(settings, known, fitted)
            texts = [examples[i].text for i in unseen]
            readings += parts.read(texts, vectors[unseen], encode, [rules.find(text) for text in texts])
            calm += parts.read_as_one(_calm_together([examples[i] for i in unseen]), encode, rules)
            order += unseen.tolist()
        judged = [examples[i] for i in order]
        truth = _truth(judged)
        join = LogisticRegression(C=1.0, max_iter=500, random_state=SEED).fit(
            np.concatenate([_join_features(reading.scores[:1], reading.flags[:1]) for reading in readings]),
            truth.reshape(-1),
        )
        rows, loudest = _overall(join, settings, readings)
        danger = truth.any(axis=1)
        origin = np.array([example.origin for example in judged])
        weights = np.where(origin == "ordinary", settings.ordinary_weight, 1.0)
        at_all = DangerAtAll(rows, danger, weights)
        thresholds = choose_thresholds(
            DangerAtAll.of_unseen(rows, danger, weights, loudest),
            origin,
            settings.alarms,
            at_all.probabilities(*_overall(join, settings, calm)) if calm else np.zeros(0),
        )
        return cls(settings, _Parts.fit(settings, known, np.arange(len(examples))), join, at_all, thresholds)

    def judge(
        self,
        text: str,
        vector: np.ndarray,
        clauses: Sequence[Clause],
        clause_vectors: np.ndarray,
        hits: Sequence[RiskHit],
    ) -> Verdict:
        """The verdict on one message with its clauses and what the rules found in it."""
        own = vector.reshape(1, -1)
        scores = self._parts.heads.scores(
            [text, *(clause.text for clause in clauses)], np.vstack([own, clause_vectors]) if len(clauses) else own
        )
        topics = self._parts.topics.log_probabilities(own)[0]
        return self._verdict(_Reading(tuple(clauses), scores, _flags(hits, clauses), topics))

    def judge_many(
        self, texts: Sequence[str], vectors: np.ndarray, encode: Encode, hits: Sequence[Sequence[RiskHit]]
    ) -> list[Verdict]:
        """As `judge`, for many messages at once; encodes their clauses with `encode`."""
        return [self._verdict(reading) for reading in self._parts.read(texts, vectors, encode, hits)]

    def _verdict(self, reading: _Reading) -> Verdict:
        odds = _odds(self._join, self._settings, reading)
        loudest = odds.argmax(axis=0)
        best = odds[loudest, np.arange(len(SIGNALS))]
        probabilities = 1 / (1 + np.exp(-best))
        danger = self._at_all.probabilities(*_overall(self._join, self._settings, [reading]))[0]
        first = probabilities == probabilities.max()
        named = (probabilities >= self._settings.named) | first
        sure = (probabilities >= self._settings.sure) | first
        places = tuple(reading.parts[place - 1] if place > 0 else None for place in loudest)
        return Verdict(probabilities, places, tuple(named.tolist()), tuple(sure.tolist()), float(danger))


def _truth(examples: Sequence[DangerExample]) -> np.ndarray:
    return np.array([[signal in example.risks for signal in SIGNALS] for example in examples])


def _flags(hits: Sequence[RiskHit], clauses: Sequence[Clause]) -> np.ndarray:
    return np.stack([rule_flags(hits), *(rule_flags(hits, clause.start, clause.end) for clause in clauses)])


def _odds(join: LogisticRegression, settings: DangerSettings, reading: _Reading) -> np.ndarray:
    """Log odds, shape (message and clauses, signals)."""
    rows = _join_features(reading.scores, reading.flags)
    odds = join.decision_function(rows).reshape(-1, len(SIGNALS))
    odds[1:] -= settings.clause_discount
    return odds


def _overall(
    join: LogisticRegression, settings: DangerSettings, readings: Sequence[_Reading]
) -> tuple[np.ndarray, np.ndarray]:
    """What `DangerAtAll` weighs: features, and the log odds of the loudest signal."""
    rows = np.stack([overall_features(reading.scores, reading.flags, reading.topics) for reading in readings])
    return rows, np.array([_odds(join, settings, reading).max() for reading in readings])


def _calm_together(examples: Sequence[DangerExample]) -> list[str]:
    """Ordinary messages by twos, threes and fours, as if one person wrote them after each other."""
    ordinary = [example.text for example in examples if example.origin == "ordinary"]
    texts, at = [], 0
    while at < len(ordinary) and len(texts) < _MOST_TOGETHER:
        size = 2 + len(texts) % 3
        texts.append(PARTED.join(ordinary[at : at + size]))
        at += size
    return texts


def _join_features(scores: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """One row a text and signal: own meaning and spelling, danger at all twice, rule at act, rule at ask."""
    count = len(SIGNALS)
    own = scores[:, :count, :]
    general = np.repeat(scores[:, count:, :], count, axis=1)
    return np.concatenate([own, general, flags], axis=2).reshape(-1, 6)


def _rounds(count: int, most: float, eligible: np.ndarray | None) -> list[tuple[np.ndarray, np.ndarray]]:
    """Rows to fit on and rows to judge, in as few rounds as `most` allows; only eligible rows are judged, each once."""
    rows = np.arange(count) if eligible is None or not eligible.any() else np.flatnonzero(eligible)
    rounds = math.ceil(len(rows) / (count * most))
    parts = np.array_split(np.random.default_rng(SEED).permutation(rows), rounds)
    return [(np.setdiff1d(np.arange(count), part), part) for part in parts if len(part)]
