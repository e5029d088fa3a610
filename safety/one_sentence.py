"""A sentence that is broken over two messages ("was ik er maar gewoon", then "niet") is read as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_GOES_ON = re.compile(
    r"(?:niet|nooit|niks|dood|weg|verdwenen|meer|zonder mij|not|dead|gone|anymore)"
    r"(?: (?:meer|gewoon|hier|was|geweest|zijn|anymore|here))*[.! ]*",
    re.IGNORECASE,
)
"""What is no message by itself: it ends the sentence before it."""
_ENDED = (".", "!", "?", "\u2026")


def as_she_meant_them(texts: Sequence[str], between: str) -> str:
    """Join messages into one text, parted by `between`; what only ends the sentence before it follows after a blank."""
    whole = ""
    for text in texts:
        stripped = text.strip()
        if not stripped:
            continue
        goes_on = whole and not whole.rstrip().endswith(_ENDED) and _GOES_ON.fullmatch(stripped)
        whole += (" " if goes_on else between) * bool(whole) + text
    return whole
