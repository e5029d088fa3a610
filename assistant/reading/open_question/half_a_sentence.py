"""The beginning of a story that says nothing yet: "het gaat over mn oom hij", "ik weet nie hoe ik dit moet zegge".

Somebody who searches for words is listened to; a subject that the model guesses from one word is not offered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, carries_danger

BEGINNING = ("utter_greet", "utter_who", "utter_anything_else", "utter_other_subject", "utter_not_safe")
TELLS_NOTHING_YET = re.compile(
    r"^(?:(?:ja+|nee|nou|eh+m?|uh+m?|oke?|pff?|dus|hoi),? )*(?:"
    r"(?:ik )?weet (?:ik )?(?:echt |eigenlijk |gwn |gewoon )*nie[t]? (?:goed |zo goed |echt )*(?:hoe|waar|wat) ik "
    r"(?:\w+ ){0,3}(?:moe[tn]?|kan|beginn?en?|zeggen?|vertellen?|schrijven|typen)(?: \w+){0,2}|"
    r"(?:(?:het|t|dit) (?:is|gaat) )?(?:over |om )?(?:mijn|mn|m'n|me) \w+(?: (?:hij|zij|ze|ie|en))?|"
    r"(?:het|t|dit|dat) (?:is|was) (?:gewoon|gwn|dat|zo)(?: (?:gewoon|zo|dat))?|"
    r"(?:het|t) is (?:moeilijk|lastig)(?: (?:om )?(?:te )?(?:zeggen|vertellen|uit te leggen|uitleggen))?"
    r")[ .…,]*$"
)
PERSON = re.compile(
    r"\b(?:oom|tante|vader|moeder|broer|zus|neef|nicht|opa|oma|stiefvader|stiefbroer|vriend|vriendin|ex|leraar|trainer|"
    r"baas|buurman|man|coach|zusje|broertje|ouders|familie|pa|ma|papa|mama)\b"
)
_NAMES = re.compile(r"\b(?:mijn|mn|m'n|me) \w+")


def says_nothing_yet(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a message, in small letters, only begins to tell, before anything was told."""
    if moment.topic is not None or carries_danger(parsed):
        return False
    if moment.asked is not None and not moment.asked.startswith(BEGINNING):
        return False
    named = _NAMES.search(text)
    return TELLS_NOTHING_YET.search(text) is not None and (named is None or PERSON.search(text) is not None)
