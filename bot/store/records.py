"""What the store hands out and takes in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.conversation.messages import Bubble, ChannelName
from bot.store.schema import OutboxKind

LATELY_SECONDS = 60.0
"""For how long back updates of a chat are counted, to know a flood from a conversation."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button before it has a token: its title and the payload that only the store knows."""

    title: str
    payload: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A bubble that is to be sent.

    Args:
        bubble: What to send; its `buttons` are filled in by the store.
        choices: Buttons under it.
        kind: Whether it may be sent in every state.
        pause: Seconds to wait after it before the next bubble, so that they come like a person's.
    """

    bubble: Bubble
    choices: Sequence[Choice] = ()
    kind: OutboxKind = OutboxKind.ANSWER
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Queued:
    """What an update asks of Rasa: exactly one of a text and a payload of our own button."""

    text: str = field(default="", repr=False)
    payload: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Wish:
    """Something she wants of the chat itself: the name under which the store keeps it, and how much."""

    name: str
    value: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What happens with an update, decided before it is stored so that all of it happens at once.

    Args:
        queued: To be answered by Rasa in its turn; `None` when the gateway answers it itself.
        say: Bubbles to send at once.
        leave: Whether the conversation ends here: its keys are destroyed, both sides' messages deleted.
        stays: Whether she stays after that (erasing), or wants to be gone.
        delete: Whether her message is deleted at once (media).
        say_unless_said: Say nothing when a bubble of the same kind was said to this chat less than
            this many seconds ago (albums bring ten updates and need one line).
        wish: To be kept with the conversation.
    """

    queued: Queued | None = None
    say: Sequence[Outgoing] = ()
    leave: bool = False
    stays: bool = False
    delete: bool = False
    say_unless_said: float = 0.0
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """What must be known of a chat before an update can be planned.

    Args:
        choice: What a pressed button stands for; `None` when it answers no more.
        asked_if_late: Whether she was asked if she still wants an answer and has not said so yet.
        lately: How many updates of hers came within the last `LATELY_SECONDS`.
        lifetime: Seconds after which this chat's messages leave, if she chose that.
        claimed: Whether a member of staff speaks with her, so that the assistant is silent.
        earlier: While claimed: what she wrote in the last minutes.
    """

    choice: Choice | None = None
    asked_if_late: bool = False
    lately: int = 0
    lifetime: float | None = None
    claimed: bool = False
    earlier: Sequence[str] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """A plan, and what she answered to the question whether she still wants an answer (if she was asked)."""

    plan: Plan
    late: bool | None = None


@dataclass(frozen=True, slots=True)
class Retired:
    """A keyboard that answers no more: the bubble it hangs under, and the chosen title if one was chosen."""

    message_id: str = field(repr=False)
    chosen: str | None


@dataclass(frozen=True, slots=True)
class Arrived:
    """What is known of a bubble once it stands in the chat.

    Args:
        stays: Whether it may stay; after an exit it is to be deleted.
        retired: Its keyboard, when that was answered before its message id was known.
    """

    stays: bool
    retired: Retired | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of an update.

    Args:
        new: Whether it was stored; a repeated one was not.
        chat_id: The store's own number of the chat.
        conversation_id: The conversation that it belongs to; after leaving, the new one.
        left: The conversation that ended with it.
        waits: Whether an answer of Rasa is owed.
        retired: Keyboards to take away.
        stray: Whether a bubble of an earlier conversation turned up that is to be deleted.
        due: After leaving: what is to be deleted from the chat now.
        carrier: After leaving: what the channel shows besides messages is to be taken away.
    """

    new: bool
    chat_id: int
    conversation_id: str
    left: str | None = None
    waits: bool = False
    retired: Sequence[Retired] = ()
    stray: bool = False
    due: "Due | None" = None
    carrier: "Carrier | None" = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Updates that are answered together.

    Args:
        id: Goes to Rasa as the message id, and is the same after a crash.
        window: What she wrote in the last minutes that raised no signal yet.
        seconds_silent: How long she had been silent before it.
    """

    id: str
    chat_id: int
    conversation_id: str
    channel: ChannelName
    text: str = field(repr=False)
    payload: str | None = field(repr=False)
    window: Sequence[str] = field(repr=False)
    seconds_silent: float
    received_at: float
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TooLate:
    """What waits is so old that somebody else may hold the phone: she is asked first."""

    conversation_id: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A bubble that is marked as being sent."""

    outbox_id: int
    chat_id: int
    channel: ChannelName
    address: str = field(repr=False)
    bubble: Bubble
    attempts: int
    pause: float


@dataclass(frozen=True, slots=True)
class Carrier:
    """What a channel shows besides messages (a keyboard) is to be taken away from a chat.

    Args:
        outbox_id: Where that is written down until it is done.
        after: A message that stood there before; what it takes to take away comes after it.
    """

    outbox_id: int
    chat_id: int
    channel: ChannelName
    address: str = field(repr=False)
    after: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing may be sent for this many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Due:
    """Messages of one chat that are to be deleted now: the store's row numbers and the channel's ids."""

    chat_id: int
    channel: ChannelName
    address: str = field(repr=False)
    rows: Sequence[int]
    message_ids: Sequence[str] = field(repr=False)
