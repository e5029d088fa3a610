"""What an operator can set: environment variables, or lines in `.env`. Nothing else reads either.

Every setting has its variable's name in lower case. A broken one ends the program with one sentence
(`load_settings`), never with a stack trace, and never with its value.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from sealing.keyring import BrokenKey, Keyring, load_or_create_master_keys


class BrokenSetting(Exception):
    """A setting cannot be used; the message is one sentence for the operator, without any secret."""


class Settings(BaseSettings):
    """All settings of the gateway. Secrets are `SecretStr` and print as stars."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        env_ignore_empty=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: SecretStr | None = Field(default=None, description="Without a token there is no Telegram.")
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        description="Where the Bot API lives; requests go to `<url>/bot<token>/<method>`.",
    )
    telegram_webhook_url: str | None = Field(
        default=None, description="Public address of this gateway; set: webhook at `/telegram`, unset: long polling."
    )
    telegram_webhook_secret: SecretStr | None = Field(
        default=None, description="The secret-token header that Telegram sends along with the webhook."
    )
    gateway_host: str = Field(default="127.0.0.1", description="Address the gateway listens on.")
    gateway_port: int = Field(default=8080, ge=0, le=65535, description="Port the gateway listens on.")
    rasa_url: str = Field(default="http://127.0.0.1:5005", description="Where Rasa answers the gateway.")
    rasa_token: SecretStr | None = Field(
        default=None, description="Secret between gateway and Rasa; made into `DATA_DIR` when it is not set."
    )
    action_server_url: str = Field(
        default="http://127.0.0.1:5055",
        description="Where the action server answers Rasa; its port is taken from here.",
    )
    nlu_encoder: str = Field(
        default="e5-small-int8",
        description="Sentence encoder: the one `make setup` builds, or the folder of another.",
    )
    spacy_pipeline: str = Field(
        default="nl_blank",
        description="spaCy pipeline: the one `make setup` builds, or a package or folder with another.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much is logged; no level prints a message's text."
    )
    database_url: SecretStr | None = Field(
        default=None, description="SQLite in `DATA_DIR` when not set, or `postgresql+psycopg://…`."
    )
    tracker_database_url: SecretStr | None = Field(
        default=None,
        description="The assistant's own database; only needed with PostgreSQL: a schema and a role of its own.",
    )
    data_dir: Path = Field(default=Path("var"), description="Databases, keys (readable by the owner only), models.")
    encryption_keys: Annotated[list[SecretStr], NoDecode] = Field(
        default_factory=list,
        description="Master keys separated by commas, newest first; made into `DATA_DIR` when not set.",
    )
    chat_lifetime_hours: float = Field(
        default=24, gt=0, le=36, description="Hours after which a chat's messages on Telegram delete themselves."
    )
    content_dir: Path = Field(default=Path("content"), description="Folder with what the assistant says.")

    @field_validator("encryption_keys", mode="before")
    @classmethod
    def _split_keys(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("telegram_api_url", "rasa_url", "action_server_url", "telegram_webhook_url")
    @classmethod
    def _http_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/") if value is not None else None

    @field_validator("database_url", "tracker_database_url")
    @classmethod
    def _known_database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        try:
            driver = make_url(value.get_secret_value()).drivername
        except ArgumentError:
            raise ValueError("is not a database address") from None
        if driver not in {"sqlite", "postgresql+psycopg"}:
            raise ValueError("must begin with sqlite:/// or postgresql+psycopg://")
        return value

    @field_validator("rasa_token")
    @classmethod
    def _not_blank(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().strip():
            raise ValueError("must not be blank")
        return value

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if self.telegram_webhook_url and not self.telegram_webhook_secret:
            raise ValueError("TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET")
        elsewhere = self.database_url and not self.database_url.get_secret_value().startswith("sqlite")
        if elsewhere and self.tracker_database_url is None:
            raise ValueError("DATABASE_URL with PostgreSQL needs TRACKER_DATABASE_URL, with a role of its own")
        return self

    def database(self) -> str:
        """SQLAlchemy address of the gateway's own database."""
        return _address(self.database_url, self.data_dir / "gateway.sqlite3")

    def tracker_database(self) -> str:
        """SQLAlchemy address of the database that Rasa opens."""
        return _address(self.tracker_database_url, self.data_dir / "trackers.sqlite3")

    def master_keys(self) -> list[str]:
        """The master keys, newest first; made into `DATA_DIR/keys/encryption.keys` when none are set.

        Raises:
            BrokenSetting: A key cannot be used or its file cannot be read.
        """
        if self.encryption_keys:
            keys = [key.get_secret_value() for key in self.encryption_keys]
            try:
                Keyring.derive(keys, "gateway")
            except BrokenKey as error:
                raise BrokenSetting(f"ENCRYPTION_KEYS cannot be used: {error}") from None
            return keys
        path = self.data_dir / "keys" / "encryption.keys"
        try:
            return load_or_create_master_keys(path)
        except BrokenKey as error:
            raise BrokenSetting(f"The keys in {path} cannot be used: {error}") from None
        except OSError as error:
            raise BrokenSetting(f"The keys in {path} cannot be read or written: {error.strerror}.") from None

    def gateway_keyring(self) -> Keyring:
        """Wrapping keys of the gateway's own database."""
        return Keyring.derive(self.master_keys(), "gateway")

    def tracker_keyring(self) -> Keyring:
        """Wrapping keys of the tracker database; the only ones that Rasa is handed."""
        return Keyring.derive(self.master_keys(), "trackers")

    def rasa_bearer(self) -> str:
        """The secret between gateway and Rasa; made into `DATA_DIR/keys/rasa.token` when it is not set.

        Raises:
            BrokenSetting: The file cannot be read or written.
        """
        if self.rasa_token is not None:
            return self.rasa_token.get_secret_value()
        path = self.data_dir / "keys" / "rasa.token"
        try:
            # A Fernet key is a fine random token: 32 bytes, safe in a header and in an address.
            return load_or_create_master_keys(path)[0]
        except (BrokenKey, OSError):
            raise BrokenSetting(f"The token in {path} cannot be read or written.") from None


def load_settings() -> Settings:
    """Read the settings from the environment and `.env`.

    Raises:
        BrokenSetting: Something cannot be used; says what in one sentence, without the value.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        reason = first["msg"].removeprefix("Value error, ").replace("Input should", "should")
        name = str(first["loc"][0]).upper() if first["loc"] else ""
        raise BrokenSetting(f"{name} {reason}.".strip() if name else f"{reason}.") from None
    except UnicodeDecodeError:
        raise BrokenSetting("The file .env is not UTF-8 text.") from None


def _address(url: SecretStr | None, file: Path) -> str:
    return url.get_secret_value() if url is not None else f"sqlite:///{file.absolute()}"
