"""Blackmail makes many think of dying: it is asked once, plainly, after the first help."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

ASKED_ABOUT_DYING = ("utter_suicide_", "utter_blackmail_suicide")
"""Beginnings of the responses with which it has been asked or met."""


class AskAboutDying(Action):
    """Asks a blackmailed person once about a wish to die, unless it was asked or refused before."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_ask_about_dying"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Ask, or go on with who may know."""
        conversation = Conversation(tracker)
        asked_before = any(response.startswith(ASKED_ABOUT_DYING) for response in conversation.said())
        if asked_before:
            dispatcher.utter_message(response="utter_blackmail_who")
        elif conversation.is_about_somebody_else():
            dispatcher.utter_message(response="utter_suicide_other_ask")
        else:
            dispatcher.utter_message(response="utter_blackmail_suicide")
        return []
