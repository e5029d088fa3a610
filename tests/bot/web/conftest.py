"""Fixtures of the web chat's tests."""

import secrets
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.bot.web.standin import RecordingPath, app_for


class Page:
    """Speaks to the server as the page does."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.secret = secrets.token_urlsafe(32)
        self.epoch = ""
        self.after = 0

    async def post(self, name: str, **read: object) -> httpx.Response:
        return await self.client.post(f"/chat/{name}", json={"secret": self.secret, **read})

    async def open(self, **read: object) -> httpx.Response:
        return await self.post("open", **read)

    async def say(self, text: str, deed_id: str | None = None) -> httpx.Response:
        return await self.post("say", id=deed_id or secrets.token_urlsafe(16), text=text)

    async def news(self) -> list[dict[str, object]]:
        answer = await self.post("wait", epoch=self.epoch, after=self.after)
        assert answer.status_code == 200, answer.text
        read = answer.json()
        self.epoch = read["epoch"]
        self.after = max([self.after, *(event["n"] for event in read["events"])])
        return read["events"]


@pytest.fixture
def path() -> RecordingPath:
    return RecordingPath()


@pytest.fixture
async def client(path: RecordingPath) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app_for(path))
    async with httpx.AsyncClient(transport=transport, base_url="http://chat.test") as client:
        yield client


@pytest.fixture
def page(client: httpx.AsyncClient) -> Page:
    return Page(client)
