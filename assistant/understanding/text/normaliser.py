"""Makes what people type on a phone readable, without losing a name or a number.

Two steps, both pure functions. `clean` takes out what no reader sees (NUL, zero-width marks, control letters),
caps the length and remembers where each letter stood, so that entities can point into the text as it was
typed. `normalise` writes out abbreviations, undoes "heeeelp", turns emoji into words and splits "ikwil"; its
result is for classifiers only and never shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

# A longer message is read from both ends: the story's start, and the end where the point often stands.
MAX_LETTERS = 3000
_TAIL = 1200
_DATA = Path(__file__).parent / "dutch"

# Zero-width space and joiners, direction marks, byte-order mark, soft hyphen, variation selectors.
_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\ufe0e\ufe0f"
)
# More marks on one letter than any language uses are noise ("zalgo").
_MAX_MARKS = 2
_WORD = re.compile(r"[@#]?\w+(?:['’._@-]\w+)*|\S", re.UNICODE)
_GLUED = re.compile(
    r"^(ik|hij|zij|ze|je|jij|we|wij|dat|het|er)"
    r"(ben|heb|wil|weet|kan|moet|had|was|heeft|is|zei|mag|ga|gaat|durf|snap|voel|zit|zijn|hebben|denk|vind|wou)$"
)
_GLUED_NEGATION = re.compile(
    r"^(weet|wil|kan|durf|moet|mag|ben|heb|snap|doe|ga|gaat|heeft|wilde|kon)(niet|nie|nt|geen|niks)$"
)
_RUN = re.compile(r"([^\W\d_])\1{2,}", re.UNICODE)
_VOWELS = "aeiouy"


@dataclass(frozen=True)
class CleanText:
    """`text` without invisible letters; `origin[i]` is where letter i stood in the text as typed."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text as typed of `text[start:end]`."""
        if not self.origin or start >= end:
            return 0, 0
        return self.origin[start], self.origin[min(end, len(self.origin)) - 1] + 1


def clean(text: str, limit: int = MAX_LETTERS) -> CleanText:
    """Takes out what cannot be seen; line breaks and odd blanks become blanks; at most `limit` letters stay."""
    if not text.isascii() or not text.isprintable() or len(text) > limit:
        return _clean_slowly(text, limit)
    return CleanText(text, tuple(range(len(text))))


def _clean_slowly(text: str, limit: int) -> CleanText:
    indices = range(len(text))
    if len(text) > limit:
        head = limit - min(_TAIL, limit // 2)
        indices = [*range(head), *range(len(text) - (limit - head), len(text))]
    letters: list[str] = []
    origin: list[int] = []
    marks = 0
    for index in indices:
        letter = text[index]
        if letter in _INVISIBLE:
            continue
        category = unicodedata.category(letter)
        if category == "Mn":
            marks += 1
            if marks > _MAX_MARKS:
                continue
        else:
            marks = 0
        if category in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"):
            letter = " " if category != "Cs" else "?"
        letters.append(letter)
        origin.append(index)
    return CleanText("".join(letters), tuple(origin))


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    lists = yaml.safe_load((_DATA / "abbreviations.yml").read_text("utf-8"))
    return {str(key): str(value) for part in lists.values() for key, value in part.items()}


@lru_cache(maxsize=1)
def _emoji() -> dict[str, str]:
    table = yaml.safe_load((_DATA / "emoji.yml").read_text("utf-8"))
    return {key.replace("\ufe0f", ""): value for key, value in table.items()}


@lru_cache(maxsize=1)
def _emoji_pattern() -> re.Pattern[str]:
    longest_first = sorted(_emoji(), key=len, reverse=True)
    return re.compile("|".join(re.escape(key) for key in longest_first))


def emoji_to_words(text: str) -> str:
    """Known emoji become a word; the same one five times in a row counts once."""
    if text.isascii():
        return text
    once = re.sub(r"([\U0001F000-\U0001FAFF\u2600-\u27BF])\1+", r"\1", text)
    return _emoji_pattern().sub(lambda match: f" {_emoji()[match.group()]} ", once)


def shorten(word: str) -> str:
    """Undoes stretching: three or more of one letter become one, or two where Dutch spells a long vowel.

    "heeeelp" -> "help", "neeee" -> "nee", "heeeel" -> "heel", "hoiii" -> "hoi", "stopppp" -> "stop".
    """

    def shorter(match: re.Match[str]) -> str:
        letter = match.group(1)
        rest = word[match.end() :].lower()
        low = letter.lower()
        if low in "aeou":
            if not rest:
                return letter * 2 if low == "e" else letter
            closed = rest[0] not in _VOWELS and (len(rest) == 1 or rest == rest[0] * len(rest))
            return letter * 2 if closed else letter
        return letter

    return _RUN.sub(shorter, word)


def write_out(word: str) -> str:
    """The plain form of an abbreviation, street word or common slip; any other word as it is."""
    known = _words().get(word.replace("’", "'"))
    if known is not None:
        return known
    for pattern in (_GLUED, _GLUED_NEGATION):
        glued = pattern.match(word)
        if glued:
            return f"{glued.group(1)} {_words().get(glued.group(2), glued.group(2))}"
    return word


def normalise(text: str) -> str:
    """What a classifier reads: lower case, words written out, emoji as words, stretching undone.

    A word with a digit in it (an amount, an age, a class, a handle) is never changed, nor is a word that no rule
    knows.
    """
    plain = emoji_to_words(clean(text).text).lower()
    result: list[str] = []
    for token in _WORD.findall(plain):
        if any(letter.isdigit() for letter in token) and token not in _words():
            result.append(token)
        elif token.replace("'", "").replace("’", "").isalpha() or token in _words():
            result.append(write_out(shorten(token)))
        else:
            result.append(token)
    return " ".join(result)
