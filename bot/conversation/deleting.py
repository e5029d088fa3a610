"""Deletes messages from chats: at once after an exit, later when their time has come, again until it worked."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Mapping

from bot.conversation import metrics
from bot.conversation.messages import ChannelAdapter, ChannelName, Deletion
from bot.store import Store
from bot.store.records import Due

log = logging.getLogger(__name__)

SWEEP_SECONDS = 20.0
RETRY_SECONDS = 2.0


class Deleting:
    """Works off what is to be deleted, and destroys the tracker keys of conversations that ended.

    Args:
        store: The store.
        adapters: The channels by name.
        lifetime: Seconds after which a message leaves the chat by itself.
        could_not: Called with a chat in which something will never be deleted; tells her how to do it herself.
    """

    def __init__(
        self,
        store: Store,
        adapters: Mapping[ChannelName, ChannelAdapter],
        lifetime: float,
        could_not: Callable[[int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._adapters = adapters
        self._lifetime = lifetime
        self._could_not = could_not
        self._locks: dict[int, asyncio.Lock] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._sweeper: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()

    def start(self) -> None:
        """Finish what an earlier run left, then keep on sweeping."""
        self._sweeper = asyncio.create_task(self._sweep())

    def soon(self, chat_id: int) -> asyncio.Task[None]:
        """Delete now what is due in a chat."""
        task = asyncio.create_task(self._safely(chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def at_once(self, due: Due) -> asyncio.Task[None]:
        """Delete what an exit found, whatever else is being deleted in that chat: twice does no harm."""
        task = asyncio.create_task(self._try(due))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def stop(self, patience: float) -> None:
        """Let deletions under way finish, for at most so many seconds; the rest is done after the next start."""
        if self._sweeper is not None:
            self._sweeper.cancel()
            await asyncio.gather(self._sweeper, return_exceptions=True)
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=patience)
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def destroy_tracker_keys(self) -> None:
        """Make unreadable what Rasa keeps of conversations that ended."""
        try:
            if await asyncio.to_thread(self._store.erasing.finish_trackers):
                await asyncio.to_thread(self._store.database.scrub)
        except Exception as error:  # written down; the next sweep tries again
            log.error("a tracker's key could not be destroyed yet: %s", type(error).__name__)
            self._woken.set()

    async def _sweep(self) -> None:
        while True:
            self._woken.clear()
            try:
                now = time.time()
                # First: what stands longer than its conversation lasted is not hers any more (`Erasing.deleted`).
                await asyncio.to_thread(self._store.erasing.forget_silent, self._lifetime, now)
                await self.destroy_tracker_keys()
                await asyncio.to_thread(self._store.erasing.expire, self._lifetime, now)
                for chat_id in await asyncio.to_thread(self._store.erasing.due_chats, now):
                    await self._safely(chat_id)
                next_at = await asyncio.to_thread(self._store.erasing.next_due_at)
            except Exception as error:
                log.error("deleting could not go on: %s", type(error).__name__)
                next_at = None
            pause = SWEEP_SECONDS if next_at is None else min(SWEEP_SECONDS, max(0.2, next_at - time.time()))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)
                await asyncio.sleep(0.2)

    async def _safely(self, chat_id: int) -> None:
        lock = self._locks.setdefault(chat_id, asyncio.Lock())
        try:
            async with lock:
                await self._delete(chat_id)
        except Exception as error:
            log.error("messages could not be deleted yet: %s", type(error).__name__)
            self._woken.set()
        finally:
            if not lock.locked():
                self._locks.pop(chat_id, None)

    async def _try(self, due: Due) -> None:
        try:
            await self._delete_these(due)
        except Exception as error:
            log.error("messages could not be deleted yet: %s", type(error).__name__)
            self._woken.set()

    async def _delete(self, chat_id: int) -> None:
        due = await asyncio.to_thread(self._store.erasing.due, chat_id, time.time())
        if due is not None:
            await self._delete_these(due)

    async def _delete_these(self, due: Due) -> None:
        ids = list(dict.fromkeys(due.message_ids))
        adapter = self._adapters.get(due.channel)
        if adapter is None:
            deletion = Deletion(pending=ids, retry_after=RETRY_SECONDS)
        else:
            try:
                deletion = await adapter.delete(due.address, ids)
            except Exception as error:
                log.error("a channel failed while deleting: %s", type(error).__name__)
                deletion = Deletion(pending=ids, retry_after=RETRY_SECONDS)
        channel = due.channel.value
        metrics.DELETIONS.labels(channel, "pending").inc(len(deletion.pending))
        metrics.DELETIONS.labels(channel, "refused").inc(len(deletion.refused))
        metrics.DELETIONS.labels(channel, "accepted").inc(
            max(0, len(ids) - len(deletion.pending) - len(deletion.refused))
        )
        now = time.time()
        tell = await asyncio.to_thread(
            self._store.erasing.deleted,
            due,
            deletion.pending,
            deletion.refused,
            now + max(0.2, deletion.retry_after),
            now,
        )
        if deletion.pending:
            self._woken.set()
        await asyncio.to_thread(self._store.database.scrub)
        if tell:
            await self._could_not(due.chat_id)
