"""A SentencePiece Unigram tokenizer in a hundred lines, because memory counts.

The `tokenizers` library takes 300 MB for the 250,000 pieces of a multilingual vocabulary, a third of what Rasa
may have; this takes a sixth of it and gives the same tokens (its test compares the two).
A text's pieces are those with the highest sum of scores (Kudo, 2018, "Subword Regularization").
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from pathlib import Path
from typing import Sequence

PIECES = "pieces.txt"
SCORES = "pieces.f32"
_MARK = "▁"  # stands for the blank before a word
_BLANKS = re.compile(r"\s+")
_UNKNOWN_PENALTY = 10.0


class UnigramTokenizer:
    """Splits text into ids of pieces. Holds no state of any text."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float], unknown: int) -> None:
        self._ids = {piece: index for index, piece in enumerate(pieces) if piece}
        self._scores = array("f", scores)
        self._unknown = unknown
        self._unknown_score = min(self._scores) - _UNKNOWN_PENALTY
        self._longest = max(len(piece) for piece in pieces)

    @classmethod
    def load(cls, folder: Path, unknown: int) -> UnigramTokenizer:
        """Reads what `save` wrote. Raises OSError or ValueError when it cannot be read."""
        pieces = (folder / PIECES).read_bytes().decode("utf-8").split("\n")
        scores = array("f")
        scores.frombytes((folder / SCORES).read_bytes())
        if len(pieces) != len(scores):
            raise ValueError("as many scores as pieces were expected")
        return cls(pieces, scores, unknown)

    @staticmethod
    def save(folder: Path, pieces: Sequence[tuple[str, float]]) -> None:
        """Writes the pieces, one a line, and their scores. No piece may hold a line break."""
        if any("\n" in piece for piece, _score in pieces):
            raise ValueError("a piece holds a line break")
        (folder / PIECES).write_bytes("\n".join(piece for piece, _score in pieces).encode("utf-8"))
        (folder / SCORES).write_bytes(array("f", [score for _piece, score in pieces]).tobytes())

    def ids(self, text: str) -> list[int]:
        """The ids of the pieces of `text`, without marks of beginning and end."""
        cleaned = _BLANKS.sub(" ", unicodedata.normalize("NFKC", text))
        if not cleaned.startswith(" "):
            cleaned = " " + cleaned
        found: list[int] = []
        for word in cleaned[1:].split(" "):
            found.extend(self._best(_MARK + word))
        return found

    def _best(self, word: str) -> list[int]:
        """Viterbi: the likeliest way to cut one word (with its mark) into pieces."""
        size = len(word)
        whole = self._ids.get(word)
        if whole is not None and size <= 2:
            return [whole]
        best = [0.0] + [float("-inf")] * size
        came_from = [0] * (size + 1)
        piece_at = [self._unknown] * (size + 1)
        ids, scores, longest = self._ids, self._scores, self._longest
        for start in range(size):
            base = best[start]
            for stop in range(start + 1, min(start + longest, size) + 1):
                piece = ids.get(word[start:stop])
                if piece is not None and piece != self._unknown:
                    score = base + scores[piece]
                    if score > best[stop]:
                        best[stop], came_from[stop], piece_at[stop] = score, start, piece
            if base + self._unknown_score > best[start + 1]:
                best[start + 1] = base + self._unknown_score
                came_from[start + 1], piece_at[start + 1] = start, self._unknown
        pieces: list[int] = []
        at = size
        while at > 0:
            # A run of unknown letters is one unknown piece, as in the original.
            if not (piece_at[at] == self._unknown and pieces and pieces[-1] == self._unknown):
                pieces.append(piece_at[at])
            at = came_from[at]
        pieces.reverse()
        return pieces
