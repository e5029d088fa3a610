"""Who says once that the image is wiped is not asked whether it is still there."""

from __future__ import annotations

import re
from collections.abc import Iterable

WIPED = re.compile(r"\b(?:gewist|verwijderd|gedelete\w*|weggegooid|weggedaan)\b")
NOT_BY_HER = re.compile(
    r"\b(?:niet|nog niet|geen|nooit|half|bijna|als|of|moet|zal|kan|mag|wil|hij|ie|zij|ze|heeft|hebben|had|laten|"
    r"account|gesprek|appjes|chat)\b|\?"
)
"""In the same sentence: not done yet, done by another, or something else was wiped."""


def said_to_be_wiped(texts: Iterable[str]) -> bool:
    """Whether any of these messages says, in a sentence of its own, that she has wiped it."""
    sentences = (one for text in texts for one in re.findall(r"[^.!?,;]+[.!?,;]*", " ".join(text.lower().split())))
    return any(WIPED.search(one) and not NOT_BY_HER.search(one) for one in sentences)
