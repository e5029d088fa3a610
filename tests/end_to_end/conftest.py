"""One running house for the tests that leave it whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.house import House
from tests.fakes.bot_api import BotApi


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """All three processes, started as `make run` starts them."""
    data_dir: Path = tmp_path_factory.mktemp("house") / "data"
    with BotApi() as api:
        house = House(data_dir, api)
        try:
            house.start()
            yield house
        finally:
            house.stop()
