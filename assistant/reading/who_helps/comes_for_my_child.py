"""What a parent tells of a child that the model takes for danger of this moment, or for a wish to talk.

"Zijn broer komt vanavond voor haar" asks what to do when he comes, and "de deur is op slot, ze doet niet open" is worry
about a child behind its own door. Both have their own answer, with 112 in it. What a rule heard, and what goes on now,
keeps the help for danger first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, role_of
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end

COMES_TO_TALK, COMES_TO_HER = "choose_aside_relative_comes_to_talk", "choose_aside_uncle_comes"
DOOR_LOCKED = "choose_aside_door_locked"
HEARD = 0.55
LIFE_AT_STAKE = ("utter_suicide_", "utter_danger_now_")
"""Beginnings of what was said where a locked door may be the last sign of a child in danger."""
FAMILY_TOLD = ("utter_honour_", "utter_danger_now_", "utter_danger_later", "utter_aside_relative_comes_to_talk")
"""Beginnings of what is said where somebody of the family is feared."""

_RELATIVE = (
    r"(?:(?:schoon)?broers?|zwagers?|ooms?|(?:schoon)?vader|(?:schoon)?moeder|schoonfamilie|familie|neven|neef|opa|"
    r"tantes?|ex)"
)
_CHILD = r"(?:haar|hem|mijn (?:dochter|zoon|kind|meisje|jongen))"
COMES_FOR_MY_CHILD = re.compile(
    rf"\b{_RELATIVE}\b.{{0,24}}\b(?:komt|komen|gaat|gaan)\b.{{0,24}}\b(?:voor|met|naar) {_CHILD}\b|"
    rf"\b{_RELATIVE}\b.{{0,24}}\b(?:komt|komen|wil|willen|gaat|gaan) {_CHILD}\b.{{0,16}}\b(?:halen|ophalen|meenemen|"
    r"spreken|zien|straffen|aanpakken)\b"
)
WHAT_WHEN_HE_COMES = re.compile(
    r"\bwat (?:doe|moet|kan|zal|zeg) ik (?:\w+ ){0,3}?(?:als|wanneer) "
    rf"(?:hij|zij|ze|die|ie|(?:zijn|haar|mijn|de) {_RELATIVE}) (?:\w+ ){{0,3}}?"
    r"(?:komt|komen|er is|er zijn|aanbelt|aanbellen|voor de deur staat)\b"
)
GOES_ON = re.compile(
    r"\b(?:staat|staan|nu|net|onderweg|is er|zijn er|binnen|beneden|bonk\w*|bonst|mes|wapen|sla|slaat|slaan|sloeg|"
    r"geslagen|schreeuw\w*|dreig\w*|bedreig\w*|vermoord\w*|dood\w*|pistool|bloed\w*|ontvoer\w*|meegenomen)\b"
)
BEHIND_ITS_DOOR = re.compile(
    r"\bop slot\b.{0,40}\b(?:doet? niet open|reageer\w* niet|geen antwoord|hoor (?:ik )?niks|hoor (?:ik )?niets|"
    r"zegt niks|zegt niets)\b|\b(?:op|in) (?:haar|zijn) kamer\b.{0,32}\bop slot\b"
)
LOCKED_IN_BY_ANOTHER = re.compile(
    r"\b(?:hij|zij|die|man|vader|moeder|broer|oom|vriend|ex|familie) (?:\w+ ){0,2}?"
    r"(?:heeft|deed|doet|sluit|sloot|houdt)\b"
    r".{0,24}\b(?:op slot|opgesloten|vast|op)\b|\bhaar opgesloten\b|\b(?:kan|mag) (?:er )?niet uit\b|"
    r"\bsleutel\w*\b"
)


def comes_for_my_child(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, of a parent about who comes, or a locked door; None for all else."""
    if role_of(parsed, moment) != "parent" or not moment.said or not phrases.is_nearly_short(text):
        return None
    if _a_rule_heard_it(parsed):
        return None
    if _somebody_comes(text, parsed, moment):
        return _read_as(COMES_TO_TALK, parsed)
    return _read_as(DOOR_LOCKED, parsed) if _behind_its_own_door(text, parsed, moment) else None


def _somebody_comes(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether somebody of the family will come for the child, and nothing goes on yet."""
    if GOES_ON.search(WHAT_WHEN_HE_COMES.sub(" ", text)):
        return False
    feared = any(one.startswith(FAMILY_TOLD) for one in moment.said)
    to_her = _likeliest(parsed) == COMES_TO_HER
    return bool(COMES_FOR_MY_CHILD.search(text) or to_her or (feared and WHAT_WHEN_HE_COMES.search(text)))


def _behind_its_own_door(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether the child locked its own door, in a talk in which nobody feared for its life."""
    if any(one.startswith(LIFE_AT_STAKE) for one in moment.said) or names_an_end(text):
        return False
    told = _likeliest(parsed) == DOOR_LOCKED or BEHIND_ITS_DOOR.search(text)
    return bool(told) and not LOCKED_IN_BY_ANOTHER.search(text)


def _likeliest(parsed: Mapping[str, Any]) -> str | None:
    """The particular thing that a message likeliest is, where that is likely enough."""
    ranking = parsed.get("aside") or []
    return str(ranking[0]["name"]) if ranking and float(ranking[0]["confidence"]) >= HEARD else None


def _a_rule_heard_it(parsed: Mapping[str, Any]) -> bool:
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    return any(str(one.get("source")).startswith("rule:") for one in risks)


def _read_as(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The answer that fits, without the alarm of this moment that the model alone heard; other signals stay."""
    entities = [one for one in parsed.get("entities") or [] if one.get("value") != "danger_now"]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
