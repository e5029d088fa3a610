"""What she asks before a trip that she cannot refuse: what goes into her bag, and what becomes of her papers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment

BAG, PASSPORT = "choose_aside_bag_for_trip", "choose_abroad_passport"
OF_HER_PAPERS = frozenset(
    {"choose_aside_passport_copy", "choose_aside_other_passport", "choose_aside_own_id_card",
     "choose_aside_adult_papers"}
)  # fmt: skip
"""Particular questions about papers."""
HEARD_WELL = 0.75
TRIP_TALKED_OF = (
    "utter_abroad_before", "utter_abroad_must_go", "utter_abroad_passport", "utter_abroad_step",
    "utter_abroad_airport", "utter_forced_marriage_date", "utter_aside_ticket_bought",
)  # fmt: skip
"""Said to who has not left yet, and to nobody who is there."""
IS_THERE = "utter_abroad_already"
MARRIAGE, ABROAD, TALKED_OF = "forced_marriage", "left_abroad", ("utter_abroad_",)
OF_LIFE = ("utter_suicide_", "utter_danger_now_", "utter_self_harm_")
TO_GO = re.compile(
    r"\b(?:wil(?:len)?|ga(?:an)?|moet(?:en)?|vlieg\w*|vertrek\w*|reis\w*|kerst|zomer\w*|vakantie|tickets?)\b[^.?!]{0,40}"
    r"\b(?:daarheen|daar naartoe|ernaartoe|erheen|naar (?:marokko|turkije|pakistan|irak|iran|syri\w*|somali\w*|"
    r"afghanistan|india|egypte|jemen|algerije|tunesi\w*|eritrea|het buitenland|familie daar))\b"
)
WEDS = re.compile(r"\b(?:trouw\w*|getrouwd|bruiloft|huwelijk|uithuwelijk\w*|uitgehuwelijkt|nikah|verlov\w*)\b")
NO_TRIP = re.compile(r"\b(?:gaan|ga|hoef|hoeven) (?:ik |we )?niet\b|\bniet (?:daarheen|naar)\b")
_BAG = r"(?:tas\w*|koffer\w*|rugzak\w*|rugtas\w*|bh|broek|sok\w*)"
_ALONG = r"(?<!daar )(?<!hier )(?<!er )mee"
PACKS = re.compile(
    rf"\bwat (?:stop|doe|pak|gooi|verstop|neem|moet|kan|mag|zal|zou) ik (?:\w+ ){{0,4}}?"
    rf"(?:{_BAG}|in ?pakken|in(?= voor\b|\W*$)|mee ?nemen|{_ALONG}|bij me houden|verstoppen)\b|"
    rf"\bwat (?:moet|kan|hoort|mag|gaat) (?:er )?(?:\w+ ){{0,2}}?(?:in (?:mijn |mn |m'n |me |de )?{_BAG}|{_ALONG}\W*$)"
)
LEAVES_HOME = re.compile(
    r"\b(?:weg ?loop|weg ?ren|weg ?ga|vlucht|ontsnap|opvang|schuilplek|het huis uit|uit huis|thuis weg|opsta?p)\b"
)
"""Then she packs to get away, which is another bag."""


def packs_for_the_trip(text: str, moment: Moment) -> bool:
    """Whether a message, in small letters, asks what to take along on a trip that was talked of."""
    before = not moment.said.isdisjoint(TRIP_TALKED_OF) and IS_THERE not in moment.said
    return before and PACKS.search(text) is not None and not LEAVES_HOME.search(text)


def about_her_papers(parsed: Mapping[str, Any]) -> str:
    """What a message about a passport that others keep asks for: the particular question that is heard well in it, or
    the text about that passport."""
    ranking = parsed.get("aside") or []
    best = ranking[0] if ranking else {"name": "", "confidence": 0.0}
    heard = best["name"] in OF_HER_PAPERS and float(best["confidence"]) >= HEARD_WELL
    return str(best["name"]) if heard else PASSPORT


def goes_to_be_married(text: str, moment: Moment) -> bool:
    """Whether who told of a marriage against her will says, in small letters, that it is to be on a journey.

    Also behind a no to another question: the journey is what presses then.
    """
    life_first = (moment.asked or "").startswith(OF_LIFE)
    told = moment.topic == MARRIAGE and moment.role in (None, "youth") and not life_first
    talked_of = any(one.startswith(TALKED_OF) for one in moment.said)
    parted = TO_GO.search(text) is not None and WEDS.search(text) is not None
    return told and not talked_of and parted and NO_TRIP.search(text) is None
