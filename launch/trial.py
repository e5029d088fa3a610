"""The whole assistant on free ports with a data folder of its own, for measuring it."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from launch.progress import LaunchError

PATIENCE = 300.0  # seconds
COMMANDS = {"gateway": "-m bot", "Rasa": "assistant.server", "action server": "rasa_sdk"}


class Trial:
    """Starts, asks and stops all three processes.

    Args:
        data_dir: Its DATA_DIR.
    """

    def __init__(self, data_dir: Path) -> None:
        gateway, self._rasa, actions = _free_ports(3)
        self.web = f"http://127.0.0.1:{gateway}"
        self._token = secrets.token_urlsafe(24)
        self._log = data_dir.with_name("output.log")
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM_")},
            "TELEGRAM_BOT_TOKEN": "",
            "DATA_DIR": str(data_dir),
            "GATEWAY_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(gateway),
            "RASA_URL": f"http://127.0.0.1:{self._rasa}",
            "ACTION_SERVER_URL": f"http://127.0.0.1:{actions}",
            "RASA_TOKEN": self._token,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start and return the seconds until it was ready.

        Raises:
            LaunchError: It was refused, or it was never ready.
        """
        begun = time.monotonic()
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "launch.serve"],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        while not self._ready():
            if self._process.poll() is not None or time.monotonic() - begun > PATIENCE:
                self.stop()
                raise LaunchError(f"The trial did not start: {self._log.read_text(errors='replace')[-300:].strip()}")
            time.sleep(0.05)
        return time.monotonic() - begun

    def stop(self) -> float:
        """Stop and return the seconds until all had ended."""
        begun = time.monotonic()
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(timeout=PATIENCE)
        return time.monotonic() - begun

    def parse(self, text: str) -> float:
        """Have Rasa understand a text; return the seconds it took."""
        begun = time.monotonic()
        _post(f"http://127.0.0.1:{self._rasa}/model/parse?token={self._token}", {"text": text})
        return time.monotonic() - begun

    def memory(self) -> dict[str, float]:
        """Resident megabytes of each process."""
        return {name: kilobytes / 1024 for name, (_, kilobytes) in self._processes().items()}

    def signal(self, name: str, how: int) -> None:
        """Send a signal to one of the three."""
        os.kill(self._processes()[name][0], how)

    def _processes(self) -> dict[str, tuple[int, int]]:
        assert self._process is not None
        listing = subprocess.run(
            ["ps", "-A", "-o", "pid=,ppid=,rss=,command="], capture_output=True, text=True, check=True
        ).stdout
        found = {}
        for line in listing.splitlines():
            pid, parent, kilobytes, command = line.split(None, 3)
            for name, part in COMMANDS.items():
                if int(parent) == self._process.pid and part in command:
                    found[name] = (int(pid), int(kilobytes))
        return found

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.web}/readyz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


class Guest:
    """Somebody in the web chat, as her page speaks to the gateway.

    Args:
        web: Address of the web chat.
    """

    def __init__(self, web: str) -> None:
        self._web = web
        self._secret = secrets.token_urlsafe(32)
        self._epoch = ""
        self._after = 0
        self._say("open", again=False)

    def greeted(self) -> Guest:
        """Wait for the greeting, which ends with its buttons."""
        while not any(event.get("buttons") for event in self._news()):
            pass
        return self

    def until(self, text: str, kind: str) -> float:
        """Write, and return the seconds until the first event of that kind ("bubble", "leave").

        Raises:
            LaunchError: None came.
        """
        begun = time.monotonic()
        self._say("say", id=secrets.token_urlsafe(16), text=text)
        while time.monotonic() - begun < PATIENCE:
            if any(event["type"] == kind for event in self._news()):
                return time.monotonic() - begun
        raise LaunchError(f"The web chat gave no {kind} in {PATIENCE:.0f} s.")

    def _news(self) -> list[dict[str, Any]]:
        read = self._say("wait", epoch=self._epoch, after=self._after)
        self._epoch = str(read["epoch"])
        events: list[dict[str, Any]] = read["events"]
        self._after = max([self._after, *(int(event["n"]) for event in events)])
        return events

    def _say(self, deed: str, **read: object) -> dict[str, Any]:
        return _post(f"{self._web}/chat/{deed}", {"secret": self._secret, **read})


def _post(url: str, read: object) -> dict[str, Any]:
    request = urllib.request.Request(url, data=json.dumps(read).encode(), headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        body = answer.read()
    return dict(json.loads(body)) if body else {}


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]
    finally:
        for each in sockets:
            each.close()
