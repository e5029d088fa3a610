"""What a browser sends becomes an `Incoming`, once, and nothing else gets in."""

import json
import secrets

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.messages import ChannelName, IncomingKind, MediaKind
from bot.web.deeds import MAX_TEXT, said
from bot.web.requests import MAX_BODY, Refused
from tests.bot.web.conftest import Page
from tests.bot.web.standin import RecordingPath


async def test_opening_greets_once_however_often_the_page_asks(page: Page, path: RecordingPath) -> None:
    for _ in range(3):
        assert (await page.open()).status_code == 200
    assert path.kinds() == ["command:start"]
    assert path.received[0].channel is ChannelName.WEB


async def test_a_resent_message_has_the_same_key(page: Page, path: RecordingPath) -> None:
    await page.open()
    first = await page.say("hoi", "a" * 22)
    again = await page.say("hoi", "a" * 22)
    other = await page.say("hoi", "b" * 22)
    assert [answer.status_code for answer in (first, again, other)] == [202, 202, 202]
    assert path.kinds() == ["command:start", "text:hoi", "text:hoi"]
    assert path.received[1].message_id == "a" * 22


async def test_the_same_id_on_two_pages_is_two_deeds(client: httpx.AsyncClient, path: RecordingPath) -> None:
    for page in (Page(client), Page(client)):
        await page.open()
        await page.say("hoi", "a" * 22)
    assert path.kinds().count("text:hoi") == 2


async def test_the_address_is_not_the_secret(page: Page, path: RecordingPath) -> None:
    await page.open()
    assert page.secret not in repr(path.received[0]) + path.received[0].address + path.received[0].update_key


async def test_a_slash_word_is_a_command_with_the_text_kept(page: Page, path: RecordingPath) -> None:
    await page.open()
    await page.say("/Help nu graag")
    await page.say('/greet{"risk":"x"} ik wil dood')
    command, text = path.received[1:]
    assert (command.kind, command.command, command.argument) == (IncomingKind.COMMAND, "help", "nu graag")
    assert (text.kind, text.command, text.text) == (
        IncomingKind.TEXT,
        None,
        '/greet{"risk":"x"} ik wil dood',
    )


async def test_a_pressed_button_names_its_bubble(page: Page, path: RecordingPath) -> None:
    await page.open()
    answer = await page.post("say", id="c" * 22, button="token", bubble="d" * 22)
    assert answer.status_code == 202
    pressed = path.received[-1]
    assert (pressed.kind, pressed.button, pressed.message_id) == (IncomingKind.BUTTON, "token", "d" * 22)


async def test_of_a_picture_only_its_being_there_is_told(page: Page, path: RecordingPath) -> None:
    await page.open()
    answer = await page.post("say", id="c" * 22, media="image")
    assert answer.status_code == 202
    assert (path.received[-1].kind, path.received[-1].media) == (IncomingKind.MEDIA, MediaKind.IMAGE)


@pytest.mark.parametrize(
    "deed",
    [
        {},
        {"text": ""},
        {"text": " \n"},
        {"text": "\0"},
        {"text": 5},
        {"text": ["hoi"]},
        {"text": "hoi", "button": "x"},
        {"button": "", "bubble": "d" * 22},
        {"button": "x" * 65, "bubble": "d" * 22},
        {"button": "x"},
        {"media": "video"},
        {"media": {"image": "…"}},
    ],
)
async def test_what_is_no_deed_is_refused(page: Page, path: RecordingPath, deed: dict[str, object]) -> None:
    await page.open()
    assert (await page.post("say", id="e" * 22, **deed)).status_code == 400
    assert path.kinds() == ["command:start"]


@pytest.mark.parametrize("deed_id", [None, 7, "", "kort", "x" * 65, "met spatie ertussen"])
async def test_a_deed_without_a_good_id_is_refused(page: Page, path: RecordingPath, deed_id: object) -> None:
    await page.open()
    assert (await page.post("say", id=deed_id, text="hoi")).status_code == 400
    assert path.kinds() == ["command:start"]


async def test_length_is_bounded(page: Page, path: RecordingPath) -> None:
    await page.open()
    assert (await page.say("é" * MAX_TEXT)).status_code == 202
    assert (await page.say("x" * (MAX_TEXT + 1))).status_code == 413
    assert (await page.say("x" * MAX_BODY)).status_code == 413
    assert len(path.received) == 2


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "none"}, 403),
        ({"origin": "http://chat.test"}, 200),
        ({"origin": "https://elders.test"}, 403),
        ({"origin": "null"}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "application/json; charset=utf-8"}, 200),
    ],
)
async def test_only_json_from_our_own_page(
    client: httpx.AsyncClient, path: RecordingPath, headers: dict[str, str], status: int
) -> None:
    body = json.dumps({"secret": secrets.token_urlsafe(32)})
    answer = await client.post("/chat/open", content=body, headers={"content-type": "application/json", **headers})
    assert answer.status_code == status
    assert len(path.received) == (1 if status == 200 else 0)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff", b"[" * 20_000, b'{"secret":"short"}', b"{}"])
async def test_broken_json_is_refused(client: httpx.AsyncClient, path: RecordingPath, body: bytes) -> None:
    for name in ("open", "say", "wait", "leave"):
        answer = await client.post(f"/chat/{name}", content=body, headers={"content-type": "application/json"})
        assert answer.status_code == 400
    assert path.received == []


async def test_get_does_nothing(client: httpx.AsyncClient, path: RecordingPath) -> None:
    for name in ("open", "say", "wait", "leave"):
        assert (await client.get(f"/chat/{name}")).status_code == 405
    assert path.received == []


async def test_a_flood_is_slowed_kindly(page: Page, path: RecordingPath) -> None:
    await page.open()
    answers = [await page.say(f"bericht {number}") for number in range(20)]
    slowed = [answer for answer in answers if answer.status_code == 429]
    assert answers[0].status_code == 202
    assert slowed
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in slowed)
    assert len(path.received) == 1 + len(answers) - len(slowed)


async def test_trouble_in_the_store_is_told_without_her_words(
    page: Page, path: RecordingPath, caplog: pytest.LogCaptureFixture
) -> None:
    await page.open()
    path.broken = True
    answer = await page.say("GEHEIM-WOORD")
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) >= 1
    assert "OSError" in caplog.text
    assert "GEHEIM-WOORD" not in caplog.text + answer.text
    path.broken = False
    assert (await page.say("GEHEIM-WOORD")).status_code == 202


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.fixed_dictionaries(
        {"id": st.just("a" * 22) | json_values},
        optional=dict.fromkeys(("text", "button", "bubble", "media"), json_values),
    )
)
def test_any_json_is_a_deed_or_refused(read: dict[str, object]) -> None:
    try:
        incoming = said("address", read)
    except Refused as refused:
        assert refused.status in {400, 413}
    else:
        incoming.text.encode()  # what comes through can be stored
        assert "\0" not in incoming.text
        assert len(incoming.update_key) == 40
