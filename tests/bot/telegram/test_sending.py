"""What leaves for Telegram, and what an error on the way means."""

import asyncio
import time

import pytest
from telegram.ext import AIORateLimiter

from bot.conversation.messages import Bubble, Button, IncomingKind, SendingFailed, SendingUncertain
from bot.telegram.translation import SPENT
from tests.bot.telegram.conftest import echo
from tests.fakes.bot_api import Fault

CHOICE = Bubble("Kan iemand in je telefoon kijken?", buttons=(Button("Ja", "t-ja"), Button("Nee", "t-nee")))


@pytest.fixture
def girl(api):
    return api.person()


@pytest.fixture
def address(girl):
    return str(girl.chat_id)


class Limit:
    """Stands in for the library's rate limiter: nobody goes until a test says so, however busy the machine is."""

    def __init__(self):
        self.waiting = 0
        self.opened = asyncio.Event()

    async def process_request(self, callback, args, kwargs, *_):
        self.waiting += 1
        await self.opened.wait()
        return await callback(*args, **kwargs)


@pytest.fixture
def limit(monkeypatch):
    limit = Limit()
    monkeypatch.setattr(AIORateLimiter, "process_request", lambda _, *request: limit.process_request(*request))
    return limit


async def test_nothing_of_a_bubble_gives_her_away(api, girl, channel, address):
    text = "Kijk op https://www.helpwanted.nl *samen* <b>of</b> _alleen_ & bel 0800-2000"
    number = await channel.send(address, Bubble(text))
    sent = girl.visible()[-1]
    assert (sent.text, str(sent.message_id)) == (text, number)
    params = api.calls("sendMessage")[-1].params
    assert "parse_mode" not in params and "entities" not in params
    assert params["link_preview_options"] == '{"is_disabled": true}'
    assert not sent.silent and not sent.protected


async def test_silence_and_protection_are_as_the_bubble_says(girl, channel, address):
    await channel.send(address, Bubble("zacht", silent=True))
    await channel.send(address, Bubble("van ons samen", protect=True))
    soft, guarded = girl.visible()
    assert (soft.silent, soft.protected) == (True, False)
    assert (guarded.silent, guarded.protected) == (False, True)


@pytest.mark.parametrize("text", ["السلام عليكم، أنا هنا", "👩‍👧 ok", "*_[]()~`>#+-=|{}.!\\", "a" * 320])
async def test_every_text_arrives_as_it_is(girl, channel, address, text):
    await channel.send(address, Bubble(text))
    assert girl.visible()[-1].text == text


async def test_what_runs_from_right_to_left_keeps_its_numbers_and_names_whole(girl, channel, address):
    text = "عنف في البيت؟ Veilig Thuis: 0800-2000، أو 113.nl"
    await channel.send(address, Bubble(text, buttons=(Button("نعم 113", "t-ja"),)))
    sent = girl.visible()[-1]
    assert sent.text == "عنف في البيت؟ \u2068Veilig Thuis\u2069: \u20680800-2000\u2069، أو \u2068113.nl\u2069"
    assert sent.buttons[0]["text"] == "نعم \u2068113\u2069"


async def test_choices_stand_under_the_bubble_and_carry_their_tokens(girl, channel, address):
    await channel.send(address, CHOICE)
    keys = girl.visible()[-1].buttons
    assert [(key["text"], key["callback_data"]) for key in keys] == [("Ja", "t-ja"), ("Nee", "t-nee")]


async def test_short_choices_stand_side_by_side_and_long_ones_below_each_other(girl, channel, address):
    titles = ["Ja", "Nee", "Weet ik niet", "Ik wil het liever niet zeggen"]
    await channel.send(address, Bubble("?", buttons=[Button(title, title[:8]) for title in titles]))
    rows = girl.visible()[-1].markup["inline_keyboard"]
    assert [[key["text"] for key in row] for row in rows] == [["Ja", "Nee", "Weet ik niet"], [titles[3]]]


async def test_a_press_is_answered_at_once_and_the_choice_marked(api, path, channel, girl, address):
    number = await channel.send(address, CHOICE)
    query = girl.press("Ja")
    (press,) = await path.until(1)
    assert (press.kind, press.button) == (IncomingKind.BUTTON, "t-ja")
    await channel.retire_buttons(address, number, "Ja")
    async with asyncio.timeout(5):
        while query not in api.world.answered_presses:
            await asyncio.sleep(0.01)
    assert [key["text"] for key in girl.visible()[-1].buttons] == ["✓ Ja"]
    girl.press("✓ Ja")
    girl.text("verder")
    assert (await path.until(2))[1].text == "verder"
    assert girl.visible()[0].buttons[0]["callback_data"] == SPENT


async def test_choices_can_be_taken_away_and_a_bubble_that_is_gone_is_no_error(girl, channel, address):
    number = await channel.send(address, CHOICE)
    await channel.retire_buttons(address, number, None)
    assert girl.visible()[-1].buttons == []
    await channel.retire_buttons(address, number, None)
    await channel.delete(address, [number])
    await channel.retire_buttons(address, number, "Ja")


async def test_the_quick_keyboard_comes_once_and_stays(api, path, channel, girl, address):
    girl.text("hoi")
    await path.until(1)
    await channel.send(address, CHOICE)
    assert girl.keyboard == []
    await channel.send(address, Bubble("gewoon"))
    assert [[key["text"] for key in row] for row in girl.keyboard] == [["Stop", "Hulp nu"]]
    markup = api.world.keyboards[girl.chat_id]
    assert markup["resize_keyboard"] and not markup.get("is_persistent")
    await channel.send(address, Bubble("nog iets"))
    assert girl.visible()[-1].markup is None


async def test_a_key_of_the_quick_keyboard_is_its_command(path, channel, girl):
    path.answer = echo(channel)
    girl.text("hoi")
    await girl.answer(quiet=0.2)
    girl.quick("Hulp nu")
    girl.quick("Stop")
    await path.until(3)
    assert [one.command for one in path.received[1:]] == ["help", "stop"]


async def test_a_neutral_line_after_leaving_brings_no_keyboard(path, channel, girl, address):
    girl.text("hoi")
    await path.until(1)
    await channel.send(address, Bubble("dag"))
    assert girl.keyboard
    girl.text("weg")
    await path.until(2)
    leaving = asyncio.create_task(channel.leave(address))
    await asyncio.sleep(0)
    await channel.send(address, Bubble("Hoi! Waar kan ik mee helpen?"))
    await leaving
    # The line itself took the keyboard away: no other message was needed.
    assert girl.keyboard == [] and len(girl.ever()) == 4
    await channel.send(address, Bubble("nog een regel"))
    assert girl.keyboard == []
    girl.text("ik ben het weer")
    await path.until(3)
    await channel.send(address, Bubble("Hoi"))
    assert girl.keyboard


async def test_a_keyboard_that_crosses_an_exit_is_taken_away_again(api, path, channel, girl, address):
    girl.text("hoi")
    await path.until(1)
    slow = api.fail(Fault("slow", "sendMessage", seconds=3))
    late = asyncio.create_task(channel.send(address, Bubble("kruist de uitgang")))
    async with asyncio.timeout(2):
        while slow.times:
            await asyncio.sleep(0.01)
    await channel.leave(address)
    await late
    assert girl.keyboard
    await channel.leave(address, late=True)
    assert girl.keyboard == [] and len(girl.visible()) == 2
    sent = len(api.calls("sendMessage"))
    await channel.leave(address, late=True)  # nothing came back since: nothing is to be done
    assert len(api.calls("sendMessage")) == sent


async def test_words_go_out_without_keys_when_telegram_refuses_the_keys(girl, channel, address):
    too_long = Button("Ja", "x" * 65)
    await channel.send(address, Bubble("zonder toetsen", buttons=(too_long,)))
    assert (girl.visible()[-1].text, girl.visible()[-1].buttons) == ("zonder toetsen", [])


async def test_typing_is_shown_and_its_failure_is_nothing(api, girl, channel, address):
    await channel.show_typing(address)
    assert [call.params["action"] for call in girl.typing()] == ["typing"]
    api.fail(Fault("refuse", "sendChatAction", retry_after=30))
    await channel.show_typing(address)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault("refuse", "sendMessage", retry_after=7), 7.0),
        (Fault("refuse", "sendMessage", status=500), 1.0),
        (Fault("refuse", "sendMessage", status=503, description="Service Unavailable"), 1.0),
        (Fault("refuse", "sendMessage", status=400, description="Bad Request: chat not found"), None),
        (Fault("refuse", "sendMessage", status=403, description="Forbidden: user is deactivated"), None),
        (Fault("refuse", "sendMessage", migrated_to=-1001), None),
        (Fault("refuse", "sendMessage", status=401, description="Unauthorized"), 30.0),
    ],
)
async def test_what_telegram_refuses_did_not_arrive(api, girl, channel, address, fault, expected):
    api.fail(fault)
    with pytest.raises(SendingFailed) as failure:
        await channel.send(address, Bubble("komt niet aan"))
    assert failure.value.retry_after == expected
    assert girl.visible() == []


@pytest.mark.parametrize("kind", ["cut_before", "cut_after", "half", "truncated", "garbage"])
async def test_what_nobody_knows_is_uncertain(api, channel, address, kind):
    api.fail(Fault(kind, "sendMessage"))
    with pytest.raises(SendingUncertain):
        await channel.send(address, Bubble("misschien"))


async def test_a_server_that_is_away_did_not_get_it(api, channel, address):
    api._run(api._close())
    with pytest.raises(SendingFailed) as failure:
        await channel.send(address, Bubble("nergens heen"))
    assert failure.value.retry_after == 1.0
    api._run(api._listen())


@pytest.mark.parametrize("away", ["block", "delete_account"])
async def test_somebody_who_is_gone_is_not_tried_again(girl, channel, address, away):
    getattr(girl, away)()
    with pytest.raises(SendingFailed) as failure:
        await channel.send(address, Bubble("dag"))
    assert failure.value.retry_after is None


async def test_a_429_for_one_chat_holds_up_no_other(api, girl, channel, address):
    other = api.person()
    api.fail(Fault("refuse", "sendMessage", retry_after=30, chat_id=girl.chat_id, times=None))
    with pytest.raises(SendingFailed):
        await channel.send(address, Bubble("te veel"))
    await asyncio.wait_for(channel.send(str(other.chat_id), Bubble("jij wel")), 3)
    assert other.visible()[-1].text == "jij wel"


async def test_a_send_that_is_called_back_is_deleted_when_its_number_is_known(api, girl, channel, address):
    api.fail(Fault("hang", "sendMessage", seconds=0.5))
    sending = asyncio.create_task(channel.send(address, Bubble("te laat")))
    async with asyncio.timeout(5):
        while not girl.visible():
            await asyncio.sleep(0.01)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    async with asyncio.timeout(5):
        while girl.visible():
            await asyncio.sleep(0.01)


async def test_a_send_that_is_called_back_before_it_left_never_leaves(girl, channel, address, limit):
    kept = asyncio.create_task(channel.send(address, Bubble("eerst")))
    last = asyncio.create_task(channel.send(address, Bubble("nooit")))
    async with asyncio.timeout(30):
        while limit.waiting < 2:
            await asyncio.sleep(0)
        last.cancel()
        with pytest.raises(asyncio.CancelledError):
            await last
        limit.opened.set()
        await kept
    await channel.stop()  # by now what had left all the same would have arrived
    assert [one.text for one in girl.ever()] == ["eerst"]


async def test_more_than_the_rate_limit_takes_at_once_arrives_all_the_same(girl, channel, address):
    await asyncio.gather(*(channel.send(address, Bubble(f"bericht {one}")) for one in range(75)))
    assert len(girl.visible()) == 75


async def test_a_slow_bot_api_is_waited_for(api, girl, channel, address):
    api.fail(Fault("slow", "sendMessage", seconds=1.5))
    begun = time.monotonic()
    await channel.send(address, Bubble("rustig aan"))
    assert time.monotonic() - begun >= 1.5 and girl.visible()[-1].text == "rustig aan"
