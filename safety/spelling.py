"""Brings a hurried word back to one that the rules know, without ever guessing at a word they do not need.

In this order: a chat abbreviation ("vnvnd"), the word as it is, stretched letters ("doooood"), hidden
letters ("zelfm*rd"), words typed together ("ikwildood"), one slip in a long word ("zelfmoort").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from safety.reading import COMMA, HIDDEN, LAUGH, STOP, Word

#: A word that no rule speaks of. What it was is not kept, so no message lingers in a shared vocabulary.
OTHER = "·"
#: Ends a word of the rules that stands for every word beginning so ("tehdit~"), for languages that build on.
STEM = "~"
NUMBER = "#"

_STRETCH = re.compile(r"(.)\1{2,}")
_DOUBLE = re.compile(r"(.)\1+")
#: "stopp", "wegg": a doubled last consonant is a slip, "zee" and "maan" are words.
_DOUBLED_END = re.compile(r"([bcdfghjklmnpqrstvwxz])\1$")
#: Shorter words have too many neighbours for a correction to be safe.
_SHORTEST_CORRECTED = 7
#: Longer tokens are noise (a link, a keyboard smash); splitting them costs time and finds nothing.
_LONGEST_SPLIT = 40
#: Only a run that holds one of these is split: real compounds ("doodmoe", "namelijk") hold none.
_SPLIT_NEEDS = frozenset({"ik", "k", "wil", "niet", "hij", "mij", "mijn", "mezelf", "myself", "dood", "want"})
_SPLIT_OPENS = frozenset({"ik", "wil", "niet", "wilde", "want"})


class Spelling:
    """Knows the rules' words; ``repair`` turns a row of words into those, others into ``OTHER``."""

    def __init__(
        self,
        known: Iterable[str],
        short_forms: Mapping[str, str],
        correctable: Iterable[str],
        untouched: Iterable[str],
    ) -> None:
        """Take the words of the rules, the chat short forms, and which words a slip may be corrected to.

        ``untouched`` are ordinary words that lie one slip away from a word of danger ("strafen").
        """
        self._known = frozenset(known) | {STOP, COMMA, LAUGH, NUMBER}
        self._short = {form: tuple(meaning.split()) for form, meaning in short_forms.items()}
        self._untouched = frozenset(untouched)
        self._stems = frozenset(word for word in self._known if word.endswith(STEM))
        self._longest = max((len(word) for word in self._known), default=0)
        self._neighbours: dict[str, str] = {}
        for word in sorted(correctable):
            if len(word) >= _SHORTEST_CORRECTED:
                for shape in _one_less(word):
                    self._neighbours.setdefault(shape, word)
        self._sensitive = sorted(w for w in correctable if len(w) >= 4)

    def repair(self, row: list[Word]) -> list[Word]:
        """Return the row in the rules' spelling; several words may share one place in the text."""
        repaired: list[Word] = []
        for word in _spelled_out(row):
            for form in self._meaning(word.form):
                repaired.append(Word(form, word.start, word.end))
        return repaired

    def _meaning(self, form: str) -> tuple[str, ...]:
        direct = self._direct(form)
        if direct is not None:
            return direct
        if form.isdigit():
            return (NUMBER,)
        if len(form) > _LONGEST_SPLIT:
            return (OTHER,)
        if HIDDEN in form or "$" in form or "@" in form:
            return (self._unhidden(form),)
        for shape in _stretched(form):
            direct = self._direct(shape)
            if direct is not None:
                return direct
        return self._split(form) or (self._stem(form) or self._corrected(form),)

    def _stem(self, form: str) -> str | None:
        """Return the longest stem of the rules that a word begins with."""
        if not self._stems:
            return None
        return next((form[:end] + STEM for end in range(len(form), 2, -1) if form[:end] + STEM in self._stems), None)

    def _direct(self, form: str) -> tuple[str, ...] | None:
        if form in self._short:
            return self._short[form]
        if form in self._known:
            return (form,)
        if form in self._untouched:
            return (OTHER,)
        return None

    def _unhidden(self, form: str) -> str:
        shape = re.compile(re.escape(form).replace(r"\*", ".{1,2}").replace(r"\$", ".").replace("@", "."))
        return next((word for word in self._sensitive if shape.fullmatch(word)), OTHER)

    def _split(self, form: str) -> tuple[str, ...]:
        """Cut a run of letters into known words, as few as possible; empty when that does not come out."""
        if len(form) < 6:
            return ()
        best: list[tuple[str, ...] | None] = [None] * (len(form) + 1)
        best[0] = ()
        for end in range(1, len(form) + 1):
            for start in range(max(0, end - self._longest), end):
                head = best[start]
                part = form[start:end]
                if head is None or not (len(part) > 1 or part == "k") or part not in self._known:
                    continue
                candidate = (*head, part)
                held = best[end]
                if held is None or len(candidate) < len(held):
                    best[end] = candidate
        parts = best[-1]
        if parts is None or not _SPLIT_NEEDS.intersection(parts):
            return ()
        if len(parts) < 2 or (len(parts) == 2 and parts[0] not in _SPLIT_OPENS):
            return ()
        return tuple(word for part in parts for word in self._short.get(part, (part,)))

    def _corrected(self, form: str) -> str:
        if len(form) < _SHORTEST_CORRECTED - 1 or not form.isalpha() or form in self._untouched:
            return OTHER
        for shape in _one_less(form):
            word = self._neighbours.get(shape)
            if word is not None and word[0] == form[0] and abs(len(word) - len(form)) <= 1:
                return word
        return OTHER


def _one_less(word: str) -> list[str]:
    """Return the word and every shape of it with one letter gone."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _stretched(form: str) -> list[str]:
    """Return shapes of a word whose letters were held down: doubled first, then single."""
    if not _STRETCH.search(form):
        return [_DOUBLED_END.sub(r"\1", form)]
    return [_STRETCH.sub(r"\1\1", form), _STRETCH.sub(r"\1", form), _DOUBLE.sub(r"\1", form)]


def _spelled_out(row: list[Word]) -> list[Word]:
    """Join letters typed one by one ("d o o d") into one word."""
    joined: list[Word] = []
    run: list[Word] = []

    def close() -> None:
        if len(run) >= 3:
            joined.append(Word("".join(w.form for w in run), run[0].start, run[-1].end))
        else:
            joined.extend(run)
        run.clear()

    for word in row:
        if len(word.form) == 1 and word.form.isalpha():
            run.append(word)
        else:
            close()
            joined.append(word)
    close()
    return joined
