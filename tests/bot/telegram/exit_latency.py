"""How long an exit takes: from the press to the last deletion that was asked for; and how soon typing shows.

    python -m tests.bot.telegram.exit_latency

The gateway runs as a process of its own against a Bot API and a Rasa on loopback that cost nothing themselves:
first with Rasa stopped, then with fifty other chats that talk without a pause. A measurement, not a test:
what a machine needs in seconds is no reason for a suite to fail.
"""

import asyncio
import random
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bot.telegram.gateway_process import GatewayAlone
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.rasa import TOKEN, FakeRasa

EXITS = 40
BUSY_CHATS = 50
BUSY_PAUSE = 7.0
"""Seconds between two messages of a busy chat, at most: a fast typist; 12 messages a second in all."""


async def _leave(api: BotApi, person: Person) -> tuple[float, float]:
    """Talk and leave.

    Returns:
        Seconds until the last deletion of what stood there was requested, and seconds until typing was shown.
    """
    person.text("iets")
    began = person.last_act
    for _ in range(4):
        person.text("hoi")
    async with asyncio.timeout(30):
        while not person.typing():
            await asyncio.sleep(0.02)
    number = str(person.text("/stop"))
    pressed = person.last_act
    while True:
        calls = [one for one in api.calls("deleteMessages", person.chat_id) if number in one.params["message_ids"]]
        if calls:
            return max(one.at for one in calls) - pressed, person.typing()[0].at - began
        await asyncio.sleep(0.005)


async def _chatter(person: Person) -> None:
    chance = random.Random(person.chat_id)
    while True:
        person.text("en toen zei hij dat ik moest komen")
        await asyncio.sleep(chance.uniform(1.0, BUSY_PAUSE))


def _say(name: str, measured: list[tuple[float, float]]) -> None:
    for what, seconds in zip(("exit", "typing"), zip(*measured, strict=True), strict=True):
        _say_one(f"{name}, {what}", seconds)


def _say_one(name: str, seconds: Sequence[float]) -> None:
    ordered = sorted(seconds)
    p95 = ordered[int(len(ordered) * 0.95) - 1]
    print(f"{name}: p50 {statistics.median(ordered):.3f} s, p95 {p95:.3f} s, most {ordered[-1]:.3f} s")


async def measure() -> None:
    """Print both figures."""
    rasa = FakeRasa()
    await rasa.start()
    with BotApi() as api, tempfile.TemporaryDirectory() as folder:
        gateway = GatewayAlone(api, Path(folder) / "var", rasa.url, TOKEN, Path(folder) / "gateway.log")
        gateway.start()
        await asyncio.to_thread(api.person().text, "hoi")
        while not api.calls("sendMessage"):
            await asyncio.sleep(0.1)
        await rasa.stop()
        _say("Rasa stopped", [await _leave(api, api.person()) for _ in range(EXITS)])
        await rasa.start()
        rasa.seconds = 0.3
        busy = [asyncio.create_task(_chatter(api.person())) for _ in range(BUSY_CHATS)]
        await asyncio.sleep(5)
        _say(f"{BUSY_CHATS} busy chats", [await _leave(api, api.person()) for _ in range(EXITS)])
        for task in busy:
            task.cancel()
        await asyncio.to_thread(gateway.stop)
    await rasa.stop()


if __name__ == "__main__":
    asyncio.run(measure())
