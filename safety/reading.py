"""Reads a message as a row of plain words that remember where they stood in the original text.

Case, accents, invisible characters and look-alike digits are taken away, so that the rules see one
spelling; every word keeps its offsets in the text as the person typed it. Nothing here raises on any
string, whatever it holds (NUL, lone surrogates, right-to-left marks, emoji).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

#: What a word looks like when it is an end of a sentence or a comma: rules do not look across the first.
STOP = "."
COMMA = ","
#: Laughing emoji become this word, crying and praying ones none: only laughter changes what a line means.
LAUGH = "haha"

_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cc", "Cs"})
_LAUGHING = frozenset("😂🤣😆😹😅😝😜🤪😛💀")
_SENTENCE_ENDS = frozenset(".!?…\n\r؟。")
_APOSTROPHES = frozenset("'’‘`´ʼ")
_LOOKALIKE = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})
#: Letters that are a base letter to the ear but do not decompose.
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe"})
#: Stands inside a word where a person hides a letter ("zelfm*rd").
HIDDEN = "*"


@dataclass(frozen=True)
class Word:
    """One word: its plain form and where it stands in the original text (``text[start:end]``)."""

    form: str
    start: int
    end: int


def plain(text: str) -> str:
    """Fold one piece of text: lower case, no accents, no invisible characters."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if unicodedata.category(c) not in _UNSEEN)


def words(text: str) -> list[Word]:
    """Split a message into plain words, sentence ends and commas; emoji that laugh become a word."""
    found: list[Word] = []
    form: list[str] = []
    start = end = 0

    def close() -> None:
        nonlocal form
        if form:
            found.append(Word(_unmask("".join(form)), start, end))
            form = []

    for position, character in enumerate(text):
        if character.isalnum() or unicodedata.category(character) in {"Mn", "Mc", "Lm"}:
            folded = plain(character)
        elif character in "*@$" and _inside_word(text, position):
            folded = character
        elif (character in _APOSTROPHES and form) or unicodedata.category(character) == "Cf":
            continue
        else:
            close()
            if character in _SENTENCE_ENDS:
                mark = STOP
            elif character in ",;:،":
                mark = COMMA
            elif character in _LAUGHING:
                mark = LAUGH
            else:
                continue
            if not (found and found[-1].form == mark):
                found.append(Word(mark, position, position + 1))
            continue
        if folded:
            if not form:
                start = position
            form.append(folded)
            end = position + 1
    close()
    return found


def _inside_word(text: str, position: int) -> bool:
    before = text[position - 1 : position]
    after = text[position + 1 : position + 2]
    return (before.isalpha() or before == "*") and (after.isalpha() or after == "*")


def _unmask(form: str) -> str:
    """Turn look-alike digits into letters where a word mixes both ("d00d"); leave numbers alone."""
    if form.isalpha() or form.isdigit():
        return form
    letters = sum(c.isalpha() for c in form)
    if letters and form[0].isalpha() and form[-1:] != "8":
        return form.translate(_LOOKALIKE)
    return form
