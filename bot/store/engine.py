"""Opening a database so that it keeps nothing that was erased, and waits instead of failing.

SQLite: a write-ahead log, so that reading never waits for writing; `secure_delete`, so that freed pages are
overwritten; `synchronous=FULL`, because an update counts as received once it is stored; transactions that
take the write lock at their beginning, so that two of them never meet half-way.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from bot.store.turnstile import Turnstile, Urgency

log = logging.getLogger(__name__)

BUSY_MS = 30_000


class Database:
    """One database and its transactions.

    Args:
        url: SQLAlchemy address, SQLite or PostgreSQL.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self._turnstile = Turnstile()
        if self.is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Parameters would show sealed values and indexes in error messages.
        self.engine: Engine = create_engine(self.url, hide_parameters=True, pool_pre_ping=not self.is_sqlite)
        if self.is_sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_immediate)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def transaction(self, urgency: Urgency = Urgency.USUAL) -> Iterator[Connection]:
        """One short transaction; everything in it happens, or nothing.

        SQLite has one writer at a time: threads of this process queue here in fairness, other processes
        are waited for by SQLite itself.

        Args:
            urgency: Whether it goes before those that wait already.
        """
        if not self.is_sqlite:
            with self.engine.begin() as connection:
                yield connection
            return
        with self._turnstile.through(urgency), self.engine.begin() as connection:
            yield connection

    def scrub(self) -> None:
        """Empty SQLite's write-ahead log, which still holds what was just overwritten in the tables."""
        if not self.is_sqlite:
            return
        with self._turnstile.through():
            raw = self.engine.raw_connection()
            try:
                cursor = raw.cursor()
                for _ in range(50):
                    busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                    if not busy:
                        return
                    time.sleep(0.02)  # another process reads; its transactions are short
                log.warning("the write-ahead log could not be emptied; the clean-up job tries again")
            except OperationalError:
                log.warning("the write-ahead log could not be emptied; the clean-up job tries again")
            finally:
                raw.close()

    def answers(self) -> bool:
        """Whether the database can be read."""
        try:
            with self.engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except Exception:  # any driver's error means the same to a health check
            return False
        return True

    def close(self) -> None:
        self.engine.dispose()


def _prepare_sqlite(connection: object, _record: object) -> None:
    # The driver must not open transactions of its own: `_begin_immediate` does.
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        "foreign_keys=ON",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
