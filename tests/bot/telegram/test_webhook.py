"""The webhook: Telegram alone may post, and 200 means stored."""

import asyncio
import json
import socket

import httpx
import pytest
import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.telegram import TelegramChannel
from bot.telegram.webhook import LARGEST_BODY
from tests.bot.telegram.conftest import TEXTS, settings_for

SECRET = "een-geheim_van-24-tekens"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
async def hooked(api, path):
    """A gateway with only the webhook, on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = settings_for(
        api, telegram_webhook_url=f"http://127.0.0.1:{port}", telegram_webhook_secret=SecretStr(SECRET)
    )
    channel = TelegramChannel(settings, path, TEXTS)
    app = Starlette(routes=channel.routes())
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None, lifespan="off"))
    serving = asyncio.create_task(server.serve())
    await channel.start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        while not server.started:
            await asyncio.sleep(0.01)
        yield client
    await channel.stop()
    server.should_exit = True
    await serving


def update(number, text="hoi"):
    chat = {"id": 71, "type": "private", "first_name": "Iemand"}
    return {"update_id": number, "message": {"message_id": number, "date": 1, "chat": chat, "text": text}}


async def test_updates_come_in_order_and_again_until_they_are_stored(api, path, hooked):
    path.broken = 2
    girl = api.person()
    for text in ("een", "twee", "drie"):
        girl.text(text)
    await path.until(3)
    assert [one.text for one in path.received] == ["een", "twee", "drie"]


async def test_telegram_is_told_the_address_the_secret_and_what_is_wanted(api, hooked):
    async with asyncio.timeout(5):
        while not api.world.webhook:
            await asyncio.sleep(0.01)
    assert api.world.webhook["url"].endswith("/telegram")
    assert api.world.webhook["secret_token"] == SECRET
    assert "message_reaction" not in api.world.webhook["allowed_updates"]
    assert api.calls("getUpdates") == []


@pytest.mark.parametrize("secret", [None, "", "verkeerd", SECRET + "x", SECRET[:-1], "ké"])
async def test_a_wrong_secret_is_refused_unread(path, hooked, secret):
    headers = {} if secret is None else {HEADER: secret.encode()}
    answer = await hooked.post("/telegram", json=update(1), headers=headers)
    assert answer.status_code == 403 and path.received == []


async def test_the_body_is_limited(path, hooked):
    for body in (update(1, "x" * LARGEST_BODY), update(2, "x" * 1000)):
        answer = await hooked.post("/telegram", content=json.dumps(body), headers={HEADER: SECRET})
        assert answer.status_code == (413 if body["update_id"] == 1 else 200)
    assert [one.update_key for one in path.received] == ["2"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"no": "number"}', b"\xff\xfe"])
async def test_what_is_no_update_is_refused(path, hooked, body):
    answer = await hooked.post("/telegram", content=body, headers={HEADER: SECRET})
    assert answer.status_code == 400 and path.received == []


async def test_what_could_not_be_stored_is_not_accepted(path, hooked):
    path.broken = 1
    for expected in (503, 200):
        answer = await hooked.post("/telegram", json=update(1), headers={HEADER: SECRET})
        assert answer.status_code == expected
    assert len(path.received) == 1


async def test_only_posts_to_telegram(hooked):
    assert (await hooked.get("/telegram")).status_code == 405
    assert (await hooked.post("/telegram/x", json=update(1), headers={HEADER: SECRET})).status_code == 404
    assert (await hooked.post("/", json=update(1), headers={HEADER: SECRET})).status_code == 404


async def test_messages_of_one_chat_do_not_overtake_each_other(path, hooked):
    posts = [hooked.post("/telegram", json=update(one), headers={HEADER: SECRET}) for one in range(1, 21)]
    assert {answer.status_code for answer in await asyncio.gather(*posts)} == {200}
    assert path.overtaken == [] and len(path.received) == 20


def test_without_a_webhook_there_is_no_route(api, path):
    assert TelegramChannel(settings_for(api), path, TEXTS).routes() == []
