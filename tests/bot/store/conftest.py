"""A store in an empty folder, and updates of one chat."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.conversation.messages import Bubble, ChannelName, Incoming, IncomingKind
from bot.settings import Settings
from bot.store import Store, migrate, open_store
from bot.store.records import Outgoing, Plan, Queued

NUMBERS = itertools.count(1)


def incoming(text: str = "hoi", address: str = "88112233", key: str | None = None) -> Incoming:
    number = next(NUMBERS)
    return Incoming(
        channel=ChannelName.TELEGRAM,
        address=address,
        update_key=key or f"u{number}",
        kind=IncomingKind.TEXT,
        text=text,
        message_id=f"998877{number}",
    )


def plan(text: str = "hoi") -> Plan:
    return Plan(queued=Queued(text=text))


def bubble(text: str) -> Outgoing:
    return Outgoing(Bubble(text))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    migrate(settings)
    one = open_store(settings)
    yield one
    one.close()
