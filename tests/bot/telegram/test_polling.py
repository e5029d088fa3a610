"""Long polling against a Bot API that behaves and misbehaves."""

import asyncio
import logging

import pytest

from bot.conversation.messages import Bubble, IncomingKind, SendingFailed, SendingUncertain
from bot.telegram import TelegramChannel, polling
from tests.bot.telegram.conftest import TEXTS, RecordingPath, settings_for
from tests.fakes.bot_api import BotApi, Fault


async def until(condition, timeout=10):
    async with asyncio.timeout(timeout):
        while not condition():
            await asyncio.sleep(0.01)


async def test_what_was_stored_is_acknowledged_and_nothing_before(api, path, channel):
    path.broken = 3
    girl = api.person()
    for text in ("een", "twee", "drie"):
        girl.text(text)
    await path.until(3)
    assert [one.text for one in path.received] == ["een", "twee", "drie"]
    await until(lambda: not api.world.updates)


async def test_nothing_is_acknowledged_while_the_store_is_away(api, path, channel):
    path.broken = 10_000
    number = api.person().text("bewaar mij")
    await until(lambda: path.broken < 9_998)
    assert [one["message"]["message_id"] for one in api.world.updates] == [number]
    path.broken = 0
    await path.until(1)


async def test_a_broken_chat_does_not_hold_up_the_others(api, path, channel):
    stuck, fine = api.person(), api.person()
    receive = path.receive

    async def choosy(*incomings):
        if incomings[0].address == str(stuck.chat_id):
            raise OSError
        await receive(*incomings)

    path.receive = choosy
    stuck.text("vast")
    fine.text("los")
    await path.until(1)
    assert path.received[0].text == "los"
    assert any(one["message"]["text"] == "vast" for one in api.world.updates)


async def test_what_waits_at_the_start_is_read_and_what_was_read_is_not_read_again(api, path):
    girl = api.person()
    girl.text("ik schreef toen je uit stond")
    for _ in range(2):
        channel = TelegramChannel(settings_for(api), path, TEXTS)
        await channel.start()
        await path.until(1)
        await until(lambda: not api.world.updates)  # read, and said to be read
        await channel.stop()
    assert len(path.received) == 1 and not api.world.updates


async def test_order_within_a_chat_and_chats_side_by_side(api, path, channel):
    people = [api.person() for _ in range(20)]
    for turn in range(10):
        for one in people:
            one.text(str(turn))
    await path.until(200)
    assert path.overtaken == []
    for one in people:
        said = [heard.text for heard in path.received if heard.address == str(one.chat_id)]
        assert said == [str(turn) for turn in range(10)]


@pytest.mark.parametrize("kind", ["cut_before", "cut_after", "half", "truncated", "garbage", "refuse"])
async def test_a_broken_poll_loses_nothing(api, path, channel, kind):
    girl = api.person()
    girl.text("voor")
    await path.until(1)
    api.fail(Fault(kind, "getUpdates", times=2))
    girl.text("tijdens")
    girl.text("na")
    await path.until(3)
    assert sorted({one.text for one in path.received}) == ["na", "tijdens", "voor"]


async def test_a_429_on_polling_is_waited_for(api, path, channel):
    girl = api.person()
    girl.text("eerst")
    await path.until(1)
    fault = api.fail(Fault("refuse", "getUpdates", retry_after=1))
    girl.text("dan")
    await until(lambda: fault.times == 0)
    girl.text("nog")
    await path.until(3)


async def test_an_update_that_the_library_cannot_read_does_not_hold_up_the_rest(api, path, channel):
    girl = api.person()
    api.push("message", {"message_id": "of a kind", "chat": "that nobody knows"})
    api.push("callback_query", {"id": 5})
    girl.text("ik kom er toch door")
    await path.until(1)
    assert path.received[0].text == "ik kom er toch door"
    await until(lambda: not api.world.updates)


async def test_two_pollers_lose_nothing_and_say_it_once(api, path, channel, monkeypatch, caplog):
    monkeypatch.setattr(polling, "_CONFLICT_PAUSE", 0.1)
    other_path = RecordingPath()
    other = TelegramChannel(settings_for(api), other_path, TEXTS)
    with caplog.at_level(logging.INFO, "bot.telegram"):
        await other.start()
        await until(lambda: "another poller" in (channel.health.state, other.health.state))
        people = [api.person() for _ in range(5)]
        for one in people:
            one.text("wie hoort mij?")
        await until(lambda: len(path.received) + len(other_path.received) >= 5)
        await other.stop()
    heard = {one.address for one in path.received + other_path.received}
    assert heard == {str(one.chat_id) for one in people}
    people[0].text("en nu?")
    await until(lambda: channel.health.state == "reached")
    await until(lambda: any(one.text == "en nu?" for one in path.received))


async def test_a_webhook_left_behind_is_taken_away(api, path):
    api.world.webhook = {"url": "http://127.0.0.1:9/telegram"}
    channel = TelegramChannel(settings_for(api), path, TEXTS)
    await channel.start()
    api.person().text("hoi")
    await path.until(1)
    await channel.stop()


async def test_a_wrong_token_is_said_once_and_never_shown(api, path, monkeypatch, caplog, capfd):
    monkeypatch.setattr(polling, "TOKEN_REFUSED", 0.02)
    channel = TelegramChannel(settings_for(api), path, TEXTS)
    right, api.token = api.token, "another"
    with caplog.at_level(logging.DEBUG):
        await channel.start()
        await until(lambda: channel.health.state == "token refused")
        await asyncio.sleep(0.2)
    said = caplog.text + "".join(capfd.readouterr())
    assert said.count("refuses TELEGRAM_BOT_TOKEN") == 1 and right not in said
    api.token = right
    api.person().text("weer goed")
    await path.until(1)
    await until(lambda: channel.health.state == "reached")
    await channel.stop()


async def test_an_unreachable_bot_api_does_not_stop_the_gateway(path):
    with BotApi() as away:
        settings = settings_for(away)
    channel = TelegramChannel(settings, path, TEXTS)
    await channel.start()
    await until(lambda: channel.health.state == "unreachable")
    await channel.stop()


async def test_no_log_level_shows_a_word_an_address_or_the_token(api, path, channel, caplog, capfd):
    with caplog.at_level(logging.DEBUG):
        girl = api.person(chat_id=712345671)
        girl.text("merkwoord-olifant")
        await path.until(1)
        for kind in ("truncated", "half", "garbage"):
            api.fail(Fault(kind, "getUpdates"))
            api.fail(Fault(kind, "sendMessage"))
            girl.text("merkwoord-olifant")
            with pytest.raises((SendingFailed, SendingUncertain)) as caught:
                await channel.send(str(girl.chat_id), Bubble("merkwoord-olifant"))
            assert "olifant" not in repr(caught.value)
        await path.until(4)
        girl.block()
        await until(lambda: path.received[-1].kind is IncomingKind.LEFT)
    said = caplog.text + "".join(capfd.readouterr())
    assert "olifant" not in said and "712345671" not in said and api.token not in said
