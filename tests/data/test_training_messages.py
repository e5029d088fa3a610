"""What the model learns from: complete, without doubles, and apart from what measures it.

Each check prints what it finds; a small share is let through where people really do write the same.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import pytest
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer

from assistant.understanding.danger.danger_data import IMPLIED

ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")
SIGNALS = {"suicide", "self_harm", "danger_now", "sexual_violence", "honour_violence", "extortion"}
COSTLY = {
    "suicidal_thoughts", "self_harm", "immediate_danger", "sexual_violence", "sextortion", "image_shared",
    "honour_violence", "forced_marriage", "left_abroad", "quick_exit", "request_human", "self_blame", "affirm", "deny",
}  # fmt: skip
SHORT_BY_NATURE = {
    "greet", "goodbye", "thank", "affirm", "deny", "unsure", "inform_detail", "not_understood", "restart",
    "switch_language", "ask_who_are_you", "ask_what_can_you_do", "ask_privacy", "delete_data", "quick_exit",
    "request_human", "complain_bot", "out_of_scope", "inform_role", "tell_outcome",
}  # fmt: skip
NEAR = 0.92
"""Likeness of letters (cosine over letter groups of three to five) from which two messages count as one."""


def messages(language: str) -> dict[str, list[str]]:
    """Training messages by intent, without the marks of entities."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(Path("data/nlu", language).glob("*.yml")):
        for block in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["nlu"]:
            lines = [line[2:].strip() for line in block["examples"].splitlines() if line.startswith("- ")]
            found[block["intent"]] += [ANNOTATION.sub(r"\1", line) for line in lines]
    return found


def danger(language: str) -> list[dict]:
    """Danger messages and their hard counter-examples."""
    paths = sorted(Path("data/danger", language).glob("*.yml"))
    return [entry for path in paths for entry in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["messages"]]


def test_rows(kind: str) -> list[dict[str, str]]:
    """Rows of the project's own test sets."""
    rows: list[dict[str, str]] = []
    for path in sorted(Path("tests/nlu", kind).glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return rows


test_rows.__test__ = False  # type: ignore[attr-defined]


def plain(text: str) -> str:
    """A text as two people may both have typed it."""
    return re.sub(r"[^\w]+", " ", text.lower()).strip()


DUTCH, ENGLISH = messages("nl"), messages("en")
EVERYTHING = [(intent, text) for part in (DUTCH, ENGLISH) for intent, texts in part.items() for text in texts]


def contract() -> set[str]:
    """The intents of the domain that messages are written for."""
    names = yaml.load(Path("domain.yml").read_text("utf-8"), yaml.CSafeLoader)["intents"]
    flat = {name if isinstance(name, str) else next(iter(name)) for name in names}
    return {name for name in flat if not name.startswith("choose_")} - {"nlu_fallback"}


def test_every_intent_has_enough_messages_in_both_languages() -> None:
    assert len(DUTCH) == 67
    assert set(DUTCH) == set(ENGLISH)
    assert set(DUTCH) <= contract()
    few = {name: len(texts) for name, texts in DUTCH.items() if len(texts) < (120 if name in COSTLY else 60)}
    assert not few
    assert len(DUTCH["out_of_scope"]) >= 250
    assert not {name: len(texts) for name, texts in ENGLISH.items() if len(texts) < 20}


@pytest.mark.parametrize("signal", sorted(SIGNALS))
def test_every_signal_has_enough_messages(signal: str) -> None:
    dutch = sum(signal in entry["risks"] for entry in danger("nl"))
    english = sum(signal in entry["risks"] for entry in danger("en"))
    assert dutch + english >= 250
    assert english >= 50


def test_there_are_as_many_hard_counter_examples_as_danger_messages() -> None:
    entries = danger("nl") + danger("en")
    harmless = [entry for entry in entries if not entry["risks"]]
    assert len(harmless) >= 1_300
    assert all(entry["near"] in SIGNALS for entry in harmless)
    assert all(set(entry["risks"]) <= SIGNALS for entry in entries)


def test_no_text_stands_under_two_labels() -> None:
    labels: dict[str, set[str]] = defaultdict(set)
    for intent, text in EVERYTHING:
        labels[plain(text)].add(intent)
    assert not {text: found for text, found in labels.items() if text and len(found) > 1}


def test_no_danger_message_stands_among_the_harmless_ones() -> None:
    entries = danger("nl") + danger("en")
    risky = {plain(entry["text"]) for entry in entries if entry["risks"]}
    assert not risky & {plain(entry["text"]) for entry in entries if not entry["risks"]}


def test_every_danger_mark_is_of_one_training_message() -> None:
    marks = yaml.load(Path("data/danger/marks.yml").read_text("utf-8"), yaml.CSafeLoader)["marks"]
    implied = {text: {IMPLIED[intent]} if intent in IMPLIED else set() for intent, text in EVERYTHING}
    lost = [entry["text"] for entry in marks if entry["text"] not in implied]
    assert not lost, "the message was changed or taken out: change its mark as well"
    assert not [text for text, times in Counter(entry["text"] for entry in marks).items() if times > 1]
    assert all(set(entry["risks"]) <= SIGNALS and set(entry) == {"text", "risks"} for entry in marks)
    needless = [entry["text"] for entry in marks if set(entry["risks"]) == implied[entry["text"]]]
    assert not needless, "the intent says so already"


def test_near_doubles_are_few() -> None:
    for language, part in (("nl", DUTCH), ("en", ENGLISH)):
        texts = [plain(text) for found in part.values() for text in found]
        longer = [text for text in texts if len(text.split()) >= 4]
        vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), dtype=np.float32).fit_transform(longer)
        likeness = (vectors @ vectors.T).tocoo()
        near = (likeness.data >= NEAR) & (likeness.row < likeness.col)
        pairs = list(zip(likeness.row[near], likeness.col[near], strict=True))
        for i, j in pairs:
            print(f"{language}: {longer[i]!r} ~ {longer[j]!r}")
        assert len(pairs) <= 0.002 * len(longer)


def test_no_training_message_stands_in_the_test_sets() -> None:
    trained = {plain(text) for _, text in EVERYTHING}
    trained |= {plain(entry["text"]) for entry in danger("nl") + danger("en")}
    measured = [plain(row["text"]) for kind in ("intents", "danger") for row in test_rows(kind)]
    both = [text for text in measured if text in trained and len(text.split()) >= 4]
    print(both)
    assert not both, "a sentence that was learned measures nothing"
    # "ja", "hoi", "doei": of the shortest some are bound to be the same.
    assert sum(text in trained for text in measured) <= 0.08 * len(measured)


def test_messages_of_an_intent_do_not_all_begin_alike() -> None:
    for part in (DUTCH, ENGLISH):
        for intent, texts in part.items():
            begins = Counter(" ".join(plain(text).split()[:2]) for text in texts if len(text.split()) > 3)
            opening, count = begins.most_common(1)[0]
            assert count <= max(5, 0.05 * len(texts)), f"{intent}: {count} messages begin with {opening!r}"


def test_messages_of_an_intent_are_not_all_of_one_length() -> None:
    for intent, texts in DUTCH.items():
        words = np.array([len(text.split()) for text in texts])
        assert words.std() >= 1.5, intent
        if intent not in SHORT_BY_NATURE:
            assert (words >= 36).mean() >= 0.08, f"{intent}: too few long stories"
            assert (words <= 12).mean() >= 0.2, f"{intent}: too few short messages"


def test_the_test_sets_cover_every_intent_and_signal() -> None:
    counts = Counter((row["intent"], len(row["text"]) > 0) for row in test_rows("intents"))
    assert {intent for intent, _ in counts} == set(DUTCH)
    assert min(counts.values()) >= 18
    risks = Counter(risk for row in test_rows("danger") for risk in row["risks"].split(",") if risk)
    assert set(risks) == SIGNALS
    assert sum(bool(row["risks"]) for row in test_rows("danger")) >= 300
    assert sum(not row["risks"] for row in test_rows("danger")) >= 300
