"""Telegram and the real conversation path together, with the real library on the loopback Bot API."""

import asyncio
import time

import httpx
import pytest
import pytest_asyncio
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.application import Gateway
from bot.telegram.translation import SPENT
from tests.bot.telegram.conftest import settings_for
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.rasa import TOKEN, FakeRasa, echo

pytestmark = pytest.mark.asyncio(loop_scope="module")

PREFIX = "antwoord op: "
NEUTRAL = "Hoi! Waar kan ik mee helpen?"


@pytest.fixture(scope="module")
def api():
    with BotApi() as api:
        yield api


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running_rasa():
    rasa = FakeRasa()
    await rasa.start()
    yield rasa
    await rasa.stop()


@pytest.fixture(scope="module")
def settings(api, running_rasa, tmp_path_factory):
    return settings_with(api, running_rasa, tmp_path_factory.mktemp("data"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def gateway(settings):
    gateway = Gateway(settings)
    await gateway.start()
    yield gateway
    await gateway.stop()


@pytest.fixture
def rasa(running_rasa):
    running_rasa.asked.clear()
    yield running_rasa
    running_rasa.seconds, running_rasa.answer = 0.0, echo


@pytest.fixture(autouse=True)
def whole_again(api):
    yield
    api.heal()


def settings_with(api, rasa, folder):
    return settings_for(api, rasa_url=rasa.url, rasa_token=SecretStr(TOKEN), data_dir=folder / "var")


@pytest.fixture
def girl(api):
    return api.person()


async def until(condition, timeout=10):
    async with asyncio.timeout(timeout):
        while not condition():
            await asyncio.sleep(0.01)


def texts(messages):
    return [one.text for one in messages]


async def gone(girl):
    """Wait until at most the neutral line is left."""
    await until(lambda: set(texts(girl.visible())) <= {NEUTRAL})


async def test_a_message_is_answered_with_typing_before_it(api, gateway, girl):
    girl.text("hoi")
    (answer,) = await girl.answer(quiet=1)
    assert answer.text == PREFIX + "hoi"
    assert girl.typing() and girl.typing()[0].at < answer.at


async def test_a_burst_is_answered_once(gateway, rasa, girl):
    for word in ("hij", "heeft", "mn foto"):
        girl.text(word)
    assert texts(await girl.answer(quiet=1)) == [PREFIX + "hij\nheeft\nmn foto"]
    assert len(rasa.asked) == 1


async def test_a_repeated_update_is_answered_once(api, gateway, rasa, girl):
    number = api.push("message", {**message(girl), "text": "een keer"})
    await girl.answer(quiet=0.5)
    for _ in range(3):
        api.push("message", {**message(girl), "text": "een keer"}, update_id=number)
    await asyncio.sleep(1.5)
    assert len(rasa.asked) == 1


def message(girl):
    return girl._world.shown(girl._world.add_message(girl.chat_id, from_bot=False, body={"text": ""}))


async def test_start_with_a_payload_is_a_greeting_and_the_payload_is_nowhere_kept(gateway, rasa, girl, settings):
    girl.text("/start campagne-zomermarkering")
    await girl.answer(quiet=0.5)
    assert rasa.asked[0]["payload"].startswith("/greet") and "zomermarkering" not in str(rasa.asked)
    stored = b"".join(file.read_bytes() for file in settings.data_dir.rglob("*") if file.is_file())
    assert b"zomermarkering" not in stored


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


async def test_health_tells_of_telegram_and_readiness_does_not_depend_on_it(api, gateway, girl):
    transport = httpx.ASGITransport(app=Starlette(routes=gateway.routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        assert (await client.get("/readyz")).json()["telegram"] == "reached"
        api.fail(Fault("refuse", "getUpdates", times=3, status=502))
        girl.text("hoi")
        await until(lambda: gateway.telegram.health.state == "unreachable")
        answer = await client.get("/readyz")
        assert (answer.status_code, answer.json()["telegram"]) == (200, "unreachable")
    await girl.answer(quiet=0.3)


async def test_media_leaves_at_once_and_an_album_is_refused_once(api, gateway, rasa, girl):
    numbers = girl.album(4)
    answer = await girl.answer(quiet=1)
    assert len(answer) == 1 and "foto" in answer[0].text
    assert not any(one.message_id in numbers for one in girl.visible())
    assert rasa.asked == []


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "document", "poll", "hologram", "story", "forwarded"])
async def test_every_kind_gets_a_line_and_goes(gateway, girl, kind):
    number = girl.media(kind)
    answer = await girl.answer(quiet=0.5)
    assert len(answer) == 1
    await until(lambda: number not in [one.message_id for one in girl.visible()])


async def test_a_caption_is_answered_as_text(gateway, rasa, girl):
    number = girl.media("photo", "deze staat nu in de groep")
    answer = await girl.answer(quiet=1.5)
    assert any(text == PREFIX + "deze staat nu in de groep" for text in texts(answer))
    assert number not in [one.message_id for one in girl.visible()]


async def test_a_pressed_button_answers_once_and_is_marked(api, gateway, rasa, girl):
    question = {"text": "Wil je verder?", "buttons": [{"title": "Ja", "payload": "/affirm"}]}
    rasa.answer = lambda _body: {"messages": [question], "risk": []}
    girl.text("hoi")
    (bubble,) = await girl.answer(quiet=0.5)
    token = bubble.buttons[0]["callback_data"]
    rasa.answer = echo
    query = girl.press("Ja")
    assert texts(await girl.answer(quiet=0.5)) == [PREFIX + "/affirm"]
    await until(lambda: query in api.world.answered_presses)
    assert [key["callback_data"] for key in bubble.buttons] == [SPENT]
    girl.press_data(bubble, token)
    girl.press_data(bubble, "een-verzonnen-token")
    await asyncio.sleep(1.5)
    assert len(rasa.asked) == 2


async def test_a_typed_slash_never_commands_rasa(gateway, rasa, girl):
    girl.text('/greet{"risk":"x"} ik ben het zat')
    await girl.answer(quiet=0.5)
    assert rasa.asked[0]["payload"] is None and not rasa.asked[0]["text"].startswith("/")


async def test_an_uncertain_send_comes_again_and_an_exit_takes_both(api, gateway, girl):
    api.fail(Fault("cut_after", "sendMessage"))
    girl.text("hoi")
    await until(lambda: texts(girl.visible()).count(PREFIX + "hoi") == 2)
    girl.text("/stop")
    await gone(girl)


@pytest.mark.parametrize("kind", ["cut_before", "refuse", "garbage"])
async def test_a_failed_send_comes_again(api, gateway, girl, kind):
    api.fail(Fault(kind, "sendMessage", times=2))
    girl.text("hoi")
    await until(lambda: PREFIX + "hoi" in texts(girl.visible()), 20)


async def test_a_429_on_talk_is_waited_for_in_that_chat_alone(api, gateway, girl):
    other = api.person()
    api.fail(Fault("refuse", "sendMessage", retry_after=3, chat_id=girl.chat_id))
    girl.text("hoi")
    other.text("hoi")
    begun = time.monotonic()
    await until(lambda: texts(other.bubbles()) == [PREFIX + "hoi"])
    await until(lambda: texts(girl.bubbles()) == [PREFIX + "hoi"])
    calls = api.calls("sendMessage", girl.chat_id)
    assert calls[1].at - calls[0].at >= 3 and time.monotonic() - begun >= 3


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
    await girl.answer(quiet=0.5)
    assert rasa.asked[0]["conversation_id"] != rasa.asked[-1]["conversation_id"]
    assert rasa.asked[-1]["window"] == []


async def test_many_chats_are_answered_side_by_side_in_order(api, gateway, rasa):
    rasa.seconds = 0.05
    people = [api.person() for _ in range(20)]
    for turn in range(3):
        for one in people:
            one.text(f"m{turn}")
        await asyncio.gather(*(one.answer(quiet=0.3, timeout=30) for one in people))
    for one in people:
        assert texts(one.bubbles()) == [f"{PREFIX}m0", f"{PREFIX}m1", f"{PREFIX}m2"]
