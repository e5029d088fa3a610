"""She lives in one house with who does it: she dares not sleep, or wants to be away while he sleeps.

"Hij heeft me nooit aangeraakt, alleen dat filmpje. ik durf niet te slapen" wants a night that is safe, and no word that
there is no hurry. "Nu niks, hij slaapt. kan iemand helpen dat ik hier weg kan" is no danger that is over. What comes
tonight, and a place to go to, is talked about then. What a rule surely heard goes first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import LATER, LATER_SAID, LONGEST, SUICIDE_LADDER
from assistant.reading.danger_here.not_yet import CALM_NOW, HELP_NOW, NOT_NOW, NOW_AFTER_ALL
from assistant.reading.danger_here.where_to_go import A_PLACE
from assistant.reading.moment import Moment, with_intent

AT_HOME = "utter_filmed_home"
"""Said once it is known that who filmed her is of the house or the family."""
VIOLENCE_SAID, OF_THE_HOUSE = (
    "utter_sexual_violence_",
    re.compile(r"\b(?:stief)?(?:vader|broer\w*|moeder)\b|\b(?:pap+a|huisgeno\w+|thuis)\b"),
)
DARES_NOT_SLEEP = re.compile(
    r"\b(?:durf|durfde) (?:\w+ ){0,3}?niet (?:\w+ ){0,3}?(?:te )?slapen\b|"
    r"\bbang om (?:\w+ ){0,2}?(?:te )?(?:gaan )?slapen\b|"
    r"\b(?:durf|durfde) (?:\w+ ){0,2}?(?:mijn|mn|m'n|me) ogen niet dicht\b"
)
WANTS_AWAY = re.compile(
    r"\b(?:hier|thuis) (?:\w+ )?weg\b|\bweg (?:hier|van hier|van huis|uit huis)\b|\buit (?:dit|het) huis\b"
)


def dares_not_stay(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, of who fears the night at home; None where it is another."""
    if moment.role not in (None, "youth") or not _he_lives_there(moment) or len(text.split()) > LONGEST:
        return None
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    if any(one.get("value") == "suicide" or one.get("level", "act") == "act" for one in risks):
        return None
    asked = moment.asked or ""
    if asked.startswith(SUICIDE_LADDER) or NOW_AFTER_ALL.search(text):
        return None
    calm = asked.startswith(HELP_NOW) and (CALM_NOW.search(text) or NOT_NOW.search(text))
    if calm and WANTS_AWAY.search(text):
        found = A_PLACE if LATER_SAID in moment.said else LATER
    elif not asked.startswith((HELP_NOW, AT_HOME)) and DARES_NOT_SLEEP.search(text) and LATER_SAID not in moment.said:
        found = LATER
    else:
        return None
    others = [one for one in parsed.get("entities") or [] if one not in risks]
    return {**with_intent(found, parsed), "entities": others}


def _he_lives_there(moment: Moment) -> bool:
    violence = any(one.startswith(VIOLENCE_SAID) for one in moment.said)
    return AT_HOME in moment.said or (violence and any(OF_THE_HOUSE.search(one) for one in moment.told))
