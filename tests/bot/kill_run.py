"""Kills the gateway again and again while people write, and counts what was lost, doubled or out of order.

`python -m tests.bot.kill_run --chats 50 --messages 30 --kills 40 --rasa-kills 10` is the long run; the suite
has a short one. The gateway is a real process over a Bot API and a Rasa on loopback.
"""

import argparse
import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.bot_api import BotApi, Person
from tests.fakes.rasa import TOKEN, FakeRasa

WORD = re.compile(r"\bm\d+\b")


@dataclass
class Result:
    """What became of it.

    Attributes:
        sent: How many messages people wrote.
        lost: Words of messages that no answer holds.
        doubled: Answers that arrived twice, with their chat.
        twice_answered: Words that stand in two different answers: a broken promise.
        disordered: Chats whose answers came in another order than their messages.
    """

    sent: int = 0
    kills: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    twice_answered: list[str] = field(default_factory=list)
    disordered: list[int] = field(default_factory=list)
    seconds: float = 0.0

    def __str__(self) -> str:
        return (
            f"{self.sent} messages, {self.kills} kills, {self.seconds:.0f} s: {len(self.lost)} lost, "
            f"{len(self.twice_answered)} answered twice, {len(self.disordered)} chats out of order, "
            f"{len(self.doubled)} answers arrived twice {self.doubled}"
        )


class Gateway:
    """The gateway's process; killed, not stopped."""

    def __init__(self, folder: Path, telegram: str, token: str, rasa: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._log = (folder / "gateway.log").open("ab")
        self._environment = {
            **os.environ,
            "DATA_DIR": str(folder / "data"),
            "TELEGRAM_API_URL": telegram,
            "TELEGRAM_BOT_TOKEN": token,
            "RASA_URL": rasa,
            "RASA_TOKEN": TOKEN,
            "GATEWAY_PORT": "0",
            "LOG_LEVEL": "WARNING",
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot"], env=self._environment, stdout=self._log, stderr=self._log
        )

    def kill(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._log.close()


async def run(
    folder: Path, *, chats: int, messages: int, kills: int, rasa_kills: int = 0, seed: int = 1, patience: float = 120
) -> Result:
    """Let people write while the gateway is killed.

    Args:
        folder: Where the gateway keeps its data.
        chats: How many people.
        messages: How many messages each writes.
        kills: How often the gateway is killed.
        rasa_kills: How often Rasa goes down for a moment.
        seed: Of the random moments.
        patience: Seconds that answers may take after the last kill.
    """
    chance, result = random.Random(seed), Result()
    rasa = FakeRasa()
    await rasa.start()
    started = time.monotonic()
    with BotApi() as api:
        gateway = Gateway(folder, api.url, api.token, rasa.url)
        people = [api.person(800_000_000 + number) for number in range(chats)]
        gateway.start()
        killing = asyncio.create_task(_kill(gateway, kills, chance))
        failing = asyncio.create_task(_fail(rasa, rasa_kills, random.Random(seed + 1), killing))
        pace = max(0.2, kills * 6.0 / messages)
        try:
            writing = [_write(person, messages, pace, random.Random(seed + person.chat_id)) for person in people]
            await asyncio.gather(*writing)
            result.kills = await killing
            await failing
            end = time.monotonic() + patience
            while time.monotonic() < end and any(_missing(person, messages) for person in people):
                await asyncio.sleep(0.5)
            await asyncio.sleep(2.0)
        finally:
            gateway.stop()
            await rasa.stop()
        for person in people:
            result.sent += messages
            _judge(person, messages, result)
    result.seconds = time.monotonic() - started
    return result


async def _kill(gateway: Gateway, kills: int, chance: random.Random) -> int:
    for _ in range(kills):
        # A start takes a few seconds: some kills hit it while starting, most while it works.
        await asyncio.sleep(chance.uniform(1.0, 11.0))
        gateway.kill()
        gateway.start()
    return kills


async def _fail(rasa: FakeRasa, times: int, chance: random.Random, until: "asyncio.Task[int]") -> None:
    for _ in range(times):
        if until.done():
            return
        await asyncio.sleep(chance.uniform(1.0, 8.0))
        rasa.seconds = chance.choice([0.0, 0.2, 0.6])
        await rasa.stop()
        await asyncio.sleep(chance.uniform(0.2, 2.0))
        await rasa.start()


async def _write(person: Person, messages: int, pace: float, chance: random.Random) -> None:
    for number in range(messages):
        await asyncio.to_thread(person.text, f"bericht m{number}")
        await asyncio.sleep(chance.choice([0.1, pace, pace * 2]) * chance.uniform(0.3, 1.3))


def _answers(person: Person) -> list[str]:
    return [one.text for one in person.ever() if one.from_bot and WORD.search(one.text)]


def _missing(person: Person, messages: int) -> set[str]:
    said = {word for text in _answers(person) for word in WORD.findall(text)}
    return {f"m{number}" for number in range(messages)} - said


def _judge(person: Person, messages: int, result: Result) -> None:
    result.lost += [f"{person.chat_id} {word}" for word in sorted(_missing(person, messages))]
    answers = _answers(person)
    times = Counter(answers)
    result.doubled += [f"{person.chat_id} {WORD.findall(text)}" for text, count in times.items() if count > 1]
    once = list(dict.fromkeys(answers))
    words = [word for text in once for word in WORD.findall(text)]
    result.twice_answered += [f"{person.chat_id} {word}" for word, count in Counter(words).items() if count > 1]
    numbers = [int(word[1:]) for word in words]
    if numbers != sorted(numbers):
        result.disordered.append(person.chat_id)


def main() -> int:
    """Run from the command line; 1 when a promise was broken."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--chats", type=int, default=50)
    parser.add_argument("--messages", type=int, default=30)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--rasa-kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    folder = wanted.folder or Path(tempfile.mkdtemp())
    result = asyncio.run(
        run(
            folder,
            chats=wanted.chats,
            messages=wanted.messages,
            kills=wanted.kills,
            rasa_kills=wanted.rasa_kills,
            seed=wanted.seed,
        )
    )
    print(result)
    return 1 if result.lost or result.twice_answered or result.disordered else 0


if __name__ == "__main__":
    sys.exit(main())
