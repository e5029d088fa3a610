"""In the steps for her life she says that she will do nothing now, and who is near.

"Nee niet nu! ik ga niks doen. mn moeder is beneden maar die weet het niet" is the no that was hoped for, and names a
person. Help stays with that: a sentence for her mother, and no talk about what happens when she hears of the image.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.near_her import FEARED, IS_NEAR, SOMEBODY_HOME
from assistant.reading.moment import Moment
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end
from assistant.words.words_of_a_plan import names_a_plan

PLAN_ASKED, NOW_HELPED = "utter_suicide_act", ("utter_suicide_now", "utter_suicide_not_yet")
NOT_NOW = re.compile(
    r"\b(?:niet (?:nu|vandaag|vannacht|vanavond)|(?:nu|vandaag|vannacht|vanavond) niet|geen plan\w*)\b|"
    r"\b(?:ga|doe|zal) (?:(?:nu|echt|heus|gewoon|ook) )*(?:niks|niets|het niet|t niet)(?: \w+)? ?(?:doen)?\b"
)
HALF = re.compile(r"\b(?:nog niet|later|maar (?:wel|ik wil))\b")
AWAY = re.compile(r"\b(?:niet|nooit) (?:thuis|hier|beneden|boven|bij (?:me|mij)|in huis)\b")


def no_for_now(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, that says: not now; None where it says something else."""
    asked = moment.asked or ""
    if asked not in (PLAN_ASKED, *NOW_HELPED) or moment.role not in (None, "youth"):
        return None
    alarmed = any(one.get("value") == "suicide" and "start" in one for one in parsed.get("entities") or [])
    rest = NOT_NOW.sub(" ", text)
    if alarmed or rest == text or not phrases.is_nearly_short(text):
        return None
    if HALF.search(text) or names_a_plan(rest) or names_an_end(rest):
        return None
    if IS_NEAR.search(text) and not FEARED.search(text) and not AWAY.search(text):
        return SOMEBODY_HOME
    return "deny" if asked == PLAN_ASKED else None
