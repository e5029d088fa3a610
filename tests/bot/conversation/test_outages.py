"""While no answer comes: she is told to wait, danger gets its card, and what comes too late is asked about first."""

from pathlib import Path

import pytest

from bot.conversation.answering import FAILURES_TOLD
from bot.conversation.messages import SendingFailed
from tests.bot.conversation.conftest import World, living, said
from tests.fakes.rasa import echo


async def test_a_slow_answer_is_announced_once_and_still_comes(world: World) -> None:
    world.rasa.seconds = 1.0
    await world.write("hoi")
    await world.answered(said("gateway_holding_help")[0], seconds=0.9)
    await world.answered("antwoord op: hoi")
    assert world.screen().history == [*said("gateway_holding_help"), "antwoord op: hoi"]


async def test_an_outage_is_announced_once_and_what_waited_is_answered_once(world: World) -> None:
    await world.rasa.stop()
    await world.write("hoi")
    await world.answered(said("gateway_holding_help")[0])
    await world.write("ben je er nog")
    await world.settled(0.8)
    await world.write("hallo?")
    await world.settled(0.3)
    await world.rasa.start()
    await world.answered("antwoord op: hoi\nben je er nog\nhallo?")
    await world.settled()
    assert world.screen().history == [*said("gateway_holding_help"), "antwoord op: hoi\nben je er nog\nhallo?"]


async def test_the_next_outage_is_announced_again(world: World) -> None:
    world.rasa.seconds = 0.6
    for text in ("hoi", "hallo"):
        await world.write(text)
        await world.answered(f"antwoord op: {text}")
    assert world.screen().history.count(said("gateway_holding_help")[0]) == 1
    assert world.screen().history.count(said("gateway_holding")[0]) == 1


async def test_while_it_is_calm_and_only_slow_no_number_is_named(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    world.rasa.seconds = 0.8
    await world.write("hallo")
    await world.answered("antwoord op: hallo")
    assert said("gateway_holding")[0] in world.screen().history
    assert said("gateway_holding_help")[0] not in world.screen().history


async def test_after_danger_or_without_rasa_the_numbers_are_there(world: World) -> None:
    world.rasa.answer = lambda body: {"messages": [{"text": "gehoord"}], "risk": [{"value": "suicide"}]}
    await world.write("het gaat niet")
    await world.answered("gehoord")
    world.rasa.answer, world.rasa.seconds = echo, 0.8
    await world.write("hallo")
    await world.answered(said("gateway_holding_help")[0])
    await world.answered("antwoord op: hallo")


async def test_a_calm_talk_has_the_numbers_while_rasa_is_away(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await world.rasa.stop()
    await world.write("hallo")
    await world.answered(said("gateway_holding_help")[0])


async def test_while_the_action_server_is_down_the_turn_waits(world: World) -> None:
    world.rasa.fail, world.rasa.ready = True, False
    await world.write("hoi")
    await world.answered(said("gateway_holding_help")[0])
    await world.until(lambda: world.rasa.requests >= FAILURES_TOLD + 2)
    # Just back, and this turn meets its last failure: what failed before says nothing about it.
    failed, world.rasa.ready = world.rasa.requests, True
    await world.until(lambda: world.rasa.requests > failed)
    world.rasa.fail = False
    await world.answered("antwoord op: hoi")
    assert said("gateway_failed")[0] not in world.screen().history


async def test_danger_gets_its_card_while_rasa_is_down(world: World) -> None:
    await world.rasa.stop()
    await world.write("ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])
    await world.write("echt, ik wil dood")
    await world.settled()
    assert world.screen().history.count(said("gateway_signal_suicide")[0]) == 1
    assert world.screen().history.count(said("gateway_holding_help")[0]) == 1


async def test_danger_named_later_in_an_outage_gets_its_card(world: World) -> None:
    await world.rasa.stop()
    await world.write("hoi")
    await world.answered(said("gateway_holding_help")[0])
    await world.write("ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])


async def test_what_waited_too_long_is_asked_about_first(tmp_path: Path) -> None:
    world = World(tmp_path)
    async with living(world):
        await world.rasa.stop()
        await world.write("hij dreigt")
        await world.settled(0.2)
        await world.stop()
        with world.store.database.transaction() as connection:
            connection.exec_driver_sql("UPDATE inbox SET received_at = received_at - 700")
        await world.rasa.start()
        await world.start()
        await world.answered(said("gateway_late")[0])
        assert world.rasa.asked == []
        await world.write("Ja!")
        await world.answered("antwoord op: hij dreigt")
        await world.settled()
        assert world.rasa.texts() == ["hij dreigt"]


@pytest.mark.parametrize("reply", ["nee", "wie is dit"])
async def test_without_her_yes_what_waited_is_dropped(tmp_path: Path, reply: str) -> None:
    world = World(tmp_path)
    async with living(world):
        await world.rasa.stop()
        await world.write("hij dreigt")
        await world.settled(0.2)
        await world.stop()
        with world.store.database.transaction() as connection:
            connection.exec_driver_sql("UPDATE inbox SET received_at = received_at - 700")
        await world.rasa.start()
        await world.start()
        await world.answered(said("gateway_late")[0])
        await world.write(reply)
        await world.settled(0.6)
        assert world.rasa.texts() == ([] if reply == "nee" else ["wie is dit"])


async def test_an_answer_that_could_not_be_sent_for_long_is_asked_about_first(tmp_path: Path) -> None:
    world = World(tmp_path)
    async with living(world):
        world.channel.send_faults = [SendingFailed(0.3)]
        await world.write("hoi")
        await world.until(lambda: len(world.rasa.asked) == 1)
        await world.settled(0.1)
        await world.stop()
        with world.store.database.transaction() as connection:
            connection.exec_driver_sql("UPDATE outbox SET created_at = created_at - 700, not_before = 0")
        await world.start()
        await world.answered(said("gateway_late")[0])
        assert "antwoord op: hoi" not in world.screen().history
        await world.press("Ja, verder")
        await world.answered("antwoord op: hoi")
        assert world.rasa.texts() == ["hoi"]
