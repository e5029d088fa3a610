"""The virtual environments, kept equal to their lock files: two to run with, one to adapt the encoder with."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from launch.interpreters import ADAPT_VERSIONS, ASSISTANT_VERSIONS, GATEWAY_VERSIONS, find_python, find_uv
from launch.progress import LaunchError, note, run_quietly, step

ENVIRONMENTS = Path(".environments")
ASSISTANT = ENVIRONMENTS / "assistant"
GATEWAY = ENVIRONMENTS / "gateway"
ADAPT = ENVIRONMENTS / "adapt"
REQUIREMENTS = Path("requirements")
NEEDED_DISK = 6 * 1024**3  # bytes: both environments, their downloads and the model


def sync_environments(with_tests: bool, gateway_version: str | None = None) -> None:
    """Bring both environments in step with the locks; nothing happens when they are.

    Args:
        with_tests: Install what only tests and checks need too. An environment that has it
            already keeps it: taking it out and in again costs more than it tells.
        gateway_version: "3.12" or "3.13"; by default the first that is found.
    """
    gateway_versions = (gateway_version,) if gateway_version else GATEWAY_VERSIONS
    _sync(ASSISTANT, ASSISTANT_VERSIONS, "assistant", ["assistant-test"] if with_tests else [])
    _sync(GATEWAY, gateway_versions, "gateway", ["gateway-test", "check"] if with_tests else [])


def sync_adapting() -> None:
    """Bring the environment that trains the encoder's low-rank numbers in step with its lock."""
    _sync(ADAPT, ADAPT_VERSIONS, "adapt", [])


def _sync(folder: Path, versions: tuple[str, ...], lock: str, test_locks: list[str]) -> None:
    stamp = folder / ".synced"
    wanted = {name: _hash(REQUIREMENTS / f"{name}.lock") for name in [lock, *test_locks]}
    if _matches(stamp, wanted) and _version_of(folder) in versions:
        return
    if not (folder / "bin" / "python").exists() and shutil.disk_usage(".").free < NEEDED_DISK:
        raise LaunchError(f"The disk is too full: {NEEDED_DISK // 1024**3} GB must be free for the installs.")
    uv = find_uv()
    with step(f"Finding Python {' or '.join(versions)} for the {lock}"):
        python = find_python(versions, uv)
    failure = f"The {lock}'s packages could not be installed."
    with step(f"Installing the {lock}'s packages"):
        if _version_of(folder) not in versions:
            run_quietly([uv, "venv", "--quiet", "--clear", "--python", python, folder], lock, failure)
        stamp.unlink(missing_ok=True)
        locks = [REQUIREMENTS / f"{name}.lock" for name in wanted]
        command: list[str | Path] = [uv, "pip", "sync", "--require-hashes", "--python", folder / "bin" / "python"]
        run_quietly([*command, *_torch_for_processors(lock), *locks], lock, failure)
    stamp.write_text("\n".join(f"{name} {digest}" for name, digest in wanted.items()) + "\n")


def _torch_for_processors(lock: str) -> list[str]:
    """Where uv finds PyTorch built for processors: it knows that place itself; a folder of wheels goes before."""
    return ["--torch-backend", "cpu"] if lock == "adapt" and "UV_FIND_LINKS" not in os.environ else []


def _matches(stamp: Path, wanted: dict[str, str]) -> bool:
    if not stamp.exists():
        return False
    present = dict(line.split() for line in stamp.read_text().splitlines())
    return all(present.get(name) == digest for name, digest in wanted.items())


def _version_of(folder: Path) -> str | None:
    config = folder / "pyvenv.cfg"
    if not config.exists() or not (folder / "bin" / "python").exists():
        return None
    for line in config.read_text().splitlines():
        key, _, value = line.partition("=")
        if key.strip() in ("version", "version_info"):
            return ".".join(value.strip().split(".")[:2])
    return None


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def renew_locks() -> None:
    """Resolve every dependency group of `pyproject.toml` anew into its lock file."""
    uv = find_uv()
    groups = [
        ("assistant", "3.10", None),
        ("assistant-test", "3.10", "assistant"),
        ("gateway", "3.12", None),
        ("gateway-test", "3.12", "gateway"),
        ("check", "3.12", "gateway-test"),
        ("adapt", "3.11", None),
    ]
    for group, version, beside in groups:
        constraint = ["--constraint", f"{REQUIREMENTS}/{beside}.lock"] if beside else []
        with step(f"Resolving {group}"):
            run_quietly(
                [str(uv), "pip", "compile", "pyproject.toml", "--group", group, "--python-version", version]
                + ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"]
                + [
                    *_torch_for_processors(group),
                    "--upgrade",
                    *constraint,
                    "--output-file",
                    f"{REQUIREMENTS}/{group}.lock",
                ],
                "lock",
                f"The group {group} could not be resolved.",
            )
    note("The locks are renewed; `make test` installs and tries them.")
