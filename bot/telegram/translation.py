"""From an update of the Bot API to a deed of a person, and what else an update asks for.

Pure: it calls nothing and keeps nothing. The table in `docs/telegram.md` says the same in words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.conversation.messages import ChannelName, Incoming, IncomingKind
from bot.telegram.kinds import is_service, media_kind

WANTED = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"]
"""The kinds of update asked for. Reactions, inline queries, polls and payments are not."""

SPENT = "-"
"""Callback data of a choice that was made already: pressing it does nothing."""

_COMMAND = re.compile(r"/([A-Za-z][A-Za-z0-9_]{0,31})(?:@\w+)?(?:\s+(.*))?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one update asks for.

    Args:
        lane: The chat whose order it belongs to; updates of other chats need not wait for it.
        incoming: A person's deed for the conversation path.
        press: Id of a callback query to be answered at once, or the button keeps spinning.
        leave: A group or channel to leave.
        farewell: Whether a line may be said there first (the bot is still a member).
        wipe: Chat and message that the path need not know and that must not stay.
    """

    lane: str = ""
    incoming: Incoming | None = None
    press: str | None = None
    leave: int | None = None
    farewell: bool = False
    wipe: tuple[int, int] | None = None


def read(update: Update, quick_keys: Mapping[str, str]) -> Reading:
    """Decide what an update asks for; one that asks for nothing gives an empty `Reading`.

    Args:
        update: As the library read it; unknown fields are ignored.
        quick_keys: What the keys of the quick keyboard say, and the command each stands for.
    """
    if update.callback_query is not None:
        return _press(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    message = update.message or update.edited_message or update.channel_post
    if message is None:
        return Reading()
    if message.chat.type != ChatType.PRIVATE:
        return _elsewhere(message)
    return _message(update, message, edited=update.message is None, quick_keys=quick_keys)


def _press(update_id: int, query: CallbackQuery) -> Reading:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE or query.data in (None, "", SPENT):
        return Reading(press=query.id)
    address = str(message.chat.id)
    incoming = Incoming(
        channel=ChannelName.TELEGRAM,
        address=address,
        update_key=str(update_id),
        kind=IncomingKind.BUTTON,
        message_id=str(message.message_id),
        button=query.data,
        stands_since=message.date.timestamp(),
    )
    return Reading(lane=address, incoming=incoming, press=query.id)


def _membership(update_id: int, change: ChatMemberUpdated) -> Reading:
    address = str(change.chat.id)
    status = change.new_chat_member.status
    if change.chat.type != ChatType.PRIVATE:
        present = status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
        return Reading(lane=address, leave=change.chat.id if present else None, farewell=present)
    if status != ChatMemberStatus.BANNED:
        return Reading(lane=address)  # unblocked: nothing to say until she writes
    incoming = Incoming(
        channel=ChannelName.TELEGRAM,
        address=address,
        update_key=str(update_id),
        kind=IncomingKind.LEFT,
    )
    return Reading(lane=address, incoming=incoming)


def _elsewhere(message: Message) -> Reading:
    """A message in a group or channel: out of there, nobody is read or answered before others."""
    chat: Chat = message.chat
    if message.left_chat_member is not None:
        return Reading(lane=str(chat.id))
    moved = message.migrate_to_chat_id
    return Reading(lane=str(chat.id), leave=moved or chat.id, farewell=moved is None)


def _message(update: Update, message: Message, *, edited: bool, quick_keys: Mapping[str, str]) -> Reading:
    address = str(message.chat.id)
    wipe = (message.chat.id, message.message_id)
    if is_service(update):
        return Reading(lane=address, wipe=wipe)
    media = media_kind(message)
    text = message.text if message.text is not None else (message.caption or "")
    if edited and media is not None and not text:
        # A live location moves every few seconds; it was refused when it came.
        return Reading(lane=address, wipe=wipe)
    command, argument = (None, None) if media else _command(text, quick_keys)
    kind = IncomingKind.MEDIA if media else IncomingKind.COMMAND if command else IncomingKind.TEXT
    incoming = Incoming(
        channel=ChannelName.TELEGRAM,
        address=address,
        update_key=str(update.update_id),
        kind=kind,
        text=text,
        message_id=str(message.message_id),
        command=command,
        argument=argument,
        media=media,
        edited=edited,
        stands_since=message.date.timestamp(),
    )
    return Reading(lane=address, incoming=incoming)


def _command(text: str, quick_keys: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The command in a text and what followed it; which commands exist is the path's to know."""
    if (key := quick_keys.get(text.strip())) is not None:
        return key, None
    match = _COMMAND.fullmatch(text)
    if match is None:
        return None, None
    return match[1].lower(), match[2] or None
