"""Back to where she was: after danger, after a silence, after a question in between."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.replay import replay
from actions.texts import responses

NOT_A_PLACE = (
    "utter_still_there", "utter_danger_", "utter_suicide_", "utter_self_harm_", "utter_unsure_open",
    "utter_explain", "utter_ask_back", "utter_greet", "utter_not_safe", "utter_anything_else",
    "utter_affirm_open", "utter_who_are_you", "utter_privacy", "utter_complaint",
)  # fmt: skip
"""Beginnings of responses that are no place to come back to."""

DANGER_ITSELF = ("suicidal_thoughts", "immediate_danger", None)

STORY_INTENTS_TO_SKIP = (
    "affirm", "deny", "unsure", "greet", "thank", "goodbye", "nlu_fallback", "inform_detail", "restart",
    "not_understood", "tell_outcome", "complain_bot", "inform_role",
)  # fmt: skip


class GoOn(Action):
    """Takes the subject up again: what she wrote after a silence, or else the last open question."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_go_on"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Answer the message that waited, or put the last question again."""
        conversation = Conversation(tracker)
        waiting = waiting_message(conversation) or story_behind_danger(conversation)
        if waiting is not None:
            return replay(waiting, without_risk=True)
        dispatcher.utter_message(response=last_place(conversation) or "utter_anything_else")
        return []


def waiting_message(conversation: Conversation) -> dict[str, Any] | None:
    """What she wrote after a silence, when it says something and has not been answered."""
    messages = conversation.messages()
    if conversation.asked != "utter_still_there" or len(messages) < 2:
        return None
    intent = intent_of(messages[-2])
    told = intent and intent not in STORY_INTENTS_TO_SKIP and not intent.startswith("choose_")
    return messages[-2] if told else None


def story_behind_danger(conversation: Conversation) -> dict[str, Any] | None:
    """The story whose danger was met first, so that the story itself has had no answer yet."""
    if conversation.topic in DANGER_ITSELF or last_place(conversation) is not None:
        return None
    stories = [message for message in conversation.messages() if intent_of(message) == conversation.topic]
    return stories[-1] if stories else None


def intent_of(message: dict[str, Any]) -> str:
    """The intent of a user event."""
    return str(((message.get("parse_data") or {}).get("intent") or {}).get("name") or "")


def last_place(conversation: Conversation) -> str | None:
    """The last question of a subject, leaving out what was said in between."""
    for response in reversed(conversation.said()):
        if not response.startswith(NOT_A_PLACE) and responses().get(response).asks:
            return response
    return None
