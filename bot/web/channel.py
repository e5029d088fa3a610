"""The web chat as a channel of the conversation path."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from time import monotonic

from bot.conversation.direction import isolated
from bot.conversation.messages import Bubble, ChannelName, Deletion, SendingFailed
from bot.conversation.rendering import around_cards
from bot.web.sessions import Session, Sessions

_ADDRESSES = ("phone", "chat", "url")
"""Fields of a card that the page makes links of."""

RETURN_SECONDS = 10 * 60
"""After a start, so long a page that was open before may need to come back by itself."""


class WebChannel:
    """Brings what the assistant says to the open pages.

    Args:
        sessions: Who has the page open.
    """

    name = ChannelName.WEB

    def __init__(self, sessions: Sessions | None = None) -> None:
        self.sessions = sessions if sessions is not None else Sessions()
        self._started = monotonic()

    async def send(self, address: str, bubble: Bubble) -> str:
        """Keep a bubble for the page, which fetches it at once when it is in reach.

        Its text is what stands before the cards; what is said after a card goes with that card.

        Raises:
            SendingFailed: The page is closed, or has not come back yet after a restart.
        """
        session = self._reach(address)
        message_id = secrets.token_urlsafe(16)
        text, *after = map(isolated, around_cards(bubble))
        session.put(
            {
                "type": "bubble",
                "id": message_id,
                "text": text,
                "buttons": [{"title": isolated(button.title), "token": button.token} for button in bubble.buttons],
                "cards": [
                    {
                        field: value if field in _ADDRESSES else isolated(value)
                        for field, value in asdict(card).items()
                        if value is not None
                    }
                    | ({"after": said} if said else {})
                    for card, said in zip(bubble.cards, after, strict=True)
                ],
            }
        )
        return message_id

    async def delete(self, address: str, message_ids: Sequence[str]) -> Deletion:
        """Take messages of both sides off the page; a closed page shows none any more."""
        session = self.sessions.get(address)
        if session is not None:
            session.forget(set(message_ids))
            session.put({"type": "delete", "ids": list(message_ids)})
        return Deletion()

    async def show_typing(self, address: str) -> None:
        """Show that an answer is being written."""
        session = self.sessions.get(address)
        if session is not None and not session.full:
            session.put({"type": "typing"})

    async def retire_buttons(self, address: str, message_id: str, chosen: str | None) -> None:
        """Take the buttons off a bubble, so that they answer once."""
        session = self.sessions.get(address)
        if session is not None:
            session.put({"type": "retire", "id": message_id, "chosen": chosen})

    async def leave(self, address: str, *, after: str | None = None, again: bool = False, late: bool = False) -> None:
        """Send the page away to a neutral site: she said that she wants to be gone.

        Once: after a crash or a bubble that came late, whoever has the page open again came back to it.
        """
        session = self.sessions.get(address)
        if session is not None and not (again or late):
            session.sent_away = True
            session.put({"type": "leave"})

    def release(self) -> None:
        """Let the pages go that wait for news, so that the server can stop at once.

        They find it gone and come back by themselves.
        """
        self.sessions.release()

    def _reach(self, address: str) -> Session:
        session = self.sessions.get(address)
        if session is not None and not session.full:
            return session
        may_return = session is None and not self.sessions.has_ended(address)
        if may_return and monotonic() - self._started < RETURN_SECONDS:
            raise SendingFailed(retry_after=3.0)
        raise SendingFailed(retry_after=None)
