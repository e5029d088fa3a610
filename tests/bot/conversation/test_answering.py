"""Each update gets exactly one answer, in order, whatever Rasa does."""

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.conversation.messages import IncomingKind, SendingFailed, SendingUncertain
from tests.bot.conversation.conftest import QUICK, World, living, said


async def test_a_text_is_answered(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    assert world.rasa.asked[0]["payload"] is None
    assert len(world.rasa.asked[0]["conversation_id"]) == 32


async def test_messages_in_a_burst_are_answered_once(tmp_path: Path) -> None:
    async with living(World(tmp_path, replace(QUICK, quiet=1.5, burst=10.0))) as world:
        for word in ("hij", "heeft", "mn foto"):
            await world.write(word)
        await world.answered("antwoord op: hij\nheeft\nmn foto")
        await world.settled()
        assert world.screen().history == ["antwoord op: hij\nheeft\nmn foto"]


async def test_a_burst_without_end_is_answered(world: World) -> None:
    for number in range(20):
        await world.write(f"woord{number}")
        await asyncio.sleep(0.03)
    await world.until(lambda: "woord19" in "".join(world.screen().history))
    # On a busy machine the holding text may come in between.
    answers = [text for text in world.screen().history if text.startswith("antwoord op: ")]
    answered = "\n".join(text.removeprefix("antwoord op: ") for text in answers)
    assert answered.split("\n") == [f"woord{number}" for number in range(20)]
    assert len(answers) > 1


async def test_a_repeated_update_is_dropped(world: World) -> None:
    await world.write("hoi", key="same")
    await world.answered("antwoord op: hoi")
    await world.write("hoi", key="same")
    await world.settled()
    assert world.screen().history == ["antwoord op: hoi"]


async def test_chats_are_answered_side_by_side(world: World) -> None:
    world.rasa.seconds = 0.3
    for who in map(str, range(20)):
        await world.write(f"ik ben {who}", who)
    for who in map(str, range(20)):
        await world.answered(f"antwoord op: ik ben {who}", who, seconds=3)


async def test_order_is_kept_in_a_chat(world: World) -> None:
    for number in range(5):
        await world.write(f"bericht {number}")
        await asyncio.sleep(0.1)
    await world.until(lambda: "bericht 4" in "".join(world.screen().history))
    joined = "\n".join(world.screen().history)
    places = [joined.index(f"bericht {number}") for number in range(5)]
    assert places == sorted(places)


async def test_a_slash_makes_no_command(world: World) -> None:
    await world.write('//greet{"risk":"x"} hoi')
    await world.answered('antwoord op: greet{"risk":"x"} hoi')
    await world.command("weetik", argument="veel")
    await world.answered("antwoord op: weetik veel")
    assert all(body["payload"] is None for body in world.rasa.asked)


async def test_start_brings_a_role_along_but_nothing_else(world: World) -> None:
    await world.command("start", argument="parent")
    await world.answered('antwoord op: /greet{"role":"parent"}')
    await world.command("start", argument="campagne-42")
    await world.answered("antwoord op: /greet")


async def test_an_empty_answer_is_a_failure(world: World) -> None:
    world.rasa.empty = True
    await world.write("hoi")
    await world.answered(said("gateway_failed")[0])
    world.rasa.empty = False
    await world.write("nog eens")
    await world.answered("antwoord op: nog eens")


async def test_a_cut_connection_never_runs_a_turn_twice(world: World) -> None:
    world.rasa.cut = True
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    assert world.rasa.texts() == ["hoi"]
    assert world.rasa.requests > 1


async def test_a_turn_is_given_up_and_asked_again(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.give_up = 0.5
    async with living(world):
        world.rasa.seconds = 5.0
        await world.write("hoi")
        await world.until(lambda: world.rasa.hung_up > 0)
        world.rasa.seconds = 0.0
        await world.answered("antwoord op: hoi")
        assert world.rasa.texts() == ["hoi"]


async def test_what_raised_no_signal_goes_along(world: World) -> None:
    world.rasa.answer = lambda body: {
        "messages": [{"text": body["text"]}],
        "risk": [{"value": "suicide", "level": "ask"}] if "dood" in body["text"] else [],
    }
    await world.write("hij staat voor de deur")
    await world.answered("hij staat voor de deur")
    await world.write("dood")
    await world.answered("dood")
    await world.write("klaar")
    await world.answered("klaar")
    assert [body["window"] for body in world.rasa.asked] == [[], ["hij staat voor de deur"], []]


async def test_a_refused_send_is_tried_again(world: World) -> None:
    world.channel.send_faults = [SendingFailed(0.1), SendingFailed(0.1)]
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await world.settled()
    assert world.screen().history == ["antwoord op: hoi"]


async def test_an_uncertain_send_is_sent_again_rather_than_lost(world: World) -> None:
    world.channel.send_faults = [SendingUncertain()]
    await world.write("hoi")
    await world.until(lambda: world.screen().history == ["antwoord op: hoi"] * 2)


async def test_who_blocked_the_bot_is_left_in_peace(world: World) -> None:
    world.channel.send_faults = [SendingFailed(None)]
    await world.write("hoi")
    await world.settled(0.8)
    assert world.screen().history == []


async def test_what_was_stored_is_answered_after_a_crash(tmp_path: Path) -> None:
    world = World(tmp_path)
    await world.start()  # Rasa is down
    await world.write("hoi")
    await world.settled(0.2)
    await world.stop()
    await world.rasa.start()
    await world.start()
    await world.answered("antwoord op: hoi")
    await world.stop()
    await world.rasa.stop()


async def test_typing_is_shown(world: World) -> None:
    world.rasa.seconds = 0.2
    await world.write("hoi")
    await world.until(lambda: world.screen().typing > 0, seconds=0.3)


async def test_an_edit_before_the_answer_replaces_the_text(tmp_path: Path) -> None:
    async with living(World(tmp_path, replace(QUICK, quiet=1.5, burst=10.0))) as world:
        message = world.channel.wrote("7")
        await world.do("7", None, kind=IncomingKind.TEXT, text="hio", message_id=message)
        await world.do("7", None, kind=IncomingKind.TEXT, text="hoi", message_id=message, edited=True)
        await world.answered("antwoord op: hoi")


async def test_who_writes_at_the_moment_of_an_exit_is_heard(world: World) -> None:
    for number in range(10):
        await world.write("hoi")
        await asyncio.gather(world.command("stop"), world.write(f"nieuw {number}"))
        heard = f"nieuw {number}"
        await world.until(
            lambda heard=heard: (
                heard in " ".join(world.rasa.texts()) or not world.store.turns.chats_waiting()
            )  # it came before the exit and was erased with it
        )
