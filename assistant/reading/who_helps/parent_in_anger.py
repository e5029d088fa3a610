"""A parent whose own anger is the danger: who goes after the one that did it, and whose child is afraid of the parent.

Read as anybody's words, a threat against a boy is missed, and the feared father is told to flee. What is told of a
child or parent who is being hurt keeps its own help.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import OF_WHO_PASSED_IT_ON, Moment, carries_danger, role_of

OTHER_FAMILY, OWN_CHILD = "choose_parent_other_family", "choose_aside_anger_at_own_child"
SORRY, BEFORE_PEACE = "choose_aside_sorry_to_my_child", ("utter_danger_now_", "utter_suicide_")
HIS_OWN_ANGER = ("danger_now", "self_harm", "honour_violence")
"""What the model hears in it."""
_HE = (
    r"(?:die|dat|de) (?:\w+ )?(?:jongen|knul|gast|gozer|kerel|vent|joch|jochie|rotjoch|rotzak|klootzak|eikel|lul|zak|"
    r"etter|smeerlap|viezerik|dader|snotneus|gastje|mannetje|sukkel|idioot)"
)
_HIM = rf"(?:{_HE}|hem|'m|m|die|dat)"
_HIS = r"(?:zijn|z'?n|zn)"
_PHONE = r"(?: \w+)? (?:telefoon|mobiel|tel|gsm|ipad|laptop|snap\w*|insta\w*)\b"
_HURT = (
    r"(?:slaan|schoppen|trappen|rammen|meppen|afmaken|vermoorden|verrot|kapot|in elkaar|"
    r"(?:op|voor) (?:zijn|z'?n|zn) \w+)"
)
WILL_HIT_HIM = re.compile(
    r"\bik (?:\w+ ){0,2}?(?:sla|pak|schop|trap|ram|mep|breek|verbouw|vermoord)\b.{0,16}"
    rf"\b(?:die|hem|dat|{_HIS})\b(?!{_PHONE})|"
    r"\b(?:die|hem|dat) (?:\w+ ){0,3}?(?:sla|pak|schop|mep) ik\b|"
    r"\b(?:die|hem) (?:\w+ ){0,4}?(?:een |'n )(?:klap|dreun|mep) (?:geven|verkopen)\b|"
    rf"\b(?:ga|zal|wil) (?:ik )?{_HIM} (?:\w+ ){{0,3}}?{_HURT}\b|"
    rf"\b(?:niet|nie) (?:meer )?(?:in ?(?:te )?houden|instaan voor)\b.{{0,30}}\b(?:{_HE}|hem)\b"
)
"""A father who will hurt who did it; said beside a signal it is his own anger."""
_TO_HIM = rf"(?:er ?naartoe|er ?heen|erop af|naar (?:{_HE}|hem toe|{_HIS} (?:huis|ouders|vader)))"
_NOT_NOT = r"(?!nie(?:t|ts)?\b|nooit\b)"
GOES_TO_HIM = re.compile(
    rf"\bik (?:\w+ ){{0,6}}?(?:ga|loop|rij|rijd|stap)(?: {_NOT_NOT}\w+){{0,3}} {_TO_HIM}\b|"
    rf"\b(?:ga|loop|rij|rijd|stap) ik (?:{_NOT_NOT}\w+ ){{0,3}}?{_TO_HIM}\b"
)
STANDS_AT_HIS_DOOR = re.compile(
    rf"\bik (?:\w+ ){{0,2}}?(?:sta|ben|zit)\b(?: \w+){{0,4}} (?:bij|voor) (?:{_HE}|hem|{_HIS} (?:huis|deur))\b|"
    rf"\b(?:sta|ben) ik (?:\w+ ){{0,3}}?(?:bij|voor) (?:{_HE}|hem|{_HIS} (?:huis|deur))\b|"
    r"\b(?:mag|zal|moet|kan|ga) ik (?:\w+ ){0,3}?aanbellen\b"
)
ANGRY = re.compile(r"\b(?:ontplof\w*|kwaad|boos|woedend|woest|razend|mijn jas|klaar mee|inhouden)\b")
NAMES_HIM = re.compile(rf"\b{_HE}\b")
ALREADY_AWAY = re.compile(r"\b(?:weg ?gereden|weggegaan|omgedraaid|niet (?:gedaan|gegaan)|toch niet)\b")
CHILD_IS_HURT = re.compile(
    r"\b(?:hij|zij|ze|die|man|vader|broer|oom)\b.{0,24}\b(?:slaat|sloeg|schopt|schopte|mishandelt|steekt|wurgt)\b|"
    r"\b(?:mes|wapen|pistool|bloed\w*)\b|\b(?:ik|wij|we) (?:word|worden) (?:\w+ )?(?:geslagen|bedreigd)\b"
)
"""Somebody hurts, or has a weapon: that comes first."""
_CHILD = r"(?:ze|zij|hij|(?:mijn|mn|m'n|onze) (?:dochter|zoon|kind|meisje|jongen))"
FEARED_BY_THE_CHILD = re.compile(
    rf"\b{_CHILD}\b[^.?!]{{0,24}}(?<!ben )\bbang (?:(?:is|was|wordt|werd|geworden) )?(?:voor )(?:mij|me)\b"
)
HURT_IT = re.compile(
    r"\b(?:ge)?sla\w*|\bsloeg\w*|\b(?:klap\w*|mep\w*|riem|schop\w*|pijn|dood\w*|vermoord\w*|aandoe\w*)\b"
)


def in_own_anger(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a parent's message, in small letters, in which the own anger is the danger; None for all else."""
    if role_of(parsed, moment) != "parent":
        return None
    if feared_by_the_child(text, parsed, moment):
        return _read_as(SORRY, parsed, ("danger_now",))
    if not _goes(text, parsed, moment) or ALREADY_AWAY.search(text) or CHILD_IS_HURT.search(text):
        return None
    if _is_own_child(text, moment):
        own = _sure(parsed) <= {"danger_now"} and _by_the_model_only(parsed, "danger_now")
        return _read_as(OWN_CHILD, parsed, ("danger_now",)) if own else None
    if not _sure(parsed) <= set(HIS_OWN_ANGER):
        return None
    return _read_as(OTHER_FAMILY, parsed, HIS_OWN_ANGER if goes_after_him(text) else ())


def goes_after_him(text: str) -> bool:
    """Whether he will hit, or goes there in anger; who only goes there may be afraid."""
    return WILL_HIT_HIM.search(text) is not None or bool(_is_near_him(text) and ANGRY.search(text))


def feared_by_the_child(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a parent tells that the child is afraid of that very parent, and of no blow."""
    if (moment.asked or "").startswith(BEFORE_PEACE) or not FEARED_BY_THE_CHILD.search(text) or HURT_IT.search(text):
        return False
    return _by_the_model_only(parsed, "danger_now") and _sure(parsed) <= {"danger_now"}


def _goes(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    if goes_after_him(text):
        return True
    return _is_near_him(text) and not carries_danger(parsed)


def _is_near_him(text: str) -> bool:
    return GOES_TO_HIM.search(text) is not None or STANDS_AT_HIS_DOOR.search(text) is not None


def _is_own_child(text: str, moment: Moment) -> bool:
    """Whether "hem" is the parent's own child, who passed it on; "die jongen" is another."""
    return moment.topic in OF_WHO_PASSED_IT_ON and not NAMES_HIM.search(text)


def _sure(parsed: Mapping[str, Any]) -> set[str]:
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk")
    return {str(one.get("value")) for one in risks if one.get("level", "act") == "act"}


def _by_the_model_only(parsed: Mapping[str, Any], value: str) -> bool:
    risks = (one for one in parsed.get("entities") or [] if one.get("value") == value)
    return not any(str(one.get("source")).startswith("rule:") for one in risks)


def _read_as(intent: str, parsed: Mapping[str, Any], gone: tuple[str, ...] = ()) -> dict[str, Any]:
    entities = [one for one in parsed.get("entities") or [] if one.get("value") is None or one["value"] not in gone]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
