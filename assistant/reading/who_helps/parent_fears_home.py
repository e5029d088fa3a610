"""A parent who fears the other parent: what happens if that one hears it, school that would call, having to stop.

In few words, also broken ones, "hij misschien slaan" is what is feared when it comes out, and no blow that falls now;
"hij komt thuis moet stop" wants the chat gone before anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import HITS, ONLY_THEN
from assistant.reading.moment import OF_WHO_PASSED_IT_ON, Moment, carries_danger, role_of

LEAVES, AFRAID, SCHOOL_CALLS, CHILD_TAKEN = (
    "quick_exit", "affirm", "choose_aside_school_wants_to_call_home", "choose_aside_take_child_away",
)  # fmt: skip
FEAR_ASKED = ("utter_parent_other_parent", "utter_parent_partner_blames")
LIFE_AT_STAKE = ("utter_suicide_", "utter_danger_now_")
PERHAPS = re.compile(rf"{ONLY_THEN.pattern}|\bmisschien\b")
HAPPENS_NOW = re.compile(
    r"\b(?:nu|net|weer|altijd|vaak|elke|iedere|gister\w*|vandaag|vannacht|sloeg\w*|geslagen|bloed\w*|dood\w*|"
    r"vermoord\w*|mes|wapen|komt|deur)\b"
)
"""With one of these it is more than what is feared."""
MUST_STOP = re.compile(
    r"\b(?:hij|man|papa|vader|ze|zij|iemand) (?:is |komt )(?:nu |net |zo |al )?(?:thuis|binnen|er ?aan|boven|naar huis)"
    r"[,. ]+(?:ik )?(?:moet|ga) (?:ik |nu |dus |weer )*(?:stop\w*|weg|gaan|dicht|sluiten)\W*$"
)
_OTHER = r"(?:papa|pap|vader|haar vader|(?:mijn|mn|m'n) (?:man|vrouw|ex)|man|mama|moeder)"
_SCHOOL = r"(?:school|meester|juf|mentor|leraar|lerares|docent)"
_CALLS = r"(?:bel|belt|bellen|opbel\w*|gebeld|mailt?|mailen|appt?|appen)"
SCHOOL_CALLS_THE_OTHER = re.compile(
    rf"\b{_SCHOOL}\b(?:(?!\bik\b)[^.?!]){{0,16}}\b{_CALLS} (?:\w+ )?{_OTHER}\b|"
    rf"\b{_SCHOOL}\b(?:(?!\bik\b)[^.?!]){{0,12}}\bniet {_OTHER} {_CALLS}\b|"
    rf"\b{_SCHOOL}\b(?:(?!\bik\b)[^.?!]){{0,20}}\b{_OTHER} (?:\w+ )?(?:op)?{_CALLS}\b"
)
TAKES_THE_CHILD = re.compile(
    r"\b(?:ze|zij|jullie|hun|veilig thuis|jeugdzorg|instantie\w*)\b.{0,20}\b(?:kind\w*|dochter|zoon|haar|hem)\b.{0,12}"
    r"\b(?:weg ?pak\w*|af ?pak\w*|weg ?ha\w*|weg ?ne\w*|af ?ne\w*|uit huis)\b|"
    r"\bpakken (?:ze|zij|jullie) (?:\w+ ){0,2}?(?:kind\w*|dochter|zoon) (?:van (?:me|mij|ons) )?af\b"
)


def feared_by_a_parent(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a parent's message, in small letters, who fears the other parent; None for all else."""
    if role_of(parsed, moment) != "parent" or not moment.said:
        return None
    if MUST_STOP.search(text) and not HITS.search(text) and _by_the_model_only(parsed):
        return _read_as(LEAVES, parsed, ("risk",))
    if _feared_if_told(text, parsed, moment):
        entities = [one for one in parsed.get("entities") or [] if one.get("value") != "danger_now"]
        return {**parsed, "intent": {"name": AFRAID, "confidence": 1.0}, "entities": entities}
    if carries_danger(parsed) or (moment.asked or "").startswith("utter_suicide_"):
        return None
    if TAKES_THE_CHILD.search(text):
        return _read_as(CHILD_TAKEN, parsed)
    if (moment.asked or "").startswith(LIFE_AT_STAKE) or moment.topic in OF_WHO_PASSED_IT_ON:
        return None
    return _read_as(SCHOOL_CALLS, parsed) if SCHOOL_CALLS_THE_OTHER.search(text) else None


def _feared_if_told(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether it answers what may happen when the other parent hears it, and the model alone heard a blow in it."""
    if moment.asked not in FEAR_ASKED or not HITS.search(text) or not PERHAPS.search(text) or HAPPENS_NOW.search(text):
        return False
    return _by_the_model_only(parsed)


def _by_the_model_only(parsed: Mapping[str, Any]) -> bool:
    """Whether nothing but danger at this moment is sure in it, and no rule heard that."""
    sure = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and one.get("level") != "ask"]
    return all(one.get("value") == "danger_now" and not str(one.get("source")).startswith("rule:") for one in sure)


def _read_as(intent: str, parsed: Mapping[str, Any], gone: tuple[str, ...] = ()) -> dict[str, Any]:
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") not in gone]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
