"""The few lines that the connector says itself; all of them come from `content/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bot.settings import Settings


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
    def from_content(cls, settings: Settings) -> Self:
        """Read them from `content/`."""
        raise NotImplementedError
