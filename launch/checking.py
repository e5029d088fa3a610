"""`make check`: lint, types, import contracts and the content's own checks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from launch.environments import GATEWAY
from launch.progress import LaunchError
from launch.training import refuse_plainly

BIN = GATEWAY / "bin"
CHECKS: dict[str, list[str | Path]] = {
    "lint": [BIN / "ruff", "check", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "types": [BIN / "mypy"],
    "import contracts": [BIN / "lint-imports"],
    "content": [BIN / "python", "-m", "pytest", "-q", "tests/content", "tests/editorial"],
    "age of facts": [BIN / "python", "-m", "editorial.freshness"],
}


def main() -> None:
    """Run every check, also after one failed.

    Raises:
        LaunchError: A check failed.
    """
    failed = []
    for title, command in CHECKS.items():
        print(f"== {title}", flush=True)
        if subprocess.call([str(part) for part in command]) != 0:
            failed.append(title)
    if failed:
        raise LaunchError(f"Not in order: {', '.join(failed)}.")


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
