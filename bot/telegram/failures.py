"""What an error of the library means for a message: it did not arrive, or nobody knows."""

from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.conversation.messages import SendingFailed, SendingUncertain

SOON = 1.0
"""Seconds until another try when the server could not be reached or said it failed."""

TOKEN_REFUSED = 30.0
"""Seconds until another try while Telegram refuses the token; an operator has to act."""

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def seconds_to_wait(error: RetryAfter) -> float:
    """How long a 429 asks us to wait, in seconds."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def as_sending_error(error: Exception) -> SendingFailed | SendingUncertain:
    """What to tell the conversation path about a failed `sendMessage`.

    An answer in which the server itself says "not ok" is believed: the message did not arrive.
    A time-out, a cut connection or half an answer after the request had left is uncertain.
    """
    if isinstance(error, RetryAfter):
        return SendingFailed(seconds_to_wait(error))
    if isinstance(error, InvalidToken):
        return SendingFailed(TOKEN_REFUSED)
    if isinstance(error, Forbidden | ChatMigrated | BadRequest):
        return SendingFailed(None)
    if isinstance(error, NetworkError):
        cause = error.__cause__
        if cause is None or isinstance(cause, _NEVER_LEFT):
            return SendingFailed(SOON)
    return SendingUncertain()
