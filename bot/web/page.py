"""The page of the web chat, filled with texts from content/."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.conversation.messages import ContactCard
from bot.web.deeds import MAX_TEXT
from bot.web.texts import read_places, read_texts

TEMPLATES = Path(__file__).parent / "templates"

FOR_SCRIPTS = (
    "assistant",
    "busy",
    "call",
    "chat",
    "ended",
    "full",
    "leave_words",
    "letters_left",
    "no_pictures",
    "not_sent",
    "offline",
    "sending",
    "silent",
    "site",
    "too_long",
    "you",
)
"""Texts that the page shows only when something happens."""


def _digits(number: str) -> str:
    return re.sub(r"[^\d+]", "", number)


def fill_page(texts: Mapping[str, Sequence[str]], places: Sequence[ContactCard]) -> str:
    """Return the HTML of the page.

    Args:
        texts: Bubbles by id without `web_`.
        places: Where a person can turn when the chat does not work or is not what she wants.

    Raises:
        jinja2.UndefinedError, KeyError: A text is missing in content/.
    """
    # Everything that comes from content is escaped too: an editor's "<" is a letter.
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["digits"] = _digits
    single = {name: bubbles[0] for name, bubbles in texts.items()}
    return environment.get_template("page.html").render(
        language="nl",
        texts=single,
        texts_json=json.dumps({name: single[name] for name in FOR_SCRIPTS}, ensure_ascii=False),
        about=texts["about"],
        places=places,
        max_text=MAX_TEXT,
    )


def render_page(content_dir: Path) -> str:
    """Return the page with the texts that stand in `content_dir`."""
    return fill_page(read_texts(content_dir), read_places(content_dir))
