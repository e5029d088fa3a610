"""The gateway's side of the tracker database: it adds and destroys keys, and reads no tracker."""

from sqlalchemy import delete, insert, select

from bot.store.engine import Database
from bot.store.tracker_schema import conversation_keys, trackers
from sealing.conversation_key import new_conversation_key
from sealing.keyring import Keyring


class TrackerKeys:
    """Keys of the conversations that Rasa may remember."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self.database = database
        self._keyring = keyring

    def create(self, conversation_id: str, now: float) -> None:
        """Let Rasa remember a conversation; one that has a key keeps it."""
        wrapped = self._keyring.wrap(new_conversation_key())
        with self.database.transaction() as connection:
            known = select(conversation_keys.c.created_at).where(conversation_keys.c.conversation_id == conversation_id)
            if connection.execute(known).first() is not None:
                return
            connection.execute(
                insert(conversation_keys).values(conversation_id=conversation_id, wrapped_key=wrapped, created_at=now)
            )

    def destroy(self, conversation_id: str) -> None:
        """Destroy the key and what was sealed under it; what Rasa writes later finds no key."""
        with self.database.transaction() as connection:
            connection.execute(delete(conversation_keys).where(conversation_keys.c.conversation_id == conversation_id))
            connection.execute(delete(trackers).where(trackers.c.conversation_id == conversation_id))
        self.database.scrub()

    def ids(self, created_before: float) -> set[str]:
        """Conversations that had a key before that time (seconds since 1970)."""
        with self.database.transaction() as connection:
            found = select(conversation_keys.c.conversation_id).where(conversation_keys.c.created_at < created_before)
            return set(connection.execute(found).scalars())

    def drop_keyless(self) -> int:
        """Remove trackers without a key, and return how many there were."""
        with self.database.transaction() as connection:
            keys = select(conversation_keys.c.conversation_id)
            removed = connection.execute(delete(trackers).where(trackers.c.conversation_id.not_in(keys))).rowcount
        if removed:
            self.database.scrub()
        return removed
