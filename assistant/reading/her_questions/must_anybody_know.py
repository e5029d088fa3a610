"""Asks whether anybody has to know: a question about her story, and none about what this chat keeps."""

from __future__ import annotations

import re

_LEADS = r"(?:(?:en|maar|ja+|ok[eé]?|nee+|dus|nou|hoezo|waarom|wrm)[,.?!]* )*"
_IT = r"(?:het|t|'t|dit|dat|ervan|hiervan)"
MUST_ANYBODY_KNOW = re.compile(
    rf"^{_LEADS}(?:moet|hoeft|moeten|hoeven) (?:er )?(?:iemand|mensen|anderen) {_IT}(?: \w+)?"
    r" (?:weten|horen)(?: dan)?\W*$|"
    rf"^{_LEADS}(?:moet|zou) ik {_IT}(?: \w+)? (?:aan|tegen) iemand(?: \w+)? (?:vertellen|zeggen)(?: dan)?\W*$|"
    rf"^{_LEADS}(?:moet|zou) ik {_IT} iemand vertellen(?: dan)?\W*$"
)


def asks_whether_anybody_must_know(text: str) -> bool:
    """Whether a message, in small letters, asks that."""
    return MUST_ANYBODY_KNOW.search(" ".join(text.split())) is not None
