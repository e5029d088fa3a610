"""The gateway's way to Rasa: one HTTP request a turn, over loopback, with a bearer token.

The protocol is that of `assistant/channel/gateway_channel.py`. Three ways a turn can go wrong are told apart,
because they differ in whether Rasa may hold the turn: it was never reached, it failed and keeps nothing,
or nobody knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import httpx

from bot.store.records import Turn


class RasaUnreachable(Exception):
    """Nobody answered; Rasa does not hold the turn."""


class RasaFailed(Exception):
    """Rasa answered that the turn failed, or answered nothing; it keeps nothing of the turn.

    Args:
        useless: Whether trying the same again cannot help (it refused the request itself).
    """

    def __init__(self, useless: bool = False) -> None:
        super().__init__("the turn failed")
        self.useless = useless


class RasaDoubtful(Exception):
    """The connection was cut or took too long after the request had left; Rasa may hold the turn."""


@dataclass(frozen=True, slots=True)
class RasaAnswer:
    """What Rasa answered to a turn.

    Args:
        messages: As in the protocol: `text`, `buttons`, `custom`, `response`.
        signals: Names of the risk signals that it found.
    """

    messages: Sequence[dict[str, Any]] = field(repr=False)
    signals: Sequence[str]


@dataclass(frozen=True, slots=True)
class RasaHealth:
    """What of Rasa works: it answers, has a model, its action server answers, its store is ours."""

    reached: bool = False
    model: bool = False
    actions: bool = False
    store: bool = False

    @property
    def ready(self) -> bool:
        return self.reached and self.model and self.actions and self.store


class RasaClient:
    """Asks Rasa.

    Args:
        url: Where Rasa listens.
        token: The bearer token.
        give_up: Seconds after which a turn counts as failed.
    """

    def __init__(self, url: str, token: str, give_up: float = 45.0) -> None:
        self._client = httpx.AsyncClient(
            base_url=url,
            headers={"Authorization": f"Bearer {token}"},
            timeout=httpx.Timeout(give_up, connect=3.0, pool=give_up),
            limits=httpx.Limits(max_connections=500, max_keepalive_connections=20),
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def turn(self, turn: Turn) -> RasaAnswer:
        """Let Rasa answer a turn; the same turn a second time brings the kept answer back.

        Raises:
            RasaUnreachable: It was never reached.
            RasaFailed: It failed and keeps nothing.
            RasaDoubtful: Nobody knows.
        """
        response = await self._post(
            {
                "conversation_id": turn.conversation_id,
                "message_id": turn.id,
                "text": turn.text if turn.payload is None else "",
                "payload": turn.payload,
                "window": list(turn.window),
                "channel": turn.channel.value,
                "seconds_silent": round(turn.seconds_silent, 1),
            }
        )
        if response.status_code != 200:
            raise RasaFailed(useless=response.status_code == 422)
        answer = _answer(response)
        if not answer.messages:
            raise RasaFailed
        return answer

    async def kept(self, turn: Turn) -> RasaAnswer | None:
        """The answer that Rasa keeps of a turn, or `None` when it does not hold the turn.

        Raises:
            RasaUnreachable: It was never reached.
            RasaFailed: It cannot say.
            RasaDoubtful: It did not say.
        """
        response = await self._post({"conversation_id": turn.conversation_id, "message_id": turn.id, "only_kept": True})
        if response.status_code == 404:
            return None
        if response.status_code != 200:
            raise RasaFailed
        answer = _answer(response)
        return answer if answer.messages else None

    async def health(self) -> RasaHealth:
        """What of Rasa works now; never raises."""
        try:
            response = await self._client.get("/webhooks/gateway/health", timeout=3.0)
            told = response.json() if response.status_code == 200 else {}
        except (httpx.HTTPError, ValueError):
            return RasaHealth()
        return RasaHealth(
            reached=response.status_code == 200,
            model=told.get("model") is True,
            actions=told.get("actions") is True,
            store=told.get("store") is True,
        )

    async def _post(self, body: dict[str, Any]) -> httpx.Response:
        try:
            return await self._client.post("/webhooks/gateway/turn", json=body)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
            raise RasaUnreachable from None
        except httpx.HTTPError:
            raise RasaDoubtful from None


def _answer(response: httpx.Response) -> RasaAnswer:
    try:
        body = response.json()
        messages = [message for message in body["messages"] if isinstance(message, dict)]
        signals = [str(signal["value"]) for signal in body.get("risk", [])]
    except (ValueError, KeyError, TypeError):
        raise RasaFailed from None
    return RasaAnswer(messages, signals)
