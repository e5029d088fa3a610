"""Looks after people while Rasa is slow or down: a holding text, help cards by the lexical rules."""

import asyncio
import time
from collections.abc import Callable

from bot.conversation import metrics
from bot.conversation.texts import Texts
from bot.store import Store
from bot.store.schema import OutboxKind
from safety.one_sentence import as_she_meant_them
from safety.risk_rules import RiskRules


class Outage:
    """What is said while there is no answer.

    Args:
        store: The store.
        texts: What the gateway says by itself.
        rules: Finds danger without a model.
        send: Called with a chat when something new stands in its outbox.
    """

    def __init__(self, store: Store, texts: Texts, rules: RiskRules, send: Callable[[int], None]) -> None:
        self._store = store
        self._texts = texts
        self._rules = rules
        self._send = send
        self._chats: set[str] = set()

    def lasts_for(self, conversation_id: str) -> bool:
        """Whether this conversation was told to wait and has had no answer since."""
        return conversation_id in self._chats

    def ended_for(self, conversation_id: str) -> None:
        """An answer came, or the conversation ended."""
        self._chats.discard(conversation_id)

    async def hold(self, chat_id: int, conversation_id: str, slow_only: bool) -> None:
        """Tell her to wait, once an outage, and bring the help card for every danger she has named.

        Args:
            chat_id: The chat.
            conversation_id: The conversation.
            slow_only: Whether Rasa is there and only slow; while it is away nobody knows what she wrote.
        """
        self._chats.add(conversation_id)
        calm = slow_only and await asyncio.to_thread(self._store.turns.is_calm, conversation_id)
        said = await asyncio.to_thread(
            self._store.turns.say_in_outage,
            conversation_id,
            "holding",
            self._texts.say("gateway_holding" if calm else "gateway_holding_help", OutboxKind.HOLDING),
            time.time(),
        )
        if said:
            metrics.HOLDINGS.inc()
            self._send(chat_id)
        await self.look(chat_id, conversation_id)

    async def look(self, chat_id: int, conversation_id: str) -> None:
        """Bring the help card for every danger that the lexical rules find, each once an outage."""
        texts = await asyncio.to_thread(self._store.turns.unanswered, conversation_id, time.time())
        found = await asyncio.to_thread(self._find, as_she_meant_them(texts, "\n"))
        for signal in found:
            said = await asyncio.to_thread(
                self._store.turns.say_in_outage,
                conversation_id,
                signal,
                self._texts.say(f"gateway_signal_{signal}"),
                time.time(),
            )
            if said:
                self._send(chat_id)

    async def ask_if_late(self, conversation_id: str, chat_id: int) -> None:
        """Ask whether she still wants an answer that took too long."""
        asked = await asyncio.to_thread(
            self._store.turns.ask_if_late, conversation_id, self._texts.say("gateway_late"), time.time()
        )
        if asked:
            self._send(chat_id)

    def _find(self, text: str) -> list[str]:
        return list(dict.fromkeys(hit.value for hit in self._rules.find(text))) if text else []
