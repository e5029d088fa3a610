"""Updates of people: stored before they count as received, and each only once."""

import contextlib
from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.conversation.messages import Incoming, IncomingKind
from bot.store.erasing import Erasing
from bot.store.outbox import Outbox
from bot.store.records import Choice, Outgoing, Plan, Receipt, Retired
from bot.store.schema import (
    ConversationState,
    InboxState,
    MessageState,
    OutboxKind,
    conversations,
    inbox,
    outbox,
)
from bot.store.vault import Conversation, Json, Vault, seal_json

ATTEMPTS = 3


class Inbox:
    """Takes updates in."""

    def __init__(self, vault: Vault, outbox_: Outbox, erasing: Erasing) -> None:
        self._vault = vault
        self._outbox = outbox_
        self._erasing = erasing

    def before(self, incoming: Incoming) -> tuple[Choice | None, bool]:
        """What must be known before an update can be planned.

        Returns:
            What a pressed button stands for (`None` when it answers no more), and whether this chat was
            asked if she still wants an answer and has not said so yet.
        """
        with self._vault.database.transaction() as connection:
            chat_id = self._vault.find_chat(connection, incoming.channel, incoming.address)
            conversation = self._vault.conversation(connection, chat_id) if chat_id is not None else None
            if conversation is None:
                return None, False
            found = self._outbox.choice(connection, conversation, incoming.button) if incoming.button else None
            return found[1] if found else None, conversation.late_asked_at is not None

    def receive(self, incoming: Incoming, plan: Plan, now: float, late: bool | None = None) -> Receipt | None:
        """Store an update and do what was planned with it, all or nothing.

        Args:
            incoming: The update.
            plan: What happens with it.
            now: Seconds since 1970.
            late: Her answer to the question whether she still wants an answer: yes, no, or not asked.

        Returns:
            What became of it, or `None` when it is a repeated one.
        """
        for _ in range(ATTEMPTS - 1):
            # With several writers two first messages of a chat, or two copies of one update, may meet. Whoever
            # comes second finds at the next try what the first one made.
            with contextlib.suppress(IntegrityError), self._vault.database.transaction() as connection:
                return self._receive(connection, incoming, plan, now, late)
        with self._vault.database.transaction() as connection:
            return self._receive(connection, incoming, plan, now, late)

    def _receive(
        self, connection: Connection, incoming: Incoming, plan: Plan, now: float, late: bool | None
    ) -> Receipt | None:
        names = self._vault.keyring.blind_indexes(f"{incoming.channel}\n{incoming.update_key}")
        known = select(inbox.c.id).where(inbox.c.channel == incoming.channel.value, inbox.c.update_index.in_(names))
        if connection.execute(known).first() is not None:
            return None
        chat_id = self._vault.chat(connection, incoming.channel, incoming.address)
        conversation = self._vault.conversation(connection, chat_id) or self._vault.begin_conversation(
            connection, chat_id, now
        )
        if incoming.message_id is not None and not incoming.edited:
            self._vault.remember_message(
                connection,
                conversation_id=conversation.id,
                chat_id=chat_id,
                message_id=incoming.message_id,
                state=MessageState.DUE.value if plan.delete else MessageState.KEPT.value,
                now=now,
            )
        row: dict[str, Json] = {
            "channel": incoming.channel.value,
            "update_index": names[0],
            "chat_id": chat_id,
            "conversation_id": conversation.id,
            "state": InboxState.ANSWERED.value,
            "received_at": now,
        }
        if plan.leave:
            return self._leave(connection, conversation, row, plan, now)
        retired: list[Retired] = []
        pressed = None
        if incoming.kind is IncomingKind.BUTTON:
            found = self._outbox.choice(connection, conversation, incoming.button or "")
            if found is None:  # an old keyboard, or a second press
                connection.execute(insert(inbox).values(**row))
                return Receipt(True, chat_id, conversation.id)
            pressed = (found[0], found[1].title)
        if plan.queued is not None or pressed is not None:
            retired = self._outbox.retire(connection, conversation, pressed)
        self._settle_late(connection, conversation, late, now)
        if plan.queued is not None:
            row["state"] = InboxState.WAITING.value
            row["sealed_payload"] = seal_json(
                conversation.key,
                {
                    "text": plan.queued.text,
                    "payload": plan.queued.payload,
                    "message": incoming.message_id,
                    "silent": now - conversation.active_at,
                },
            )
        connection.execute(insert(inbox).values(**row))
        self._say(connection, conversation, plan, now)
        state = conversation.state
        if state is ConversationState.RESOLVED:
            state = ConversationState.BOT
        connection.execute(
            update(conversations).where(conversations.c.id == conversation.id).values(active_at=now, state=state.value)
        )
        waits = plan.queued is not None or late is True
        return Receipt(True, chat_id, conversation.id, waits=waits, retired=retired)

    def _leave(
        self,
        connection: Connection,
        conversation: Conversation,
        row: dict[str, Json],
        plan: Plan,
        now: float,
    ) -> Receipt:
        self._erasing.end(connection, conversation, now, delete_messages=True)
        connection.execute(insert(inbox).values(**row | {"chat_id": None, "conversation_id": None}))
        fresh = conversation.id
        if plan.say:
            new = self._vault.begin_conversation(connection, conversation.chat_id, now)
            self._outbox.add(connection, new, plan.say, now)
            fresh = new.id
        return Receipt(True, conversation.chat_id, fresh, left=conversation.id)

    def leave(self, conversation_id: str, say: Sequence[Outgoing], now: float) -> Receipt | None:
        """Let a conversation end because the assistant decided so; `None` when it has ended already."""
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation_by_id(connection, conversation_id)
            if conversation is None:
                return None
            self._erasing.end(connection, conversation, now, delete_messages=True)
            new = self._vault.begin_conversation(connection, conversation.chat_id, now)
            self._outbox.add(connection, new, say, now)
            return Receipt(True, conversation.chat_id, new.id, left=conversation_id)

    def _say(self, connection: Connection, conversation: Conversation, plan: Plan, now: float) -> None:
        if plan.say and plan.say_unless_said:
            said = connection.execute(
                select(func.max(outbox.c.created_at)).where(
                    outbox.c.conversation_id == conversation.id, outbox.c.kind == OutboxKind.MEDIA.value
                )
            ).scalar()
            if said is not None and now - said < plan.say_unless_said:
                return
        self._outbox.add(connection, conversation, plan.say, now)

    def _settle_late(self, connection: Connection, conversation: Conversation, late: bool | None, now: float) -> None:
        if conversation.late_asked_at is None or late is None:
            return
        if late:
            values: dict[str, Json] = {"late_asked_at": None, "late_agreed_at": now}
        else:
            values = {"late_asked_at": None}
            connection.execute(
                update(inbox)
                .where(
                    inbox.c.conversation_id == conversation.id,
                    inbox.c.state != InboxState.ANSWERED.value,
                    inbox.c.received_at <= conversation.late_asked_at,
                )
                .values(state=InboxState.ANSWERED.value, sealed_payload=None)
            )
            self._outbox.drop(connection, conversation, OutboxKind.ANSWER)
        connection.execute(update(conversations).where(conversations.c.id == conversation.id).values(**values))
