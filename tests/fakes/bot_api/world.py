"""What Telegram knows: chats, messages, keyboards, updates not yet acknowledged, the profile."""

import itertools
import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

TWO_DAYS = 48 * 3600.0


@dataclass
class Message:
    """A message in a chat; `at` and `deleted_at` are in seconds of the monotonic clock."""

    chat_id: int
    message_id: int
    from_bot: bool
    at: float
    date: float
    body: dict[str, Any]
    text: str = ""
    markup: dict[str, Any] | None = None
    silent: bool = False
    protected: bool = False
    edits: list[str] = field(default_factory=list)
    deleted_at: float | None = None

    @property
    def buttons(self) -> list[dict[str, str]]:
        """The choices under it."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [key for row in rows for key in row]


@dataclass
class Call:
    """One request of the bot: when it came and was answered (monotonic seconds), and how."""

    method: str
    params: dict[str, Any]
    at: float
    status: int = 0
    done_at: float | None = None
    fault: str | None = None
    carried_out: bool = False

    @property
    def chat_id(self) -> int | None:
        """The chat it is about."""
        chat = self.params.get("chat_id")
        return int(chat) if chat is not None else None


class World:
    """The state behind the server; every change happens under `lock`."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.messages: dict[tuple[int, int], Message] = {}
        self.calls: list[Call] = []
        self.updates: list[dict[str, Any]] = []
        self.acknowledged: set[int] = set()
        self.chats: dict[int, dict[str, Any]] = {}
        self.blocked: set[int] = set()
        self.deactivated: set[int] = set()
        self.left: list[int] = []
        self.keyboards: dict[int, dict[str, Any]] = {}
        self.keyboard_brought_by: dict[int, int] = {}
        self.keyboard_goes_with_its_message = False  # as the apps do; off, so that nothing relies on it
        self.pressed: dict[str, float] = {}
        self.answered_presses: dict[str, float] = {}
        self.profile: dict[str, Any] = {}
        self.webhook: dict[str, Any] = {}
        self.violations: list[str] = []
        self.clock_shift = 0.0
        self._message_ids = itertools.count(random.randint(100, 900))
        self._update_ids = itertools.count(random.randint(10_000_000, 90_000_000))

    def now(self) -> float:
        """Wall clock in seconds, moved on by `BotApi.advance`."""
        return time.time() + self.clock_shift

    def new_message_id(self) -> int:
        """Ids are counted for the whole account, as Telegram does in private chats."""
        return next(self._message_ids)

    def add_message(self, chat_id: int, *, from_bot: bool, body: dict[str, Any]) -> Message:
        """Put a message into a chat."""
        with self.lock:
            number = self.new_message_id()
            message = Message(
                chat_id=chat_id,
                message_id=number,
                from_bot=from_bot,
                at=time.monotonic(),
                date=self.now(),
                body=body,
                text=body.get("text", body.get("caption", "")),
            )
            self.messages[(chat_id, number)] = message
            return message

    def add_update(self, kind: str, content: dict[str, Any], update_id: int | None = None) -> int:
        """Queue an update for the bot; a given `update_id` repeats one."""
        with self.lock:
            number = next(self._update_ids) if update_id is None else update_id
            self.updates.append({"update_id": number, kind: content})
            return number

    def acknowledge_below(self, offset: int) -> None:
        """Forget updates below `offset`, as `getUpdates` does."""
        with self.lock:
            self.acknowledged.update(one["update_id"] for one in self.updates if one["update_id"] < offset)
            self.updates = [one for one in self.updates if one["update_id"] >= offset]

    def delete(self, message: Message) -> None:
        """Take a message out of its chat."""
        message.deleted_at = time.monotonic()
        if self.keyboard_goes_with_its_message and self.keyboard_brought_by.get(message.chat_id) == message.message_id:
            self.keyboards.pop(message.chat_id, None)

    def in_chat(self, chat_id: int) -> Iterator[Message]:
        """Every message ever in a chat, in order."""
        with self.lock:
            found = [one for (chat, _), one in self.messages.items() if chat == chat_id]
        return iter(sorted(found, key=lambda one: one.message_id))

    def shown(self, message: Message) -> dict[str, Any]:
        """A message as the Bot API writes it."""
        wire = {
            "message_id": message.message_id,
            "date": int(message.date),
            "chat": self.chats[message.chat_id],
            "from": BOT_USER if message.from_bot else self.sender(message.chat_id),
            **message.body,
        }
        if message.from_bot and message.markup and "inline_keyboard" in message.markup:
            wire["reply_markup"] = message.markup
        return wire

    def sender(self, chat_id: int) -> dict[str, Any]:
        """Who writes in a private chat."""
        name = self.chats[chat_id].get("first_name", "Iemand")
        return {"id": abs(chat_id), "is_bot": False, "first_name": name}


BOT_USER = {
    "id": 4_200_000_001,
    "is_bot": True,
    "first_name": "Praatje",
    "username": "praatje_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
