"""Says on the terminal when the assistant can be talked to, and where; then ends."""

from __future__ import annotations

import sys
import time
import urllib.error
import urllib.request

from launch.configuration import read_settings
from launch.progress import note
from launch.training import refuse_plainly

PATIENCE = 300  # seconds


def main() -> None:
    """Wait until `/readyz` says ready and print the addresses."""
    settings = read_settings()
    host = "127.0.0.1" if settings.gateway_host in ("0.0.0.0", "::") else settings.gateway_host
    address = f"http://{host}:{settings.gateway_port}"
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        if _ready(f"{address}/readyz"):
            note(f"Ready. Web chat: {address}/")
            note("Telegram: on." if settings.telegram_bot_token else "Telegram: off (no TELEGRAM_BOT_TOKEN).")
            return
        time.sleep(0.5)
    note(f"Not ready after {PATIENCE} s; the logs are in {settings.data_dir}/logs. It keeps trying.")


def _ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
