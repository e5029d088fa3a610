"""Another place than the one whose steps were given: "t is whatsapp geen snap", "een gewone website, niet insta"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, carries_danger

REMOVAL, CHOICE, OTHER_PLACE = "utter_removal_", "choose_platform_", "other"
WITH_STEPS = ("snapchat", "instagram", "tiktok", "whatsapp", "telegram")
ALSO = {"facebook": "instagram"}
"""Apps that share the steps of another."""
A_SITE = re.compile(r"\b(?:web)?sites?\b|\bforum\b|\bgewone (?:web)?pagina\b|\bop google\b")
NOT_THE_TOOL = re.compile(r"\btake ?it ?down\b|\bstop ?ncii\b|\b(?:die|deze|dat|jouw|jullie) (?:web)?site\b")
"""A site that helps is not the one where the image stands."""
CORRECTS = re.compile(
    r"^(?!.*\b(?:erbij|naam|sturen me|stuurt me)\b).*"
    r"\b(?:niet (?:op|in|van)|niet insta|geen|nee+|bedoel\w*|zei|'?t is|het is|staat (?:op|in)|gewone?|dus)\b"
)


def another_place(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice of a place that she names while the steps for another stand; None where she names none.

    Args:
        text: The message, in small letters.
        parsed: Its reading, with the apps in it; one that she says it is not, is none.
        moment: What stands open, and what was said.
    """
    if not (moment.asked or "").startswith(REMOVAL) or carries_danger(parsed) or not CORRECTS.search(text):
        return None
    named = [str(one.get("value")) for one in parsed.get("entities") or [] if one.get("entity") == "platform"]
    place = next((ALSO.get(one, one) for one in named if ALSO.get(one, one) in WITH_STEPS), None)
    if place is None and A_SITE.search(text) and not NOT_THE_TOOL.search(text):
        place = OTHER_PLACE
    if place is None or f"{REMOVAL}{place}" in moment.said:
        return None
    return CHOICE + place
