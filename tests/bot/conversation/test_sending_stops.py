"""A stop of the gateway: what comes in at that moment is kept, and leaves after the next start, once."""

from tests.bot.conversation.conftest import World, said


async def test_nothing_leaves_that_could_no_longer_be_written_down(world: World) -> None:
    await world.path.stop()
    await world.command("help")
    await world.settled()
    assert world.screen().history == []
    await world.client.close()
    world.store.close()
    await world.start()
    await world.answered(said("gateway_help_card")[0])
    await world.settled()
    assert world.screen().history.count(said("gateway_help_card")[0]) == 1
