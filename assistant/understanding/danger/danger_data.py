"""Reads the messages that danger is learned from: `data/danger` and the training messages of the intents."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Mapping, Sequence

import yaml

from assistant.understanding.text.normaliser import clean

SIGNALS = ("suicide", "self_harm", "danger_now", "sexual_violence", "honour_violence", "extortion")
# Intents whose messages carry a risk by the contract (docs: intents, "Risk signals"), unless marked otherwise.
IMPLIED = {
    "suicidal_thoughts": "suicide",
    "self_harm": "self_harm",
    "immediate_danger": "danger_now",
    "sexual_violence": "sexual_violence",
    "honour_violence": "honour_violence",
    "left_abroad": "honour_violence",
    "sextortion": "extortion",
}
# Signals of single training messages of the intents, found by reading them.
MARKS = "marks.yml"
_ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class DangerExample:
    """One message with the signals it carries; `origin` is ``danger``, ``harmless`` or ``ordinary``; `intent` is empty
    where unknown."""

    text: str
    risks: frozenset[str]
    origin: str
    intent: str = ""


def read_danger(folder: Path) -> list[DangerExample]:
    """All messages under `data/danger`, cleaned as what comes in is.

    Raises ValueError on a signal that the contract does not know.
    """
    examples = []
    for path in sorted(folder.rglob("*.yml")):
        content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}
        for entry in content.get("messages") or []:
            risks = _risks(entry, path)
            text = clean(str(entry["text"])).text
            examples.append(DangerExample(text, risks, "danger" if risks else "harmless"))
    return examples


def read_marks(folder: Path) -> dict[str, frozenset[str]]:
    """The signals of training messages that carry other ones than their intent implies, by cleaned text.

    They stand in `marks.yml` under `folder` (`data/danger`); none where there is no such file. Raises ValueError on
    a signal that the contract does not know.
    """
    path = folder / MARKS
    if not path.is_file():
        return {}
    content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}
    return {clean(str(entry["text"])).text: _risks(entry, path) for entry in content.get("marks") or []}


def from_intents(messages: Iterable[tuple[str, str]], marks: Mapping[str, frozenset[str]]) -> list[DangerExample]:
    """What (text, intent) pairs teach about danger: the marked signals, else the implied one, else none.

    Without danger a message of an intent that implies one is a hard counter-example; all others are ordinary.
    """
    examples = []
    for text, intent in messages:
        implied = frozenset([IMPLIED[intent]] if intent in IMPLIED else [])
        risks = marks.get(clean(text).text, implied)
        origin = "danger" if risks else "harmless" if implied else "ordinary"
        examples.append(DangerExample(text, risks, origin, intent))
    return examples


def _risks(entry: Mapping[str, Sequence[str]], path: Path) -> frozenset[str]:
    risks = frozenset(entry.get("risks") or [])
    if not risks <= set(SIGNALS):
        raise ValueError(f"{path.name}: unknown signal in {sorted(risks)}")
    return risks


def read_intents(folder: Path, languages: Sequence[str] = ("nl", "en")) -> list[tuple[str, str, str]]:
    """(text, intent, language) of all training messages under `data/nlu`, entity marks taken out."""
    found = []
    for language in languages:
        for path in sorted((folder / language).glob("*.yml")):
            content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}
            for block in content.get("nlu") or []:
                for line in str(block.get("examples", "")).splitlines():
                    if line.startswith("- "):
                        text = _ANNOTATION.sub(r"\1", line[2:].strip())
                        found.append((text, str(block["intent"]), language))
    return found


def content_fingerprint(folder: Path) -> str:
    """SHA-256 over names and contents of all files under `folder`."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yml")):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
