"""A professional who is about to ring Veilig Thuis, and asks whether that can be done now.

"Ik bel maandag, of kan dat ook vanavond al?" is no question about the code. A yes with the number is what is wanted;
who thanks and goes to the telephone is not kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, carries_new_danger, with_intent
from assistant.reading.said_plainly import goodbye_after
from assistant.words import phrases

ADVICE, ADVICE_SAID, WHICH_LINE = (
    "choose_code_consult", "utter_pro_code_consult", "choose_aside_pro_police_or_home_line",
)  # fmt: skip
GOODBYE = "goodbye"
VEILIG_THUIS = re.compile(r"\bveilig ?thuis\b|\b0800[- ]?2000\b")
_HOURS = (
    r"(?:dag en nacht|'?s nachts|'?s avonds|vanavond|vannacht|nu|dit weekend|in het weekend|zaterdag|zondag|24|altijd)"
)
IS_IT_OPEN = re.compile(
    rf"\b(?:kan|kun|mag|is|zijn|bereik\w*|open|werken|nemen)\b[^.!?]{{0,40}}{_HOURS}\b[^.!?]{{0,32}}(?:\?|$)|"
    rf"\b(?:kan|kun|mag|is|zijn)\b[^.!?]{{0,40}}{_HOURS}\b[^.!?]{{0,16}}\b(?:toch|al|ook|bellen|open|bereikbaar)\b"
)
OF_THE_HOME = re.compile(
    r"\b(?:ze|zij|hij|leerling|meisje|jongen)\b[^.?!]{0,24}\bveilig thuis\b|\bveilig thuis (?:nu|gekomen)\b"
)
"""Here "veilig thuis" are two words about her, and no organisation."""
THEN_I_CALL = re.compile(
    r"\b(?:dan|ga|nu) (?:bel|ga|bellen) ik\b|\b(?:dan|nu) (?:bel|ga) ik\b|\bik (?:ga|bel) (?:nu|ze nu|zo)\b"
)
THANKS = re.compile(r"\b(?:bedankt|dank|dankje\w*|thanks|doei|tot ziens)\b")


def calls_veilig_thuis(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of such a message, in small letters; None for all else, and beside a danger that is new."""
    if moment.role != "professional" or not moment.said or carries_new_danger(parsed, moment):
        return None
    asks_when = VEILIG_THUIS.search(text) and IS_IT_OPEN.search(text) and not OF_THE_HOME.search(text)
    if not asks_when or len(text.split()) > 2 * phrases.LONGEST_ANSWER:
        return None
    if THANKS.search(text) and THEN_I_CALL.search(text):
        return with_intent(goodbye_after(moment) or GOODBYE, parsed)
    return with_intent(WHICH_LINE if ADVICE_SAID in moment.said else ADVICE, parsed)
