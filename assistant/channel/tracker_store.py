"""Keeps what Rasa remembers of a conversation as one ciphertext, under a key that only the gateway makes.

Named in `endpoints.yml`. Rasa wraps every store so that a failing `retrieve` makes her a stranger and a
failing `save` keeps the tracker in plain memory. So: without a key `retrieve` answers None and `save` drops
silently (she has left); a key is read each time and never kept; a locked database is waited for.
"""

import asyncio
import json
import logging
import os
import time
from typing import Any, Iterable

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.conversation import Dialogue
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import Column, Float, LargeBinary, MetaData, String, Table, create_engine, event
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from sealing.conversation_key import Unreadable, seal, unseal
from sealing.keyring import BrokenKey, Keyring, UnreadableKey

logger = logging.getLogger(__name__)

BUSY_MS = 5_000
LOCKED_PAUSE = 0.2

# Metadata that Rasa and our own generator need; everything else in it came from a person.
KEPT_METADATA = frozenset({"turn", "utter_action", "model_id", "assistant_id"})
SESSION_METADATA_SLOT = "session_started_metadata"

_metadata = MetaData()
_keys = Table(
    "conversation_keys",
    _metadata,
    Column("conversation_id", String(32), primary_key=True),
    Column("wrapped_key", LargeBinary),
    Column("created_at", Float),
)
_trackers = Table(
    "trackers",
    _metadata,
    Column("conversation_id", String(32), primary_key=True),
    Column("sealed", LargeBinary),
    Column("updated_at", Float),
)


class StoreNotUsable(Exception):
    """The store cannot be opened with what the environment says; one sentence for the operator."""


class SealedTrackerStore(TrackerStore):
    """Rasa's tracker store over the tracker database.

    Args:
        domain: The assistant's domain.
        host: Address of the database; from `TRACKER_DATABASE_URL` when not given.
        event_broker: Rasa's; not used, events go nowhere else.
        keys: Wrapping keys, newest first, separated by commas; from `TRACKER_KEYS` when not given.
        kwargs: Rasa's.

    Raises:
        StoreNotUsable: Address or keys are missing or broken.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        keys: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(domain, event_broker, **kwargs)
        address = host or os.environ.get("TRACKER_DATABASE_URL", "")
        wrapping = keys or os.environ.get("TRACKER_KEYS", "")
        if not address or not wrapping:
            raise StoreNotUsable("TRACKER_DATABASE_URL and TRACKER_KEYS must be set.")
        try:
            self._keyring = Keyring.of([key.strip() for key in wrapping.split(",") if key.strip()])
        except BrokenKey as error:
            raise StoreNotUsable(f"TRACKER_KEYS cannot be used: {error}") from None
        self._engine = _engine(address)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Seal and keep a tracker; without a key it is dropped, because its conversation has ended."""
        await self._patiently(self._save, tracker.sender_id, _plain(tracker))

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Read a tracker; None when there is none, or no key."""
        plain = await self._patiently(self._read, sender_id)
        if plain is None:
            return None
        dialogue = Dialogue.from_parameters(json.loads(plain))
        tracker = self.init_tracker(sender_id)
        tracker.recreate_from_dialogue(dialogue)
        return tracker

    async def keys(self) -> Iterable[str]:
        """No list of conversations is given to anybody."""
        return []

    async def _patiently(self, work: Any, *arguments: Any) -> Any:
        """Run in a thread, and wait as long as the database is locked."""
        while True:
            try:
                return await asyncio.get_running_loop().run_in_executor(None, work, *arguments)
            except OperationalError as error:
                if "locked" not in str(error.orig) and "busy" not in str(error.orig):
                    raise
                await asyncio.sleep(LOCKED_PAUSE)

    def _save(self, sender_id: str, plain: bytes) -> None:
        with self._engine.begin() as connection:
            key = self._key(connection, sender_id)
            if key is None:
                return
            values = {"sealed": seal(key, plain), "updated_at": time.time()}
            changed = connection.execute(
                _trackers.update().where(_trackers.c.conversation_id == sender_id).values(**values)
            )
            if changed.rowcount == 0:
                connection.execute(_trackers.insert().values(conversation_id=sender_id, **values))

    def _read(self, sender_id: str) -> bytes | None:
        with self._engine.begin() as connection:
            key = self._key(connection, sender_id)
            if key is None:
                return None
            sealed = connection.execute(_trackers.select().where(_trackers.c.conversation_id == sender_id)).first()
        if sealed is None:
            return None
        try:
            return unseal(key, sealed.sealed)
        except Unreadable:
            logger.error("a tracker lies under another key than its conversation's; it is begun anew")
            return None

    def _key(self, connection: Connection, sender_id: str) -> bytes | None:
        row = connection.execute(_keys.select().where(_keys.c.conversation_id == sender_id)).first()
        if row is None:
            return None
        try:
            return self._keyring.unwrap(row.wrapped_key)
        except UnreadableKey:
            logger.error("a conversation's key lies under none of TRACKER_KEYS")
            return None


def _engine(address: str) -> Engine:
    # The gateway's environment speaks to PostgreSQL through psycopg 3, this one through psycopg2.
    url = make_url(address.replace("postgresql+psycopg://", "postgresql+psycopg2://", 1))
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    engine = create_engine(url, hide_parameters=True, poolclass=NullPool, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _plain(tracker: DialogueStateTracker) -> bytes:
    dialogue = tracker.as_dialogue().as_dict()
    dialogue["events"] = _without_what_came_along(dialogue["events"])
    return json.dumps(dialogue, ensure_ascii=False).encode("utf-8")


def _without_what_came_along(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Take off the metadata that the gateway sent along (earlier messages of hers) wherever Rasa put it."""
    kept = []
    for one in events:
        if one.get("event") == "slot" and one.get("name") == SESSION_METADATA_SLOT:
            continue
        clean = dict(one)
        if clean.get("metadata"):
            clean["metadata"] = _kept(clean["metadata"])
        parse = clean.get("parse_data")
        if isinstance(parse, dict) and parse.get("metadata"):
            clean["parse_data"] = {**parse, "metadata": _kept(parse["metadata"])}
        kept.append(clean)
    return kept


def _kept(metadata: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in metadata.items() if name in KEPT_METADATA}
