"""The webhook: `POST /telegram`, for Telegram alone.

The secret is compared in constant time before the body is read; the body is limited; 200 is only
answered when the update is stored, so that Telegram sends it again otherwise.
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Sequence

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, Update
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.telegram.failures import TOKEN_REFUSED, seconds_to_wait
from bot.telegram.health import Health
from bot.telegram.tolerance import as_read
from bot.telegram.translation import WANTED

ROUTE = "/telegram"
LARGEST_BODY = 256 * 1024
"""Bytes of one update; the largest real ones are a few dozen kilobytes."""

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_CONNECTIONS = 20
_LONGEST_PAUSE = 60.0

_log = logging.getLogger(__name__)


class Webhook:
    """Takes updates that Telegram posts.

    Args:
        url: Public address of the gateway, with or without `/telegram`.
        secret: What Telegram repeats in a header with each update.
        take: Stores a batch; returns the number of the first update that could not be stored.
        health: Told whether the Bot API can be reached.
    """

    def __init__(
        self,
        url: str,
        secret: str,
        take: Callable[[Sequence[Update]], Awaitable[int | None]],
        health: Health,
    ) -> None:
        self._url = url if url.endswith(ROUTE) else url.rstrip("/") + ROUTE
        self._secret = secret
        self._take = take
        self._health = health

    def routes(self) -> list[Route]:
        """The one route."""
        return [Route(ROUTE, self._receive, methods=["POST"])]

    async def announce(self, bot: Bot) -> None:
        """Tell Telegram where to post; tries until it is accepted."""
        pause = 1.0
        while True:
            try:
                await bot.set_webhook(
                    self._url,
                    secret_token=self._secret,
                    allowed_updates=WANTED,
                    max_connections=_CONNECTIONS,
                    drop_pending_updates=False,
                )
            except RetryAfter as error:
                self._health.failed(error)
                await asyncio.sleep(seconds_to_wait(error))
            except InvalidToken as error:
                self._health.failed(error)
                await asyncio.sleep(TOKEN_REFUSED)
            except Exception as error:  # half an answer raises more than TelegramError
                self._health.failed(error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            else:
                self._health.reached()
                return

    async def _receive(self, request: Request) -> Response:
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return Response(status_code=403)
        try:
            body = await _limited_body(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        try:
            raw = json.loads(body)
        except ValueError:
            return Response(status_code=400)
        try:
            update = Update.de_json(as_read(raw), None)
        except TelegramError:
            return Response(status_code=400)
        failed = await self._take([update])
        return Response(status_code=200 if failed is None else 503)


async def _limited_body(request: Request) -> bytes | None:
    """The body, or `None` when it is larger than any update."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)
