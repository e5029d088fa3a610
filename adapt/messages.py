"""What the encoder is adapted on: every training message with what is known about it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.calibration import held_for_calibration
from assistant.danger_data import SIGNALS, from_intents, read_danger, read_intents, read_marks
from assistant.normaliser import clean

_KEYS = {"a": "s", "e": "r", "i": "o", "o": "p", "n": "m", "t": "r", "d": "s", "k": "l", "v": "b", "g": "h"}


@dataclass(frozen=True)
class Example:
    """A message; `intent` is empty where unknown; `risks` is 1 for each of SIGNALS that it carries, else 0."""

    text: str
    intent: str
    risks: tuple[float, ...]


def read_examples(data: Path) -> list[Example]:
    """All messages of `data/nlu` and `data/danger`, except the tenth that is kept back for calibration."""
    marks = read_marks(data / "danger")
    examples = []
    for text, intent, _language in read_intents(data / "nlu"):
        [taught] = from_intents([(text, intent)], marks)
        examples.append(Example(clean(text).text, intent, _vector(taught.risks)))
    for entry in read_danger(data / "danger"):
        examples.append(Example(entry.text, "", _vector(entry.risks)))
    return [example for example in examples if not held_for_calibration(example.text)]


def _vector(risks: frozenset[str]) -> tuple[float, ...]:
    return tuple(float(signal in risks) for signal in SIGNALS)


def data_hash(examples: list[Example]) -> str:
    """SHA-256 of everything trained on, in order."""
    digest = hashlib.sha256()
    for example in examples:
        digest.update(repr((example.text, example.intent, example.risks)).encode())
    return digest.hexdigest()


def spliced(example: Example, ordinary: Sequence[Example], share: float, chance: random.Random) -> Example:
    """For that share of messages with danger: the same with an ordinary message before or after it.

    In a long story the danger is half a clause; the intent of the whole is no longer known then.
    """
    if not ordinary or not max(example.risks) or chance.random() >= share:
        return example
    other = chance.choice(ordinary).text
    parts = [other, example.text] if chance.random() < 0.7 else [example.text, other]
    return Example(chance.choice([". ", " ", ", ", " en "]).join(parts), "", example.risks)


def roughen(example: Example, chance: random.Random) -> Example:
    """A message as a hurried thumb types it: no capitals, no full stops, a letter dropped, doubled or beside."""
    return replace(example, text=_rough_text(example.text, chance))


def _rough_text(text: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.5:
        return text
    if kind < 0.7:
        return text.lower().replace(".", "").replace(",", "")
    letters = list(text.lower() if chance.random() < 0.5 else text)
    for _ in range(max(1, len(letters) // 40)):
        at = chance.randrange(len(letters)) if letters else 0
        if letters and letters[at].isalpha():
            letters[at] = chance.choice(["", letters[at] * 2, _KEYS.get(letters[at], letters[at])])
    return "".join(letters)
