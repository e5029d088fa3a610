"""Who is feared is away, and comes back at an hour she knows; or only threatens with what he will do then.

"Hij is niet hier, pas om 11 uur" is no danger at this moment and no false alarm either: until then there is time for a
plan. "Ik ben bang hij gaat slaan" and "als hij thuiskomt ben ik dood" are feared of later, and asked about first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import NEGATED
from assistant.reading.moment import Moment
from assistant.words import phrases_of_calm

LATER, LATER_SAID = "choose_danger_later", "utter_danger_later"
HELP_NOW = "utter_danger_now_"
SUICIDE_LADDER, PLAN = ("utter_suicide_", "utter_blackmail_suicide"), "utter_suicide_now"
LONGEST = 45
"""Words; who tells at which hour he comes tells more besides."""
OF_THE_FAMILY = ("danger_now", "honour_violence")

_HE = (
    r"(?:hij|zij|ze|die|ie|(?:(?:mijn|mn|m'n|me|haar|zijn|de) )?(?:man|vader|moeder|pa|ma|papa|mama|broers?|stiefvader|"
    r"oom|ouders|ex|vriend|zoon))"
)
_HOUR = (
    r"(?:(?:half|kwart (?:voor|over)) )?(?:\d{1,2}(?:[:.]\d{2})?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|"
    r"twaalf)(?! ?(?:jaar|jr|keer|x|euro|min\w*|kwartier|seconde\w*|dagen|weken|maand\w*)\b) ?(?:u|uur)?\b"
)
IS_AWAY = re.compile(
    rf"\b{_HE} (?:is|zijn) (?:er )?(?:nu |nog |gewoon |even |toch |echt |helemaal )*niet (?:hier|thuis|er|in huis)\b|"
    rf"\b(?:is|zijn) (?:{_HE} )?er (?:nu |nog |gewoon |even |toch )*niet\b|\b{_HE} is weg\b|"
    r"\b(?:is|zijn|zit|moet|moest) (?:nu |nog |gewoon |even |net )*(?:op|naar|aan|aan het|aan t) "
    r"(?:zijn |z'n |zn |haar |het |t )?werk(?:en)?\b|"
    rf"\b{_HE} (?:werkt|moet werken)\b|"
    r"\bniemand (?:slaat|(?:die |dat )?(?:me|mij) (?:nu |hier )?(?:iets|wat) (?:nu )?doet)\b"
)
"""Says that whoever is feared is not there, or that nobody does anything."""
FEARED_ONE_IS_AWAY = re.compile(
    r"\b(?:man|vader|pa|papa|stiefvader|broers?|oom|ooms|ex) (?:is|zit) (?:er )?(?:nu |nog |gewoon |even |net )*"
    r"(?:niet (?:hier|thuis|er|in huis)|weg|(?:op|naar|aan|aan het) (?:zijn |z'n |zn |het )?werk)\b|"
    r"\b(?:man|vader|pa|papa|stiefvader|broer|oom) werkt\b"
)
"""The same where it is told of another: "ze is niet hier" is no calm there, but a child that is out of sight."""
CALM = re.compile(
    r"\bnu (?:is |is het |is alles |gewoon |even |wel |nog )*(?:rustig|kalm|stil)\b|\bniemand slaat\b|"
    r"\b(?:er )?gebeurt (?:er )?nu (?:niks|niets)\b"
)
AT_AN_HOUR = re.compile(
    rf"\b(?:(?:pas|tot|om|rond|tegen|voor|na) )+{_HOUR}|"
    r"\b\d{1,2}(?:[:.]\d{2})? ?(?:u|uur) (?:weer )?(?:thuis|terug)\b|"
    r"\b(?:vanavond|vannacht|straks|later|laat)\b|\bals (?:\w+ ){1,2}?(?:thuis ?komt|terug ?komt|thuis is)\b"
)
"""When he comes, or that he comes later."""
NOW_AFTER_ALL = re.compile(
    r"\b(?:mes|wapen|pistool|bloed\w*|opgesloten|op slot|onderweg|voor de deur|bonkt|bonst|eraan|er aan|"
    r"over (?:een )?(?:paar )?\d* ?(?:min\w*|kwartier)|zo thuis|bijna thuis|elk moment)\b|"
    r"\b(?:slaat|schopt|trapt|slaan) (?:me|mij|ons|haar) (?:nu|weer|net)\b|"
    r"\b(?:is|zijn) (?:nu |al |net )+(?:hier|thuis)\b|"
    rf"\bmaar {_HE} (?:staat|komt nu|is hier|bonkt|slaat|schreeuwt)\b"
)
HURTS = (
    r"(?:sla\w*|slop\w*|mep\w*|schop\w*|vermoord\w*|kapot\w*|dood\w*|afma\w*|"
    r"(?:maakt|maken) (?:me|mij|haar) (?:af|dood|kapot))"
)
FEARED = re.compile(
    rf"\bbang (?:dat |want |voor )?{_HE} (?:\w+ ){{0,3}}?{HURTS}\b|\bgaat? (?:me|mij|haar|ons) {HURTS} (?:zegt|zei)\b|"
    rf"\b(?:zegt|zei|gezegd|dreigt)\b.{{0,12}}\bals (?:{_HE} )?(?:\w+ )?(?:thuis ?komt|thuis is|terug ?komt)\b|"
    rf"\b(?:zegt|zei|dreigt|gaat|zal)\b.{{0,32}}\b{HURTS}\b.{{0,24}}\bals {_HE} (?:\w+ )?"
    r"(?:thuis ?komt|thuis is|hoort|weet|ziet)\b|"
    rf"\bals {_HE} (?:\w+ )?(?:thuis ?komt|thuis is|terug ?komt)\b.{{0,24}}\b"
    rf"(?:ben ik (?:er )?(?:dood|geweest|klaar)|{HURTS})\b"
)
"""Fears, or was told, what will be done: nothing of it has begun."""
HAS_BEGUN = re.compile(
    r"\b(?:nu|net|weer|altijd|vaak|elke|iedere|gister\w*|vandaag|(?:heeft|hebben|had) (?:me|mij|haar|ons)|sloeg\w*|"
    r"geslagen|bloed\w*|mes|wapen|deur|onderweg|staat|eraan|er aan|komt (?:nu|zo)|is (?:hier|thuis|boven|beneden)|help|"
    r"vlucht\w*|verstop\w*)\b"
)
SAID_BEFORE = re.compile(
    r"\b(?:heeft|had) (?:het |dat |me |tegen me )?(?:gezegd|geappt|gestuurd|verteld)\b|\bnu (?:moet|kan|wil)\b"
)
"""Here "heeft" and "nu" tell of words and of a wish, and of no blow."""
LEAVES_HOME = re.compile(r"\b(?:wil|moet|ga) (?:\w+ ){0,3}?weg\b(?! (?:zijn|wezen))")
"""Beside the hour at which somebody comes it is the house that she wants to leave."""
NOTHING_NOW = re.compile(r"\b(?:nu|nog|vandaag) (?:gewoon |even |nog )*niet\b|\b(?:me|mij) nu (?:iets|wat) doet\b")


def comes_later(text: str, of_another: bool = False) -> bool:
    """Whether a message, in small letters, says that who is feared is away now and comes at an hour, or later."""
    return is_calm_for_now(text, of_another) and AT_AN_HOUR.search(text) is not None


def is_calm_for_now(text: str, of_another: bool = False) -> bool:
    """Whether a message, in small letters, says that it is calm now, or that who is feared is not there."""
    if len(text.split()) > LONGEST or NOW_AFTER_ALL.search(text):
        return False
    away = FEARED_ONE_IS_AWAY if of_another else IS_AWAY
    return bool(CALM.search(text) or away.search(text))


def fears_only(text: str) -> bool:
    """Whether a message, in small letters, tells of violence that is feared or threatened with, and not begun."""
    return FEARED.search(text) is not None and not has_begun(text)


def has_begun(text: str) -> bool:
    """Whether a message, in small letters, tells of something that goes on, has happened, or is near."""
    for told_of_nothing in (SAID_BEFORE, IS_AWAY, CALM, NOTHING_NOW):
        text = told_of_nothing.sub(" ", text)
    return HAS_BEGUN.search(text) is not None


def asked_first_where_it_is_feared(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where violence that is only feared is asked about, and no help for this moment given.

    What a rule heard stays, and all else while help for danger now stands open.
    """
    text = NEGATED.sub(" ", text)
    feared = fears_only(text) or (comes_later(text) and not has_begun(text))
    if not moment.said or (moment.asked or "").startswith(HELP_NOW) or not feared:
        return parsed
    entities = [{**one, "level": "ask"} if _is_feared(one, moment) else one for one in parsed.get("entities") or []]
    return {**parsed, "entities": entities}


def _is_feared(entity: Mapping[str, Any], moment: Moment) -> bool:
    """Whether the model made danger of a fear; a mother who fears that her husband will hit tells of no honour."""
    if entity.get("value") == "honour_violence":
        return moment.role == "parent"
    return entity.get("value") == "danger_now" and entity.get("source") == "model"


def without_a_threat_planned_for(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading without the threat that there is a plan for, where she only tells it again: "mn broer wil me
    slaan, waar kan ik vannacht slapen". With one word of now it stays."""
    if LATER_SAID not in moment.said or has_begun(text) or NOW_AFTER_ALL.search(text):
        return parsed
    if AT_AN_HOUR.search(text) is None and not fears_only(text):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one.get("value") not in OF_THE_FAMILY]
    return {**parsed, "entities": entities}


def threatened_and_wants_to_live(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that denies a wish to die and tells who threatens her at home.

    "Ik wil niet dood man, mn broer zegt als hij thuiskomt ben ik dood": a plan for then is what helps.
    """
    if not (moment.asked or "").startswith(SUICIDE_LADDER) or PLAN in moment.said or not fears_only(text):
        return None
    denied = phrases_of_calm.WILL_NOT_DIE.search(text)
    if denied is None or len(text.split()) > LONGEST:
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "risk"]
    return {**parsed, "intent": {"name": LATER, "confidence": 1.0}, "entities": entities}
