"""The texts and places that the page shows, read from content/."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.conversation.messages import ContactCard
from editorial.referrals import read_contacts
from editorial.responses import Responses

PREFIX = "web_"

PLACES = ("112", "113", "kindertelefoon", "veilig_thuis")
"""Contacts shown without the assistant: danger now, a wish to die, to talk as a child, danger at home."""


def read_texts(content_dir: Path) -> Mapping[str, Sequence[str]]:
    """Return the bubbles of every `web_*` response by the rest of its id.

    Raises:
        editorial.errors.ContentError: A file is broken.
    """
    responses = Responses(content_dir)
    return {
        response.id.removeprefix(PREFIX): responses.answer(response.id).bubbles
        for response in responses.all()
        if response.id.startswith(PREFIX)
    }


def read_places(content_dir: Path) -> Sequence[ContactCard]:
    """Return the places to turn to, each with what may be shown of it; one switched off is left out.

    Raises:
        editorial.errors.ContentError: The file is broken.
    """
    contacts = read_contacts(content_dir)
    return [
        ContactCard(
            name=contact.name,
            why=contact.texts.get("what_for", ""),
            phone=contact.shown("phone"),
            chat=_site(contact.shown("chat")),
            url=_site(contact.shown("web")),
        )
        for place in PLACES
        if (contact := contacts.get(place)) is not None and contact.show
    ]


def _site(address: str | None) -> str | None:
    """An address that a browser can open; what is only a name is no link."""
    return address if address is not None and address.startswith("https://") else None
