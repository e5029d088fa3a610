"""``python -m evaluation.variants``: other ways to name the intent, on the same vectors, three seeds each.

Prints one line a variant: accuracy and share right among the first three, mean and spread over the seeds.
docs/understanding.md holds what it gave and what was learned.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.neighbors import NearestNeighbors
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC

from assistant.understanding.danger.danger_data import read_intents
from assistant.understanding.encoder.encoder import SentenceEncoder, encoder_folder
from assistant.understanding.encoder.vector_cache import VectorCache
from assistant.understanding.intents.intent_model import SpellingFeatures
from assistant.understanding.learning.calibration import softmax
from assistant.understanding.text.clauses import split_clauses
from assistant.understanding.text.normaliser import clean
from evaluation.test_sets import read_intent_cases

SEEDS = (20260, 20261, 20262)
Encode = Callable[[Sequence[str]], np.ndarray]
PASSAGE = "passage: "  # E5's other prefix: the adaptation was trained with "query: "
_FLOOR = -12.0


@dataclass(frozen=True)
class Messages:
    """Texts with their intents, to learn from or to be measured on."""

    texts: tuple[str, ...]
    labels: np.ndarray

    def part(self, share: float, seed: int) -> Messages:
        """A random part of them."""
        chosen = np.random.default_rng(seed).permutation(len(self.texts))[: int(share * len(self.texts))]
        return Messages(tuple(self.texts[i] for i in chosen), self.labels[chosen])


Variant = Callable[[Messages, Messages, int], np.ndarray]


def regression(encode: Encode, strength: float = 0.01) -> Variant:
    """Logistic regression on standardised vectors."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        scaler = StandardScaler().fit(vectors := encode(learn.texts))
        head = LogisticRegression(C=strength, max_iter=200, tol=1e-3, class_weight="balanced", random_state=seed)
        return head.fit(scaler.transform(vectors), learn.labels).predict_log_proba(scaler.transform(encode(test.texts)))

    return run


def clause_regression(encode: Encode) -> Variant:
    """As `regression`; a long test message counts by its strongest clause or as a whole, whichever is surer."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        pieces = [[text, *(clause.text for clause in split_clauses(text))] for text in test.texts]
        flat = tuple(piece for part in pieces for piece in part)
        found = regression(encode)(learn, Messages(flat, np.empty(0)), seed)
        ends = np.cumsum([len(part) for part in pieces])
        return np.stack([found[end - len(part) : end].max(0) for part, end in zip(pieces, ends, strict=True)])

    return run


def support_vectors(encode: Encode) -> Variant:
    """Linear support vectors, one intent against the rest."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        scaler = StandardScaler().fit(vectors := encode(learn.texts))
        head = LinearSVC(C=0.002, class_weight="balanced", random_state=seed).fit(
            scaler.transform(vectors), learn.labels
        )
        return np.log(softmax(4 * head.decision_function(scaler.transform(encode(test.texts)))) + 1e-9)

    return run


def neighbours(encode: Encode, count: int = 15) -> Variant:
    """The nearest messages vote, weighed by likeness."""

    def run(learn: Messages, test: Messages, _seed: int) -> np.ndarray:
        names = np.unique(learn.labels)
        found, places = (
            NearestNeighbors(n_neighbors=count, metric="cosine").fit(encode(learn.texts)).kneighbors(encode(test.texts))
        )
        votes = np.full((len(test.texts), len(names)), 1e-4)
        columns = np.searchsorted(names, learn.labels)
        weight = np.exp((found[:, :1] - found) * 20)
        for row in range(len(votes)):
            np.add.at(votes[row], columns[places[row]], weight[row])
        return np.log(votes / votes.sum(1, keepdims=True))

    return run


def small_network(encode: Encode) -> Variant:
    """One hidden layer."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        scaler = StandardScaler().fit(vectors := encode(learn.texts))
        head = MLPClassifier((192,), alpha=1.0, early_stopping=True, max_iter=60, random_state=seed)
        head.fit(scaler.transform(vectors), learn.labels)
        return np.log(head.predict_proba(scaler.transform(encode(test.texts))) + 1e-9)

    return run


def by_topic_first(encode: Encode) -> Variant:
    """First the topic (the beginning of the intent's name, else leading, told or asked), then the intent in it."""

    def topic(intent: str) -> str:
        return intent.split("_", 1)[0] if intent.startswith(("ask_", "parent_", "pro_")) else "told"

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        names = np.unique(learn.labels)
        topics = np.array([topic(label) for label in learn.labels])
        first = regression(encode)(Messages(learn.texts, topics), test, seed)
        result = np.full((len(test.texts), len(names)), _FLOOR)
        for column, name in enumerate(np.unique(topics)):
            inside = np.flatnonzero(topics == name)
            own = Messages(tuple(learn.texts[i] for i in inside), learn.labels[inside])
            result[:, np.isin(names, own.labels)] = first[:, [column]] + regression(encode)(own, test, seed)
        return result

    return run


def spelling(normalised: bool = True) -> Variant:
    """Letter and word n-grams by stochastic descent."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        features = SpellingFeatures((2, 4), 20_000, normalised)
        head = SGDClassifier(
            loss="log_loss", alpha=2e-5, max_iter=12, tol=None, class_weight="balanced", random_state=seed
        )
        head.fit(features.fit_transform(learn.texts), learn.labels)
        return np.log(head.predict_proba(features.transform(test.texts)) + 1e-9)

    return run


def against_noise(copies: int = 1, share: float = 0.06) -> Variant:
    """As `spelling`, learned from each message and from copies with slips: letters lost, doubled, swapped."""

    def slip(text: str, random: np.random.Generator) -> str:
        letters = list(text)
        for place in np.flatnonzero(random.random(len(letters)) < share):
            kind = random.integers(3)
            if kind == 0:
                letters[place] = ""
            elif kind == 1:
                letters[place] *= 2
            elif place + 1 < len(letters):
                letters[place], letters[place + 1] = letters[place + 1], letters[place]
        return "".join(letters)

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        random = np.random.default_rng(seed)
        noisy = tuple(slip(text, random) for _ in range(copies) for text in learn.texts)
        return spelling()(Messages((*learn.texts, *noisy), np.tile(learn.labels, copies + 1)), test, seed)

    return run


def diet(encode: Encode) -> Variant:
    """Rasa's DIET, with its usual settings and without its transformer."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        from evaluation.diet import diet_log_probabilities  # TensorFlow: seconds and memory that only this one needs

        return diet_log_probabilities(encode, (learn.texts, learn.labels.tolist()), test.texts, seed)

    return run


def product(*parts: Variant) -> Variant:
    """The mean of the log probabilities of several."""

    def run(learn: Messages, test: Messages, seed: int) -> np.ndarray:
        return np.mean([np.maximum(part(learn, test, seed), _FLOOR) for part in parts], axis=0)

    return run


def variants(encode: Encode, frozen: Encode | None = None, passage: Encode | None = None) -> dict[str, Variant]:
    """All by name; those with the encoder as it came, or told that it reads passages, only where that is given."""
    found = {
        "n-grams": spelling(),
        "n-grams, text not normalised": spelling(normalised=False),
        "encoder, regression": regression(encode),
        "encoder × n-grams": product(regression(encode), spelling()),
        "encoder × n-grams, not normalised": product(regression(encode), spelling(normalised=False)),
        "encoder × n-grams, C 0.003": product(regression(encode, 0.003), spelling()),
        "encoder × n-grams, C 0.03": product(regression(encode, 0.03), spelling()),
        "strongest clause × n-grams": product(clause_regression(encode), spelling()),
        "support vectors × n-grams": product(support_vectors(encode), spelling()),
        "nearest neighbours × n-grams": product(neighbours(encode), spelling()),
        "small network × n-grams": product(small_network(encode), spelling()),
        "topic, then intent × n-grams": product(by_topic_first(encode), spelling()),
        "DIET × n-grams": product(diet(encode), spelling()),
        "encoder × n-grams against noise": product(regression(encode), against_noise()),
    }
    if passage is not None:
        found["passage prefix × n-grams"] = product(regression(passage), spelling())
    if frozen is not None:
        found["as it came, regression"] = regression(frozen)
        found["as it came × n-grams"] = product(regression(frozen), spelling())
        found["adapted × as it came × n-grams"] = product(regression(encode), regression(frozen), spelling())
    return found


def score(log_probabilities: np.ndarray, learn: Messages, test: Messages) -> tuple[float, float]:
    """(accuracy, share with the right intent among the first three)."""
    names = np.unique(learn.labels)
    first = names[np.argsort(-log_probabilities, axis=1)[:, :3]]
    return float((first[:, 0] == test.labels).mean()), float((first == test.labels[:, None]).any(1).mean())


def line(name: str, scores: Sequence[tuple[float, float]]) -> str:
    """One row of the table."""
    means, spread = np.mean(scores, axis=0), np.std(scores, axis=0)
    return f"{name:40} {means[0]:.3f} ±{spread[0]:.3f}   top three {means[1]:.3f}"


def run_all(found: Mapping[str, Variant], learn: Messages, test: Messages, seeds: Sequence[int] = SEEDS) -> None:
    """Prints the table, then the learning curve of the product that is used."""
    for name, variant in found.items():
        scores = [score(variant(learn, test, seed), learn, test) for seed in seeds]
        print(line(name, scores), flush=True)
    used = found["encoder × n-grams"]
    for share in (0.25, 0.5, 0.75, 1.0):
        parts = [(learn.part(share, seed), seed) for seed in seeds]
        scores = [score(used(part, test, seed), part, test) for part, seed in parts]
        print(line(f"{share:.0%} of the messages", scores), flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frozen", type=Path, help="folder of the encoder as it came, to compare with")
    options = parser.parse_args()
    rows = [(clean(text).text, intent) for text, intent, _language in read_intents(Path("data/nlu"))]
    cases = read_intent_cases(Path("tests/nlu"))
    learn = Messages(tuple(text for text, _ in rows), np.array([intent for _, intent in rows]))
    test = Messages(tuple(clean(case.text).text for case in cases), np.array([case.intent for case in cases]))
    cache = VectorCache.in_data_folder(SentenceEncoder(encoder_folder()))
    frozen = VectorCache.in_data_folder(SentenceEncoder(options.frozen)).encode if options.frozen else None
    reads_passages = SentenceEncoder(encoder_folder())
    reads_passages.prefix = PASSAGE
    passage = VectorCache.in_data_folder(reads_passages).encode
    run_all(variants(cache.encode, frozen, passage), learn, test)
    return 0


if __name__ == "__main__":
    sys.exit(main())
