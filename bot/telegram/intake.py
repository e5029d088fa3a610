"""From updates to the conversation path: in order within a chat, chats side by side."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, NamedTuple, Protocol

from telegram import Update

from bot.conversation.messages import Incoming, IncomingKind
from bot.telegram.erasure import Eraser
from bot.telegram.keyboard import QuickKeyboard
from bot.telegram.sending import Courier
from bot.telegram.translation import Reading, read

_FAREWELL_PAUSE = 60.0
"""Seconds in which a group gets its line once, however many updates tell of the bot's arrival."""

_HANDFUL = 10
"""Updates of one chat that are stored in one transaction."""

_log = logging.getLogger(__name__)


class Path(Protocol):
    """What the connector needs of the conversation path."""

    def leaves(self, incoming: Incoming) -> bool:
        """Whether a deed ends the conversation; such ones go before all others."""

    async def receive(self, *incomings: Incoming) -> object:
        """Return when these deeds of one chat are stored; from then on they count as received."""


class _Numbered(NamedTuple):
    """A reading with the number of its update."""

    update_id: int
    reading: Reading


class _Lanes:
    """One lock a chat, first come first served, forgotten when nobody is in the lane."""

    def __init__(self) -> None:
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def of(self, name: str) -> AsyncIterator[None]:
        lock, inside = self._locks.get(name, (asyncio.Lock(), 0))
        self._locks[name] = (lock, inside + 1)
        try:
            async with lock:
                yield
        finally:
            lock, inside = self._locks.pop(name)
            if inside > 1:
                self._locks[name] = (lock, inside - 1)


class Intake:
    """Hands deeds to the path and does at once what no conversation is needed for.

    Args:
        path: Stores and answers.
        courier: Answers pressed buttons.
        eraser: Leaves groups and deletes what Telegram wrote itself.
        keyboard: The quick keyboard.
        group_line: The one line for a group or channel before leaving it.
    """

    def __init__(
        self,
        path: Path,
        courier: Courier,
        eraser: Eraser,
        keyboard: QuickKeyboard,
        group_line: str,
    ) -> None:
        self._path = path
        self._courier = courier
        self._eraser = eraser
        self._keyboard = keyboard
        self._group_line = group_line
        self._lanes = _Lanes()
        self._tasks: set[asyncio.Task[None]] = set()
        self._farewells: dict[int, float] = {}

    async def take(self, updates: Sequence[Update]) -> int | None:
        """Store a batch of updates.

        Returns:
            The number of the first update that could not be stored; `None` when all were. Up to
            that number the batch counts as received, and what comes after is asked for again.
        """
        lanes: dict[str, list[_Numbered]] = {}
        for update in updates:
            reading = read(update, self._keyboard.commands)
            lanes.setdefault(reading.lane, []).append(_Numbered(update.update_id, reading))
        exits = {name: place for name, lane in lanes.items() if (place := self._last_exit(lane))}
        failed = await asyncio.gather(*(self._take_lane(name, lanes.pop(name), place) for name, place in exits.items()))
        failed += await asyncio.gather(*(self._take_lane(name, lane, 0) for name, lane in lanes.items()))
        return min((number for number in failed if number is not None), default=None)

    def _last_exit(self, lane: Sequence[_Numbered]) -> int:
        """The place behind the last update that ends the conversation; 0 when none does."""
        return max(
            (place for place, (_, one) in enumerate(lane, 1) if one.incoming and self._path.leaves(one.incoming)),
            default=0,
        )

    async def _take_lane(self, name: str, lane: Sequence[_Numbered], exit_place: int) -> int | None:
        """Store the updates of a chat in order; those up to an exit all at once, others a handful at a time.

        A handful, so that a chat which writes very much and one that writes a line take turns at the store.
        """
        async with self._lanes.of(name):
            begin = 0
            while begin < len(lane):
                end = exit_place if begin < exit_place else begin + _HANDFUL
                handful = lane[begin:end]
                try:
                    await self._store([reading for _, reading in handful])
                except Exception as error:  # it stays with Telegram and comes again
                    _log.error("an update could not be stored: %s", type(error).__name__)
                    return handful[0].update_id
                for _, reading in handful:
                    self._finish(reading)
                begin = end
        return None

    async def _store(self, readings: Sequence[Reading]) -> None:
        for reading in readings:
            if reading.press is not None:
                self._start(self._courier.answer_press(reading.press))
        incomings = [reading.incoming for reading in readings if reading.incoming is not None]
        for incoming in incomings:
            if incoming.kind is not IncomingKind.LEFT:
                self._keyboard.wrote(incoming.address)
        if incomings:
            await self._path.receive(*incomings)

    def _finish(self, reading: Reading) -> None:
        if reading.incoming is not None and reading.incoming.kind is IncomingKind.LEFT:
            self._keyboard.forget(reading.incoming.address)
        if reading.wipe is not None:
            chat, message = reading.wipe
            self._eraser.wipe(str(chat), str(message))
        if reading.leave is not None:
            line = self._group_line if reading.farewell and self._first_farewell(reading.leave) else None
            self._start(self._eraser.leave_group(reading.leave, line))

    def _first_farewell(self, chat: int) -> bool:
        now = asyncio.get_running_loop().time()
        self._farewells = {one: at for one, at in self._farewells.items() if now - at < _FAREWELL_PAUSE}
        return self._farewells.setdefault(chat, now) == now

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait shortly for what was begun."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=3)
