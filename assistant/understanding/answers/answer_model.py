"""Which choice of the open question a message means, if any.

Read off each choice: how well the encoder finds that it fits when answer, question and choice are read in one, how near
the message is to known answers of that meaning, and how many of the title's words are in it. One regression weighs
them, for all questions alike, so that a question nobody wrote answers for is read as well. It is fitted on answers that
the encoder had not seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from assistant.understanding.answers.answer_data import CHOICE, DETAIL, KINDS, OTHER, Answer, Question, offering
from assistant.understanding.encoder.answer_heads import AnswerHeads
from assistant.understanding.intents.intent_model import SEED
from assistant.understanding.learning.calibration import softmax

Encode = Callable[[Sequence[str]], np.ndarray]

SAME_WORD = 5
"""Letters by which two words count as the same."""
PRECISION = 0.9
"""Share right among the answers that are read without a doubt."""
MISSED_DANGER, MISSED_BY_BOTH = 0.01, 0.05
"""Shares of answers with danger that may fall below `calm` and `rather_calm`; the second counts only where the message
by itself raises no more than a faint doubt."""
_MOST_JUDGED = 3_000
"""Answers without danger that weights and thresholds rest on."""
_UNKNOWN = 0.8
_NEAREST = 2
_STRENGTH = 1.0


@dataclass(frozen=True)
class Reading:
    """What a message is at the open question. `meant`: intent of a choice, `inform_detail` or `other`; `sure`: it may
    be taken for that without a doubt; `calm` and `rather_calm`: beside this question there is hardly any, or little,
    danger in it."""

    meant: str
    probability: float
    sure: bool
    calm: bool
    rather_calm: bool


def texts_beside(question: Question, answer: str) -> list[str]:
    """What the encoder has to read: the answer beside the question, then beside each of its choices."""
    return [question.beside(answer), *(question.beside(answer, title) for title, _intent in question.choices)]


class KnownAnswers:
    """Answers by question and meaning, to find the nearest."""

    def __init__(self, answers: Sequence[Answer], vectors: np.ndarray) -> None:
        self._vectors = vectors.astype(np.float16)
        self._rows: dict[str, dict[str, list[int]]] = {}
        for row, answer in enumerate(answers):
            self._rows.setdefault(answer.asked, {}).setdefault(answer.meant, []).append(row)

    def nearness(self, asked: str, meant: str, vector: np.ndarray, but: int = -1) -> float:
        """Mean likeness to the nearest known answers of that meaning; `but`: a row that does not count."""
        rows = [row for row in self._rows.get(asked, {}).get(meant, []) if row != but]
        if not rows:
            return _UNKNOWN
        return float(np.sort(self._vectors[rows].astype(np.float32) @ vector)[-_NEAREST:].mean())


class AnswerModel:
    """Fitted weights, the known answers, and the two thresholds."""

    def __init__(self, heads: AnswerHeads, known: KnownAnswers) -> None:
        self._heads, self._known = heads, known
        self._weights: LogisticRegression | None = None
        self._sure = 1.0
        self._calm = (-np.inf, -np.inf)

    @classmethod
    def fit(
        cls,
        answers: Sequence[Answer],
        questions: Mapping[str, Sequence[Question]],
        unseen: np.ndarray,
        heads: AnswerHeads,
        encode: Encode,
    ) -> AnswerModel:
        """`unseen`: which answers the encoder had not learned from; the weights and thresholds rest on those."""
        vectors = encode([answer.text for answer in answers])
        model = cls(heads, KnownAnswers(answers, vectors))
        judged = _some_to_judge(answers, unseen)
        asked = [offering(questions[answers[row].asked], answers[row].meant)[0] for row in judged]
        texts = [
            text
            for row, question in zip(judged, asked, strict=True)
            for text in texts_beside(question, answers[row].text)
        ]
        beside, features, right, at = encode(texts), [], [], 0
        for row, question in zip(judged, asked, strict=True):
            own = beside[at : at + 1 + len(question.choices)]
            at += len(own)
            answer = answers[row]
            features.append(model._features(answer.asked, question, answer.text, vectors[row], own, int(row)))
            place = question.place(answer.meant)
            right.append(place if place is not None else len(question.choices) + int(answer.meant == OTHER))
        model._weigh(features, right)
        model._choose_thresholds(features, right)
        danger = np.array([bool(answers[row].risks) for row in judged])
        firsts = np.cumsum([0, *(1 + len(question.choices) for question in asked[:-1])])
        if danger.any():
            below = np.quantile(heads.danger(beside[firsts])[danger], [MISSED_DANGER, MISSED_BY_BOTH])
            model._calm = (float(below[0]), float(below[1]))
        return model

    def read(self, asked: str, question: Question, text: str, vector: np.ndarray, beside: np.ndarray) -> Reading:
        """`vector`: of the message alone; `beside`: of `texts_beside`, in order."""
        shares = self._shares(self._features(asked, question, text, vector, beside))
        best = int(shares.argmax())
        meanings = [*(intent for _title, intent in question.choices), DETAIL, OTHER]
        danger = float(self._heads.danger(beside[:1])[0])
        calm, rather_calm = (danger < level for level in self._calm)
        return Reading(meanings[best], float(shares[best]), bool(shares[best] >= self._sure), calm, rather_calm)

    def _features(
        self, asked: str, question: Question, text: str, vector: np.ndarray, beside: np.ndarray, but: int = -1
    ) -> np.ndarray:
        """One row a choice, then one for something told and one for no answer."""
        kinds = self._heads.kinds(beside[:1])[0]
        fits = self._heads.fits(beside[1:])
        meanings = [*(intent for _title, intent in question.choices), DETAIL, OTHER]
        near = np.array([self._known.nearness(asked, meant, vector, but) for meant in meanings])
        rows = np.zeros((len(meanings), 3, 6))
        for at, meant in enumerate(meanings):
            kind = KINDS.index(meant if meant in (DETAIL, OTHER) else CHOICE)
            others = np.delete(near, at).max()
            rows[at, kind] = [1.0, kinds[kind], near[at] - others, near[at], 0.0, 0.0]
            if kind == 0:
                rows[at, 0, 4:] = [fits[at], title_words_in(text, question.choices[at][0])]
        return rows.reshape(len(meanings), -1)

    def _weigh(self, features: Sequence[np.ndarray], right: Sequence[int]) -> None:
        meant = np.concatenate([np.arange(len(rows)) == place for rows, place in zip(features, right, strict=True)])
        self._weights = LogisticRegression(C=_STRENGTH, max_iter=1000, random_state=SEED).fit(
            np.concatenate(features), meant
        )

    def _choose_thresholds(self, features: Sequence[np.ndarray], right: Sequence[int]) -> None:
        shares = [self._shares(rows) for rows in features]
        best = np.array([share.max() for share in shares])
        hit = np.array([share.argmax() == place for share, place in zip(shares, right, strict=True)])
        order = np.argsort(-best)
        enough = np.flatnonzero(np.cumsum(hit[order]) / np.arange(1, len(order) + 1) >= PRECISION)
        self._sure = float(best[order][enough[-1]]) if len(enough) else 1.0

    def _shares(self, rows: np.ndarray) -> np.ndarray:
        assert self._weights is not None
        return softmax(self._weights.decision_function(rows))


def _some_to_judge(answers: Sequence[Answer], unseen: np.ndarray) -> np.ndarray:
    """Unseen answers, all that carry danger among them; each is read beside every choice, which takes its time."""
    risky = np.array([bool(answer.risks) for answer in answers])
    calm = np.random.default_rng(SEED).permutation(np.flatnonzero(unseen & ~risky))[:_MOST_JUDGED]
    return np.sort(np.concatenate([calm, np.flatnonzero(unseen & risky)]))


def title_words_in(text: str, title: str) -> float:
    """Share of the words of a choice that stand in the message."""
    typed = {word[:SAME_WORD] for word in re.findall(r"\w+", text.lower())}
    words = [word[:SAME_WORD] for word in re.findall(r"\w+", title.lower())]
    return sum(word in typed for word in words) / max(1, len(words))
