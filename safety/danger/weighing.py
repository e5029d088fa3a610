"""Weighs the words of a message where no rule speaks: many small hints together ask for one gentle question.

People in danger seldom use the telling word. This is a table of words, pairs of words, word beginnings and the
hint groups of ``cues.rules``, each with a weight for "some danger" and for each signal, fitted on the training
messages (``fit_weights``) and kept as text (``weights.tsv``). It only ever asks; it never acts. Beside a
trained classifier it adds nothing and would count the same messages twice: it is for when that is down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from safety.danger.table import SIGNALS
from safety.phrase_finder import PhraseFinder, known_words
from safety.phrase_patterns import Phrase, compile_phrase
from safety.reading import COMMA, STOP, Word, words
from safety.rule_files import classes, read_sections, short_forms
from safety.spelling import NUMBER, Spelling

#: What a hint group counts beside a word, whose share falls with the length of the message.
GROUP_SHARE = 0.35
#: Longer words also count by their beginning, so that "gesneden" helps "gesnedene".
BEGINNING = 5
#: In a longer message the words are weighed in pieces of this many, each overlapping the next by half.
PIECE = 60

_STRETCH = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True)
class Weighed:
    """What the words of a message say together: the likeliest signal, and where the heaviest word stands."""

    signal: str
    start: int
    end: int


class Hints:
    """Turns a message into its weighable parts: ``w:`` words, ``p:`` pairs, ``b:`` beginnings, ``g:`` groups."""

    def __init__(self, folder: Path) -> None:
        """Read the hint groups and the chat spellings."""
        shared = read_sections(folder / "words.rules")
        self._respelled = short_forms(shared)
        labelled: list[tuple[str, Phrase]] = [
            (f"g:{section.name}", compile_phrase(line, classes(shared), self._respelled))
            for section in read_sections(folder / "cues.rules")
            for line in section.lines
        ]
        self._finder = PhraseFinder(labelled)
        self._spelling = Spelling(known_words(phrase for _, phrase in labelled), self._respelled, (), ())

    def pieces(self, text: str) -> Iterable[Mapping[str, tuple[int, int]]]:
        """Yield the parts of each piece of a message with the place in the text where they first stand."""
        row = words(text)
        starts = range(0, max(1, len(row) - PIECE // 2), PIECE // 2) if len(row) > PIECE else (0,)
        for start in starts:
            yield self._parts(row[start : start + PIECE])

    def _parts(self, row: list[Word]) -> Mapping[str, tuple[int, int]]:
        plain = [word for read in row if read.form not in {STOP, COMMA} for word in self._plain(read)]
        parts: dict[str, tuple[int, int]] = {}
        for place, word in enumerate(plain):
            parts.setdefault(f"w:{word.form}", (word.start, word.end))
            if len(word.form) > BEGINNING + 1:
                parts.setdefault(f"b:{word.form[:BEGINNING]}", (word.start, word.end))
            if place:
                parts.setdefault(f"p:{plain[place - 1].form} {word.form}", (plain[place - 1].start, word.end))
        repaired = self._spelling.repair(row)
        for hit in self._finder.find(repaired):
            parts.setdefault(hit.label, (repaired[hit.first].start, repaired[hit.last].end))
        return parts

    def _plain(self, word: Word) -> list[Word]:
        forms = self._respelled.get(word.form, _STRETCH.sub(r"\1\1", word.form)).split()
        return [Word(NUMBER if form.isdigit() else form, word.start, word.end) for form in forms]


def shares(parts: Iterable[str]) -> dict[str, float]:
    """Return how much each part counts: words share by the length of the message, groups count alike."""
    named = list(parts)
    told = sum(not part.startswith("g:") for part in named)
    word_share = 1 / sqrt(max(1, told))
    return {part: GROUP_SHARE if part.startswith("g:") else word_share for part in named}


class WeighedWords:
    """The table of weights; ``weigh`` says whether the words of a message ask for a question."""

    def __init__(self, folder: Path) -> None:
        """Read the table."""
        self._hints = Hints(folder)
        self._weights: dict[str, tuple[float, ...]] = {}
        for line in (folder / "weights.tsv").read_text(encoding="utf-8").splitlines():
            part, *numbers = line.split("\t")
            self._weights[part] = tuple(float(number) for number in numbers)

    def weigh(self, text: str) -> Weighed | None:
        """Return what the words say where they weigh enough, else None."""
        best: tuple[float, Weighed] | None = None
        for parts in self._hints.pieces(text):
            totals = list(self._weights["="])
            heaviest: tuple[float, tuple[int, int]] = (0.0, (0, len(text)))
            for part, share in shares(parts).items():
                if part not in self._weights:
                    continue
                weights = self._weights[part]
                totals = [total + share * weight for total, weight in zip(totals, weights, strict=True)]
                heaviest = max(heaviest, (share * weights[0], parts[part]))
            if totals[0] > 0 and (best is None or totals[0] > best[0]):
                signal = max(SIGNALS, key=lambda name: totals[1 + SIGNALS.index(name)])
                best = (totals[0], Weighed(signal, *heaviest[1]))
        return best[1] if best else None
