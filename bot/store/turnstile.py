"""Who goes next where only one can: those in a hurry first, everybody else in the order of coming.

A `threading.Lock` lets in whoever happens to wake up. Under load that leaves one thread standing for seconds,
and it may be the one that carries an exit.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Turnstile:
    """A lock that is handed over, never fought for."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken = False
        self._hurried: deque[threading.Event] = deque()
        self._patient: deque[threading.Event] = deque()

    @contextmanager
    def through(self, *, hurry: bool = False) -> Iterator[None]:
        """Wait for the turn, keep it while inside.

        Args:
            hurry: Whether to go before all that are not in a hurry (leaving and erasing).
        """
        self._enter(hurry)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, hurry: bool) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            turn = threading.Event()
            (self._hurried if hurry else self._patient).append(turn)
        turn.wait()

    def _leave(self) -> None:
        with self._guard:
            queue = self._hurried or self._patient
            if queue:
                queue.popleft().set()
            else:
                self._taken = False
