"""What a professional asks of the school and of oneself: a colleague who has the image, who must know, a prejudice.

By single words a colleague's telephone is taken for a pupil's, and the head of the school for a curious colleague.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import intent_of

COLLEAGUE_HAS_IT, TELL_LEAD, PREJUDICE, TOO_MUCH = (
    "choose_aside_pro_colleague_has_it", "choose_aside_pro_tell_lead", "choose_aside_pro_prejudice",
    "choose_aside_pro_too_much",
)  # fmt: skip
DISTRESS = "express_distress"
_COLLEAGUE = (
    r"(?:collega\w*|docent\w*|leraar|lerares|conci[eë]rge|stagiaire?|teamgenoot|andere mentor|trainer|begeleider)"
)
_IMAGE = r"(?:filmpje|film|foto|video|beeld|opname|hem|het)"
ON_A_COLLEAGUES_PHONE = re.compile(
    rf"\b{_COLLEAGUE}\b[^?!]{{0,90}}\b{_IMAGE}\b[^?!]{{0,60}}"
    r"\b(?:telefoon|mobiel|laptop|computer|bewijs|bewaard|opgeslagen|staan)\b|"
    rf"\b{_COLLEAGUE}\b[^?!]{{0,24}}\b{_IMAGE}\b[^?!]{{0,16}}\b(?:wissen|verwijderen|houden|bewaren)\b"
)
KEEP_OR_WIPE = re.compile(
    r"\b(?:wissen|wist|weghalen|weg|verwijder\w*|houden|bewaren|bewaard|politie|bewijs|strafbaar|problemen|mag dat)\b"
)
CALLS_HOME = re.compile(
    r"\b(?:ouders|vader|moeder|thuis|huis)\b[^.?!]{0,16}\bbel\w*|\bbel\w*\b[^.?!]{0,16}\b(?:ouders|vader|moeder|huis)\b"
)
"""Whether to call home is answered first."""
_LEAD = (
    r"(?:directie|directeur|directrice|team ?leider|schoolleid\w*|leidinggevende|afdelingsleider|rector|leiding|"
    r"zorgco[oö]\w*)"
)
LEAD_MUST_KNOW = re.compile(
    rf"\b(?:moet|mag|zal|kan|ga ik|wie|hoort|dien)\b(?:(?!\bvan (?:de|mijn|onze)\b)[^.?!]){{0,48}}\b{_LEAD}\b|"
    rf"\b{_LEAD}\b[^.?!]{{0,24}}\b(?:dit|het|erbij|hiervan)\b[^.?!]{{0,12}}\b(?:weten|horen|zijn)\b"
)
WHO_TALKS_TO_HIM = re.compile(
    r"\bwie (?:praat|spreekt|voert|gaat)\b[^.?!]{0,24}\b(?:jongens?|dader\w*|leerling|wie het)\b"
)
DOUBTS_ONESELF = re.compile(
    r"\bvooroorde\w*|\bbevooroordeeld\b|\boverdrijf ik\b|\bzie ik spoken\b|\bstel ik me aan\b|\bgeneraliser\w*|"
    r"\b(?:racistisch|discriminer\w*)\b|\bover ?react\w*"
)
FOR_MYSELF = re.compile(
    r"\biets voor (?:mij|me|mezelf|mijzelf)\b|\bik (?:lig|slaap|kan)\b[^.?!]{0,20}\b(?:wakker|slecht|niet slapen)\b"
)
OF_ONESELF = re.compile(r"\b(?:ik|mij|me|mezelf)\b")


def asked_of_the_school(text: str, parsed: Mapping[str, Any]) -> str | None:
    """The intent of such a question in a message, in small letters; None for all else."""
    if asks_of_a_colleague(text) and not CALLS_HOME.search(text):
        return COLLEAGUE_HAS_IT
    if (LEAD_MUST_KNOW.search(text) or WHO_TALKS_TO_HIM.search(text)) and not CALLS_HOME.search(text):
        return TELL_LEAD
    if DOUBTS_ONESELF.search(text):
        return PREJUDICE
    troubled = intent_of(parsed) == DISTRESS and OF_ONESELF.search(text)
    return TOO_MUCH if troubled or FOR_MYSELF.search(text) else None


def asks_of_a_colleague(text: str) -> bool:
    """Whether it asks what a colleague does with an image of a pupil on the own telephone."""
    return ON_A_COLLEAGUES_PHONE.search(text) is not None and KEEP_OR_WIPE.search(text) is not None
