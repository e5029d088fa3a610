"""Properties: from every state leaving leaves nothing, and no byte on disk tells what was said or who spoke."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation.messages import IncomingKind, MediaKind
from tests.bot.conversation.conftest import World, living, said

MARKER = "zeldzaamwoord7351"
ADDRESS = "88112233445566"
FEW = settings(max_examples=12, suppress_health_check=list(HealthCheck))

DEEDS = st.lists(
    st.sampled_from(
        ["write", "button", "media", "help", "rasa_down", "rasa_up", "slow", "claimed", "waiting", "send_fails", "wait"]
    ),
    min_size=1,
    max_size=7,
)


def _answer(body: dict[str, object]) -> dict[str, object]:
    asked = body["payload"] or body["text"]
    choice = {"title": f"Ja {MARKER}"[:28], "payload": "/affirm"}
    return {"messages": [{"text": f"{MARKER} {asked}"[:300], "buttons": [choice]}], "risk": []}


async def _do(world: World, deed: str) -> None:
    if deed == "write":
        await world.write(f"{MARKER} hoi", who=ADDRESS)
    elif deed == "button" and world.screen(ADDRESS).buttons():
        await world.press_token(next(iter(world.screen(ADDRESS).buttons().values())), who=ADDRESS)
    elif deed == "media":
        await world.media(MediaKind.IMAGE, MARKER, who=ADDRESS)
    elif deed == "help":
        await world.command("help", who=ADDRESS)
    elif deed == "rasa_down":
        await world.rasa.stop()
    elif deed == "rasa_up":
        await world.rasa.stop()
        await world.rasa.start()
    elif deed == "slow":
        world.rasa.seconds = 0.5
    elif deed in ("claimed", "waiting"):
        with world.store.database.transaction() as connection:
            connection.exec_driver_sql(f"UPDATE conversations SET state = '{deed}'")
    elif deed == "send_fails":
        world.channel.seconds = 0.2
    elif deed == "wait":
        await asyncio.sleep(0.15)


def _sealed_rows(world: World) -> int:
    """What is left of words, buttons and deletions to be done; the last of it is noted after the line stands."""
    with world.store.database.transaction() as connection:
        return connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM inbox WHERE sealed_payload IS NOT NULL)"
            " + (SELECT count(*) FROM outbox WHERE sealed_bubble IS NOT NULL)"
            " + (SELECT count(*) FROM buttons) + (SELECT count(*) FROM messages WHERE state = 'due')"
        ).scalar_one()


def _not_in_plain(world: World, *also: str) -> None:
    kept = world.bytes_kept()
    for secret in (MARKER, ADDRESS, *also):
        for form in (secret, secret[::-1]):
            assert form.encode() not in kept, form


@FEW
@given(DEEDS, st.sampled_from(["stop", "phrase", "wis alles"]))
def test_leaving_from_every_state_leaves_one_neutral_line(deeds: list[str], how: str) -> None:
    async def run(folder: Path) -> None:
        world = World(folder)
        world.rasa.answer = _answer
        async with living(world):
            for deed in deeds:
                await _do(world, deed)
            if how == "stop":
                await world.command("stop", who=ADDRESS)
            else:
                await world.write("snel weg" if how == "phrase" else how, who=ADDRESS)
            line = said("gateway_erased" if how == "wis alles" else "gateway_exit_line")
            screen = world.screen(ADDRESS)
            await world.until(lambda: screen.texts() == line and not screen.theirs, 3.0)
            await world.settled(0.3)
            assert screen.texts() == line
            await world.until(lambda: _sealed_rows(world) == 0)
            await world.stop()
            _not_in_plain(world)
            await world.start()
            await world.settled(0.2)
            assert screen.texts() == line

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder)))


@FEW
@given(DEEDS)
def test_no_byte_on_disk_is_plain(deeds: list[str]) -> None:
    async def run(folder: Path) -> None:
        world = World(folder)
        world.rasa.answer = _answer
        async with living(world):
            await world.do(ADDRESS, f"key-{MARKER}", kind=IncomingKind.TEXT, text=MARKER, message_id="99887766554433")
            for deed in deeds:
                await _do(world, deed)
                _not_in_plain(world, "99887766554433", "/affirm")
            await world.settled(0.2)
            _not_in_plain(world, "99887766554433", "/affirm", *world.screen(ADDRESS).bubbles.keys() & {"-"})

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder)))
