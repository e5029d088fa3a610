"""Later in the talk she says of her own words about dying that they were not meant: "dat met er niet meer zijn was niet
echt hoor, ik ga slapen".

The words stand there again, and are quoted. Where no plan was told she is thanked, or leaves with a goodbye that takes
help along; a plan is not wiped out by it.
"""

from __future__ import annotations

import re

from assistant.reading.danger_here.mere_doubt import ends_with_goodbye
from assistant.reading.moment import Moment
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end
from assistant.words.words_of_a_plan import names_a_plan

MET, PLAN = "utter_suicide_act", "utter_suicide_now"
JOKE, JOKE_AFTER_PLAN, GOODBYE = "choose_only_a_joke", "choose_joke_after_plan", "choose_heavy_goodbye"
_NOT_MEANT = (
    r"(?:niet (?:echt(?! (?:een )?(?:grap|drama|geintje))|serieus|"
    r"zo (?:bedoeld|serieus|erg|letterlijk))|(?:gewoon |maar |gwn )*(?:drama|paniek|uit paniek|"
    r"overdreven|(?:een )?(?:grapje|geintje)))"
)
WAS_NOT_MEANT = re.compile(
    rf"\b(?:dat (?:met|van|over|ik)|wat ik (?:net |eerder )?(?:zei|schreef|typte))\b[^.!?]{{0,48}}?"
    rf"\b(?:was|is|meende ik|bedoelde ik)\b (?:(?!niet|geen)\w+ ){{0,2}}?{_NOT_MEANT}\b"
)
GOES_TO_BED = re.compile(r"\bik ga (?:nu |zo |maar |lekker )*(?:slapen|naar bed|pitten|maffen)\b")


def not_meant(text: str, moment: Moment) -> str | None:
    """The intent of a message, in small letters, that takes back what was met; None where it does not."""
    if MET not in moment.said or moment.role not in (None, "youth"):
        return None
    rest = GOES_TO_BED.sub(" ", WAS_NOT_MEANT.sub(" ", text))
    if not WAS_NOT_MEANT.search(text) or names_an_end(rest) or names_a_plan(rest):
        return None
    if PLAN in moment.said:
        return JOKE_AFTER_PLAN
    leaves = phrases.thanks_and_goes(text) or ends_with_goodbye(text) or GOES_TO_BED.search(text)
    return GOODBYE if leaves else JOKE
