"""The lines to the Bot API: how requests travel, and what never reaches a log.

Two bots speak for one account. `talk` goes through the library's rate limiter, because Telegram
takes about 30 messages a second from a bot. `prompt` has none: leaving and erasing, typing and the
answer to a pressed button may never stand in a queue behind ordinary talk. It also polls.
"""

import json
import logging
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import httpx
from telegram import Bot
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.telegram.tolerance import as_read

POLL_SECONDS = 25
"""How long one `getUpdates` may wait at the server for something to happen."""

_READY = httpx.Limits(max_connections=256, max_keepalive_connections=16, keepalive_expiry=30)
"""Connections of the prompt bot stay open a while: an exit should not have to begin with a handshake."""

_LIBRARY_LOGS = ("telegram", "httpx", "httpcore")


class Parcel:
    """One request on its way: whether it has left, and whether it was called back before that."""

    def __init__(self) -> None:
        self.left = False
        self.called_back = False


class CalledBack(Exception):
    """The request was called back while it still waited for the rate limiter; nothing was sent."""


PARCEL: ContextVar[Parcel | None] = ContextVar("parcel", default=None)

Answer: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]


class TalkLimiter(AIORateLimiter):
    """The library's rate limiter, which drops what was called back while it waited.

    It retries nothing itself: with retries on, one 429 would hold up every other chat. The
    conversation path knows the waiting time from `SendingFailed` and tries that chat again.
    """

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Answer:
        """Wait for a place under the limit, then make the request unless it was called back."""
        parcel = PARCEL.get()

        async def leave(*inner_args: Any, **inner_kwargs: Any) -> Answer:
            if parcel is not None:
                if parcel.called_back:
                    raise CalledBack
                parcel.left = True
            return await callback(*inner_args, **inner_kwargs)

        return await super().process_request(leave, args, kwargs, endpoint, data, rate_limit_args)


class QuietRequest(HTTPXRequest):
    """The library's HTTP client, which does not write a broken answer into the log.

    The library logs what it could not read, and that may be somebody's words.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer of the Bot API.

        Raises:
            TelegramError: It is not the JSON object that it should be. Whether the request was
                carried out is unknown.
        """
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise TelegramError("invalid server response") from None
        if not isinstance(answer, dict) or ("result" not in answer and "description" not in answer):
            raise TelegramError("invalid server response")
        return answer


class PollingRequest(QuietRequest):
    """Reads updates one by one, so that one the library cannot read does not hold up the rest."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read a batch of updates, each as far as it can be read."""
        answer = QuietRequest.parse_json_payload(payload)
        batch = answer.get("result")
        if isinstance(batch, list):
            answer["result"] = [as_read(update) for update in batch]
        return answer


class Lines:
    """Both bots of one account.

    Args:
        token: The bot's token, from BotFather.
        api_url: Address of the Bot API server, without `/bot`.
    """

    def __init__(self, token: str, api_url: str) -> None:
        hush_the_library()
        base_url = f"{api_url.rstrip('/')}/bot"
        # A proxy of the machine must not come between us and a server on this machine.
        own = {"trust_env": urlsplit(api_url).hostname not in {"127.0.0.1", "localhost", "::1"}}
        self._requests = [
            QuietRequest(64, read_timeout=20, write_timeout=10, pool_timeout=10, httpx_kwargs=own),
            QuietRequest(1, httpx_kwargs=own),
            QuietRequest(256, connect_timeout=3, httpx_kwargs=own | {"limits": _READY}),
            PollingRequest(1, httpx_kwargs=own),
        ]
        self.talk: ExtBot[int] = ExtBot(
            token,
            base_url=base_url,
            request=self._requests[0],
            get_updates_request=self._requests[1],
            rate_limiter=TalkLimiter(),
        )
        self.prompt = Bot(token, base_url=base_url, request=self._requests[2], get_updates_request=self._requests[3])

    async def close(self) -> None:
        """Close every connection."""
        for request in self._requests:
            await request.shutdown()


def hush_the_library() -> None:
    """Keep the library and its HTTP client from logging addresses (they hold the token) and texts.

    Their INFO and DEBUG lines hold the token, chat ids and messages whatever `LOG_LEVEL` says;
    their errors reach us as exceptions, and we log the name of the kind alone.
    """
    for name in _LIBRARY_LOGS:
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
