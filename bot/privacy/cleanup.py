"""Forgets what nobody needs any more, every few minutes and right after a start."""

import asyncio
import logging
import time

from bot.store import Store

log = logging.getLogger(__name__)

EVERY_SECONDS = 300.0
NAMES_KEPT = 48 * 3600.0
"""Seconds for which the (unreadable) name of an update is kept, so that a repeated one is known; a channel
offers an update again for at most a day."""
ORPHAN_AGE = 60.0


class Cleanup:
    """The clean-up job.

    Args:
        store: The store.
        lifetime: Seconds without activity after which a conversation is forgotten.
    """

    def __init__(self, store: Store, lifetime: float) -> None:
        self._store = store
        self._lifetime = lifetime
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Clean up now, then again and again."""
        self._task = asyncio.create_task(self._go_on())

    async def stop(self) -> None:
        """Stop; the next start goes on."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def once(self, now: float) -> None:
        """Clean up once.

        Conversations in which nothing happened for their lifetime end (their keys are destroyed);
        trackers without a key, keys without a conversation, old names of updates, sent bubbles, and chats
        with nothing left in them go.
        """
        self._store.erasing.forget_silent(self._lifetime, now)
        self._store.erasing.finish_trackers()
        self._store.outbox.forget_sent(now - NAMES_KEPT)
        self._store.erasing.forget_leftovers(now - NAMES_KEPT)
        for orphan in self._store.erasing.keys_without_conversation(now - ORPHAN_AGE):
            self._store.trackers.destroy(orphan)
        self._store.trackers.drop_keyless()
        self._store.scrub()

    async def _go_on(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self.once, time.time())
            except Exception as error:
                log.error("cleaning up failed and is tried again: %s", type(error).__name__)
            await asyncio.sleep(EVERY_SECONDS)
