"""What somebody demands who threatens with an image is no violence yet.

"Hij stuurt het door als ik niet kom" is blackmail. The model hears with it that somebody is hurting her now, or has
touched her; where no rule heard that, the words are those of the threat alone, and she is not asked to flee or whether
it was this week.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.words import phrases

ALONE = ("danger_now", "sexual_violence")
"""Signals that a demand to come does not carry by itself."""
HONOUR = "honour_violence"
FAMILY = re.compile(r"\b(?:broers?|pa|papa|vader|ouders|ma|mama|moeder|ooms?|familie|neven)\b")
NEAR_OR_DONE = re.compile(
    r"\b(?:nu|net|deur|buiten|beneden|onderweg|mes|wapen|slaa?t|sloeg|geslagen|weer|elke|seks|sex|neuk\w*|pijp\w*|bed|"
    r"slapen|verkracht\w*|aangeraakt|aanraken|moest|dwong|gedwongen|gebeurd)\b"
)
"""He is near, or it has happened already: then the whole message stays as it was heard."""
_HOME = r"(?:ouders|vader|moeder|pa|ma|papa|mama|broers?|familie|ooms?|thuis)"
WILL_TELL_HOME = re.compile(
    rf"\b(?:zegt|zeggen|vertelt|vertellen|door ?(?:zegt|vertelt)|verklapt?)\b.{{0,30}}\b(?:tegen|"
    rf"aan) (?:mijn |mn |m'n |me )?{_HOME}\b|"
    rf"\b(?:tegen|aan) (?:mijn |mn |m'n |me )?{_HOME}\b.{{0,16}}\b(?:zegt|zeggen|vertelt|vertellen)\b"
)
OF_AN_IMAGE = re.compile(
    r"\b(?:foto\w*|film\w*|video\w*|naakt\w*|nudes?|beeld\w*|pics?|geld|euro|betaal\w*|stuur\w*|seks|sex)\b"
)
"""With none of these it is no blackmail over an image: what the family may do is asked about."""
NOTHING_HAPPENED = re.compile(r"\b(?:(?:is|er is|nog) )?(?:niks|niets) gebeurd\b|\bniet gebeurd\b")


def heard_of_a_threat(text: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading, without violence where a message only tells what is demanded of her."""
    entities = parsed.get("entities") or []
    if WILL_TELL_HOME.search(text) and not OF_AN_IMAGE.search(text):
        entities = [
            {**one, "value": HONOUR, "level": "ask"} if one.get("value") == "extortion" else one for one in entities
        ]
        parsed = {**parsed, "entities": entities}
    blackmail = any(one.get("value") == "extortion" for one in entities)
    if not blackmail or not phrases.WANTS_HER_TO_COME.search(text) or not phrases.is_short(text):
        return dict(parsed)
    if NEAR_OR_DONE.search(NOTHING_HAPPENED.sub(" ", text)):
        return dict(parsed)
    return {**parsed, "entities": [heard for one in entities if (heard := _as_heard(one, text)) is not None]}


def _as_heard(entity: dict[str, Any], text: str) -> dict[str, Any] | None:
    """A signal that the model guessed goes; what the family may do is asked about where family is named."""
    if entity.get("source") != "model" or entity.get("value") not in (*ALONE, HONOUR):
        return entity
    if entity.get("value") != HONOUR or not FAMILY.search(text):
        return None
    return {**entity, "level": "ask"}
