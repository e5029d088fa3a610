"""Does this message ask for the help card: who is there right now, in four lines?"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from safety.whole_message import WholeMessage

#: The most words of such a message.
_LONGEST = 6


@lru_cache(maxsize=1)
def _calls() -> WholeMessage:
    return WholeMessage(Path(__file__).with_name("help.rules"), _LONGEST)


def is_help(text: str) -> bool:
    """Tell whether the whole message is a word for the help card ("sos", "help")."""
    return _calls().matches(text)
