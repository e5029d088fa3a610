"""Taking a message up again, as if it had been written just now.

Rasa has no event for it; an `action_listen` followed by the message is what its own fallback
action uses. The rules then answer it like any other.
"""

from __future__ import annotations

from typing import Any

from assistant.reading.her_questions.also_asked import ALSO_ASKED

PARSE_KEYS = ("intent", "entities", "intent_ranking", "text")


def replay(message: dict[str, Any], intent: str | None = None, without_risk: bool = False) -> list[dict[str, Any]]:
    """Events that bring a message back.

    Args:
        message: A user event of the tracker.
        intent: Read it as this intent instead of its own.
        without_risk: Leave its risk signals out, because they have just been met.
    """
    parse_data = dict(message.get("parse_data") or {})
    if intent is not None:
        parse_data["intent"] = {"name": intent, "confidence": 1.0}
        parse_data["entities"] = [
            entity for entity in parse_data.get("entities") or [] if entity.get("entity") != ALSO_ASKED
        ]  # what else was asked in it was offered when it was answered first
    if without_risk:
        parse_data["entities"] = [
            entity for entity in parse_data.get("entities") or [] if entity.get("entity") != "risk"
        ]
    return [
        {"event": "action", "timestamp": None, "name": "action_listen", "policy": None, "confidence": None},
        {
            "event": "user",
            "timestamp": None,
            "text": message.get("text"),
            "parse_data": {key: parse_data[key] for key in PARSE_KEYS if key in parse_data},
            "input_channel": message.get("input_channel"),
            "message_id": message.get("message_id"),
            "metadata": {},
        },
    ]
