"""The channel: nobody without the token, a turn once, failures told from answers, no text in the logs.

A real Rasa (rules only, trained in seconds) behind a real Sanic server on loopback.
"""

import json
import logging
import sqlite3
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Iterator

import pytest

from sealing.conversation_key import new_conversation_key
from sealing.keyring import Keyring
from tests.assistant.rasa_of_rules import CONFIG, CONVERSATION, DATA, DOMAIN, KEYS, MARKER, TOKEN, Server


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from rasa.model_training import train

    folder = tmp_path_factory.mktemp("channel")
    for name, text in (("config.yml", CONFIG), ("domain.yml", DOMAIN), ("data.yml", DATA)):
        (folder / name).write_text(text)
    result = train(
        str(folder / "domain.yml"),
        str(folder / "config.yml"),
        [str(folder / "data.yml")],
        output=str(folder),
        fixed_model_name="model",
    )
    assert result.code == 0
    with sqlite3.connect(folder / "trackers.sqlite3") as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE conversation_keys (conversation_id TEXT PRIMARY KEY, wrapped_key BLOB, created_at REAL)"
        )
        connection.execute("CREATE TABLE trackers (conversation_id TEXT PRIMARY KEY, sealed BLOB, updated_at REAL)")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    logging.getLogger("rasa").setLevel(logging.WARNING)
    one = Server(folder)
    try:
        one.until_ready()
        yield one
    finally:
        one.stop()


@pytest.fixture(autouse=True)
def fresh_conversation(folder: Path) -> None:
    with sqlite3.connect(folder / "trackers.sqlite3", timeout=30) as connection:
        connection.execute("DELETE FROM conversation_keys")
        connection.execute("DELETE FROM trackers")
        connection.execute(
            "INSERT INTO conversation_keys VALUES (?, ?, ?)",
            (CONVERSATION, Keyring.of(KEYS).wrap(new_conversation_key()), time.time()),
        )


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], TOKEN + "x", "é"])
def test_nobody_without_the_token(server: Server, token: str) -> None:
    data = {"conversation_id": CONVERSATION, "message_id": "a" * 32, "text": "hoi"}
    if token == "é":
        request = urllib.request.Request(
            f"http://127.0.0.1:{server.port}/webhooks/gateway/turn", json.dumps(data).encode()
        )
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=10)
        assert refused.value.code == 401
    else:
        assert server.post(data, token=token)[0] == 401


@pytest.mark.parametrize("path", ["/webhooks/rest/webhook", "/webhooks/gateway/webhook", "/webhooks/gateway/"])
def test_there_is_no_other_way_in(server: Server, path: str) -> None:
    request = urllib.request.Request(f"http://127.0.0.1:{server.port}{path}", b'{"message": "hoi", "sender": "x"}')
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    assert refused.value.code in (404, 405)


def test_a_turn_is_answered_with_its_response_id(server: Server) -> None:
    status, answer = server.turn("a", "hoi")
    assert status == 200
    assert answer == {
        "messages": [{"text": "dag", "buttons": [{"title": "Ja", "payload": "/affirm"}], "response": "utter_greet"}],
        "risk": [],
        "replayed": False,
    }


def test_the_same_turn_is_not_run_twice(server: Server) -> None:
    first = server.turn("a", "hoi")[1]
    server.turn("b", "ja")
    again = server.turn("a", "hoi")[1]
    assert again == {**first, "replayed": True}
    assert server.turn("c", only_kept=True) == (404, {"error": "not_kept"})
    assert server.turn("b", only_kept=True)[1]["messages"][0]["text"] == "goed"


def test_a_payload_of_our_own_button_is_taken_and_a_typed_one_is_not(server: Server) -> None:
    assert server.turn("a", payload="/affirm")[1]["messages"][0]["text"] == "goed"
    status, answer = server.turn("b", "///hoi")
    assert status == 200 and answer["messages"][0]["text"] == "dag"


@pytest.mark.parametrize(
    "body",
    [
        b"no json",
        b"[]",
        {},
        {"conversation_id": CONVERSATION, "message_id": "a" * 32},
        {"conversation_id": CONVERSATION, "message_id": "a" * 32, "text": "  / "},
        {"conversation_id": CONVERSATION, "message_id": "a" * 32, "text": "x", "payload": "/affirm"},
        {"conversation_id": CONVERSATION, "message_id": "a" * 32, "payload": "affirm"},
        {"conversation_id": CONVERSATION, "message_id": "a" * 32, "text": "x", "window": "y"},
        {"conversation_id": "../x", "message_id": "a" * 32, "text": "x"},
    ],
)
def test_bad_input_is_refused(server: Server, body: Any) -> None:
    assert server.post(body)[0] == 422


def test_a_failing_action_fails_the_turn_and_keeps_nothing(server: Server) -> None:
    assert server.turn("a", f"stuk {MARKER}") == (500, {"error": "turn_failed"})
    assert server.turn("a", only_kept=True)[0] == 404
    assert server.turn("b", "hoi")[0] == 200


def test_silence_is_a_failure(server: Server) -> None:
    assert server.turn("a", "stil") == (500, {"error": "turn_failed"})


def test_without_a_key_a_turn_is_answered_and_forgotten(server: Server, folder: Path) -> None:
    with sqlite3.connect(folder / "trackers.sqlite3", timeout=30) as connection:
        connection.execute("DELETE FROM conversation_keys")
    assert server.turn("a", "hoi")[0] == 200
    with sqlite3.connect(folder / "trackers.sqlite3") as connection:
        assert connection.execute("SELECT count(*) FROM trackers").fetchone() == (0,)


def test_what_people_write_is_in_no_log_and_no_byte(server: Server, folder: Path) -> None:
    server.turn("a", f"hoi {MARKER}")
    server.turn("b", f"stuk {MARKER}")
    server.turn("c", f"zomaar {MARKER}")
    for path in folder.glob("trackers.sqlite3*"):
        assert MARKER.encode() not in path.read_bytes()
    log = server.log.read_text()
    assert MARKER not in log
    assert CONVERSATION not in log


def test_another_store_ends_the_start_with_one_sentence(folder: Path) -> None:
    other = Server(folder, tracker_store="assistant.channel.tracker_store.NoSuchStore")
    try:
        assert other.process.wait(120) == 1
        assert "SealedTrackerStore" in other.log.read_text().splitlines()[-1]
    finally:
        other.stop()
