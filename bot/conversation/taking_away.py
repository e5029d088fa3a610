"""Takes away what a channel shows besides messages when somebody has left, and does not forget it in a crash.

On Telegram that takes a message, which must not stay. So it is written down with the exit, before anything is
sent, and crossed out when it is done. What is found written down at a start is done once more: nobody knows how
far it came.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from bot.conversation.messages import ChannelAdapter, ChannelName
from bot.store import Store
from bot.store.records import Carrier, Dispatch

log = logging.getLogger(__name__)

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0


class TakingAway:
    """Asks the channels to take away what stands besides messages, until they did.

    Args:
        store: The store.
        adapters: The channels by name.
        delete_soon: Called with a chat in which a message is left to delete.
        send: Called with a chat to which something may be sent again.
    """

    def __init__(
        self,
        store: Store,
        adapters: Mapping[ChannelName, ChannelAdapter],
        delete_soon: Callable[[int], None],
        send: Callable[[int], None],
    ) -> None:
        self._store = store
        self._adapters = adapters
        self._delete_soon = delete_soon
        self._send = send
        self._tasks: set[asyncio.Task[None]] = set()

    async def now(self, carrier: Carrier) -> None:
        """She left a moment ago."""
        if not await self._try(carrier):
            self._start(self._until_done(carrier, FIRST_PAUSE))

    def once_more(self, carrier: Carrier) -> None:
        """After a start: do again what was not crossed out; the chat is spoken to after the first try."""
        self._start(self._resume(carrier))

    async def after_late(self, item: Dispatch, message_id: str) -> None:
        """A bubble arrived after she had left."""
        carrier = await asyncio.to_thread(self._store.carriers.after, item.outbox_id, message_id, time.time())
        if carrier is not None and not await self._try(carrier, late=True):
            self._start(self._until_done(carrier, FIRST_PAUSE))

    async def stop(self) -> None:
        """Stop; the next start goes on."""
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _resume(self, carrier: Carrier) -> None:
        done = await self._try(carrier, again=True)
        self._send(carrier.chat_id)
        if not done:
            await self._until_done(carrier, FIRST_PAUSE)

    async def _until_done(self, carrier: Carrier, pause: float) -> None:
        while True:
            await asyncio.sleep(pause)
            if await self._try(carrier, again=True):
                return
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _try(self, carrier: Carrier, *, again: bool = False, late: bool = False) -> bool:
        adapter = self._adapters.get(carrier.channel)
        if adapter is None:
            return True  # for the next start, when the channel may be there
        try:
            left = await adapter.leave(carrier.address, after=carrier.after, again=again, late=late)
            await asyncio.to_thread(self._store.carriers.done, carrier, left, time.time())
        except Exception as error:
            log.warning("what stands besides messages could not be taken away yet: %s", type(error).__name__)
            return False
        if left is not None:
            self._delete_soon(carrier.chat_id)
        return True

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
