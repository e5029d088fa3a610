"""Leaving and erasing: the gateway carries it out, this only says so."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher


class Leave(Action):
    """She must be away at once."""

    effect = "exit"

    def name(self) -> str:
        """The name the rules use."""
        return "action_leave"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Hand the effect to the gateway; nothing is said that could be read over her shoulder."""
        dispatcher.utter_message(json_message={"effect": self.effect})
        return []


class Erase(Leave):
    """She wants this conversation gone."""

    effect = "erase"

    def name(self) -> str:
        """The name the rules use."""
        return "action_erase"
