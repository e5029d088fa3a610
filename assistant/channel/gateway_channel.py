"""The channel through which the gateway, and nobody else, speaks to Rasa.

`POST /webhooks/gateway/turn` with a bearer token runs a turn and answers with all of it at once; a turn that
the tracker holds already is not run again. `GET /webhooks/gateway/health` says what works. Rasa's own REST
channel checks no token, logs what people write, and answers 200 with half an answer when a turn fails.
"""

import asyncio
import hmac
import logging
import os
import re
import sys
from typing import Any, Awaitable, Callable

import aiohttp
from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from rasa.core.tracker_store import FailSafeTrackerStore
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as json_response

from assistant.channel.tracker_store import SealedTrackerStore
from assistant.channel.turn import TURN_MARK, TurnFailed, WatchingProcessor, answer_of

logger = logging.getLogger(__name__)

MAX_TEXT = 6_000
MAX_WINDOW = 10
ID = re.compile(r"[0-9a-f]{32}")
PAYLOAD = re.compile(r"/[a-z_]+(\{[^{}]{0,500}\})?")


class BadInput(Exception):
    """The gateway sent something that this protocol does not have."""


class StoreNotOurs(Exception):
    """Rasa loaded another tracker store than ours; one sentence for the operator."""


class GatewayInput(RestInput):
    """Named in `credentials.yml`.

    Args:
        token: The bearer token that every turn must carry.

    Raises:
        ValueError: The token is missing; without one Rasa would answer anybody.
    """

    def __init__(self, token: str) -> None:
        if not token.strip():
            raise ValueError("RASA_TOKEN is not set.")
        self._token = token.encode("utf-8")

    @classmethod
    def name(cls) -> str:
        """Its part of the address."""
        return "gateway"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """Take the token from the environment; it stands in no file that is committed."""
        return cls((credentials or {}).get("token") or os.environ.get("RASA_TOKEN", ""))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The channel's addresses, and the check at start that the tracker store is ours."""
        channel = Blueprint("gateway_channel", __name__)

        @channel.listener("after_server_start")
        async def check_store(app: Sanic, _loop: Any) -> None:
            try:
                use_our_store(app.ctx.agent)
            except StoreNotOurs as error:
                # Serving on would keep what people write in plain memory: no start without our store.
                print(error, file=sys.stderr, flush=True)
                os._exit(1)

        @channel.get("/health")
        async def health(request: Request) -> HTTPResponse:
            return json_response(await self._health(request.app.ctx.agent))

        @channel.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            if not self._allowed(request):
                return json_response({"error": "unauthorized"}, status=401)
            try:
                return await self._turn(request)
            except BadInput as error:
                return json_response({"error": str(error)}, status=422)
            except TurnFailed:
                logger.warning("a turn failed")
            except Exception as error:  # its message may hold what somebody wrote
                logger.error("a turn failed with %s", type(error).__name__)
            return json_response({"error": "turn_failed"}, status=500)

        return channel

    def _allowed(self, request: Request) -> bool:
        given = request.headers.get("authorization", "")
        return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), b"Bearer " + self._token)

    async def _turn(self, request: Request) -> HTTPResponse:
        try:
            body = request.json
        except Exception:
            raise BadInput("no JSON") from None
        if not isinstance(body, dict):
            raise BadInput("no object")
        conversation, message_id = _id(body, "conversation_id"), _id(body, "message_id")
        agent: Agent = request.app.ctx.agent
        only_kept = body.get("only_kept") is True
        text = "" if only_kept else _text(body)
        metadata = {} if only_kept else _metadata(body)
        if not agent.is_ready():
            raise TurnFailed
        store = use_our_store(agent)
        async with agent.lock_store.lock(conversation):
            tracker = await store.retrieve(conversation)
            kept = answer_of(tracker, message_id) if tracker is not None else None
            if kept is not None:
                return json_response({**kept, "replayed": True})
            if only_kept:
                return json_response({"error": "not_kept"}, status=404)
            message = UserMessage(
                text,
                sender_id=conversation,
                input_channel=self.name(),
                message_id=message_id,
                metadata=metadata,
            )
            after = await WatchingProcessor.over(agent.processor).answer(message)
        return json_response({**(answer_of(after, message_id) or {}), "replayed": False})

    async def _health(self, agent: Agent | None) -> dict[str, bool]:
        if agent is None:
            return {"model": False, "actions": False, "store": False}
        try:
            use_our_store(agent)
            ours = True
        except StoreNotOurs:
            ours = False
        return {"model": agent.is_ready(), "actions": await _actions_answer(agent), "store": ours}


def use_our_store(agent: Agent) -> SealedTrackerStore:
    """The tracker store of an agent, without the wrapper that would keep trackers in plain memory.

    Raises:
        StoreNotOurs: Rasa loaded another one.
    """
    store = agent.tracker_store
    if isinstance(store, FailSafeTrackerStore):
        store = store._tracker_store
    if not isinstance(store, SealedTrackerStore):
        raise StoreNotOurs(
            "Rasa did not load assistant.channel.tracker_store.SealedTrackerStore (see endpoints.yml): "
            "it would keep what people write in plain."
        )
    agent.tracker_store = store
    if agent.processor is not None:
        agent.processor.tracker_store = store
    return store


async def _actions_answer(agent: Agent) -> bool:
    if agent.action_endpoint is None or not agent.action_endpoint.url:
        return False
    address = agent.action_endpoint.url.rsplit("/webhook", 1)[0] + "/health"
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session,
            session.get(address) as response,
        ):
            return response.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
        return False


def _id(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise BadInput(name)
    return value


def _text(body: dict[str, Any]) -> str:
    text, payload = body.get("text"), body.get("payload")
    if payload is not None:
        if text or not isinstance(payload, str) or not PAYLOAD.fullmatch(payload):
            raise BadInput("payload")
        return payload
    if not isinstance(text, str):
        raise BadInput("text")
    # A text that began with a slash would be a command to Rasa.
    text = text.replace("\0", "").strip().lstrip("/").strip()
    if not text:
        raise BadInput("text")
    return text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT // 2]}\n{text[-MAX_TEXT // 2 :]}"


def _metadata(body: dict[str, Any]) -> dict[str, Any]:
    window = body.get("window", [])
    if not isinstance(window, list) or not all(isinstance(text, str) for text in window):
        raise BadInput("window")
    silent = body.get("seconds_silent", 0)
    if isinstance(silent, bool) or not isinstance(silent, (int, float)):
        raise BadInput("seconds_silent")
    return {
        TURN_MARK: True,
        "window": [text[:MAX_TEXT] for text in window[-MAX_WINDOW:]],
        "channel": body.get("channel"),
        "seconds_silent": silent,
    }
