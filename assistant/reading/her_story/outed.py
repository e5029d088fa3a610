"""Whether it is out already what somebody feels for whom: then nobody has to be told that nothing needs to be told.

"Je hoeft het niemand te vertellen" hurts who was outed. Once she has told that others know, her story is met as that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.moment import Moment
from assistant.words.lgbt import LGBT

FELT, OUTED = "lgbt_identity", "choose_lgbt_outed"
_KNOW = r"(?:weet|weten|hoorden?|zag|zagen|las|lazen)"
_THEY = (
    r"(?:iedereen|de hele \w+|heel \w+|ze|(?:mijn|mn|m'n|me) (?:\w+ )?(?:broers?|vader|pa|papa|moeder|ma|mama|ouders|"
    r"familie|zus))"
)
IS_OUT = re.compile(
    rf"\b{_THEY} {_KNOW} (?:nu |al |ook )*dat ik (?:\w+ )?{LGBT.pattern}|"
    rf"\b{_THEY} {_KNOW} (?:het|t|'t|dit)\b(?: (?:nu|al|ook|allemaal))*|"
    rf"\b{_THEY} (?:heeft|hebben) (?:het|t|'t|dit|alles) (?:ook|gezien|gehoord|gelezen|ontdekt|gekregen)\b|"
    rf"\b(?:het|t|dat) is (?:al |allang )+"
    r"(?:gezegd|bekend|uit|verteld|uitgekomen)\b|\b(?:ge-?out|geout|uitgekomen|doorverteld)\b|"
    r"\b(?:chats?|appjes?|berichten|screenshots?)\b.{0,60}\b(?:rond|door)gestuurd\b|"
    r"\b(?:rond|door)gestuurd\b.{0,40}\b(?:chats?|appjes?|berichten|screenshots?)\b"
)
CHATS_PASSED_ON = re.compile(
    r"\b(?:chats?|\w*appjes?|berichten|screenshots?)\b[^?]{0,60}\b(?:rond|door)gestuurd\b|"
    r"\b(?:rond|door)gestuurd\b[^?]{0,40}\b(?:chats?|\w*appjes?|berichten|screenshots?)\b"
)
"""What somebody wrote to one person went on to others: they know then, whatever it was."""
TOLD_IT_HERSELF = re.compile(
    r"\bik (?:heb|had|zei|vertelde) (?:het|t|'t|dit) (?:\w+ ){0,4}?(?:verteld|gezegd|zelf)\b|"
    r"\buit de kast (?:gekomen|ben)\b|"
    r"\b(?:heb|had) ik (?:het|t|'t) (?:\w+ ){0,4}?(?:verteld|gezegd)\b"
)
"""Her own choice, which nobody made for her."""
NOT_KNOWN = re.compile(r"\b(?:niemand|nog niet|niet|nooit)\b")


def known_to_others(text: str, moment: Moment) -> bool:
    """Whether a message, in small letters, or one before it tells that others know."""
    return _tells(text) or was_made_known(moment.told)


def _tells(text: str) -> bool:
    found = IS_OUT.search(text)
    if found is None or TOLD_IT_HERSELF.search(text):
        return False
    return NOT_KNOWN.search(text[max(0, found.start() - 12) : found.end() + 8]) is None


def outed_already(meant: str, text: str, moment: Moment) -> str | None:
    """The story of who was outed, where a message is read as that of who told nobody yet; None for all else."""
    own = moment.role in (None, "youth")
    return OUTED if own and meant == FELT and known_to_others(text, moment) else None


def was_made_known(told: Sequence[str]) -> bool:
    """Whether somebody else made known what she wrote, or what she feels for whom, as she told in small letters.

    "Mn broer weet het" alone may be about an image.
    """
    return any(CHATS_PASSED_ON.search(text) or (LGBT.search(text) and _tells(text)) for text in told)
