"""Settings: read from the environment and `.env`, told in one sentence when broken, secrets never shown."""

from pathlib import Path

import pytest

from bot.settings import BrokenSetting, Settings, load_settings
from sealing.conversation_key import new_conversation_key

SECRET = "hunter2-hunter2-hunter2"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_everything_has_a_default() -> None:
    settings = load_settings()
    assert settings.database() == f"sqlite:///{Path('var/gateway.sqlite3').absolute()}"
    assert settings.tracker_database() == f"sqlite:///{Path('var/trackers.sqlite3').absolute()}"
    assert settings.telegram_bot_token is None


def test_env_file_and_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("GATEWAY_PORT=9000\nLOG_LEVEL=warning\nOTHER=1\nTELEGRAM_BOT_TOKEN=\n")
    assert load_settings().gateway_port == 9000
    assert load_settings().log_level == "WARNING"
    assert load_settings().telegram_bot_token is None
    monkeypatch.setenv("GATEWAY_PORT", "9001")
    assert load_settings().gateway_port == 9001


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GATEWAY_PORT", "abc"),
        ("GATEWAY_PORT", "70000"),
        ("CHAT_LIFETIME_HOURS", "37"),
        ("CHAT_LIFETIME_HOURS", "0"),
        ("LOG_LEVEL", "LOUD"),
        ("RASA_URL", "localhost:5005"),
        ("RASA_TOKEN", " "),
        ("DATABASE_URL", f"mysql://me:{SECRET}@host/name"),
        ("DATABASE_URL", SECRET),
        ("TELEGRAM_WEBHOOK_URL", "https://example.org"),
        ("DATABASE_URL", f"postgresql+psycopg://me:{SECRET}@host/name"),
    ],
)
def test_a_broken_setting_is_one_sentence_with_its_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BrokenSetting) as told:
        load_settings()
    sentence = str(told.value)
    assert name in sentence
    assert "\n" not in sentence
    assert SECRET not in sentence


def test_broken_keys_are_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ENCRYPTION_KEYS", SECRET)
    with pytest.raises(BrokenSetting, match="ENCRYPTION_KEYS") as told:
        load_settings().master_keys()
    assert SECRET not in str(told.value)
    monkeypatch.delenv("ENCRYPTION_KEYS")
    (tmp_path / "var" / "keys").mkdir(parents=True)
    (tmp_path / "var" / "keys" / "encryption.keys").write_text(SECRET)
    with pytest.raises(BrokenSetting, match=r"encryption\.keys"):
        load_settings().master_keys()


def test_keys_and_token_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().master_keys() == load_settings().master_keys()
    assert load_settings().rasa_bearer() == load_settings().rasa_bearer()
    monkeypatch.setenv("RASA_TOKEN", SECRET)
    assert load_settings().rasa_bearer() == SECRET
    one, other = (new_conversation_key().decode() for _ in range(2))
    monkeypatch.setenv("ENCRYPTION_KEYS", f"{one}, {other}")
    assert load_settings().master_keys() == [one, other]


def test_rasas_keys_cannot_open_the_gateways(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings()
    assert not set(settings.tracker_keyring().derived_keys()) & set(settings.gateway_keyring().derived_keys())
    assert not set(settings.tracker_keyring().derived_keys()) & set(settings.master_keys())


def test_no_secret_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET", "RASA_TOKEN", "ENCRYPTION_KEYS"):
        monkeypatch.setenv(name, SECRET)
    monkeypatch.setenv("DATABASE_URL", f"postgresql+psycopg://me:{SECRET}@host/name")
    monkeypatch.setenv("TRACKER_DATABASE_URL", f"postgresql+psycopg://you:{SECRET}@host/name")
    assert SECRET not in repr(load_settings()) + str(load_settings())
