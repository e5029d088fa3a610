"""Reads the ``.rules`` files: the words and phrases of this package, as text that an editor can read and change.

A file is a row of sections. A section opens with a line at the margin, ``kind: name``; the lines below it that
are indented are its content; other lines at the margin straight below it are its settings (``level: act``).
``#`` at the margin opens a remark; further in it is a number. What a line of content means, its reader says: see
``safety.phrase_patterns`` for phrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

#: Kinds that open a section; every other line at the margin is a setting of the section above it.
KINDS = frozenset(
    {"signal", "class", "words", "rule", "concept", "not this", "context", "cue"}
    | {"phrases", "seen", "near", "goodbye", "beside", "spelled"}
)


class RuleFileError(ValueError):
    """A rule file that does not read: names the file and the line."""


@dataclass
class Section:
    """One section of a rule file."""

    kind: str
    name: str
    settings: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def words(self) -> frozenset[str]:
        """Return the content as a set of words."""
        return frozenset(word for line in self.lines for word in line.split())


def read_sections(path: Path) -> list[Section]:
    """Read a rule file; raises ``RuleFileError`` for a line that belongs to nothing."""
    sections: list[Section] = []
    for number, written in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = written.strip()
        if not line or written.startswith("#"):
            continue
        if not written[0].isspace():
            head, colon, value = line.partition(":")
            if not colon:
                raise RuleFileError(f"{path.name}:{number}: neither a section nor a setting")
            if head in KINDS:
                sections.append(Section(head, value.strip()))
            elif sections:
                sections[-1].settings[head] = value.strip()
            else:
                raise RuleFileError(f"{path.name}:{number}: a setting before any section")
        elif sections:
            sections[-1].lines.append(line)
        else:
            raise RuleFileError(f"{path.name}:{number}: content before any section")
    return sections


def classes(sections: Iterable[Section]) -> dict[str, frozenset[str]]:
    """Return the word classes of a file by name."""
    return {section.name: section.words() for section in sections if section.kind == "class"}


def short_forms(sections: Iterable[Section]) -> dict[str, str]:
    """Return the spellings of a file: what is typed, and the words it stands for."""
    return dict(pair for section in sections if section.kind == "spelled" for pair in _spellings(section))


def lines(sections: Iterable[Section], kind: str) -> list[str]:
    """Return the content of all sections of a kind."""
    return [line for section in sections if section.kind == kind for line in section.lines]


def _spellings(section: Section) -> Iterator[tuple[str, str]]:
    for line in section.lines:
        meaning, _, typed = line.partition(" = ")
        for form in typed.split():
            yield form, meaning
