"""Finds danger in a message by rules alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RiskHit:
    """One sign of danger: which, how sure, where it stands in the original text, and the rule that saw it."""

    value: str
    level: str
    start: int
    end: int
    rule: str


class RiskRules:
    """The lexical risk rules; build once, then call find for each message."""

    def find(self, text: str) -> list[RiskHit]:
        """Return the signs of danger in a text, in the order in which they stand there."""
        return []
