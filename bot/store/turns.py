"""Turns: updates that are answered together, and what is said to somebody who waits for one."""

import secrets
from collections.abc import Sequence

from sqlalchemy import Connection, func, select, update

from bot.store.outbox import Outbox, is_late
from bot.store.records import Outgoing, TooLate, Turn
from bot.store.schema import ConversationState, InboxState, OutboxKind, conversations, inbox
from bot.store.vault import Conversation, Json, Vault, open_json
from safety.one_sentence import as_she_meant_them

WINDOW_SECONDS = 600.0
WINDOW_MESSAGES = 10
TURN_MESSAGES = 40
TURN_CHARACTERS = 5_000
"""A turn takes in no more than this, so that nothing of it is cut; a flood becomes several turns."""

_CALM = "calm"
"""In the notes of a conversation: whether something was read in it, and nothing of that raised a risk signal."""


class Turns:
    """Hands out what waits and takes answers in."""

    def __init__(self, vault: Vault, outbox_: Outbox) -> None:
        self._vault = vault
        self._outbox = outbox_

    def chats_waiting(self) -> list[int]:
        """Chats to which an answer is owed, the longest waiting first."""
        with self._vault.database.transaction() as connection:
            rows = connection.execute(
                select(inbox.c.chat_id)
                .where(inbox.c.state != InboxState.ANSWERED.value)
                .group_by(inbox.c.chat_id)
                .order_by(func.min(inbox.c.id))
            ).scalars()
            return [chat_id for chat_id in rows if chat_id is not None]

    def take(self, chat_id: int, now: float, *, regroup: bool) -> Turn | TooLate | None:
        """Take what waits as one turn.

        A turn that was begun before a crash keeps its id and its updates, so that Rasa can tell it from a
        new one. With `regroup` a turn that Rasa certainly does not hold takes in what came since.
        """
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation(connection, chat_id)
            if conversation is None or conversation.state is ConversationState.CLAIMED:
                return None
            rows = connection.execute(
                select(inbox)
                .where(inbox.c.conversation_id == conversation.id, inbox.c.state != InboxState.ANSWERED.value)
                .order_by(inbox.c.id)
            ).all()
            fresh = [row for row in rows if not is_late(row.received_at, now, conversation)]
            if not fresh:
                return TooLate(conversation.id, conversation.late_asked_at is not None) if rows else None
            begun = [row for row in fresh if row.state == InboxState.TAKEN.value]
            opened = [(row, open_json(conversation.key, row.sealed_payload)) for row in fresh]
            group = [pair for pair in opened if pair[0] in begun] if begun and not regroup else _first_group(opened)
            turn_id = group[0][0].turn_id
            if turn_id is None or any(row.turn_id != turn_id for row, _ in group):
                turn_id = secrets.token_hex(16)
            connection.execute(
                update(inbox)
                .where(inbox.c.id.in_([row.id for row, _ in group]))
                .values(state=InboxState.TAKEN.value, turn_id=turn_id)
            )
            rest = [row.id for row in begun if row.id not in {taken.id for taken, _ in group}]
            if rest:
                connection.execute(
                    update(inbox).where(inbox.c.id.in_(rest)).values(state=InboxState.WAITING.value, turn_id=None)
                )
            where = self._vault.where_to(connection, chat_id)
            if where is None:
                return None
            self._vault.let_rasa_in(connection, conversation, now)
            return Turn(
                id=turn_id,
                chat_id=chat_id,
                conversation_id=conversation.id,
                channel=where[0],
                address=where[1],
                text=_joined([payload for _, payload in group]),
                payload=group[0][1]["payload"],
                window=window_of(conversation, now),
                seconds_silent=float(group[0][1]["silent"]),
                received_at=group[0][0].received_at,
            )

    def answer(self, turn: Turn, outgoing: Sequence[Outgoing], *, signal: bool | None, now: float) -> bool:
        """Close a turn with its answer; returns whether the conversation still lasts.

        Args:
            turn: The turn.
            outgoing: The answer.
            signal: Whether it raised a risk signal, `None` when nobody could tell; what raised none goes along with
                later messages.
            now: Seconds since 1970.
        """
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation_by_id(connection, turn.conversation_id)
            if conversation is None:
                return False
            closed = connection.execute(
                update(inbox)
                .where(inbox.c.turn_id == turn.id, inbox.c.state == InboxState.TAKEN.value)
                .values(state=InboxState.ANSWERED.value, sealed_payload=None)
            )
            if closed.rowcount == 0:
                return True
            notes = dict(conversation.notes)
            notes.pop("outage", None)
            if signal is not None:
                notes[_CALM] = notes.get(_CALM, True) and not signal
            earlier = [] if signal else list(notes.get("window", []))
            if turn.text and not signal:
                earlier.append([now, turn.text])
            notes["window"] = [item for item in earlier if item[0] > now - WINDOW_SECONDS][-WINDOW_MESSAGES:]
            self._vault.write_notes(connection, conversation, notes)
            self._outbox.drop(connection, conversation, OutboxKind.HOLDING)
            self._outbox.add(connection, conversation, outgoing, now, turn.id)
            return True

    # What the gateway says by itself

    def is_calm(self, conversation_id: str) -> bool:
        """Whether something in a conversation was read, and nothing in it raised a risk signal."""
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation_by_id(connection, conversation_id)
            return conversation is not None and bool(conversation.notes.get(_CALM))

    def say_in_outage(self, conversation_id: str, once: str, outgoing: Sequence[Outgoing], now: float) -> bool:
        """Say something once an outage; returns whether it was new.

        Args:
            conversation_id: The conversation; nothing is said when it has ended or was answered meanwhile.
            once: Name of what is said; an outage ends with the next answer of Rasa.
            outgoing: The bubbles.
            now: Seconds since 1970.
        """
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation_by_id(connection, conversation_id)
            if conversation is None:
                return False
            owed = connection.execute(
                select(inbox.c.id)
                .where(inbox.c.conversation_id == conversation_id, inbox.c.state != InboxState.ANSWERED.value)
                .limit(1)
            ).first()
            if owed is None:
                return False
            said = list(conversation.notes.get("outage", []))
            if once in said:
                return False
            self._vault.write_notes(connection, conversation, conversation.notes | {"outage": [*said, once]})
            self._outbox.add(connection, conversation, outgoing, now)
            return True

    def ask_if_late(self, conversation_id: str, outgoing: Sequence[Outgoing], now: float) -> bool:
        """Ask whether she still wants the answer, once."""
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation_by_id(connection, conversation_id)
            if conversation is None or conversation.late_asked_at is not None:
                return False
            connection.execute(
                update(conversations).where(conversations.c.id == conversation_id).values(late_asked_at=now)
            )
            self._outbox.drop(connection, conversation, OutboxKind.HOLDING)
            self._outbox.add(connection, conversation, outgoing, now)
            return True

    def say(self, chat_id: int, outgoing: Sequence[Outgoing], now: float) -> None:
        """Say something by ourselves, in the conversation that the chat is in or in a new one."""
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation(connection, chat_id) or self._vault.begin_conversation(
                connection, chat_id, now
            )
            self._outbox.add(connection, conversation, outgoing, now)

    def unanswered(self, conversation_id: str, now: float) -> tuple[str, ...]:
        """What she wrote lately and is not answered yet, and what raised no signal before it."""
        with self._vault.database.transaction() as connection:
            conversation = self._vault.conversation_by_id(connection, conversation_id)
            if conversation is None:
                return ()
            return unanswered_texts(connection, conversation, now)


def unanswered_texts(connection: Connection, conversation: Conversation, now: float) -> tuple[str, ...]:
    """As `Turns.unanswered`, in the caller's transaction."""
    rows = connection.execute(
        select(inbox.c.sealed_payload)
        .where(
            inbox.c.conversation_id == conversation.id,
            inbox.c.state != InboxState.ANSWERED.value,
            inbox.c.received_at > now - WINDOW_SECONDS,
        )
        .order_by(inbox.c.id)
    ).scalars()
    texts = [open_json(conversation.key, sealed)["text"] for sealed in rows if sealed is not None]
    return (*window_of(conversation, now), *(text for text in texts if text))


def window_of(conversation: Conversation, now: float) -> tuple[str, ...]:
    """What she wrote in the last minutes that raised no signal."""
    return tuple(text for at, text in conversation.notes.get("window", []) if at > now - WINDOW_SECONDS)


def _first_group(opened: Sequence[tuple[Json, Json]]) -> list[tuple[Json, Json]]:
    """The updates that are answered together: a pressed button alone, texts until the next button."""
    group: list[tuple[Json, Json]] = []
    length = 0
    for row, payload in opened:
        if payload["payload"] is not None:
            return group or [(row, payload)]
        length += len(payload["text"]) + 1
        if group and (length > TURN_CHARACTERS or len(group) >= TURN_MESSAGES):
            return group
        group.append((row, payload))
    return group


def _joined(payloads: Sequence[Json]) -> str:
    """The texts of a turn, one a line unless one only ends the line before it; an edited one stands as edited."""
    last = {payload["message"]: index for index, payload in enumerate(payloads) if payload["message"] is not None}
    texts = [
        payload["text"]
        for index, payload in enumerate(payloads)
        if payload["message"] is None or last[payload["message"]] == index
    ]
    return as_she_meant_them(texts, "\n")
