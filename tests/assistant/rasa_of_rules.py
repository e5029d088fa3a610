"""A real Rasa of a few rules behind a real server on loopback, for the tests of its channel."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from sealing.conversation_key import new_conversation_key

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

    def __init__(self, folder: Path, tracker_store: str = "assistant.channel.tracker_store.SealedTrackerStore") -> None:
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
        credentials.write_text("assistant.channel.gateway_channel.GatewayInput:\n")
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
