"""`python -m launch.process gateway|rasa|actions`: turns this process into one of the three.

Each process gets exactly what it needs: Rasa and the action server are handed no token of
Telegram, no master key and no address of the gateway's database.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from bot.settings import Settings
from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.environments import ASSISTANT, GATEWAY
from launch.progress import LaunchError
from launch.training import refuse_plainly, trained_model

LOOPBACK = "127.0.0.1"
PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TZ",
    "TMPDIR",
    "OMP_NUM_THREADS",
    "OPENBLAS_CORETYPE",
    "OPENBLAS_L2_SIZE",
)


def become(name: str) -> None:
    """Replace this process by the named one; does not return.

    Raises:
        LaunchError: There is no process of that name, or a setting is broken.
    """
    settings = read_settings()
    if name == "gateway":
        python = str(GATEWAY / "bin" / "python")
        os.execv(python, [python, "-m", "bot"])
    if name == "rasa":
        command, environment = _rasa(settings)
    elif name == "actions":
        command, environment = _actions(settings)
    else:
        raise LaunchError(f"There is no process {name}; there are gateway, rasa and actions.")
    os.execve(command[0], command, environment)


def _rasa(settings: Settings) -> tuple[list[str], dict[str, str]]:
    keys = ",".join(settings.tracker_keyring().derived_keys())  # a broken key is told before minutes of training
    artifacts = build_artifacts(settings.nlu_encoder, settings.spacy_pipeline)
    model = trained_model(artifacts)
    command = [str(ASSISTANT / "bin" / "python"), "-m", "assistant.server", "--model", str(model)]
    command += ["--interface", LOOPBACK, "--port", str(_loopback_port(settings.rasa_url, "RASA_URL"))]
    return command, {
        **_common(settings),
        **artifacts.environment(),
        # Threads of the boosted trees that wait by spinning take the core that the other processes need.
        "OMP_WAIT_POLICY": "PASSIVE",
        # What reading the model took is given back: glibc would keep it, in an arena for each thread.
        "MALLOC_ARENA_MAX": "2",
        "MALLOC_TRIM_THRESHOLD_": "131072",
        "RASA_TOKEN": settings.rasa_bearer(),
        "TRACKER_DATABASE_URL": settings.tracker_database(),
        "TRACKER_KEYS": keys,
        "ACTION_SERVER_URL": settings.action_server_url,
    }


def _actions(settings: Settings) -> tuple[list[str], dict[str, str]]:
    port = _loopback_port(settings.action_server_url, "ACTION_SERVER_URL")
    command = [str(ASSISTANT / "bin" / "python"), "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)]
    return command, {**_common(settings), "SANIC_HOST": LOOPBACK}


def _common(settings: Settings) -> dict[str, str]:
    inherited = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return {
        **inherited,
        "PYTHONPATH": str(Path.cwd()),
        "PYTHONUNBUFFERED": "1",
        "CONTENT_DIR": str(settings.content_dir.absolute()),
        "DATA_DIR": str(settings.data_dir.absolute()),
        "LOG_LEVEL": settings.log_level,
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "2",
    }


def _loopback_port(url: str, setting: str) -> int:
    address = urlsplit(url)
    if address.hostname not in ("127.0.0.1", "localhost", "::1") or address.port is None:
        raise LaunchError(f"{setting} must be a loopback address with a port for a process started here.")
    return address.port


if __name__ == "__main__":
    sys.exit(refuse_plainly(lambda: become(sys.argv[1] if len(sys.argv) > 1 else "")))
