"""`make test`: builds and trains what the tests need, then runs the suites of both environments."""

from __future__ import annotations

import os
import subprocess
import sys

from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.environments import ASSISTANT, GATEWAY
from launch.progress import LaunchError
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
    "tests/adapt",
)
GATEWAY_SUITE = ("tests",)
NOT_IN_GATEWAY = ("tests/assistant", "tests/actions", "tests/conversations", "tests/data", "tests/adapt")


def main() -> None:
    """Run both suites, the second also when the first failed.

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
    suites = [
        (ASSISTANT, list(ASSISTANT_SUITE)),
        (GATEWAY, [*GATEWAY_SUITE, *(f"--ignore={path}" for path in NOT_IN_GATEWAY)]),
    ]
    failed = []
    for folder, paths in suites:
        print(f"\n== The suite in the {folder.name}'s environment", flush=True)
        command = [str(folder / "bin" / "python"), "-m", "pytest", *paths, *extra]
        if subprocess.call(command, env=environment) != 0:
            failed.append(folder.name)
    if failed:
        raise LaunchError(f"Tests failed in the environment of the {' and the '.join(failed)}.")


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
