"""Rules that decide beside the trained classifier: help at once, or a question and no more."""

import pytest

from assistant.crisis_detector import LITTLE_ELSE, decided_by_rule
from safety.risk_rules import RiskRules

RULES = RiskRules()


@pytest.mark.parametrize(
    ("text", "signal", "level"),
    [
        ("mijn vriendin zit op de wc met een mesje en doet de deur niet open", "suicide", "act"),
        ("mijn vriendin zit op de wc met een mesje en doet de deur niet open", "self_harm", "act"),
        ("ik ben de moeder en ik kan niet meer", "suicide", "ask"),
        ("haha nog 3 nachtjes en dan zijn ze allemaal klaar met mij", "suicide", "ask"),
        ("ik kan niet meer en ik sta op het dak", "suicide", ""),
        ("ik kan niet meer ik wil dood", "suicide", ""),
        ("ik wil dood", "suicide", ""),
        ("hoi", "suicide", ""),
    ],
)
def test_what_a_rule_decides_by_itself(text, signal, level):
    """A mere question only where it is all that the rules found."""
    assert decided_by_rule(signal, text, RULES.find(text)) == level


def test_a_long_story_is_weighed_as_a_whole():
    """The few words at its end do not say how bad it is."""
    text = "en toen kwam hij weer " * LITTLE_ELSE + "en ik kan niet meer"
    assert RULES.find(text)
    assert decided_by_rule("suicide", text, RULES.find(text)) == ""
