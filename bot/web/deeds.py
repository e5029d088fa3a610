"""What a person did on the page, as an `Incoming`."""

import hashlib
import re
from typing import Any

from bot.conversation.messages import ChannelName, Incoming, IncomingKind, MediaKind
from bot.web.requests import Refused

MAX_TEXT = 4_000
"""Characters of one message; the page holds her at this length too."""

_COMMAND = re.compile(r"/([A-Za-z][A-Za-z0-9_]{0,31})(?:\s+(.*))?", re.DOTALL)
_DEED_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")
_TOKEN_BYTES = 64


def _update_key(address: str, deed_id: str) -> str:
    """Unique for this deed on this page, and telling neither."""
    return hashlib.sha256(f"{address} {deed_id}".encode()).hexdigest()[:40]


def _clean(text: str) -> str:
    """Take out what cannot be stored: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8").strip()


def started(address: str) -> Incoming:
    """The page was opened: once a session, however often the page had to say so."""
    return Incoming(ChannelName.WEB, address, _update_key(address, "start"), IncomingKind.COMMAND, command="start")


def stopped(address: str) -> Incoming:
    """She pressed the button to be gone."""
    return Incoming(ChannelName.WEB, address, _update_key(address, "leave"), IncomingKind.COMMAND, command="stop")


def closed(address: str) -> Incoming:
    """The page is closed, or out of reach for so long that it does not come back."""
    return Incoming(ChannelName.WEB, address, _update_key(address, "closed"), IncomingKind.LEFT)


def said(address: str, read: dict[str, Any]) -> Incoming:
    """Return what the page reports: a text, a pressed button or a thing that is not text.

    Of a pressed button the message is the bubble that it stood under.

    Raises:
        Refused: Not one deed of the right form, or a text that is too long.
    """
    deed_id = read.get("id")
    if not isinstance(deed_id, str) or not _DEED_ID.fullmatch(deed_id):
        raise Refused(400, "no_id")
    key = _update_key(address, deed_id)
    text, button, media = read.get("text"), read.get("button"), read.get("media")
    if isinstance(text, str) and button is None and media is None:
        return _typed(address, key, deed_id, text)
    if isinstance(button, str) and text is None and media is None:
        if not 0 < len(button.encode("utf-8", "replace")) <= _TOKEN_BYTES:
            raise Refused(400, "no_button")
        bubble = read.get("bubble")
        if not isinstance(bubble, str) or not _DEED_ID.fullmatch(bubble):
            raise Refused(400, "no_bubble")
        return Incoming(ChannelName.WEB, address, key, IncomingKind.BUTTON, button=button, message_id=bubble)
    if media == "image" and text is None and button is None:
        # The picture itself never leaves her device; only that there was one is told.
        return Incoming(ChannelName.WEB, address, key, IncomingKind.MEDIA, media=MediaKind.IMAGE, message_id=deed_id)
    raise Refused(400, "no_deed")


def _typed(address: str, key: str, deed_id: str, text: str) -> Incoming:
    if len(text) > MAX_TEXT:
        raise Refused(413, "too_long")
    text = _clean(text)
    if not text:
        raise Refused(400, "empty")
    command = _COMMAND.fullmatch(text)
    if command is not None:
        # Which commands exist is the path's to know: any other is her own text.
        return Incoming(
            ChannelName.WEB,
            address,
            key,
            IncomingKind.COMMAND,
            text=text,
            message_id=deed_id,
            command=command[1].lower(),
            argument=command[2] or None,
        )
    return Incoming(ChannelName.WEB, address, key, IncomingKind.TEXT, text=text, message_id=deed_id)
