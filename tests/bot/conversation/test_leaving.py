"""She leaves: at once, from every state, with Rasa down, and nothing readable stays."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.conversation.messages import Deletion, IncomingKind, MediaKind, SendingUncertain
from tests.bot.conversation.conftest import World, living, said

EXIT = said("gateway_exit_line")
MARKER = "zeldzaamwoord7351"


def gone(world: World, who: str = "7") -> bool:
    """Whether only the neutral line stands."""
    screen = world.screen(who)
    return screen.texts() == EXIT and not screen.theirs


def counts(world: World) -> tuple[int, int]:
    """Keys of conversations in both databases."""
    with world.store.database.transaction() as connection:
        here = connection.exec_driver_sql("SELECT count(*) FROM conversations").scalar_one()
    with world.store.trackers.database.transaction() as connection:
        there = connection.exec_driver_sql("SELECT count(*) FROM conversation_keys").scalar_one()
    return here, there


@pytest.mark.parametrize("how", ["command", "phrase", "button", "left"])
async def test_leaving_takes_both_sides_messages_away(world: World, how: str) -> None:
    world.rasa.answer = lambda body: {
        "messages": [{"text": "Kan dat?", "buttons": [{"title": "Weg", "payload": "/stop"}]}],
        "risk": [],
    }
    await world.write(MARKER)
    await world.until(lambda: bool(world.screen().buttons()))
    if how == "command":
        await world.command("stop")
    elif how == "phrase":
        await world.write("snel weg")
    elif how == "button":
        await world.press("Weg")
    else:
        await world.do("7", None, kind=IncomingKind.LEFT)
        await world.until(lambda: not world.screen().texts() and not world.screen().theirs, 1.0)
        return
    await world.until(lambda: gone(world), 1.0)
    await world.until(lambda: world.screen().left == 1, 1.0)


async def test_leaving_works_with_rasa_down_and_within_a_second(world: World) -> None:
    await world.rasa.stop()
    await world.write("hoi")
    await world.answered(said("gateway_holding_help")[0])
    await world.command("stop")
    await world.until(lambda: gone(world), 1.0)
    await world.rasa.start()
    await world.settled(0.8)
    assert gone(world)
    assert world.rasa.asked == []


async def test_leaving_does_not_wait_for_a_burst(world: World) -> None:
    await world.write("een")
    await world.write("snel weg")
    await world.until(lambda: gone(world), 1.0)
    await world.settled()
    assert world.rasa.asked == []


async def test_leaving_hangs_up_on_rasa_and_a_late_answer_is_dropped(world: World) -> None:
    world.rasa.seconds = 0.6
    await world.write("hoi")
    await world.until(lambda: world.rasa.requests == 1)
    await world.command("stop")
    await world.until(lambda: gone(world), 1.0)
    await world.settled(1.0)
    assert gone(world)
    assert world.rasa.hung_up == 1


async def test_a_message_whose_sending_was_under_way_is_deleted(world: World) -> None:
    world.channel.seconds = 0.5
    await world.write("hoi")
    await world.until(lambda: "antwoord op: hoi" in world.channel.begun)
    world.channel.seconds = 0.0
    await world.command("stop")
    await world.until(lambda: "antwoord op: hoi" in world.screen().history)
    await world.until(lambda: gone(world), 1.0)


async def test_a_second_press_is_harmless(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await asyncio.gather(world.command("stop"), world.command("stop"), world.write("snel weg"))
    await world.until(lambda: gone(world), 1.0)
    await world.settled()
    assert gone(world)


async def test_who_types_next_is_a_stranger(world: World) -> None:
    await world.write(MARKER)
    await world.answered(f"antwoord op: {MARKER}")
    await world.command("stop")
    await world.write("hallo")
    await world.answered("antwoord op: hallo")
    first, second = world.rasa.asked
    assert first["conversation_id"] != second["conversation_id"]
    assert second["window"] == []


async def test_erasing_says_so_in_one_line_and_she_stays(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await world.write("wis alles")
    await world.until(lambda: world.screen().texts() == said("gateway_erased") and not world.screen().theirs)
    assert world.screen().left == 0


@pytest.mark.parametrize(("effect", "line"), [("exit", "gateway_exit_line"), ("erase", "gateway_erased")])
async def test_rasa_may_ask_for_leaving_and_erasing(world: World, effect: str, line: str) -> None:
    world.rasa.answer = lambda _: {"messages": [{"text": "dag"}, {"custom": {"effect": effect}}], "risk": []}
    await world.write("hoi")
    await world.until(lambda: world.screen().texts() == said(line) and not world.screen().theirs)
    await world.write("hallo")
    await world.until(lambda: len(world.rasa.asked) == 2)
    assert world.rasa.asked[0]["conversation_id"] != world.rasa.asked[1]["conversation_id"]


async def test_the_keys_of_both_databases_are_destroyed(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    before = counts(world)
    conversation = world.rasa.asked[0]["conversation_id"]
    await world.command("stop")
    await world.until(lambda: gone(world))
    assert before == (1, 1)
    # The new one's; Rasa gets a key when it is asked for the first time.
    await world.until(lambda: counts(world) == (1, 0))
    with world.store.trackers.database.transaction() as connection:
        keys = connection.exec_driver_sql("SELECT conversation_id FROM conversation_keys").scalars().all()
    assert conversation not in keys


async def test_deletions_that_met_a_limit_are_finished_after_a_restart(tmp_path: Path) -> None:
    world = World(tmp_path)
    async with living(world):
        await world.write("hoi")
        await world.answered("antwoord op: hoi")
        ids = [*world.screen().theirs, *world.screen().bubbles]
        stop = str(max(map(int, ids)) + 1)
        world.channel.delete_faults = [Deletion(pending=[*ids, stop], retry_after=60.0)]
        await world.command("stop")
        await world.until(lambda: EXIT[0] in world.screen().history)
        assert world.screen().theirs
        await world.stop()
        with world.store.database.transaction() as connection:  # a minute passes
            connection.exec_driver_sql("UPDATE messages SET not_before = 0")
        await world.start()
        await world.until(lambda: gone(world))


async def test_what_stands_besides_messages_is_taken_away_after_a_restart(tmp_path: Path) -> None:
    world = World(tmp_path)
    async with living(world):
        await world.write("hoi")
        await world.answered("antwoord op: hoi")
        world.channel.leave_faults = [RuntimeError("no network")]
        await world.command("stop")
        await world.until(lambda: gone(world) and not world.channel.leave_faults)
        assert world.screen().left == 0
        await world.stop()
        await world.start()
        await world.until(lambda: world.screen().left == 1)
        after, again = world.screen().left_after[0]
        assert again and after is not None and int(after) > 1000
        await world.stop()
        await world.start()
        await world.settled()
        assert world.screen().left == 1


async def test_a_failing_channel_does_not_stop_an_exit(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    world.channel.delete_faults = [RuntimeError("no network")]
    await world.command("stop")
    await world.until(lambda: gone(world), 5.0)


async def test_what_can_never_be_deleted_is_said_once(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    old = next(iter(world.screen().theirs))
    world.channel.delete_faults = [Deletion(refused=[old])]
    await world.command("stop")
    await world.answered(said("gateway_delete_yourself")[0])
    await world.command("stop")
    await world.settled()
    assert world.screen().history.count(said("gateway_delete_yourself")[0]) == 1


async def test_messages_leave_by_themselves_when_their_time_has_come(tmp_path: Path) -> None:
    world = World(tmp_path)
    async with living(world):
        await world.write("hoi")
        await world.answered("antwoord op: hoi")
        await world.stop()  # an outage of a day
        with world.store.database.transaction() as connection:
            connection.exec_driver_sql("UPDATE messages SET stands_since = stands_since - 90000")
        await world.start()
        await world.until(lambda: not world.screen().theirs and not world.screen().bubbles)
        assert world.screen().left == 0


async def test_media_leave_at_once_and_are_refused_once(world: World) -> None:
    for _ in range(4):
        await world.media(MediaKind.IMAGE)
    await world.answered(said("gateway_media_image")[0])
    await world.until(lambda: not world.screen().theirs)
    await world.settled()
    assert world.screen().history == said("gateway_media_image")
    assert world.rasa.asked == []


async def test_a_caption_is_read_as_text(world: World) -> None:
    await world.media(MediaKind.IMAGE, "deze staat online")
    await world.answered("antwoord op: deze staat online")
    await world.media(MediaKind.VOICE, "snel weg")
    await world.until(lambda: gone(world), 1.0)


async def test_help_comes_with_rasa_down_and_in_every_state(world: World) -> None:
    await world.rasa.stop()
    await world.write("sos")
    await world.answered(said("gateway_help_card")[0])
    with world.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE conversations SET state = 'claimed'")
    await world.command("help")
    await world.until(lambda: world.screen().history.count(said("gateway_help_card")[0]) == 2)
    await world.command("stop")
    await world.until(lambda: gone(world), 1.0)


async def test_exit_is_quick_among_many_busy_chats(world: World) -> None:
    world.rasa.seconds = 0.3
    busy = [asyncio.create_task(world.write(f"bericht {number}", who=str(number))) for number in range(50)]
    await world.write("hoi", who="leaver")
    started = time.monotonic()
    await world.command("stop", who="leaver")
    await world.until(lambda: gone(world, "leaver"), 10.0)  # one after the other, the others would take 15 s
    assert world.screen("leaver").deleted_at >= started
    await asyncio.gather(*busy)


async def test_the_destroyed_keys_stand_in_no_byte_of_the_folder(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    keys = []
    for database, table in (
        (world.store.database, "conversations"),
        (world.store.trackers.database, "conversation_keys"),
    ):
        with database.transaction() as connection:
            keys.append(connection.exec_driver_sql(f"SELECT wrapped_key FROM {table}").scalar_one())
    kept = world.bytes_kept()
    assert all(key in kept for key in keys)
    await world.command("stop")
    await world.until(lambda: gone(world))
    await world.until(lambda: not any(key in world.bytes_kept() for key in keys))


async def test_an_uncertain_farewell_is_not_said_twice(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    world.channel.send_faults = [SendingUncertain()]
    await world.command("stop")
    await world.until(lambda: EXIT[0] in world.screen().history)
    await world.settled(1.5)
    assert world.screen().history.count(EXIT[0]) == 1
