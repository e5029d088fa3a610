"""`make run`: prepares everything, then becomes the process manager that runs all three.

supervisor restarts what dies and stops everything on SIGTERM or Ctrl-C.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from bot.settings import Settings
from bot.store import migrate
from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.environments import GATEWAY
from launch.progress import LaunchError, note, step
from launch.training import refuse_plainly, trained_model

NEEDED_DISK = 512 * 1024**2  # bytes: databases, logs and a model of ours

SUPERVISOR = Template("""\
[supervisord]
nodaemon=true
silent=true
logfile=$logs/supervisord.log
logfile_maxbytes=1MB
logfile_backups=1
pidfile=$run/supervisord.pid
childlogdir=$logs
directory=$checkout

[group:nietjouwschuld]
programs=gateway,rasa,actions
$programs
[program:announce]
command=$python -m launch.announce
autorestart=false
startsecs=0
stdout_logfile=/dev/fd/1
stdout_logfile_maxbytes=0
redirect_stderr=true
""")

# startretries: supervisor gives up after three tries by default, and nobody would be told.
PROGRAM = Template("""
[program:$name]
command=$command
autorestart=true
startretries=1000000
startsecs=3
stopwaitsecs=6
stopasgroup=true
killasgroup=true
redirect_stderr=true
stdout_logfile=$logs/$name.log
stdout_logfile_maxbytes=5MB
stdout_logfile_backups=2
""")


def main() -> None:
    """Prepare and start; does not return.

    Raises:
        LaunchError: Something an operator can mend, in one sentence.
    """
    settings = read_settings()
    _claim_data_dir(settings.data_dir)
    _refuse_taken_ports(settings)
    trained_model(build_artifacts(settings.nlu_encoder, settings.spacy_pipeline))
    settings.master_keys()
    settings.rasa_bearer()
    with step("Laying the databases"):
        migrate(settings)
    configuration = _write_configuration(settings.data_dir.absolute())
    note("Starting gateway, Rasa and action server (Ctrl-C stops them).")
    command = str(GATEWAY / "bin" / "supervisord")
    os.execv(command, [command, "--configuration", str(configuration)])


def _claim_data_dir(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise LaunchError(f"DATA_DIR {folder} cannot be used: {error.strerror}.") from None
    if shutil.disk_usage(folder).free < NEEDED_DISK:
        raise LaunchError(f"The disk of DATA_DIR {folder} is too full: {NEEDED_DISK // 1024**2} MB must be free.")


def _refuse_taken_ports(settings: Settings) -> None:
    rasa, actions = urlsplit(settings.rasa_url), urlsplit(settings.action_server_url)
    for title, host, port in (
        ("the gateway (GATEWAY_PORT)", settings.gateway_host, settings.gateway_port),
        ("Rasa (RASA_URL)", rasa.hostname or "", rasa.port or 0),
        ("the action server (ACTION_SERVER_URL)", actions.hostname or "", actions.port or 0),
    ):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise LaunchError(f"Port {port} for {title} cannot be used: {error.strerror}.") from None


def _write_configuration(data_dir: Path) -> Path:
    folder = data_dir / "run"
    logs = data_dir / "logs"
    for needed in (folder, logs):
        needed.mkdir(exist_ok=True)
    python = (GATEWAY / "bin" / "python").absolute()
    programs = "".join(
        PROGRAM.substitute(name=name, logs=logs, command=f"{python} -m launch.process {name}")
        for name in ("gateway", "rasa", "actions")
    )
    text = SUPERVISOR.substitute(logs=logs, run=folder, checkout=Path.cwd(), programs=programs, python=python)
    path = folder / "supervisord.conf"
    path.write_text(text.replace("%", "%%"))
    return path


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
