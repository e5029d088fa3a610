"""A conversation path that only records and answers by a script, and a server to put it behind."""

import asyncio
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from bot.conversation.messages import Incoming
from bot.web import WebChannel, build_routes
from bot.web.sessions import Sessions

CONTENT = Path(__file__).resolve().parents[3] / "content"

Script = Callable[[WebChannel, Incoming], Awaitable[None]]


class ContentOnly:
    """The one setting that the web chat reads; of all the texts only its own, which is quicker."""

    def __init__(self, folder: Path) -> None:
        self.content_dir = folder
        (folder / "nl").mkdir()
        for name in ("nl/web.yml", "referrals.yml"):
            shutil.copy(CONTENT / name, folder / name)


class RecordingPath:
    """Keeps what came in, once per update key, and lets a script answer it."""

    def __init__(self, script: Script | None = None) -> None:
        self.channel = WebChannel(Sessions())
        self.received: list[Incoming] = []
        self.broken = False
        self._script = script
        self._keys: set[str] = set()
        self._answers: set[asyncio.Task[None]] = set()

    async def receive(self, incoming: Incoming) -> None:
        if self.broken:
            raise OSError("no room: " + incoming.text)
        if incoming.update_key in self._keys:
            return
        self._keys.add(incoming.update_key)
        self.received.append(incoming)
        if self._script is not None:
            task = asyncio.create_task(self._script(self.channel, incoming))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)

    def kinds(self) -> list[str]:
        """What came in, in words: "command:start", "text:hoi", …"""
        said = []
        for incoming in self.received:
            detail = incoming.command or incoming.text or incoming.button or incoming.media or ""
            said.append(f"{incoming.kind}:{detail}".rstrip(":"))
        return said


def app_for(path: RecordingPath) -> Starlette:
    """Return the web chat in front of a path."""
    with tempfile.TemporaryDirectory() as folder:
        return Starlette(routes=build_routes(path, ContentOnly(Path(folder)), path.channel))


class Served:
    """A running server.

    Args:
        url: Where it answers.
        loop: The loop it runs in, in a thread of its own.
    """

    def __init__(self, url: str, loop: asyncio.AbstractEventLoop) -> None:
        self.url = url
        self._loop = loop

    def do(self, deed: Awaitable[object]) -> object:
        """Run something in the server's own loop."""

        async def run() -> object:
            return await deed

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(10)


class ServedStandIn(Served):
    """A running server with the stand-in behind it."""

    path: RecordingPath


class _Server(uvicorn.Server):
    """Stops as the gateway does: pages that wait for news are let go first."""

    channel: WebChannel

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.channel.release()
        await super().shutdown(sockets)


@contextmanager
def run_server(app: Starlette, channel: WebChannel, port: int = 0) -> Iterator[tuple[str, asyncio.AbstractEventLoop]]:
    """Serve an application on loopback until the block ends; gives its address and its loop."""
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", timeout_graceful_shutdown=1)
    server = _Server(config)
    server.channel = channel
    loops: list[asyncio.AbstractEventLoop] = []

    async def run() -> None:
        loops.append(asyncio.get_running_loop())
        await server.serve()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started:
        if time.monotonic() > until or not thread.is_alive():
            raise RuntimeError("the server did not start")
        time.sleep(0.02)
    bound = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{bound}", loops[0]
    finally:
        server.should_exit = True
        thread.join(15)


@contextmanager
def serve(path: RecordingPath, port: int = 0) -> Iterator[ServedStandIn]:
    """Serve the web chat in front of the stand-in until the block ends."""
    with run_server(app_for(path), path.channel, port) as (url, loop):
        served = ServedStandIn(url, loop)
        served.path = path
        yield served
