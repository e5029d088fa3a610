"""Who goes next where only one can: the most urgent first, and among equals in the order of coming.

A `threading.Lock` lets in whoever happens to wake up. Under load that leaves one thread standing for seconds,
and it may be the one that carries an exit.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum


class Urgency(IntEnum):
    """Why somebody may go before others."""

    LEAVING = 0
    """Somebody leaves or erases."""

    SENT = 1
    """What has happened outside already and would happen twice if a crash came before it is written down."""

    USUAL = 2


class Turnstile:
    """A lock that is handed over, never fought for."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken = False
        self._waiting: dict[Urgency, deque[threading.Event]] = {urgency: deque() for urgency in Urgency}

    @contextmanager
    def through(self, urgency: Urgency = Urgency.USUAL) -> Iterator[None]:
        """Wait for the turn, keep it while inside."""
        self._enter(urgency)
        try:
            yield
        finally:
            self._leave()

    def waiting(self) -> int:
        """How many wait at this moment."""
        return sum(len(queue) for queue in self._waiting.values())

    def _enter(self, urgency: Urgency) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            turn = threading.Event()
            self._waiting[urgency].append(turn)
        turn.wait()

    def _leave(self) -> None:
        with self._guard:
            queue = next((queue for queue in self._waiting.values() if queue), None)
            if queue:
                queue.popleft().set()
            else:
                self._taken = False
