"""Finds danger in a message by rules alone: no model, no network, nothing to load.

The tables stand in ``safety.danger``, one module a signal, in the notation of ``safety.phrase_patterns``.
A false alarm costs one kind question; a missed sign may cost a life.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safety.danger import (
    contexts,
    danger_now,
    extortion,
    honour_violence,
    other_languages,
    self_harm,
    sexual_violence,
    suicide,
    vocabulary,
)
from safety.danger.evidence import Sign, denied, strongest, together, weighed
from safety.danger.table import Rule, Table
from safety.phrase_finder import Found, PhraseFinder, known_words
from safety.phrase_patterns import Phrase, compile_phrase, lines
from safety.reading import Word, words
from safety.spelling import Spelling

TABLES: tuple[Table, ...] = (
    suicide.TABLE,
    self_harm.TABLE,
    danger_now.TABLE,
    sexual_violence.TABLE,
    honour_violence.TABLE,
    extortion.TABLE,
    *other_languages.TABLES,
)


@dataclass(frozen=True)
class RiskHit:
    """One sign of danger: which, how sure, where it stands in the original text, and the rule that saw it.

    ``value`` is a risk signal of the language contract; ``level`` is "act" (bring the help at once) or "ask"
    (a gentle question first); ``text[start:end]`` is the evidence.
    """

    value: str
    level: str
    start: int
    end: int
    rule: str


class RiskRules:
    """The lexical risk rules; build once (a second or two), then call ``find`` for each message."""

    def __init__(self) -> None:
        """Compile the tables."""
        labelled = list(_labelled())
        self._finder = PhraseFinder(labelled)
        self._spelling = Spelling(
            known_words(phrase for _, phrase in labelled),
            vocabulary.SHORT_FORMS,
            vocabulary.CORRECTABLE,
            vocabulary.UNTOUCHED,
        )

    def find(self, text: str) -> list[RiskHit]:
        """Return the signs of danger in a text, in the order in which they stand there; never raises."""
        row = self._spelling.repair(words(text))
        found = self._finder.find(row)
        if not found:
            return []
        return [
            RiskHit(sign.signal, sign.level, row[sign.first].start, row[sign.last].end, sign.rule.name)
            for sign in strongest(self._signs(row, found))
        ]

    def _signs(self, row: list[Word], found: list[Found]) -> Iterator[Sign]:
        by_label: dict[str, list[tuple[int, int]]] = {}
        for hit in found:
            by_label.setdefault(hit.label, []).append((hit.first, hit.last))
        around = [
            Found(hit.label.removeprefix("context "), hit.phrase, hit.first, hit.last)
            for hit in found
            if hit.label.startswith("context ")
        ]
        for number, table in enumerate(TABLES):
            innocent = by_label.get(f"not {table.signal}", ())
            spans = {name: by_label.get(f"concept {number} {name}", []) for name in table.concepts}
            for place, rule in enumerate(table.rules):
                for sign in _raised(rule, table.signal, by_label.get(f"rule {number} {place}", []), spans):
                    if any(first <= sign.last and sign.first <= last for first, last in innocent):
                        continue
                    if rule.deniable and denied(row, sign):
                        continue
                    left = weighed(sign, row, around)
                    if left is not None:
                        yield left


def _raised(
    rule: Rule, signal: str, direct: list[tuple[int, int]], spans: dict[str, list[tuple[int, int]]]
) -> Iterator[Sign]:
    for first, last in direct:
        yield Sign(signal, rule, rule.level, first, last)
    if rule.together:
        yield from together(rule, signal, spans)


def _labelled() -> Iterator[tuple[str, Phrase]]:
    """Yield every phrase of the tables under a label that says what it stands for."""
    for number, table in enumerate(TABLES):
        for place, rule in enumerate(table.rules):
            yield from _compiled(f"rule {number} {place}", rule.phrases)
        for name, block in table.concepts.items():
            yield from _compiled(f"concept {number} {name}", block)
        yield from _compiled(f"not {table.signal}", table.not_this)
    for kind, block in contexts.CONTEXTS.items():
        yield from _compiled(f"context {kind}", block)


def _compiled(label: str, block: str) -> Iterator[tuple[str, Phrase]]:
    for written in lines(block):
        yield label, compile_phrase(written, vocabulary.CLASSES, vocabulary.SHORT_FORMS)
