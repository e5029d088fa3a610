"""Tables of the gateway's own database.

Nothing that a person said, no address of a chat and no message id stands here in plain: such a column is
named `sealed_*` (under the key of its conversation or its chat), `wrapped_*` (a key under the keyring), or
is a blind index. Times are seconds since 1970, as floats.
"""

from enum import StrEnum

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData()


class ConversationState(StrEnum):
    """Who speaks: the assistant in `BOT` and `WAITING`, a member of staff in `CLAIMED`, nobody in `RESOLVED`."""

    BOT = "bot"
    WAITING = "waiting"
    CLAIMED = "claimed"
    RESOLVED = "resolved"


ASSISTANT_SPEAKS = (ConversationState.BOT, ConversationState.WAITING)


class InboxState(StrEnum):
    """How far an update is: stored, being answered, answered (or erased, which counts as answered)."""

    WAITING = "waiting"
    TAKEN = "taken"
    ANSWERED = "answered"


class OutboxState(StrEnum):
    """How far a bubble is.

    `SENDING` is written before the channel is asked, `SENT` after it answered. What is found `SENDING` at
    start, and what a channel could not tell, is `UNCERTAIN`.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DROPPED = "dropped"


class OutboxKind(StrEnum):
    """Why a bubble is sent: `ANSWER` and `HOLDING` only while the assistant speaks, the others always.

    `HELP` and `FLOOD` are kinds of their own so that they can be said once for many updates.
    `FAREWELL` is the line after leaving: at most one may stand, so one that may have arrived is not sent again.
    `CARRIER` is no bubble but a note, written with the exit: what the channel shows besides messages is to be taken
    away, perhaps with a message that must not stay. It is `SENDING` until that is done.
    """

    ANSWER = "answer"
    HOLDING = "holding"
    SAFETY = "safety"
    MEDIA = "media"
    HELP = "help"
    FLOOD = "flood"
    FAREWELL = "farewell"
    CARRIER = "carrier"


class MessageState(StrEnum):
    """What happens with a message that stands in a chat: `KEPT` until its time, `DUE` for deletion now."""

    KEPT = "kept"
    DUE = "due"


chats = Table(
    "chats",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("address_index", String(64), nullable=False),
    Column("wrapped_address", LargeBinary, nullable=False),
    UniqueConstraint("channel", "address_index"),
    sqlite_autoincrement=True,
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("sealed_notes", LargeBinary),
    Column("created_at", Float, nullable=False),
    Column("active_at", Float, nullable=False),
    Column("late_asked_at", Float),
    Column("late_agreed_at", Float),
    Column("lifetime", Float),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("update_index", String(64), nullable=False),
    Column("chat_id", Integer),
    Column("conversation_id", String(32)),
    Column("turn_id", String(32)),
    Column("state", String(16), nullable=False),
    Column("sealed_payload", LargeBinary),
    Column("received_at", Float, nullable=False),
    UniqueConstraint("channel", "update_index"),
    Index("inbox_by_conversation", "conversation_id", "state"),
    Index("inbox_by_turn", "turn_id"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("conversation_id", String(32), nullable=False),
    Column("turn_id", String(32)),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("sealed_bubble", LargeBinary),
    Column("created_at", Float, nullable=False),
    Column("not_before", Float, nullable=False),
    Column("attempts", Integer, nullable=False),
    Index("outbox_by_chat", "chat_id", "state"),
    Index("outbox_by_conversation", "conversation_id", "kind"),
    sqlite_autoincrement=True,
)

buttons = Table(
    "buttons",
    metadata,
    Column("token_index", String(64), primary_key=True),
    Column("conversation_id", String(32), nullable=False, index=True),
    Column("outbox_id", Integer, nullable=False, index=True),
    Column("sealed_choice", LargeBinary, nullable=False),
    Column("used", Boolean, nullable=False),
    Column("chosen", Boolean, nullable=False),
)

message_keys = Table(
    "message_keys",
    metadata,
    Column("conversation_id", String(32), primary_key=True),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("wrapped_key", LargeBinary, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        ForeignKey("message_keys.conversation_id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("chat_id", Integer, nullable=False, index=True),
    Column("outbox_id", Integer, index=True),
    Column("state", String(16), nullable=False),
    Column("sealed_id", LargeBinary, nullable=False),
    Column("stands_since", Float, nullable=False),
    Column("not_before", Float, nullable=False),
    sqlite_autoincrement=True,
)

erasures = Table(
    "erasures",
    metadata,
    Column("conversation_id", String(32), primary_key=True),
    Column("chat_id", Integer, nullable=False),
    Column("started_at", Float, nullable=False),
    Column("tracker_gone", Boolean, nullable=False),
    Column("refusal_told", Boolean, nullable=False),
)
