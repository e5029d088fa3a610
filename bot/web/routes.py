"""The addresses of the web chat."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.conversation.messages import Incoming
from bot.web import deeds
from bot.web.allowance import Allowance
from bot.web.channel import WebChannel
from bot.web.headers import CLEAR_SITE_DATA, PrivateHeaders
from bot.web.page import render_page
from bot.web.requests import Refused, read_json, secret_in
from bot.web.sessions import Session, TooManySessions, address_of

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}

PATIENCE = 25.0
"""Seconds a page waits for news in one request; proxies cut at 30 and more."""

ERASE_TRIES = (0.0, 1.0, 5.0, 30.0, 120.0)
"""Seconds before each try to hand on that she left: a page that is gone cannot ask again."""


class Receiver(Protocol):
    """What the web chat needs of the conversation path."""

    async def receive(self, incoming: Incoming) -> object:
        """Store what a person did; returns when it is stored."""


class HasContent(Protocol):
    """What the web chat needs of the settings."""

    @property
    def content_dir(self) -> Path:
        """Where what people read is kept."""


Deed: TypeAlias = Callable[[dict[str, Any]], Awaitable[Response]]


class _WebChat:
    def __init__(self, path: Receiver, channel: WebChannel, page: str) -> None:
        self._path = path
        self._sessions = channel.sessions
        self._sessions.on_gone(self._gone)
        self._openings = Allowance(burst=60, per_second=4)
        self._page = page
        self._errands: set[asyncio.Task[None]] = set()

    async def show(self, request: Request) -> Response:
        return HTMLResponse(self._page)

    async def open(self, read: dict[str, Any]) -> Response:
        address = address_of(secret_in(read))
        if self._sessions.has_ended(address):
            raise Refused(410, "ended")
        if self._sessions.get(address) is None:
            wait = self._openings.take()
            if wait:
                raise Refused(503, "full", wait)
        try:
            self._sessions.open(address)
        except TooManySessions as error:
            raise Refused(503, "full", 20.0) from error
        # A page that comes back after a restart has been greeted; the update key sees to the rest.
        if read.get("again") is not True:
            await self._hand_on(deeds.started(address))
        return JSONResponse({})

    async def say(self, read: dict[str, Any]) -> Response:
        session = self._session(read)
        incoming = deeds.said(session.address, read)
        wait = session.messages.take()
        if wait:
            raise Refused(429, "too_fast", wait)
        session.spoke = True
        await self._hand_on(incoming)
        return JSONResponse({}, status_code=202)

    async def wait(self, read: dict[str, Any]) -> Response:
        session = self._session(read)
        epoch, after = read.get("epoch"), read.get("after")
        if not isinstance(epoch, str) or not isinstance(after, int):
            raise Refused(400, "no_place")
        wait = session.visits.take()
        if wait:
            raise Refused(429, "too_fast", wait)
        events = await session.fetch(epoch, after, self._sessions.patience(PATIENCE))
        if self._sessions.get(session.address) is session:
            self._sessions.touch(session)
        return JSONResponse({"epoch": session.epoch, "events": events})

    async def leave(self, read: dict[str, Any]) -> Response:
        address = address_of(secret_in(read))
        pressed = read.get("pressed") is True
        # A page from before a restart is not known yet and may leave all the same, but a flood of
        # made-up secrets reaches the path no faster than new pages do.
        session = self._sessions.get(address)
        known = session is not None or not self._openings.take()
        if known and self._sessions.end(address) and not (session is not None and session.sent_away):
            incoming = deeds.stopped(address) if pressed else deeds.closed(address)
            self._errand(incoming)
        return Response(status_code=204, headers={"Clear-Site-Data": CLEAR_SITE_DATA})

    def _session(self, read: dict[str, Any]) -> Session:
        address = address_of(secret_in(read))
        session = self._sessions.get(address)
        if session is not None:
            self._sessions.touch(session)
            return session
        if self._sessions.has_ended(address):
            raise Refused(410, "ended")
        raise Refused(409, "open_again")

    async def _hand_on(self, incoming: Incoming) -> None:
        try:
            await self._path.receive(incoming)
        except Exception as error:
            # The page asks again by itself; the kind of trouble is told, never what she wrote.
            log.error("an update of the web chat could not be stored: %s", type(error).__name__)
            raise Refused(503, "not_stored", 2.0) from None

    async def _gone(self, address: str) -> None:
        self._errand(deeds.closed(address))

    def _errand(self, incoming: Incoming) -> None:
        task = asyncio.create_task(self._erase(incoming))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _erase(self, incoming: Incoming) -> None:
        for pause in ERASE_TRIES:
            await asyncio.sleep(pause)
            try:
                await self._hand_on(incoming)
            except Refused:
                continue
            return


def _posting(deed: Deed) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return await deed(await read_json(request))
        except Refused as refused:
            answer = JSONResponse({"reason": refused.reason}, status_code=refused.status)
            if refused.wait is not None:
                answer.headers["Retry-After"] = str(math.ceil(refused.wait))
            return answer

    return endpoint


def _serving(file: Path) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return FileResponse(file, media_type=MEDIA_TYPES[file.suffix])

    return endpoint


def build_routes(path: Receiver, settings: HasContent, channel: WebChannel) -> list[BaseRoute]:
    """Return the routes of the web chat.

    Args:
        path: Takes what people do.
        settings: Where the texts are.
        channel: The adapter that the path sends through.
    """
    chat = _WebChat(path, channel, render_page(settings.content_dir))
    private = [Middleware(PrivateHeaders)]
    routes: list[BaseRoute] = [Route("/", chat.show, methods=["GET"], middleware=private)]
    for name, deed in (
        ("open", chat.open),
        ("say", chat.say),
        ("wait", chat.wait),
        ("leave", chat.leave),
    ):
        routes.append(Route(f"/chat/{name}", _posting(deed), methods=["POST"], middleware=private))
    for file in sorted(STATIC.iterdir()):
        if file.suffix in MEDIA_TYPES:
            routes.append(Route(f"/chat/{file.name}", _serving(file), methods=["GET"], middleware=private))
    routes.append(Route("/favicon.ico", _serving(STATIC / "icon.svg"), methods=["GET"], middleware=private))
    return routes
