"""Trains the assistant when what it is made from changed, and only then."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from bot.settings import BrokenSetting
from launch.artifacts import CACHE, Artifacts, build_artifacts, hash_of
from launch.environments import ASSISTANT
from launch.progress import LaunchError, note, run_quietly, step

MODELS = CACHE / "artifacts" / "models"
KEPT_MODELS = 3
INPUTS = (
    "config.yml",
    "domain.yml",
    "domain/*.yml",
    "data/**/*.yml",
    "assistant/message_files.py",
    "assistant/policies/*.py",
    "assistant/understanding/**/*.py",
    "assistant/understanding/text/dutch/*.yml",
    "safety/**/*.py",
    "safety/**/*.rules",
    "requirements/assistant.lock",
)
"""What decides what a training gives. A message is read in its place (`assistant/reading`) without a model."""


def trained_model(artifacts: Artifacts) -> Path:
    """Return the model for the present inputs, trained now when there is none yet.

    Raises:
        LaunchError: The training failed. An older model is never returned in its place.
    """
    inputs = [path for pattern in INPUTS for path in Path().glob(pattern)]
    digest = hash_of(inputs, artifacts.encoder.name, artifacts.spacy.name)
    model = MODELS / f"{digest}.tar.gz"
    if not model.exists():
        with step("Training the assistant (a few minutes)"):
            _train(artifacts, model)
        _forget_old_models()
    model.touch()
    return model


def _train(artifacts: Artifacts, model: Path) -> None:
    unfinished = MODELS / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    run_quietly(
        [str(ASSISTANT / "bin" / "python"), "-m", "rasa", "train", "--config", "config.yml", "--domain", "domain.yml"]
        + ["--data", "data/nlu", "data/stories", "--out", str(unfinished), "--fixed-model-name", model.name],
        "train",
        "The training failed; nothing is served until it succeeds.",
        env={
            **os.environ,
            **artifacts.environment(),
            "RASA_TELEMETRY_ENABLED": "false",
            "RASA_CACHE_DIRECTORY": str(CACHE / "rasa"),
            "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
            "TF_CPP_MIN_LOG_LEVEL": "2",
        },
    )
    if not (unfinished / model.name).exists():
        raise LaunchError("The training ended without a model; nothing is served until it succeeds.")
    os.replace(unfinished / model.name, model)


def _forget_old_models() -> None:
    by_age = sorted(MODELS.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for model in by_age[KEPT_MODELS:]:
        model.unlink()


def refuse_plainly(action: Callable[[], object]) -> int:
    """Run `action`; say what an operator can mend in one sentence. Return the exit code."""
    try:
        action()
    except (LaunchError, BrokenSetting) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\nThis could not go on: {error.strerror} ({error.filename}).", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def main() -> None:
    """`make train`."""
    from launch.configuration import read_settings

    settings = read_settings()
    model = trained_model(build_artifacts(settings.nlu_encoder, settings.spacy_pipeline))
    note(f"Trained: {model.relative_to(Path.cwd())}")


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
