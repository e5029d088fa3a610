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
BLAMED, ANGER_MET = "parent_child_victim", ("utter_parent_blames_first", "utter_parent_blames_deed")
"""Who is angry at a child was told that others did wrong: it happened to the child, as far as is known."""


class Punish(Action):
    """Answers by the last thing she told; asks only where she has told nothing."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_punish"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say what fits instead."""
        conversation = Conversation(tracker)
        told = reversed(conversation.told())
        by_anger = BY_STORY[BLAMED] if conversation.has_said(ANGER_MET) else NOT_KNOWN
        dispatcher.utter_message(response=next((BY_STORY[one] for one in told if one in BY_STORY), by_anger))
        return []
