"""The lines by which particular questions and news in the middle of a talk are recognised (`data/asides`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.understanding.text.normaliser import clean

ASIDE = "aside"
"""Where the parse ranks the particular things that a message may be: `name`, `confidence` and `to`, for whom."""


@dataclass(frozen=True)
class Aside:
    """One line by which a particular question or news is recognised; `meant` is the intent that answers it."""

    text: str
    meant: str


def read_asides(folder: Path) -> list[Aside]:
    """All lines under `folder`, cleaned as what comes in is."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        for meant, lines in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
            found += [Aside(clean(str(line)).text, meant) for line in lines]
    return found
