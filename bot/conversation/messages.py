"""What passes between a channel and the conversation path.

A channel adapter translates its own wire format into `Incoming`, and `Bubble` back into its own
wire format. It decides nothing: order, storage, safety checks and answers belong to the path.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class ChannelName(StrEnum):
    """The channels a person can reach the assistant through."""

    TELEGRAM = "telegram"
    WEB = "web"


class IncomingKind(StrEnum):
    """What a person did."""

    TEXT = "text"
    BUTTON = "button"
    MEDIA = "media"
    COMMAND = "command"
    LEFT = "left"  # blocked the bot, deleted the account, closed the web chat for good


class MediaKind(StrEnum):
    """What kind of thing that is not text was sent; it is never fetched."""

    IMAGE = "image"
    VIDEO = "video"
    VOICE = "voice"
    STICKER = "sticker"
    DOCUMENT = "document"
    CONTACT = "contact"
    LOCATION = "location"
    FORWARDED = "forwarded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One deed of a person, as a channel received it.

    Args:
        channel: Where it came in.
        address: The channel's own address of the chat (Telegram chat id, web session id).
            Kept only encrypted, never logged.
        update_key: Unique for each update within a channel; a repeated key is dropped.
        kind: What she did.
        text: What she typed, or the caption of media; empty when there is none.
        message_id: The channel's id of her message, needed to delete it; for `BUTTON` of the bubble
            that the button stood under. `None` where the channel has none.
        command: The command without its slash ("stop", "help", "start"), for `COMMAND`.
        argument: What followed the command; a deep-link payload for "start".
        button: The token of the pressed button, for `BUTTON` (see `Button.token`).
        media: For `MEDIA`.
        edited: Whether it replaces an earlier message of hers.
        stands_since: When the message began to stand in the chat, in seconds since 1970, where the
            channel tells: while we were away it may have waited there for hours.
    """

    channel: ChannelName
    address: str = field(repr=False)
    update_key: str
    kind: IncomingKind
    text: str = field(default="", repr=False)
    message_id: str | None = field(default=None, repr=False)
    command: str | None = None
    argument: str | None = field(default=None, repr=False)
    button: str | None = field(default=None, repr=False)
    media: MediaKind | None = None
    edited: bool = False
    stands_since: float | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a bubble.

    Args:
        title: What it says, at most 28 characters.
        token: Random, at most 64 bytes; stands for a payload that only the store knows, so
            that nobody can send the assistant a payload that it did not offer.
    """

    title: str
    token: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One place to turn to, shown field by field; a field that is not certain is `None`."""

    name: str
    why: str
    how: str | None = None
    phone: str | None = None
    chat: str | None = None
    url: str | None = None
    hours: str | None = None
    cost: str | None = None
    anonymous: str | None = None


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message to a person.

    Args:
        text: At most 320 characters, plain text: a channel escapes it.
        buttons: Choices under it.
        cards: Contact cards that the text already holds in words; a channel that can show
            links and telephone links shows them in place of those words.
        silent: Deliver without a sound.
        protect: Ask the channel to prevent forwarding and saving.
    """

    text: str = field(repr=False)
    buttons: Sequence[Button] = ()
    cards: Sequence[ContactCard] = ()
    silent: bool = False
    protect: bool = False


class SendingFailed(Exception):
    """A bubble certainly did not arrive.

    Args:
        retry_after: Seconds to wait before trying again; `None` when trying again is useless
            (blocked, account deleted).
    """

    def __init__(self, retry_after: float | None) -> None:
        super().__init__("sending failed")
        self.retry_after = retry_after


class SendingUncertain(Exception):
    """A bubble may or may not have arrived (time-out after the request left)."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """How deleting messages went.

    Args:
        retry_after: Seconds after which the ids in `pending` may be tried again.
        pending: Ids that were not deleted yet but still can be.
        refused: Ids that the channel will never delete (older than it allows).
    """

    pending: Sequence[str] = field(default=(), repr=False)
    refused: Sequence[str] = field(default=(), repr=False)
    retry_after: float = 0.0


class ChannelAdapter(Protocol):
    """What the path needs of a channel."""

    name: ChannelName

    async def send(self, address: str, bubble: Bubble) -> str:
        """Send one bubble and return the channel's message id.

        Raises:
            SendingFailed: It certainly did not arrive.
            SendingUncertain: It may have arrived.
        """

    async def delete(self, address: str, message_ids: Sequence[str]) -> Deletion:
        """Delete messages of both sides, at once and in batches; never waits for a rate limit."""

    async def show_typing(self, address: str) -> None:
        """Show that an answer is being written; failures are of no importance."""

    async def retire_buttons(self, address: str, message_id: str, chosen: str | None) -> None:
        """Take the buttons off a bubble, or mark the chosen title, so that they answer once."""

    async def leave(
        self, address: str, *, after: str | None = None, again: bool = False, late: bool = False
    ) -> str | None:
        """Take away what the channel shows besides messages (Telegram: the quick keyboard).

        Args:
            address: The chat.
            after: A message that stood there before.
            again: After a crash: what was sent to take it away may stand behind `after`, its id unknown.
            late: Only if a bubble that crossed the exit has brought it back.

        Returns:
            The id of a message of its own that it took and that could not be deleted yet.

        Raises:
            SendingFailed: It could not be done now.
        """
