"""A conversation with the trained assistant: Rasa in this process, the action server beside it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.utils.endpoints import EndpointConfig

from assistant.channel.turn import WatchingProcessor
from assistant.speech.content_nlg import ContentNLG

ROOT = Path(__file__).parents[2]
START_SECONDS = 60
"""How long the action server may take to listen on a busy machine."""


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def action_server() -> Iterator[str]:
    """Runs the action server; gives the address of its webhook."""
    port = free_port()
    environment = {**os.environ, "SANIC_HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}/webhook"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError("the action server ended at once")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError("the action server does not listen")


def load(model: str, webhook: str) -> Agent:
    """The trained assistant with the texts of `content/`."""
    agent = Agent(
        tracker_store=InMemoryTrackerStore(None), action_endpoint=EndpointConfig(webhook), generator=ContentNLG()
    )
    agent.load_model(model)
    return agent


class Talk:
    """One conversation.

    Args:
        agent: The trained assistant.
    """

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._id = uuid.uuid4().hex
        self.parsed: dict[str, Any] = {}

    async def say(self, text: str, seconds_silent: float = 0.0, window: tuple[str, ...] = ()) -> list[dict[str, Any]]:
        """Write a message, or a button's payload; gives what the assistant said, in order.

        Each item holds `response`, `text`, `buttons` and `custom`.
        """
        metadata = {"turn": True, "seconds_silent": seconds_silent, "window": list(window)}
        message = UserMessage(text, sender_id=self._id, metadata=metadata)
        tracker = await WatchingProcessor.over(self._agent.processor).answer(message)
        events = list(tracker.events)
        begin = max(
            index
            for index, event in enumerate(events)
            if isinstance(event, UserUttered) and "seconds_silent" in (event.metadata or {})
        )
        self.parsed = events[begin].parse_data
        return [
            {
                "response": (event.metadata or {}).get("utter_action"),
                "text": event.text or "",
                "buttons": (event.data or {}).get("buttons") or [],
                "custom": (event.data or {}).get("custom") or {},
            }
            for event in events[begin + 1 :]
            if isinstance(event, BotUttered)
        ]
