"""What she wants of the chat itself: sooner or later gone, without sound, nothing left after a stop."""

import time

import pytest

from bot.conversation import wishes
from bot.conversation.messages import IncomingKind
from bot.store.records import Wish
from tests.bot.conversation.conftest import TEXTS, World, said


def filled(response_id: str, **values: object) -> list[str]:
    return [item.bubble.text for item in TEXTS.say(response_id, **values)]


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("stil", Wish("silent", 1)),
        ("Zonder geluid graag", Wish("silent", 1)),
        ("geluid aan", Wish("silent", 0)),
        ("wis na 1 uur", Wish("hours", 1)),
        ("Kun je alles na zes uur", None),
        ("wis alles na zes uur", Wish("hours", 6)),
        ("bewaar 99 uur", Wish("hours", 36)),
        ("wis het over 0 uur", Wish("hours", 1)),
        ("laat niks staan", Wish("no_line", 1)),
        ("niets laten staan na stop", Wish("no_line", 1)),
        ("kan het eerder weg?", wishes.SHOW),
        ("bewaar langer", wishes.SHOW),
        ("hoe lang blijft dit staan?", wishes.SHOW),
        ("ik werd heel stil", None),
        ("hij bleef stil staan", None),
        ("hoe lang duurt een aangifte", None),
        ("de foto moet weg", None),
        ("wanneer is het klaar", None),
        ("", None),
    ],
)
def test_what_is_a_wish_and_what_is_not(text: str, wish: object) -> None:
    assert wishes.typed(text) == wish


async def test_the_choices_say_how_long_it_stays_and_a_press_changes_it(world: World) -> None:
    await world.write("hoi")
    await world.command("bewaren")
    await world.answered(filled("gateway_wishes", hours=24)[0])
    await world.press("Na 1 uur")
    await world.answered(filled("gateway_kept", hours=1)[0])

    def states() -> list[str]:
        world.store.erasing.expire(24 * 3600.0, time.time() + 3601)
        with world.store.database.transaction() as connection:
            return list(connection.exec_driver_sql("SELECT DISTINCT state FROM messages").scalars())

    # The last bubble stands on the screen a moment before the store knows that it does.
    await world.until(lambda: states() == ["due"])


async def test_later_is_later_also_for_the_conversation(world: World) -> None:
    await world.write("wis na 36 uur")
    await world.answered(filled("gateway_kept", hours=36)[0])
    now = time.time()
    assert not world.store.erasing.forget_silent(24 * 3600.0, now + 25 * 3600)
    world.store.erasing.expire(24 * 3600.0, now + 25 * 3600)
    assert world.store.erasing.due_chats(now + 25 * 3600) == []
    assert world.store.erasing.forget_silent(24 * 3600.0, now + 37 * 3600)


async def test_without_sound_until_she_wants_it_again(world: World) -> None:
    await world.write("stil")
    await world.answered(said("gateway_quiet")[0])
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    assert all(bubble.silent for bubble in world.screen().bubbles.values())
    await world.write("geluid aan")
    await world.answered(said("gateway_sound")[0])
    assert not list(world.screen().bubbles.values())[-1].silent


async def test_nothing_stays_after_a_stop_and_whoever_types_next_has_no_wishes(world: World) -> None:
    await world.write("laat niets staan")
    await world.answered(said("gateway_no_line")[0])
    await world.write("snel weg")
    await world.until(lambda: world.screen().left == 1)
    await world.settled()
    assert not world.screen().texts() and not world.screen().theirs
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    await world.command("stop")
    await world.until(lambda: world.screen().texts() == said("gateway_exit_line"))


async def test_erasing_now_from_the_choices(world: World) -> None:
    await world.write("wanneer wis je dit")
    await world.answered(filled("gateway_wishes", hours=24)[0])
    await world.press("Wis alles")
    await world.until(lambda: world.screen().texts() == said("gateway_erased"))
    assert not world.screen().theirs


async def test_who_reads_along_is_told_without_rasa(world: World) -> None:
    await world.rasa.stop()
    await world.command("privacy")
    await world.answered(said("telegram_privacy")[-1])
    await world.do("7", None, kind=IncomingKind.LEFT)
    await world.rasa.start()


async def test_a_claimed_chat_that_nobody_looks_after_ends_with_its_lifetime(world: World) -> None:
    await world.write("hoi")
    await world.answered("antwoord op: hoi")
    with world.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE conversations SET state = 'claimed'")
    await world.write("is daar iemand")
    await world.command("help")
    await world.answered(said("gateway_help_card")[0])
    assert world.store.erasing.forget_silent(world.lifetime, time.time() + world.lifetime + 1)
    assert world.store.turns.chats_waiting() == []
    await world.write("hallo")
    await world.answered("antwoord op: hallo")
