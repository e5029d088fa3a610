"""Who has the page open: web sessions and what still has to reach each page.

A session lives in this process's memory and nowhere else. The page makes up a secret of 256 bits
and keeps it in a variable; the address that the rest of the gateway sees is a hash of it, so what
the store holds opens no session.
"""

import asyncio
import hashlib
import secrets
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any, TypeAlias

from bot.web.allowance import Allowance

Event: TypeAlias = dict[str, Any]

AWAY_SECONDS = 2 * 60 * 60
"""So long a page may be out of reach (a phone in a pocket) before its conversation is over."""

MAX_SESSIONS = 2_000
MAX_EVENTS = 200
"""Events kept for a page that does not fetch them; a page out of reach gets no more than these."""

MAX_ENDED = 10_000


def address_of(secret: str) -> str:
    """Return the address that stands for a page's secret."""
    return hashlib.sha256(b"web session " + secret.encode("ascii")).hexdigest()


class TooManySessions(Exception):
    """There is no room for another conversation now."""


class Session:
    """One open page.

    Args:
        address: What the conversation path knows it by.
    """

    __slots__ = (
        "_changed",
        "_events",
        "_number",
        "_waiting",
        "address",
        "epoch",
        "messages",
        "sent_away",
        "spoke",
        "visits",
    )

    def __init__(self, address: str) -> None:
        self.address = address
        # Numbers of events begin anew when the gateway restarts; the epoch tells the page so.
        self.epoch = secrets.token_hex(8)
        self.messages = Allowance(burst=12, per_second=0.5)
        self.visits = Allowance(burst=40, per_second=2)
        self.spoke = False
        # The path has let her go already: her page's own goodbye asks nothing more of it.
        self.sent_away = False
        self._events: deque[Event] = deque()
        self._number = 0
        self._waiting = 0
        self._changed = asyncio.Event()

    @property
    def full(self) -> bool:
        """Whether the page left so much unfetched that nothing more can be kept for it."""
        return len(self._events) >= MAX_EVENTS

    def put(self, event: Event) -> None:
        """Keep an event for the page. A sign of typing is never worth keeping twice."""
        if self.full:
            self._events.popleft()
        if event["type"] == "typing":
            if self._events and self._events[-1]["type"] == "typing":
                return
        else:
            self._events = deque(kept for kept in self._events if kept["type"] != "typing")
        self._number += 1
        self._events.append({"n": self._number, **event})
        self._changed.set()

    def forget(self, message_ids: set[str]) -> None:
        """Drop bubbles that must not reach the page any more."""
        self._events = deque(
            kept for kept in self._events if not (kept["type"] == "bubble" and kept["id"] in message_ids)
        )

    def forget_all(self) -> None:
        """Drop everything and let go of a waiting page: the session has ended."""
        self._events.clear()
        self.let_go()

    def let_go(self) -> None:
        """Answer a waiting page with nothing."""
        self._waiting += 1
        self._changed.set()

    async def fetch(self, epoch: str, after: int, patience: float) -> list[Event]:
        """Return the events after the one named, waiting for the first at most `patience` seconds.

        What the page has seen is forgotten here. A newer call of the same page ends an older one.
        """
        if epoch == self.epoch:
            while self._events and self._events[0]["n"] <= after:
                self._events.popleft()
        self._waiting += 1
        mine = self._waiting
        self._changed.set()  # wakes the call before this one, which then sees that it is outdated
        deadline = monotonic() + patience
        while not self._events or mine != self._waiting:
            left = deadline - monotonic()
            if mine != self._waiting or left <= 0:
                return []
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except TimeoutError:
                return []
        return list(self._events)


class Sessions:
    """All open pages, bounded in number; a page out of reach for long is ended.

    Args:
        limit: How many at once.
        away: Seconds out of reach after which a session ends.
    """

    def __init__(self, limit: int = MAX_SESSIONS, away: float = AWAY_SECONDS) -> None:
        self._limit = limit
        self._away = away
        self._open: OrderedDict[str, Session] = OrderedDict()
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._ended: OrderedDict[str, None] = OrderedDict()
        self._tasks: set[asyncio.Future[None]] = set()
        self._gone: Callable[[str], Awaitable[None]] | None = None
        self._patient = True

    def on_gone(self, deed: Callable[[str], Awaitable[None]]) -> None:
        """Name what is done with the address of a page that stays out of reach."""
        self._gone = deed

    def get(self, address: str) -> Session | None:
        """Return the open session at an address."""
        return self._open.get(address)

    def has_ended(self, address: str) -> bool:
        """Whether this session was ended on purpose; it never opens again."""
        return address in self._ended

    def open(self, address: str) -> Session:
        """Return the session at an address, made anew when there is none.

        Raises:
            TooManySessions: No room, and nobody who never said a word can make place.
        """
        session = self._open.get(address)
        if session is None:
            if not self._patient:
                raise TooManySessions
            if len(self._open) >= self._limit:
                self._make_room()
            session = self._open[address] = Session(address)
        self.touch(session)
        return session

    def touch(self, session: Session) -> None:
        """Note that the page is in reach now."""
        self._open.move_to_end(session.address)
        timer = self._timers.pop(session.address, None)
        if timer is not None:
            timer.cancel()
        self._timers[session.address] = asyncio.get_running_loop().call_later(self._away, self._lose, session.address)

    def end(self, address: str) -> bool:
        """End a session for good; return whether it was not ended before."""
        timer = self._timers.pop(address, None)
        if timer is not None:
            timer.cancel()
        session = self._open.pop(address, None)
        if session is not None:
            session.forget_all()
        known = address in self._ended
        self._ended[address] = None
        while len(self._ended) > MAX_ENDED:
            self._ended.popitem(last=False)
        return not known

    def patience(self, seconds: float) -> float:
        """So long a page may be kept waiting; not at all when the server stops."""
        return seconds if self._patient else 0.0

    def release(self) -> None:
        """Let every waiting page go, and keep none waiting from now on: the server stops."""
        self._patient = False
        for session in self._open.values():
            session.let_go()
        for timer in self._timers.values():
            timer.cancel()

    def _make_room(self) -> None:
        silent = next((session for session in self._open.values() if not session.spoke), None)
        if silent is None:
            raise TooManySessions
        self._lose(silent.address)

    def _lose(self, address: str) -> None:
        self.end(address)
        if self._gone is not None:
            task = asyncio.ensure_future(self._gone(address))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
