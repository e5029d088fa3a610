"""Who filmed her, told with the story or as the answer: family and home, or school and sport."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

QUESTION = re.compile(r"\b(?:Wie is het, iemand|Is het iemand) dichtbij\?$")
FIRST, NOTED = "utter_filmed_first", "choose_noted"
SAID_IT = re.compile(r"\b(?:zei ik|toch)\b")
AT_HOME, AT_SCHOOL = "Ja, thuis of familie", "Ja, school of sport"
HOME_INTENT, SCHOOL_INTENT = "choose_filmed_home", "choose_filmed_school"
_WHOSE = r"(?:mijn|mn|m'n|me|onze|de|een)"
_FAMILY = (
    r"(?:(?:stief|half|schoon)?(?:broer(?:tje)?|zus(?:je)?|vader|moeder)|neef(?:je)?|nicht(?:je)?|oom|tante|opa|zwager|"
    r"pa|ma|papa|mama|huisgenoot)"
)
_SCHOOL = (
    r"(?:trainer|coach|leraar|lerares|docent\w*|meester|juf|mentor|conci[eë]rge|klasgeno\w+|teamgeno\w+|"
    r"(?:jongen|meisje|gast|iemand) (?:uit|van|op) (?:mijn |mn |m'n |me |de )?(?:klas|school|team|voetbal|sport\w*))"
)
_FILMED = r"(?:\w*gefilmd|film(?:t|de)|opgenomen|filmpje|camera|video|beelden)"


def _did_it(person: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_WHOSE} {person}(?: (?!(?:zegt|zei|weet|ziet|denkt|vertelde)\b)\w+){{0,6}} {_FILMED}\b|"
        rf"\b{_FILMED}\b.{{0,40}}\bdoor {_WHOSE} {person}\b"
    )


def _answers(person: str) -> re.Pattern[str]:
    return re.compile(
        rf"^(?:(?:ja+|nou|eh+m?|(?:dat )?zei ik (?:toch|al|net)|gewoon|gwn|dus)[,. ]+)*"
        rf"(?:(?:het|t|dat) (?:was|is) )?{_WHOSE} {person}(?: (?:dus|zei ik (?:toch|al|net)|toch|man|gewoon))*[.!? ]*$"
    )


FAMILY_FILMED, SCHOOL_FILMED = _did_it(_FAMILY), _did_it(_SCHOOL)
FAMILY_NAMED, SCHOOL_NAMED = _answers(_FAMILY), _answers(_SCHOOL)


def told_who_filmed(events: Sequence[Mapping[str, Any]]) -> str | None:
    """The choice, by its title, that her own messages make, the newest first; None where they name nobody."""
    texts = [" ".join(str(one.get("text") or "").lower().split()) for one in events if one.get("event") == "user"]
    for text in reversed(texts):
        if FAMILY_FILMED.search(text):
            return AT_HOME
        if SCHOOL_FILMED.search(text):
            return AT_SCHOOL
    return None


def names_who_filmed(text: str, asked: str | None, said: Collection[str]) -> str | None:
    """The intent of a message, in small letters, that only names who it was where that stands open, or once more."""
    if asked != FIRST:
        again = FIRST in said and (FAMILY_NAMED.search(text) or SCHOOL_NAMED.search(text)) and SAID_IT.search(text)
        return NOTED if again else None
    if FAMILY_NAMED.search(text):
        return HOME_INTENT
    return SCHOOL_INTENT if SCHOOL_NAMED.search(text) else None
