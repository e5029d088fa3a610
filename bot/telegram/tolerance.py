"""Reading updates that the library cannot read: of a newer, an older or a careless Bot API server.

The library refuses a whole batch for one field it misses. Losing a girl's message because the poll
beside it lacks a field is no choice: such an update is cut down to what every version has, and only
if that fails too does nothing but its number remain.
"""

from typing import Any

from telegram import Update
from telegram.error import TelegramError

from bot.telegram.kinds import UNREADABLE
from bot.telegram.translation import Reading, read

_MESSAGES = ("message", "edited_message", "channel_post")
_ENVELOPE = frozenset(
    ("message_id", "date", "chat", "from", "text", "caption", "entities", "caption_entities", "edit_date")
)


def as_read(update: object) -> dict[str, Any]:
    """The update itself where the library can read it, else what is left of it.

    Raises:
        TelegramError: It has no number, so that the whole batch is not to be trusted.
    """
    if isinstance(update, dict) and isinstance(update.get("update_id"), int):
        for version in (update, _cut_down(update)):
            if version is not None and _readable(version):
                return version
        return {"update_id": update["update_id"]}
    raise TelegramError("invalid server response")


def _readable(update: dict[str, Any]) -> bool:
    try:
        return _sound(read(Update.de_json(update, None), {}))
    except Exception:  # whatever another version breaks, the rest must be heard
        return False


def _sound(reading: Reading) -> bool:
    """Whether everything is of the kind it should be; the library does not look."""
    incoming = reading.incoming
    if incoming is None:
        return reading.leave is None or isinstance(reading.leave, int)
    numbers = [incoming.address] if incoming.message_id is None else [incoming.address, incoming.message_id]
    words = (incoming.text, incoming.button or "")
    return all(isinstance(word, str) for word in words) and all(number.isdecimal() for number in numbers)


def _cut_down(update: dict[str, Any]) -> dict[str, Any] | None:
    number = update["update_id"]
    for kind in _MESSAGES:
        if (message := _message(update.get(kind))) is not None:
            return {"update_id": number, kind: message}
    query = update.get("callback_query")
    if isinstance(query, dict) and isinstance(query.get("id"), str):
        cut = {"id": query["id"], "from": _somebody(query.get("from")), "chat_instance": ""}
        cut["data"] = query.get("data") if isinstance(query.get("data"), str) else None
        cut["message"] = _message(query.get("message"))
        return {"update_id": number, "callback_query": cut}
    change = update.get("my_chat_member")
    if isinstance(change, dict) and (chat := _chat(change.get("chat"))) is not None:
        return {"update_id": number, "my_chat_member": _membership(change, chat)}
    return None


def _message(raw: object) -> dict[str, Any] | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("message_id"), int):
        return None
    chat = _chat(raw.get("chat"))
    if chat is None:
        return None
    date = raw.get("date")
    message: dict[str, Any] = {
        "message_id": raw["message_id"],
        "date": date if isinstance(date, int) else 0,
        "chat": chat,
        "from": _somebody(raw.get("from")),
    }
    for words in ("text", "caption"):
        if isinstance(raw.get(words), str):
            message[words] = raw[words]
    content = [name for name in raw if name not in _ENVELOPE]
    if content:
        message[UNREADABLE] = content
    return message


def _chat(raw: object) -> dict[str, Any] | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), int):
        return None
    kind = raw.get("type")
    return {"id": raw["id"], "type": kind if isinstance(kind, str) else _default_type(raw["id"])}


def _default_type(chat_id: int) -> str:
    return "private" if chat_id > 0 else "group"


def _membership(change: dict[str, Any], chat: dict[str, Any]) -> dict[str, Any]:
    """Only whether the bot is in there: blocked or thrown out, or not."""
    member = change.get("new_chat_member")
    status = member.get("status") if isinstance(member, dict) else None
    gone = {"user": _somebody(None), "status": "kicked", "until_date": 0}
    there = {"user": _somebody(None), "status": "member"}
    return {
        "chat": chat,
        "from": _somebody(change.get("from")),
        "date": 0,
        "old_chat_member": there,
        "new_chat_member": gone if status in ("kicked", "left") else there,
    }


def _somebody(raw: object) -> dict[str, Any]:
    number = raw.get("id") if isinstance(raw, dict) else None
    return {"id": number if isinstance(number, int) else 0, "is_bot": False, "first_name": "-"}
