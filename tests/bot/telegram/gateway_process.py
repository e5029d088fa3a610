"""The gateway as a process of its own, for tests that kill it and measurements that must not share its loop."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.fakes.bot_api import BotApi

ROOT = Path(__file__).parents[3]


class GatewayAlone:
    """The gateway's process, started again whenever it dies."""

    def __init__(self, api: BotApi, data_dir: Path, rasa_url: str, rasa_token: str, output: Path) -> None:
        self._environment = {
            **os.environ,
            "DATA_DIR": str(data_dir),
            "GATEWAY_PORT": "0",
            "RASA_URL": rasa_url,
            "RASA_TOKEN": rasa_token,
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_URL": api.url,
        }
        self._output = output
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot"], cwd=ROOT, env=self._environment, stdout=output, stderr=output
            )

    def kill(self) -> None:
        self.die()
        self.start()

    def die(self) -> None:
        """Be killed, and not started again."""
        assert self._process is not None and self._process.poll() is None, self._output.read_text()[-2000:]
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(30)
