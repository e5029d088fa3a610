"""Cuts a message into clauses, because the danger in a long story is often half a clause near the end."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARTED = " . "
"""Between two messages that are read together."""
# A message up to this many words is read as one.
SHORT_WORDS = 16
# Pieces below this many words say too little alone and join their neighbour.
_LEAST_WORDS = 5
_MOST_WORDS = 28
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\s*\n+\s*|\s+(?=[-–—]\s)")
_CLAUSE_START = re.compile(
    r"(?<=[,;:])\s+|\s+(?=(?:en|maar|want|dus|omdat|toen|terwijl|of|nu|daarna|and|but|because|so|then|now)\s)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Clause:
    """A piece of a text and where it stands in it."""

    text: str
    start: int
    end: int


def split_clauses(text: str, short_words: int = SHORT_WORDS) -> list[Clause]:
    """The clauses of a long message, in order; an empty list for a message of at most `short_words` words."""
    if len(_WORD.findall(text)) <= short_words:
        return []
    pieces: list[Clause] = []
    for sentence in _cut(text, 0, _SENTENCE_END):
        parts = _cut(sentence.text, sentence.start, _CLAUSE_START)
        pieces.extend(_join(text, parts))
    bounded: list[Clause] = []
    for piece in _join(text, pieces):
        bounded.extend(_bounded(text, piece))
    return bounded


def _cut(text: str, offset: int, pattern: re.Pattern[str]) -> list[Clause]:
    pieces = []
    at = 0
    for match in [*pattern.finditer(text), None]:
        stop = match.start() if match else len(text)
        piece = text[at:stop]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            stripped = piece.strip()
            pieces.append(Clause(stripped, offset + at + lead, offset + at + lead + len(stripped)))
        if match:
            at = match.end()
    return pieces


def _join(text: str, pieces: list[Clause]) -> list[Clause]:
    joined: list[Clause] = []
    for piece in pieces:
        if joined and min(_size(joined[-1]), _size(piece)) < _LEAST_WORDS:
            start = joined.pop().start
            piece = Clause(text[start : piece.end], start, piece.end)
        joined.append(piece)
    return joined


def _bounded(text: str, piece: Clause) -> list[Clause]:
    words = list(_WORD.finditer(text, piece.start, piece.end))
    if len(words) <= _MOST_WORDS:
        return [piece]
    count = -(-len(words) // _MOST_WORDS)
    size = -(-len(words) // count)
    result = []
    for first in range(0, len(words), size):
        part = words[first : first + size]
        result.append(Clause(text[part[0].start() : part[-1].end()], part[0].start(), part[-1].end()))
    return result


def _size(piece: Clause) -> int:
    return len(_WORD.findall(piece.text))
