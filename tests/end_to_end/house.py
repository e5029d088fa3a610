"""All three processes as `make run` starts them, on free ports and with a data folder of their own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from editorial.responses import Responses
from tests.fakes.bot_api import BotApi

PATIENCE = 300.0  # seconds for what may take long on a busy machine; no test asserts speed with it
COMMANDS = {"gateway": "-m bot", "rasa": "assistant.server", "actions": "rasa_sdk"}
HOLDING = Responses(Path("content")).get("gateway_holding")
RASA_TOKEN = "a-token-for-the-tests-of-the-whole"


class House:
    """Starts, asks, breaks and stops the whole.

    Args:
        data_dir: Its DATA_DIR.
        api: The Bot API its Telegram connector talks to.
        host: What the gateway listens on.
    """

    def __init__(self, data_dir: Path, api: BotApi, host: str = "127.0.0.1") -> None:
        self.data_dir = data_dir
        self.api = api
        self.gateway_port, self.rasa_port, self.actions_port = _free_ports(3)
        self.output = data_dir.with_name(data_dir.name + "-output.log")
        self._environment = {
            **os.environ,
            "DATA_DIR": str(data_dir),
            "GATEWAY_HOST": host,
            "GATEWAY_PORT": str(self.gateway_port),
            "RASA_URL": f"http://127.0.0.1:{self.rasa_port}",
            "ACTION_SERVER_URL": f"http://127.0.0.1:{self.actions_port}",
            "RASA_TOKEN": RASA_TOKEN,
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_URL": api.url,
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def web(self) -> str:
        """Address of the web chat."""
        return f"http://127.0.0.1:{self.gateway_port}"

    def start(self) -> None:
        """Start and wait until it says that it is ready."""
        with self.output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "launch.serve"],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        wait_until(self.ready, "the assistant is ready", lambda: self._end_of_logs())

    def ready(self) -> bool:
        """Whether `/readyz` says so; fails at once when the start was refused."""
        assert self._process is not None
        if self._process.poll() is not None:
            raise AssertionError(f"the start was refused: {self.output.read_text(errors='replace')[-2000:]}")
        return status(f"{self.web}/readyz") == 200

    def stop(self, how: int = signal.SIGTERM) -> None:
        """Stop everything and wait for the end."""
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait(timeout=PATIENCE)

    def pid(self, name: str) -> int | None:
        """The process id of `gateway`, `rasa` or `actions`; `None` while it is down."""
        assert self._process is not None
        listing = subprocess.run(
            ["ps", "-A", "-o", "pid=,ppid=,command="], capture_output=True, text=True, check=True
        ).stdout
        for line in listing.splitlines():
            pid, parent, command = line.split(None, 2)
            if int(parent) == self._process.pid and COMMANDS[name] in command:
                return int(pid)
        return None

    def signal(self, name: str, how: int) -> None:
        """Send a signal to one of the three."""
        wait_until(lambda: self.pid(name) is not None, f"{name} runs")
        pid = self.pid(name)
        assert pid is not None
        os.kill(pid, how)

    def written(self) -> Iterator[tuple[Path, bytes]]:
        """Every file that the three wrote: databases with their logs, process logs, the terminal."""
        yield self.output, self.output.read_bytes()
        for path in sorted(self.data_dir.rglob("*")):
            if path.is_file():
                yield path, path.read_bytes()

    def _end_of_logs(self) -> str:
        logs = (path for path in sorted(self.data_dir.glob("logs/*.log")))
        return "\n".join(f"{path.name}: {path.read_text(errors='replace')[-1500:]}" for path in logs)


def wait_until(condition: Callable[[], bool], what: str, explain: Callable[[], str] = str) -> None:
    """Wait for something that has to come true."""
    begun = time.monotonic()
    while not condition():
        if time.monotonic() - begun > PATIENCE:
            raise AssertionError(f"waited {PATIENCE:.0f} s in vain: {what}\n{explain()}")
        time.sleep(0.1)


def status(url: str, body: bytes | None = None) -> int | None:
    """The status of an HTTP answer; `None` when nobody answers."""
    headers = {"Content-Type": "application/json"} if body is not None else {}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=body, headers=headers), timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


def is_holding(bubble: str) -> bool:
    """Whether a bubble is the text that is said while the answer takes long."""
    return any(version.bubbles[0][:30] in bubble for version in HOLDING.versions)


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
