"""What a channel shows besides messages and is still to be taken away after an exit.

It lies in the outbox, as a note that is no bubble (`OutboxKind.CARRIER`): written with the exit, `SENDING` until it
is done.
"""

from sqlalchemy import Connection, insert, select, update

from bot.store.records import Carrier
from bot.store.schema import MessageState, OutboxKind, OutboxState, outbox
from bot.store.vault import Vault


class Carriers:
    """Writes down what is to be taken away, and crosses it out."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(
        self, connection: Connection, chat_id: int, conversation_id: str, after: str | None, now: float
    ) -> Carrier | None:
        """Write down, in the transaction of an exit, that something is to be taken away.

        The message before it lies under the keyring, not under a key of the conversation: that one is destroyed.
        """
        where = self._vault.where_to(connection, chat_id)
        if where is None:
            return None
        row = connection.execute(
            insert(outbox)
            .returning(outbox.c.id)
            .values(
                chat_id=chat_id,
                conversation_id=conversation_id,
                kind=OutboxKind.CARRIER.value,
                state=OutboxState.SENDING.value,
                sealed_bubble=self._vault.keyring.wrap(after.encode("utf-8")) if after is not None else None,
                created_at=now,
                not_before=0.0,
                attempts=0,
            )
        )
        return Carrier(int(row.scalar_one()), chat_id, where[0], where[1], after)

    def after(self, outbox_id: int, message_id: str, now: float) -> Carrier | None:
        """Write the same down after a bubble that came late: it may have brought back what was taken away."""
        with self._vault.database.transaction() as connection:
            late = connection.execute(
                select(outbox.c.chat_id, outbox.c.conversation_id).where(outbox.c.id == outbox_id)
            ).one_or_none()
            if late is None:
                return None
            return self.add(connection, late.chat_id, late.conversation_id, message_id, now)

    def done(self, carrier: Carrier, message_id: str | None, now: float) -> None:
        """It is taken away.

        Args:
            carrier: What was written down.
            message_id: A message that it took and that is still to be deleted.
            now: Seconds since 1970.
        """
        with self._vault.database.transaction() as connection:
            conversation_id = connection.execute(
                select(outbox.c.conversation_id).where(outbox.c.id == carrier.outbox_id)
            ).scalar()
            if conversation_id is None:
                return
            if message_id is not None:
                self._vault.remember_message(
                    connection,
                    conversation_id=conversation_id,
                    chat_id=carrier.chat_id,
                    message_id=message_id,
                    state=MessageState.DUE.value,
                    now=now,
                )
            connection.execute(
                update(outbox)
                .where(outbox.c.id == carrier.outbox_id)
                .values(state=OutboxState.DROPPED.value, sealed_bubble=None)
            )

    def left(self) -> list[Carrier]:
        """What was to be taken away when the gateway died; nobody knows how far that came."""
        with self._vault.database.transaction() as connection:
            rows = connection.execute(
                select(outbox.c.id, outbox.c.chat_id, outbox.c.sealed_bubble)
                .where(outbox.c.kind == OutboxKind.CARRIER.value, outbox.c.state == OutboxState.SENDING.value)
                .order_by(outbox.c.id)
            ).all()
            found = []
            for row in rows:
                where = self._vault.where_to(connection, row.chat_id)
                if where is not None:
                    after = self._vault.keyring.unwrap(row.sealed_bubble).decode("utf-8") if row.sealed_bubble else None
                    found.append(Carrier(row.id, row.chat_id, where[0], where[1], after))
            return found
