"""What a parent tells in words that the model takes for something else: who passed it on, herself, the own anger."""

from __future__ import annotations

import re

from assistant.reading.moment import MISUNDERSTOOD
from assistant.reading.who_helps.told_by_who_helps import OF_MY_CHILD

CHILD_SHOWN, CHILD_PASSED_IT_ON, BLAMES = "parent_child_victim", "parent_child_shared", "parent_blames_child"
OWN_ANGER = re.compile(
    r"\b(?:ik ben|ben ik) (?:(?:zo|echt|heel|erg|ook|nog|wel|gewoon) )*(?:boos|kwaad|woedend|razend|woest)\b"
    r"(?! op (?:die|dat|hem|wie|mijn (?:man|vrouw|ex)))"
)
_SHOWS_ANOTHER = (
    r"(?:foto|film|video|beeld|naakt|bloot|nude|pic)\w*\b[^.?!]{0,12}?\bvan (?:(?:een|dat|die|het|de|zijn|z'n|zn|haar|"
    r"hun|ander\w*) )*(?:\w+ )?(?:meisje|meid|jongen|klasgeno\w+|vriend\w*|leerling|iemand|ander\w*|ex|schoolgeno\w+)\b"
)
PASSED_ON_BY_THE_CHILD = re.compile(
    r"\b(?:mijn|mn|m'n|onze) (?:\w+ )?(?:dochter|zoon|kind|zoontje|dochtertje)(?: van \w+)?(?: jaar)? "
    rf"(?:heeft|had|hep)\b[^.?!]{{0,24}}?\b{_SHOWS_ANOTHER}[^.?!]{{0,40}}?"
    r"\b(?:(?:door|rond|verder)(?:ge)?(?:stuurd|zet|deeld)|verspreid|gedeeld|gepost|online gezet|"
    r"in (?:de|een) \w*(?:groep\w*|app|chat) gezet)\b(?! (?:ge)?kregen)"
)
"""The child is the one who passed it on, and somebody else stands on it."""
OF_HERSELF = re.compile(
    r"\b(?:foto|film|video|beeld|naakt|opname)\w*\b(?: \w+){0,2} van (?:mij|mezelf|mijzelf)\b|"
    r"\b(?:heeft|had) (?:mij|me)\b.{0,24}\b(?:gefilmd|opgenomen)\b|\b(?:ben|word|werd) (?:ik )?(?:\w+ ){0,3}?gefilmd\b"
)
IN_SECRET = re.compile(r"\b(?:stiekem\w*|geheim\w*|verborgen|heimelijk|camera\w*|zonder dat ik|gefilmd)\b")
RIGHTS, READ_ALONG = "ask_rights", "choose_aside_read_her_phone"
READS_ITS_PHONE = re.compile(
    r"\b(?:mag|mogen|moet|kan)\b.{0,40}\b(?:lezen|meelezen|inkijken)\b|\bdat lezen\b|"
    r"\b(?:haar|zijn|hun) (?:\w+ )?(?:berichten|appjes|telefoon|mobiel|chats?)\b.{0,24}"
    r"\b(?:lezen|lees|leest|kijken|inkijken)\b"
)
FILMED, SHOWN = "secretly_filmed", "image_shared"


def told_by_a_parent(text: str, intent: str) -> str | None:
    """The intent of what a parent tells in small letters, of whom she tells it; None where it keeps its own.

    A mother of whom somebody makes images in secret is heard as the mother of a child that is shown, and the mother of
    a child that is filmed, in "ze vertelde me", as one who is filmed herself.
    """
    if intent == RIGHTS and READS_ITS_PHONE.search(text):
        return READ_ALONG
    if intent == MISUNDERSTOOD and OWN_ANGER.search(text):
        return BLAMES
    of_herself = OF_HERSELF.search(text) and not OF_MY_CHILD.search(text)
    if intent in (CHILD_SHOWN, CHILD_PASSED_IT_ON) and of_herself:
        return FILMED if IN_SECRET.search(text) else SHOWN
    if intent == FILMED and OF_MY_CHILD.search(text):
        return CHILD_SHOWN
    return CHILD_PASSED_IT_ON if intent == CHILD_SHOWN and PASSED_ON_BY_THE_CHILD.search(text) else None
