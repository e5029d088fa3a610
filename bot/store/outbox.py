"""Bubbles on their way to a person.

Which way a send that may or may not have arrived is decided: it is sent again. A person in danger who reads
a line twice is better off than one who never gets it. (Only the line after leaving is not: at most one may
stand.) `SENDING` is written before the channel is asked, so
only a send that was in flight when the gateway was killed, or one that the channel itself could not tell
about, can arrive twice; everything else goes out once.
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.conversation.messages import Bubble, Button, ContactCard
from bot.store.keyboards import Keyboards
from bot.store.records import Arrived, Dispatch, Outgoing, Pause, TooLate
from bot.store.schema import (
    ASSISTANT_SPEAKS,
    MessageState,
    OutboxKind,
    OutboxState,
    outbox,
)
from bot.store.turnstile import Urgency
from bot.store.vault import Conversation, Json, Vault, open_json, seal_json

OPEN = (OutboxState.PENDING.value, OutboxState.UNCERTAIN.value)
LATE_AFTER = 600.0
"""Seconds after which an answer is only given when she says that she wants it."""
UNCERTAIN_TRIES = 8

# Built once: every bubble runs these.
_ADD = insert(outbox).returning(outbox.c.id)
_OPEN_BUBBLES = (
    select(outbox).where(outbox.c.chat_id == bindparam("chat"), outbox.c.state.in_(OPEN)).order_by(outbox.c.id)
)
_ONE = select(outbox).where(outbox.c.id == bindparam("outbox"))
_CHANGE = update(outbox).where(outbox.c.id == bindparam("outbox"))


class Outbox:
    """Adds bubbles and hands them out one at a time and in order for each chat.

    Args:
        vault: Chats, conversations and their keys.
        keyboards: What stands under bubbles.
    """

    def __init__(self, vault: Vault, keyboards: Keyboards) -> None:
        self._vault = vault
        self._keyboards = keyboards

    def add(
        self,
        connection: Connection,
        conversation: Conversation,
        outgoing: Sequence[Outgoing],
        now: float,
        turn_id: str | None = None,
    ) -> None:
        """Add bubbles in the transaction of what they answer."""
        for item in outgoing:
            row = {
                "chat_id": conversation.chat_id,
                "conversation_id": conversation.id,
                "turn_id": turn_id,
                "kind": item.kind.value,
                "state": OutboxState.PENDING.value,
                "sealed_bubble": None if item.choices else seal_json(conversation.key, _to_json(item, ())),
                "created_at": now,
                "not_before": 0.0,
                "attempts": 0,
            }
            outbox_id = int(connection.execute(_ADD, row).scalar_one())
            if item.choices:
                made = [self._keyboards.add(connection, conversation, outbox_id, choice) for choice in item.choices]
                sealed = seal_json(conversation.key, _to_json(item, made))
                connection.execute(_CHANGE, {"outbox": outbox_id, "sealed_bubble": sealed})

    def drop(self, connection: Connection, conversation: Conversation, kind: OutboxKind) -> None:
        """Drop what has not been sent yet of one kind."""
        connection.execute(
            update(outbox)
            .where(
                outbox.c.conversation_id == conversation.id,
                outbox.c.kind == kind.value,
                outbox.c.state.in_(OPEN),
            )
            .values(state=OutboxState.DROPPED.value, sealed_bubble=None)
        )

    # Sending

    def next(self, chat_id: int, now: float) -> Dispatch | Pause | TooLate | None:
        """Mark the next bubble of a chat as being sent and hand it out; `None` when there is nothing to send.

        Here, at send time, it is checked that the conversation still lasts and that the assistant speaks.
        """
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation(connection, chat_id)
            for row in connection.execute(_OPEN_BUBBLES, {"chat": chat_id}).all():
                if (
                    conversation is None
                    or row.conversation_id != conversation.id
                    or (
                        row.kind in (OutboxKind.ANSWER, OutboxKind.HOLDING)
                        and conversation.state not in ASSISTANT_SPEAKS
                    )
                ):
                    self._close(connection, row.id, OutboxState.DROPPED)
                    continue
                if row.kind == OutboxKind.ANSWER and is_late(row.created_at, now, conversation):
                    if conversation.late_asked_at is None:
                        return TooLate(conversation.id, asked=False)
                    continue
                if row.not_before > now:
                    return Pause(row.not_before - now)
                where = self._vault.where_to(connection, chat_id)
                if where is None:
                    self._close(connection, row.id, OutboxState.DROPPED)
                    continue
                connection.execute(
                    _CHANGE, {"outbox": row.id, "state": OutboxState.SENDING.value, "attempts": row.attempts + 1}
                )
                bubble, pause = _from_json(open_json(conversation.key, row.sealed_bubble))
                bubble = replace(bubble, silent=bubble.silent or conversation.wants("silent"))
                if bubble.buttons and self._keyboards.spent(connection, row.id):
                    bubble = replace(bubble, buttons=())  # she went on before it was sent
                return Dispatch(row.id, chat_id, where[0], where[1], bubble, row.attempts + 1, pause)
        return None

    def sent(self, outbox_id: int, message_id: str, now: float) -> Arrived:
        """A bubble stands in the chat. Returns whether it may stay, and whether its buttons still count.

        Until this is written a crash makes it arrive twice, so it goes before what has not happened yet.
        """
        with self._vault.database.transaction(Urgency.SENT) as connection:
            row = connection.execute(_ONE, {"outbox": outbox_id}).one_or_none()
            if row is None:
                return Arrived(stays=True)
            stays = bool(row.state == OutboxState.SENDING.value)
            self._vault.remember_message(
                connection,
                conversation_id=row.conversation_id,
                chat_id=row.chat_id,
                message_id=message_id,
                state=MessageState.KEPT.value if stays else MessageState.DUE.value,
                now=now,
                outbox_id=outbox_id,
            )
            if not stays:
                return Arrived(stays=False)
            self._close(connection, outbox_id, OutboxState.SENT)
            answered = self._keyboards.answered(connection, row.conversation_id, outbox_id, message_id)
            return Arrived(stays=True, retired=answered)

    def not_sent(self, outbox_id: int, now: float, retry_after: float | None) -> None:
        """A bubble certainly did not arrive: again after so many seconds, or never."""
        with self._vault.database.transaction() as connection:
            if retry_after is None:
                self._close(connection, outbox_id, OutboxState.DROPPED, only_from=OutboxState.SENDING)
                return
            self._reopen(connection, outbox_id, OutboxState.PENDING, now + retry_after)

    def uncertain(self, outbox_id: int, now: float, attempts: int, retry_after: float) -> None:
        """A bubble may have arrived: it is sent again, but not for ever."""
        with self._vault.database.transaction() as connection:
            kind = connection.execute(select(outbox.c.kind).where(outbox.c.id == outbox_id)).scalar()
            if attempts >= UNCERTAIN_TRIES or kind == OutboxKind.FAREWELL:
                self._close(connection, outbox_id, OutboxState.DROPPED, only_from=OutboxState.SENDING)
                return
            self._reopen(connection, outbox_id, OutboxState.UNCERTAIN, now + retry_after)

    def resume(self) -> list[int]:
        """After a start: what was in flight is uncertain. Returns the chats that have something to send."""
        with self._vault.database.transaction() as connection:
            in_flight = (outbox.c.state == OutboxState.SENDING.value) & (outbox.c.kind != OutboxKind.CARRIER.value)
            connection.execute(
                update(outbox)
                .where(in_flight, outbox.c.kind == OutboxKind.FAREWELL.value)
                .values(state=OutboxState.DROPPED.value, sealed_bubble=None)
            )
            connection.execute(update(outbox).where(in_flight).values(state=OutboxState.UNCERTAIN.value))
            found = connection.execute(
                select(outbox.c.chat_id).where(outbox.c.state.in_(OPEN)).distinct().order_by(outbox.c.chat_id)
            )
            return list(found.scalars())

    def waiting(self) -> int:
        """How many bubbles wait to be sent."""
        with self._vault.database.transaction() as connection:
            return int(
                connection.execute(
                    select(func.count()).select_from(outbox).where(outbox.c.state.in_(OPEN))
                ).scalar_one()
            )

    def forget_sent(self, before: float) -> None:
        """Remove rows of what was sent or dropped long ago, and buttons of conversations that ended."""
        done = (OutboxState.SENT.value, OutboxState.DROPPED.value)
        with self._vault.database.transaction() as connection:
            over = outbox.c.state.in_(done) | (outbox.c.kind == OutboxKind.CARRIER.value)
            connection.execute(delete(outbox).where(over, outbox.c.created_at < before))
            self._keyboards.forget_ended(connection)

    def _close(
        self, connection: Connection, outbox_id: int, state: OutboxState, only_from: OutboxState | None = None
    ) -> None:
        statement = _CHANGE if only_from is None else _CHANGE.where(outbox.c.state == only_from.value)
        connection.execute(statement, {"outbox": outbox_id, "state": state.value, "sealed_bubble": None})

    def _reopen(self, connection: Connection, outbox_id: int, state: OutboxState, not_before: float) -> None:
        connection.execute(
            update(outbox)
            .where(outbox.c.id == outbox_id, outbox.c.state == OutboxState.SENDING.value)
            .values(state=state.value, not_before=not_before)
        )


def is_late(since: float, now: float, conversation: Conversation) -> bool:
    """Whether something that waits since then is so old that she is asked before it is answered."""
    agreed = conversation.late_agreed_at
    return now - since > LATE_AFTER and not (agreed is not None and since <= agreed)


def _to_json(item: Outgoing, made: Sequence[Button]) -> Json:
    return {
        "text": item.bubble.text,
        "buttons": [[button.title, button.token] for button in made],
        "cards": [{name: getattr(card, name) for name in ContactCard.__slots__} for card in item.bubble.cards],
        "silent": item.bubble.silent,
        "protect": item.bubble.protect,
        "pause": item.pause,
    }


def _from_json(value: Json) -> tuple[Bubble, float]:
    bubble = Bubble(
        text=value["text"],
        buttons=[Button(title, token) for title, token in value["buttons"]],
        cards=[ContactCard(**card) for card in value["cards"]],
        silent=value["silent"],
        protect=value["protect"],
    )
    return bubble, float(value["pause"])
