"""`python3 -m launch <command>`: the first stage, under any Python 3 with nothing installed."""

from __future__ import annotations

import fcntl
import os
import sys
from pathlib import Path
from typing import NoReturn

from launch.environments import ADAPT, GATEWAY, renew_locks, sync_adapting, sync_environments
from launch.progress import LaunchError

# command: (whether it needs what only tests need, the module that goes on in the gateway's environment)
COMMANDS = {
    "setup": (False, "launch.build"),
    "train": (False, "launch.training"),
    "run": (False, "launch.serve"),
    "test": (True, "launch.testing"),
    "check": (True, "launch.checking"),
    "evaluate": (True, "launch.evaluating"),
    "bench": (False, "launch.bench"),
}


def main(arguments: list[str]) -> int:
    """Sync the environments for a command and go on with it in the gateway's environment."""
    command, *rest = arguments or ["run"]
    os.chdir(Path(__file__).resolve().parent.parent)
    try:
        if command == "lock":
            renew_locks()
            return 0
        if command == "adapt":
            with _alone():
                sync_adapting()
            return _become(ADAPT, "adapt", rest)
        if command not in COMMANDS:
            raise LaunchError(f"There is no command {command}; there are adapt, lock, {', '.join(COMMANDS)}.")
        with_tests, module = COMMANDS[command]
        with _alone():
            sync_environments(with_tests, os.environ.get("GATEWAY_PYTHON"))
    except LaunchError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\nThe set-up could not go on: {error.strerror} ({error.filename}).", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return _become(GATEWAY, module, rest)


def _become(environment: Path, module: str, arguments: list[str]) -> NoReturn:
    python = str(environment / "bin" / "python")
    os.execv(python, [python, "-m", module, *arguments])


def _alone() -> _Lock:
    return _Lock(Path(".environments/.lock"))


class _Lock:
    """Keeps two set-ups in one checkout apart: the second waits."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        self._path.parent.mkdir(exist_ok=True)
        self._file = self._path.open("w")
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self._file.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
