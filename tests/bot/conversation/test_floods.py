"""More than anybody can type: a limit that is kindly told, and danger that is read all the same."""

import asyncio

from bot.conversation.plans import FLOOD_UPDATES
from tests.bot.conversation.conftest import World, said


async def test_a_flood_is_read_up_to_a_limit_that_is_kindly_told_once(world: World) -> None:
    for number in range(FLOOD_UPDATES + 40):
        await world.write(f"regel {number}")
    await world.answered(said("gateway_flood")[0])
    await world.until(lambda: world.rasa.asked and f"regel {FLOOD_UPDATES - 1}" in world.rasa.texts()[-1])
    await world.settled()
    read = "\n".join(world.rasa.texts()).split("\n")
    assert read == [f"regel {number}" for number in range(FLOOD_UPDATES)]
    assert world.screen().history.count(said("gateway_flood")[0]) == 1


async def test_in_a_flood_danger_is_read_help_comes_and_leaving_leaves(world: World) -> None:
    for number in range(FLOOD_UPDATES + 5):
        await world.write(f"regel {number}")
    await world.write("ik wil dood")
    await world.command("help")
    await world.command("start")
    await world.until(lambda: "ik wil dood" in "\n".join(world.rasa.texts()))
    await world.answered(said("gateway_help_card")[0])
    await world.settled()
    assert not any("greet" in text for text in world.rasa.texts())
    await world.write("snel weg")
    await world.until(lambda: world.screen().texts() == said("gateway_exit_line"))


async def test_a_flood_in_one_chat_takes_nothing_from_another(world: World) -> None:
    await asyncio.gather(*(world.write(f"regel {number}", "1") for number in range(FLOOD_UPDATES + 40)))
    for number in range(3):
        await world.write(f"bericht {number}", "2")
    await world.until(lambda: all(f"bericht {number}" in "\n".join(world.rasa.texts()) for number in range(3)))
    assert said("gateway_flood")[0] not in world.screen("2").history
