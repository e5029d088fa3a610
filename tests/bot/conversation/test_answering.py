"""Each update gets exactly one answer, in order, whatever Rasa does."""

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.conversation.answering import FAILURES_TOLD
from bot.conversation.messages import IncomingKind, MediaKind, SendingFailed, SendingUncertain
from bot.conversation.plans import FLOOD_UPDATES
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


async def test_a_slow_answer_is_announced_once_and_still_comes(world: World) -> None:
    world.rasa.seconds = 1.0
    await world.write("hoi")
    await world.answered(said("gateway_holding")[0], seconds=0.9)
    await world.answered("antwoord op: hoi")
    assert world.screen().history == [*said("gateway_holding"), "antwoord op: hoi"]


async def test_an_outage_is_announced_once_and_what_waited_is_answered_once(world: World) -> None:
    await world.rasa.stop()
    await world.write("hoi")
    await world.answered(said("gateway_holding")[0])
    await world.write("ben je er nog")
    await world.settled(0.8)
    await world.write("hallo?")
    await world.settled(0.3)
    await world.rasa.start()
    await world.answered("antwoord op: hoi\nben je er nog\nhallo?")
    await world.settled()
    assert world.screen().history == [*said("gateway_holding"), "antwoord op: hoi\nben je er nog\nhallo?"]


async def test_the_next_outage_is_announced_again(world: World) -> None:
    world.rasa.seconds = 0.6
    for text in ("hoi", "hallo"):
        await world.write(text)
        await world.answered(f"antwoord op: {text}")
    assert world.screen().history.count(said("gateway_holding")[0]) == 2


async def test_an_empty_answer_is_a_failure(world: World) -> None:
    world.rasa.empty = True
    await world.write("hoi")
    await world.answered(said("gateway_failed")[0])
    world.rasa.empty = False
    await world.write("nog eens")
    await world.answered("antwoord op: nog eens")


async def test_while_the_action_server_is_down_the_turn_waits(world: World) -> None:
    world.rasa.fail, world.rasa.ready = True, False
    await world.write("hoi")
    await world.answered(said("gateway_holding")[0])
    await world.until(lambda: world.rasa.requests >= FAILURES_TOLD + 2)
    # Just back, and this turn meets its last failure: what failed before says nothing about it.
    failed, world.rasa.ready = world.rasa.requests, True
    await world.until(lambda: world.rasa.requests > failed)
    world.rasa.fail = False
    await world.answered("antwoord op: hoi")
    assert said("gateway_failed")[0] not in world.screen().history


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


async def test_danger_gets_its_card_while_rasa_is_down(world: World) -> None:
    await world.rasa.stop()
    await world.write("ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])
    await world.write("echt, ik wil dood")
    await world.settled()
    assert world.screen().history.count(said("gateway_signal_suicide")[0]) == 1
    assert world.screen().history.count(said("gateway_holding")[0]) == 1


async def test_danger_named_later_in_an_outage_gets_its_card(world: World) -> None:
    await world.rasa.stop()
    await world.write("hoi")
    await world.answered(said("gateway_holding")[0])
    await world.write("ik wil dood")
    await world.answered(said("gateway_signal_suicide")[0])


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


async def test_buttons_stand_for_payloads_and_answer_once(world: World) -> None:
    world.rasa.answer = lambda body: (
        {"messages": [{"text": "goed"}], "risk": []}
        if body["payload"]
        else {"messages": [{"text": "Kan dat?", "buttons": [{"title": "Ja", "payload": "/affirm"}]}], "risk": []}
    )
    await world.write("hoi")
    await world.until(lambda: "Ja" in world.screen().buttons())
    token = world.screen().buttons()["Ja"]
    await world.settled()  # it stands on the screen before the store knows
    await world.press("Ja")
    await world.press("Ja")
    await world.answered("goed")
    await world.settled()
    assert world.rasa.texts() == ["hoi", "/affirm"]
    assert "affirm" not in token
    assert [chosen for _, chosen in world.screen().retired] == ["Ja"]


async def test_a_text_retires_an_old_keyboard(world: World) -> None:
    world.rasa.answer = lambda body: {
        "messages": [{"text": body["text"], "buttons": [{"title": body["text"], "payload": "/affirm"}]}],
        "risk": [],
    }
    await world.write("een")
    await world.until(lambda: "een" in world.screen().buttons())
    await world.write("twee")
    await world.until(lambda: "twee" in world.screen().buttons())
    await world.press("een")
    await world.settled()
    assert world.rasa.texts() == ["een", "twee"]


async def test_a_button_of_somebody_else_does_nothing(world: World) -> None:
    world.rasa.answer = lambda body: {
        "messages": [{"text": "Kan dat?", "buttons": [{"title": "Ja", "payload": "/affirm"}]}],
        "risk": [],
    }
    await world.write("hoi")
    await world.until(lambda: "Ja" in world.screen().buttons())
    await world.write("hoi", who="8")
    await world.until(lambda: "Ja" in world.screen("8").buttons())
    await world.press_token(world.screen("7").buttons()["Ja"], who="8")
    await world.settled()
    assert len(world.rasa.asked) == 2


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
