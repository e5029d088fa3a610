"""Turns what Rasa answered into bubbles, and reads what it wants done.

An answer is at most three bubbles of 320 characters, contact cards included.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from bot.conversation.messages import Bubble, ContactCard
from bot.store.records import Choice, Outgoing
from editorial.responses import split_bubbles

MAX_BUBBLES = 3
MAX_CHARACTERS = 320
_CARD_FIELDS = frozenset(ContactCard.__slots__)


class Effect(StrEnum):
    """What an answer asks the gateway to do."""

    EXIT = "exit"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Rendered:
    """An answer ready for the outbox."""

    outgoing: Sequence[Outgoing]
    effect: Effect | None


def render(messages: Sequence[dict[str, Any]], *, danger: bool) -> Rendered:
    """Turn Rasa's messages into bubbles.

    Args:
        messages: As in the protocol.
        danger: Whether a risk signal was found: then nothing is paced, it comes at once.
    """
    parts: list[Outgoing] = []
    effect = None
    for message in messages:
        choices = _choices(message)
        bubbles = split_bubbles(str(message.get("text") or ""))
        pieces = [Outgoing(Bubble(piece)) for text in bubbles for piece in split(text)]
        custom = message.get("custom")
        if isinstance(custom, dict):
            if custom.get("effect") == "referral":
                pieces.extend(_cards(custom))
            elif custom.get("effect") in set(Effect):
                effect = Effect(custom["effect"])
        if pieces and choices:
            pieces[-1] = replace(pieces[-1], choices=choices)
        parts.extend(pieces)
    fitted = _fit(parts)
    return Rendered([_paced(item, danger) for item in fitted], effect)


def split(text: str) -> list[str]:
    """Cut a text into pieces of at most 320 characters, at the end of a line, a sentence, or a word."""
    pieces = []
    rest = text
    while len(rest) > MAX_CHARACTERS:
        head = rest[: MAX_CHARACTERS + 1]
        ends = [match.end() for match in re.finditer(r"\n+|(?<=[.!?…])\s+", head)]
        cut = next((end for end in reversed(ends) if end > 40), 0) or head.rfind(" ") or 0
        if cut <= 0:
            cut = MAX_CHARACTERS
        pieces.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    if rest:
        pieces.append(rest)
    return pieces


def words_of(card: ContactCard) -> str:
    """A contact card in words, one line a field."""
    lines = [
        card.name,
        card.why,
        card.phone,
        card.chat,
        card.url,
        card.hours,
        card.cost,
        card.anonymous,
        card.how,
    ]
    return "\n".join(line for line in lines if line)


def _cards(custom: dict[str, Any]) -> list[Outgoing]:
    cards = [
        ContactCard(**{name: value for name, value in raw.items() if name in _CARD_FIELDS})
        for raw in custom.get("cards", [])
        if isinstance(raw, dict) and raw.get("name") and raw.get("why")
    ]
    return [Outgoing(Bubble(_short(card), cards=(card,))) for card in cards]


def _short(card: ContactCard) -> str:
    """The card in words, without its least urgent fields when it is too long."""
    shorter = card
    for field_name in ("", "how", "anonymous", "cost", "hours"):
        if field_name:
            shorter = replace(shorter, **{field_name: None})  # type: ignore[arg-type]
        words = words_of(shorter)
        if len(words) <= MAX_CHARACTERS:
            return words
    return split(words)[0]


def _fit(parts: Sequence[Outgoing]) -> list[Outgoing]:
    """Join neighbours until there are at most three; what still does not fit is left out from the middle."""
    fitted = list(parts)
    while len(fitted) > MAX_BUBBLES:
        lengths = [
            len(left.bubble.text) + 2 + len(right.bubble.text) if not left.choices else MAX_CHARACTERS + 1
            for left, right in pairwise(fitted)
        ]
        best = min(range(len(lengths)), key=lengths.__getitem__)
        if lengths[best] > MAX_CHARACTERS:
            # The content check keeps answers shorter than this; the first bubbles and the question matter most.
            return [*fitted[: MAX_BUBBLES - 1], fitted[-1]]
        left, right = fitted[best], fitted[best + 1]
        bubble = Bubble(f"{left.bubble.text}\n\n{right.bubble.text}", cards=(*left.bubble.cards, *right.bubble.cards))
        fitted[best : best + 2] = [Outgoing(bubble, right.choices)]
    return fitted


def _paced(item: Outgoing, danger: bool) -> Outgoing:
    return item if danger else replace(item, pause=min(1.2, 0.3 + len(item.bubble.text) / 400))


def _choices(message: dict[str, Any]) -> list[Choice]:
    raw = message.get("buttons")
    if not isinstance(raw, list):
        return []
    return [
        Choice(str(button["title"])[:28], str(button["payload"]))
        for button in raw
        if isinstance(button, dict) and button.get("title") and str(button.get("payload", "")).startswith("/")
    ]
