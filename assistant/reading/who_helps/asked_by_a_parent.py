"""What a parent asks in words that leave no doubt, in a message of any length.

"Naar school morgen of niet?" is no wish for a helpline, and a sister who was sent the image is no phone to look into.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import MISUNDERSTOOD, OF_WHO_PASSED_IT_ON, Moment, carries_danger, intent_of, role_of

SCHOOL_TOMORROW, ADULT_HAS_IT, POLICE = (
    "choose_aside_school_tomorrow", "choose_aside_adult_has_it", "ask_police_law",
)  # fmt: skip
SENT_IT_TO_ME, DO_HELPERS_TELL, REMOVE = (
    "choose_aside_someone_sent_it_to_me", "choose_aside_do_helpers_tell", "ask_remove_image",
)  # fmt: skip
HUSBAND_AGAINST = "choose_aside_husband_against_police"
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
SENT_TO_HER = re.compile(
    rf"\b{_KNOWN_ADULT}\b[^?!]{{0,40}}\b(?:ge|door)?(?:ge)?stuurd (?:naar|aan) (?:mij|me|ons)\b|"
    rf"\b{_KNOWN_ADULT}\b[^?!]{{0,40}}\b(?:naar|aan) (?:mij|me|ons) (?:door)?(?:ge)?stuurd\b|"
    rf"\b{_KNOWN_ADULT}\b (?:stuurde|appte|zond) (?:het |die |de )?{_IMAGE}?\s*(?:naar |aan )?(?:mij|me|ons)\b|"
    rf"\bik (?:heb|kreeg|krijg) (?:\w+ ){{0,3}}?{_IMAGE}[^.?!]{{0,24}}\bvan {_KNOWN_ADULT}\b"
)
"""She was sent the image herself: "laat het u niet zien" comes too late."""
GETS_IT_AWAY = re.compile(
    rf"\bhoe (?:krijg|krijgen|haal|halen) (?:ik|we|wij) (?:\w+ ){{0,5}}?(?:weg|eraf|offline)\b|"
    rf"\b{_IMAGE}\b[^.?!]{{0,30}}\bmoet(?:en)? (?:er )?(?:\w+ )?(?:weg|eraf|offline)\b"
)
OF_OWN_PHONE = re.compile(
    r"\b(?:mijn|haar|zijn|d'r) (?:eigen )?(?:telefoon|mobiel|toestel|galerij)\b|\b(?:zij|zus|hij) moet\b"
)
ABOUT_AN_IMAGE = ("received_image", "parent_child_victim", "image_shared", "i_shared_image", MISUNDERSTOOD)
"""What the model makes of her wish to have it gone: that she was sent it, or the story once more."""
POLICE_AT_ALL = re.compile(r"\b(?:politie|aangifte|bureau)\b")
_HE = r"\b(?:man|vader|papa|echtgenoot)"
HE_IS_AGAINST = re.compile(
    rf"{_HE} (?:\w+ )?(?:zegt|zei)(?: \w+){{0,2}} nee\b|{_HE} (?:\w+ )?(?:verbiedt|is (?:er )?(?:op )?tegen)\b|"
    rf"{_HE} (?:\w+ )?(?:wil|zegt|zei)\b[^.?!]{{0,16}}\b(?:geen|niet naar(?: de)?) (?:politie|aangifte|bureau)\b|"
    rf"{_HE} (?:\w+ )?wil (?:het |dat |dit )?niet\b|{_HE} (?:\w+ )?vindt\b[^.?!]{{0,24}}\b(?:schande|niet goed)\b|"
    r"\b(?:zonder|mag niet van) (?:mijn|mn|m'n|haar) (?:man|vader)\b"
)
"""The other parent wants no police; she may ask it herself, and may have to fear him."""
CALLS_IN_SECRET = re.compile(
    r"\bniet (?:weten|merken|zien|horen) dat ik (?:hier |daar |met \w+ |naar \w+ )?(?:bel|belde|gebeld|hulp|praat)\b"
)
KEPT_SECRET = re.compile(r"\b(?:houdt|houden|blijft) (?:\w+ ){0,3}?geheim\b")
WHERE_TO_CALL = ("utter_referral_", "utter_call_or_type", "utter_what_to_say")
"""Beginnings of what is asked beside helplines: there "geheim" is about them, elsewhere about this chat."""
OTHER_FAMILY = re.compile(
    r"\b(?:die|zijn|hun|andere) familie\b|\bfamilie van (?:die|dat|de|het) (?:jongen|meisje|gast|ander\w*)\b"
)
OWN_FAMILY = re.compile(r"\b(?:mijn|onze|schoon|eigen) ?(?:familie|broers?|man|ooms?|vader)\b|\beer\b|\bschande\b")


def asked_by_a_parent(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of such a question, in small letters, of a parent whose child it happened to; None for all else."""
    if role_of(parsed, moment) != "parent" or carries_danger(parsed) or (moment.asked or "").startswith(LIFE_AT_STAKE):
        return None
    beside_helplines = (moment.asked or "").startswith(WHERE_TO_CALL)
    if CALLS_IN_SECRET.search(text) or (beside_helplines and KEPT_SECRET.search(text)):
        return _read_as(DO_HELPERS_TELL, parsed)
    shown = any(one.startswith(CHILD_SHOWN) for one in moment.said)
    return _asked_of_a_child_shown(text, parsed) if shown and moment.topic not in OF_WHO_PASSED_IT_ON else None


def _asked_of_a_child_shown(text: str, parsed: Mapping[str, Any]) -> dict[str, Any] | None:
    if SENT_TO_HER.search(text):
        return _read_as(SENT_IT_TO_ME, parsed)
    if HAS_IT_TOO.search(text):
        return _read_as(ADULT_HAS_IT, parsed)
    if asks_of_school_tomorrow(text):
        return _read_as(SCHOOL_TOMORROW, parsed)
    if intent_of(parsed) in ABOUT_AN_IMAGE and GETS_IT_AWAY.search(text) and not OF_OWN_PHONE.search(text):
        return _read_as(REMOVE, parsed)
    if POLICE_AT_ALL.search(text) and HE_IS_AGAINST.search(text):
        return _read_as(HUSBAND_AGAINST, parsed)
    if intent_of(parsed) == POLICE and OTHER_FAMILY.search(text) and not OWN_FAMILY.search(text):
        return _read_as(POLICE, parsed, ("honour_violence",))  # a quarrel with them is no fear of one's own
    return None


def asks_of_school_tomorrow(text: str) -> bool:
    """Whether a message, in small letters, asks whether the child goes to school."""
    return SCHOOL_OR_HOME.search(text) is not None and SENT_AWAY.search(text) is None


def _read_as(intent: str, parsed: Mapping[str, Any], gone: tuple[str, ...] = ()) -> dict[str, Any]:
    entities = [one for one in parsed.get("entities") or [] if one.get("value") is None or one["value"] not in gone]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
