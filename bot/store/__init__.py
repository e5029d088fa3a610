"""What the gateway keeps: two databases, everything a person said or is sealed in them.

`migrate(settings)` lays every table of both and moves what lies under an older key to the newest one.
"""

from bot.store.migrate import migrate
from bot.store.store import Store, open_store

__all__ = ["Store", "migrate", "open_store"]
