"""`make bench`: how fast it starts, understands and lets go, and what memory it takes."""

from __future__ import annotations

import json
import os
import platform
import random
import signal
import statistics
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from time import monotonic

from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.progress import note, step
from launch.training import refuse_plainly, trained_model
from launch.trial import Guest, Trial

PARSES = 40  # of each length
AT_ONCE = 8
ROUNDS = 5
EXITS = 10
WORDS = (
    "mijn ex heeft een foto van mij in de groepsapp gezet en nu weet de hele klas het ik durf niet meer naar school "
    "hij zegt dat hij hem naar mijn ouders stuurt als ik niet betaal wat moet ik doen wie kan mij helpen"
)

Figures = dict[str, float]


def main() -> None:
    """Measure once, print a table and write `bench.json` into DATA_DIR."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # leaves through `finally`: nothing is left running
    settings = read_settings()
    trained_model(build_artifacts(settings.nlu_encoder, settings.spacy_pipeline))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        trial = Trial(Path(folder) / "data")
        try:
            figures = _measure(trial)
        finally:
            trial.stop()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    path = settings.data_dir / "bench.json"
    path.write_text(json.dumps({**_machine(), "figures": figures}, indent=2) + "\n")
    for name, value in figures.items():
        title = name.rsplit(",", 1)[0]
        print(f"  {title:<52}{_shown(name, value):>12}")
    note(f"Written to {path}.")


def _measure(trial: Trial) -> Figures:
    figures: Figures = {}
    with step("First start, with an empty data folder"):
        figures["first start to ready, s"] = trial.start()
    trial.stop()
    with step("Second start"):
        figures["second start to ready, s"] = trial.start()
    with step("A first conversation"):
        trial.parse("hoi")
        figures["first bubble of an answer, s"] = Guest(trial.web).greeted().until("mijn foto gaat rond", "bubble")
    with step("Understanding"):
        for count in (30, 300):
            taken = sorted(trial.parse(_text(count, number)) for number in range(PARSES))
            figures[f"parse of {count} words, p50, ms"] = statistics.median(taken) * 1000
            figures[f"parse of {count} words, p95, ms"] = taken[int(len(taken) * 0.95) - 1] * 1000
        together = [_at_once(trial, number) for number in range(ROUNDS)]
        figures[f"{AT_ONCE} parses of 30 words at once, until the last, ms"] = statistics.median(together) * 1000
    for name, megabytes in trial.memory().items():
        figures[f"memory of the {name}, MB"] = megabytes
    with step("Leaving"):
        figures["leaving in words, p50, ms"], figures["leaving in words, most, ms"] = _exits(trial)
        trial.signal("Rasa", signal.SIGSTOP)
        try:
            figures["leaving with Rasa stopped, p50, ms"], figures["leaving with Rasa stopped, most, ms"] = _exits(
                trial
            )
        finally:
            trial.signal("Rasa", signal.SIGCONT)
    with step("Stopping"):
        figures["stop, all three, s"] = trial.stop()
    return figures


def _text(count: int, number: int) -> str:
    """Words in an order of their own each time, so that no cache knows the text."""
    words = WORDS.split()
    draw = random.Random(f"{count}/{number}")  # noqa: S311
    return " ".join(draw.choice(words) for _ in range(count))


def _at_once(trial: Trial, number: int) -> float:
    texts = [_text(30, 1000 + number * AT_ONCE + one) for one in range(AT_ONCE)]
    begun = monotonic()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(trial.parse, texts))
    return monotonic() - begun


def _exits(trial: Trial) -> tuple[float, float]:
    taken = [Guest(trial.web).until("snel weg", "leave") * 1000 for _ in range(EXITS)]
    return statistics.median(taken), max(taken)


def _machine() -> dict[str, object]:
    return {
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "machine": platform.machine(),
        "gateway_python": platform.python_version(),
    }


def _shown(name: str, value: float) -> str:
    return f"{value:.1f} s" if name.endswith(" s") else f"{value:.0f} {name.rsplit(' ', 1)[1]}"


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
