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
                _add_cards(_cards(custom), pieces or parts, pieces)
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


def around_cards(bubble: Bubble) -> list[str]:
    """What a bubble says before its first card and after each, without the words of the cards themselves.

    Where a card is not in the text, all that is left of the text stands before it.
    """
    lines = bubble.text.split("\n")
    said = []
    for card in bubble.cards:
        begin = lines.index(card.name) if card.name in lines else len(lines)
        said.append(lines[:begin])
        fields = words_of(card).split("\n")
        end = begin + 1
        while end < len(lines) and lines[end] and any(field.startswith(lines[end]) for field in fields):
            end += 1  # of a card that was too long a line may have been cut
        lines = lines[end:]
    return ["\n".join(part).strip() for part in (*said, lines)]


def _cards(custom: dict[str, Any]) -> list[Outgoing]:
    cards = [
        (ContactCard(**{name: value for name, value in raw.items() if name in _CARD_FIELDS}), raw.get("opening"))
        for raw in custom.get("cards", [])
        if isinstance(raw, dict) and raw.get("name") and raw.get("why")
    ]
    return [Outgoing(Bubble(_short(card, opening), cards=(card,))) for card, opening in cards]


def _add_cards(cards: Sequence[Outgoing], said: list[Outgoing], pieces: list[Outgoing]) -> None:
    """Put cards behind what introduces them; the first stands in one bubble with it.

    By itself it would begin with the name of a place, which a locked screen shows.

    Args:
        cards: One a place.
        said: What stands before them.
        pieces: Where they go.
    """
    joined = _joined(said[-1], cards[0]) if said and cards else None
    if joined is not None:
        said[-1] = joined
    pieces.extend(cards if joined is None else cards[1:])


def _short(card: ContactCard, opening: str | None) -> str:
    """The card in words, without its least urgent fields when it is too long.

    Args:
        card: The card.
        opening: A line before the name of the place; the cards of a page need none.
    """
    shorter = card
    for field_name in ("", "how", "anonymous", "cost", "hours"):
        if field_name:
            shorter = replace(shorter, **{field_name: None})  # type: ignore[arg-type]
        words = "\n".join(filter(None, (opening, words_of(shorter))))
        if len(words) <= MAX_CHARACTERS:
            return words
    return split(words)[0]


def _fit(parts: Sequence[Outgoing]) -> list[Outgoing]:
    """Join neighbours until there are at most three; what still does not fit is left out from the middle."""
    fitted = list(parts)
    while len(fitted) > MAX_BUBBLES:
        pairs = [(place, _joined(left, right)) for place, (left, right) in enumerate(pairwise(fitted))]
        short = [(len(joined.bubble.text), place, joined) for place, joined in pairs if joined is not None]
        if not short:
            # The content check keeps answers shorter than this; the first bubbles and the question matter most.
            return [*fitted[: MAX_BUBBLES - 1], fitted[-1]]
        _, best, joined = min(short, key=lambda pair: pair[:2])
        fitted[best : best + 2] = [joined]
    return fitted


def _joined(left: Outgoing, right: Outgoing) -> Outgoing | None:
    """Two neighbours in one bubble; None where they do not fit or buttons stand between them."""
    text = f"{left.bubble.text}\n\n{right.bubble.text}"
    if left.choices or len(text) > MAX_CHARACTERS:
        return None
    return Outgoing(Bubble(text, cards=(*left.bubble.cards, *right.bubble.cards)), right.choices)


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
