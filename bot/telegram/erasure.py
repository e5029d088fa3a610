"""Deleting what stands in a chat on Telegram.

What it promises:

- A deletion never waits for the rate limit of ordinary talk, nor for another chat's 429.
- All batches (100 ids each) are requested at once. A cut connection is tried again; what cannot
  be done now comes back as `pending` with the seconds to wait, what never can be as `refused`.
- One message that Telegram will not delete does not keep the others from being deleted.
- A message whose sending was called back is deleted when its id becomes known.
- A message that may have arrived without telling us its id is looked for between the ids that we
  know and deleted with the rest.

What it cannot do, and what therefore is never promised:

- Delete what is older than 48 hours: Telegram refuses, and she is told how to do it herself.
- Recall a notification that was shown already, a screenshot, or a copy made elsewhere.
- Empty Telegram's servers at a known moment, other devices that are offline, or their backups.
- Delete the chat itself from her list of chats, or its name from Telegram's search history.
- Work while she has blocked the bot, or while Telegram cannot be reached (it is finished later).
"""

import asyncio
import contextlib
import itertools
import logging
from collections import OrderedDict
from collections.abc import Coroutine, Sequence
from typing import Any

from telegram import ReplyKeyboardRemove
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.conversation.messages import Deletion
from bot.telegram.failures import SOON, TOKEN_REFUSED, seconds_to_wait
from bot.telegram.keyboard import QuickKeyboard
from bot.telegram.line import Lines

_BATCH = 100
_QUICK_RETRIES = (0.1, 0.3)
"""Seconds before the second and the third try after a cut connection."""

_NEUTRAL_LINE_WITHIN = 0.8
_CARRIER_TRIES = 8
_MOST_LOOKED_FOR = 300
_DOUBTFUL_CHATS = 1_000

_log = logging.getLogger(__name__)


class Eraser:
    """Deletes messages of both sides and takes the quick keyboard away.

    Args:
        lines: Both bots; only the one without a rate limiter is used.
        keyboard: The quick keyboard.
        carrier: A neutral word: taking a keyboard away needs a message, deleted at once.
    """

    def __init__(self, lines: Lines, keyboard: QuickKeyboard, carrier: str) -> None:
        self._bot = lines.prompt
        self._keyboard = keyboard
        self._carrier = carrier
        self._tasks: set[asyncio.Task[None]] = set()
        self._doubtful: OrderedDict[str, None] = OrderedDict()

    def doubt(self, address: str) -> None:
        """A message may stand in this chat whose id nobody knows."""
        self._doubtful[address] = None
        if len(self._doubtful) > _DOUBTFUL_CHATS:
            self._doubtful.popitem(last=False)

    async def delete(self, address: str, message_ids: Sequence[str]) -> Deletion:
        """Delete messages, every batch at once.

        Args:
            address: The chat.
            message_ids: Ids of both sides' messages; one that is gone already counts as deleted.
        """
        ids = sorted({int(known) for known in message_ids})
        known = frozenset(ids)
        if address in self._doubtful:
            ids = sorted(known.union(_between(ids)))
        batches = [ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH)]
        results = await asyncio.gather(*(self._delete_batch(int(address), batch) for batch in batches))
        pending = [one for result in results for one in result.pending if int(one) in known]
        refused = [one for result in results for one in result.refused if int(one) in known]
        return Deletion(pending, refused, max((result.retry_after for result in results), default=0.0))

    async def _delete_batch(self, chat: int, ids: list[int]) -> Deletion:
        for pause in (*_QUICK_RETRIES, None):
            try:
                await self._bot.delete_messages(chat, ids)
            except RetryAfter as error:
                return _later(ids, seconds_to_wait(error))
            except InvalidToken:
                return _later(ids, TOKEN_REFUSED)
            except Forbidden:
                return Deletion(refused=_names(ids))
            except BadRequest as error:
                return await self._part(chat, ids, error)
            except Exception as error:  # half an answer raises more than TelegramError
                _log.warning("deleting failed: %s", type(error).__name__)
                if pause is not None:
                    await asyncio.sleep(pause)
            else:
                return Deletion()
        return _later(ids, SOON)

    async def _part(self, chat: int, ids: list[int], error: BadRequest) -> Deletion:
        """Find the messages that spoil a batch: halves of it at once, down to single ones."""
        if len(ids) == 1:
            gone = "not found" in error.message.lower()
            return Deletion() if gone else Deletion(refused=_names(ids))
        middle = len(ids) // 2
        left, right = await asyncio.gather(
            self._delete_batch(chat, ids[:middle]), self._delete_batch(chat, ids[middle:])
        )
        return Deletion(
            (*left.pending, *right.pending),
            (*left.refused, *right.refused),
            max(left.retry_after, right.retry_after),
        )

    async def leave(self, address: str) -> None:
        """Take the quick keyboard away, which only a message can do.

        The neutral line that stays after an exit does it, when it comes within a moment: then no
        message stands in the chat that a crash could leave behind. Otherwise one of our own does,
        and is deleted at once.
        """
        away = self._keyboard.leaving(address)
        if away is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(away.wait(), _NEUTRAL_LINE_WITHIN)
                return
        await self._carry_away(address)
        self._keyboard.gone(address)

    async def _carry_away(self, address: str) -> None:
        for pause in (*_QUICK_RETRIES, None):
            try:
                message = await self._bot.send_message(
                    int(address),
                    self._carrier,
                    reply_markup=ReplyKeyboardRemove(),
                    disable_notification=True,
                )
            except RetryAfter as error:
                await asyncio.sleep(min(seconds_to_wait(error), 30))
            except (BadRequest, Forbidden, InvalidToken):
                return
            except Exception:
                self.doubt(address)
                if pause is not None:
                    await asyncio.sleep(pause)
            else:
                await self._wipe(address, str(message.message_id))
                return

    def leave_again(self, address: str) -> None:
        """Take the keyboard away once more, beside whatever goes on."""
        self._start(self.leave(address))

    def wipe(self, address: str, message_id: str) -> None:
        """Delete one message that nobody else keeps the id of, until Telegram accepts it."""
        self._start(self._wipe(address, message_id))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _wipe(self, address: str, message_id: str) -> None:
        for _ in range(_CARRIER_TRIES):
            result = await self.delete(address, [message_id])
            if not result.pending:
                return
            await asyncio.sleep(result.retry_after)

    async def leave_group(self, chat: int, line: str | None) -> None:
        """Leave a group or channel, with one line first where it may be said."""
        with contextlib.suppress(TelegramError):
            if line:
                await self._bot.send_message(chat, line, disable_notification=True)
        for pause in (*_QUICK_RETRIES, None):
            try:
                await self._bot.leave_chat(chat)
            except (BadRequest, Forbidden, InvalidToken):
                return
            except TelegramError:
                if pause is not None:
                    await asyncio.sleep(pause)
            else:
                return

    async def settle(self) -> None:
        """Wait shortly for deletions under way, so that a stop leaves nothing lying about."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=3)


def _between(ids: list[int]) -> list[int]:
    """Ids between those known, the newest first, bounded; ids of other chats do no harm there."""
    if not ids:
        return []
    known = frozenset(ids)
    unknown = (one for one in range(ids[-1], ids[0], -1) if one not in known)
    return list(itertools.islice(unknown, _MOST_LOOKED_FOR))


def _names(ids: Sequence[int]) -> tuple[str, ...]:
    return tuple(str(one) for one in ids)


def _later(ids: Sequence[int], seconds: float) -> Deletion:
    return Deletion(pending=_names(ids), retry_after=seconds)
