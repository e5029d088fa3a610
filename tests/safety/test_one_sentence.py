"""A sentence broken over two messages is read as one."""

import pytest

from safety.one_sentence import as_she_meant_them
from safety.risk_rules import RiskRules


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("was ik er maar gewoon", "niet"), "was ik er maar gewoon niet"),
        (("ik wou dat ik er", "Niet meer was..."), "ik wou dat ik er Niet meer was..."),
        (("er gaat een foto rond", "was ik er maar", "niet"), "er gaat een foto rond / was ik er maar niet"),
        (("er gaat een foto rond.", "niet"), "er gaat een foto rond. / niet"),
        (("was ik er maar gewoon", "nee"), "was ik er maar gewoon / nee"),
        (("niet",), "niet"),
        (("", "hoi"), "hoi"),
        ((), ""),
    ],
)
def test_what_only_ends_a_sentence_belongs_to_it(texts, whole):
    assert as_she_meant_them(texts, " / ") == whole


def test_danger_in_a_broken_sentence_is_seen():
    """Neither half says it."""
    rules = RiskRules()
    halves = ("was ik er maar gewoon", "niet")
    assert not any(rules.find(half) for half in halves)
    assert {hit.value for hit in rules.find(as_she_meant_them(halves, "\n"))} == {"suicide"}
