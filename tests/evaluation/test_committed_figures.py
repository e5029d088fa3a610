"""Understanding does not fall unseen: the trained assistant beside the figures that were committed."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import pytest

from evaluation.__main__ import COMMITTED, losses, measure
from tests.assistant.remembered_vectors import remembered_vectors


def test_danger_and_intents_are_heard_as_well_as_before() -> None:
    try:
        with remembered_vectors():
            figures, _page = measure(Path(os.environ["TRAINED_MODEL"]), Path("tests/nlu"), Path("content"))
    finally:
        logging.disable(logging.NOTSET)  # parsing in bulk silences Rasa for the whole process
    assert not losses(figures, json.loads(COMMITTED.read_text("utf-8")))


@pytest.mark.parametrize(
    ("block", "name", "fall", "lost"),
    [
        ("intents", "accuracy", 0.019, False),
        ("intents", "accuracy", 0.021, True),
        ("danger", "recall", 0.021, True),
        ("danger", "recall_act", 0.021, True),
    ],
)
def test_a_fall_is_named(block: str, name: str, fall: float, lost: bool) -> None:
    committed = json.loads(COMMITTED.read_text("utf-8"))
    figures = json.loads(COMMITTED.read_text("utf-8"))
    figures[block][name] -= fall
    assert bool(losses(figures, committed)) is lost
