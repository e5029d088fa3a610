"""Whether somebody knows or can help was asked, and she names a person instead of saying yes.

"Sam wel", "mn nichtje fatima weet het" and "me mentor" are a yes; "alleen jij" and "mn zus weet het niet" are a no.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, names_a
from assistant.words import phrases

_SOMEBODY = r"(?:(?:één |een )?(?:iemand|volwassene|groot mens|collega)|de school)"
ASKED_FOR = re.compile(
    rf"\b(?:is er (?:(?:nu|al|nog|zo) )*{_SOMEBODY}|weet (?:er )?{_SOMEBODY}|gaat er iemand|heb je al iemand|"
    r"(?:ben je|bent u|is die ander|is uw kind) (?:nu )?bij iemand)\b[^.?!]*\?\s*$",
    re.I,
)
WHO_DOES_HARM = re.compile(r"\b(?:dreigt|iets van (?:jou|je|u|die|uw|de)|iets (?:kan )?(?:doen|aandoen)|boos)\b", re.I)
"""Asks for who does harm, not for who helps."""
IN_DANGER = ("utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_plan_stands")
"""Beginnings of questions at which "mijn moeder misschien" is no yes yet."""
LONGEST = 9

_FIRST = r"^(?:(?:ja+|jawel|eh+|uhm*|nou|oke?|ok[eé]|eentje|een|1)[,.]* )*"
_MINE = r"(?:mijn|mn|m'n|me|onze|ons|een|de|haar|zijn|mevrouw|mevr|meneer|meester|juf|juffrouw|tante|oom)"
_NOBODY = (
    r"(?:ik|jij|je|u|jullie|het|t|dat|dit|hij|wie|niks|niets|niet|niemand|nee+|geen|god|allah|iemand|ja+|er|wel|"
    r"misschien|nog|nu|weet|denk|kan|wil|moet|hoe|wat|waar)"
)
_NO_NAME = (
    rf"(?:{_NOBODY}|komt|belt|appt|slaapt|werkt|slaat|schreeuwt|huilt|wordt|gaat|zegt|doet|heeft|haat|had|is|was|zou|"
    r"boos|bang|weg|ziek|dood|straks|later|morgen|zo|onderweg|maar|en|of|die|als|want)"
)
_WHO = rf"(?:(?:alleen|enkel|alleen nog) )?(?:{_MINE} )?(?!{_NOBODY}\b)[\w'-]+(?: (?!{_NO_NAME}\b)[\w'-]+)?"
_IS_THERE = (
    r"(?:is|zit|staat|slaapt|ligt) (?:er|hier|ook|nu|thuis|beneden|boven|naast (?:me|mij)|bij (?:me|mij|haar|hem))"
)
_TAIL = (
    rf"(?:wel|ook|al|een beetje|denk ik|weet (?:het|t|'t|dit|ervan|er ?van|hiervan|alles|er alles van)|{_IS_THERE}|"
    r"van (?:school|werk|(?:de|het|mijn|mn|me) \w+)|helpt (?:me|mij|haar|hem|ons)|gaat mee|"
    r"(?:kan|mag|wil) (?:mee|dat|wel))"
)
NAMED = re.compile(rf"{_FIRST}{_WHO}(?: {_TAIL})+[.! ]*$")
PERSON = re.compile(rf"{_FIRST}(?:alleen |enkel )?{_MINE} [\w'-]+(?: (?!{_NO_NAME}\b)[\w'-]+)?[.! ]*$")
PERHAPS = re.compile(rf"{_FIRST}{_MINE} [\w'-]+(?: (?!{_NO_NAME}\b)[\w'-]+)? misschien(?: wel)?[.! ]*$")
TOLD_SOMEBODY = re.compile(
    rf"{_FIRST}(?:ik )?heb (?:(?:het|t|'t|dit|dat|alles) )?(?:al )?(?:(?:het|t|'t|dit|dat|alles) )?(?:tegen|aan|met) "
    rf"{_WHO} (?:verteld|gezegd|gezegt|gedeeld|besproken)[.! ]*$"
)
ONLY_THE_CHAT = re.compile(
    r"^(?:(?:nee+|eh+|nou|ja)[,.]* )*(?:(?:alleen|enkel) (?:jij|jou|u|deze chat|dit|hier)|(?:jij|u) alleen)"
    r"(?: (?:nu|nog|dus|eigenlijk))*[.! ]*$"
)
DOES_NOT_KNOW = re.compile(
    rf"{_FIRST}{_WHO} (?:weet|weten) (?:(?:het|t|'t|er|ervan) )?(?:(?:ook|nog|van) )*(?:niet|niks|niets)\b[.! ]*$"
)


def somebody_or_nobody(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """`affirm` where a message, in small letters, names somebody, `deny` where it names nobody but the assistant."""
    if not asks_for_somebody(moment) or len(text.split()) > LONGEST or phrases.ASKS.search(text) or text.endswith("?"):
        return None
    if ONLY_THE_CHAT.search(text) or DOES_NOT_KNOW.search(text):
        return "deny"
    if phrases.NEGATION.search(text):
        return None
    if NAMED.search(text) or TOLD_SOMEBODY.search(text):
        return "affirm"
    if not names_a("person", parsed):
        return None
    calm = not (moment.asked or "").startswith(IN_DANGER)
    return "affirm" if PERSON.search(text) or (calm and PERHAPS.search(text)) else None


def asks_for_somebody(moment: Moment) -> bool:
    """Whether the open question, with a yes and a no under it, asks for somebody who knows or helps."""
    payloads = {payload for _, payload in moment.buttons}
    asked = ASKED_FOR.search(moment.question)
    return asked is not None and {"/affirm", "/deny"} <= payloads and not WHO_DOES_HARM.search(asked[0])
