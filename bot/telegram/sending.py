"""Sending: from a bubble to a message of the Bot API, with nothing in it that gives her away.

Text goes out as plain text (no `parse_mode`), so that nothing that content or people wrote can
turn into markup; links show no preview; sound and protection are as the bubble says. A name or a
number in a text that runs from right to left is kept together.
"""

import asyncio
import contextlib
import logging
from typing import TypeAlias

from telegram import (
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.conversation.direction import isolated
from bot.conversation.messages import Bubble, SendingUncertain
from bot.telegram.erasure import Eraser
from bot.telegram.failures import as_sending_error, seconds_to_wait
from bot.telegram.keyboard import QuickKeyboard, choices, made_choice
from bot.telegram.line import PARCEL, CalledBack, Lines, Parcel

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_TYPING_TIMEOUT = 3.0
_RETIRE_RETRIES = (0.5, 2.0, 5.0)
_LONGEST_WAIT = 30.0

Keyboard: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None

_log = logging.getLogger(__name__)


class Courier:
    """Brings bubbles to chats.

    Args:
        lines: Both bots.
        keyboard: The quick keyboard.
        eraser: Deletes what arrived although it was called back.
    """

    def __init__(self, lines: Lines, keyboard: QuickKeyboard, eraser: Eraser) -> None:
        self._lines = lines
        self._keyboard = keyboard
        self._eraser = eraser
        self._under_way: set[asyncio.Task[str]] = set()

    async def send(self, address: str, bubble: Bubble) -> str:
        """Send one bubble and return its message id.

        Cancelling calls it back: it is not sent any more if it still waited for the rate limit,
        and if it had left it is deleted as soon as its id is known.

        Raises:
            SendingFailed: It certainly did not arrive.
            SendingUncertain: It may have arrived.
        """
        parcel = Parcel()
        task = asyncio.create_task(self._deliver(address, bubble, parcel))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            parcel.called_back = True
            task.add_done_callback(lambda done: self._take_back(address, done))
            raise

    def _take_back(self, address: str, done: asyncio.Task[str]) -> None:
        if not done.cancelled() and done.exception() is None:
            self._eraser.wipe(address, done.result())

    async def _deliver(self, address: str, bubble: Bubble, parcel: Parcel) -> str:
        PARCEL.set(parcel)
        keyboard: Keyboard = choices(bubble.buttons) or self._keyboard.due(address)
        try:
            try:
                sent = await self._post(address, bubble, keyboard)
            except BadRequest:
                if keyboard is None:
                    raise
                # Words without keys are better than silence.
                sent = await self._post(address, bubble, None)
        except CalledBack:
            raise as_sending_error(CalledBack()) from None
        except Exception as error:  # half an answer raises more than TelegramError
            _log.warning("sending failed: %s", type(error).__name__)
            failure = as_sending_error(error)
            if isinstance(failure, SendingUncertain):
                self._eraser.doubt(address)
            raise failure from None
        self._keyboard.said(address)
        if isinstance(keyboard, ReplyKeyboardRemove):
            self._keyboard.gone(address)
        elif isinstance(keyboard, ReplyKeyboardMarkup) and not self._keyboard.shown(address, sent):
            # She left while this was on its way: whoever sent it takes the keyboard away once more.
            self._keyboard.came_back(address)
        return sent

    async def _post(self, address: str, bubble: Bubble, keyboard: Keyboard) -> str:
        message = await self._lines.talk.send_message(
            chat_id=int(address),
            text=isolated(bubble.text),
            reply_markup=keyboard,
            disable_notification=bubble.silent,
            protect_content=bubble.protect,
            link_preview_options=_NO_PREVIEW,
        )
        return str(message.message_id)

    async def show_typing(self, address: str) -> None:
        """Show "is typing" for about five seconds; failures are of no importance."""
        with contextlib.suppress(TelegramError):
            await self._lines.prompt.send_chat_action(
                chat_id=int(address), action=ChatAction.TYPING, read_timeout=_TYPING_TIMEOUT
            )

    async def answer_press(self, query_id: str) -> None:
        """Stop the pressed button from spinning; a press that is too old cannot be answered."""
        with contextlib.suppress(TelegramError):
            await self._lines.prompt.answer_callback_query(query_id)

    async def retire_buttons(self, address: str, message_id: str, chosen: str | None) -> None:
        """Leave only the chosen title under a bubble, or nothing; one that is gone is no error.

        What Telegram does not take after some tries stays to be seen until it is pressed: it answers nothing, and
        the press takes it away.
        """
        keyboard = made_choice(chosen) if chosen else None
        for pause in (*_RETIRE_RETRIES, None):
            try:
                await self._lines.prompt.edit_message_reply_markup(
                    chat_id=int(address), message_id=int(message_id), reply_markup=keyboard
                )
            except (BadRequest, Forbidden, InvalidToken):  # gone, or as it should be already
                return
            except Exception as error:
                wait = seconds_to_wait(error) if isinstance(error, RetryAfter) else 0.0
                if pause is not None:
                    await asyncio.sleep(max(pause, min(wait, _LONGEST_WAIT)))
            else:
                return

    async def settle(self) -> None:
        """Wait for what has left already, so that no message id is lost at a stop."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=3)
