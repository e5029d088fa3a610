"""The trained assistant for all tests of conversations."""

from __future__ import annotations

import os

import pytest

from tests.assistant.remembered_vectors import remembered_vectors
from tests.conversations import talk


@pytest.fixture(scope="session")
def assistant():
    """The trained assistant, loaded once; `make test` names the model."""
    model = os.environ.get("TRAINED_MODEL")
    assert model, "TRAINED_MODEL names no model: run `make test`, which trains one"
    with remembered_vectors(), talk.action_server() as webhook:
        yield talk.load(model, webhook)
