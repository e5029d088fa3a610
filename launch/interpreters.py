"""Finds uv and the Pythons, or has them installed.

A name on PATH proves nothing (a version manager's shim may exist and fail), so every candidate
is run before it is believed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from launch.progress import LaunchError, run_quietly

ASSISTANT_VERSIONS = ("3.10",)  # Rasa 3.6 runs on nothing newer
GATEWAY_VERSIONS = ("3.12", "3.13")
ADAPT_VERSIONS = ("3.11",)  # the one whose PyTorch wheel the lock holds a hash of
UV_VENV = Path(".environments/uv")


def find_uv() -> Path:
    """Return uv, from PATH or from a venv of its own.

    A venv, because Debian's Python refuses to install packages for the user.
    """
    on_path = shutil.which("uv")
    for candidate in (on_path, UV_VENV / "bin" / "uv"):
        if candidate and _answers([str(candidate), "--version"]):
            return Path(candidate)
    failure = "uv could not be installed: put it on PATH, or give this Python its venv module (python3-venv)."
    run_quietly([sys.executable, "-m", "venv", "--clear", UV_VENV], "uv", failure)
    run_quietly([UV_VENV / "bin" / "pip", "install", "--quiet", "uv"], "uv", failure)
    return UV_VENV / "bin" / "uv"


def find_python(versions: tuple[str, ...], uv: Path) -> Path:
    """Return an interpreter of one of `versions`, the first of them preferred.

    Looks on PATH, under pyenv's versions and among uv's own, and has uv install one at last.

    Raises:
        LaunchError: There is none and none could be installed.
    """
    for version in versions:
        for candidate in _candidates(version):
            if _is_python(candidate, version):
                return candidate
    for version in versions:
        subprocess.run([str(uv), "python", "install", "--quiet", version], capture_output=True, check=False)
        found = subprocess.run(
            [str(uv), "python", "find", "--no-project", version], capture_output=True, text=True, check=False
        )
        candidate = Path(found.stdout.strip() or "/nonexistent")
        if _is_python(candidate, version):
            return candidate
    raise LaunchError(
        f"Python {' or '.join(versions)} was not found and could not be installed: "
        f"install it (for example with pyenv) and try again."
    )


def _candidates(version: str) -> list[Path]:
    on_path = [Path(folder) / f"python{version}" for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return on_path + sorted(pyenv.glob(f"{version}.*/bin/python"), reverse=True)


def _is_python(candidate: Path, version: str) -> bool:
    check = f"import sys, venv, ssl, sqlite3; sys.exit(sys.version_info[:2] != {tuple(map(int, version.split('.')))})"
    return candidate.is_file() and _answers([str(candidate), "-c", check])


def _answers(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
