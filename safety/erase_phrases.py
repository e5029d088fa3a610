"""Does this message ask to erase the whole conversation?

Only the whole conversation: one detail ("haal mijn naam weg") is asked about first, and a photo elsewhere
("verwijder mijn foto van insta") is another matter altogether.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from safety.exit_phrases import is_exit
from safety.whole_message import WholeMessage

#: With a question mark only a request counts: "chat verwijderen?" asks for advice.
_REQUEST = re.compile(r"\b(kan|kun|kunt|kunnen|wil|wilt|zou|mag|can|could|would)\b", re.IGNORECASE)
#: The most words of such a message.
_LONGEST = 14
#: Ends a sentence of a message that says more than one thing.
_SENTENCE_END = re.compile(r"[.!;,\n]+")


@lru_cache(maxsize=1)
def _erasures() -> WholeMessage:
    return WholeMessage(Path(__file__).with_name("erase.rules"), _LONGEST)


def is_erase(text: str) -> bool:
    """Tell whether the whole message asks to erase this conversation ("wis alles", "hij komt thuis. wis alles")."""
    if "?" in text and not _REQUEST.search(text):
        return False
    return _erasures().matches(text) or _is_erase_in_a_hurry(text)


def _is_erase_in_a_hurry(text: str) -> bool:
    """Whether one sentence asks to erase, and every other one to hide the chat or the same."""
    sentences = [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]
    erases = [_erasures().matches(sentence) for sentence in sentences]
    return any(erases) and all(erased or is_exit(said) for erased, said in zip(erases, sentences, strict=True))
