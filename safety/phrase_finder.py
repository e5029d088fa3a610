"""Finds many phrases in a message at once, with spaCy's ``Matcher`` over the repaired row of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from safety.phrase_patterns import Phrase
from safety.reading import STOP, Word
from safety.spelling import OTHER

#: A sentence without an end is looked at in pieces of this many words, so that time grows with length only.
PIECE = 48
OVERLAP = 16


@dataclass(frozen=True)
class Found:
    """A phrase in a message: the label it was added under and its words ``row[first:last + 1]``."""

    label: str
    phrase: str
    first: int
    last: int


class PhraseFinder:
    """Holds labelled phrases; ``find`` returns where each stands in a row of repaired words.

    There is one matcher for each word that a phrase may open with: a message wakes only those that it needs.
    Phrases of one word need no matcher.
    """

    def __init__(self, labelled: Iterable[tuple[str, Phrase]]) -> None:
        """Compile the phrases; no model is loaded."""
        self._vocabulary = Vocab()  # forms only: no tokenizer and no word knowledge is needed
        self._matchers: dict[str, Matcher] = {}
        self._single: dict[str, list[tuple[str, str]]] = {}
        self._entries: dict[int, tuple[str, Phrase]] = {}
        for number, (label, phrase) in enumerate(labelled):
            key = f"phrase {number}"
            for pattern in phrase.patterns:
                opening = pattern[0]["ORTH"]
                if len(pattern) == 1:
                    self._single.setdefault(opening, []).append((label, phrase.written))
                    continue
                if opening not in self._matchers:
                    # Not validated: `compile_phrase` makes every pattern, and checking costs half the start.
                    self._matchers[opening] = Matcher(self._vocabulary, validate=False)
                self._matchers[opening].add(key, [pattern])
            self._entries[self._vocabulary.strings.add(key)] = (label, phrase)

    def find(self, row: list[Word]) -> list[Found]:
        """Return every phrase found, in the order of the row; overlapping ones all count."""
        found = {
            Found(label, written, place, place)
            for place, word in enumerate(row)
            for label, written in self._single.get(word.form, ())
        }
        for offset, forms in _pieces(row):
            doc = Doc(self._vocabulary, words=forms)
            for opening in set(forms):
                matcher = self._matchers.get(opening)
                for key, start, end in matcher(doc) if matcher else ():
                    label, phrase = self._entries[key]
                    first = max(offset, offset + start - 1)
                    last = min(offset + len(forms) - 2, offset + end - 1) - 1
                    if first <= last and end - start <= phrase.longest:
                        found.add(Found(label, phrase.written, first, last))
        return sorted(found, key=lambda hit: (hit.first, hit.last, hit.label, hit.phrase))


def _pieces(row: list[Word]) -> Iterator[tuple[int, list[str]]]:
    """Yield the sentences of a row with the place of their first word; long ones in overlapping pieces.

    Each is set between marks: "^" and "$" where the sentence really begins and ends, else a blank.
    """
    start = 0
    for place in range(len(row) + 1):
        if place < len(row) and row[place].form != STOP:
            continue
        sentence = [word.form for word in row[start:place]]
        for cut in range(0, max(1, len(sentence) - OVERLAP), PIECE - OVERLAP):
            if sentence:
                opening = OTHER if cut else "^"
                closing = "$" if cut + PIECE >= len(sentence) else OTHER
                yield start + cut, [opening, *sentence[cut : cut + PIECE], closing]
        start = place + 1


def known_words(phrases: Iterable[Phrase]) -> frozenset[str]:
    """Return every word that the phrases speak of."""
    return frozenset(word for phrase in phrases for word in phrase.words)
