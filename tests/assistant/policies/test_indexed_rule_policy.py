"""The index changes how rules are found, never which."""

import json
from unittest.mock import MagicMock

from hypothesis import given
from hypothesis import strategies as st
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.constants import SHOULD_NOT_BE_SET

from assistant.policies.indexed_rule_policy import IndexedRulePolicy

ACTIONS = st.sampled_from(["action_listen", "utter_a", "utter_b", "action_refer"])
INTENTS = st.sampled_from(["affirm", "deny", "image_shared"])
SLOTS = st.fixed_dictionaries({}, optional={"asked": st.sampled_from([[1.0], [2.0], SHOULD_NOT_BE_SET])})


def sides(in_rule: bool) -> st.SearchStrategy[dict]:
    """A state: what was done last, what she wrote, which question stands open."""
    values = [ACTIONS, st.just(SHOULD_NOT_BE_SET)] if in_rule else [ACTIONS]
    return st.fixed_dictionaries(
        {},
        optional={
            "prev_action": st.fixed_dictionaries({"action_name": st.one_of(*values)}),
            "user": st.fixed_dictionaries({"intent": INTENTS}),
            "slots": SLOTS,
        },
    )


RULES = st.lists(st.lists(sides(in_rule=True), min_size=1, max_size=3), min_size=1, max_size=25)
CONVERSATIONS = st.lists(sides(in_rule=False), min_size=0, max_size=5)


@given(RULES, CONVERSATIONS)
def test_the_same_rules_are_found_as_by_rasas_own_search(rules: list, states: list) -> None:
    lookup = {json.dumps(rule, sort_keys=True): "utter_a" for rule in rules}
    for state in states:  # in a conversation values are tuples, in a rule's JSON lists
        for key, value in state.get("slots", {}).items():
            state["slots"][key] = tuple(value) if isinstance(value, list) else value
    indexed = IndexedRulePolicy.__new__(IndexedRulePolicy)
    plain = MagicMock(spec=RulePolicy)
    plain._is_rule_applicable = lambda *args: RulePolicy._is_rule_applicable(indexed, *args)
    assert indexed._get_possible_keys(lookup, states) == RulePolicy._get_possible_keys(plain, lookup, states)


def test_a_grown_lookup_is_indexed_anew() -> None:
    policy = IndexedRulePolicy.__new__(IndexedRulePolicy)
    state = {"prev_action": {"action_name": "action_listen"}, "user": {"intent": "affirm"}}
    lookup = {json.dumps([state]): "utter_a"}
    assert len(policy._get_possible_keys(lookup, [state])) == 1
    lookup[json.dumps([{"prev_action": {"action_name": "action_listen"}}])] = "utter_b"
    assert len(policy._get_possible_keys(lookup, [state])) == 2
