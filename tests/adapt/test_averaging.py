"""The mean of several adaptations."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adapt.averaging import average


def pair(seed: int, rank: int = 4, size: int = 12) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    return chance.normal(size=(rank, size)), chance.normal(size=(size, rank))


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=3))
def test_with_rank_enough_the_product_is_the_mean_of_the_products(seeds: list[int]) -> None:
    pairs = [pair(seed) for seed in seeds]
    down, up = average([{"l0.q.w": one} for one in pairs], rank=12)["l0.q.w"]
    mean = sum(b @ a for a, b in pairs) / len(pairs)
    np.testing.assert_allclose(up @ down, mean, atol=1e-4)


def test_a_lower_rank_keeps_the_largest_part() -> None:
    pairs = [{"w": pair(1)}, {"w": pair(2)}]
    mean = sum(p["w"][1] @ p["w"][0] for p in pairs) / 2
    errors = []
    for rank in (1, 3, 6, 8):
        down, up = average(pairs, rank)["w"]
        assert down.shape == (rank, 12)
        assert up.shape == (12, rank)
        errors.append(np.linalg.norm(mean - up @ down))
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 1e-4
