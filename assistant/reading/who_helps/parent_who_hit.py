"""A parent who tells of a blow given to the own child, or that the anger comes back at the sight of it.

It is said beside a question about the telephone or the police, and the question alone was answered. The anger comes
first, without blame, and the question stays open. What falls at this very moment keeps the help for danger.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.also_asked import with_kept
from assistant.reading.her_questions.in_plain_words import yes_or_no_first
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import Moment, intent_of, role_of
from assistant.reading.who_helps.parent_of_sender import SCHOOL_TALK, asks_of_the_talk_at_school
from assistant.words.sentences import asks_something

OWN_CHILD = "choose_aside_anger_at_own_child"
ASKED_BESIDE = ("parent_forbid_phone", "ask_police_law", "ask_evidence", "ask_remove_image")
"""Subjects that may be asked in the same breath, and are offered after it."""
LIFE_AT_STAKE = ("utter_suicide_", "utter_danger_now_", "utter_self_harm_")
_HIM = r"(?:hem|'m|m|haar|d'r|ze|(?:mijn|mn|m'n|onze) (?:\w+ )?(?:zoon|dochter|kind|jongen|meisje))"
_BLOW = r"(?:tik|klap|mep|pets|oorvijg|lel|draai om (?:zijn|haar|de) oren)(?:pen|en|je|s)?"
GAVE_A_BLOW = re.compile(
    rf"\b(?:heb|had|hep) (?:ik )?{_HIM}\b[^.?!]{{0,24}}\b{_BLOW}\b[^.?!]{{0,24}}\b(?:gegeven|verkocht)\b|"
    rf"\b(?:heb|had|hep) (?:ik )?{_HIM} (?:(?!niet\b|nooit\b)\w+ ){{0,4}}?(?:geslagen|geschopt)\b|"
    rf"\bik (?:gaf|verkocht) {_HIM} (?:\w+ ){{0,3}}?{_BLOW}\b|\bik sloeg {_HIM}\b|"
    rf"\b{_HIM} (?:\w+ ){{0,3}}?{_BLOW} gegeven\b"
)
ANGRY_AGAIN = re.compile(
    rf"\bik (?:word|ben|wordt) (?:\w+ ){{0,4}}?(?:kwaad|boos|woedend|razend|woest)\b[^.?!]{{0,8}}"
    rf"\b(?:als|wanneer|zodra) ik {_HIM} (?:\w+ ){{0,2}}?(?:zie|hoor|aankijk|spreek|tegenkom)\b|"
    r"\bik ben bang dat ik (?:\w+ ){0,3}?(?:uithaal|sla|ga slaan|mezelf niet|me niet)\b"
)
NOT_OF_THE_CHILD = re.compile(
    r"\b(?:mijn|mn|m'n) (?:man|vrouw|ex|partner)\b|\b(?:die|dat|de) (?:jongen|knul|gast|vent|kerel|meid)\b|"
    r"\b(?:hij|zij|ze|man|vrouw|vader|moeder|broer|oom) (?:heeft|hebben|had|sloeg|gaf)\b[^.?!]{0,24}"
    r"\b(?:geslagen|gegeven|geschopt)\b"
)
WORSE = re.compile(
    r"\b(?:mes|wapen|pistool|riem|bloed\w*|gewond|bewusteloos|ziekenhuis|dood\w*|vermoord\w*|wurg\w*|kapot|"
    r"(?:elke|iedere) (?:dag|keer|week)|altijd|nu aan het slaan|bang voor (?:mij|me))\b"
)
"""With one of these it is more than a blow that was given and is regretted."""


def told_of_own_blow(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a parent's message, in small letters, that tells of it; None for all else."""
    if role_of(parsed, moment) != "parent" or (moment.asked or "").startswith(LIFE_AT_STAKE):
        return None
    if not _tells_of_it(text, moment) or not _is_met_by_the_answer(parsed):
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("value") != "danger_now"]
    found = {**parsed, "intent": {"name": OWN_CHILD, "confidence": 1.0}, "entities": entities}
    left = intent_of(parsed) if intent_of(parsed) in ASKED_BESIDE and asks_something(text) else None
    if _passed_it_on(moment) and asks_of_the_talk_at_school(text):
        left = SCHOOL_TALK
    return with_its_answer(with_kept(found, left), yes_or_no_first(text, moment), moment)


def _tells_of_it(text: str, moment: Moment) -> bool:
    """Whether the own child is meant: "hem" is another where the own child is the one that is shown."""
    of_the_child = NOT_OF_THE_CHILD.search(text) is None and WORSE.search(text) is None
    said_of_him = re.search(r"\b(?:hem|'m|m)\b", text) is not None
    own = (
        _passed_it_on(moment)
        or not said_of_him
        or re.search(r"\b(?:mijn|mn|m'n|onze) (?:\w+ )?zoon\b", text) is not None
    )
    return of_the_child and own and bool(GAVE_A_BLOW.search(text) or ANGRY_AGAIN.search(text))


def _passed_it_on(moment: Moment) -> bool:
    return any(one.startswith("utter_parent_shared_") for one in moment.said)


def _is_met_by_the_answer(parsed: Mapping[str, Any]) -> bool:
    """Whether nothing is sure in it but what the model makes of the blow that was told."""
    sure = [
        one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and one.get("level", "act") == "act"
    ]
    return all(one.get("value") == "danger_now" and not str(one.get("source")).startswith("rule:") for one in sure)
