"""Reads the test sets: `tests/nlu/intents/<language>_<writer>.tsv` and `tests/nlu/danger/<language>_<writer>.tsv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class IntentCase:
    """A message and the intent it should be heard as; `voice` says how its writer speaks."""

    text: str
    intent: str
    voice: str
    language: str
    writer: str


@dataclass(frozen=True)
class DangerCase:
    """A message and the signals in it; without any it is a hard counter-example of the named kind."""

    text: str
    risks: frozenset[str]
    kind: str
    voice: str
    language: str
    writer: str


def _rows(folder: Path) -> list[tuple[str, str, dict[str, str]]]:
    rows = []
    for path in sorted(folder.glob("*.tsv")):
        language, _, writer = path.stem.partition("_")
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if (row.get("text") or "").strip():
                    rows.append((language, writer, row))
    return rows


def read_intent_cases(folder: Path) -> list[IntentCase]:
    """All intent cases under `folder`; an empty list where there are none."""
    return [
        IntentCase(row["text"], row["intent"].strip(), row.get("voice") or "", language, writer)
        for language, writer, row in _rows(folder / "intents")
    ]


def read_danger_cases(folder: Path) -> list[DangerCase]:
    """All danger cases under `folder`, counter-examples included."""
    return [
        DangerCase(
            row["text"],
            frozenset(part.strip() for part in (row["risks"] or "").split(",") if part.strip()),
            row.get("kind") or "",
            row.get("voice") or "",
            language,
            writer,
        )
        for language, writer, row in _rows(folder / "danger")
    ]
