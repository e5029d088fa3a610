"""Silence at home, or family who come to talk about her: whether she is afraid of them is asked once, plainly."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.go_on import AskAgain

ASKED_ABOUT_HOME = ("utter_honour_", "utter_afraid_parents_violent", "utter_forced_marriage_", "utter_abroad_")
"""Beginnings of the responses with which it has been asked or met."""
AFRAID, IS_THE_OTHER_AFRAID = "utter_honour_ask", "utter_honour_other_ask"


class AskAboutHome(Action):
    """Asks once whether she is afraid of her family; after that, the open question is put again."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_ask_about_home"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask, or go back to what stood open."""
        conversation = Conversation(tracker)
        if any(response.startswith(ASKED_ABOUT_HOME) for response in conversation.said()):
            return AskAgain().run(dispatcher, tracker, domain)
        another = conversation.is_about_somebody_else()
        dispatcher.utter_message(response=IS_THE_OTHER_AFRAID if another else AFRAID)
        return []
