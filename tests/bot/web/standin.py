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

from bot.conversation.messages import Bubble, Incoming
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
    """A running server."""

    def __init__(self, url: str, path: RecordingPath, server: uvicorn.Server, loop: "list[asyncio.AbstractEventLoop]"):
        self.url = url
        self.path = path
        self._server = server
        self._loop = loop

    def send(self, bubble: Bubble, address: str | None = None) -> str:
        """Send a bubble to the newest session."""
        address = address or self.path.received[-1].address
        return asyncio.run_coroutine_threadsafe(self.path.channel.send(address, bubble), self._loop[0]).result(5)

    def do(self, deed: Awaitable[object]) -> object:
        """Run something of the channel in the server's own loop."""

        async def run() -> object:
            return await deed

        return asyncio.run_coroutine_threadsafe(run(), self._loop[0]).result(5)


class _Server(uvicorn.Server):
    """Stops as the gateway does: pages that wait for news are let go first."""

    path: RecordingPath

    async def shutdown(self, sockets: "list[socket.socket] | None" = None) -> None:
        self.path.channel.release()
        await super().shutdown(sockets)


@contextmanager
def serve(path: RecordingPath, port: int = 0) -> Iterator[Served]:
    """Serve the web chat on loopback until the block ends."""
    config = uvicorn.Config(
        app_for(path), host="127.0.0.1", port=port, log_level="warning", timeout_graceful_shutdown=1
    )
    server = _Server(config)
    server.path = path
    loops: list[asyncio.AbstractEventLoop] = []

    async def run() -> None:
        loops.append(asyncio.get_running_loop())
        await server.serve()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        if time.monotonic() > until or not thread.is_alive():
            raise RuntimeError("the server did not start")
        time.sleep(0.02)
    bound = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Served(f"http://127.0.0.1:{bound}", path, server, loops)
    finally:
        server.should_exit = True
        thread.join(10)
