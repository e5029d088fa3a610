"""The shape of a table of danger rules, and how it is read from a ``.rules`` file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from safety.phrase_patterns import Phrase, compile_phrase
from safety.rule_files import RuleFileError, Section, classes, read_sections

ACT = "act"
ASK = "ask"
SIGNALS = ("suicide", "self_harm", "danger_now", "sexual_violence", "honour_violence", "extortion")

_BUTS = frozenset({"undeniable", "firm", "playful", "ahead", "decides"})


@dataclass(frozen=True)
class Rule:
    """One rule of a signal.

    ``phrases`` each speak for themselves. ``together`` names concepts of the table that must all stand within
    ``within`` words. ``undeniable``: "niet" beside it takes nothing back, as it holds one itself. ``firm``: a
    lesson or a story around it lowers it to "ask" but does not cancel it. ``playful``: laughter cancels it.
    ``ahead``: it tells of what is to come, so "klaar" and "voorbij" close nothing.
    ``decides``: its level stands beside the trained classifier (``CrisisDetector``), which else weighs it.
    """

    name: str
    level: str
    phrases: tuple[Phrase, ...]
    together: tuple[str, ...] = ()
    within: int = 0
    undeniable: bool = False
    firm: bool = False
    playful: bool = False
    ahead: bool = False
    decides: bool = False


@dataclass(frozen=True)
class Table:
    """The rules of one signal, its concepts, and the phrases that look like it and are not."""

    signal: str
    rules: tuple[Rule, ...]
    concepts: Mapping[str, tuple[Phrase, ...]]
    not_this: tuple[Phrase, ...]


def read_tables(path: Path, shared: Iterable[Section], respelled: Mapping[str, str]) -> list[Table]:
    """Read the tables of a file, one for each signal in it; raises ``RuleFileError`` for one that is not whole.

    ``shared`` holds the classes and concepts of all files; a table takes the concepts that its rules name.
    """
    sections = read_sections(path)
    known = {**classes(shared), **classes(sections)}
    common = {section.name: section for section in shared if section.kind == "concept"}
    tables: list[Table] = []
    signal = ""
    rules: list[Rule] = []
    concepts: dict[str, tuple[Phrase, ...]] = {}
    not_this: list[Phrase] = []
    for section in [*sections, Section("signal", "")]:
        if section.kind == "signal":
            if rules:
                named = {name for rule in rules for name in rule.together}
                for name in sorted(named & common.keys() - concepts.keys()):
                    concepts[name] = tuple(compile_phrase(line, known, respelled) for line in common[name].lines)
                _check(path, rules, concepts)
                tables.append(Table(signal, tuple(rules), concepts, tuple(not_this)))
            signal, rules, concepts, not_this = section.name, [], {}, []
            continue
        phrases = tuple(compile_phrase(line, known, respelled) for line in section.lines if section.kind != "class")
        if section.kind == "rule":
            rules.append(_rule(path, section, phrases))
        elif section.kind == "concept":
            concepts[section.name] = phrases
        elif section.kind == "not this":
            not_this.extend(phrases)
    return tables


def _rule(path: Path, section: Section, phrases: tuple[Phrase, ...]) -> Rule:
    level = section.settings.get("level", "")
    buts = {but.strip() for but in section.settings.get("but", "").split(",")} - {""}
    if level not in {ACT, ASK} or not buts <= _BUTS:
        raise RuleFileError(f"{path.name}: rule {section.name!r} has an unknown level or exception")
    together = tuple(name.strip() for name in section.settings.get("together", "").split(",") if name.strip())
    return Rule(
        section.name,
        level,
        phrases,
        together,
        int(section.settings.get("within", "0")),
        undeniable="undeniable" in buts,
        firm="firm" in buts,
        playful="playful" in buts,
        ahead="ahead" in buts,
        decides="decides" in buts,
    )


def _check(path: Path, rules: list[Rule], concepts: Mapping[str, tuple[Phrase, ...]]) -> None:
    for rule in rules:
        missing = [name for name in rule.together if not concepts.get(name)]
        if missing or not (rule.phrases or rule.together):
            raise RuleFileError(f"{path.name}: rule {rule.name!r} says nothing, or names unknown concepts {missing}")
