"""Rasa's RulePolicy, with an index over its rules.

Rasa looks for the rules that fit a moment by parsing every rule's JSON and trying it against the conversation, once
for each state of it. With some twelve hundred rules that is a quarter of a second for each prediction, several times
a turn, on the one thread that all chats share, and ten minutes of training. Which rules can fit is known from the
newest state alone: its last action and its intent. So only those are tried, each parsed once. What is chosen is the
same; `tests/assistant/policies/test_indexed_rule_policy.py` holds it against Rasa's own search.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import lru_cache

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import SHOULD_NOT_BE_SET
from rasa.shared.core.domain import State

Place = tuple[str, str]  # last action and intent of a state; "" where a rule leaves it open
_START = "(start)"


@lru_cache(maxsize=None)
def _states_of(rule_key: str) -> list[State]:
    return json.loads(rule_key)  # type: ignore[no-any-return]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class IndexedRulePolicy(RulePolicy):
    """A RulePolicy that tries only rules whose newest state can fit."""

    @staticmethod
    def _rule_key_to_state(rule_key: str) -> list[State]:
        return _states_of(rule_key)

    def _get_possible_keys(self, lookup: dict[str, str], states: list[State]) -> set[str]:
        if not states:
            return set(lookup)
        action, intent = _place(states[-1])
        index = self._index(lookup)
        places = {(action, intent), (action, ""), ("", intent), ("", "")} if action != _START else {(_START, "")}
        possible = [key for place in places for key in index.get(place, ())]
        for turn, state in enumerate(reversed(states)):
            possible = [key for key in possible if self._is_rule_applicable(key, turn, state)]
        return set(possible)

    def _index(self, lookup: dict[str, str]) -> dict[Place, list[str]]:
        cached = self.__dict__.setdefault("_indexes", {})
        known = cached.get(id(lookup))
        # The lookup itself is kept beside its index, so that no other one can come to stand at its address.
        if known is None or known[0] is not lookup or known[1] != len(lookup):
            index: dict[Place, list[str]] = defaultdict(list)
            for key in lookup:
                index[_place(_states_of(key)[-1])].append(key)
            cached[id(lookup)] = known = (lookup, len(lookup), index)
        return known[2]


def _place(state: State) -> Place:
    if not state.get("prev_action"):
        return (_START, "")  # a conversation's start fits a rule's start, whatever else they hold
    action = state["prev_action"].get("action_name")
    intent = state.get("user", {}).get("intent")
    return (_fixed(action), _fixed(intent))


def _fixed(value: object) -> str:
    # "should not be set" is no value: such a rule fits where nothing is set.
    return value if isinstance(value, str) and value != SHOULD_NOT_BE_SET else ""
