"""A yes to "Kun je nu rustig praten?" that says where she is, or who sleeps: nothing more is told yet.

"Ja denk het.. iedereen slaapt" sounds to the model like a wish to die, and "ben op me kamer maar me vader is beneden
dus snel" like a flight. Only where every part of the message is such an answer does what the model alone heard go; one
word besides, and what a rule heard, stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment

HELLO = "utter_greet"
YES = re.compile(r"^\W*(?:j+a+|jawel|jep|yes+|yep|ok[eé]?|tuurlijk|zeker|klopt|dat kan|(?:het )?kan wel)\b")
_FILL = r"(?:(?:nu|nou|al|nog|even|ff|gewoon|gwn|net|hier|thuis|allemaal|wel|dus|want|maar|en|ook|toch|pas|weer) )*"
_WHOSE = r"(?:mijn|mn|m'n|me|de|het|mijne|m)"
_PERSON = (
    rf"(?:iedereen|ze|niemand|(?:{_WHOSE} )?(?:ouders|vader|pa|papa|moeder|ma|mama|broer\w*|zus\w*|oom|tante|oma|opa|"
    r"man|kinderen|rest|huisgenoten|familie)|papa en mama)"
)
_IS = r"(?:is|zijn|zit|zitten|ligt|liggen)"
_WHERE = (
    r"(?:beneden|boven|weg|thuis|buiten|(?:op|in|naar) bed|te slapen|(?:op|naar|aan het|aan t) "
    r"(?:(?:zijn|haar|het|zn|t) )?werk(?:en)?|(?:in|op) (?:de )?(?:kamer|woonkamer|keuken|moskee|kerk|zolder)|"
    r"(?:de )?stad|boodschappen (?:doen|aan het doen)|tv (?:aan het )?kijken)"
)
_MY_PLACE = r"(?:alleen|in bed|(?:op|in) (?:mijn|mn|m'n|me|m|de) (?:eigen )?(?:kamer|bed|slaapkamer|school|trein|bus))"
_ANSWER = (
    r"(?:j+a+|jawel|jep|yes+|yep|ok[eé]?|tuurlijk|zeker|klopt|dat kan|(?:het )?kan(?: wel)?|(?:het )?gaat wel|"
    r"(?:ik )?denk (?:ik|het|t|van|wel)(?: (?:wel|ja))?|voor nu|op dit moment|hoi|hey|hallo)"
)
_HASTE = (
    r"(?:(?:een )?beetje |wel |heel )?(?:snel|kort|vlug|zachtjes|stil)|(?:het |t )?moet (?:wel )?(?:snel|kort|vlug)|"
    r"(?:ik )?heb (?:niet (?:zo )?(?:lang|veel tijd)|(?:maar )?(?:even|ff|kort))"
)
_MY_OWN = rf"(?:ik )?(?:ben|zit|lig) (?:ik )?{_FILL}{_MY_PLACE}(?: thuis)?"
_OTHERS = rf"{_PERSON} (?:(?:{_IS} {_FILL}{_WHERE})|{_FILL}(?:slaapt|slapen|werkt|werken))"
PART = re.compile(rf"{_FILL}(?:{_ANSWER}|{_MY_OWN}|{_OTHERS}|{_HASTE}|alleen(?: thuis)?) {_FILL}")
BETWEEN = re.compile(r"[.,!?;:…\n()-]+")


def says_she_can_talk(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that says yes to whether she can talk; None where it says more."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    if moment.asked != HELLO or not risks or not YES.search(text) or any(one.get("source") != "model" for one in risks):
        return None
    if not all(_is_such_an_answer(part) for part in BETWEEN.split(text)):
        return None
    entities = [one for one in parsed.get("entities") or [] if one not in risks]
    return {**parsed, "intent": {"name": "affirm", "confidence": 1.0}, "entities": entities}


def _is_such_an_answer(part: str) -> bool:
    """Whether a piece between two marks consists of such answers, one behind the other."""
    rest = " ".join(part.split())
    while rest:
        found = PART.match(f"{rest} ")
        if found is None:
            return False
        rest = rest[found.end() :].strip()
    return True
