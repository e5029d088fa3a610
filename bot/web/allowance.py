"""How often something may be done: a bucket that fills with time."""

from collections.abc import Callable
from time import monotonic


class Allowance:
    """Lets a burst through and after that a steady trickle.

    Args:
        burst: How many at once.
        per_second: How many a second come back.
        clock: Seconds that only go forward.
    """

    __slots__ = ("_burst", "_clock", "_left", "_per_second", "_seen")

    def __init__(self, burst: int, per_second: float, clock: Callable[[], float] = monotonic) -> None:
        self._burst = burst
        self._per_second = per_second
        self._clock = clock
        self._left = float(burst)
        self._seen = clock()

    def take(self) -> float:
        """Take one; return 0.0 when it was granted, else the seconds until there is one again."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._seen) * self._per_second)
        self._seen = now
        if self._left >= 1:
            self._left -= 1
            return 0.0
        return (1 - self._left) / self._per_second
