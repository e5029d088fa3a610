"""Lays the tables of both databases before any process starts, and retires old keys."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from bot.settings import Settings
from bot.store.engine import Database
from bot.store.rotation import rotate_gateway, rotate_trackers

_MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(settings: Settings) -> None:
    """Bring both databases to the newest tables and move everything under the newest key.

    Harmless when there is nothing to do. Call it before the processes start.
    """
    gateway = Database(settings.database())
    try:
        _upgrade(gateway, "gateway")
        rotate_gateway(gateway, settings.gateway_keyring())
    finally:
        gateway.close()
    trackers = Database(settings.tracker_database())
    try:
        _upgrade(trackers, "trackers")
        rotate_trackers(trackers, settings.tracker_keyring())
    finally:
        trackers.close()


def _upgrade(database: Database, name: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS / name).replace("%", "%%"))
    with database.transaction() as connection:
        _run(config, connection)
    if database.is_sqlite and database.url.database:
        _only_owner(Path(database.url.database))


def _run(config: Config, connection: Connection) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _only_owner(file: Path) -> None:
    for path in file.parent.glob(f"{file.name}*"):
        path.chmod(0o600)
