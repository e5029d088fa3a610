"""Deleting what stands in a chat on Telegram.

What it promises:

- A deletion never waits for the rate limit of ordinary talk, nor for another chat's 429.
- All batches (100 ids each) are requested at once. A cut connection is tried again; what cannot
  be done now comes back as `pending` with the seconds to wait, what never can be as `refused`.
- One message that Telegram will not delete does not keep the others from being deleted.
- A message whose sending was called back is deleted when its id becomes known.
- A message that may have arrived without telling us its id is looked for between the ids that we
  know and deleted with the rest; a message that took the keyboard away too, after a crash.

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

from bot.conversation.messages import Deletion, SendingFailed, SendingUncertain
from bot.telegram.failures import SOON, TOKEN_REFUSED, as_sending_error, seconds_to_wait
from bot.telegram.keyboard import QuickKeyboard
from bot.telegram.line import Lines

_BATCH = 100
_QUICK_RETRIES = (0.1, 0.3)
"""Seconds before the second and the third try after a cut connection."""

_NEUTRAL_LINE_WITHIN = 0.8
_WIPE_TRIES = 8
_LOOKED_FOR = 200
"""How many unknown ids are looked at from each end of those known."""

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
        # Told before Telegram answers: the line that is said of the erasing may be sent in the meantime.
        self._keyboard.deleted(address, set(_names(ids)))
        results = await asyncio.gather(*(self._delete_batch(int(address), batch) for batch in batches))
        pending = [one for result in results for one in result.pending if int(one) in known]
        refused = [one for result in results for one in result.refused if int(one) in known]
        self._keyboard.stayed(address, {*pending, *refused})
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

    async def leave(self, address: str, *, after: str | None, again: bool, late: bool) -> str | None:
        """Take the quick keyboard away, which only a message can do.

        The neutral line that stays after an exit does it, when it comes within a moment. Otherwise
        a message of our own does, and is deleted at once. Its id is known only when Telegram
        answers: were the gateway killed before that, the next start sends another one (which the
        keyboard needs anyway) and deletes it with everything between `after` and itself.

        Args:
            address: The chat.
            after: A message that stood there before.
            again: Whether an earlier try may have sent something.
            late: Do it only where a bubble that crossed the exit brought the keyboard back.

        Returns:
            The id of our message where it could not be deleted yet.

        Raises:
            SendingFailed: Telegram did not take the message.
        """
        if late and not self._keyboard.is_back(address):
            return None
        if again:
            self.doubt(address)
        away = self._keyboard.leaving(address)
        if away is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(away.wait(), _NEUTRAL_LINE_WITHIN)
                return None
        self._keyboard.going(address)
        left = await self._carry_away(address, after)
        self._keyboard.gone(address)
        return left

    async def _carry_away(self, address: str, after: str | None) -> str | None:
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
            except (BadRequest, Forbidden):
                return None
            except Exception as error:
                if isinstance(as_sending_error(error), SendingUncertain):
                    self.doubt(address)
                if pause is not None:
                    await asyncio.sleep(pause)
            else:
                own = str(message.message_id)
                result = await self.delete(address, [own] if after is None else [after, own])
                return own if own in result.pending else None
        raise SendingFailed(SOON)

    def wipe(self, address: str, message_id: str) -> None:
        """Delete one message that nobody else keeps the id of, until Telegram accepts it."""
        self._start(self._wipe(address, message_id))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _wipe(self, address: str, message_id: str) -> None:
        for _ in range(_WIPE_TRIES):
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
    """Ids between those known, from both ends, bounded; ids of other chats do no harm there."""
    if not ids:
        return []
    known = frozenset(ids)
    newest = (one for one in range(ids[-1], ids[0], -1) if one not in known)
    oldest = (one for one in range(ids[0], ids[-1]) if one not in known)
    return sorted({*itertools.islice(newest, _LOOKED_FOR), *itertools.islice(oldest, _LOOKED_FOR)})


def _names(ids: Sequence[int]) -> tuple[str, ...]:
    return tuple(str(one) for one in ids)


def _later(ids: Sequence[int], seconds: float) -> Deletion:
    return Deletion(pending=_names(ids), retry_after=seconds)
