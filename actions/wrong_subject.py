"""She says that it is about something else: the subject is let go, and she is asked what it is about."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

ASKS_ANEW = "utter_wrong_subject"


class WrongSubject(Action):
    """Says sorry and asks anew; what was thought to be the subject no longer colours what she says next."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_wrong_subject"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask, and forget the subject."""
        dispatcher.utter_message(response=ASKS_ANEW)
        return [{"event": "slot", "name": "topic", "value": None}]
