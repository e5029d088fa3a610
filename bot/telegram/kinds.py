"""What kind of thing a message is. Nothing of it is ever fetched: `getFile` is not called."""

from telegram import Message, Update
from telegram.ext import filters

from bot.conversation.messages import MediaKind

UNREADABLE = "unreadable_content"
"""Where a message that was cut down (`tolerance.py`) says which kinds of content it had."""

# In this order: a forwarded photo counts as forwarded, a live photo as a photo.
_MEDIA: tuple[tuple[str, MediaKind], ...] = (
    ("forward_origin", MediaKind.FORWARDED),
    ("photo", MediaKind.IMAGE),
    ("live_photo", MediaKind.IMAGE),
    ("animation", MediaKind.VIDEO),
    ("video", MediaKind.VIDEO),
    ("video_note", MediaKind.VIDEO),
    ("paid_media", MediaKind.IMAGE),
    ("story", MediaKind.IMAGE),
    ("voice", MediaKind.VOICE),
    ("audio", MediaKind.VOICE),
    ("sticker", MediaKind.STICKER),
    ("document", MediaKind.DOCUMENT),
    ("contact", MediaKind.CONTACT),
    ("users_shared", MediaKind.CONTACT),
    ("chat_shared", MediaKind.CONTACT),
    ("location", MediaKind.LOCATION),
    ("venue", MediaKind.LOCATION),
)


def media_kind(message: Message) -> MediaKind | None:
    """The kind of thing in a message, or `None` for plain text.

    Polls, dice, games, invoices, gifts and whatever a future Bot API invents are `OTHER`: they
    are refused kindly like the rest.
    """
    unreadable = message.api_kwargs.get(UNREADABLE, ())
    for attribute, kind in _MEDIA:
        if getattr(message, attribute) or attribute in unreadable:
            return kind
    return None if message.text is not None else MediaKind.OTHER


def is_service(update: Update) -> bool:
    """Whether Telegram wrote this message itself (something pinned, a timer or background set)."""
    message = update.message
    if message is None or message.users_shared or message.chat_shared:
        return False
    return bool(filters.StatusUpdate.ALL.check_update(update))
