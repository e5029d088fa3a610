"""A Python is believed only after it ran."""

import os
import sys
from pathlib import Path

import pytest

from launch import interpreters
from launch.interpreters import find_python
from launch.progress import LaunchError

THIS_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def executable(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH and a pyenv root that hold nothing but what the test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    return tmp_path


def test_a_shim_that_fails_is_passed_over_for_one_that_runs(only: Path) -> None:
    executable(only / "bin" / f"python{THIS_VERSION}", "exit 127")
    real = only / "pyenv" / "versions" / f"{THIS_VERSION}.1" / "bin" / "python"
    executable(real, f'exec {sys.executable} "$@"')
    assert find_python((THIS_VERSION,), only / "no-uv") == real


def test_a_python_of_another_version_is_not_taken(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(only / "bin" / "python3.99", f'exec {sys.executable} "$@"')
    uv = executable(only / "uv", "exit 1")
    with pytest.raises(LaunchError, match=r"Python 3\.99 was not found"):
        find_python(("3.99",), uv)


def test_what_uv_installs_is_taken_when_nothing_else_is_there(only: Path) -> None:
    installed = executable(only / "uv-pythons" / "python", f'exec {sys.executable} "$@"')
    uv = executable(only / "uv", f'[ "$2" = find ] && echo {installed}; exit 0')
    assert find_python((THIS_VERSION,), uv) == installed


def test_uv_on_path_is_run_before_it_is_believed(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(only / "bin" / "uv", "exit 127")
    own = executable(only / "own" / "bin" / "uv", "exit 0")
    monkeypatch.setattr(interpreters, "UV_VENV", only / "own")
    assert interpreters.find_uv() == own
    assert os.environ["PATH"] == str(only / "bin")
