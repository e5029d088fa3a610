"""What became of every update, read from the gateway's store and from the Bot API after a run of kills."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from bot.settings import Settings
from bot.store import open_store
from bot.store.schema import InboxState, OutboxKind, OutboxState, chats, inbox, outbox
from tests.fakes.bot_api import BotApi, Call


@dataclass
class Double:
    """A bubble that arrived twice: when each copy was sent, and the first was answered (monotonic seconds)."""

    chat_id: int
    first: float
    answered: float | None
    second: float
    text: str


@dataclass
class Kill:
    """A kill of the gateway.

    Args:
        at: When, in monotonic seconds.
        in_flight: The store's numbers of the chats to which a bubble was being sent then, as the dead left it.
    """

    at: float
    in_flight: frozenset[int]


@dataclass
class Ledger:
    """The books of one chat.

    Args:
        number: The store's number of the chat.
        updates: How many updates were stored.
        unanswered: How many of them belong to no answer.
        turns: For each turn, in the order of its answer: the places of its updates and the number of bubbles.
        owed: Bubbles that the store counts as sent.
        sent: Bubbles that the Bot API got, copies left out.
        doubles: The copies.
    """

    number: int = 0
    updates: int = 0
    unanswered: int = 0
    turns: list[tuple[list[int], int]] = field(default_factory=list)
    owed: int = 0
    sent: list[str] = field(default_factory=list)
    doubles: list[Double] = field(default_factory=list)


def read_ledgers(settings: Settings, api: BotApi) -> dict[int, Ledger]:
    """The books of every chat, by its Telegram number; the gateway must not run."""
    store = open_store(settings)
    found: dict[int, Ledger] = {}
    try:
        with store.database.transaction() as connection:
            for (number,) in connection.execute(select(chats.c.id)).all():
                where = store.inbox._vault.where_to(connection, number)
                assert where is not None
                ledger = found[int(where[1])] = Ledger(number)
                taken = connection.execute(
                    select(inbox.c.id, inbox.c.turn_id, inbox.c.state)
                    .where(inbox.c.chat_id == number)
                    .order_by(inbox.c.id)
                ).all()
                said = connection.execute(
                    select(outbox.c.turn_id)
                    .where(outbox.c.chat_id == number, outbox.c.state == OutboxState.SENT.value)
                    .order_by(outbox.c.id)
                ).scalars()
                _balance(ledger, taken, list(said))
    finally:
        store.close()
    for chat_id, ledger in found.items():
        calls = [call for call in api.calls("sendMessage", chat_id) if call.carried_out]
        _strike_doubles(ledger, chat_id, calls)
    return found


def in_flight(data_dir: Path) -> frozenset[int]:
    """The chats to which a bubble was being sent when the gateway died, by the store's number."""
    try:
        with closing(sqlite3.connect(data_dir / "gateway.sqlite3", timeout=5)) as connection:
            rows = connection.execute(
                "SELECT chat_id FROM outbox WHERE state = ? AND kind != ?",
                (OutboxState.SENDING.value, OutboxKind.CARRIER.value),
            )
            return frozenset(number for (number,) in rows)
    except sqlite3.OperationalError:
        return frozenset()  # killed before its tables were laid


def work_left(data_dir: Path) -> int:
    """How many updates wait for an answer and bubbles for being sent, looked up beside the gateway."""
    try:
        with closing(sqlite3.connect(f"file:{data_dir}/gateway.sqlite3?mode=ro", uri=True)) as connection:
            waiting = connection.execute(
                "SELECT count(*) FROM inbox WHERE state != ?", (InboxState.ANSWERED.value,)
            ).fetchone()[0]
            done = (OutboxState.SENT.value, OutboxState.DROPPED.value)
            unsent = connection.execute("SELECT count(*) FROM outbox WHERE state NOT IN (?, ?)", done).fetchone()[0]
            return int(waiting + unsent)
    except sqlite3.OperationalError:
        return 1  # not laid yet, or busy


def _balance(ledger: Ledger, taken: Sequence, said: list[str | None]) -> None:
    ledger.updates, ledger.owed = len(taken), len(said)
    by_turn: dict[str, list[int]] = defaultdict(list)
    for row in taken:
        if row.state != InboxState.ANSWERED.value or row.turn_id is None:
            ledger.unanswered += 1
        else:
            by_turn[row.turn_id].append(row.id)
    bubbles = Counter(turn for turn in said if turn is not None)
    ledger.turns = [(by_turn.pop(turn, []), count) for turn, count in bubbles.items()]
    # A turn that said nothing belongs to no answer either.
    ledger.unanswered += sum(len(places) for places in by_turn.values())


def _strike_doubles(ledger: Ledger, chat_id: int, calls: Sequence[Call]) -> None:
    """Set copies aside: a bubble sent again is sent right after its first copy."""
    last: Call | None = None
    for call in calls:
        text = call.params["text"]
        spare = len(calls) - len(ledger.doubles) - ledger.owed
        if last is not None and text == last.params["text"] and spare > 0:
            ledger.doubles.append(Double(chat_id, last.at, last.done_at, call.at, text))
        else:
            ledger.sent.append(text)
        last = call
