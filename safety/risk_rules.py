"""Finds danger in a message by rules alone: no model, no network, nothing to load.

The tables stand in ``safety/danger/*.rules``, one file a signal, in the notation of ``safety.phrase_patterns``.
A false alarm costs one kind question; a missed sign may cost a life.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from safety.danger.evidence import Sign, denied, strongest, together, weighed
from safety.danger.table import ASK, SIGNALS, Rule, Table, read_tables
from safety.danger.weighing import WeighedWords
from safety.phrase_finder import Found, PhraseFinder, known_words
from safety.phrase_patterns import Phrase, compile_phrase
from safety.reading import COMMA, LAUGH, STOP, Word, words
from safety.rule_files import Section, classes, read_sections, short_forms
from safety.spelling import Spelling

RULES = Path(__file__).parent / "danger"
_BESIDE_AN_IDIOM = 2
"""Words beside an idiom that change nothing: "oh", "ik"."""


@dataclass(frozen=True)
class RiskHit:
    """One sign of danger: which, how sure, where it stands in the original text, and the rule that saw it.

    ``value`` is a risk signal of the language contract; ``level`` is "act" (bring the help at once) or "ask"
    (a gentle question first); ``text[start:end]`` is the evidence. ``decides``: the rule settles the level by itself.
    """

    value: str
    level: str
    start: int
    end: int
    rule: str
    decides: bool = False


class RiskRules:
    """The lexical risk rules; build once (a second or two), then call ``find`` for each message.

    With ``weighed`` the words of a message that no rule speaks of are weighed together (``danger.weighing``):
    for the gateway when the trained classifier is down, not beside that classifier.
    """

    def __init__(self, weighed: bool = False) -> None:
        """Read and compile the tables."""
        self._weighed = WeighedWords(RULES) if weighed else None
        shared = read_sections(RULES / "words.rules")
        respelled = short_forms(shared)
        known = classes(shared)
        self._tables = [
            table
            for name in (*SIGNALS, "other_languages")
            for table in read_tables(RULES / f"{name}.rules", shared, respelled)
        ]
        labelled = [*_labelled(self._tables)]
        for section in read_sections(RULES / "contexts.rules"):
            for line in section.lines:
                labelled.append((f"context {section.name}", compile_phrase(line, known, respelled)))
        self._finder = PhraseFinder(labelled)
        self._spelling = Spelling(
            known_words(phrase for _, phrase in labelled),
            respelled,
            _listed(shared, "correctable"),
            _listed(shared, "untouched"),
        )

    def find(self, text: str) -> list[RiskHit]:
        """Return the signs of danger in a text, in the order in which they stand there; never raises."""
        row = self._spelling.repair(words(text))
        found = self._finder.find(row)
        hits = [
            RiskHit(
                sign.signal,
                sign.level,
                row[sign.first].start,
                row[sign.last].end,
                sign.rule.name,
                sign.rule.decides and sign.level == sign.rule.level,
            )
            for sign in strongest(self._signs(row, found))
        ]
        if hits or self._weighed is None:
            return hits
        weighed = self._weighed.weigh(text)
        return [RiskHit(weighed.signal, ASK, weighed.start, weighed.end, "words weighed together")] if weighed else []

    def innocent(self, text: str) -> frozenset[str]:
        """Return the signals that a short message only seems to carry: nearly all of it is an idiom of the tables."""
        row = self._spelling.repair(words(text))
        spoken = {place for place, word in enumerate(row) if word.form not in {STOP, COMMA, LAUGH}}
        held: dict[str, set[int]] = {}
        for hit in self._finder.find(row):
            if hit.label.startswith("not "):
                held.setdefault(hit.label.removeprefix("not "), set()).update(range(hit.first, hit.last + 1))
        return frozenset(signal for signal, places in held.items() if len(spoken - places) <= _BESIDE_AN_IDIOM)

    def _signs(self, row: list[Word], found: list[Found]) -> Iterator[Sign]:
        by_label: dict[str, list[tuple[int, int]]] = {}
        for hit in found:
            by_label.setdefault(hit.label, []).append((hit.first, hit.last))
        around = [
            Found(hit.label.removeprefix("context "), hit.phrase, hit.first, hit.last)
            for hit in found
            if hit.label.startswith("context ")
        ]
        for number, table in enumerate(self._tables):
            innocent = by_label.get(f"not {table.signal}", ())
            spans = {name: by_label.get(f"concept {number} {name}", []) for name in table.concepts}
            for place, rule in enumerate(table.rules):
                for sign in _raised(rule, table.signal, by_label.get(f"rule {number} {place}", []), spans):
                    if any(first <= sign.last and sign.first <= last for first, last in innocent):
                        continue
                    if not rule.undeniable and denied(row, sign):
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


def _labelled(tables: list[Table]) -> Iterator[tuple[str, Phrase]]:
    """Yield every phrase of the tables under a label that says what it stands for."""
    for number, table in enumerate(tables):
        for place, rule in enumerate(table.rules):
            yield from ((f"rule {number} {place}", phrase) for phrase in rule.phrases)
        for name, phrases in table.concepts.items():
            yield from ((f"concept {number} {name}", phrase) for phrase in phrases)
        yield from ((f"not {table.signal}", phrase) for phrase in table.not_this)


def _listed(sections: list[Section], name: str) -> frozenset[str]:
    return frozenset(
        word for section in sections if section.kind == "words" and section.name == name for word in section.words()
    )
