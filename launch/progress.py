"""One line a step on the terminal; everything else goes to a log file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

LOGS = Path(".cache/logs")


class LaunchError(Exception):
    """Something an operator can mend; the message is one clear sentence."""


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print `title`, and behind it how long the block took."""
    begun = time.monotonic()
    sys.stdout.write(f"  {title} … ")
    sys.stdout.flush()
    try:
        yield
    except BaseException:
        sys.stdout.write("failed\n")
        sys.stdout.flush()
        raise
    sys.stdout.write(f"{time.monotonic() - begun:.0f} s\n")
    sys.stdout.flush()


def note(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"  {line}\n")
    sys.stdout.flush()


def run_quietly(
    command: Sequence[str | Path], log_name: str, failure: str, env: Mapping[str, str] | None = None
) -> None:
    """Run a command with its output in `.cache/logs/<log_name>.log`.

    Raises:
        LaunchError: The command failed; the sentence is `failure`, followed by where the log is
            and the log's last line.
    """
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"{log_name}.log"
    with log.open("wb") as output:
        code = subprocess.call(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=dict(os.environ if env is None else env),
        )
    if code != 0:
        raise LaunchError(f"{failure} The log is {log}; it ends with: {_last_line(log)}")


def _last_line(log: Path) -> str:
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
    if any("No space left on device" in line for line in lines):
        return "No space left on device"
    return lines[-1][:300] if lines else "(nothing)"
