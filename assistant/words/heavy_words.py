"""Words that speak of death, of an end or of not going on; and those that may only say that somebody is tired."""

from __future__ import annotations

import re

HEAVY = re.compile(
    r"dood|doodga|\bsterf|\bsterv|zelfmoord|su[iï]cid|\b(?:leven|leef|leefde|geleefd|life|live|living)\b|"
    r"\b(?:wil|kan|hoef|trek|hou|ben|was|moet|wou|wilde|kon) (?:\w+ ){0,3}(?:niet|nooit|niks) ?(?:meer|langer)\b|"
    r"\ber (?:\w+ ){0,2}niet (?:meer )?(?:zijn|ben|bij|was|wezen)\b|\bweg (?:zijn|wezen|was)\b|\bwil (?:\w+ )?weg\b|"
    r"\bga weg\b|verdwijn|verdwen|wakker word|\bspring|\bsprong|\bbrug|\btrein|\bspoor|\bpil(?:len)?\b|paracetamol|"
    r"\btouw|ophang|verhang|verdrink|\bsnij|\bsneed|\bkras|\beinde|\beind (?:aan|er|ermee)\b|\ber een eind\b|"
    r"\bklaar (?:mee|met|ermee)\b|opgeven|geef (?:het |t )?op\b|zinloos|\bzin (?:meer|in|heeft)\b|\bnut\b|"
    r"hopeloos|uitweg|"
    r"\bkapot\b|gebroken|\bleeg\b|afscheid|\bkms\b|\bkys\b|\bdead\b|\bdeath\b|\bgone\b|"
    r"(?<!\bdat )\blaatste|\bdat laatste (?:\w*keer|beetje|restje|bericht\w*|stukje)\b|"
    r"\bend (?:it|my|things)\b|"
    r"\bjump|disappear|wake up|\bover (?:met|voor) (?:mij|me)\b|afgelopen|\bmis(?:sen|t) (?:me|mij)\b|"
    r"\bzonder (?:mij|me)\b|"
    r"\blast\b|\bzwaar|\bmoe\b|\buitgeput|\beeuwig|\bhaat (?:mezelf|mijzelf|mij|me)\b|\bwaardeloos|\bniks waard|"
    r"\bweet (?:al|ik) (?:hoe|wanneer)\b|\bserieus\b|\bweggegeven\b|\b(?:ik ben|echt) op\b|\brustig liggen\b|"
    r"\b(?:trek|hou|houd|red|kan) (?:het|dit|t|'t|deze|zo)\b|\bwhat'?s the point|\bgive up\b|\btired of\b"
)
"""Without any of these nothing names a wish to die."""
TIRED = re.compile(r"\b(?:moe|zwaar|zware|leeg|uitgeput|serieus|kapot)\b")
"""Heavy by themselves, and said of a bad night as well: then it is asked about before help for dying is given."""


def names_an_end(text: str) -> bool:
    """Whether a message, in small letters, speaks of death, of an end or of not going on."""
    return HEAVY.search(text) is not None


def only_tired(text: str) -> bool:
    """Whether all that is heavy in it may be a bad night: "ik lig elke nacht wakker. moe"."""
    return names_an_end(text) and not names_an_end(TIRED.sub(" ", text))
