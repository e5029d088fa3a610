"""Particular questions of a girl that are known by their words, where the model hears a whole other subject in them.

A cousin's wedding where he will be is no marriage of her own, "ik weet je te vinden" is a threat and no search for a
sender, and leaving a group unseen is no image that came in. Danger told in the same words goes first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, role_of
from assistant.words import phrases

PARTY, LEAVE_GROUP = "choose_aside_party_with_him", "choose_aside_leave_group_unseen"
CAN_THEY_FIND_ME, KNOWS_WHERE = "choose_aside_can_they_find_me", "choose_aside_knows_where_i_live"
TRACE, HEARD = "choose_aside_trace_him", 0.55
LADDER = ("utter_suicide_", "utter_danger_now_", "utter_self_harm_", "utter_blackmail_suicide")
STRANGER, WHO_IS_IT = "utter_blackmail_stranger", "utter_blackmail_first"
DOUBTS = ("honour_violence", "danger_now", "sexual_violence")

_MINE = r"(?:mijn|mn|m'n|me|een|de|haar|zijn|d'r)"
_KIN = r"(?:nicht\w*|neef\w*|zus\w*|broer\w*|tante|oom|oma|opa|vriendin|buurvrouw|kennis|collega|moeder|vader)"
PARTY_OF_ANOTHER = re.compile(
    rf"\b(?:bruiloft|trouwerij|trouwfeest|verloving\w*|henna\w*|feest|verjaardag) van {_MINE} {_KIN}\b|"
    r"\b(?:familie|verjaardags|suiker|offer|kerst)\w*feest\w*\b|\bverjaardag\b|\b(?:eid|iftar|kerst|familiedag)\b"
)
A_PARTY = re.compile(r"bruiloft|trouwerij|verloving|feest|verjaardag|\b(?:eid|iftar|kerst|wedding|party)\b")
HE_IS_THERE = re.compile(
    r"\b(?:hij|ex|jongen|gast|neef|die|zij|ze) (?:\w+ ){0,4}?(?:is|komt|gaat|zit|zijn) (?:\w+ ){0,3}?(?:er|ook|daar)\b|"
    r"\b(?:is|komt|gaat|zit) (?:hij|ie|die) (?:\w+ ){0,2}?(?:er|ook|daar)\b"
)
HER_OWN_MARRIAGE = re.compile(
    r"\b(?:mijn|mn|m'n|onze) (?:eigen )?(?:bruiloft|verloving\w*|huwelijk|nikah|henna\w*|trouwerij)\b|"
    r"\b(?:mij|me|ons|ik)\b.{0,24}\b(?:verlo\w+|trouw\w*|uithuwelijk\w*|uitgehuwelijkt)\b(?! van)|"
    r"\b(?:turkije|marokko|pakistan|syri\w*|irak|somali\w*|afghanistan|buitenland|vlieg\w*|ticket\w*)\b"
)
TELLS_OF_DANGER = re.compile(
    r"vermoord|\bdood|\bsla|\bslo|gesla|\beer\b|opsluit|opgeslo|op slot|dreig|wraak|versto|\bmes\b|wapen|gevaar|schop"
)
FINDS_HER = re.compile(
    r"\b(?:weet|weten|kom|komen|ga|gaan|zal|zullen|kan|kunnen) (?:\w+ ){0,3}?(?:je|jou) (?:\w+ ){0,2}?"
    r"(?:vinden|opzoeken)\b|\b(?:vind|vinden|pak|krijg) (?:je|jou) (?:\w+ )?wel\b|"
    r"\b(?:hij|ze|zij|die|ie) (?:\w+ ){0,3}?(?:weet|weten|gaat|gaan|komt|zal) (?:me|mij) (?:\w+ ){0,2}?"
    r"(?:vinden|opzoeken)\b"
)
SAID_BY_ANOTHER = re.compile(
    r"\b(?:zei|zegt|zeggen|zeiden|appt?e?|stuurt|stuurde|schrijft|schreef|typt|dreigt|staat er|hij|ze|die|bang|durf)\b"
)
LEAVES_THE_GROUP = re.compile(
    r"\b(?:uit|verlaat|verlaten|leave|leaven)\b.{0,24}\b(?:\w*groep\w*|\w*app|gc|chat|server)\b|"
    r"\b(?:\w*groep\w*|\w*app|gc|chat|server)\b.{0,24}\b(?:uit|verlaten|leaven|weg)\b"
)
UNSEEN = re.compile(
    r"\bzonder dat\b.{0,32}\b(?:zie\w*|merk\w*|door\w*|opval\w*|weet|weten)\b|\b(?:stiekem|ongemerkt|onzichtbaar|"
    r"ongezien)\b"
)


def particular_by_words(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that asks one of these; None for all else, and beside danger."""
    asked = moment.asked or ""
    if role_of(parsed, moment) not in (None, "youth") or not moment.said or asked.startswith(LADDER):
        return None
    if not phrases.is_nearly_short(text) or _danger_in_these_words(parsed) or TELLS_OF_DANGER.search(text):
        return None
    if LEAVES_THE_GROUP.search(text) and UNSEEN.search(text):
        return _read_as(LEAVE_GROUP, parsed)
    if moment.topic is not None and _he_is_at_the_party(text, parsed):
        return _read_as(PARTY, parsed)
    found = _threat_to_find_her(text, parsed, moment)
    return _read_as(found, parsed) if found is not None else None


def _he_is_at_the_party(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether she tells of a party of somebody else where he will be."""
    if HER_OWN_MARRIAGE.search(text):
        return False
    told = PARTY_OF_ANOTHER.search(text) and HE_IS_THERE.search(text)
    return bool(told) or (_likeliest(parsed) == PARTY and A_PARTY.search(text) is not None)


def _threat_to_find_her(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """What answers "ik weet je te vinden, zei hij": a yes to whether she fears him, else what keeps her safe."""
    asks = text.endswith("?") and _likeliest(parsed) != TRACE
    if asks or not FINDS_HER.search(text) or not SAID_BY_ANOTHER.search(text):
        return None
    afraid = "bang" in moment.question.lower() and any(payload == "/affirm" for _, payload in moment.buttons)
    if afraid:
        return "affirm"
    return CAN_THEY_FIND_ME if STRANGER in moment.said or moment.asked == WHO_IS_IT else KNOWS_WHERE


def _likeliest(parsed: Mapping[str, Any]) -> str | None:
    ranking = parsed.get("aside") or []
    return str(ranking[0]["name"]) if ranking and float(ranking[0]["confidence"]) >= HEARD else None


def _danger_in_these_words(parsed: Mapping[str, Any]) -> bool:
    """Whether a sure signal stands in these very words; what only shows beside those before has been met."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and "start" in one]
    return any(one.get("level") == "act" or str(one.get("source")).startswith("rule:") for one in risks)


def _read_as(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """That intent, without the mere doubts that the words of another subject raised."""
    entities = [
        one for one in parsed.get("entities") or [] if not (one.get("level") == "ask" and one.get("value") in DOUBTS)
    ]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
