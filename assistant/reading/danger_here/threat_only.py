"""What somebody demands who threatens with an image is no violence yet.

"Hij stuurt het door als ik niet kom" is blackmail. The model hears with it that somebody is hurting her now, or has
touched her; where no rule heard that, the words are those of the threat alone, and she is not asked to flee or whether
it was this week.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, blackmail_is_known
from assistant.words import phrases

ALONE = ("danger_now", "sexual_violence")
"""Signals that a demand to come does not carry by itself."""
HONOUR, TOUCHED = "honour_violence", "sexual_violence"
A_NAKED_IMAGE_AND_A_NO = "rule:unwilling and sex"
"""That rule only asks; of an image "naakt" and any "niet" are enough for it."""
A_STORY = 40
"""Words; the first message of who is blackmailed tells who, what and when."""
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
NOTHING_HAPPENED = re.compile(
    r"\b(?:(?:is|er is) )?(?:(?:nog|echt|helemaal|gelukkig) )*"
    r"(?:niks|niets|nooit (?:wat|iets|niks|niets)|niet) gebeurd\b|"
    r"\b(?:niks|niets) (?:nog|met me|met mij|ergs) gebeurd\b|"
    r"\b(?:heeft|hebben|had) (?:me|mij) (?:\w+ )?(?:nog )?(?:nooit|niet|nie) aangeraakt\b"
)
"""Says that nothing was done to her yet."""
ASKS_TO_GO = re.compile(r"\b(?:moet|zal|ga|kan|mag) ik\b|\b(?:wel|niet) gaan\b|\bof niet\b")
WRITES_AGAIN = re.compile(r"\bweer (?:app\w*|bel\w*|typt|schrijf\w*|stuurt|mailt|dm\w*|begin\w*)\b")
AT_HIS_PLACE = re.compile(r"\b(?:ik (?:was|zat|ging)|toen|geweest|gister\w*|vorige|laatst|al een keer|al eens)\b")
"""Tells of what was: then it may have happened all the same."""
VIOLENCE_MET = "utter_sexual_violence_"
NO_VIOLENCE_MET = ("utter_sexual_violence_ask",)


def heard_of_a_threat(text: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading, without violence where a message only tells what is demanded of her."""
    entities = parsed.get("entities") or []
    if WILL_TELL_HOME.search(text) and not OF_AN_IMAGE.search(text):
        entities = [
            {**one, "value": HONOUR, "level": "ask"} if one.get("value") == "extortion" else one for one in entities
        ]
        parsed = {**parsed, "entities": entities}
    blackmail = any(one.get("value") == "extortion" for one in entities)
    if not blackmail or not demands_to_come(text) or len(text.split()) > A_STORY:
        return dict(parsed)
    if NEAR_OR_DONE.search(_undone(text)):
        return dict(parsed)
    return {**parsed, "entities": [heard for one in entities if (heard := _as_heard(one, text)) is not None]}


def demands_to_come(text: str) -> bool:
    """Whether a message, in small letters, tells that she has to come to who threatens, or asks whether she should."""
    return phrases.WANTS_HER_TO_COME.search(text) is not None or phrases.MEETING.search(text) is not None


def without_violence_that_she_denies(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, where somebody threatens her and she says that nothing was done to her yet, in small letters.

    "Er is niks gebeurd!! hij wil dat ik zaterdag kom" is no violence of this week. What a rule heard stays.
    """
    if not _is_threatened(moment):
        return dict(parsed)
    calm = _is_calm(text)
    denied = says_that_nothing_was_done(text)
    asks_to_go = calm and phrases.MEETING.search(text) is not None and ASKS_TO_GO.search(text) is not None
    entities = parsed.get("entities") or []
    if denied or asks_to_go:
        gone = _guessed_of_going(text) if asks_to_go else (TOUCHED,)
        return {**parsed, "entities": [one for one in entities if not (one.get("value") in gone and _is_guessed(one))]}
    told = any(one.startswith(VIOLENCE_MET) and one not in NO_VIOLENCE_MET for one in moment.said)
    return {**parsed, "entities": entities if told else [_asked_of_what_was_said_before(one) for one in entities]}


def says_that_nothing_was_done(text: str) -> bool:
    """Whether a message, in small letters, says that nothing was done to her, with nothing that takes it back."""
    return NOTHING_HAPPENED.search(text) is not None and _is_calm(text)


def _is_calm(text: str) -> bool:
    rest = _undone(text)
    return not NEAR_OR_DONE.search(rest) and not AT_HIS_PLACE.search(rest)


def _guessed_of_going(text: str) -> tuple[str, ...]:
    """What the model guesses in "moet ik gaan zaterdag"; where family is named it stays what the family may do."""
    return ALONE if FAMILY.search(text) else (*ALONE, HONOUR)


def _is_threatened(moment: Moment) -> bool:
    return moment.role in (None, "youth") and blackmail_is_known(moment)


def _asked_of_what_was_said_before(entity: dict[str, Any]) -> dict[str, Any]:
    """A signal in no words of the newest message, as a question: "ja, iemand die ik ken" tells of no touch, and what
    she has to do for who threatens is what the talk asks about."""
    guessed = entity.get("entity") == "risk" and entity.get("value") == TOUCHED and "start" not in entity
    return {**entity, "level": "ask"} if guessed and _is_guessed(entity) else entity


def _undone(text: str) -> str:
    return WRITES_AGAIN.sub(" ", NOTHING_HAPPENED.sub(" ", text))


def _is_guessed(entity: Mapping[str, Any]) -> bool:
    """Whether no firm rule heard it."""
    source = str(entity.get("source") or "model")
    return source == A_NAKED_IMAGE_AND_A_NO or not source.startswith("rule:")


def _as_heard(entity: dict[str, Any], text: str) -> dict[str, Any] | None:
    """A signal that the model guessed goes; what the family may do is asked about where family is named."""
    if not _is_guessed(entity) or entity.get("value") not in (*ALONE, HONOUR):
        return entity
    if entity.get("value") != HONOUR or not FAMILY.search(text):
        return None
    return {**entity, "level": "ask"}
