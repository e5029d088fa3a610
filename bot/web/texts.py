"""The texts and places that the page shows, read from content/."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from bot.conversation.messages import ContactCard


def read_texts(content_dir: Path) -> Mapping[str, Sequence[str]]:
    """Return the bubbles of every `web_*` response by the rest of its id."""
    read = yaml.safe_load((content_dir / "nl" / "web.yml").read_text(encoding="utf-8"))
    return {
        name.removeprefix("web_"): response["versions"][0]["bubbles"]
        for name, response in read["responses"].items()
    }


def read_places(content_dir: Path) -> Sequence[ContactCard]:
    """Return the places that are shown without the assistant."""
    return (
        ContactCard(name="112", why="als iemand nu in gevaar is", phone="112"),
        ContactCard(name="113", why="als je denkt aan de dood", phone="113", chat="https://www.113.nl"),
    )
