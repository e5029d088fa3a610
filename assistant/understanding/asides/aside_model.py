"""Which particular question or news a message is, among those that have an answer of their own.

The intents tell subjects apart; inside a subject people ask particular things ("komt hij in de gevangenis?"). A
regression on meaning and naive Bayes on spelling say which of these a message would be; how near it is to one of its
lines, and to messages that are none of them, says whether it is one at all. That is weighed by a regression fitted on
lines that had been left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import ComplementNB
from sklearn.preprocessing import StandardScaler

from assistant.understanding.asides.aside_data import Aside
from assistant.understanding.intents.intent_model import SEED, SpellingFeatures, fit_quietly, stopped_early
from editorial.responses import Responses

FOLDS = 3
ENOUGH_TO_JUDGE = 3_000
"""From so many lines on a third of them tells how sure it may be; all folds take twice as long and say the same."""
OFFERED = 0.2
"""From here on a message may be one of these; what is done with a faint one is decided beside the open question. Of
test lines between this and 0.45 the right one is among the three likeliest in 78 of 100."""
NOT_MEANT = -1e3
_MEANING_STRENGTH = 0.02
_SPELLING_SMOOTHING, _SPELLING_SHARE = 0.2, 0.5
_LEAST = -12.0
_MOST_NGRAMS = 20_000


def readers_of(stories: Path, content: Path) -> dict[str, list[str]]:
    """For whom the answer to each intent is written, by the rules that answer it with a text; others have no entry."""
    texts = {response.id: response for response in Responses(content).all()}
    found: dict[str, list[str]] = {}
    for path in sorted(stories.glob("*.yml")):
        for rule in (yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}).get("rules") or []:
            steps = rule["steps"]
            said = next((texts[step["action"]] for step in steps if step.get("action") in texts), None)
            for step in [one for each in steps for one in each.get("or", [each])]:
                if said is not None and "intent" in step:
                    found.setdefault(step["intent"], sorted({said.to, *said.variants}))
    return found


class _Readers:
    """What tells the names apart, and the known lines."""

    def __init__(self, texts: Sequence[str], vectors: np.ndarray, meant: np.ndarray) -> None:
        self._scaler = StandardScaler().fit(vectors)
        scaled = self._scaler.transform(vectors).astype(np.float32)
        self._meaning = fit_quietly(stopped_early(_MEANING_STRENGTH), scaled, meant)
        self._spelling_features = SpellingFeatures((2, 4), _MOST_NGRAMS)
        letters = self._spelling_features.fit_transform(texts)
        # Of naive Bayes only the weights are kept, in half precision: all that it learned takes 130 MB more.
        learned = ComplementNB(alpha=_SPELLING_SMOOTHING).fit(letters, meant)
        self._spelling_weights = learned.feature_log_prob_.T.astype(np.float16)
        self.names = self._meaning.classes_
        self._lines, self._of = vectors.astype(np.float32), np.searchsorted(self.names, meant)

    def scores(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """How likely each name is by both, in logarithms: one row a text, one column a name.

        Naive Bayes is far too sure of itself; only how the names stand to one another counts.
        """
        meaning = self._meaning.predict_log_proba(self._scaler.transform(vectors).astype(np.float32))
        letters = self._spelling_features.transform(texts)
        spelling = np.stack([self._spelled(letters[row]) for row in range(letters.shape[0])])
        centred = spelling - spelling.mean(axis=1, keepdims=True)
        spread = np.maximum(spelling.std(axis=1, keepdims=True), 1e-6)
        return np.maximum(meaning, _LEAST) + _SPELLING_SHARE * centred / spread

    def _spelled(self, letters: sparse.csr_matrix) -> np.ndarray:
        """Of one text: only the rows of its own n-grams are read."""
        return letters.data @ self._spelling_weights[letters.indices].astype(np.float32)

    def features(
        self, texts: Sequence[str], vectors: np.ndarray, others: np.ndarray, among: np.ndarray | None = None
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The likeliest name of each text, what tells whether it is that, and the scores of all.

        Args:
            texts: Cleaned texts.
            vectors: Their vectors.
            others: Likeness to the nearest message that is no aside.
            among: Which names may be meant at all; left out, each may.
        """
        scores = self.scores(texts, vectors)
        alike = vectors @ self._lines.T
        if among is not None:
            scores = np.where(among[None, :], scores, NOT_MEANT)
            alike = np.where(among[self._of][None, :], alike, -1.0)
        order = np.sort(scores, axis=1)
        best = scores.argmax(axis=1)
        own = np.where(self._of[None, :] == best[:, None], alike, -1.0).max(axis=1)
        found = [order[:, -1], order[:, -1] - order[:, -2], own, own - others, alike.max(axis=1)]
        return best, np.column_stack(found), scores


class AsideModel:
    """Fitted readers with the regression that says whether to believe them."""

    def __init__(self, readers: _Readers, others: np.ndarray, gate: LogisticRegression) -> None:
        self._readers, self._others, self._gate = readers, others.astype(np.float32), gate

    @classmethod
    def fit(
        cls,
        asides: Sequence[Aside],
        vectors: np.ndarray,
        texts: Sequence[str],
        others: np.ndarray,
        unseen: tuple[np.ndarray, np.ndarray] | None = None,
    ) -> AsideModel:
        """`texts` and `others`: messages that are none of them, or are met otherwise, with their vectors; `unseen`:
        which asides and which of those the encoder was not adapted on, so that they tell how sure it may be."""
        meant = np.array([aside.meant for aside in asides])
        rows, right = [], []
        for fitted, judged, known, strange in _rounds(meant, len(texts), unseen):
            readers = _Readers([asides[i].text for i in fitted], vectors[fitted], meant[fitted])
            for own_texts, own, truth in (
                ([asides[i].text for i in judged], vectors[judged], meant[judged]),
                ([texts[i] for i in strange], others[strange], None),
            ):
                best, features, _scores = readers.features(own_texts, own, _nearest(own, others[known]))
                rows.append(features)
                right.append(np.zeros(len(own), bool) if truth is None else readers.names[best] == truth)
        flat, ok = np.concatenate(rows), np.concatenate(right)
        gate = LogisticRegression(C=1.0, max_iter=1000, class_weight="balanced", random_state=SEED).fit(flat, ok)
        return cls(_Readers([aside.text for aside in asides], vectors, meant), others, gate)

    @property
    def names(self) -> list[str]:
        """All that a message may be."""
        return [str(name) for name in self._readers.names]

    def ranking(
        self, text: str, vector: np.ndarray, among: np.ndarray | None = None, most: int = 3
    ) -> list[tuple[str, float]]:
        """The likeliest names with the probability that the first is meant; nothing where it is none of them.

        Args:
            text: The cleaned text.
            vector: Its vector.
            among: Which of `names` may be meant in this talk; left out, each may.
            most: How many names at most.
        """
        row = vector.reshape(1, -1).astype(np.float32)
        _best, features, scores = self._readers.features([text], row, _nearest(row, self._others), among)
        believed = float(self._gate.predict_proba(features)[0, 1])
        if not text.strip() or believed < OFFERED:
            return []
        order = [at for at in np.argsort(-scores[0])[:most] if among is None or among[at]]
        best = scores[0][order[0]] if order else 0.0
        return [(str(self._readers.names[at]), believed * float(np.exp(scores[0][at] - best))) for at in order]


def _rounds(
    meant: np.ndarray, count: int, unseen: tuple[np.ndarray, np.ndarray] | None
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """Asides to fit on and to judge, and other messages that are known and that are strange, in one round or more."""
    if unseen is not None and all(part.any() and not part.all() for part in unseen):
        (asides, others) = unseen
        return [(np.flatnonzero(~asides), np.flatnonzero(asides), np.flatnonzero(~others), np.flatnonzero(others))]
    shown = np.random.default_rng(SEED).permutation(count)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(meant, meant)
    rounds = [
        (fitted, judged, np.setdiff1d(shown, part), part)
        for (fitted, judged), part in zip(folds, np.array_split(shown, FOLDS), strict=True)
    ]
    return rounds[:1] if len(meant) >= ENOUGH_TO_JUDGE else rounds


def _nearest(vectors: np.ndarray, known: np.ndarray) -> np.ndarray:
    if not len(known):
        return np.zeros(len(vectors))
    found = np.zeros(len(vectors))
    for start in range(0, len(vectors), 512):
        found[start : start + 512] = (vectors[start : start + 512] @ known.T).max(axis=1)
    return found
