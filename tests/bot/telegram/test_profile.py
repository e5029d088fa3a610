"""What Telegram shows of the bot before anybody writes: neutral on sight, set by a command."""

import json
from pathlib import Path

import pytest

from bot.telegram import profile
from bot.telegram.line import Lines
from bot.telegram.texts import TelegramTexts
from editorial.responses import Responses
from tests.fakes.bot_api import Fault

CONTENT = Path(__file__).parents[3] / "content"
TELLING = ("sext", "naakt", "misbruik", "hulplijn", "geweld", "seks", "schuld", "schaam", "slachtoffer", "eer", "foto")


@pytest.fixture
def responses():
    return Responses(CONTENT)


async def test_everything_is_set_once_and_only_what_differs_again(api, responses):
    lines = Lines(api.token, api.url)
    assert await profile.set_profile(lines, responses) == ["name", "short description", "description", "commands"]
    assert await profile.set_profile(lines, responses) == []
    api.world.profile["setMyName"].append({"name": "iets anders"})
    assert await profile.set_profile(lines, responses) == ["name"]
    await lines.close()


async def test_nothing_in_the_profile_or_on_a_key_tells_what_it_is_about(api, responses):
    lines = Lines(api.token, api.url)
    await profile.set_profile(lines, responses)
    await lines.close()
    texts = TelegramTexts.from_content(CONTENT)
    seen = json.dumps(api.world.profile, ensure_ascii=False) + texts.carrier + texts.group_line
    words = seen.lower().replace('"', " ").split()
    assert [word for word in words for telling in TELLING if word.startswith(telling)] == []
    assert len(api.world.profile["setMyName"][0]["name"]) <= 64
    assert len(api.world.profile["setMyShortDescription"][0]["short_description"]) <= 120
    assert len(api.world.profile["setMyDescription"][0]["description"]) <= 512


def run(monkeypatch, api, token):
    monkeypatch.setenv("TELEGRAM_API_URL", api.url)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    monkeypatch.setenv("CONTENT_DIR", str(CONTENT))
    return profile.main()


def test_the_command_says_what_it_did(monkeypatch, api, capsys):
    assert run(monkeypatch, api, api.token) == 0
    assert "name" in capsys.readouterr().out
    assert run(monkeypatch, api, api.token) == 0
    assert "Nothing to set" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("refuse", "getMyName", status=401, description="Unauthorized"), "TELEGRAM_BOT_TOKEN"),
        (Fault("refuse", "setMyName", retry_after=120), "120 seconds"),
        (Fault("cut_before", "setMyCommands"), "cannot be reached"),
    ],
)
def test_what_goes_wrong_is_one_sentence(monkeypatch, api, capsys, fault, said):
    api.fail(fault)
    assert run(monkeypatch, api, api.token) == 1
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1 and api.token not in error


def test_a_token_that_is_not_set_is_one_sentence(monkeypatch, api, capsys):
    assert run(monkeypatch, api, "") == 1
    assert "TELEGRAM_BOT_TOKEN is not set" in capsys.readouterr().err
