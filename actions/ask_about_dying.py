"""Blackmail and despair make many think of dying: it is asked once, plainly, after the first help."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from assistant.speech.about_herself import threatened_herself
from assistant.speech.denied_dying import denied_dying

ASKED_ABOUT_DYING = ("utter_suicide_", "utter_blackmail_suicide")
"""Beginnings of the responses with which it has been asked or met."""


class AskAboutDying(Action):
    """Asks once about a wish to die, unless it was asked or refused before."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_ask_about_dying"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask, or go on with who may know."""
        conversation = Conversation(tracker)
        dispatcher.utter_message(response=next_question(conversation))
        return []


def next_question(conversation: Conversation) -> str:
    """The question about dying that fits, or the one after it when it has been asked."""
    blackmail = conversation.topic == "sextortion" or "extortion" in " ".join(conversation.slot("dangers_met") or [])
    asked = any(response.startswith(ASKED_ABOUT_DYING) for response in conversation.said())
    if asked or denied_dying(conversation.events()):
        return "utter_blackmail_who" if blackmail else "utter_distress_close"
    hers = conversation.role == "parent" and threatened_herself(conversation.said())
    feels_it_herself = hers or conversation.topic == "express_distress"
    if conversation.is_about_somebody_else() and not feels_it_herself:
        return "utter_suicide_other_ask"
    return "utter_blackmail_suicide" if blackmail else "utter_suicide_ask"
