"""Telegram and the real conversation path together, with the real library on the loopback Bot API."""

import asyncio

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.application import Gateway
from tests.bot.telegram.conftest import settings_for
from tests.fakes.bot_api import BotApi
from tests.fakes.rasa import TOKEN, FakeRasa, echo

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
    api.world.keyboard_goes_with_its_message = False


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
