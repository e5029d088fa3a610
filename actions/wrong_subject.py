"""She says that it is about something else, or that nobody threatens: that is let go, and she is asked anew."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.needs import story_of

ASKS_ANEW = "utter_wrong_subject"


NO_BLACKMAIL, BLACKMAIL = "utter_no_blackmail", "sextortion"


class NoBlackmail(Action):
    """Takes back that somebody threatens, and goes back to what she told before that."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_no_blackmail"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask what she wants to know; her own story is the subject again, where she told one."""
        dispatcher.utter_message(response=NO_BLACKMAIL)
        told = [one for one in Conversation(tracker).told() if one != BLACKMAIL]
        return [{"event": "slot", "name": "topic", "value": story_of(told)}]


class WrongSubject(Action):
    """Says sorry and asks anew; what was thought to be the subject no longer colours what she says next."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_wrong_subject"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask, and forget the subject."""
        dispatcher.utter_message(response=ASKS_ANEW)
        return [{"event": "slot", "name": "topic", "value": None}]
