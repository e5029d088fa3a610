"""`make setup`: builds the encoder and the Dutch pipeline; the environments are there already."""

from __future__ import annotations

import sys

from launch.artifacts import build_artifacts
from launch.configuration import read_settings
from launch.progress import note
from launch.training import refuse_plainly


def main() -> None:
    """Build what is missing."""
    settings = read_settings()
    build_artifacts(settings.nlu_encoder, settings.spacy_pipeline)
    note("Set up: both environments, the encoder and the Dutch pipeline are there.")


if __name__ == "__main__":
    sys.exit(refuse_plainly(main))
