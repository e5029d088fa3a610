"""In a talk about pressing: love as the price, and what to answer him, both want the words for a no."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import ANSWERS, IMAGES, Moment, carries_danger, intent_of
from assistant.words import phrases

WORDS_FOR_A_NO, WORDS_SAID = "choose_pressure_known", "utter_pressured_known"
PRESSED = "utter_pressured_"
OF_A_TALK_AT_HOME = (
    "utter_how_to_tell_",
    "utter_referral_",
    "utter_what_to_say",
    "utter_call_or_type",
    "utter_police_",
)
"""Questions at which "wat zeg ik dan" is said to somebody who helps."""
_LOVES = (
    r"(?:(?:echt |wel )?van (?:hem|haar|me|mij|em|m) hou\w*|(?:hem|haar|me|mij) (?:echt |wel )?(?:leuk|lief) vin\w+)"
)
LOVE_AS_A_PRICE = re.compile(
    rf"\bals (?:ik|je|jij|k)\b(?: \w+){{0,2}}? {_LOVES}\b|\banders hou (?:ik|je) niet van\b|"
    r"\b(?:bewijs|bewijzen) dat (?:ik|je) (?:van|om)\b|\b(?:dan|anders) (?:vertrouw|hou) (?:je|jij) (?:me|mij|niet)\b"
)
WHAT_TO_ANSWER = re.compile(
    r"\bwat (?:moet|kan|zal|kon) ik (?:(?:hem|haar|dan|nu|nou|terug|tegen|t|het) )*(?:zeggen|sturen|typen|antwoorden|"
    r"terugsturen|appen)\b|\bwat (?:zeg|stuur|app|antwoord) ik (?:(?:hem|haar|dan|nu|terug|nou) ?)*\W*$|"
    r"\bhoe zeg ik (?:\w+ )?nee\b"
)


def wants_words_for_a_no(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice that gives such words, for a message in small letters; None where they were given, or not asked for.

    Args:
        text: The message.
        parsed: Its reading.
        moment: What stands open.
    """
    pressed = any(one.startswith(PRESSED) for one in moment.said)
    if not pressed or WORDS_SAID in moment.said or carries_danger(parsed) or not phrases.is_short(text):
        return None
    if LOVE_AS_A_PRICE.search(text) and intent_of(parsed) in (*ANSWERS, *IMAGES):
        return WORDS_FOR_A_NO
    at_home = (moment.asked or "").startswith(OF_A_TALK_AT_HOME)
    return WORDS_FOR_A_NO if WHAT_TO_ANSWER.search(text) and not at_home else None
