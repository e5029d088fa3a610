"""The path over a real store, a fake Rasa on loopback and a recording channel."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.conversation.answering import Timing
from bot.conversation.messages import ChannelName, Incoming, IncomingKind, MediaKind
from bot.conversation.path import ConversationPath
from bot.conversation.texts import Texts
from bot.rasa_client import RasaClient
from bot.settings import Settings
from bot.store import Store, migrate, open_store
from editorial.responses import Responses
from safety.risk_rules import RiskRules
from tests.fakes.channel import RecordingChannel, Screen
from tests.fakes.rasa import TOKEN, FakeRasa

QUICK = Timing(quiet=0.05, burst=0.2, holding=0.4, retry=0.05, retry_most=0.2)
PATIENCE = 20.0  # seconds for what has to come on a busy machine; no test asserts speed with it
CONTENT = Path("content")
RULES = RiskRules()
TEXTS = Texts(Responses(CONTENT))


def said(response_id: str) -> list[str]:
    """The bubbles of a text of the gateway."""
    return [item.bubble.text for item in TEXTS.say(response_id)]


class World:
    """A gateway without a network, and people who write to it."""

    def __init__(self, folder: Path, timing: Timing = QUICK) -> None:
        self.folder = folder
        self.settings = Settings(_env_file=None, data_dir=folder, content_dir=CONTENT)
        self.timing = timing
        self.rasa = FakeRasa()
        self.channel = RecordingChannel()
        self.lifetime = 24 * 3600.0
        self.give_up = 45.0
        self.store: Store
        self.path: ConversationPath
        self._numbers = itertools.count(1)

    async def start(self) -> None:
        """Start the gateway; again after `stop` it goes on with what is stored."""
        migrate(self.settings)
        self.store = open_store(self.settings)
        self.client = RasaClient(self.rasa.url, TOKEN, self.give_up)
        self.path = ConversationPath(
            store=self.store,
            rasa=self.client,
            texts=TEXTS,
            rules=RULES,
            lifetime=self.lifetime,
            timing=self.timing,
        )
        self.path.register(self.channel)
        await self.path.start()

    async def stop(self) -> None:
        await self.path.stop()
        await self.client.close()
        self.store.close()

    async def write(self, text: str, who: str = "7", key: str | None = None) -> None:
        """Somebody types a text."""
        await self.do(who, key, kind=IncomingKind.TEXT, text=text, message_id=self.channel.wrote(who))

    async def command(self, command: str, who: str = "7", argument: str | None = None) -> None:
        await self.do(
            who,
            None,
            kind=IncomingKind.COMMAND,
            command=command,
            argument=argument,
            message_id=self.channel.wrote(who),
        )

    async def press(self, title: str, who: str = "7") -> None:
        """Somebody presses a button that stands in the chat."""
        await self.press_token(self.screen(who).buttons()[title], who)

    async def press_token(self, token: str, who: str = "7") -> None:
        await self.do(who, None, kind=IncomingKind.BUTTON, button=token)

    async def media(self, media: MediaKind, caption: str = "", who: str = "7") -> None:
        await self.do(
            who,
            None,
            kind=IncomingKind.MEDIA,
            media=media,
            text=caption,
            message_id=self.channel.wrote(who),
        )

    async def do(self, who: str, key: str | None, **what: object) -> None:
        await self.path.receive(
            Incoming(
                channel=ChannelName.TELEGRAM,
                address=who,
                update_key=key or f"u{next(self._numbers)}",
                **what,  # type: ignore[arg-type]
            )
        )

    def screen(self, who: str = "7") -> Screen:
        return self.channel.screen(who)

    async def until(self, true: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait until something is so; fails when it takes too long."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, self.channel.screens
            await asyncio.sleep(0.01)

    async def answered(self, text: str, who: str = "7", seconds: float = PATIENCE) -> None:
        """Wait until a chat has had this text."""
        await self.until(lambda: text in self.screen(who).history, seconds)

    async def settled(self, seconds: float = 0.4) -> None:
        """Give what should not happen the time to happen."""
        await asyncio.sleep(seconds)

    def bytes_kept(self) -> bytes:
        """Every byte of the data folder."""
        return b"\n".join(path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file())


@asynccontextmanager
async def living(world: World) -> AsyncIterator[World]:
    """A world that runs."""
    await world.rasa.start()
    await world.start()
    try:
        yield world
    finally:
        await world.stop()
        await world.rasa.stop()


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with living(World(tmp_path)) as one:
        yield one
