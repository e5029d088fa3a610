"""The same store on PostgreSQL: a real server in a temporary folder, skipped where none is installed."""

import getpass
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.privacy.cleanup import Cleanup
from bot.settings import Settings
from bot.store import Store, migrate, open_store
from bot.store.records import Dispatch, Plan, Turn
from tests.bot.store.conftest import bubble, incoming, plan


def _binary(name: str) -> str | None:
    found = shutil.which(name)
    beside = Path(os.path.realpath(shutil.which("postgres") or "")).parent / name
    return found or (str(beside) if beside.exists() else None)


def _as_somebody() -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    binaries = {name: _binary(name) for name in ("postgres", "initdb")}
    if None in binaries.values():
        pytest.skip("PostgreSQL is not installed here")
    with tempfile.TemporaryDirectory() as name, socket.socket() as probe:
        folder = Path(name)
        if _as_somebody():
            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        made = [*_as_somebody(), str(binaries["initdb"]), "-D", f"{folder}/db", "-A", "trust", "-U", "test", "-N"]
        subprocess.run(made, check=True, capture_output=True, cwd="/")
        process = subprocess.Popen(
            [*_as_somebody(), str(binaries["postgres"]), "-D", f"{folder}/db", "-p", str(port), "-k", str(folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
        )
        try:
            yield f"postgresql+psycopg://test@127.0.0.1:{port}/postgres"
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture
def store(server: str, tmp_path: Path) -> Iterator[Store]:
    import time

    import psycopg

    address = server.replace("+psycopg", "")
    for _ in range(100):
        try:
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("DROP SCHEMA IF EXISTS trackers CASCADE")
                connection.execute("DROP SCHEMA IF EXISTS public CASCADE")
                connection.execute("CREATE SCHEMA trackers")
                connection.execute("CREATE SCHEMA public")
            break
        except psycopg.OperationalError:
            time.sleep(0.1)
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=SecretStr(server),
        tracker_database_url=SecretStr(f"{server}?options=-csearch_path%3Dtrackers"),
    )
    migrate(settings)
    migrate(settings)
    one = open_store(settings)
    yield one
    one.close()


def test_a_conversation_from_first_message_to_last_deletion(store: Store) -> None:
    receipt = store.inbox.receive(incoming(key="a"), plan(), 1000.0)
    assert receipt is not None
    assert store.inbox.receive(incoming(key="a"), plan(), 1000.0) is None
    turn = store.turns.take(receipt.chat_id, 1000.0, regroup=False)
    assert isinstance(turn, Turn)
    assert store.turns.answer(turn, [bubble("dag")], signal=False, now=1001.0)
    item = store.outbox.next(receipt.chat_id, 1001.0)
    assert isinstance(item, Dispatch)
    assert store.outbox.sent(item.outbox_id, "5", 1002.0)
    left = store.inbox.leave(receipt.conversation_id, Plan(leave=True, say=[bubble("Hoi!")]), 1003.0)
    assert left is not None
    due = store.erasing.due(receipt.chat_id, 1003.0)
    assert due is not None and len(due.message_ids) == 2
    store.erasing.deleted(due, [], [], 0.0, 1003.0)
    assert store.erasing.finish_trackers() == 1
    assert store.trackers.ids(1e12) == set()
    Cleanup(store, 3600.0).once(1000.0 + 4 * 24 * 3600)
    assert store.trackers.ids(1e12) == set()
    assert store.answers()


def test_first_messages_of_a_chat_at_the_same_moment(store: Store) -> None:
    receipts = []

    def write(number: int) -> None:
        receipts.append(store.inbox.receive(incoming(key=f"k{number % 8}"), plan(), 1000.0))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = [receipt for receipt in receipts if receipt is not None]
    assert len(receipts) == 16 and len(stored) == 8
    assert len({receipt.conversation_id for receipt in stored}) == 1
