"""Goes on after a question that was left out, because she has answered it before."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.replay import replay

ANSWER_KNOWN = "answer_known"


class TakeKnownAnswer(Action):
    """Reads the newest message as the answer that she gave to the same question earlier."""

    def name(self) -> str:
        """The name the policy uses."""
        return "action_take_known_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Events as if the question stood open and had been answered; none where nothing was left out."""
        conversation = Conversation(tracker)
        said = [event for event in conversation.events() if event.get("event") == "bot"]
        newest = (said[-1].get("metadata") or {}) if said else {}
        if ANSWER_KNOWN not in newest or not conversation.messages():
            return []
        answered = replay(conversation.messages()[-1], newest[ANSWER_KNOWN], without_risk=True)
        return [{"event": "slot", "name": "asked", "value": newest.get("utter_action")}, *answered]
