"""What the path says reaches the page once, in order, and is forgotten when it has been seen."""

import asyncio
import secrets

import httpx
import pytest

from bot.conversation.messages import Bubble, Button, ContactCard, Deletion, SendingFailed
from bot.web import WebChannel, routes
from bot.web import channel as channel_module
from bot.web.sessions import MAX_EVENTS, Sessions, TooManySessions
from tests.bot.web.conftest import Page
from tests.bot.web.standin import RecordingPath


async def settle(condition) -> None:  # type: ignore[no-untyped-def]
    for _ in range(200):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to that")


async def test_bubbles_come_in_order_with_buttons_and_cards(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    card = ContactCard(name="Plek", why="Omdat", phone="113")
    first = await path.channel.send(address, Bubble("een", buttons=[Button("Ja", "t1")]))
    second = await path.channel.send(address, Bubble("twee", cards=[card]))
    events = await page.news()
    assert [event["id"] for event in events] == [first, second]
    assert events[0]["text"] == "een"
    assert events[0]["buttons"] == [{"title": "Ja", "token": "t1"}]
    assert events[1]["cards"] == [{"name": "Plek", "why": "Omdat", "phone": "113"}]


async def test_what_was_not_seen_comes_again_and_what_was_seen_does_not(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    await path.channel.send(address, Bubble("een"))
    await page.news()
    page.after = 0  # the answer was lost on its way
    assert [event["text"] for event in await page.news()] == ["een"]
    await path.channel.send(address, Bubble("twee"))
    assert [event["text"] for event in await page.news()] == ["twee"]


async def test_a_waiting_page_is_answered_at_once(page: Page, path: RecordingPath) -> None:
    await page.open()
    waiting = asyncio.create_task(page.news())
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await path.channel.send(path.received[0].address, Bubble("hallo"))
    assert [event["text"] for event in await asyncio.wait_for(waiting, 5)] == ["hallo"]


async def test_a_second_wait_ends_the_first(page: Page, path: RecordingPath) -> None:
    await page.open()
    first = asyncio.create_task(page.news())
    await asyncio.sleep(0.05)
    second = asyncio.create_task(page.news())
    assert await asyncio.wait_for(first, 5) == []
    await path.channel.send(path.received[0].address, Bubble("hallo"))
    assert [event["text"] for event in await asyncio.wait_for(second, 5)] == ["hallo"]


async def test_a_wait_without_news_ends(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "PATIENCE", 0.05)
    await page.open()
    assert await asyncio.wait_for(page.news(), 5) == []


async def test_typing_is_shown_once_and_ends_with_the_answer(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    await path.channel.show_typing(address)
    await path.channel.show_typing(address)
    assert [event["type"] for event in await page.news()] == ["typing"]
    await path.channel.show_typing(address)
    await path.channel.send(address, Bubble("antwoord"))
    assert [event["type"] for event in await page.news()] == ["bubble"]


async def test_deleting_takes_back_what_is_still_on_its_way(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    message_id = await path.channel.send(address, Bubble("een"))
    assert await path.channel.delete(address, [message_id, "x" * 22]) == Deletion()
    events = await page.news()
    assert [event["type"] for event in events] == ["delete"]
    assert events[0]["ids"] == [message_id, "x" * 22]


async def test_retiring_and_leaving_reach_the_page(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    await path.channel.retire_buttons(address, "x" * 22, "Ja")
    await path.channel.leave(address)
    events = await page.news()
    assert [(event["type"], event.get("chosen")) for event in events] == [("retire", "Ja"), ("leave", None)]


async def test_leaving_ends_the_session_and_tells_the_path_once(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    await path.channel.send(address, Bubble("een"))
    for _ in range(2):
        answer = await page.post("leave", pressed=True)
        assert answer.status_code == 204
        assert "storage" in answer.headers["clear-site-data"]
    await settle(lambda: len(path.received) == 2)
    assert path.kinds() == ["command:start", "command:stop"]
    for name in ("open", "say", "wait"):
        answer = await page.post(name, id="a" * 22, text="nog iets", epoch="", after=0)
        assert answer.status_code == 410
    assert path.channel.sessions.get(address) is None
    with pytest.raises(SendingFailed) as failed:
        await path.channel.send(address, Bubble("te laat"))
    assert failed.value.retry_after is None
    assert await path.channel.delete(address, ["x"]) == Deletion()


async def test_closing_the_page_is_leaving_for_good(page: Page, path: RecordingPath) -> None:
    await page.open()
    await page.post("leave", pressed=False)
    await settle(lambda: len(path.received) == 2)
    assert path.kinds() == ["command:start", "left"]


async def test_who_was_sent_away_by_the_path_does_not_stop_twice(page: Page, path: RecordingPath) -> None:
    await page.open()
    await page.say("mijn moeder komt eraan")
    await path.channel.leave(path.received[0].address)
    await page.post("leave", pressed=True)
    await asyncio.sleep(0.05)
    assert path.kinds() == ["command:start", "text:mijn moeder komt eraan"]


async def test_that_she_left_is_handed_on_when_the_store_works_again(
    page: Page, path: RecordingPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "ERASE_TRIES", (0.0, 0.05, 0.05, 0.05))
    await page.open()
    path.broken = True
    await page.post("leave", pressed=True)
    await asyncio.sleep(0.02)
    path.broken = False
    await settle(lambda: path.kinds() == ["command:start", "command:stop"])


async def test_a_page_from_before_a_restart_goes_on_with_its_address(
    client: httpx.AsyncClient, page: Page, path: RecordingPath
) -> None:
    await page.open()
    address = path.received[0].address
    await path.channel.send(address, Bubble("een"))
    await page.news()
    path.channel.sessions._open.clear()  # what a restart forgets
    with pytest.raises(SendingFailed) as failed:
        await path.channel.send(address, Bubble("twee"))
    assert failed.value.retry_after
    assert (await page.say("hoi")).status_code == 409
    assert (await page.open(again=True)).status_code == 200
    assert (await page.say("hoi")).status_code == 202
    assert path.received[-1].address == address
    await path.channel.send(address, Bubble("twee"))
    assert [event["text"] for event in await page.news()] == ["twee"]
    assert path.kinds() == ["command:start", "text:hoi"]


async def test_a_page_that_never_comes_back_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel_module, "RETURN_SECONDS", 0)
    with pytest.raises(SendingFailed) as failed:
        await WebChannel().send("somebody", Bubble("hallo"))
    assert failed.value.retry_after is None


async def test_a_page_out_of_reach_for_long_is_gone(client: httpx.AsyncClient, path: RecordingPath) -> None:
    path.channel.sessions._away = 0.05
    page = Page(client)
    await page.open()
    await settle(lambda: path.kinds() == ["command:start", "left"])
    assert (await page.say("hoi")).status_code == 410


async def test_no_more_is_kept_than_the_bound(page: Page, path: RecordingPath) -> None:
    await page.open()
    address = path.received[0].address
    for number in range(MAX_EVENTS):
        await path.channel.send(address, Bubble(f"bericht {number}"))
    with pytest.raises(SendingFailed):
        await path.channel.send(address, Bubble("te veel"))
    await path.channel.show_typing(address)
    for _ in range(10):
        await path.channel.retire_buttons(address, "x" * 22, None)
    assert len(await page.news()) == MAX_EVENTS


async def test_room_is_bounded_and_the_silent_make_place() -> None:
    gone: list[str] = []

    async def note(address: str) -> None:
        gone.append(address)

    sessions = Sessions(limit=2)
    sessions.on_gone(note)
    sessions.open("first").spoke = True
    sessions.open("silent")
    sessions.open("third").spoke = True
    await asyncio.sleep(0)
    assert gone == ["silent"]
    with pytest.raises(TooManySessions):
        sessions.open("fourth")
    assert sessions.get("first") is not None


async def test_a_crowd_at_the_door_is_told_to_wait(client: httpx.AsyncClient, path: RecordingPath) -> None:
    answers = [await Page(client).open() for _ in range(80)]
    refused = [answer for answer in answers if answer.status_code == 503]
    assert refused
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in refused)
    assert len(path.received) == 80 - len(refused)


async def test_made_up_goodbyes_do_not_flood_the_path(client: httpx.AsyncClient, path: RecordingPath) -> None:
    for _ in range(100):
        await client.post("/chat/leave", json={"secret": secrets.token_urlsafe(32), "pressed": True})
    await asyncio.sleep(0.05)
    assert len(path.received) < 70
