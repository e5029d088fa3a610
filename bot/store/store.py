"""The store as the rest of the gateway uses it.

Its methods are synchronous and short; asynchronous code calls them through `asyncio.to_thread`.
"""

from dataclasses import dataclass

from bot.settings import Settings
from bot.store.carriers import Carriers
from bot.store.engine import Database
from bot.store.erasing import Erasing
from bot.store.inbox import Inbox
from bot.store.keyboards import Keyboards
from bot.store.outbox import Outbox
from bot.store.tracker_keys import TrackerKeys
from bot.store.turns import Turns
from bot.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Store:
    """Everything the gateway keeps."""

    database: Database
    trackers: TrackerKeys
    vault: Vault
    inbox: Inbox
    turns: Turns
    outbox: Outbox
    carriers: Carriers
    erasing: Erasing

    def answers(self) -> bool:
        """Whether both databases can be read."""
        return self.database.answers() and self.trackers.database.answers()

    def scrub(self) -> None:
        """Leave nothing of what was erased in the write-ahead logs."""
        self.database.scrub()
        self.trackers.database.scrub()

    def close(self) -> None:
        """Close both databases."""
        self.database.close()
        self.trackers.database.close()


def open_store(settings: Settings) -> Store:
    """Open both databases; `migrate` has laid their tables before.

    Raises:
        BrokenSetting: The keys cannot be used.
    """
    database = Database(settings.database())
    trackers = TrackerKeys(Database(settings.tracker_database()), settings.tracker_keyring())
    vault = Vault(database, settings.gateway_keyring(), trackers)
    keyboards, carriers, erasing = Keyboards(vault), Carriers(vault), Erasing(vault)
    outbox = Outbox(vault, keyboards)
    inbox = Inbox(vault, outbox, keyboards, carriers, erasing)
    return Store(database, trackers, vault, inbox, Turns(vault, outbox), outbox, carriers, erasing)
