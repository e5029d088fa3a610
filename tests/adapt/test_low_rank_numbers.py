"""The numbers that `make adapt` writes, as it reads them again to go on from them."""

from pathlib import Path

import numpy as np

from assistant.understanding.encoder.low_rank import LowRank

SHIPPED = Path(__file__).parents[2] / "adapt" / "low_rank.npz"


def test_its_rank_is_that_of_its_widest_pair(tmp_path: Path) -> None:
    pairs = {
        "l0.q.w": (np.ones((3, 8)), np.ones((8, 3))),
        "l0.k.w": (np.ones((5, 8)), np.ones((8, 5))),
    }
    LowRank(pairs, {}).save(tmp_path / "numbers.npz")
    assert LowRank.load(tmp_path / "numbers.npz").rank == 5
    assert LowRank({}, {}).rank == 0


def test_the_shipped_numbers_say_what_they_were_trained_on() -> None:
    shipped = LowRank.load(SHIPPED)
    assert shipped.rank == 32
    assert len(shipped.about["data"]) == 64
    assert shipped.about["messages"] > 13_000
