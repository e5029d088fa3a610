"""Reads what answers are learned from: `data/answers`, laid beside the questions of `content/`.

A file holds, for each question, what people type at it, sorted by what they mean: a choice of the question, a yes, a
no, a don't-know, something told (`inform_detail`) or no answer to it at all (`other`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.understanding.danger.danger_data import SIGNALS
from assistant.understanding.text.normaliser import clean
from editorial.responses import Response, Responses, Version

ANSWER = "answer"
"""Where the parse says what a message is at the open question: `meant`, `confidence`, `sure`, `calm`, `rather_calm`."""
CHOICE, DETAIL, OTHER = "choice", "inform_detail", "other"
KINDS = (CHOICE, DETAIL, OTHER)
"""What a message is at an open question: one of its choices, something told beside them, or no answer to it."""

WITHOUT_A_BUTTON = (("Ja", "affirm"), ("Nee", "deny"), ("Weet ik niet", "unsure"))
"""Choices of every question, where no button has them or begins with them."""

_OTHERWISE = "child"
_SENTENCE = re.compile(r"[^.!?]*\?")
_MARK = " | "


@dataclass(frozen=True)
class Question:
    """The question itself as it is read, with its choices: title and intent, the buttons first."""

    text: str
    choices: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, text: str, buttons: Iterable[tuple[str, str]]) -> Question:
        """The question in the text of a response, with title and payload of its buttons."""
        offered = [(title, payload.removeprefix("/").split("{")[0]) for title, payload in buttons]
        added = [one for one in WITHOUT_A_BUTTON if _place(offered, one[1]) is None]
        asked = _SENTENCE.findall(text.split("\n\n")[-1]) or _SENTENCE.findall(text)
        return cls(asked[-1].strip(" '\"") if asked else text.split("\n\n")[-1], (*offered, *added))

    def place(self, meant: str) -> int | None:
        """Which choice has that intent; a yes is the choice that begins with it. None where none has."""
        return _place(self.choices, meant)

    def beside(self, answer: str, title: str = "") -> str:
        """What the encoder reads: the answer, the question, and one of its choices."""
        return _MARK.join([answer, self.text, *([title] if title else [])])


@dataclass(frozen=True)
class Answer:
    """One message at a question. `meant` is the intent of a choice, `inform_detail` or `other`."""

    asked: str
    text: str
    meant: str
    risks: frozenset[str]

    @property
    def kind(self) -> str:
        """One of `KINDS`."""
        return self.meant if self.meant in (DETAIL, OTHER) else CHOICE


def read_answers(folder: Path) -> list[Answer]:
    """All answers under `folder`, cleaned as what comes in is. Raises ValueError on a signal nobody knows."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}
        for asked, by_meaning in content.items():
            for meant, entries in by_meaning.items():
                for entry in entries or []:
                    found.append(_answer(asked, meant, entry, path))
    return found


def _answer(asked: str, meant: str, entry: str | Mapping[str, Any], path: Path) -> Answer:
    text, risks = (entry, frozenset()) if isinstance(entry, str) else (entry["text"], frozenset(entry["risks"]))
    if not risks <= set(SIGNALS):
        raise ValueError(f"{path.name}: unknown signal in {sorted(risks)}")
    return Answer(asked, clean(str(text)).text, meant, risks)


def read_questions(content: Path) -> dict[str, tuple[Question, ...]]:
    """Every wording of every question in `content/`, each once, by the response's id.

    A child is often asked something else under the same id ("Weet je wie?", "Is er een groot mens bij je?"); the
    answers were not written for that.
    """
    return {response.id: _wordings(response) for response in Responses(content).all() if response.asks}


def _wordings(response: Response) -> tuple[Question, ...]:
    wordings = list(response.wordings())
    general = [version for audience, version in wordings if audience != _OTHERWISE]
    return tuple(dict.fromkeys(map(_question, general or [version for _audience, version in wordings])))


def _question(version: Version) -> Question:
    return Question.of("\n\n".join(version.bubbles), [(button.title, button.payload) for button in version.buttons])


def offering(questions: Sequence[Question], meant: str) -> list[Question]:
    """The wordings at which an answer can mean that: a choice has to be among theirs."""
    if meant in (DETAIL, OTHER):
        return list(questions)
    return [question for question in questions if question.place(meant) is not None]


def _place(choices: Sequence[tuple[str, str]], meant: str) -> int | None:
    for at, (_title, intent) in enumerate(choices):
        if intent == meant:
            return at
    begins = next((title for title, intent in WITHOUT_A_BUTTON if intent == meant), None)
    starting = [at for at, (title, _intent) in enumerate(choices) if begins and re.match(rf"{begins}\b", title)]
    return starting[0] if starting else None
