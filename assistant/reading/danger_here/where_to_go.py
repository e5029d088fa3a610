"""Where to, before who is feared comes home: asked while there is time for a plan.

"Waar kan ik vannacht slapen" is heard as a wish to be gone, as danger, or as a wish for telephone numbers. Once it is
known that the threat is for later, a place is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import LATER_SAID, LEAVES_HOME, LONGEST, NOW_AFTER_ALL, has_begun
from assistant.reading.moment import Moment
from assistant.words import phrases_of_calm
from assistant.words.heavy_words import names_an_end

A_PLACE = "choose_aside_where_sleep"
ASKS_WHERE_TO = re.compile(
    r"\bwaar (?:moet|kan|mag|zou) ik (?:\w+ ){0,3}?(?:heen|naartoe|naar ?toe|terecht|slapen|overnachten|blijven)\b|"
    r"\bwaar ik (?:\w+ ){0,2}?(?:heen|naartoe|terecht|slapen|overnachten)\b|\bwaar (?:\w+ ){0,2}?kan slapen\b|"
    r"\b(?:een )?(?:plek|plaats|adres|bed) (?:om te slapen|voor (?:vannacht|vanavond))\b|"
    r"\b(?:kan|mag) ik (?:\w+ ){0,2}?(?:naar|bij) (?:een |mijn |mn |me |die )?"
    r"(?:vriend\w*|bestie|buur\w*|oma|tante|nicht|klasgeno\w+)\b"
)


def where_to_go(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that asks for a place to go to in time; None where it is another."""
    if LATER_SAID not in moment.said or len(text.split()) > LONGEST or has_begun(text) or NOW_AFTER_ALL.search(text):
        return None
    if moment.role == "professional" or not ASKS_WHERE_TO.search(text):
        return None
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    dying = any(one.get("value") == "suicide" for one in risks) and _names_an_end(text)
    if dying or any(str(one.get("source")).startswith("rule:") for one in risks):
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "risk"]
    return {**parsed, "intent": {"name": A_PLACE, "confidence": 1.0}, "entities": entities}


def _names_an_end(text: str) -> bool:
    """Whether it speaks of an end of life, beside a denial and beside leaving the house."""
    return names_an_end(LEAVES_HOME.sub(" ", phrases_of_calm.WILL_NOT_DIE.sub(" ", text)))
