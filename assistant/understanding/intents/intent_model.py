"""Which of the contract's intents a message has: two logistic regressions whose probabilities are multiplied.

One reads the sentence encoder's vector (meaning), one reads letters and words (spelling). The mean of their log
probabilities beats either, and beats one model over both kinds of features (docs/understanding.md). Plain
scikit-learn without Rasa, so that experiments and evaluation use the very same class.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Sequence

import numpy as np
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler

from assistant.understanding.learning.calibration import Calibration, calibrate
from assistant.understanding.text.normaliser import normalise

SEED = 20260
_STEPS, _NEAR_ENOUGH, _PASSES = 40, 1e-2, 8


@dataclass(frozen=True)
class IntentSettings:
    """What can be chosen; the defaults are what won on the test sets.

    `meaning_strength` is the inverse regularisation of the one regression, `spelling_penalty` that of the other;
    `spelling_share` is the weight of the spelling model in the product, between 0 (off) and 1. Many training
    messages were written on the border between two intents; those that temperature and threshold are chosen on are
    therefore harder than what comes in (0.65 right, against 0.87 on the test sets): `harder` makes up for it in the
    temperature, and `least_answered` lies lower than what is answered in the end.
    """

    meaning_strength: float = 0.01
    spelling_penalty: float = 2e-5
    spelling_share: float = 0.5
    letters: tuple[int, int] = (2, 4)
    most_ngrams: int = 20_000
    normalised: bool = True
    target_precision: float = 0.95
    least_answered: float = 0.64
    harder: float = 0.77
    folds: int = 3


def stopped_early(strength: float, class_weight: str | None = None) -> LogisticRegression:
    """A regression over many names. Run to its end it takes five times as long and understands a little less."""
    return LogisticRegression(
        C=strength, max_iter=_STEPS, tol=_NEAR_ENOUGH, class_weight=class_weight, random_state=SEED
    )


def fit_quietly(regression: LogisticRegression, rows: np.ndarray, names: Sequence[str]) -> LogisticRegression:
    """Fits it without the warning that it was stopped early."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return regression.fit(rows, names)


class SpellingFeatures:
    """TF-IDF of letter n-grams inside words and of words and word pairs, of the normalised text."""

    def __init__(self, letters: tuple[int, int], most: int, normalised: bool = True) -> None:
        self._prepare = normalise if normalised else str.lower
        self._normalised = normalised
        self._letters = TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=letters,
            max_features=most,
            sublinear_tf=True,
            min_df=2,
            dtype=np.float32,
        )
        self._words = TfidfVectorizer(
            token_pattern=r"\S+",
            ngram_range=(1, 2),
            max_features=most // 2,
            sublinear_tf=True,
            dtype=np.float32,
        )

    def fit_transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Learns the n-grams of `texts` and returns their features."""
        plain = [self._prepare(text) for text in texts]
        return sparse.hstack([self._letters.fit_transform(plain), self._words.fit_transform(plain)], "csr")

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Features of new texts; what was never seen in training is left out."""
        plain = [self._prepare(text) for text in texts]
        return sparse.hstack([self._letters.transform(plain), self._words.transform(plain)], "csr")


class _Heads:
    """The two fitted regressions."""

    def __init__(self, settings: IntentSettings, texts: Sequence[str], vectors: np.ndarray, labels: Sequence[str]):
        self._settings = settings
        self._scaler = StandardScaler().fit(vectors)
        self._meaning = stopped_early(settings.meaning_strength, class_weight="balanced")
        fit_quietly(self._meaning, self._scaler.transform(vectors).astype(np.float32), labels)
        self.labels: list[str] = list(self._meaning.classes_)
        self._spelling: SGDClassifier | None = None
        if settings.spelling_share > 0:
            self._features = SpellingFeatures(settings.letters, settings.most_ngrams, settings.normalised)
            features = self._features.fit_transform(texts)
            # Stochastic descent, one intent against the rest: as good as the full regression here, and a hundred
            # times faster over so many intents and n-grams.
            self._spelling = SGDClassifier(
                loss="log_loss",
                alpha=settings.spelling_penalty,
                max_iter=_PASSES,
                tol=None,
                class_weight="balanced",
                random_state=SEED,
            ).fit(features, labels)
            self._spelling.coef_ = self._spelling.coef_.astype(np.float32)

    def log_probabilities(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        meaning = self._meaning.predict_log_proba(self._scaler.transform(vectors).astype(np.float32))
        if self._spelling is None:
            return meaning
        spelling = np.log(self._spelling.predict_proba(self._features.transform(texts)) + 1e-9)
        share = self._settings.spelling_share
        return (1 - share) * np.maximum(meaning, -30) + share * np.maximum(spelling, -30)


class IntentModel:
    """A fitted model with its calibration: probabilities that mean what they say, and when to ask back."""

    def __init__(self, heads: _Heads, calibration: Calibration) -> None:
        self._heads = heads
        self.calibration = calibration

    @property
    def labels(self) -> list[str]:
        """Intents in the order of the columns of `probabilities`."""
        return self._heads.labels

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        vectors: np.ndarray,
        labels: Sequence[str],
        settings: IntentSettings = IntentSettings(),
        unseen_by_encoder: np.ndarray | None = None,
    ) -> IntentModel:
        """Fits on all messages; temperature and threshold come from messages that the fit had not seen.

        An adapted encoder has seen most training messages with their intents, so cross-validation over them would
        promise too much: then those that it had not seen (`encoder.unseen_by_encoder`) are used.
        """
        truth = np.asarray(labels)
        if unseen_by_encoder is not None:
            rounds = [(np.flatnonzero(~unseen_by_encoder), np.flatnonzero(unseen_by_encoder))]
        else:
            folds = min(settings.folds, min(np.unique(truth, return_counts=True)[1]))
            if folds >= 2:
                splitter = StratifiedKFold(int(folds), shuffle=True, random_state=SEED)
                rounds = list(splitter.split(vectors, truth))
            else:
                rounds = []
        scores: list[np.ndarray] = []
        right: list[np.ndarray] = []
        for fitted, unseen in rounds:
            heads = _Heads(settings, [texts[i] for i in fitted], vectors[fitted], truth[fitted])
            known = np.isin(truth[unseen], heads.labels)
            unseen = unseen[known]
            if len(unseen):
                scores.append(heads.log_probabilities([texts[i] for i in unseen], vectors[unseen]))
                right.append(np.searchsorted(heads.labels, truth[unseen]))
        calibration = calibrate(scores, right, settings.target_precision, settings.least_answered, settings.harder)
        return cls(_Heads(settings, texts, vectors, truth), calibration)

    def probabilities(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """Calibrated probabilities, one row a text, one column an intent."""
        return self.calibration.probabilities(self._heads.log_probabilities(texts, vectors))
