"""In the steps for her life she goes to somebody near her, and asks what to say there.

"Nee niet vandaag. ik wil naar mn moeder gaan, ze is beneden. wat zeg ik als eerste" is what all those steps are after:
she gets the words, and is not asked who may know it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.near_her import FEARED, PERSON_OF_HERS, SOMEBODY_HOME
from assistant.reading.moment import Moment
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end
from assistant.words.words_of_a_plan import names_a_plan

PLAN_ASKED, WORDS = "utter_suicide_act", "ask_how_to_tell_parents"
WHO_MAY_KNOW = ("utter_suicide_near", "utter_suicide_unsure", "utter_suicide_now", "utter_suicide_tell")
HOME_IS_FEARED = ("utter_honour_", "utter_afraid_parents_violent", "utter_danger_now_", "utter_home_")
NOT_TODAY = re.compile(
    r"\b(?:niet (?:nu|vandaag|vannacht|vanavond)|(?:nu|vandaag|vannacht|vanavond) niet|geen plan\w*)\b"
)
GOES_TO = re.compile(
    r"\bik (?:ga|wil|loop|kan|zal|durf) (?:(?:nu|gwn|gewoon|even|ff|zo|dan|liever|eerst|wel|toch|meteen|het|t) )*"
    rf"(?:naar|met|bij|aan|tegen) {PERSON_OF_HERS}(?: (?:toe|gaan|lopen|praten|zitten|vertellen|zeggen|toe gaan))*\b|"
    rf"\b{PERSON_OF_HERS}\b.{{0,16}}\bik (?:ga|loop) (?:nu |zo |even |ff |meteen )*naar (?:beneden|boven|haar|hem|ze)\b"
)
ASKS_FOR_WORDS = re.compile(
    r"\b(?:wat|hoe) (?:zeg|moet|begin|vertel|kan|zal) ik\b|\bhoe (?:begin|zeg)\b|\beerste (?:zin|woord\w*)\b|"
    r"\bwat zeggen\b"
)


def turns_to_somebody(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, of who goes to somebody now; None where it says something else.

    Args:
        text: The message.
        parsed: What the model makes of it.
        moment: What stands open: whether there is a plan, or who may know.
    """
    asked = moment.asked or ""
    if moment.role not in (None, "youth") or asked not in (PLAN_ASKED, *WHO_MAY_KNOW):
        return None
    if asked == PLAN_ASKED and NOT_TODAY.search(text) is None:
        return None
    if GOES_TO.search(text) is None or FEARED.search(text) or not phrases.is_nearly_short(text):
        return None
    alarmed = any(one.get("value") == "suicide" and "start" in one for one in parsed.get("entities") or [])
    rest = GOES_TO.sub(" ", NOT_TODAY.sub(" ", text))
    if alarmed or names_a_plan(re.sub(r"\bnu\b", " ", rest)) or names_an_end(rest):
        return None
    if any(one.startswith(HOME_IS_FEARED) for one in moment.said):
        return None
    return WORDS if ASKS_FOR_WORDS.search(text) else SOMEBODY_HOME
