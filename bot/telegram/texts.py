"""The few lines that the connector says itself; all of them come from `content/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from editorial.responses import Responses


@dataclass(frozen=True, slots=True)
class TelegramTexts:
    """Words of the connector.

    Args:
        quick_keys: Title and command of each key of the quick keyboard.
        carrier: A neutral word that carries the removal of the keyboard and is deleted at once.
        group_line: What is said in a group or channel before leaving it.
    """

    quick_keys: Mapping[str, str]
    carrier: str
    group_line: str

    @classmethod
    def from_content(cls, content_dir: Path) -> Self:
        """Read them from `content/`.

        Raises:
            ContentError: A file is broken.
            KeyError: A text is missing.
        """
        responses = Responses(content_dir)
        return cls(
            quick_keys=commands(responses, "telegram_quick_keys"),
            carrier=line(responses, "telegram_keys_away"),
            group_line=line(responses, "telegram_group"),
        )


def line(responses: Responses, response_id: str) -> str:
    """The text of a response that is one line."""
    return responses.answer(response_id).text


def commands(responses: Responses, response_id: str) -> dict[str, str]:
    """What the buttons of a response say, and the command (without its slash) each stands for."""
    return {one["title"]: one["payload"].removeprefix("/") for one in responses.answer(response_id).buttons}
