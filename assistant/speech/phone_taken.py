"""Whether a parent told that the child's phone was taken away: then "pak de telefoon niet af" comes too late."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PHONE = r"(?:telefoon|mobiel|mobieltje|tel|gsm)"
_TAKEN = r"(?:af ?gepakt|af ?genomen|in ?genomen|weg ?genomen|weg ?gehaald|gepakt|in beslag)"
TAKEN = re.compile(
    rf"\b{_PHONE}\b(?:(?!\b(?:niet|nooit|als|moet|wordt|worden)\b)[^.?!]){{0,24}}\b{_TAKEN}\b|"
    rf"\b(?:pakte|nam)\b(?:(?!\b(?:niet|nooit|als)\b)[^.?!]){{0,16}}\b{_PHONE}\b[^.?!]{{0,8}}\b(?:af|in|weg)\b"
)
GIVEN_BACK = re.compile(rf"\b{_PHONE}\b[^.?!]{{0,24}}\b(?:terug ?gegeven|weer terug|terug gekregen|teruggekregen)\b")


def phone_is_taken(texts: Sequence[str]) -> bool:
    """Whether that is the last that was told of it.

    Args:
        texts: Her messages so far, oldest first.
    """
    taken = False
    for text in (" ".join(one.lower().split()) for one in texts):
        taken = GIVEN_BACK.search(text) is None and (taken or TAKEN.search(text) is not None)
    return taken
