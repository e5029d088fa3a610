"""The tracker store: one ciphertext a conversation, under a key that only the gateway makes."""

import asyncio
import json
import sqlite3
import threading
import time
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.channel.tracker_store import SealedTrackerStore, StoreNotUsable
from sealing.conversation_key import new_conversation_key, unseal
from sealing.keyring import Keyring

MARKER = "zeldzaamwoord7351"
CONVERSATION = "0123456789abcdef0123456789abcdef"
KEYRING = Keyring.of([new_conversation_key().decode()])
DOMAIN = Domain.from_dict({"intents": ["greet"], "slots": {"role": {"type": "text", "mappings": [{"type": "custom"}]}}})


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "trackers.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE conversation_keys (conversation_id TEXT PRIMARY KEY, wrapped_key BLOB, created_at REAL)"
        )
        connection.execute("CREATE TABLE trackers (conversation_id TEXT PRIMARY KEY, sealed BLOB, updated_at REAL)")
    return path


@pytest.fixture
def store(database: Path) -> SealedTrackerStore:
    return SealedTrackerStore(DOMAIN, host=f"sqlite:///{database}", keys=",".join(KEYRING.derived_keys()))


def make_key(database: Path) -> bytes:
    key = new_conversation_key()
    with sqlite3.connect(database) as connection:
        connection.execute(
            "INSERT INTO conversation_keys VALUES (?, ?, ?)", (CONVERSATION, KEYRING.wrap(key), time.time())
        )
    return key


def destroy_key(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM conversation_keys")


def tracker() -> DialogueStateTracker:
    metadata = {"turn": True, "window": [MARKER], "seconds_silent": 3.0}
    events = [
        ActionExecuted("action_session_start"),
        SessionStarted(metadata=metadata),
        SlotSet("session_started_metadata", metadata),
        UserUttered(
            f"hoi {MARKER}",
            {"name": "greet"},
            parse_data={"intent": {"name": "greet"}, "entities": [], "text": MARKER, "metadata": metadata},
            message_id="abc",
            metadata=metadata,
        ),
        SlotSet("role", "parent"),
        BotUttered("dag", metadata={"utter_action": "utter_greet"}),
    ]
    return DialogueStateTracker.from_events(CONVERSATION, events, DOMAIN.slots)


async def test_a_tracker_comes_back(store: SealedTrackerStore, database: Path) -> None:
    make_key(database)
    await store.save(tracker())
    back = await store.retrieve(CONVERSATION)
    assert back is not None
    assert back.latest_message is not None and back.latest_message.text == f"hoi {MARKER}"
    assert back.get_slot("role") == "parent"
    assert back.latest_message.message_id == "abc"


async def test_what_came_along_is_not_kept(store: SealedTrackerStore, database: Path) -> None:
    key = make_key(database)
    await store.save(tracker())
    with sqlite3.connect(database) as connection:
        sealed = connection.execute("SELECT sealed FROM trackers").fetchone()[0]
    kept = json.loads(unseal(key, sealed))
    assert "window" not in json.dumps(kept)
    assert "session_started_metadata" not in json.dumps(kept)
    said = [event for event in kept["events"] if event["event"] == "bot"]
    assert said[0]["metadata"]["utter_action"] == "utter_greet"


async def test_no_byte_is_plain(store: SealedTrackerStore, database: Path) -> None:
    make_key(database)
    await store.save(tracker())
    kept = b"".join(path.read_bytes() for path in database.parent.iterdir())
    assert MARKER.encode() not in kept
    assert b"greet" not in kept


async def test_without_a_key_nothing_is_found_or_kept(store: SealedTrackerStore, database: Path) -> None:
    await store.save(tracker())
    assert await store.retrieve(CONVERSATION) is None
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM trackers").fetchone() == (0,)


async def test_a_key_is_not_remembered(store: SealedTrackerStore, database: Path) -> None:
    make_key(database)
    await store.save(tracker())
    destroy_key(database)
    assert await store.retrieve(CONVERSATION) is None
    await store.save(tracker())
    make_key(database)  # another key under the same id: the old ciphertext cannot be opened with it
    assert await store.retrieve(CONVERSATION) is None


async def test_a_locked_database_is_waited_for(store: SealedTrackerStore, database: Path) -> None:
    make_key(database)
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(6.0, lambda: other.execute("COMMIT"))  # longer than SQLite itself waits
    release.start()
    saving = asyncio.create_task(store.save(tracker()))
    await asyncio.sleep(0.5)
    assert not saving.done()
    await saving
    release.join()
    assert await store.retrieve(CONVERSATION) is not None
    other.close()


async def test_nobody_gets_a_list(store: SealedTrackerStore, database: Path) -> None:
    make_key(database)
    await store.save(tracker())
    assert list(await store.keys()) == []


@pytest.mark.parametrize("keys", ["", "not a key"])
def test_it_says_what_is_missing(database: Path, monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.delenv("TRACKER_KEYS", raising=False)
    with pytest.raises(StoreNotUsable):
        SealedTrackerStore(DOMAIN, host=f"sqlite:///{database}", keys=keys)
