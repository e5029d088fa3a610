"""A parent asks whether to punish: what fits depends on what the child did or underwent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

NOT_KNOWN = "utter_parent_punish_first"
BY_STORY: Mapping[str, str] = {
    "parent_child_shared": "utter_parent_punish_shared",
    "choose_punish_shared": "utter_parent_punish_shared",
    "parent_child_victim": "utter_parent_punish_victim",
    "choose_punish_victim": "utter_parent_punish_victim",
}


class Punish(Action):
    """Answers by the last thing she told; asks only where she has told nothing."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_punish"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say what fits instead."""
        told = reversed(Conversation(tracker).told())
        dispatcher.utter_message(response=next((BY_STORY[one] for one in told if one in BY_STORY), NOT_KNOWN))
        return []
