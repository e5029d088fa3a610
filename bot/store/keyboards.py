"""Buttons under bubbles: what each stands for, and which of them answer no more."""

import secrets

from sqlalchemy import Connection, delete, insert, select, update

from bot.conversation.messages import Button
from bot.store.records import Choice, Retired
from bot.store.schema import buttons, conversations
from bot.store.vault import Conversation, Vault, open_json, seal_json


class Keyboards:
    """Makes tokens for choices and knows which of them still count."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(self, connection: Connection, conversation: Conversation, outbox_id: int, choice: Choice) -> Button:
        """Make a button of a choice: a token, and what it stands for under the key of the conversation."""
        token = secrets.token_urlsafe(16)
        connection.execute(
            insert(buttons).values(
                token_index=self._vault.keyring.blind_index(token),
                conversation_id=conversation.id,
                outbox_id=outbox_id,
                sealed_choice=seal_json(conversation.key, [choice.title, choice.payload]),
                used=False,
            )
        )
        return Button(choice.title, token)

    def choice(self, connection: Connection, conversation: Conversation, token: str) -> tuple[int, Choice] | None:
        """The bubble and choice behind a token; `None` for one that is unknown, used, or of an earlier time."""
        row = connection.execute(
            select(buttons.c.outbox_id, buttons.c.sealed_choice).where(
                buttons.c.token_index.in_(self._vault.keyring.blind_indexes(token)),
                buttons.c.conversation_id == conversation.id,
                buttons.c.used.is_(False),
            )
        ).first()
        if row is None:
            return None
        title, payload = open_json(conversation.key, row.sealed_choice)
        return row.outbox_id, Choice(title, payload)

    def retire(
        self, connection: Connection, conversation: Conversation, pressed: tuple[int, str] | None
    ) -> list[Retired]:
        """Let no keyboard of a conversation answer any more; returns those that still stand in the chat."""
        standing = connection.execute(
            select(buttons.c.outbox_id)
            .where(buttons.c.conversation_id == conversation.id, buttons.c.used.is_(False))
            .distinct()
        ).scalars()
        retired = []
        for outbox_id in standing.all():
            message_id = self._vault.message_of(connection, outbox_id)
            if message_id is not None:
                chosen = pressed[1] if pressed and pressed[0] == outbox_id else None
                retired.append(Retired(message_id, chosen))
        connection.execute(update(buttons).where(buttons.c.conversation_id == conversation.id).values(used=True))
        return retired

    def forget_ended(self, connection: Connection) -> None:
        """Remove buttons of conversations that ended."""
        connection.execute(delete(buttons).where(buttons.c.conversation_id.not_in(select(conversations.c.id))))
