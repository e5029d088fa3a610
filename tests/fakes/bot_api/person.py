"""Somebody who writes to the bot: acts as a person would, and waits for an answer as one would."""

import asyncio
import secrets
import time
from typing import TYPE_CHECKING, Any

from tests.fakes.bot_api.contents import MEDIA, RIGHTS
from tests.fakes.bot_api.world import BOT_USER, Call, Message

if TYPE_CHECKING:
    from tests.fakes.bot_api.server import BotApi

_TOLD = ("text", "message_ids", "message_id", "reply_markup", "action")

QUIET = 2.5
"""Seconds without a further deed after which an answer counts as whole."""

_DEEDS = ("sendMessage", "editMessageText", "editMessageReplyMarkup", "deleteMessage", "deleteMessages")


class Person:
    """A person with a private chat."""

    def __init__(self, api: "BotApi", chat_id: int, first_name: str) -> None:
        self.api = api
        self.chat_id = chat_id
        self.last_act = time.monotonic()
        self._world = api.world
        self._world.chats.setdefault(chat_id, {"id": chat_id, "type": "private", "first_name": first_name})

    # -- what she does

    def text(self, text: str, **extra: Any) -> int:
        """Write a message; returns its id."""
        body: dict[str, Any] = {"text": text, **extra}
        if text.startswith("/"):
            length = len(text.split()[0])
            body.setdefault("entities", [{"type": "bot_command", "offset": 0, "length": length}])
        return self.post(body)

    def post(self, body: dict[str, Any], update_id: int | None = None) -> int:
        """Send a message with any content; returns its id."""
        message = self._world.add_message(self.chat_id, from_bot=False, body=body)
        self._act("message", self._world.shown(message), update_id)
        return message.message_id

    def media(self, kind: str, caption: str | None = None, **extra: Any) -> int:
        """Send a photo, sticker, voice note … (a key of `MEDIA`)."""
        body = {**MEDIA[kind], **extra}
        if caption is not None:
            body["caption"] = caption
        return self.post(body)

    def album(self, count: int, caption: str | None = None) -> list[int]:
        """Send several photos as one album."""
        group = secrets.token_hex(8)
        return [self.media("photo", caption if one == 0 else None, media_group_id=group) for one in range(count)]

    def forward(self, text: str = "doorgestuurd") -> int:
        """Pass somebody else's message on."""
        return self.post({"text": text, **MEDIA["forwarded"]})

    def edit(self, message_id: int, text: str) -> None:
        """Change a message of her own."""
        message = self._world.messages[(self.chat_id, message_id)]
        message.body["text"] = message.text = text
        self._act("edited_message", {**self._world.shown(message), "edit_date": int(self._world.now())})

    def press(self, title: str | int = 0, message: Message | None = None) -> str:
        """Press a choice by title or place, under the newest message that has it."""
        shown = [message] if message else [one for one in reversed(self.bubbles()) if one.buttons]
        for one in shown:
            for place, key in enumerate(one.buttons):
                if title in (place, key["text"]):
                    return self.press_data(one, key["callback_data"])
        raise AssertionError(f"no button {title!r} is shown")

    def press_data(self, message: Message, data: str) -> str:
        """Press a key with these data, also one that is not shown any more; returns the query's id."""
        query = str(secrets.randbits(60))
        self._world.pressed[query] = time.monotonic()
        content = {
            "id": query,
            "from": self._world.sender(self.chat_id),
            "message": self._world.shown(message),
            "chat_instance": "1",
            "data": data,
        }
        self._act("callback_query", content)
        return query

    def quick(self, title: str) -> int:
        """Press a key of the quick keyboard, which writes its title."""
        keys = [key if isinstance(key, str) else key["text"] for row in self.keyboard for key in row]
        assert title in keys, f"the quick keyboard shows {keys}"
        return self.text(title)

    def react(self, message_id: int, emoji: str = "👍") -> None:
        """React to a message (Telegram delivers it only where it was asked for)."""
        content = {
            "chat": self._world.chats[self.chat_id],
            "message_id": message_id,
            "user": self._world.sender(self.chat_id),
            "date": int(self._world.now()),
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}],
        }
        self._act("message_reaction", content)

    def block(self) -> None:
        """Block the bot."""
        self._world.blocked.add(self.chat_id)
        self._member("member", "kicked")

    def unblock(self) -> None:
        """Let the bot in again."""
        self._world.blocked.discard(self.chat_id)
        self._member("kicked", "member")

    def delete_account(self) -> None:
        """Telegram tells a bot nothing of it until it writes."""
        self._world.deactivated.add(self.chat_id)

    def _member(self, old: str, new: str) -> None:
        self._act("my_chat_member", membership(self._world.chats[self.chat_id], self.chat_id, old, new))

    def _act(self, kind: str, content: dict[str, Any], update_id: int | None = None) -> int:
        self.last_act = time.monotonic()
        return self.api.push(kind, content, update_id)

    # -- what she sees

    @property
    def keyboard(self) -> list[list[Any]]:
        """The rows of the quick keyboard; empty when there is none."""
        return self._world.keyboards.get(self.chat_id, {}).get("keyboard", [])

    def visible(self) -> list[Message]:
        """What stands in the chat, both sides."""
        return [one for one in self._world.in_chat(self.chat_id) if one.deleted_at is None]

    def bubbles(self) -> list[Message]:
        """What stands there of the bot."""
        return [one for one in self.visible() if one.from_bot]

    def ever(self) -> list[Message]:
        """Every message that ever stood there, both sides."""
        return list(self._world.in_chat(self.chat_id))

    def transcript(self) -> list[str]:
        """The whole chat as the Bot API saw it, one line a deed, with seconds since the first."""
        deeds = [
            (one.at, f"she   #{one.message_id} {one.text or '(no text)'}") for one in self.ever() if not one.from_bot
        ]
        with self._world.lock:
            calls = [one for one in self._world.calls if one.chat_id == self.chat_id and one.carried_out]
        for call in calls:
            told = {key: value for key, value in call.params.items() if key in _TOLD}
            deeds.append((call.at, f"bot   {call.method} {' '.join(map(str, told.values()))}"))
        deeds.sort()
        return [f"{at - deeds[0][0]:7.2f}  {line}" for at, line in deeds]

    def typing(self) -> list[Call]:
        """When "is typing" was shown."""
        return self.api.calls("sendChatAction", self.chat_id)

    def _deeds(self, since: float) -> list[float]:
        with self._world.lock:
            calls = [one for one in self._world.calls if one.at >= since and one.carried_out]
        return [one.at for one in calls if one.method in _DEEDS and one.chat_id == self.chat_id]

    def _whole(self, since: float, quiet: float) -> list[Message] | None:
        answer = [one for one in self._world.in_chat(self.chat_id) if one.from_bot and one.at >= since]
        last = max(self._deeds(since), default=None)
        done = answer and last is not None and time.monotonic() - last >= quiet
        return answer if done else None

    def wait_for_answer(self, timeout: float = 15, quiet: float = QUIET, since: float | None = None) -> list[Message]:
        """Wait until the bot has said something since her last act and is quiet.

        Raises:
            TimeoutError: It said nothing, or never stopped.
        """
        begin, until = self.last_act if since is None else since, time.monotonic() + timeout
        while time.monotonic() < until:
            if (answer := self._whole(begin, quiet)) is not None:
                return answer
            time.sleep(0.02)
        raise TimeoutError("no whole answer came")

    async def answer(self, timeout: float = 15, quiet: float = QUIET, since: float | None = None) -> list[Message]:
        """As `wait_for_answer`, for a test that shares its loop with the bot."""
        begin, until = self.last_act if since is None else since, time.monotonic() + timeout
        while time.monotonic() < until:
            if (answer := self._whole(begin, quiet)) is not None:
                return answer
            await asyncio.sleep(0.02)
        raise TimeoutError("no whole answer came")


class Group:
    """A group or channel that somebody puts the bot into."""

    def __init__(self, api: "BotApi", chat_id: int, title: str, kind: str) -> None:
        self.api = api
        self.chat_id = chat_id
        self._world = api.world
        self._world.chats[chat_id] = {"id": chat_id, "type": kind, "title": title}

    def add_bot(self, status: str = "member") -> None:
        """Put the bot into it."""
        chat = self._world.chats[self.chat_id]
        self.api.push("my_chat_member", membership(chat, 700, "left", status))
        if chat["type"] != "channel":
            self.say({"new_chat_members": [BOT_USER]})

    def remove_bot(self) -> None:
        """Throw the bot out."""
        self.api.push("my_chat_member", membership(self._world.chats[self.chat_id], 700, "member", "kicked"))

    def say(self, body: dict[str, Any]) -> int:
        """Post something in it."""
        message = self._world.add_message(self.chat_id, from_bot=False, body=body)
        kind = "channel_post" if self._world.chats[self.chat_id]["type"] == "channel" else "message"
        self.api.push(kind, self._world.shown(message))
        return message.message_id


def membership(chat: dict[str, Any], user: int, old: str, new: str) -> dict[str, Any]:
    """What `my_chat_member` says."""

    def member(status: str) -> dict[str, Any]:
        extra = {"until_date": 0} if status == "kicked" else {}
        if status == "administrator":
            extra = dict.fromkeys(RIGHTS, False)
        return {"user": BOT_USER, "status": status, **extra}

    return {
        "chat": chat,
        "from": {"id": user, "is_bot": False, "first_name": "Iemand"},
        "date": int(time.time()),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }
