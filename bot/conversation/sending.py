"""Empties the outbox: one bubble at a time for each chat, chats side by side."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from bot.conversation import metrics
from bot.conversation.messages import ChannelAdapter, ChannelName, SendingFailed, SendingUncertain
from bot.store import Store
from bot.store.records import Arrived, Dispatch, Pause, Retired, TooLate

log = logging.getLogger(__name__)

NO_CHANNEL_RETRY = 2.0


class _Round:
    """One emptying of a chat's outbox."""

    def __init__(self) -> None:
        self.again = asyncio.Event()
        self.task: asyncio.Task[None] | None = None


class Sending:
    """Sends what stands in the outbox.

    Args:
        store: The store.
        adapters: The channels by name.
        ask_first: Called with a conversation's id when what is to be sent has become too old.
        came_late: Called with a bubble and its message id when it arrived after its conversation had ended.
        answered: Called with a bubble and its keyboard when that was answered before its message id was known.
    """

    def __init__(
        self,
        store: Store,
        adapters: Mapping[ChannelName, ChannelAdapter],
        ask_first: Callable[[str], Awaitable[None]],
        came_late: Callable[[Dispatch, str], None],
        answered: Callable[[Dispatch, Retired], None],
    ) -> None:
        self._store = store
        self._adapters = adapters
        self._ask_first = ask_first
        self._came_late = came_late
        self._answered = answered
        self._rounds: dict[int, _Round] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        # Threads of their own for writing down what was sent: the others may all wait for the database.
        self._sent_lane = ThreadPoolExecutor(2, "sent")
        self._stopped = False

    def wake(self, chat_id: int) -> None:
        """There may be something to send to this chat; after a stop the next start sends it."""
        if self._stopped:  # what left now could no longer be written down
            return
        current = self._rounds.get(chat_id)
        if current is not None:
            current.again.set()
            return
        current = _Round()
        self._rounds[chat_id] = current
        current.task = asyncio.create_task(self._empty(chat_id, current))
        self._tasks.add(current.task)
        current.task.add_done_callback(self._tasks.discard)

    def start_over(self, chat_id: int) -> None:
        """Send at once what is new, whatever is still on its way: an exit waits for nothing.

        A send that is under way goes on by itself, so that its message id becomes known and the message
        can be deleted.
        """
        abandoned = self._rounds.pop(chat_id, None)
        if abandoned is not None:
            abandoned.again.set()
        self.wake(chat_id)

    async def stop(self, patience: float) -> None:
        """Let what has left arrive, for at most so many seconds."""
        for one in list(self._rounds.values()):
            one.again.set()
        self._rounds.clear()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=patience)
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._stopped = True
        self._sent_lane.shutdown(wait=False)

    async def _empty(self, chat_id: int, me: _Round) -> None:
        while self._rounds.get(chat_id) is me:
            me.again.clear()
            try:
                item = await asyncio.to_thread(self._store.outbox.next, chat_id, time.time())
            except Exception as error:  # the store is in trouble; nothing is lost, it is tried again
                log.error("the outbox could not be read: %s", type(error).__name__)
                item = Pause(1.0)
            if isinstance(item, Dispatch):
                await self._send(chat_id, item)
                if item.pause and self._rounds.get(chat_id) is me:
                    await self._rest(me, item.pause)
            elif isinstance(item, TooLate):
                await self._ask_first(item.conversation_id)
            elif isinstance(item, Pause):
                await self._rest(me, item.seconds)
            elif not me.again.is_set():
                if self._rounds.get(chat_id) is me:
                    del self._rounds[chat_id]
                return

    async def _rest(self, me: _Round, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(me.again.wait(), seconds)

    async def _send(self, chat_id: int, item: Dispatch) -> None:
        adapter = self._adapters.get(item.channel)
        if adapter is None:
            await asyncio.to_thread(self._store.outbox.not_sent, item.outbox_id, time.time(), NO_CHANNEL_RETRY)
            return
        try:
            message_id = await adapter.send(item.address, item.bubble)
        except SendingFailed as failure:
            metrics.SENDS.labels(item.channel.value, "failed").inc()
            await asyncio.to_thread(self._store.outbox.not_sent, item.outbox_id, time.time(), failure.retry_after)
            return
        except (SendingUncertain, asyncio.CancelledError) as doubt:
            metrics.SENDS.labels(item.channel.value, "uncertain").inc()
            await self._uncertain(item)
            if isinstance(doubt, asyncio.CancelledError):
                raise
            return
        except Exception as error:
            log.error("a channel failed while sending: %s", type(error).__name__)
            await self._uncertain(item)
            return
        metrics.SENDS.labels(item.channel.value, "sent").inc()
        arrived = await self._sent(item, message_id)
        if not arrived.stays:
            self._came_late(item, message_id)
        elif arrived.retired is not None:
            self._answered(item, arrived.retired)

    async def _sent(self, item: Dispatch, message_id: str) -> Arrived:
        """Write down that a bubble stands in the chat; it must not be forgotten, or it could never be deleted."""
        while True:
            try:
                return await asyncio.get_running_loop().run_in_executor(
                    self._sent_lane, self._store.outbox.sent, item.outbox_id, message_id, time.time()
                )
            except Exception as error:
                log.error("a sent bubble could not be written down: %s", type(error).__name__)
                await asyncio.sleep(0.5)

    async def _uncertain(self, item: Dispatch) -> None:
        pause = min(30.0, 0.5 * 2.0**item.attempts)
        await asyncio.to_thread(self._store.outbox.uncertain, item.outbox_id, time.time(), item.attempts, pause)
