"""Words that name a plan to die, its means, its time, or a yes to it.

They count beside the question whether there is a plan, and nowhere else.
"""

from __future__ import annotations

import re

NAMES_A_PLAN = re.compile(
    r"^(?:ja+|jawel|jazeker|yes|klopt|inderdaad|zeker)\b(?! maar)|"
    r"\b(?:nu|vandaag|vanavond|vannacht|straks|zo ?meteen|dadelijk|(?:over)?morgen\w*|weekend|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|tonight|today|now|tomorrow)\b|\b(?:om|over|rond) (?:\d|een|half)|"
    r"\b(?:als|zodra|wanneer) (?:iedereen|ze|zij|(?:mijn|mn|m'n|me) \w+) (?:\w+ )?(?:slaapt|slapen|weg)|"
    r"\bplan|\bpil|paracetamol|medicijn|tablet|overdosis|slik|\bmes\b|\btouw|\bbrug|\btrein|\bspoor|\bdak\b|\bbalkon|"
    r"\braam\b|\bflat\b|\bspring|\bsprong|\bsnij|\bpols|\bkanaal|verdrink|ophang|verhang|\bop slot\b|"
    r"\b(?:doe|ga) (?:ik )?het\b|\bga het doen\b|klaar ?(?:gelegd|liggen)|genomen\b|opgezocht|\bbrief|afscheid|"
    r"weet (?:al |wel |precies |ook )*(?:hoe|wanneer|waar)\b|\bbesloten\b"
)
SAYS_THAT_THERE_IS_NONE = re.compile(
    r"\b(?:niet|geen)(?: \w+)? (?:nu|vandaag|vannacht|vanavond|plan\w*)\b|\b(?:nu|vandaag|vannacht|vanavond) niet\b|"
    r"\bnou ja\b"
)


def names_a_plan(text: str) -> bool:
    """Whether an answer, in small letters, names a plan, means, a time, or says yes; "niet vandaag" names no time."""
    return NAMES_A_PLAN.search(SAYS_THAT_THERE_IS_NONE.sub(" ", text)) is not None
