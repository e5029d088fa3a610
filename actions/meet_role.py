"""She says who she is: which welcome fits."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.go_on import ABOUT_DANGER, last_place

ROLE_OF_SUBJECT = {"parent_": "parent", "pro_": "professional", "friend_": "friend"}
WELCOME = {
    "parent": "utter_role_parent",
    "professional": "utter_role_professional",
    "friend": "utter_role_friend",
}
YOUTH = "utter_role_youth"
CHILD = "utter_role_child"
NOTED = "utter_role_noted"


class MeetRole(Action):
    """Welcomes her as who she is, or goes on where a fact about her was asked for."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_meet_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say the welcome; in the middle of a subject only a word of it and the open question."""
        conversation = Conversation(tracker)
        asked, place = conversation.asked or "", last_place(conversation)
        if asked.startswith(ABOUT_DANGER):
            meet(conversation, dispatcher)
            dispatcher.utter_message(response=asked, part="question")
        elif conversation.topic and place and asked not in ("", "utter_who", "utter_greet"):
            meet(conversation, dispatcher)
            dispatcher.utter_message(response=place)
        else:
            dispatcher.utter_message(response=welcome(conversation))
        return []


def meet(conversation: Conversation, dispatcher: CollectingDispatcher) -> None:
    """A short thanks; a child hears once, at whatever moment, that she did well to come."""
    if conversation.is_child and not conversation.has_said([CHILD]):
        dispatcher.utter_message(response=CHILD, part="opening")
    else:
        dispatcher.utter_message(response=NOTED)


class NamedSomebody(Action):
    """She named somebody ("mijn mentor") in answer to a question: that is not who she is."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_named_somebody"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Put her role back to what it was, or to what her subject says."""
        conversation = Conversation(tracker)
        topic = conversation.topic or ""
        by_subject = next((role for start, role in ROLE_OF_SUBJECT.items() if topic.startswith(start)), "youth")
        role = role_before(conversation)
        return [{"event": "slot", "name": "role", "value": role if role in WELCOME else by_subject}]


class AskWho(Action):
    """After hello: asks who she is, unless she has said so already."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_ask_who"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask, or welcome."""
        conversation = Conversation(tracker)
        known = conversation.role is not None or conversation.age is not None
        dispatcher.utter_message(response=welcome(conversation) if known else "utter_who")
        return []


def role_before(conversation: Conversation) -> str | None:
    """Who she was before her newest message, whatever that message set; None where nothing told it."""
    events = conversation.events()
    newest = max((at for at, event in enumerate(events) if event.get("event") == "user"), default=0)
    set_before = [event for event in events[:newest] if event.get("event") == "slot" and event.get("name") == "role"]
    return set_before[-1].get("value") if set_before else None


def welcome(conversation: Conversation) -> str:
    """The welcome for her role and age."""
    if conversation.is_child:
        return CHILD
    return WELCOME.get(conversation.role or "", YOUTH)
