"""Updates of people: stored before they count as received, and each only once."""

import contextlib
from collections.abc import Callable, Sequence

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.conversation.messages import Incoming, IncomingKind
from bot.store.carriers import Carriers
from bot.store.erasing import DELETABLE_FOR, Erasing
from bot.store.keyboards import Keyboards
from bot.store.outbox import Outbox
from bot.store.records import LATELY_SECONDS, Decision, Plan, Receipt, Retired, Situation
from bot.store.schema import (
    ConversationState,
    InboxState,
    MessageState,
    OutboxKind,
    conversations,
    inbox,
    outbox,
)
from bot.store.turns import unanswered_texts
from bot.store.turnstile import Urgency
from bot.store.vault import Conversation, Json, Vault, seal_json

ATTEMPTS = 3

Decide = Callable[[Incoming, Situation], Decision]

# Built once: every update runs these.
_KNOWN = select(inbox.c.id).where(
    inbox.c.channel == bindparam("channel"), inbox.c.update_index.in_(bindparam("names", expanding=True))
)
_LATELY = (
    select(func.count())
    .select_from(inbox)
    .where(inbox.c.conversation_id == bindparam("conversation"), inbox.c.received_at > bindparam("since"))
)
_STORE = insert(inbox)
_ACTIVE = update(conversations).where(conversations.c.id == bindparam("conversation"))


class Inbox:
    """Takes updates in, and lets in the same transaction happen what was decided about them."""

    def __init__(
        self, vault: Vault, outbox_: Outbox, keyboards: Keyboards, carriers: Carriers, erasing: Erasing
    ) -> None:
        self._vault = vault
        self._outbox = outbox_
        self._keyboards = keyboards
        self._carriers = carriers
        self._erasing = erasing

    def take(
        self, incomings: Sequence[Incoming], decide: Decide, now: float, *, erased: int = 0
    ) -> list[tuple[Decision, Receipt | None]]:
        """Store updates of one chat, in order, and do what is decided about each: all of it or nothing.

        Args:
            incomings: The updates.
            decide: Called with an update and the situation it meets.
            now: Seconds since 1970.
            erased: How many of them, from the first on, an exit behind them erases: they are not looked at. When
                there is an exit, none of this waits for others' updates.

        Returns:
            What was decided and what became of it; no receipt for a repeated update.
        """
        urgency = Urgency.LEAVING if erased else Urgency.USUAL
        for _ in range(ATTEMPTS - 1):
            # With several writers two first messages of a chat, or two copies of one update, may meet. Whoever
            # comes second finds at the next try what the first one made.
            with contextlib.suppress(IntegrityError), self._vault.database.transaction(urgency) as connection:
                return self._take(connection, incomings, decide, now, erased)
        with self._vault.database.transaction(urgency) as connection:
            return self._take(connection, incomings, decide, now, erased)

    def receive(self, incoming: Incoming, plan: Plan, now: float, late: bool | None = None) -> Receipt | None:
        """Store one update with which it is decided already what happens; `None` when it is a repeated one."""
        return self.take([incoming], lambda _incoming, _situation: Decision(plan, late), now)[0][1]

    def _take(
        self, connection: Connection, incomings: Sequence[Incoming], decide: Decide, now: float, erased: int
    ) -> list[tuple[Decision, Receipt | None]]:
        taken: list[tuple[Decision, Receipt | None]] = []
        lately: int | None = None
        for place, incoming in enumerate(incomings):
            names = self._vault.keyring.blind_indexes(f"{incoming.channel}\n{incoming.update_key}")
            if connection.execute(_KNOWN, {"channel": incoming.channel.value, "names": names}).first() is not None:
                taken.append((Decision(Plan()), None))
                continue
            chat_id = self._vault.chat(connection, incoming.channel, incoming.address)
            conversation = self._vault.conversation(connection, chat_id) or self._vault.begin_conversation(
                connection, chat_id, now
            )
            if place < erased - 1:
                decision = Decision(Plan())
            else:
                lately = self._lately(connection, conversation, now) if lately is None else lately + 1
                found = self._keyboards.choice(connection, conversation, incoming.button) if incoming.button else None
                claimed = conversation.state is ConversationState.CLAIMED
                situation = Situation(
                    choice=found[1] if found else None,
                    asked_if_late=conversation.late_asked_at is not None,
                    lately=lately,
                    lifetime=conversation.lifetime,
                    claimed=claimed,
                    earlier=unanswered_texts(connection, conversation, now) if claimed else (),
                )
                decision = decide(incoming, situation)
            taken.append((decision, self._receive(connection, conversation, incoming, decision, names[0], now)))
            if decision.plan.leave:
                lately = None
        return taken

    def _lately(self, connection: Connection, conversation: Conversation, now: float) -> int:
        since = now - LATELY_SECONDS
        return int(connection.execute(_LATELY, {"conversation": conversation.id, "since": since}).scalar_one())

    def _receive(
        self,
        connection: Connection,
        conversation: Conversation,
        incoming: Incoming,
        decision: Decision,
        name: str,
        now: float,
    ) -> Receipt:
        plan, chat_id = decision.plan, conversation.chat_id
        if incoming.kind is not IncomingKind.BUTTON and not incoming.edited:
            self._remember(connection, conversation, incoming, now, due=plan.delete)
        row: dict[str, Json] = {
            "channel": incoming.channel.value,
            "update_index": name,
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
            found = self._keyboards.choice(connection, conversation, incoming.button or "")
            if found is None:
                connection.execute(_STORE, row)
                return self._pressed_again(connection, conversation, incoming, now)
            pressed = (found[0], incoming.button or "")
            if incoming.message_id != self._vault.message_of(connection, found[0]):
                self._remember(connection, conversation, incoming, now, due=False)
        if plan.queued is not None or pressed is not None:
            retired = self._keyboards.retire(connection, conversation, pressed, under=incoming.message_id)
        self._settle_late(connection, conversation, decision.late, now)
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
        connection.execute(_STORE, row)
        if plan.wish is not None:
            self._vault.keep_wish(connection, conversation, plan.wish)
        self._say(connection, conversation, plan, now)
        state = conversation.state
        if state is ConversationState.RESOLVED:
            state = ConversationState.BOT
        connection.execute(_ACTIVE, {"conversation": conversation.id, "active_at": now, "state": state.value})
        waits = plan.queued is not None or decision.late is True
        return Receipt(True, chat_id, conversation.id, waits=waits, retired=retired)

    def _remember(
        self, connection: Connection, conversation: Conversation, incoming: Incoming, now: float, *, due: bool
    ) -> None:
        """Remember the message of an update, so that it can be deleted, and in time."""
        if incoming.message_id is None:
            return
        since = incoming.stands_since
        if since is None or not now - DELETABLE_FOR < since < now:  # not told, or no time that can be
            since = now
        self._vault.remember_message(
            connection,
            conversation_id=conversation.id,
            chat_id=conversation.chat_id,
            message_id=incoming.message_id,
            state=MessageState.DUE.value if due else MessageState.KEPT.value,
            now=since,
        )

    def _pressed_again(
        self, connection: Connection, conversation: Conversation, incoming: Incoming, now: float
    ) -> Receipt:
        """A button that answers no more: its keyboard goes; a bubble of a conversation that ended goes itself."""
        under = incoming.message_id
        if under is None:
            return Receipt(True, conversation.chat_id, conversation.id)
        old = self._keyboards.pressed_again(connection, conversation, incoming.button or "", under)
        if old is None:
            self._remember(connection, conversation, incoming, now, due=True)
        retired = [] if old is None else [old]
        return Receipt(True, conversation.chat_id, conversation.id, retired=retired, stray=old is None)

    def _leave(
        self,
        connection: Connection,
        conversation: Conversation,
        row: dict[str, Json],
        plan: Plan,
        now: float,
    ) -> Receipt:
        connection.execute(_STORE, row | {"chat_id": None, "conversation_id": None})
        return self._end(connection, conversation, plan, now)

    def leave(self, conversation_id: str, plan: Plan, now: float) -> Receipt | None:
        """Let a conversation end because the assistant decided so; `None` when it has ended already."""
        with self._vault.database.transaction(Urgency.LEAVING) as connection:
            conversation = self._vault.conversation_by_id(connection, conversation_id)
            if conversation is None:
                return None
            return self._end(connection, conversation, plan, now)

    def _end(self, connection: Connection, conversation: Conversation, plan: Plan, now: float) -> Receipt:
        chat_id = conversation.chat_id
        self._erasing.end(connection, conversation, now, delete_messages=True)
        due = self._erasing.due_in(connection, chat_id, now)
        carrier = None
        if not plan.stays:
            after = due.message_ids[-1] if due else None
            carrier = self._carriers.add(connection, chat_id, conversation.id, after, now)
        fresh = self._farewell(connection, conversation, plan, now)
        return Receipt(True, chat_id, fresh, left=conversation.id, due=due, carrier=carrier)

    def _farewell(self, connection: Connection, conversation: Conversation, plan: Plan, now: float) -> str:
        """Say what stays after an exit, in a new conversation; returns its id, or that of the one which ended."""
        # She may have chosen that not even a line stays; "everything is erased" is an answer and always comes.
        if not plan.say or (conversation.wants("no_line") and not plan.stays):
            return conversation.id
        new = self._vault.begin_conversation(connection, conversation.chat_id, now)
        self._outbox.add(connection, new, plan.say, now)
        return new.id

    def _say(self, connection: Connection, conversation: Conversation, plan: Plan, now: float) -> None:
        if plan.say and plan.say_unless_said:
            said = connection.execute(
                select(func.max(outbox.c.created_at)).where(
                    outbox.c.conversation_id == conversation.id, outbox.c.kind == plan.say[0].kind.value
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
