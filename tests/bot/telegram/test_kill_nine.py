"""Killed without warning, at random moments, under load: nothing lost, nothing out of order.

Each message belongs to exactly one answer. A double is allowed only for a send that was in flight at a
kill, at most one a chat and kill, and each is listed.

The suite runs a short one with the gateway and a Rasa that says back what it was told. The whole one
(50 chats, 1,600 messages, all three processes: gateway 40 kills, Rasa 10, action server 10) takes about
a quarter of an hour:

    KILL_NINE=full make test ARGS="-k all_three_processes -s"
"""

import asyncio
import contextlib
import os
import random
import re
import signal
import time

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from tests.bot.telegram.gateway_process import GatewayAlone
from tests.bot.telegram.ledger import Kill, in_flight, read_ledgers, work_left
from tests.end_to_end.house import RASA_TOKEN, House
from tests.fakes.bot_api import BotApi
from tests.fakes.rasa import TOKEN, FakeRasa

FULL = os.environ.get("KILL_NINE") == "full"
PATIENCE = 240.0
SAYINGS = (
    "hoi", "ik weet niet hoe ik moet beginnen", "me foto staat online", "iemand heeft hem doorgestuurd",
    "ik ken hem van insta", "ik ben 15", "ja", "nee", "weet ik niet", "is dit mijn schuld?",
    "mn ouders weten van niks", "wat moet ik nu doen", "kan die foto weg?", "wie kan me helpen",
    "ok dankje", "en als hij het weer doet", "hij vraagt geld", "ik durf niet naar school",
)  # fmt: skip


async def talk(person, count, chance, numbered):
    """Write as people do: bursts and pauses, not waiting for every answer."""
    for number in range(count):
        text = f"m{number:03}" if numbered else chance.choice(SAYINGS)
        person.text(text)
        await asyncio.sleep(0.05 if chance.random() < 0.2 else chance.uniform(0.5, 4.0))


async def until_quiet(api, data_dir):
    """Wait until every update was fetched and nothing is left to do; what is wrong then stays wrong."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while api.world.updates or work_left(data_dir):
                await asyncio.sleep(0.5)


def check(settings, api, people, count, kills):
    """The books of the whole run; returns the doubles."""
    ledgers = read_ledgers(settings, api)
    assert set(ledgers) == {person.chat_id for person in people}
    doubles = []
    for ledger in ledgers.values():
        assert ledger.updates == count and ledger.unanswered == 0
        assert len(ledger.sent) == ledger.owed, "a bubble was lost, or came twice without a kill"
        places = [place for turn, _ in ledger.turns for place in turn]
        assert places == sorted(set(places)) and len(places) == count, "out of order"
        assert all(turn for turn, _ in ledger.turns), "an answer to nothing"
        for double in ledger.doubles:
            of = [kill for kill in kills if double.first <= kill.at <= double.second]
            assert of, "a double without a kill between its copies"
            assert ledger.number in of[0].in_flight, "a double of what was not being sent at the kill"
            doubles.append((double, of[0]))
    once = {(double.chat_id, kill.at) for double, kill in doubles}
    assert len(once) == len(doubles), "two doubles in one chat at one kill"
    return doubles


def tell(doubles, kills):
    """List the doubles: how long before the kill the Bot API had answered, if it had."""
    print(f"{len(doubles)} doubles; sends in flight at the kills: {sum(len(kill.in_flight) for kill in kills)}")
    for double, kill in sorted(doubles, key=lambda pair: pair[1].at):
        before = kill.at - double.answered if double.answered and double.answered < kill.at else None
        answered = f"answered {before * 1000:.0f} ms before it" if before is not None else "not answered"
        print(f"  chat {double.chat_id} at the kill {kill.at - kills[0].at:.1f} s into the run: {answered}")


def markers(person):
    """The numbers that were answered, in the order of the answers, copies left out."""
    seen, last = [], None
    for bubble in person.bubbles():
        found = re.findall(r"m(\d{3})", bubble.text)
        if found and bubble.text != last:
            seen += [int(one) for one in found]
        last = bubble.text
    return seen


def settings_of(api, data_dir, token):
    return Settings(
        _env_file=None, telegram_bot_token=SecretStr(api.token), telegram_api_url=api.url,
        data_dir=data_dir, rasa_token=SecretStr(token),
    )  # fmt: skip


@pytest.mark.timeout(600)
async def test_the_gateway_killed_without_warning_loses_nothing(tmp_path):
    chance = random.Random(seed := random.randrange(10**6))
    print(f"seed {seed}")
    count, rasa = 8, FakeRasa()
    await rasa.start()
    with BotApi() as api:
        settings = settings_of(api, tmp_path / "var", TOKEN)
        gateway = GatewayAlone(api, settings.data_dir, rasa.url, TOKEN, tmp_path / "gateway.log")
        people = [api.person() for _ in range(10)]
        gateway.start()
        talking = [asyncio.create_task(talk(person, count, chance, True)) for person in people]
        kills: list[Kill] = []
        while len(kills) < 4:
            await asyncio.sleep(chance.uniform(2.5, 6.0))
            await asyncio.to_thread(gateway.die)
            kills.append(Kill(time.monotonic(), in_flight(settings.data_dir)))
            gateway.start()
        await asyncio.gather(*talking)
        await until_quiet(api, settings.data_dir)
        await asyncio.to_thread(gateway.stop)
        doubles = check(settings, api, people, count, kills)
        print(f"{len(kills)} kills, {len(people) * count} messages")
        tell(doubles, kills)
        for person in people:
            assert markers(person) == list(range(count))
    await rasa.stop()


@pytest.mark.skipif(not FULL, reason="KILL_NINE=full runs all three processes and sixty kills")
@pytest.mark.timeout(3600)
async def test_all_three_processes_killed_without_warning_lose_nothing(tmp_path):
    chance = random.Random(seed := random.randrange(10**6))
    print(f"seed {seed}")
    count = 32
    with BotApi() as api:
        house = House(tmp_path / "var", api)
        await asyncio.to_thread(house.start)
        people = [api.person() for _ in range(50)]
        talking = [asyncio.create_task(paced(person, count, chance)) for person in people]
        victims = ["gateway"] * 40 + ["rasa"] * 10 + ["actions"] * 10
        chance.shuffle(victims)
        kills: list[Kill] = []
        for victim in victims:
            await asyncio.sleep(chance.uniform(3.0, 12.0))
            await asyncio.to_thread(kill, house, victim, kills)
        await asyncio.gather(*talking)
        await until_quiet(api, house.data_dir)
        await asyncio.to_thread(house.stop)
        doubles = check(settings_of(api, house.data_dir, RASA_TOKEN), api, people, count, kills)
        print(f"{len(victims)} kills ({len(kills)} of the gateway), {len(people) * count} messages")
        tell(doubles, kills)


def kill(house, victim, kills):
    """Kill one of the three the moment it runs."""
    pid = house.pid(victim)
    while pid is None:
        time.sleep(0.2)
        pid = house.pid(victim)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    if victim == "gateway":
        while house.pid(victim) == pid:
            time.sleep(0.01)
        kills.append(Kill(time.monotonic(), in_flight(house.data_dir)))


async def paced(person, count, chance):
    """Write over the length of the whole run."""
    for _ in range(count):
        person.text(chance.choice(SAYINGS))
        await asyncio.sleep(0.3 if chance.random() < 0.2 else chance.uniform(4.0, 24.0))
