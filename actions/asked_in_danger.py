"""What she asked in a message that help for danger came before: answered once it is calm, and not lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.first_words import FIRST_WORDS
from assistant.reading.her_questions.also_asked import ABOUT_THE_OTHER_PARENT, still_open

PARTICULAR = "choose_aside_"
Turn = tuple[dict[str, Any], list[str]]
"""A message of hers and the responses that followed it."""


def question_behind(turns: Sequence[Turn], about_danger: tuple[str, ...]) -> tuple[dict[str, Any], str] | None:
    """The newest question in the turns that were about danger only, and the message it stands in.

    Args:
        turns: Her messages in order, but the newest.
        about_danger: Beginnings of responses about danger.
    """
    for message, responses in reversed(turns):
        if not responses or not all(one.startswith(about_danger) for one in responses):
            return None
        if (kept := _kept_in(message)) is not None:
            return message, kept
    return None


def question_instead_of(message: dict[str, Any]) -> str | None:
    """The question in a message that waited; None where it tells a story, which is taken up before that."""
    intent = ((message.get("parse_data") or {}).get("intent") or {}).get("name")
    return None if intent in FIRST_WORDS else _kept_in(message)


def _kept_in(message: dict[str, Any]) -> str | None:
    """The question that was kept in a message, or else the particular one that it is as a whole."""
    parsed = message.get("parse_data") or {}
    intent, typed = str((parsed.get("intent") or {}).get("name")), not str(message.get("text") or "").startswith("/")
    asks = typed and (intent.startswith(PARTICULAR) or intent in ABOUT_THE_OTHER_PARENT)
    return still_open([parsed]) or (intent if asks else None)
