"""A Rasa on loopback that speaks the gateway's protocol and can be slow, down, cut or failing at will."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

TOKEN = "a-token-only-for-tests"

Answer = Callable[[dict[str, Any]], dict[str, Any]]


def echo(body: dict[str, Any]) -> dict[str, Any]:
    """Answer with what was asked, so that a test sees which updates an answer belongs to."""
    asked = body["payload"] or body["text"]
    return {"messages": [{"text": f"antwoord op: {asked}"}], "risk": []}


class FakeRasa:
    """A Rasa that a test steers.

    Attributes:
        asked: Bodies of the turns that were run, in order; a replayed one is not among them.
        seconds: How long a turn takes.
        fail: Answer 500 instead of running the turn.
        empty: Answer with no message.
        cut: Run and keep the turn, then cut the connection.
    """

    def __init__(self, answer: Answer = echo) -> None:
        self.answer = answer
        self.asked: list[dict[str, Any]] = []
        self.requests = 0
        self.hung_up = 0
        self.seconds = 0.0
        self.fail = False
        self.empty = False
        self.cut = False
        self.ready = True
        self._kept: dict[tuple[str, str], dict[str, Any]] = {}
        self._server: uvicorn.Server | None = None
        self._task: asyncio.Task[None] | None = None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Come up (again) on the same port, with what was kept."""
        application = Starlette(
            routes=[
                Route("/webhooks/gateway/turn", self._turn, methods=["POST"]),
                Route("/webhooks/gateway/health", self._health),
            ]
        )
        config = uvicorn.Config(
            application, host="127.0.0.1", port=self.port, log_config=None, access_log=False, lifespan="off"
        )
        self._server = uvicorn.Server(config)
        self._server.config.timeout_graceful_shutdown = 0
        self._task = asyncio.create_task(self._server.serve())
        while not self._server.started:
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        """Go down; requests under way are cut."""
        if self._server is not None and self._task is not None:
            self._server.should_exit = True
            self._server.force_exit = True
            await self._task
            self._server = None

    def texts(self) -> list[str]:
        """What was asked, in order."""
        return [body["payload"] or body["text"] for body in self.asked]

    async def _health(self, _request: Request) -> Response:
        return JSONResponse({"model": self.ready, "actions": self.ready, "store": True})

    async def _turn(self, request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return JSONResponse({"error": "unauthorized"}, status_code=401)
        body = await request.json()
        self.requests += 1
        name = (body["conversation_id"], body["message_id"])
        if name in self._kept:
            return JSONResponse({**self._kept[name], "replayed": True})
        if body.get("only_kept"):
            return JSONResponse({"error": "not_kept"}, status_code=404)
        try:
            waited = 0.0
            while waited < self.seconds:
                await asyncio.sleep(0.02)
                waited += 0.02
                if await request.is_disconnected():
                    self.hung_up += 1
                    return Response(status_code=499)
        except asyncio.CancelledError:
            self.hung_up += 1
            raise
        if self.fail:
            return JSONResponse({"error": "turn_failed"}, status_code=500)
        self.asked.append(body)
        answer = {"messages": [], "risk": []} if self.empty else self.answer(body)
        if not self.empty:
            self._kept[name] = answer
        if self.cut:
            self.cut = False
            raise _Cut
        return JSONResponse({**answer, "replayed": False})


class _Cut(BaseException):
    """Ends the connection without an answer."""
