"""Talking through Telegram: each message answered once, media taken away, trouble outlasted."""

import asyncio
import time

import httpx
import pytest
from starlette.applications import Starlette

from bot.telegram.translation import SPENT
from tests.bot.telegram.with_path.conftest import PREFIX, texts, until
from tests.fakes.bot_api import Fault
from tests.fakes.rasa import echo

pytestmark = pytest.mark.asyncio(loop_scope="module")


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


async def test_health_tells_of_telegram_and_readiness_does_not_depend_on_it(api, gateway, girl):
    transport = httpx.ASGITransport(app=Starlette(routes=gateway.routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        girl.text("ben je er")  # the first poll stays open until something comes
        await girl.answer(quiet=0.3)
        await until(lambda: gateway.telegram.health.state == "reached")
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


async def test_many_chats_are_answered_side_by_side_in_order(api, gateway, rasa):
    rasa.seconds = 0.05
    people = [api.person() for _ in range(20)]
    for turn in range(3):
        for one in people:
            one.text(f"m{turn}")
        await asyncio.gather(*(one.answer(quiet=0.3, timeout=30) for one in people))
    for one in people:
        assert texts(one.bubbles()) == [f"{PREFIX}m0", f"{PREFIX}m1", f"{PREFIX}m2"]


async def test_a_passed_on_text_is_read_and_taken_away_but_its_stop_is_somebody_elses(gateway, rasa, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.5)
    number = girl.forward("stop")
    answer = await girl.answer(quiet=1.5)
    assert PREFIX + "stop" in texts(answer) and any("doorstuurde" in text for text in texts(answer))
    assert PREFIX + "hoi" in texts(girl.visible())
    assert number not in [one.message_id for one in girl.visible()]


async def test_the_first_words_on_a_lock_screen_name_no_subject(api, gateway, girl):
    telling = ("sex", "naakt", "misbruik", "geweld", "zelfmoord", "dood", "verkracht", "chantage", "foto ", "hulp")
    for deed in ("/help", "/privacy", "/bewaren", "/wissen", "stil", "wis na 2 uur"):
        girl.text(deed)
        await girl.answer(quiet=0.5)
    for call in api.calls("sendMessage", girl.chat_id):
        first = call.params["text"].split("\n")[0][:40].lower()
        assert not [word for word in telling if word in first], first


async def test_a_deleted_account_is_given_up_and_an_exit_of_another_goes_on(api, gateway, rasa, girl):
    other = api.person()
    rasa.seconds = 0.3
    girl.text("hoi")
    girl.delete_account()
    other.text("hoi")
    await other.answer(quiet=0.3)
    await asyncio.sleep(1)
    tries = len(api.calls("sendMessage", girl.chat_id))
    await asyncio.sleep(1.5)
    assert len(api.calls("sendMessage", girl.chat_id)) == tries == 1


async def test_reactions_inline_queries_and_polls_ask_for_nothing(api, gateway, rasa, girl):
    girl.text("hoi")
    (bubble,) = await girl.answer(quiet=0.5)
    sender = {"id": girl.chat_id, "is_bot": False, "first_name": "-"}
    girl.react(bubble.message_id)
    api.push("inline_query", {"id": "1", "from": sender, "query": "hoi", "offset": ""})
    api.push("poll_answer", {"poll_id": "1", "user": sender, "option_ids": [0], "option_persistent_ids": ["a"]})
    await until(lambda: not api.world.updates)
    await asyncio.sleep(1)
    assert len(rasa.asked) == 1 and girl.bubbles() == [bubble]
    wanted = api.calls("getUpdates")[-1].params["allowed_updates"]
    assert not any(kind in wanted for kind in ("reaction", "inline", "poll"))


async def test_a_chat_that_moved_is_given_up_and_the_others_go_on(api, gateway, girl):
    other = api.person()
    api.fail(Fault("refuse", "sendMessage", migrated_to=-1001, times=None, chat_id=girl.chat_id))
    girl.text("hoi")
    other.text("hoi")
    await other.answer(quiet=0.3)
    await until(lambda: api.calls("sendMessage", girl.chat_id))
    await asyncio.sleep(2.5)
    assert len(api.calls("sendMessage", girl.chat_id)) == 1
    assert not api.calls("sendMessage", -1001)


async def test_somebody_who_blocks_before_the_answer_is_given_up_and_heard_again_later(api, gateway, rasa, girl):
    rasa.seconds = 0.5
    girl.text("hoi")
    await until(lambda: girl.typing())
    girl._world.blocked.add(girl.chat_id)  # Telegram has not told us yet
    await until(lambda: api.calls("sendMessage", girl.chat_id))
    await asyncio.sleep(2.5)
    assert len(api.calls("sendMessage", girl.chat_id)) == 1
    girl.unblock()
    girl.text("ik ben er weer")
    assert PREFIX + "ik ben er weer" in texts(await girl.answer(quiet=0.5))


async def test_updates_of_a_future_version_hold_up_nobody(api, gateway, rasa, girl):
    other = api.person()
    api.push("telepathy", {"thought": "hoi"})
    api.push("message", {**message(girl), "text": "van morgen", "mood": {"blue": 1}, "chat_mode": ["x"]})
    api.push("message", {"message_id": {"of": "the future"}, "chat": "?", "date": None})
    other.text("van nu")
    assert texts(await girl.answer(quiet=0.5)) == [PREFIX + "van morgen"]
    assert PREFIX + "van nu" in texts(other.bubbles())
    await until(lambda: not api.world.updates)
    assert sorted(rasa.texts()) == ["van morgen", "van nu"]
