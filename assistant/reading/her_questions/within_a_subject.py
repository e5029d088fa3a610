"""The very question that she asks within a broad subject: it is answered before she is asked what it is about.

"Mag ik zelf kiezen van mijn geloof" wants a yes and no list of people, "kan ik ooit nog trouwen" no question what she
fears most. Only a broad subject that was heard already becomes narrower; nothing else is changed by these words.
"""

from __future__ import annotations

import re

from assistant.reading.moment import Moment

FAITH, RIGHTS, REPUTATION = "faith_question", "ask_rights", "shame_reputation"
OWN_FAITH, WHAT_I_DID, TO_MARRY = "choose_right_faith", "choose_aside_haram_what_i_did", "choose_reputation_marriage"
CHOOSES_HERSELF = re.compile(
    r"\b(?:mag|kan) ik\b[^.?!]{0,24}\b(?:kiezen|bepalen|beslissen|weten|geloven|ongelovig|(?:mee )?stoppen)\b|"
    r"\bzelf (?:te )?(?:kiezen|bepalen|beslissen|weten)\b"
)
OF_FAITH = re.compile(r"\b(?:geloof|geloven|godsdienst|moslim\w*|islam|kerk|christen\w*|hindoe\w*|atheïst)\b")
OF_MARRIAGE = re.compile(r"\b(?:trouw\w*|huwelijk\w*|verlo\w*)\b")
_DID = r"(?:gedaan|deed|doe|gestuurd|stuurde|foto\w*|film\w*|video\w*)"
IS_IT_A_SIN = re.compile(
    rf"\b(?:haram|zonde|zondig)\b[^.?!]{{0,32}}\b{_DID}\b|\b{_DID}\b[^.?!]{{0,24}}\b(?:haram|zonde|zondig)\b"
)
EVER_MARRY = re.compile(
    r"\b(?:kan|mag|zal|ga) ik (?:\w+ ){0,5}?(?:trouwen|een man)\b|\b(?:niemand|wie)\b[^.?!]{0,32}\btrouw\w*|"
    r"\btrouw\w*\b[^.?!]{0,16}\bniemand\b"
)


def within_a_subject(meant: str, text: str, moment: Moment) -> str | None:
    """The intent of that question, for a message in small letters that was read as `meant`; None for all else."""
    if moment.role not in (None, "youth"):
        return None
    if meant == FAITH and IS_IT_A_SIN.search(text):
        return WHAT_I_DID
    if meant == REPUTATION and EVER_MARRY.search(text):
        return TO_MARRY
    if meant not in (FAITH, RIGHTS) or not CHOOSES_HERSELF.search(text) or OF_MARRIAGE.search(text):
        return None
    spoken_of = (text, *moment.told[-1:])
    return OWN_FAITH if any(OF_FAITH.search(one) for one in spoken_of) else None
