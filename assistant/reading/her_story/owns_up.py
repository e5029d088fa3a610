"""Who says that she herself passed on an image of somebody else, also as a friend and with no more than "hem" or "m".

"Er gaat een foto rond van mn vriendin. ik heb m ook doorgestuurd" is the law of who passes on, not that of a friend who
helps: nobody who did it reads that she did nothing wrong. Whose image it is decides, not who she is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from assistant.reading.her_questions.own_punishment import BY_LAW
from assistant.reading.her_story.her_own_story import tells_of_herself
from assistant.reading.her_story.passed_it_on import FIRST
from assistant.reading.moment import Moment, intent_of, role_of
from assistant.words import phrases

SHARED, POLICE_ME = "i_shared_image", "choose_police_me"
NOTED, LAW_SAID = "choose_noted", "utter_police_"
OF_ADULTS = ("parent", "professional")
ANOTHERS_STORY = ("utter_friend_", "utter_received_", "utter_suicide_other_", "utter_role_friend")
"""Beginnings of what is said to who tells of an image of somebody else."""

_IMAGE = r"(?:(?:naakt)?foto|film|video|beeld|nude|pic|plaatje|selfie)\w*"
_OTHER = (
    r"(?:haar|hem|dr|d'r|een ander|iemand anders|die ander|(?:mijn|mn|m'n|een|me) (?:\w+ )?(?:vriend\w*|bestie|bff|"
    r"zus\w*|nicht\w*|klasgeno\w+|meisje|jongen|ex))"
)
OF_ANOTHER = re.compile(
    rf"\b(?:haar|zijn|d'r|dr) (?:naakt)?{_IMAGE}\b|\b{_IMAGE} (?:\w+ ){{0,3}}?van {_OTHER}\b|"
    rf"\bgaat\b.{{0,30}}\brond van {_OTHER}\b"
)
OF_ONES_OWN = re.compile(
    rf"\b(?:mijn|mn|m'n|me) (?:eigen )?(?:naakt)?{_IMAGE}\b|\b{_IMAGE} (?:\w+ )?van (?:mij|me|mezelf|mijzelf)\b|"
    r"(?<!niet )(?<!niets )(?<!niet iets )(?<!niks )\bvan (?:mezelf|mijzelf)\b"
)
NOT_OF_ONES_OWN = re.compile(r"\b(?:niet|niets|niks) (?:iets |wat )?van (?:mezelf|mijzelf|mij)\b")
SENT_ON = re.compile(
    r"\bik (?:stuurde|appte|gaf) (?:\w+ ){0,4}?(?:door|verder)\b|\bik (?:heb|had) (?:\w+ ){0,4}?(?:door|rond|verder) ?"
    r"(?:gestuurd|gezet|geappt|gegeven)\b(?! gekregen)|"
    r"\b(?:dat|omdat|want|zeg) ik (?:\w+ ){0,3}?(?:doorgestuurd|rondgestuurd|verspreid) (?:heb|had)\b"
)
"""Beside `phrases.PASSED_IT_ON`: the verb at the end, "dat IK hem doorgestuurd heb"."""
GAVE_IT_ON = re.compile(
    rf"\bik (?:heb|had) (?:(?:zelf|ook) )*(?:die|de|dat|deze|haar|zijn|d'r|dr) (?:naakt)?{_IMAGE} (?:\w+ ){{0,4}}?(?:"
    r"(?:naar|aan) (?:een|1|één|eentje|nog een|twee|2|3|een paar|die|dat|iemand|anderen|iedereen|de|het|onze)\b"
    r"(?: \w+){0,3}?|in (?:de|een|onze|het|\w+) ?\w*(?:groep|app|chat|gc)\w*) "
    r"(?:gestuurd|geappt|gegeven|gezet|gegooid|gesnapt|laten zien)\b"
)
"""The same without "door", in the story of another: "ik heb die foto zelf ook naar 1 meisje gestuurd"."""
NOT_SENT = re.compile(
    r"\b(?:niet|niks|nooit|niets|geen|niemand)\b[^.?!]{0,30}\b(?:door|rond|verder) ?(?:gestuurd|stuurde)\b"
)
_TO_HELP = (
    r"(?:naar|aan) (?:de |mijn |mn |m'n |een |haar )?(?:politie|mentor|juf|meester|docent\w*|school|helpwanted|"
    r"meldpunt|moeder|vader|ouders|conrector|teamleider|vertrouwenspersoon)"
)
FOR_HELP = re.compile(
    rf"\b(?:doorgestuurd|gestuurd|door) {_TO_HELP}\b|\b{_TO_HELP} (?:door ?)?gestuurd\b|"
    r"\b(?:link|gesprek|chat|appjes|berichten|bericht|nummer|melding|mail) (?:\w+ ){0,3}?doorgestuurd\b"
)
"""Shown to who helps, or no image at all."""


def says_it_was_sent_on(text: str) -> bool:
    """Whether a message, in small letters, says that an image was passed on, and not her own, nor to who helps."""
    said = phrases.passed_it_on(text) or (SENT_ON.search(text) is not None and not NOT_SENT.search(text))
    own = OF_ONES_OWN.search(text) is not None and not NOT_OF_ONES_OWN.search(text) and not OF_ANOTHER.search(text)
    return said and not own and FOR_HELP.search(text) is None


def says_whose_it_is(text: str) -> bool:
    """Whether a message corrects what was thought to be hers: "ik stuurde niet iets van mezelf. foto van HAAR"."""
    sent = re.search(r"\b(?:stuurde|gestuurd|doorgestuurd|geappt|appte)\b", text)
    return bool(sent and NOT_OF_ONES_OWN.search(text) and OF_ANOTHER.search(text))


def owned_up(texts: Iterable[str]) -> bool:
    """Whether any of these messages says that an image of another was passed on."""
    said = (" ".join(text.lower().split()) for text in texts)
    return any(says_it_was_sent_on(text) or says_whose_it_is(text) for text in said)


def owns_up(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, that owns up to it; None for all others.

    Args:
        text: The message.
        parsed: What the model makes of it.
        moment: What stands open, and what was said: who told only of an image of her own is not taken for a sender.
    """
    if role_of(parsed, moment) in OF_ADULTS:
        return None
    told = says_it_was_sent_on(text)
    anothers = moment.role == "friend" or any(one.startswith(ANOTHERS_STORY) for one in moment.said)
    anothers = anothers or OF_ANOTHER.search(text) is not None or FIRST in moment.said
    told = told or (anothers and _gave_it_on(text))
    if not told and not says_whose_it_is(text):
        return None
    own_story = tells_of_herself(moment.said) and not OF_ANOTHER.search(text) and FIRST not in moment.said
    if own_story or not (anothers or intent_of(parsed) == SHARED):
        return None
    if BY_LAW.search(text):
        return POLICE_ME
    if FIRST not in moment.said:
        return SHARED
    if not says_whose_it_is(text):
        return None
    return POLICE_ME if (moment.asked or "").startswith(LAW_SAID) else NOTED  # corrects what was said of one's own


def _gave_it_on(text: str) -> bool:
    """Whether a message in the story of another says that the image was sent to somebody who cannot help."""
    own = OF_ONES_OWN.search(text) is not None and not OF_ANOTHER.search(text)
    return GAVE_IT_ON.search(text) is not None and not own and FOR_HELP.search(text) is None
