"""Leaving, and deleting what stands in a chat.

Leaving destroys the conversation's key in the transaction that stores the update, so no crash lies between
"she left" and "it is unreadable". What must happen outside the database (the tracker's key, messages in the
chat) is written down in the same transaction and finished afterwards, if need be after a restart.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update

from bot.store.records import Due
from bot.store.schema import (
    InboxState,
    MessageState,
    OutboxKind,
    OutboxState,
    buttons,
    chats,
    conversations,
    erasures,
    inbox,
    message_keys,
    messages,
    outbox,
)
from bot.store.vault import Conversation, Vault
from sealing.conversation_key import unseal

DELETABLE_FOR = 48 * 3600.0
"""Seconds after which Telegram refuses to delete a message."""

_TOLD = "told_of_old"
"""In the notes of a conversation in which it was said that something could not be deleted."""


# Built once: an exit runs all of these, and building one costs a third of running it.
_FORGET_UPDATES = (
    update(inbox)
    .where(inbox.c.conversation_id == bindparam("conversation"))
    .values(state=InboxState.ANSWERED.value, sealed_payload=None, conversation_id=None, chat_id=None, turn_id=None)
)
_DROP_BUBBLES = (
    update(outbox)
    .where(
        outbox.c.chat_id == bindparam("chat"),
        outbox.c.state.in_((OutboxState.PENDING.value, OutboxState.SENDING.value, OutboxState.UNCERTAIN.value)),
        outbox.c.kind != OutboxKind.CARRIER.value,  # an earlier exit is not finished yet
    )
    .values(state=OutboxState.DROPPED.value, sealed_bubble=None)
)
_FORGET_BUTTONS = delete(buttons).where(buttons.c.conversation_id == bindparam("conversation"))
_FORGET_CONVERSATION = delete(conversations).where(conversations.c.id == bindparam("conversation"))
_LET_MESSAGES_GO = (
    update(messages).where(messages.c.chat_id == bindparam("chat")).values(state=MessageState.DUE.value, not_before=0.0)
)
_WRITE_DOWN = insert(erasures)
_DUE = (
    select(messages.c.id, messages.c.sealed_id, message_keys.c.wrapped_key)
    .join(message_keys, message_keys.c.conversation_id == messages.c.conversation_id)
    .where(
        messages.c.chat_id == bindparam("chat"),
        messages.c.state == MessageState.DUE.value,
        messages.c.not_before <= bindparam("now"),
    )
    .order_by(messages.c.id)
)


class Erasing:
    """Ends conversations and works off what is to be deleted."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def end(self, connection: Connection, conversation: Conversation, now: float, *, delete_messages: bool) -> None:
        """End a conversation inside the caller's transaction: destroy its key and everything under it.

        Args:
            conversation: The one that ends.
            now: Seconds since 1970.
            delete_messages: Whether both sides' messages leave the chat at once, those of earlier
                conversations of this chat too; otherwise each leaves when its time has come.
        """
        names = {"conversation": conversation.id, "chat": conversation.chat_id}
        connection.execute(_FORGET_UPDATES, names)
        # A bubble that is being sent keeps its row: `Outbox.sent` finds it dropped and deletes the message.
        connection.execute(_DROP_BUBBLES, names)
        connection.execute(_FORGET_BUTTONS, names)
        connection.execute(_FORGET_CONVERSATION, names)
        if delete_messages:
            connection.execute(_LET_MESSAGES_GO, names)
        connection.execute(
            _WRITE_DOWN,
            {
                "conversation_id": conversation.id,
                "chat_id": conversation.chat_id,
                "started_at": now,
                "tracker_gone": False,
                "refusal_told": False,
            },
        )

    def forget_silent(self, lifetime: float, now: float) -> list[str]:
        """End conversations in which nothing happened for their lifetime; returns their ids."""
        ended = []
        with self._vault.database.transaction() as connection:
            chat_ids = connection.execute(
                select(conversations.c.chat_id).where(
                    conversations.c.active_at < now - func.coalesce(conversations.c.lifetime, lifetime)
                )
            ).scalars()
            for chat_id in chat_ids.all():
                conversation = self._vault.conversation(connection, chat_id)
                if conversation is not None:
                    self._keep_chosen_time(connection, conversation)
                    self.end(connection, conversation, now, delete_messages=False)
                    ended.append(conversation.id)
        return ended

    def _keep_chosen_time(self, connection: Connection, conversation: Conversation) -> None:
        """Let each message leave when she chose, also when that is after the end of the conversation."""
        if conversation.lifetime is not None:
            connection.execute(
                update(messages)
                .where(messages.c.conversation_id == conversation.id, messages.c.state == MessageState.KEPT.value)
                .values(state=MessageState.DUE.value, not_before=messages.c.stands_since + conversation.lifetime)
            )

    def finish_trackers(self) -> int:
        """Destroy the tracker keys of conversations that ended; returns how many were left to do."""
        with self._vault.database.transaction() as connection:
            left = connection.execute(
                select(erasures.c.conversation_id).where(erasures.c.tracker_gone.is_(False))
            ).scalars()
            todo = list(left)
        for conversation_id in todo:
            self._vault.trackers.destroy(conversation_id)
            with self._vault.database.transaction() as connection:
                connection.execute(
                    update(erasures).where(erasures.c.conversation_id == conversation_id).values(tracker_gone=True)
                )
        return len(todo)

    def keys_without_conversation(self, created_before: float) -> list[str]:
        """Tracker keys whose conversation does not exist: left by a crash while it was begun."""
        with self._vault.database.transaction() as connection:
            lasting = set(connection.execute(select(conversations.c.id)).scalars())
        return sorted(self._vault.trackers.ids(created_before) - lasting)

    # Messages in the chat

    def expire(self, lifetime: float, now: float) -> None:
        """Let every message whose time has come be deleted; she may have chosen another time."""
        chosen = (
            select(conversations.c.lifetime).where(conversations.c.id == messages.c.conversation_id).scalar_subquery()
        )
        with self._vault.database.transaction() as connection:
            connection.execute(
                update(messages)
                .where(
                    messages.c.state == MessageState.KEPT.value,
                    messages.c.stands_since <= now - func.coalesce(chosen, lifetime),
                )
                .values(state=MessageState.DUE.value, not_before=0.0)
            )

    def due_chats(self, now: float) -> list[int]:
        """Chats with messages that are to be deleted now, those that waited longest first."""
        with self._vault.database.transaction() as connection:
            rows = connection.execute(
                select(messages.c.chat_id)
                .where(messages.c.state == MessageState.DUE.value, messages.c.not_before <= now)
                .group_by(messages.c.chat_id)
                .order_by(func.min(messages.c.stands_since))
            ).scalars()
            return list(rows)

    def next_due_at(self) -> float | None:
        """When the next deletion may be tried again."""
        with self._vault.database.transaction() as connection:
            found: float | None = connection.execute(
                select(func.min(messages.c.not_before)).where(messages.c.state == MessageState.DUE.value)
            ).scalar()
            return found

    def due(self, chat_id: int, now: float) -> Due | None:
        """The messages of a chat that are to be deleted now."""
        with self._vault.database.transaction() as connection:
            return self.due_in(connection, chat_id, now)

    def due_in(self, connection: Connection, chat_id: int, now: float) -> Due | None:
        """As `due`, in the caller's transaction."""
        rows = connection.execute(_DUE, {"chat": chat_id, "now": now}).all()
        where = self._vault.where_to(connection, chat_id)
        if not rows or where is None:
            return None
        keys = {row.wrapped_key: self._vault.keyring.unwrap(row.wrapped_key) for row in rows}
        ids = [unseal(keys[row.wrapped_key], row.sealed_id).decode("utf-8") for row in rows]
        return Due(chat_id, where[0], where[1], [row.id for row in rows], ids)

    def deleted(self, due: Due, pending: Sequence[str], refused: Sequence[str], retry_at: float, now: float) -> bool:
        """Write down how deleting went; returns whether she must be told that something could not be deleted.

        Args:
            due: What was to be deleted.
            pending: Ids that were not deleted yet; tried again at `retry_at` while younger than 48 hours.
            refused: Ids that the channel will never delete.
            retry_at: Seconds since 1970.
            now: Seconds since 1970.
        """
        again, never = set(pending), set(refused)
        with self._vault.database.transaction() as connection:
            too_old = set(
                connection.execute(
                    select(messages.c.id).where(
                        messages.c.id.in_(due.rows), messages.c.stands_since < now - DELETABLE_FOR
                    )
                ).scalars()
            )
            pairs = list(zip(due.rows, due.message_ids, strict=True))
            keep = [row for row, name in pairs if name in again and row not in too_old]
            gone = [row for row in due.rows if row not in set(keep)]
            lost = [row for row, name in pairs if name in never or (name in again and row in too_old)]
            lasting = self._lasting(connection, due.chat_id, lost)
            connection.execute(delete(messages).where(messages.c.id.in_(gone)))
            connection.execute(update(messages).where(messages.c.id.in_(keep)).values(not_before=retry_at))
            self._destroy_spent_keys(connection, due.chat_id)
            if not lost:
                return False
            told = connection.execute(
                update(erasures)
                .where(erasures.c.chat_id == due.chat_id, erasures.c.refusal_told.is_(False))
                .values(refusal_told=True)
            )
            return told.rowcount > 0 or (lasting is not None and self._tell_once(connection, lasting))

    def _lasting(self, connection: Connection, chat_id: int, rows: Sequence[int]) -> Conversation | None:
        """The conversation that a chat is in, if one of these messages belongs to it."""
        conversation = self._vault.conversation(connection, chat_id) if rows else None
        if conversation is None:
            return None
        hers = select(messages.c.id).where(messages.c.id.in_(rows), messages.c.conversation_id == conversation.id)
        return conversation if connection.execute(hers.limit(1)).first() is not None else None

    def _tell_once(self, connection: Connection, conversation: Conversation) -> bool:
        """Whether she must be told in a conversation that goes on; once is enough."""
        if conversation.notes.get(_TOLD):
            return False
        self._vault.write_notes(connection, conversation, conversation.notes | {_TOLD: True})
        return True

    def _destroy_spent_keys(self, connection: Connection, chat_id: int) -> None:
        """Destroy the keys of message ids once the last message of a conversation that ended is gone."""
        connection.execute(
            delete(message_keys).where(
                message_keys.c.chat_id == chat_id,
                ~exists().where(messages.c.conversation_id == message_keys.c.conversation_id),
                ~exists().where(conversations.c.id == message_keys.c.conversation_id),
            )
        )

    def forget_leftovers(self, before: float) -> None:
        """Remove what nothing needs any more: old updates' names, finished erasures, chats with nothing in them."""
        with self._vault.database.transaction() as connection:
            connection.execute(
                delete(inbox).where(inbox.c.state == InboxState.ANSWERED.value, inbox.c.received_at < before)
            )
            connection.execute(
                delete(erasures).where(
                    erasures.c.tracker_gone.is_(True),
                    erasures.c.started_at < before,
                )
            )
            for row in connection.execute(select(message_keys.c.chat_id).distinct()).scalars().all():
                self._destroy_spent_keys(connection, row)
            open_states = (
                OutboxState.PENDING.value,
                OutboxState.SENDING.value,
                OutboxState.UNCERTAIN.value,
                OutboxState.DROPPED.value,
            )
            connection.execute(
                delete(chats).where(
                    ~exists().where(conversations.c.chat_id == chats.c.id),
                    ~exists().where(message_keys.c.chat_id == chats.c.id),
                    ~exists().where(outbox.c.chat_id == chats.c.id, outbox.c.state.in_(open_states)),
                )
            )
