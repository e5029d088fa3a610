"""Long polling that stores an update before Telegram counts it as received.

`getUpdates` acknowledges everything below its `offset`. The library's own `Updater` moves the
offset on when an update is in a queue in memory, which a crash empties; here it moves on when the
conversation path has stored the update.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.failures import TOKEN_REFUSED, seconds_to_wait
from bot.telegram.health import Health
from bot.telegram.line import POLL_SECONDS
from bot.telegram.translation import WANTED

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 8.0
_CONFLICT_PAUSE = 5.0
_STORE_PAUSE = 0.5

_log = logging.getLogger(__name__)


class Poller:
    """Asks for updates until it is stopped.

    Args:
        bot: A bot without a rate limiter.
        take: Stores a batch; returns the number of the first update that could not be stored.
        health: Told whether the Bot API can be reached.
    """

    def __init__(self, bot: Bot, take: Callable[[Sequence[Update]], Awaitable[int | None]], health: Health) -> None:
        self._bot = bot
        self._take = take
        self._health = health
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll for ever; no error of the Bot API or of the store ends it."""
        pause = _FIRST_PAUSE
        webhook_gone = False
        while True:
            try:
                if not webhook_gone:
                    await self._bot.delete_webhook(drop_pending_updates=False)
                    webhook_gone = True
                await self._poll_once()
                pause = _FIRST_PAUSE
                self._health.reached()
            except RetryAfter as error:
                self._health.failed(error)
                await asyncio.sleep(seconds_to_wait(error))
            except Conflict as error:
                # Another process polls with this token, or a webhook was set meanwhile.
                self._health.failed(error)
                webhook_gone = False
                await asyncio.sleep(_CONFLICT_PAUSE)
            except InvalidToken as error:
                self._health.failed(error)
                await asyncio.sleep(TOKEN_REFUSED)
            except Exception as error:  # half an answer raises more than TelegramError
                self._health.failed(error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    async def _poll_once(self) -> None:
        updates = await self._bot.get_updates(
            offset=self._offset,
            timeout=POLL_SECONDS,
            allowed_updates=WANTED,
            read_timeout=POLL_SECONDS + 10,
        )
        if not updates:
            return
        failed = await self._take(updates)
        if failed is None:
            self._offset = updates[-1].update_id + 1
        else:
            self._offset = failed
            await asyncio.sleep(_STORE_PAUSE)

    async def acknowledge(self) -> None:
        """Tell Telegram what was stored, so that a new start does not get it once more."""
        if self._offset is not None:
            with contextlib.suppress(TelegramError):
                await self._bot.get_updates(
                    offset=self._offset, limit=1, timeout=0, allowed_updates=WANTED, read_timeout=1
                )
