"""She is out of the house, or who is feared is away, and she thinks of somebody to go to: that is a plan.

"Ik zit op de trap buiten. mn broer is naar training, ik kan misschien naar mn tante" is no danger of this moment: what
helps is to call that person first, and to go before he is back. One word of somebody who comes, and what a rule heard,
keep the help for now.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import IS_AWAY, LONGEST, NOW_AFTER_ALL, SUICIDE_LADDER
from assistant.reading.danger_here.not_yet import HOME_IS_FEARED
from assistant.reading.danger_here.where_to_go import A_PLACE
from assistant.reading.moment import Moment, with_intent

AT_A_RELATIVE = "choose_aside_sleep_at_relative"
_MINE = r"(?:mijn|mn|m'n|me|een|die|de|onze)"
TO_A_RELATIVE = re.compile(rf"\b(?:naar|bij) {_MINE} (?:\w+ )?(?:tante|oma|opa|nicht|zus)\b")
TO_SOMEBODY = re.compile(
    rf"\b(?:naar|bij) {_MINE} (?:\w+ )?(?:vriend|vriendin|bestie|buur\w+|buren|mentor|klasgeno\w+|beste vriend\w*)\b"
)
ON_MY_SIDE, ASKED_TO_STAY = "choose_aside_relative_on_my_side", "utter_aside_sleep_at_relative"
"""What she can ask that relative first, once it is known that she may go there; she need not say why."""
A_RELATIVE = re.compile(r"\b(?:mijn|mn|m'n|me) (?:tante|oma|opa|nicht|zus)\b")
WHAT_TO_SAY = re.compile(
    r"\bwat (?:zeg|vertel) ik\b|\bwat (?:moet|kan|zal|zou) ik (?:\w+ ){0,4}?(?:zeggen|vertellen)\b|"
    r"\bwat ik (?:\w+ ){0,4}?(?:zeg|vertel|(?:moet|kan) zeggen)\b"
)
AWAY = re.compile(
    IS_AWAY.pattern + r"|\b(?:is|zijn|zit) (?:nu |nog |net |ff |even )*(?:naar|op) (?:de |zijn |zn |z'n |het )?"
    r"(?:training|trainen|werk|school|voetbal\w*|sport\w*|gym|moskee|kerk|stad|winkel)\b"
)
OUTSIDE = re.compile(
    r"\bik (?:zit|sta|loop|ben) (?:\w+ ){0,5}?(?:buiten|op straat|bij de (?:bus)?halte|op het station)\b"
)
HURT = re.compile(r"\b(?:slaat|sloeg|geslagen|schop\w*|bloed\w*|achter (?:me|mij) aan|zoekt (?:me|mij)|volgt)\b")


def goes_to_somebody(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that tells of such a plan, or asks about it; else None."""
    feared = any(one.startswith(HOME_IS_FEARED) for one in moment.said)
    if not feared or moment.role not in (None, "youth") or len(text.split()) > LONGEST:
        return None
    words = ASKED_TO_STAY in moment.said and A_RELATIVE.search(text) and WHAT_TO_SAY.search(text)
    may_go = AWAY.search(text) or OUTSIDE.search(text)
    if (moment.asked or "").startswith(SUICIDE_LADDER) or not (may_go or words):
        return None
    if NOW_AFTER_ALL.search(text) or HURT.search(text):
        return None
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    if any(one.get("value") == "suicide" or str(one.get("source")).startswith("rule:") for one in risks):
        return None
    others = [one for one in parsed.get("entities") or [] if one not in risks]
    if words:
        return {**with_intent(ON_MY_SIDE, parsed), "entities": others}
    relative = TO_A_RELATIVE.search(text) is not None
    if not relative and not TO_SOMEBODY.search(text):
        return None
    return {**with_intent(AT_A_RELATIVE if relative else A_PLACE, parsed), "entities": others}
