"""A small notation for phrases, and its translation into spaCy ``Matcher`` patterns.

A phrase is written as it is said, one a line::

    ik wil <fill>* dood          a class of words, any number of them
    maak|maakte er .. eind aan   one of several words; up to four words between
    wil niet meer $              the end of the sentence
    een? mes                     a word that may be missing
    tehdit~ ediyor               every word that begins so and is not named elsewhere
    te_laat|ziek                 words that belong together among other choices

``^`` and ``$`` are the ends of a sentence, ``,`` a comma, ``#`` a number, ``..`` a gap of at most
``GAP`` words and ``...`` one of at most ``WIDE_GAP``. The first word is never optional.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from safety.reading import plain

GAP = 4
WIDE_GAP = 9

Classes = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Phrase:
    """One phrase: its ``Matcher`` patterns, its words, and how many words it may span."""

    written: str
    patterns: tuple[list[dict[str, Any]], ...]
    words: frozenset[str]
    longest: int


def compile_phrase(written: str, classes: Classes, respelled: Mapping[str, str] | None = None) -> Phrase:
    """Translate one phrase; raises ``ValueError`` when it opens with a gap or a repetition.

    ``respelled`` says which words a reader brings to another spelling before it looks, so that a phrase
    may be written either way ("my", which is read as "mijn").
    """
    parts = written.split()
    if parts[0].endswith("*") or parts[0].startswith(".."):
        raise ValueError(f"a phrase cannot open with a part that may be missing or repeated: {written}")
    if parts[0].endswith("?"):
        # The matcher wants a first word that is there: with it, and without it.
        return _either(written, [[parts[0][:-1], *parts[1:]], parts[1:]], classes, respelled)
    for place, part in enumerate(parts):
        choices = part.rstrip("?").split("|")
        joined = [choice for choice in choices if "_" in choice and not choice.startswith("<")]
        if joined:
            single = "|".join(choice for choice in choices if choice not in joined)
            ways = [[single + "?" * part.endswith("?")]] if single else []
            ways += [choice.split("_") for choice in joined]
            before, after = parts[:place], parts[place + 1 :]
            return _either(written, [[*before, *way, *after] for way in ways], classes, respelled)
    words: set[str] = set()
    rest: list[dict[str, Any]] = []
    longest = 1
    for part in parts[1:]:
        token, named, span = _part(part, classes, respelled or {})
        rest.append(token)
        words |= named
        longest += span
    _, first, _ = _part(parts[0], classes, respelled or {})
    words |= first
    # The first word is written out once for each choice: the matcher then compares numbers only.
    patterns = tuple([{"ORTH": word}, *rest] for word in sorted(first))
    return Phrase(written, patterns, frozenset(words), longest)


def _either(
    written: str, ways: Sequence[Sequence[str]], classes: Classes, respelled: Mapping[str, str] | None
) -> Phrase:
    """Return one phrase that may be said in several ways."""
    phrases = [compile_phrase(" ".join(way), classes, respelled) for way in ways]
    return Phrase(
        written,
        tuple(pattern for phrase in phrases for pattern in phrase.patterns),
        frozenset(word for phrase in phrases for word in phrase.words),
        max(phrase.longest for phrase in phrases),
    )


def _part(part: str, classes: Classes, respelled: Mapping[str, str]) -> tuple[dict[str, Any], frozenset[str], int]:
    if part == "..":
        return {"OP": "*"}, frozenset(), GAP
    if part == "...":
        return {"OP": "*"}, frozenset(), WIDE_GAP
    operator = part[-1] if len(part) > 1 and part[-1] in "?*" else ""
    bare = part[:-1] if operator else part
    named: set[str] = set()
    for choice in bare.split("|"):
        if choice.startswith("<"):
            named |= classes[choice.strip("<>")]
        else:
            named.add(choice)
    named = {_spelled(word, respelled) for word in named}
    token: dict[str, Any] = {"ORTH": next(iter(named))} if len(named) == 1 else {"ORTH": {"IN": sorted(named)}}
    if operator:
        token["OP"] = operator
    return token, frozenset(named), 3 if operator == "*" else 1


def _spelled(word: str, respelled: Mapping[str, str]) -> str:
    folded = plain(word).replace("'", "") or word
    meaning = respelled.get(folded, folded)
    return folded if " " in meaning else meaning
