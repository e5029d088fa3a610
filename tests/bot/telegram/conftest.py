"""A connector on a Bot API on loopback, with a path that records and answers what a test says."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest
from pydantic import SecretStr

from bot.conversation.messages import Bubble, Incoming, IncomingKind
from bot.settings import Settings
from bot.telegram import TelegramChannel
from bot.telegram.texts import TelegramTexts
from tests.fakes.bot_api import BotApi

TEXTS = TelegramTexts(
    quick_keys={"Stop": "stop", "Hulp nu": "help"},
    carrier="Oké",
    group_line="Ik praat alleen met één persoon tegelijk.",
)


class RecordingPath:
    """Stands in for the conversation path: keeps what it is handed; a test may make it fail or answer."""

    def __init__(self) -> None:
        self.received: list[Incoming] = []
        self.broken = 0
        self.answer: Callable[[Incoming], Awaitable[None]] | None = None
        self.busy: dict[str, int] = {}
        self.overtaken: list[str] = []

    async def receive(self, *incomings: Incoming) -> None:
        for incoming in incomings:
            await self._one(incoming)

    def leaves(self, incoming: Incoming) -> bool:
        return incoming.kind is IncomingKind.LEFT or incoming.command == "stop"

    async def _one(self, incoming: Incoming) -> None:
        if self.broken:
            self.broken -= 1
            raise OSError("the store is away")
        if self.busy.get(incoming.address):
            self.overtaken.append(incoming.update_key)
        self.busy[incoming.address] = 1
        await asyncio.sleep(0.002)
        self.busy[incoming.address] = 0
        self.received.append(incoming)
        if self.answer is not None:
            await self.answer(incoming)

    async def until(self, count: int, timeout: float = 10) -> list[Incoming]:
        """Wait until so many deeds were received."""
        async with asyncio.timeout(timeout):
            while len(self.received) < count:
                await asyncio.sleep(0.01)
        return self.received


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as api:
        yield api


@pytest.fixture
def path() -> RecordingPath:
    return RecordingPath()


def settings_for(api: BotApi, **more: object) -> Settings:
    return Settings(_env_file=None, telegram_bot_token=SecretStr(api.token), telegram_api_url=api.url, **more)


@pytest.fixture
async def channel(api: BotApi, path: RecordingPath) -> AsyncIterator[TelegramChannel]:
    channel = TelegramChannel(settings_for(api), path, TEXTS)
    await channel.start()
    yield channel
    await channel.stop()


def echo(channel: TelegramChannel) -> Callable[[Incoming], Awaitable[None]]:
    """An answer to everything: what was said, back."""

    async def answer(incoming: Incoming) -> None:
        await channel.send(incoming.address, Bubble(f"terug: {incoming.text}"))

    return answer
