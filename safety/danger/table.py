"""The shape of a table of danger rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ACT = "act"
ASK = "ask"


@dataclass(frozen=True)
class Rule:
    """One rule of a signal, in the notation of ``safety.phrase_patterns``.

    ``phrases`` each speak for themselves. ``together`` names concepts of the table that must all stand within
    ``within`` words. ``deniable``: "niet" beside it cancels it. ``firm``: a lesson, a story or laughter beside
    it lowers it to "ask" but does not cancel it. ``playful``: laughter cancels it.
    """

    name: str
    level: str
    phrases: str = ""
    together: tuple[str, ...] = ()
    within: int = 12
    deniable: bool = True
    firm: bool = False
    playful: bool = False


@dataclass(frozen=True)
class Table:
    """The rules of one signal: its concepts, its rules, and the phrases that look like it and are not."""

    signal: str
    rules: tuple[Rule, ...]
    concepts: Mapping[str, str] = field(default_factory=dict)
    not_this: str = ""
