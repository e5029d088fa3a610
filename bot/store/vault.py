"""Chats, conversations and their keys: what the other parts of the store stand on."""

import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from bot.conversation.messages import ChannelName
from bot.store.engine import Database
from bot.store.records import Wish
from bot.store.schema import ConversationState, chats, conversations, message_keys, messages
from bot.store.tracker_keys import TrackerKeys
from sealing.conversation_key import new_conversation_key, seal, unseal
from sealing.keyring import Keyring

Json = Any

_NO_TRACKER = "no_tracker"
"""In the notes of a conversation that has no key in the tracker database yet."""

# Built once: every update of every chat runs these, and building one costs a third of running it.
_FIND_CHAT = select(chats.c.id).where(
    chats.c.channel == bindparam("channel"), chats.c.address_index.in_(bindparam("indexes", expanding=True))
)
_WHERE_TO = select(chats.c.channel, chats.c.wrapped_address).where(chats.c.id == bindparam("chat"))
_OF_CHAT = select(conversations).where(conversations.c.chat_id == bindparam("chat"))
_BY_ID = select(conversations).where(conversations.c.id == bindparam("conversation"))
_BEGIN = insert(conversations)
_WRITE_NOTES = update(conversations).where(conversations.c.id == bindparam("conversation"))
_MESSAGE_KEY = select(message_keys.c.wrapped_key).where(message_keys.c.conversation_id == bindparam("conversation"))
_ADD_MESSAGE_KEY = insert(message_keys)
_ADD_MESSAGE = insert(messages)
_MESSAGE_OF = (
    select(messages.c.sealed_id, message_keys.c.wrapped_key)
    .join(message_keys, message_keys.c.conversation_id == messages.c.conversation_id)
    .where(messages.c.outbox_id == bindparam("outbox"))
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The conversation that a chat is in, with its key opened for this moment only."""

    id: str
    chat_id: int
    state: ConversationState
    key: bytes = field(repr=False)
    notes: dict[str, Json] = field(repr=False)
    active_at: float
    late_asked_at: float | None
    late_agreed_at: float | None
    lifetime: float | None

    def wants(self, name: str) -> bool:
        """Whether she wants something that is either so or not."""
        return bool(self.notes.get("wishes", {}).get(name))


class Vault:
    """Opens and closes what is kept, inside transactions that its callers begin.

    Args:
        database: The gateway's own.
        keyring: Wrapping keys of the gateway.
        trackers: Keys of the tracker database.
    """

    def __init__(self, database: Database, keyring: Keyring, trackers: TrackerKeys) -> None:
        self.database = database
        self.keyring = keyring
        self.trackers = trackers

    # Chats

    def find_chat(self, connection: Connection, channel: ChannelName, address: str) -> int | None:
        """The store's number of a chat, or `None` for one that is not known."""
        indexes = self.keyring.blind_indexes(address)
        found: int | None = connection.execute(_FIND_CHAT, {"channel": channel.value, "indexes": indexes}).scalar()
        return found

    def chat(self, connection: Connection, channel: ChannelName, address: str) -> int:
        """The store's number of a chat, which is made when it is new."""
        found = self.find_chat(connection, channel, address)
        if found is not None:
            return found
        created = connection.execute(
            insert(chats)
            .returning(chats.c.id)
            .values(
                channel=channel.value,
                address_index=self.keyring.blind_index(address),
                wrapped_address=self.keyring.wrap(address.encode("utf-8")),
            )
        )
        return int(created.scalar_one())

    def where_to(self, connection: Connection, chat_id: int) -> tuple[ChannelName, str] | None:
        """Channel and address of a chat."""
        row = connection.execute(_WHERE_TO, {"chat": chat_id}).one_or_none()
        if row is None:
            return None
        return ChannelName(row.channel), self.keyring.unwrap(row.wrapped_address).decode("utf-8")

    # Conversations

    def conversation(self, connection: Connection, chat_id: int) -> Conversation | None:
        """The conversation that a chat is in now."""
        row = connection.execute(_OF_CHAT, {"chat": chat_id}).one_or_none()
        return self._open(row) if row is not None else None

    def conversation_by_id(self, connection: Connection, conversation_id: str) -> Conversation | None:
        """A conversation that has not ended."""
        row = connection.execute(_BY_ID, {"conversation": conversation_id}).one_or_none()
        return self._open(row) if row is not None else None

    def begin_conversation(self, connection: Connection, chat_id: int, now: float) -> Conversation:
        """Start a conversation: a random id and a key.

        Its key in the tracker database waits for the first turn (`let_rasa_in`): who comes or leaves does not wait
        for a second database, which Rasa writes too.
        """
        identity, key = secrets.token_hex(16), new_conversation_key()
        notes = {_NO_TRACKER: True}
        connection.execute(
            _BEGIN,
            {
                "id": identity,
                "chat_id": chat_id,
                "state": ConversationState.BOT.value,
                "wrapped_key": self.keyring.wrap(key),
                "sealed_notes": seal_json(key, notes),
                "created_at": now,
                "active_at": now,
            },
        )
        return Conversation(identity, chat_id, ConversationState.BOT, key, notes, now, None, None, None)

    def let_rasa_in(self, connection: Connection, conversation: Conversation, now: float) -> None:
        """See to it that Rasa can remember a conversation, before it is asked for the first time.

        First the tracker's key: one without a conversation is cleaned up, a conversation without it would make Rasa
        forget every turn.
        """
        if not conversation.notes.pop(_NO_TRACKER, False):
            return
        self.trackers.create(conversation.id, now)
        self.write_notes(connection, conversation, conversation.notes)

    def _open(self, row: Any) -> Conversation:
        key = self.keyring.unwrap(row.wrapped_key)
        notes = open_json(key, row.sealed_notes) if row.sealed_notes is not None else {}
        return Conversation(
            row.id,
            row.chat_id,
            ConversationState(row.state),
            key,
            notes,
            row.active_at,
            row.late_asked_at,
            row.late_agreed_at,
            row.lifetime,
        )

    def write_notes(self, connection: Connection, conversation: Conversation, notes: dict[str, Json]) -> None:
        """Keep what the path must remember of a conversation from one message to the next."""
        sealed = seal_json(conversation.key, notes)
        connection.execute(_WRITE_NOTES, {"conversation": conversation.id, "sealed_notes": sealed})

    def keep_wish(self, connection: Connection, conversation: Conversation, wish: Wish) -> None:
        """Keep a wish as long as the conversation; hours stand beside it, because the clean-up reads no notes."""
        if wish.name == "hours":
            connection.execute(
                update(conversations).where(conversations.c.id == conversation.id).values(lifetime=wish.value * 3600.0)
            )
            return
        wishes = conversation.notes.get("wishes", {}) | {wish.name: wish.value}
        self.write_notes(connection, conversation, conversation.notes | {"wishes": wishes})

    # Message ids

    def remember_message(
        self,
        connection: Connection,
        *,
        conversation_id: str,
        chat_id: int,
        message_id: str,
        state: str,
        now: float,
        outbox_id: int | None = None,
    ) -> None:
        """Remember a message that stands in the chat, under the key kept for deleting."""
        wrapped = connection.execute(_MESSAGE_KEY, {"conversation": conversation_id}).scalar()
        if wrapped is None:
            key = new_conversation_key()
            wrapped = self.keyring.wrap(key)
            connection.execute(
                _ADD_MESSAGE_KEY, {"conversation_id": conversation_id, "chat_id": chat_id, "wrapped_key": wrapped}
            )
        else:
            key = self.keyring.unwrap(wrapped)
        connection.execute(
            _ADD_MESSAGE,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
                "outbox_id": outbox_id,
                "state": state,
                "sealed_id": seal(key, message_id.encode("utf-8")),
                "stands_since": now,
                "not_before": 0.0,
            },
        )

    def message_of(self, connection: Connection, outbox_id: int) -> str | None:
        """The channel's id of a bubble that was sent."""
        row = connection.execute(_MESSAGE_OF, {"outbox": outbox_id}).first()
        if row is None:
            return None
        return unseal(self.keyring.unwrap(row.wrapped_key), row.sealed_id).decode("utf-8")


def seal_json(key: bytes, value: Json) -> bytes:
    """Seal a value as JSON."""
    return seal(key, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def open_json(key: bytes, sealed: bytes) -> Json:
    """Open what `seal_json` made."""
    return json.loads(unseal(key, sealed))
