"""Moves what lies under an older key to the newest one, so that the older can be taken off the list."""

import logging

from sqlalchemy import Column, Connection, Table, select, update

from bot.store.engine import Database
from bot.store.schema import chats, conversations, message_keys
from bot.store.tracker_schema import conversation_keys
from sealing.keyring import Keyring, UnreadableKey

log = logging.getLogger(__name__)


def rotate_gateway(database: Database, keyring: Keyring) -> None:
    """Wrap every key and address of the gateway's database with the newest key, and look chats up by it."""
    if len(keyring.derived_keys()) < 2:
        return
    with database.transaction() as connection:
        _rewrap(connection, conversations, conversations.c.id, keyring)
        _rewrap(connection, message_keys, message_keys.c.conversation_id, keyring)
        for row in connection.execute(select(chats.c.id, chats.c.wrapped_address)).all():
            try:
                address = keyring.unwrap(row.wrapped_address)
            except UnreadableKey:
                log.error("a chat lies under a key that is not on the list")
                continue
            connection.execute(
                update(chats)
                .where(chats.c.id == row.id)
                .values(
                    wrapped_address=keyring.wrap(address),
                    address_index=keyring.blind_index(address.decode("utf-8")),
                )
            )
    database.scrub()


def rotate_trackers(database: Database, keyring: Keyring) -> None:
    """Wrap every key of the tracker database with the newest key."""
    if len(keyring.derived_keys()) < 2:
        return
    with database.transaction() as connection:
        _rewrap(connection, conversation_keys, conversation_keys.c.conversation_id, keyring)
    database.scrub()


def _rewrap(connection: Connection, table: Table, identity: Column[str], keyring: Keyring) -> None:
    for row in connection.execute(select(identity.label("row"), table.c.wrapped_key)).all():
        try:
            wrapped = keyring.rewrap(row.wrapped_key)
        except UnreadableKey:
            log.error("a key in table %s lies under a key that is not on the list", table.name)
            continue
        connection.execute(update(table).where(identity == row.row).values(wrapped_key=wrapped))
