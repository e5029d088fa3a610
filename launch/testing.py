"""`make test`: builds and trains what the tests need, then runs the suites of both environments."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.environments import ASSISTANT, GATEWAY
from launch.progress import LOGS, LaunchError, note
from launch.training import refuse_plainly, trained_model

# What imports Rasa, its SDK or the encoder runs in the assistant's environment, the rest in the
# gateway's; what both sides share runs in both.
ASSISTANT_SUITE = (
    "tests/assistant",
    "tests/actions",
    "tests/conversations",
    "tests/safety",
    "tests/sealing",
    "tests/editorial",
    "tests/data",
    "tests/evaluation",
    "tests/adapt",
)
GATEWAY_SUITE = ("tests",)
NOT_IN_GATEWAY = (
    "tests/assistant",
    "tests/actions",
    "tests/conversations",
    "tests/data",
    "tests/evaluation",
    "tests/adapt",
)
# Most of the gateway's tests wait for something: four at a time, a file always in one place.
WORKERS = ("-n", "4", "--dist", "loadfile")
NOTHING_CHOSEN = 5  # pytest's exit code; with a name given, one of the suites may hold no such test
# The gateway's tests wait for deletions, bubbles and retries on a real clock, four at a time beside another
# suite. What failed there is run once more, alone: what fails twice is a fault and not a busy machine.
ONCE_MORE = ("--last-failed", "--last-failed-no-failures", "none", "--maxfail", "3")
FAILED = 1  # pytest's exit code: tests ran, and some failed
SIDE_BY_SIDE_MEMORY = 5 * 1024**3  # bytes: two Rasas, the suites themselves and a browser


def main() -> None:
    """Run both suites, side by side where the machine has room, and each to its end.

    Raises:
        LaunchError: A test failed.
    """
    settings = read_settings()
    artifacts = build_artifacts(settings.nlu_encoder, settings.spacy_pipeline)
    model = trained_model(artifacts)
    environment = {
        **os.environ,
        **artifacts.environment(),
        "TRAINED_MODEL": str(model),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }
    extra = sys.argv[1:]
    assistant = _pytest(ASSISTANT, [*ASSISTANT_SUITE, *extra])
    ignored = [f"--ignore={path}" for path in NOT_IN_GATEWAY]
    gateway = _pytest(GATEWAY, [*GATEWAY_SUITE, *ignored, *(extra or WORKERS)])
    codes = _side_by_side(assistant, gateway, environment) if _has_room() else _in_turn(assistant, gateway, environment)
    if codes[1] == FAILED and not extra:
        _title(GATEWAY, "what failed, once more and alone")
        codes = (codes[0], subprocess.call([*gateway[: -len(WORKERS)], *ONCE_MORE], env=environment))
    well = {0, NOTHING_CHOSEN} if extra and set(codes) != {NOTHING_CHOSEN} else {0}
    failed = [folder.name for folder, code in zip((ASSISTANT, GATEWAY), codes, strict=True) if code not in well]
    if failed:
        raise LaunchError(f"Tests failed in the environment of the {' and the '.join(failed)}.")


def _pytest(folder: Path, arguments: list[str]) -> list[str]:
    # Each suite remembers its own failures: in one place the one that ends last would wipe out the other's.
    remembered = f"cache_dir=.cache/pytest/{folder.name}"
    return [str(folder / "bin" / "python"), "-m", "pytest", "-o", remembered, *arguments]


def _in_turn(assistant: list[str], gateway: list[str], environment: Mapping[str, str]) -> tuple[int, int]:
    _title(ASSISTANT)
    first = subprocess.call(assistant, env=environment)
    _title(GATEWAY)
    return first, subprocess.call(gateway, env=environment)


def _side_by_side(assistant: list[str], gateway: list[str], environment: Mapping[str, str]) -> tuple[int, int]:
    """The gateway's suite is shown while it runs, the assistant's when both have ended."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / "test-assistant.log"
    note(f"Both suites run side by side; the assistant's output goes to {log} and is shown at the end.")
    with log.open("wb") as output:
        other = subprocess.Popen(assistant, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            _title(GATEWAY)
            code = subprocess.call(gateway, env=environment)
            first = other.wait()
        finally:
            if other.poll() is None:
                other.terminate()
                other.wait()
    _title(ASSISTANT)
    sys.stdout.write(log.read_text(errors="replace"))
    sys.stdout.flush()
    return first, code


def _title(folder: Path, part: str = "the suite") -> None:
    print(f"\n== In the {folder.name}'s environment: {part}", flush=True)


def _has_room() -> bool:
    """Whether there are two processors, and memory for both suites at once."""
    if (os.cpu_count() or 1) < 2:
        return False
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return False
    available = [int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")]
    return bool(available) and available[0] >= SIDE_BY_SIDE_MEMORY


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
