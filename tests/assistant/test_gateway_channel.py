"""The channel: nobody without the token, a turn once, failures told from answers, no text in the logs.

A real Rasa (rules only, trained in seconds) behind a real Sanic server on loopback.
"""

import json
import logging
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, Iterator

import pytest

from sealing.conversation_key import new_conversation_key
from sealing.keyring import Keyring

TOKEN = "a-token-only-for-tests"
CONVERSATION = "0123456789abcdef0123456789abcdef"
MARKER = "zeldzaamwoord7351"
KEYS = [new_conversation_key().decode()]

CONFIG = """
recipe: default.v1
assistant_id: channel-test
language: nl
pipeline:
- name: KeywordIntentClassifier
policies:
- name: RulePolicy
"""
DOMAIN = """
version: "3.1"
intents: [greet, affirm, break_it, silent]
entities: [role]
responses:
  utter_greet:
  - text: "dag"
    buttons:
    - {title: "Ja", payload: /affirm}
  utter_affirm:
  - text: "goed"
actions: [action_break, action_quiet]
session_config: {session_expiration_time: 0, carry_over_slots_to_new_session: false}
"""
DATA = """
version: "3.1"
nlu:
- {intent: greet, examples: "- hoi\\n- hallo\\n"}
- {intent: affirm, examples: "- ja\\n- jawel\\n"}
- {intent: break_it, examples: "- stuk\\n- kapot\\n"}
- {intent: silent, examples: "- stil\\n- zwijg\\n"}
rules:
- {rule: greet, steps: [{intent: greet}, {action: utter_greet}]}
- {rule: affirm, steps: [{intent: affirm}, {action: utter_affirm}]}
- {rule: break, steps: [{intent: break_it}, {action: utter_greet}, {action: action_break}]}
- {rule: silent, steps: [{intent: silent}, {action: action_quiet}]}
"""


class Actions(BaseHTTPRequestHandler):
    """An action server of which one action raises."""

    def do_GET(self) -> None:
        self._answer(200, {"status": "ok"})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if body["next_action"] == "action_break":
            self._answer(500, {"error": MARKER})
        else:
            self._answer(200, {"events": [], "responses": []})

    def _answer(self, status: int, body: Any) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A running Rasa."""

    def __init__(self, folder: Path, tracker_store: str = "assistant.tracker_store.SealedTrackerStore") -> None:
        self.port, self.database = free_port(), folder / "trackers.sqlite3"
        self.log = folder / f"rasa-{self.port}.log"
        self.actions = HTTPServer(("127.0.0.1", 0), Actions)
        threading.Thread(target=self.actions.serve_forever, daemon=True).start()
        endpoints = folder / f"endpoints-{self.port}.yml"
        endpoints.write_text(
            f"tracker_store: {{type: {tracker_store}}}\n"
            f'action_endpoint: {{url: "http://127.0.0.1:{self.actions.server_port}/webhook"}}\n'
        )
        credentials = folder / "credentials.yml"
        credentials.write_text("assistant.gateway_channel.GatewayInput:\n")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "rasa", "run", "--enable-api", "--auth-token", TOKEN),
                    *("--model", str(folder / "model.tar.gz"), "--endpoints", str(endpoints)),
                    *("--credentials", str(credentials), "--interface", "127.0.0.1", "--port", str(self.port)),
                ],
                stdout=log,
                stderr=log,
                env={
                    **os.environ,
                    "PYTHONPATH": str(Path.cwd()),
                    "RASA_TOKEN": TOKEN,
                    "RASA_TELEMETRY_ENABLED": "false",
                    "TRACKER_DATABASE_URL": f"sqlite:///{self.database}",
                    "TRACKER_KEYS": ",".join(KEYS),
                },
            )

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.actions.shutdown()

    def until_ready(self) -> None:
        end = time.monotonic() + 120
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            try:
                if self.get("/webhooks/gateway/health") == {"model": True, "actions": True, "store": True}:
                    return
            except OSError:
                pass
            time.sleep(0.5)
        raise AssertionError(self.log.read_text())

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as response:
            return json.load(response)

    def post(self, body: Any, token: str = TOKEN, path: str = "/webhooks/gateway/turn") -> "tuple[int, Any]":
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def turn(self, message: str, text: str = "", **more: Any) -> "tuple[int, Any]":
        return self.post(
            {"conversation_id": CONVERSATION, "message_id": message * 32, "text": text, "window": [MARKER], **more}
        )


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
    other = Server(folder, tracker_store="assistant.tracker_store.NoSuchStore")
    try:
        assert other.process.wait(120) == 1
        assert "SealedTrackerStore" in other.log.read_text().splitlines()[-1]
    finally:
        other.stop()
