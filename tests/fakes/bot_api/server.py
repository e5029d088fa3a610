"""The server itself: HTTP over asyncio streams in a thread of its own, so that it can break badly."""

import asyncio
import contextlib
import json
import threading
import time
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from tests.fakes.bot_api.faults import Fault, refusal
from tests.fakes.bot_api.methods import Methods, Refused
from tests.fakes.bot_api.person import Group, Person
from tests.fakes.bot_api.world import Call, World


class BotApi:
    """A Bot API for one bot.

    Args:
        token: The bot's token; every other one is refused with 401.
        port: 0 for a free one.
    """

    def __init__(self, token: str = "4200000001:loopback-token-for-tests", port: int = 0) -> None:
        self.token = token
        self.world = World()
        self.faults: list[Fault] = []
        self._methods = Methods(self.world)
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bot-api", daemon=True)
        self._poll: asyncio.Future[None] | None = None
        self._news = asyncio.Event()
        self._connections: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self._delivering: asyncio.Task[None] | None = None
        self._next_chat = 700_000_000
        self.url = ""

    def start(self) -> Self:
        """Begin to listen; `url` is what `TELEGRAM_API_URL` wants."""
        self._thread.start()
        self._run(self._listen())
        return self

    def stop(self) -> None:
        """End; fails when somebody asked for what must never be asked for."""
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        assert not self.world.violations, self.world.violations

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *error: object) -> None:
        self.stop()

    # -- what a test asks and does

    def person(self, chat_id: int | None = None, first_name: str = "Iemand") -> Person:
        """Somebody with a private chat of their own."""
        if chat_id is None:
            self._next_chat += 1
            chat_id = self._next_chat
        return Person(self, chat_id, first_name)

    def group(self, title: str = "Klas 3B", kind: str = "supergroup") -> Group:
        """A group or channel."""
        self._next_chat += 1
        return Group(self, -self._next_chat, title, kind)

    def fail(self, fault: Fault) -> Fault:
        """Let something go wrong."""
        self.faults.append(fault)
        return fault

    def heal(self) -> None:
        """Nothing goes wrong any more."""
        self.faults.clear()

    def advance(self, seconds: float) -> None:
        """Move Telegram's clock on (the 48 hours)."""
        self.world.clock_shift += seconds

    def calls(self, method: str, chat_id: int | None = None) -> list[Call]:
        """Requests of a method, in order."""
        with self.world.lock:
            found = [call for call in self.world.calls if call.method == method]
        return [call for call in found if chat_id is None or call.chat_id == chat_id]

    def push(self, kind: str, content: dict[str, Any], update_id: int | None = None) -> int:
        """Queue any update, as written; returns its number."""
        number = self.world.add_update(kind, content, update_id)
        self._loop.call_soon_threadsafe(self._news.set)
        return number

    # -- HTTP

    def _run(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        self._delivering = asyncio.create_task(self._deliver())

    async def _close(self) -> None:
        assert self._server and self._delivering
        self._delivering.cancel()
        self._server.close()
        for writer in list(self._connections):
            writer.transport.abort()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections.add(writer)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                path = head[0].split(" ")[1]
                fields = (line.partition(":") for line in head[1:])
                headers = {name.strip().lower(): value.strip() for name, _, value in fields}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                await self._answer(path, _params(path, headers.get("content-type", ""), body), reader, writer)
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError, _Cut):
            pass
        finally:
            self._connections.discard(writer)
            writer.transport.abort()

    async def _answer(
        self, path: str, params: dict[str, Any], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        owner, _, method = urlsplit(path).path.strip("/").partition("/")
        call = Call(method, params, time.monotonic())
        with self.world.lock:
            self.world.calls.append(call)
            fault = next((one for one in self.faults if one.meets(method, call.chat_id)), None)
            if fault is not None:
                fault.strike()
                call.fault = fault.kind
        if fault and fault.kind == "garbage":
            page = b"<html><body>502 Bad Gateway</body></html>"
            await _write(writer, 502, page)
            call.status, call.done_at = 502, time.monotonic()
            return
        if fault and fault.kind == "cut_before":
            raise _Cut
        if fault and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if owner != f"bot{self.token}":
            answer = refusal(401, "Unauthorized")
        elif fault and fault.kind == "refuse":
            answer = fault.refusal()
        elif method == "getUpdates":
            answer = await self._get_updates(params, reader)
        else:
            try:
                answer = {"ok": True, "result": self._methods.carry_out(method, params)}
                call.carried_out = True
            except Refused as no:
                answer = refusal(no.status, no.description)
        if fault and fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        call.status, call.done_at = answer.get("error_code", 200), time.monotonic()
        if fault and fault.kind == "cut_after":
            raise _Cut
        payload = json.dumps(answer).encode()
        if fault and fault.kind == "truncated":
            payload = payload[: len(payload) // 2]
        await _write(writer, call.status, payload, half=fault is not None and fault.kind == "half")

    async def _get_updates(self, params: dict[str, Any], reader: asyncio.StreamReader) -> dict[str, Any]:
        if self.world.webhook.get("url"):
            return refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        displaced = self._poll = self._loop.create_future()
        if (offset := int(params.get("offset", 0))) > 0:
            self.world.acknowledge_below(offset)
        until = self._loop.time() + float(params.get("timeout", 0))
        while True:
            self._news.clear()
            with self.world.lock:
                waiting = sorted(self.world.updates, key=lambda one: one["update_id"])
                batch = waiting[: int(params.get("limit", 100))]
            left = until - self._loop.time()
            if batch or left <= 0:
                return {"ok": True, "result": batch}
            news = asyncio.ensure_future(self._news.wait())
            await asyncio.wait({news, displaced}, timeout=min(left, 1.0), return_when=asyncio.FIRST_COMPLETED)
            news.cancel()
            if displaced.done():
                return refusal(409, "Conflict: terminated by other getUpdates request")
            if reader.at_eof():
                raise _Cut

    async def _deliver(self) -> None:
        """Post updates to a webhook, one after the other, again until it says 200."""
        while True:
            url = self.world.webhook.get("url")
            if not url or not self.world.updates:
                await asyncio.sleep(0.02)
                continue
            update = self.world.updates[0]
            status = 0
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, ValueError):
                status = await post(url, json.dumps(update).encode(), self.world.webhook.get("secret_token"))
            if status == 200:
                self.world.acknowledge_below(update["update_id"] + 1)
            else:
                await asyncio.sleep(0.2)


class _Cut(Exception):
    """The connection is closed without a word."""


async def post(url: str, body: bytes, secret: str | None = None) -> int:
    """Post JSON as Telegram does and return the status."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    head = f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n"
    if secret is not None:
        head += f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n"
    writer.write(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
    await writer.drain()
    line = await reader.readuntil(b"\r\n")
    writer.close()
    return int(line.split(b" ")[1])


def _params(path: str, content_type: str, body: bytes) -> dict[str, Any]:
    params: dict[str, Any] = dict(parse_qsl(urlsplit(path).query))
    if "json" in content_type and body:
        params.update(json.loads(body))
    else:
        params.update(parse_qsl(body.decode()))
    return params


async def _write(writer: asyncio.StreamWriter, status: int, payload: bytes, half: bool = False) -> None:
    head = f"HTTP/1.1 {status} x\r\nContent-Type: application/json\r\nContent-Length: {len(payload)}\r\n\r\n"
    if half:
        writer.write(head.encode() + payload[: len(payload) // 2])
        await writer.drain()
        raise _Cut
    writer.write(head.encode() + payload)
    await writer.drain()
