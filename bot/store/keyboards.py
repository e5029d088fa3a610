"""Buttons under bubbles: what each stands for, and which of them answer no more."""

import secrets

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

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
                chosen=False,
            )
        )
        return Button(choice.title, token)

    def choice(self, connection: Connection, conversation: Conversation, token: str) -> tuple[int, Choice] | None:
        """The bubble and choice behind a token; `None` for one that is unknown, used, or of an earlier time."""
        row = connection.execute(
            select(buttons.c.outbox_id, buttons.c.sealed_choice).where(
                self._is(conversation, token), buttons.c.used.is_(False)
            )
        ).first()
        if row is None:
            return None
        title, payload = open_json(conversation.key, row.sealed_choice)
        return row.outbox_id, Choice(title, payload)

    def retire(
        self,
        connection: Connection,
        conversation: Conversation,
        pressed: tuple[int, str] | None = None,
        under: str | None = None,
    ) -> list[Retired]:
        """Let no keyboard of a conversation answer any more; returns those that are known to stand in the chat.

        One that was sent, but whose message id is not known yet, is found by `answered` when it is.

        Args:
            pressed: The bubble and the token of the button that was chosen, if one was.
            under: The message that it was pressed under; a bubble sent twice stands twice.
        """
        if pressed is not None:
            connection.execute(update(buttons).where(self._is(conversation, pressed[1])).values(chosen=True))
        standing = connection.execute(
            select(buttons.c.outbox_id)
            .where(buttons.c.conversation_id == conversation.id, buttons.c.used.is_(False))
            .distinct()
        ).scalars()
        retired = []
        for outbox_id in standing.all():
            mine = pressed is not None and pressed[0] == outbox_id
            chosen = self._chosen(connection, conversation, outbox_id) if mine else None
            for message_id in {self._vault.message_of(connection, outbox_id), under if mine else None} - {None}:
                retired.append(Retired(str(message_id), chosen))
        connection.execute(update(buttons).where(buttons.c.conversation_id == conversation.id).values(used=True))
        return retired

    def pressed_again(
        self, connection: Connection, conversation: Conversation, token: str, under: str
    ) -> Retired | None:
        """The keyboard of a button that answers no more, to be taken away or marked once more.

        `None` when the token is not of this conversation.
        """
        outbox_id = connection.execute(select(buttons.c.outbox_id).where(self._is(conversation, token))).scalar()
        if outbox_id is None:
            return None
        return Retired(under, self._chosen(connection, conversation, outbox_id))

    def spent(self, connection: Connection, outbox_id: int) -> bool:
        """Whether a bubble has buttons of which none counts any more."""
        used = list(connection.execute(select(buttons.c.used).where(buttons.c.outbox_id == outbox_id)).scalars())
        return bool(used) and all(used)

    def answered(self, connection: Connection, conversation_id: str, outbox_id: int, under: str) -> Retired | None:
        """The keyboard of a bubble when nothing of it counts any more."""
        if not self.spent(connection, outbox_id):
            return None
        conversation = self._vault.conversation_by_id(connection, conversation_id)
        return Retired(under, self._chosen(connection, conversation, outbox_id)) if conversation is not None else None

    def _chosen(self, connection: Connection, conversation: Conversation, outbox_id: int) -> str | None:
        sealed = connection.execute(
            select(buttons.c.sealed_choice).where(buttons.c.outbox_id == outbox_id, buttons.c.chosen.is_(True))
        ).scalar()
        return str(open_json(conversation.key, sealed)[0]) if sealed is not None else None

    def _is(self, conversation: Conversation, token: str) -> ColumnElement[bool]:
        return buttons.c.token_index.in_(self._vault.keyring.blind_indexes(token)) & (
            buttons.c.conversation_id == conversation.id
        )

    def forget_ended(self, connection: Connection) -> None:
        """Remove buttons of conversations that ended."""
        connection.execute(delete(buttons).where(buttons.c.conversation_id.not_in(select(conversations.c.id))))
