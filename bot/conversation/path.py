"""The one path that every channel shares: receive, store, check without a model, Rasa, render, send."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from bot.conversation import metrics
from bot.conversation.answering import Answering, Timing
from bot.conversation.deleting import Deleting
from bot.conversation.messages import ChannelAdapter, ChannelName, Incoming, IncomingKind
from bot.conversation.outage import Outage
from bot.conversation.plans import Plans
from bot.conversation.rendering import Effect
from bot.conversation.sending import Sending
from bot.conversation.taking_away import TakingAway
from bot.conversation.texts import Texts
from bot.rasa_client import RasaClient
from bot.store import Store
from bot.store.records import Decision, Dispatch, Receipt, Retired, Turn
from safety.risk_rules import RiskRules

log = logging.getLogger(__name__)


class ConversationPath:
    """Receives what people do and sees to it that each of them is answered once.

    Register every channel before `start`.

    Args:
        store: The store, its tables laid.
        rasa: Where answers come from.
        texts: What the gateway says by itself.
        rules: Finds danger without a model.
        lifetime: Seconds after which a chat's messages are deleted by themselves.
        timing: How long things take.
    """

    def __init__(
        self,
        *,
        store: Store,
        rasa: RasaClient,
        texts: Texts,
        rules: RiskRules,
        lifetime: float,
        timing: Timing | None = None,
    ) -> None:
        self._store = store
        self._texts = texts
        self._plans = Plans(texts, rules, lifetime)
        self._adapters: dict[ChannelName, ChannelAdapter] = {}
        self._deleting = Deleting(store, self._adapters, lifetime, self._tell_not_deleted)
        self._sending = Sending(store, self._adapters, self._ask_first, self._came_late, self._answered)
        self._taking_away = TakingAway(store, self._adapters, self._delete_soon, self._sending.wake)
        self._outage = Outage(store, texts, rules, self._sending.wake)
        self._answering = Answering(
            store=store,
            rasa=rasa,
            texts=texts,
            outage=self._outage,
            adapters=self._adapters,
            timing=timing or Timing(),
            send=self._sending.wake,
            carry_out=self._carry_out,
        )
        self._tasks: set[asyncio.Task[None]] = set()
        # Threads of their own for leaving: the others may all wait for something.
        self._fast_lane = ThreadPoolExecutor(2, "leaving")

    def register(self, adapter: ChannelAdapter) -> None:
        """Let a channel be sent to."""
        self._adapters[adapter.name] = adapter

    async def start(self) -> None:
        """Go on where the last run ended: erase what was to be erased, send what was to be sent, answer what waits."""
        self._deleting.start()
        await asyncio.to_thread(self._plans.warm_up)
        unfinished = await asyncio.to_thread(self._store.carriers.left)
        for carrier in unfinished:
            self._taking_away.once_more(carrier)
        for chat_id in await asyncio.to_thread(self._store.outbox.resume):
            if chat_id not in {carrier.chat_id for carrier in unfinished}:
                self._sending.wake(chat_id)
        for chat_id in await asyncio.to_thread(self._store.turns.chats_waiting):
            self._answering.wake(chat_id, typed=False)

    async def stop(self, patience: float = 3.0) -> None:
        """Stop; nothing is lost, the next start goes on."""
        await self._answering.stop()
        await self._sending.stop(patience)
        await self._deleting.stop(patience)
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=patience)
        await self._taking_away.stop()
        self._fast_lane.shutdown(wait=False)

    def leaves(self, incoming: Incoming) -> bool:
        """Whether an update ends the conversation: a channel hands such ones in before all others."""
        return self._plans.leaves(incoming)

    async def receive(self, *incomings: Incoming) -> None:
        """Take updates of one chat in; when this returns they are stored and will be answered, whatever happens.

        An exit among them goes before everything else in the gateway, and what stands before it is erased with
        the rest of the conversation.

        Raises:
            Exception: Not one of them could be stored; the channel must offer them again.
        """
        erased = max((place + 1 for place, one in enumerate(incomings) if self._plans.leaves(one)), default=0)
        where = self._fast_lane if erased else None
        store = partial(self._store.inbox.take, incomings, self._plans.decide, time.time(), erased=erased)
        taken = await asyncio.get_running_loop().run_in_executor(where, store)
        for incoming, (decision, receipt) in zip(incomings, taken, strict=True):
            if receipt is None:
                metrics.REPEATED.labels(incoming.channel.value).inc()
                continue
            metrics.UPDATES.labels(incoming.channel.value, incoming.kind.value).inc()
            self._act(incoming, decision, receipt)

    def _act(self, incoming: Incoming, decision: Decision, receipt: Receipt) -> None:
        """Do outside the store what was decided about a stored update."""
        if receipt.left is not None:
            self._hang_up(receipt.chat_id, receipt.left)
            self._start(self._finish_leaving(receipt, incoming.channel))
            return
        if decision.plan.delete or receipt.stray:
            self._deleting.soon(receipt.chat_id)
        if decision.plan.say or decision.late is not None:
            self._sending.wake(receipt.chat_id)
        if receipt.waits:
            begun = self._answering.wake(receipt.chat_id, typed=incoming.kind is not IncomingKind.BUTTON)
            if begun:  # whoever is at work for her already shows it
                self._start(self._show_typing(incoming))
            if self._outage.lasts_for(receipt.conversation_id):
                self._start(self._outage.look(receipt.chat_id, receipt.conversation_id))
        if receipt.retired:
            self._start(self._retire(incoming.channel, incoming.address, receipt.retired))

    # Leaving

    async def _finish_leaving(self, receipt: Receipt, channel: ChannelName) -> None:
        """Her key is destroyed already; now everything that runs for her stops and both sides' messages go."""
        started = time.monotonic()
        deleting = self._deleting.at_once(receipt.due) if receipt.due else self._deleting.soon(receipt.chat_id)
        destroying = asyncio.create_task(self._deleting.destroy_tracker_keys())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(deleting), 1.0)
        metrics.EXIT_SECONDS.observe(time.monotonic() - started)
        metrics.EXITS.labels(channel.value).inc()
        # The one neutral line comes after the rest is gone, so that it is not taken for an answer.
        self._sending.start_over(receipt.chat_id)
        if receipt.carrier is not None:
            await self._taking_away.now(receipt.carrier)
        await destroying
        await asyncio.to_thread(self._store.database.scrub)

    def _hang_up(self, chat_id: int, conversation_id: str) -> None:
        """Stop what runs for a conversation that has ended."""
        self._answering.hang_up(chat_id)
        self._outage.ended_for(conversation_id)
        # Whoever typed in the same moment is somebody new and must not go unheard.
        self._answering.wake(chat_id, typed=False)

    async def _carry_out(self, effect: Effect, turn: Turn) -> None:
        plan = self._plans.leaving() if effect is Effect.EXIT else self._plans.erasing()
        leave = partial(self._store.inbox.leave, turn.conversation_id, plan, time.time())
        receipt = await asyncio.get_running_loop().run_in_executor(self._fast_lane, leave)
        if receipt is not None:
            self._hang_up(turn.chat_id, turn.conversation_id)
            await self._finish_leaving(receipt, turn.channel)

    async def _tell_not_deleted(self, chat_id: int) -> None:
        await asyncio.to_thread(self._store.turns.say, chat_id, self._texts.say("gateway_delete_yourself"), time.time())
        self._sending.wake(chat_id)

    def _delete_soon(self, chat_id: int) -> None:
        self._deleting.soon(chat_id)

    def _came_late(self, item: Dispatch, message_id: str) -> None:
        self._deleting.soon(item.chat_id)
        self._start(self._taking_away.after_late(item, message_id))

    # Small things

    async def _ask_first(self, conversation_id: str) -> None:
        await asyncio.to_thread(
            self._store.turns.ask_if_late, conversation_id, self._texts.say("gateway_late"), time.time()
        )

    async def _show_typing(self, incoming: Incoming) -> None:
        adapter = self._adapters.get(incoming.channel)
        if adapter is not None:
            with contextlib.suppress(Exception):
                await adapter.show_typing(incoming.address)

    async def _retire(self, channel: ChannelName, address: str, retired: Sequence[Retired]) -> None:
        adapter = self._adapters.get(channel)
        if adapter is None:
            return
        for one in retired:
            with contextlib.suppress(Exception):
                await adapter.retire_buttons(address, one.message_id, one.chosen)

    def _answered(self, item: Dispatch, retired: Retired) -> None:
        self._start(self._retire(item.channel, item.address, [retired]))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("work beside the path failed: %s", type(task.exception()).__name__)
