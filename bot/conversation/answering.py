"""Lets Rasa answer, one turn at a time for each chat, and never leaves anybody in silence.

A worker lives as long as its chat has something to answer. Updates are on disk before it sees them, and a
turn is closed in the same transaction that puts its answer into the outbox, so whatever moment the gateway
dies at, each update gets exactly one answer.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.conversation import metrics
from bot.conversation.messages import ChannelAdapter, ChannelName
from bot.conversation.outage import Outage
from bot.conversation.rendering import Effect, render
from bot.conversation.texts import Texts
from bot.rasa_client import RasaAnswer, RasaClient, RasaDoubtful, RasaFailed, RasaUnreachable
from bot.store import Store
from bot.store.records import TooLate, Turn

log = logging.getLogger(__name__)

TYPING_EVERY = 3.0
"""Telegram shows it for five seconds at most, and takes it away with every message that comes."""
FAILURES_TOLD = 4
"""Times that a healthy Rasa may fail at one turn before she is told to say it in other words."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long things take, in seconds.

    Args:
        quiet: Silence that ends a burst of messages.
        burst: A burst is answered after this long even if it goes on.
        holding: Without an answer for this long she is told to wait.
        retry: First pause before a failed turn is tried again; it doubles up to `retry_most`.
        retry_most: Longest such pause.
    """

    quiet: float = 0.7
    burst: float = 2.5
    holding: float = 4.0
    retry: float = 0.25
    retry_most: float = 3.0


@dataclass(slots=True)
class _Work:
    """What a chat's worker needs to know besides what is stored."""

    first_at: float = 0.0
    last_at: float = 0.0
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None
    holding: asyncio.Task[None] | None = None
    failures: int = 0


class Answering:
    """Answers what waits.

    Args:
        store: The store.
        rasa: Where answers come from.
        texts: What the gateway says by itself.
        outage: Looks after people while Rasa does not answer.
        adapters: The channels by name.
        timing: How long things take.
        send: Called with a chat when something new stands in its outbox.
        carry_out: Called with an effect and the conversation that asked for it.
    """

    def __init__(
        self,
        *,
        store: Store,
        rasa: RasaClient,
        texts: Texts,
        outage: Outage,
        adapters: Mapping[ChannelName, ChannelAdapter],
        timing: Timing,
        send: Callable[[int], None],
        carry_out: Callable[[Effect, Turn], Awaitable[None]],
    ) -> None:
        self._store = store
        self._rasa = rasa
        self._texts = texts
        self._outage = outage
        self._adapters = adapters
        self._timing = timing
        self._send = send
        self._carry_out = carry_out
        self._works: dict[int, _Work] = {}

    def wake(self, chat_id: int, *, typed: bool) -> bool:
        """Something waits in a chat; returns whether nobody was at work for it yet.

        Args:
            chat_id: The chat.
            typed: Whether more may follow in a moment (a text), or not (a button).
        """
        work = self._works.get(chat_id)
        now = time.monotonic()
        if work is None:
            work = _Work()
            self._works[chat_id] = work
        if typed:
            if now - work.last_at > self._timing.quiet:
                work.first_at = now
            work.last_at = now
        work.woken.set()
        if work.task is not None:
            return False
        work.task = asyncio.create_task(self._work(chat_id, work))
        metrics.CHATS_WAITING.set(len(self._works))
        return True

    def hang_up(self, chat_id: int) -> None:
        """Drop everything for a chat at once: its conversation has ended."""
        work = self._works.pop(chat_id, None)
        if work is None:
            return
        for task in (work.holding, work.task):
            # The answer that asked for the exit carries it out inside the worker itself.
            if task is not None and task is not asyncio.current_task():
                task.cancel()

    async def stop(self) -> None:
        """Stop; what waits is answered after the next start."""
        tasks = [task for work in self._works.values() for task in (work.task, work.holding) if task is not None]
        for chat_id in list(self._works):
            self.hang_up(chat_id)
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self, chat_id: int, me: _Work) -> None:
        regroup, tries = False, 0
        try:
            while self._works.get(chat_id) is me:
                await self._quiet(me)
                me.woken.clear()
                try:
                    item = await asyncio.to_thread(self._store.turns.take, chat_id, time.time(), regroup=regroup)
                    if isinstance(item, Turn):
                        answered, regroup = await self._turn(me, item)
                    elif isinstance(item, TooLate) and not item.asked:
                        answered = await self._late(item, chat_id)
                    elif me.woken.is_set():
                        continue
                    else:
                        return
                except Exception as error:
                    log.error("a turn could not be worked on: %s", type(error).__name__)
                    answered = False
                tries = 0 if answered else tries + 1
                if answered:
                    regroup = False
                else:
                    await asyncio.sleep(min(self._timing.retry * 2.0 ** min(tries, 8), self._timing.retry_most))
        finally:
            if me.holding is not None:
                me.holding.cancel()
            if self._works.get(chat_id) is me:
                del self._works[chat_id]
            metrics.CHATS_WAITING.set(len(self._works))

    async def _quiet(self, me: _Work) -> None:
        """Wait until she has paused, but not for ever."""
        while True:
            now = time.monotonic()
            wait = min(me.last_at + self._timing.quiet, me.first_at + self._timing.burst) - now
            if wait <= 0:
                return
            await asyncio.sleep(wait)

    async def _turn(self, me: _Work, turn: Turn) -> tuple[bool, bool]:
        """Try a turn; returns whether it is answered, and whether it may be grouped anew."""
        started = time.monotonic()
        if me.holding is None:
            me.holding = asyncio.create_task(self._hold(turn))
        typing = asyncio.create_task(self._typing(turn))
        try:
            answer = await self._rasa.turn(turn)
        except RasaUnreachable:
            metrics.TURNS.labels("unreachable").inc()
            return False, True
        except RasaFailed as failure:
            metrics.TURNS.labels("failed").inc()
            # While the action server is away every turn fails, and none of that is the turn's fault.
            me.failures += (await self._rasa.health()).ready
            if failure.useless or me.failures >= FAILURES_TOLD:
                await self._close(me, turn, None)
                return True, False
            return False, True
        except RasaDoubtful:
            metrics.TURNS.labels("doubtful").inc()
            return await self._ask_again(me, turn)
        finally:
            typing.cancel()
        metrics.TURNS.labels("answered").inc()
        metrics.TURN_SECONDS.observe(time.monotonic() - started)
        await self._close(me, turn, answer)
        return True, False

    async def _ask_again(self, me: _Work, turn: Turn) -> tuple[bool, bool]:
        """After a cut connection: take the answer that Rasa kept, or know that it holds nothing of the turn."""
        while True:
            try:
                kept = await self._rasa.kept(turn)
            except RasaUnreachable:
                await asyncio.sleep(self._timing.retry_most)
                continue
            except (RasaFailed, RasaDoubtful):
                await asyncio.sleep(self._timing.retry_most)
                continue
            if kept is None:
                return False, True
            await self._close(me, turn, kept)
            return True, False

    async def _close(self, me: _Work, turn: Turn, answer: RasaAnswer | None) -> None:
        """Put an answer into the outbox and carry out what it asks for."""
        signal: bool | None = None
        if answer is None:
            outgoing, effect = self._texts.say("gateway_failed"), None
        else:
            signal = bool(answer.signals)
            rendered = render(answer.messages, danger=signal)
            outgoing, effect = list(rendered.outgoing), rendered.effect
            if not outgoing and effect is None:
                outgoing = self._texts.say("gateway_failed")
        if effect is None:
            lasts = await asyncio.to_thread(self._store.turns.answer, turn, outgoing, signal=signal, now=time.time())
        else:
            lasts = True
        me.failures = 0
        self._outage.ended_for(turn.conversation_id)
        if me.holding is not None:
            me.holding.cancel()
            me.holding = None
        if not lasts:
            return
        if effect is not None:
            await self._carry_out(effect, turn)
        else:
            self._send(turn.chat_id)

    async def _hold(self, turn: Turn) -> None:
        """Tell her to wait when no answer comes; the request stays open."""
        await asyncio.sleep(self._timing.holding)
        try:
            slow_only = (await self._rasa.health()).ready
            await self._outage.hold(turn.chat_id, turn.conversation_id, slow_only)
        except Exception as error:
            log.error("the holding text could not be stored: %s", type(error).__name__)

    async def _late(self, item: TooLate, chat_id: int) -> bool:
        """When Rasa is back, ask whether she still wants what she waits for."""
        if not (await self._rasa.health()).ready:
            return False
        await self._outage.ask_if_late(item.conversation_id, chat_id)
        return True

    async def _typing(self, turn: Turn) -> None:
        adapter = self._adapters.get(turn.channel)
        while adapter is not None:
            with contextlib.suppress(Exception):
                await adapter.show_typing(turn.address)
            await asyncio.sleep(TYPING_EVERY)
