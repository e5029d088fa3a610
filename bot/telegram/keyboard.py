"""The keys under a message, and the quick keyboard under the writing field."""

import asyncio
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.conversation.direction import isolated
from bot.conversation.messages import Button
from bot.telegram.translation import SPENT

_ROW_WIDTH = 24
"""Characters that two titles beside each other may have together on a small phone."""

_REMEMBERED_CHATS = 20_000


def choices(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """The choices under a bubble: short ones side by side, long ones below each other."""
    rows: list[list[InlineKeyboardButton]] = []
    width = _ROW_WIDTH
    for button in buttons:
        key = InlineKeyboardButton(isolated(button.title), callback_data=button.token)
        width += len(button.title)
        if rows and width <= _ROW_WIDTH and len(rows[-1]) < 3:
            rows[-1].append(key)
        else:
            rows.append([key])
            width = len(button.title)
    return InlineKeyboardMarkup(rows) if rows else None


def made_choice(title: str) -> InlineKeyboardMarkup:
    """What stays under a bubble whose choice was made: the choice, as a key that does nothing."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(f"✓ {isolated(title)}", callback_data=SPENT)]])


class QuickKeyboard:
    """Stop and help, one small row that she can fold away, and in which chats it stands.

    It comes with the first bubble that has no choices of its own (a message carries one keyboard)
    once she wrote something, and not again: a repeated keyboard would unfold over what she reads.
    The apps take it away with the message that brought it; then it comes with the next bubble.
    After leaving it stays away until she writes again; the first bubble after that (the neutral
    line) takes it away. Kept in memory only; after a restart it comes once more, which changes
    nothing where it stands already.

    Args:
        keys: Title and command of each key.
    """

    def __init__(self, keys: Mapping[str, str]) -> None:
        self.commands = dict(keys)
        self._markup = ReplyKeyboardMarkup([list(keys)], resize_keyboard=True, is_persistent=False)
        self._due: OrderedDict[str, bool] = OrderedDict()
        self._heard: set[str] = set()
        self._leaving: dict[str, asyncio.Event] = {}
        self._back: set[str] = set()
        self._brought_by: dict[str, str] = {}
        self._goes_with: dict[str, str] = {}

    def wrote(self, address: str) -> None:
        """She did something: the keyboard is due unless it stands there already."""
        self._heard.add(address)
        self._due.setdefault(address, True)
        self._due.move_to_end(address)
        if len(self._due) > _REMEMBERED_CHATS:
            self._drop(self._due.popitem(last=False)[0])

    def due(self, address: str) -> ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
        """What the next plain bubble does: bring the keyboard, take it away, or neither."""
        if address in self._leaving:
            return ReplyKeyboardRemove()
        return self._markup if self.commands and self._due.get(address) else None

    def said(self, address: str) -> None:
        """A bubble went to this chat."""
        self._heard.discard(address)

    def shown(self, address: str, message_id: str) -> bool:
        """It stands in this chat now, brought by this message; returns whether it may."""
        if address not in self._due:
            return False
        self._due[address] = False
        self._brought_by[address] = message_id
        return True

    def deleted(self, address: str, message_ids: Collection[str]) -> None:
        """These messages go; if one of them brought it, it is due again where she still talks."""
        brought_by = self._brought_by.get(address)
        if brought_by is not None and brought_by in message_ids:
            self._goes_with[address] = self._brought_by.pop(address)
            if address in self._due:
                self._due[address] = True

    def stayed(self, address: str, message_ids: Collection[str]) -> None:
        """Of the messages that were to go, these did not: what one of them brought stands there still."""
        brought_by = self._goes_with.pop(address, None)
        if brought_by in message_ids and self._due.get(address) and brought_by is not None:
            self._due[address] = False
            self._brought_by[address] = brought_by

    def came_back(self, address: str) -> None:
        """A bubble that crossed an exit brought it back."""
        self._back.add(address)

    def going(self, address: str) -> None:
        """It is being taken away: what comes back from now on is to be taken away once more."""
        self._back.discard(address)

    def is_back(self, address: str) -> bool:
        """Whether such a bubble did."""
        return address in self._back

    def leaving(self, address: str) -> asyncio.Event | None:
        """She leaves: the next plain bubble takes it away; the event tells that it did.

        `None` when something was said since she left, so that no bubble is to be expected.
        """
        self._due.pop(address, None)
        self._brought_by.pop(address, None)
        away = self._leaving.setdefault(address, asyncio.Event())
        return away if address in self._heard else None

    def gone(self, address: str) -> None:
        """It is away, or the chat is; nothing of the chat is remembered that she left."""
        self._heard.discard(address)
        if (away := self._leaving.pop(address, None)) is not None:
            away.set()

    def forget(self, address: str) -> None:
        """She blocked the bot or is gone."""
        self._due.pop(address, None)
        self._drop(address)
        self.gone(address)

    def _drop(self, address: str) -> None:
        self._goes_with.pop(address, None)
        self._heard.discard(address)
        self._brought_by.pop(address, None)
