"""How well particular questions and news in the middle of a talk are heard: `tests/nlu/asides/<writer>.tsv`."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent

from assistant.reading.her_questions import aside_limits
from assistant.reading.her_questions.asides import heard_from
from assistant.understanding.asides.aside_data import ASIDE
from assistant.understanding.encoder.sentence_featurizer import IN_A_TALK, READERS
from evaluation.figures import share
from evaluation.parsing import parse_beside_questions

NONE = "none"


@dataclass(frozen=True)
class AsideCase:
    """One message in the middle of a talk: the intent that answers it (`none`: nothing does) and who types it."""

    meant: str
    reader: str
    text: str


def read_aside_cases(folder: Path) -> list[AsideCase]:
    """All cases under `folder`; none where it is missing."""
    found = []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [AsideCase(row["meant"], row["reader"], row["text"]) for row in rows]
    return found


def in_the_talk_of(case: AsideCase) -> dict[str, Any]:
    """What a message carries in a talk with such a reader."""
    return {IN_A_TALK: True, READERS: list(aside_limits.READERS.get(case.reader, (case.reader,)))}


def aside_figures(agent: Agent, folder: Path) -> dict[str, Any]:
    """Shares heard and heard right, and of what is none of them heard all the same."""
    cases = read_aside_cases(folder)
    parses = parse_beside_questions(agent, [(case.text, in_the_talk_of(case)) for case in cases])
    return of_heard(cases, [heard_from(parse.get(ASIDE) or []) for parse in parses])


def of_heard(cases: Sequence[AsideCase], heard: Sequence[Sequence[Mapping[str, Any]]]) -> dict[str, Any]:
    """The figures of cases with what was heard in each, the likeliest first."""
    both = list(zip(cases, heard, strict=True))
    particular = [(case, names) for case, names in both if case.meant != NONE]
    caught = [case.meant == names[0]["name"] for case, names in particular if names]
    return {
        "cases": len(particular),
        "none": len(both) - len(particular),
        "heard": share([bool(names) for _case, names in particular]),
        "right": share([bool(names) and names[0]["name"] == case.meant for case, names in particular]),
        "right_among_heard": share(caught),
        "false": share([bool(names) for case, names in both if case.meant == NONE]),
    }
