"""What a parent asks in words that leave no doubt, in a message of any length.

"Naar school morgen of niet?" is no wish for a helpline, and a sister who was sent the image is no phone to look into.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import OF_WHO_PASSED_IT_ON, Moment, carries_danger, intent_of, role_of

SCHOOL_TOMORROW, ADULT_HAS_IT, POLICE = (
    "choose_aside_school_tomorrow", "choose_aside_adult_has_it", "ask_police_law",
)  # fmt: skip
CHILD_SHOWN = ("utter_parent_victim_", "utter_blackmail_other")
LIFE_AT_STAKE = ("utter_suicide_", "utter_danger_now_other_help")
_DAY = r"(?:morgen(?:ochtend)?|maandag|dinsdag|woensdag|donderdag|vrijdag|straks|vandaag)"
_SCHOOL = r"(?:naar |van |op )(?:de )?school|thuis ?(?:blijven|houden|blijft)|school"
SCHOOL_OR_HOME = re.compile(
    rf"\b(?:moet|mag|kan|zal|hoeft) (?:ze|zij|hij|ik|(?:mijn |onze )?(?:dochter|zoon|kind)|haar|hem)\b[^.?!]{{0,40}}"
    rf"(?:\b{_DAY}\b[^.?!]{{0,24}}\b(?:{_SCHOOL})\b|\b(?:{_SCHOOL})\b[^.?!]{{0,24}}\b{_DAY}\b)|"
    rf"\bnaar school {_DAY}\b[^.?!]{{0,8}}\bof niet\b|\b{_DAY} (?:wel |niet )?naar school\b[^.?!]{{0,12}}\bof\b|"
    rf"\b{_DAY} school\b[^.?!]{{0,16}}\b(?:gaan|moet|mag)\b"
)
SENT_AWAY = re.compile(r"\bgeschorst\b|\bschors\w*|\bvan (?:de )?school (?:af|gestuurd|gezet)\b")
_KNOWN_ADULT = (
    r"(?:(?:mijn|mn|m'n) (?:\w+ )?(?:zus(?:sen)?|broers?|zwager|moeder|vader|tante|oom|nicht|neef|vriendin\w*|"
    r"collega\w*|schoon\w+)|(?:de |onze |mijn )?(?:buurvrouw|buurman|buren)|haar (?:oom|tante)|een (?:kennis|vriendin))"
)
_IMAGE = r"(?:foto|filmpje|film|video|beeld|die)"
HAS_IT_TOO = re.compile(
    rf"\b{_KNOWN_ADULT}\b (?:heeft|hebben|kreeg|kregen|had)\b[^.?!]{{0,24}}"
    rf"\b{_IMAGE}\b[^.?!]{{0,16}}\b(?:ook|gekregen|gezien|op (?:haar|zijn|hun) (?:telefoon|mobiel))\b|"
    rf"\b{_KNOWN_ADULT}\b (?:heeft|hebben|kreeg|kregen) (?:\w+ )?(?:ook )?(?:die|de|dat) {_IMAGE}\b"
)
OTHER_FAMILY = re.compile(
    r"\b(?:die|zijn|hun|andere) familie\b|\bfamilie van (?:die|dat|de|het) (?:jongen|meisje|gast|ander\w*)\b"
)
OWN_FAMILY = re.compile(r"\b(?:mijn|onze|schoon|eigen) ?(?:familie|broers?|man|ooms?|vader)\b|\beer\b|\bschande\b")


def asked_by_a_parent(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of such a question, in small letters, of a parent whose child it happened to; None for all else."""
    shown = any(one.startswith(CHILD_SHOWN) for one in moment.said)
    if role_of(parsed, moment) != "parent" or not shown or moment.topic in OF_WHO_PASSED_IT_ON:
        return None
    if carries_danger(parsed) or (moment.asked or "").startswith(LIFE_AT_STAKE):
        return None
    if HAS_IT_TOO.search(text):
        return _read_as(ADULT_HAS_IT, parsed)
    if asks_of_school_tomorrow(text):
        return _read_as(SCHOOL_TOMORROW, parsed)
    if intent_of(parsed) == POLICE and OTHER_FAMILY.search(text) and not OWN_FAMILY.search(text):
        return _read_as(POLICE, parsed, ("honour_violence",))  # a quarrel with them is no fear of one's own
    return None


def asks_of_school_tomorrow(text: str) -> bool:
    """Whether a message, in small letters, asks whether the child goes to school."""
    return SCHOOL_OR_HOME.search(text) is not None and SENT_AWAY.search(text) is None


def _read_as(intent: str, parsed: Mapping[str, Any], gone: tuple[str, ...] = ()) -> dict[str, Any]:
    entities = [one for one in parsed.get("entities") or [] if one.get("value") is None or one["value"] not in gone]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
