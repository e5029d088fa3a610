"""While a member of staff speaks the assistant is silent, and danger still gets its card."""

from bot.conversation.messages import MediaKind
from tests.bot.conversation.conftest import World, said


async def claim(world: World) -> None:
    """A member of staff takes over."""
    with world.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE conversations SET state = 'claimed'")


async def test_danger_gets_its_card_while_staff_speaks(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await claim(world)
    await world.write("hij komt vanavond")
    await world.write("ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])
    await world.write("echt, ik wil dood")
    await world.write("mijn vader slaat me")
    await world.answered(said("gateway_signal_danger_now")[0])
    await world.settled()
    cards = [*said("gateway_signal_suicide"), *said("gateway_signal_danger_now")]
    assert world.screen().history == ["antwoord op: hoi", *cards]
    assert world.rasa.texts() == ["hoi"]


async def test_danger_in_a_caption_gets_its_card_while_staff_speaks(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await claim(world)
    await world.media(MediaKind.IMAGE)
    await world.media(MediaKind.IMAGE, "ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])


async def test_the_card_for_a_danger_comes_again_when_minutes_have_passed(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await claim(world)
    await world.write("ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])
    with world.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE inbox SET received_at = received_at - 700")
    await world.write("ik wil nog steeds dood")
    await world.until(lambda: world.screen().history.count(said("gateway_signal_suicide")[0]) == 2)


async def test_the_assistant_is_silent_while_staff_speaks(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    world.rasa.seconds = 0.4
    await world.write("nog iets")
    await world.until(lambda: world.rasa.requests == 2)
    with world.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE conversations SET state = 'claimed'")
    await world.settled(1.0)
    await world.write("dag")
    await world.settled(0.5)
    assert world.screen().history == ["antwoord op: hoi"]
    assert world.rasa.texts() == ["hoi", "nog iets"]
