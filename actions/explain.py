"""She did not understand: the open question in easier words."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

NOT_UNDERSTOOD = "not_understood"
WHAT_TO_EXPLAIN = "utter_explain"


class Explain(Action):
    """Puts the open question in easier words; the second time running it asks what to explain."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_explain"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, with the buttons of the question."""
        conversation = Conversation(tracker)
        again = conversation.told()[-2:] == [NOT_UNDERSTOOD] * 2
        if conversation.asked is None or again:
            dispatcher.utter_message(response=WHAT_TO_EXPLAIN)
        else:
            dispatcher.utter_message(response=conversation.asked, part="simpler")
        return []
