"""Leaving and erasing: the gateway carries it out, this only says so."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

ENDS_THE_SUBJECT = re.compile(
    r"\s*(?:kun je |wil je |jij moet )?(?:stop|hou op|kap)\w* (?:er)?(?:hiermee|mee|met)\b", re.IGNORECASE
)
"""Words that end the subject and not the conversation ("stop hiermee", "stop met vragen")."""


class Leave(Action):
    """She must be away at once."""

    effect = "exit"

    def name(self) -> str:
        """The name the rules use."""
        return "action_leave"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Hand the effect to the gateway; nothing is said that could be read over her shoulder."""
        text = str(tracker.latest_message.get("text") or "")
        if self.effect == "exit" and ENDS_THE_SUBJECT.match(text):
            dispatcher.utter_message(response="utter_deny_open")
            return []
        dispatcher.utter_message(json_message={"effect": self.effect})
        return []


class Erase(Leave):
    """She wants this conversation gone."""

    effect = "erase"

    def name(self) -> str:
        """The name the rules use."""
        return "action_erase"
