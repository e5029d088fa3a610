"""Trackers and dispatchers for tests of actions."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher


def user(intent: str, *signals: str, text: str = "…", ranking: tuple[str, ...] = ()) -> dict[str, Any]:
    """A message of hers; a signal is `suicide` (act) or `suicide:ask`."""
    entities = []
    for signal in signals:
        value, _, level = signal.partition(":")
        entities.append({"entity": "risk", "value": value, "level": level or "act"})
    parse_data = {
        "intent": {"name": intent, "confidence": 0.9},
        "entities": entities,
        "intent_ranking": [{"name": name, "confidence": 0.3} for name in ranking],
        "text": text,
    }
    return {"event": "user", "text": text, "parse_data": parse_data}


def bot(response: str, *buttons: tuple[str, str]) -> dict[str, Any]:
    """Something the assistant said, with its buttons by title and payload."""
    shown = [{"title": title, "payload": payload} for title, payload in buttons]
    return {"event": "bot", "text": "…", "metadata": {"utter_action": response}, "data": {"buttons": shown or None}}


def tracker(*events: dict[str, Any], **slots: Any) -> Tracker:
    """A tracker with these events; the last message is the newest."""
    newest = next(event for event in reversed(events) if event["event"] == "user")
    return Tracker("someone", slots, newest["parse_data"], list(events), False, None, {}, "action_listen")


def run(action: Any, of: Tracker) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Run an action; gives what it says and its events."""
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, of, {})
    return dispatcher.messages, events


def responses(messages: list[dict[str, Any]]) -> list[str]:
    """Ids of the responses that an action says."""
    return [message["response"] for message in messages if message.get("response")]
