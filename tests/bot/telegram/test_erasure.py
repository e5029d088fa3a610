"""Leaving and erasing: what `bot/telegram/erasure.py` promises, one by one."""

import asyncio

import pytest

from bot.conversation.messages import Bubble, SendingFailed, SendingUncertain
from tests.fakes.bot_api import Fault

TWO_DAYS = 48 * 3600


@pytest.fixture
def girl(api):
    return api.person()


@pytest.fixture
def address(girl):
    return str(girl.chat_id)


def talk(girl, count):
    """Messages of both sides; their ids."""
    for one in range(count):
        girl._world.add_message(girl.chat_id, from_bot=one % 2 == 1, body={"text": f"{one}"})
    return [str(one.message_id) for one in girl.visible()]


async def test_both_sides_go_in_batches_requested_at_once(api, girl, channel, address):
    api.fail(Fault("slow", "deleteMessages", seconds=0.5, times=None))
    ids = talk(girl, 250)
    result = await channel.delete(address, ids)
    assert (result.pending, result.refused, girl.visible()) == ((), (), []) or girl.visible() == []
    calls = api.calls("deleteMessages")
    assert len(calls) == 3
    # Nobody waited for an answer: the last was asked for before the first was answered.
    assert max(call.at for call in calls) < min(call.done_at for call in calls)


async def test_nothing_to_delete_asks_nothing(api, channel, address):
    result = await channel.delete(address, [])
    assert not result.pending and api.calls("deleteMessages") == []


async def test_deleting_twice_and_what_is_gone_is_no_error(girl, channel, address):
    ids = talk(girl, 5)
    for _ in range(2):
        result = await channel.delete(address, [*ids, "1"])
        assert (list(result.pending), list(result.refused)) == ([], [])


async def test_what_is_too_old_is_refused_and_spares_nothing_else(api, girl, channel, address):
    old = talk(girl, 7)
    api.advance(TWO_DAYS + 60)
    ids = talk(girl, 100)[7:]
    result = await channel.delete(address, [*old, *ids])
    assert set(result.refused) == set(old) and list(result.pending) == []
    assert {str(one.message_id) for one in girl.visible()} == set(old)


async def test_a_429_is_handed_back_with_its_wait_and_holds_up_nobody(api, girl, channel, address):
    other = api.person()
    theirs, hers = talk(other, 4), talk(girl, 4)
    api.fail(Fault("refuse", "deleteMessages", retry_after=17, chat_id=girl.chat_id))
    mine, yours = await asyncio.gather(channel.delete(address, hers), channel.delete(str(other.chat_id), theirs))
    assert (set(mine.pending), mine.retry_after) == (set(hers), 17.0)
    assert list(yours.pending) == [] and other.visible() == []
    again = await channel.delete(address, mine.pending)
    assert list(again.pending) == [] and girl.visible() == []


async def test_talk_that_waits_for_the_rate_limit_does_not_hold_up_a_deletion(api, girl, channel, address):
    other = str(api.person().chat_id)
    crowd = [asyncio.create_task(channel.send(other, Bubble(f"{one}"))) for one in range(90)]
    await asyncio.sleep(0.2)
    await channel.delete(address, talk(girl, 50))
    assert girl.visible() == []
    assert sum(task.done() for task in crowd) < 90
    for task in crowd:
        task.cancel()


@pytest.mark.parametrize("kind", ["cut_before", "cut_after", "half", "truncated", "garbage", "refuse"])
async def test_a_broken_answer_is_tried_again(api, girl, channel, address, kind):
    ids = talk(girl, 3)
    api.fail(Fault(kind, "deleteMessages", times=2))
    result = await channel.delete(address, ids)
    assert list(result.pending) == [] and girl.visible() == []


async def test_what_stays_broken_is_handed_back(api, girl, channel, address):
    ids = talk(girl, 3)
    api.fail(Fault("refuse", "deleteMessages", times=None))
    result = await channel.delete(address, ids)
    assert set(result.pending) == set(ids) and result.retry_after > 0


async def test_somebody_who_blocked_the_bot_cannot_be_erased(girl, channel, address):
    ids = talk(girl, 3)
    girl.block()
    result = await channel.delete(address, ids)
    assert set(result.refused) == set(ids)


async def test_leaving_takes_the_keyboard_and_leaves_no_message(api, path, girl, channel, address):
    girl.text("hoi")
    await path.until(1)
    await channel.send(address, Bubble("hoi"))
    assert girl.keyboard
    await channel.leave(address)
    assert girl.keyboard == []
    carrier = girl.ever()[-1]
    assert carrier.deleted_at is not None and carrier.silent


async def test_leaving_meets_a_429_and_still_leaves(api, path, girl, channel, address):
    girl.text("hoi")
    await path.until(1)
    await channel.send(address, Bubble("hoi"))
    api.fail(Fault("refuse", "sendMessage", retry_after=1))
    await channel.leave(address)
    assert girl.keyboard == [] and girl.ever()[-1].deleted_at is not None


async def test_a_word_that_takes_the_keyboard_and_cannot_be_deleted_yet_is_handed_back(api, girl, channel, address):
    before = str(girl.text("/stop"))
    api.fail(Fault("refuse", "deleteMessages", retry_after=9))
    left = await channel.leave(address, after=before)
    assert left == str(girl.ever()[-1].message_id)


async def test_a_word_sent_before_a_crash_is_found_behind_what_is_known(api, girl, channel, address):
    other = api.person()
    before = str(girl.text("/stop"))
    kept = talk(other, 3)
    girl._world.add_message(girl.chat_id, from_bot=True, body={"text": "Oké"})  # its id was lost with the process
    kept += talk(other, 500)
    assert await channel.leave(address, after=before, again=True) is None
    assert girl.visible() == [] and girl.keyboard == []
    assert len(other.visible()) == 503


async def test_leaving_while_telegram_is_away_is_told(api, girl, channel, address):
    api.fail(Fault("refuse", "sendMessage", times=None))
    with pytest.raises(SendingFailed):
        await channel.leave(address)


async def test_leaving_after_a_block_is_no_error(girl, channel, address):
    girl.block()
    await channel.leave(address)


async def test_a_message_whose_number_never_came_is_found_and_deleted(api, girl, channel, address):
    ids = talk(girl, 2)
    api.fail(Fault("cut_after", "sendMessage"))
    with pytest.raises(SendingUncertain):
        await channel.send(address, Bubble("kwam toch aan"))
    ids.append(await channel.send(address, Bubble("nog eens")))
    ids.append(str(girl.text("/stop")))
    result = await channel.delete(address, ids)
    assert girl.visible() == []
    assert (list(result.pending), list(result.refused)) == ([], [])


async def test_looking_for_a_lost_message_touches_no_other_chat(api, girl, channel, address):
    other = api.person()
    talk(girl, 1)
    api.fail(Fault("cut_after", "sendMessage", chat_id=girl.chat_id))
    with pytest.raises(SendingUncertain):
        await channel.send(address, Bubble("kwam toch aan"))
    kept = talk(other, 5)
    last = str(girl.text("weg"))
    await channel.delete(address, [str(girl.ever()[0].message_id), last])
    assert girl.visible() == [] and len(other.visible()) == len(kept)


async def test_what_telegram_writes_itself_disappears(path, girl, channel):
    girl.post({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}})
    async with asyncio.timeout(5):
        while girl.visible():
            await asyncio.sleep(0.01)
    assert path.received == []


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_groups_and_channels_get_one_line_and_are_left(api, path, channel, kind):
    group = api.group(kind=kind)
    group.add_bot("administrator" if kind == "channel" else "member")
    async with asyncio.timeout(5):
        while group.chat_id not in api.world.left:
            await asyncio.sleep(0.01)
    group.say({"text": "waarom ga je weg?"})
    girl = api.person()
    girl.text("hoi")
    await path.until(1)
    await asyncio.sleep(0.3)
    lines = [one for one in api.world.in_chat(group.chat_id) if one.from_bot]
    assert len(lines) == 1 and path.received[0].address == str(girl.chat_id)
