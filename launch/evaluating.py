"""`make evaluate`: trains when inputs changed, then measures understanding on `tests/nlu`."""

from __future__ import annotations

import os
import subprocess
import sys

from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.environments import ASSISTANT
from launch.progress import LaunchError
from launch.training import refuse_plainly, trained_model


def main() -> None:
    """Print the figures and write the report.

    Raises:
        LaunchError: Training or measuring failed.
    """
    settings = read_settings()
    artifacts = build_artifacts(settings.nlu_encoder, settings.spacy_pipeline)
    model = trained_model(artifacts)
    environment = {
        **os.environ,
        **artifacts.environment(),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }
    command = [str(ASSISTANT / "bin" / "python"), "-m", "evaluation", "--model", str(model), *sys.argv[1:]]
    if subprocess.call(command, env=environment) != 0:
        raise LaunchError("The measuring failed.")


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
