"""Leaving through Telegram: everything of both sides goes, whatever else happens."""

import asyncio
import time

import pytest

from bot.application import Gateway
from tests.bot.telegram.gateway_process import GatewayAlone
from tests.bot.telegram.with_path.conftest import NEUTRAL, PREFIX, gone, settings_with, texts, until
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.rasa import TOKEN

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize("leave", ["/stop", "Stop", "snel weg", "mn moeder komt"])
async def test_leaving_takes_everything_and_the_keyboard(gateway, girl, leave):
    for text in ("hoi", "ik wil iets vertellen"):
        girl.text(text)
        await girl.answer(quiet=0.3)
    assert girl.keyboard
    girl.text(leave)
    await gone(girl)
    await until(lambda: girl.keyboard == [])
    await asyncio.sleep(0.5)
    assert texts(girl.visible()) == [NEUTRAL]


async def test_a_chat_from_start_to_stop_can_be_read_back(gateway, girl):
    girl.text("/start")
    await girl.answer(quiet=0.5)
    girl.text("/stop")
    await until(lambda: texts(girl.visible()) == [NEUTRAL] and girl.keyboard == [])
    seen = "\n".join(girl.transcript())
    said = ["/start", "sendChatAction", "sendMessage antwoord op: /greet", "/stop", "deleteMessages", NEUTRAL]
    places = [seen.index(one) for one in said]
    assert places == sorted(places)


async def test_fifty_messages_are_requested_to_go_with_rasa_down(api, gateway, rasa, girl, record_property):
    for one in range(25):
        girl.text(f"bericht {one}")
    await girl.answer(quiet=1, timeout=30)
    for one in range(24):
        girl.text(f"nog een {one}")
    await girl.answer(quiet=1, timeout=30)
    await rasa.stop()
    assert len(girl.visible()) >= 50
    begun = time.monotonic()
    girl.text("/stop")
    await gone(girl)
    requested = max(call.at for call in api.calls("deleteMessages", girl.chat_id)[:1])
    record_property("seconds_to_last_deletion", round(requested - begun, 3))
    assert len(api.calls("deleteMessages", girl.chat_id)) <= 3
    await rasa.start()


async def test_a_429_on_the_deletion_is_finished_and_holds_up_nobody(api, gateway, girl):
    other = api.person()
    for one in (girl, other):
        one.text("hoi")
    await asyncio.gather(girl.answer(quiet=0.3), other.answer(quiet=0.3))
    api.fail(Fault("refuse", "deleteMessages", retry_after=2, chat_id=girl.chat_id))
    girl.text("/stop")
    other.text("/stop")
    await gone(other)
    assert len(girl.visible()) >= 2
    await gone(girl)


async def test_a_send_under_way_at_the_exit_is_deleted_when_it_arrives(api, gateway, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    api.fail(Fault("hang", "sendMessage", seconds=1.5))
    girl.text("vertel eens")
    await until(lambda: any(one.text == PREFIX + "vertel eens" for one in girl.visible()))
    girl.text("/stop")
    await gone(girl)
    await asyncio.sleep(1.5)
    assert set(texts(girl.visible())) <= {NEUTRAL}


async def test_a_keyboard_that_crosses_an_exit_goes_with_its_bubble(api, gateway, girl):
    api.fail(Fault("slow", "sendMessage", seconds=1.0, chat_id=girl.chat_id))
    girl.text("hoi")
    await until(lambda: api.calls("sendMessage", girl.chat_id))
    girl.text("/stop")
    await until(lambda: any(PREFIX in one.text for one in girl.ever()))
    await gone(girl)
    await until(lambda: girl.keyboard == [])


@pytest.mark.timeout(180)
async def test_the_word_that_takes_the_keyboard_away_does_not_outlive_a_kill(running_rasa, tmp_path):
    """Killed after Telegram has the word and before we have its id."""
    with BotApi() as api:
        girl, other = api.person(), api.person()
        gateway = GatewayAlone(api, tmp_path / "var", running_rasa.url, TOKEN, tmp_path / "gateway.log")
        gateway.start()
        girl.text("hoi")
        await girl.answer(timeout=60, quiet=0.5)
        girl.text("laat niets staan")
        await girl.answer(quiet=0.5)
        assert girl.keyboard
        api.fail(Fault("hang", "sendMessage", seconds=60, chat_id=girl.chat_id))
        girl.text("/stop")
        await until(lambda: [one.text for one in girl.visible()] == ["Oké"])
        other.text("intussen")
        await asyncio.to_thread(gateway.kill)
        api.heal()
        await until(lambda: girl.visible() == [], 60)
        await until(lambda: len([one for one in girl.ever() if one.text == "Oké"]) == 2)
        assert girl.keyboard == []
        await other.answer(timeout=60, quiet=0.3)
        await asyncio.to_thread(gateway.stop)


async def test_a_keyboard_that_telegram_would_not_take_goes_when_it_answers_again(api, gateway, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    girl.text("laat niets staan")
    await girl.answer(quiet=0.3)
    assert girl.keyboard
    away = api.fail(Fault("refuse", "sendMessage", times=3, chat_id=girl.chat_id))
    girl.text("/stop")
    await until(lambda: away.times == 0)
    await until(lambda: girl.keyboard == [] and girl.visible() == [])


async def test_an_exit_does_not_wait_for_a_burst_or_for_rasa(gateway, rasa, girl):
    rasa.seconds = 5
    girl.text("hij")
    girl.text("heeft")
    girl.text("snel weg")
    await gone(girl)
    rasa.seconds = 0
    await asyncio.sleep(1)
    assert not any(PREFIX in text for text in texts(girl.ever()))


async def test_leaving_twice_is_harmless(gateway, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    girl.text("/stop")
    girl.text("/stop")
    await gone(girl)
    await asyncio.sleep(0.5)
    assert len(girl.visible()) <= 1


async def test_what_is_too_old_is_said_in_one_line(api, gateway, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    api.advance(49 * 3600)
    girl.text("/stop")
    await until(lambda: any("Zelf wissen" in text for text in texts(girl.visible())))
    await asyncio.sleep(1)
    assert sum("Zelf wissen" in text for text in texts(girl.visible())) == 1


async def test_an_exit_that_a_crash_interrupts_is_finished_after_the_restart(running_rasa, tmp_path):
    with BotApi() as api:
        await interrupted_exit(api, settings_with(api, running_rasa, tmp_path))


async def interrupted_exit(api, settings):
    girl = api.person()
    gateway = Gateway(settings)
    await gateway.start()
    girl.text("hoi")
    await girl.answer()
    api.fail(Fault("refuse", "deleteMessages", times=None, retry_after=1))
    girl.text("/stop")
    await until(lambda: api.calls("deleteMessages", girl.chat_id))
    await gateway.stop()
    api.heal()
    again = Gateway(settings)
    await again.start()
    await gone(girl)
    await again.stop()


async def test_a_stop_of_the_gateway_lets_an_exit_finish(running_rasa, tmp_path):
    with BotApi() as api:
        girl = api.person()
        gateway = Gateway(settings_with(api, running_rasa, tmp_path))
        await gateway.start()
        girl.text("hoi")
        await girl.answer()
        api.fail(Fault("slow", "deleteMessages", times=None, seconds=0.5))
        girl.text("/stop")
        await until(lambda: api.calls("deleteMessages", girl.chat_id))
        await gateway.stop()
        assert set(texts(girl.visible())) <= {NEUTRAL}


async def test_an_uncertain_send_comes_again_and_an_exit_takes_both(api, gateway, girl):
    api.fail(Fault("cut_after", "sendMessage"))
    girl.text("hoi")
    await until(lambda: texts(girl.visible()).count(PREFIX + "hoi") == 2)
    girl.text("/stop")
    await gone(girl)


async def test_blocking_ends_the_conversation(gateway, rasa, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    first = rasa.asked[0]["conversation_id"]
    girl.block()
    await asyncio.sleep(0.5)
    girl.unblock()
    girl.text("hoi weer")
    await until(lambda: len(rasa.asked) == 2)
    assert rasa.asked[1]["conversation_id"] != first


async def test_who_types_next_is_a_stranger(gateway, rasa, girl):
    girl.text("ik ben 15")
    await girl.answer(quiet=0.3)
    girl.text("/stop")
    await until(lambda: texts(girl.visible()) == [NEUTRAL])
    girl.text("hoi")
    await until(lambda: len(rasa.asked) == 2)
    await girl.answer(quiet=0.5)
    assert rasa.asked[0]["conversation_id"] != rasa.asked[-1]["conversation_id"]
    assert rasa.asked[-1]["window"] == []


async def test_an_exit_in_a_batch_erases_what_she_wrote_before_it_and_hears_what_comes_after(running_rasa, tmp_path):
    running_rasa.asked.clear()
    with BotApi() as api:
        girl, other = api.person(), api.person()
        for number in range(30):
            girl.text(f"bericht {number}")
        other.text("ik ook")
        girl.text("snel weg")
        girl.text("wie is dit")
        gateway = Gateway(settings_with(api, running_rasa, tmp_path))
        await gateway.start()
        await until(lambda: {PREFIX + "wie is dit", NEUTRAL} <= set(texts(girl.visible())))
        await other.answer(quiet=0.5)
        assert set(texts(girl.visible())) == {NEUTRAL, "wie is dit", PREFIX + "wie is dit"}
        assert sorted(running_rasa.texts()) == ["ik ook", "wie is dit"]
        await gateway.stop()


async def test_an_exit_goes_before_other_chats_in_its_batch(running_rasa, tmp_path):
    with BotApi() as api:
        girl = api.person()
        busy = [api.person() for _ in range(20)]
        for one in busy:
            for number in range(4):
                one.text(f"bericht {number}")
        girl.text("/stop")
        gateway = Gateway(settings_with(api, running_rasa, tmp_path))
        stored = []
        take = gateway.store.inbox.take

        def recorded(incomings, *rest, **more):
            stored.append(incomings[0].address)
            return take(incomings, *rest, **more)

        object.__setattr__(gateway.store.inbox, "take", recorded)
        await gateway.start()
        await until(lambda: len(set(stored)) == 21)
        assert stored[0] == str(girl.chat_id)
        await gateway.stop()
