"""In the middle of a talk the model alone hears a wish to die in words that name nothing of the kind.

"Ik wil mn moeder geen pijn doen" or "dankjewel, ik ga ze mailen. doei" is heavy by all that was said before, not by
itself. Help for dying at once is then too much: one question comes first, and a faint doubt is let go. Where a word
speaks of death, of an end, of not going on, or where a rule heard it, everything stays; so does a first message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant import phrases
from assistant.moment import Moment

SUICIDE = "suicide"
FAINT, FEW = 0.3, 25
"""A doubt below this probability in so few words, none of them heavy, is let go."""
HEAVY = re.compile(
    r"dood|doodga|\bsterf|\bsterv|zelfmoord|su[iï]cid|\b(?:leven|leef|leefde|geleefd|life|live|living)\b|"
    r"\b(?:wil|kan|hoef|trek|hou|ben|was|moet|wou|wilde|kon) (?:\w+ ){0,3}(?:niet|nooit|niks) ?(?:meer|langer)\b|"
    r"\ber (?:\w+ ){0,2}niet (?:meer )?(?:zijn|ben|bij|was|wezen)\b|\bweg (?:zijn|wezen|was)\b|\bwil (?:\w+ )?weg\b|"
    r"\bga weg\b|verdwijn|verdwen|wakker word|\bspring|\bsprong|\bbrug|\btrein|\bspoor|\bpil(?:len)?\b|paracetamol|"
    r"\btouw|ophang|verhang|verdrink|\bsnij|\bsneed|\bkras|\beinde|\beind (?:aan|er|ermee)\b|\ber een eind\b|"
    r"\bklaar (?:mee|met|ermee)\b|opgeven|geef (?:het |t )?op\b|zinloos|\bzin (?:meer|in|heeft)\b|\bnut\b|"
    r"hopeloos|uitweg|"
    r"\bkapot\b|gebroken|\bleeg\b|afscheid|\blaatste|\bkms\b|\bkys\b|\bdead\b|\bdeath\b|\bgone\b|"
    r"\bend (?:it|my|things)\b|"
    r"\bjump|disappear|wake up|\bover (?:met|voor) (?:mij|me)\b|afgelopen|\bmis(?:sen|t) (?:me|mij)\b|"
    r"\bzonder (?:mij|me)\b|"
    r"\blast\b|\bzwaar|\bmoe\b|\buitgeput|\beeuwig|\bhaat (?:mezelf|mijzelf|mij|me)\b|\bwaardeloos|\bniks waard|"
    r"\bweet (?:al|ik) (?:hoe|wanneer)\b|\bserieus\b|\bweggegeven\b|\b(?:ik ben|echt) op\b|\brustig liggen\b|"
    r"\b(?:trek|hou|houd|red|kan) (?:het|dit|t|'t|deze|zo)\b|\bwhat'?s the point|\bgive up\b|\btired of\b"
)


def asked_first_where_nothing_is_heavy(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, calmer about dying where no word in small letters is heavy and a talk is under way."""
    if moment.topic is None or HEAVY.search(text):
        return parsed
    goes = phrases.thanks_and_goes(text)
    short = len(text.split()) <= FEW
    entities = [
        calmer
        for one in parsed.get("entities") or []
        if (calmer := _calmer(one, goes, short) if _is_the_models(one) else one) is not None
    ]
    return {**parsed, "entities": entities}


def _is_the_models(entity: Mapping[str, Any]) -> bool:
    """Whether the model alone heard it, in these very words."""
    return entity.get("value") == SUICIDE and entity.get("source") == "model" and "start" in entity


def _calmer(entity: dict[str, Any], goes: bool, short: bool) -> dict[str, Any] | None:
    faint = entity.get("level") == "ask" and float(entity.get("confidence", 1.0)) < FAINT
    return None if (faint and short) or goes else {**entity, "level": "ask"}
