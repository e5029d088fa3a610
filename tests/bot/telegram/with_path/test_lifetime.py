"""The chat erases itself: each message in its time, also when nobody was there to do it."""

import asyncio
import sqlite3
import time
from contextlib import asynccontextmanager, closing

import pytest

from bot.application import Gateway
from tests.bot.telegram.with_path.conftest import PREFIX, settings_with, texts, until
from tests.fakes.bot_api import BotApi

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR = 3600.0
TIMES = {
    "messages": ("stands_since",),
    "conversations": ("created_at", "active_at"),
    "inbox": ("received_at",),
    "outbox": ("created_at",),
    "erasures": ("started_at",),
}
YOURSELF = "Zelf wissen kan wel"


@pytest.fixture
def away():
    with BotApi() as api:
        yield api


@asynccontextmanager
async def running(settings):
    gateway = Gateway(settings)
    await gateway.start()
    try:
        yield gateway
    finally:
        await gateway.stop()


def pass_hours(api, settings, hours):
    """So long nothing runs of ours, and Telegram's clock goes on."""
    api.advance(hours * HOUR)
    with closing(sqlite3.connect(settings.data_dir / "gateway.sqlite3")) as connection:
        for table, columns in TIMES.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = {column} - ?", (hours * HOUR,))
        connection.commit()


async def say(girl, *words):
    for text in words:
        girl.text(text)
        await girl.answer(quiet=0.3)


async def test_what_fell_due_in_an_outage_goes_first_and_without_a_word(away, running_rasa, tmp_path):
    settings = settings_with(away, running_rasa, tmp_path)
    girl, other = away.person(), away.person()
    async with running(settings):
        await say(girl, "hoi", "ik durf het niet te zeggen")
    pass_hours(away, settings, 46)
    other.text("hallo")
    begun = time.monotonic()
    async with running(settings):
        await until(lambda: girl.visible() == [])
        await other.answer(quiet=1)
    assert away.calls("deleteMessages", girl.chat_id)[0].at < away.calls("sendMessage", other.chat_id)[0].at
    assert not [call for call in away.calls("sendMessage", girl.chat_id) if call.at > begun]


async def test_after_too_long_an_outage_she_is_told_once_how_to_delete_the_chat(away, running_rasa, tmp_path):
    settings = settings_with(away, running_rasa, tmp_path)
    girl = away.person()
    async with running(settings):
        await say(girl, "hoi", "ik durf het niet te zeggen")
    pass_hours(away, settings, 49)
    for _ in range(2):
        async with running(settings):
            await until(lambda: any(YOURSELF in text for text in texts(girl.bubbles())))
            await asyncio.sleep(1)
    assert sum(YOURSELF in text for text in texts(girl.ever())) == 1


async def test_she_is_told_too_while_her_conversation_goes_on(away, running_rasa, tmp_path):
    settings = settings_with(away, running_rasa, tmp_path)
    girl = away.person()
    async with running(settings):
        await say(girl, "wis na 36 uur", "hoi")
    pass_hours(away, settings, 35)
    async with running(settings):
        await say(girl, "ben je er nog")
    pass_hours(away, settings, 14)
    running_rasa.asked.clear()
    async with running(settings):
        await until(lambda: any(YOURSELF in text for text in texts(girl.bubbles())))
        await say(girl, "ok")
    assert sum(YOURSELF in text for text in texts(girl.ever())) == 1
    assert "ben je er nog" in texts(girl.visible()) and PREFIX + "ok" in texts(girl.visible())
    assert running_rasa.asked[-1]["window"]  # the same conversation


async def test_sooner_is_sooner(away, running_rasa, tmp_path):
    settings = settings_with(away, running_rasa, tmp_path)
    girl, other = away.person(), away.person()
    async with running(settings):
        await say(girl, "wis na 1 uur", "hoi")
        assert any("na 1 uur" in text for text in texts(girl.bubbles()))
        await say(other, "hoi")
    pass_hours(away, settings, 1.01)
    async with running(settings):
        await until(lambda: girl.visible() == [])
        assert other.visible() != []


async def test_erasing_now_takes_everything_and_the_talk_goes_on(api, gateway, rasa, girl):
    await say(girl, "hoi")
    girl.text("wis nu")
    await until(lambda: texts(girl.visible()) == ["Alles is gewist. Je kunt altijd opnieuw beginnen."])
    await say(girl, "en nu verder")
    assert rasa.asked[0]["conversation_id"] != rasa.asked[-1]["conversation_id"]


async def test_what_waited_at_telegram_is_as_old_as_telegram_says(away, running_rasa, tmp_path):
    settings = settings_with(away, running_rasa, tmp_path)
    girl = away.person()
    away.advance(-20 * HOUR)
    number = girl.text("ik schreef toen je uit stond")
    away.advance(20 * HOUR)
    async with running(settings) as gateway:
        await girl.answer(quiet=0.5)
        later = time.time() + 5 * HOUR
        gateway.store.erasing.expire(24 * HOUR, later)
        (chat,) = gateway.store.erasing.due_chats(later)
        assert gateway.store.erasing.due(chat, later).message_ids == [str(number)]


async def test_the_quick_keys_come_back_when_the_message_that_brought_them_is_erased(api, gateway, rasa, girl):
    api.world.keyboard_goes_with_its_message = True
    await say(girl, "hoi")
    assert girl.keyboard
    girl.text("wis nu")
    await until(lambda: texts(girl.visible()) == ["Alles is gewist. Je kunt altijd opnieuw beginnen."])
    await until(lambda: [[key["text"] for key in row] for row in girl.keyboard] == [["Stop", "Hulp nu"]])
    await say(girl, "en nu verder")
    assert girl.bubbles()[-1].markup is None  # and not again without need
    girl.text("/stop")
    await until(lambda: girl.keyboard == [] and len(girl.visible()) <= 1)
    await asyncio.sleep(1)
    assert girl.keyboard == []
