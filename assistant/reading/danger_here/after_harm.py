"""After she told of hurting herself: not wanting to die, and fear of the next time, are no new danger."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.reading.her_questions.asides import AFTER_AN_ANSWER, aside
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import Moment
from assistant.words import phrases, phrases_of_calm

SELF_HARM, OF_ANOTHER = "utter_self_harm_", "utter_self_harm_other"
TOLD_OF_HARM = ("utter_self_harm_first", "utter_self_harm_why", "utter_self_harm_tonight", "utter_self_harm_talk")
"""Said only after she told of hurting herself."""
WOUND_ASKED, HELP_ASKED, WHY_ASKED = "utter_self_harm_first", "utter_self_harm_wound", "utter_self_harm_why"
SEEN_TO = (HELP_ASKED, "utter_self_harm_alone", "utter_self_harm_stay")
"""Questions at which a wound is not seen to yet: that goes first."""
YOUTH = (None, "youth")
HELD_ON = "utter_self_harm_tonight"
NOT_DYING, HOLD_ON, UNTIL_MORNING = "choose_not_dying", "choose_feeling_away", "choose_aside_until_morning"
MAY_DO_IT_AGAIN = re.compile(
    r"\b(?:bang|straks|vannacht|weer|drang|zin)\b.{0,24}\b(?:snij\w*|kras\w*|mezelf pijn)\b|\bom dat niet (?:weer |"
    r"meer )?te doen\b"
)
"""Fears the next time: that is no new harm."""
_IT = r"(?:het|t|'t|dat|dit|iets)"
_AGAIN = r"(?:weer|nog (?:een keer|een x|eens|is|ns|n keer)|opnieuw|toch)"
URGE = re.compile(
    rf"\bbang (?:dat|om|voor)\b.{{0,24}}\b{_AGAIN}\b.{{0,16}}\b(?:doe|doen|ga|gebeurt|misga\w*|fout ?ga\w*)\b|"
    rf"\bbang (?:dat|om|voor)\b.{{0,24}}\b(?:doe|doen|ga|gebeurt|misga\w*|mis)\b.{{0,12}}\b{_AGAIN}\b|"
    r"\bbang dat (?:ik )?(?:het |t )?(?:zo |straks |vannacht )+(?:weer )?(?:mis|fout|doe)\b|"
    r"\bben (?:er|daar) (?:\w+ )?bang voor\b|"
    rf"\b(?:wil|zin om|moet) (?:ik )?(?:\w+ )?{_IT} (?:\w+ )?{_AGAIN} (?:te )?doen\b|"
    r"\b(?:de|die) (?:drang|neiging|urge|gedachtes?)\b.{0,16}\b(?:weer|nog|terug|blijft|komt|sterk\w*|groot)\b|"
    r"\b(?:voel|heb) (?:weer |nog |steeds |echt )*(?:de |die |een |zo'n |zon |veel )?(?:drang|neiging|urge)\b|"
    rf"\b(?:voorkom|stop) ik (?:dat ik )?{_IT} (?:\w+ )?(?:weer|opnieuw)\b|"
    r"\bhoe (?:kom|ga) ik (?:de|deze) nacht (?:\w+ )?(?:door|in)\b"
)
"""The urge itself, in words that leave out what it is: "bang dat ik t zo weer doe"."""
NOBODY_UP = re.compile(
    r"\b(?:niemand|nergens iemand|geen mens)\b.{0,16}\bwakker\b|\bniemand is op\b|"
    r"\b(?:iedereen|alles|ze|mn ouders|mijn ouders|mama|papa) (?:\w+ ){0,2}?(?:slaapt|slapen|slaap|"
    r"(?:te )?(?:pitten|maffen))\b|"
    r"\bin bed\b|\b(?:de|deze|midden in de|hele) nacht\b|\bvannacht\b|\bhalf \w+ (?:'?s )?nachts?\b|"
    r"\b(?:half (?:1|2|3|4|5)|(?:1|2|3|4|5) uur)\b|\ballee?n (?:doen|thuis|hier)\b|\bben alleen\b|\bhelemaal alleen\b"
)
"""At night, or where nobody is near, "go and sit with somebody" is no help."""
NOT_DONE = re.compile(
    r"\b(?:heb|had|ben)\b(?:\W+\w+){0,3}?\W+(?:niet|nie|niks|nog niet)(?:\W+\w+){0,3}?\W+"
    r"(?:gedaan|gesneden|gekrast|gewond)\b|\bgeen (?:\w+ )?(?:wond\w*|bloed)\b|\bniet (?:\w+ )?gewond\b"
)
NEW_DEED = re.compile(
    r"\b(?:gedaan|gesneden|gekrast|gebrand|gewond|wond\w*|bloed\w*|snee\w*|ingenomen|slik\w*|overdosis|brug|spoor|"
    r"trein|touw|afscheid|einde?|cut|bleeding)\b|\baan (?:het|t) (?:snij|kras)\w*"
)
"""Beside one of these it is more than an urge."""
AS_SHE_SAID = re.compile(
    r"\b(?:(?:dat|t|het) )?(?:zeg|zei|typte|schreef) ik (?:(?:toch|net|al|je|u|zonet|eerder|nou|ook) ?)*[,.:!]*\s*|"
    r"\bik (?:zeg|zei) (?:(?:toch|net|al|je|u|zonet|nou) ?)+[,.:!]*\s*(?:dat )?"
)
"""Reminds of what she said before: "zeg ik toch net, niet dood"."""

SENTENCES = re.compile(r"(?<=[.!?])\s+")
SERIOUS = re.compile(
    r"\b(?:veel|zoveel) bloed\b|\bbloedt? (?:heel|erg|veel|nog|zo|hard|door)\b|\bstopt niet\b|\b(?:te|heel|best|"
    r"echt) diep\b|"
    r"\bpillen\b|\bgeslikt\b|\bbleeding (?:a lot|badly)\b"
)
"""With one of these it is not over, whatever else she says."""


def after_harm(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that answers about harm which was met; None where it is news."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    dying = [one for one in risks if one.get("value") == "suicide" and one.get("level", "act") == "act"]
    asked = moment.asked or ""
    named = any(str(one.get("source")).startswith("rule:") for one in dying)
    if SERIOUS.search(text):
        return None
    denies = any(phrases_of_calm.denies_wanting_to_die(AS_SHE_SAID.sub("", one)) for one in SENTENCES.split(text))
    if asked.startswith(SELF_HARM) and not named and denies:
        return _denied(text, parsed, moment)
    if dying or asked.startswith(OF_ANOTHER):
        return None
    if _feels_the_urge(text, risks, moment):
        helped = HELD_ON in moment.said or NOBODY_UP.search(text) is not None
        return _read_as(UNTIL_MORNING if helped and moment.role in YOUTH else HOLD_ON, parsed)
    harmed = any(one.startswith(SELF_HARM) for one in moment.said) and NEW_DEED.search(NOT_DONE.sub(" ", text)) is None
    return _read_as(HOLD_ON, parsed) if harmed and MAY_DO_IT_AGAIN.search(text) else None


def _denied(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """What she answers where she says, beside it, that she does not want to die: that is not asked any more."""
    asked = moment.asked or ""
    if asked in (WOUND_ASKED, HELP_ASKED) and phrases.YES.search(text):
        return _read_as("affirm", parsed)
    if asked == HELP_ASKED:
        return _read_as("deny", parsed)
    wants = aside(parsed, moment, about_danger=True) if parsed.get(AFTER_AN_ANSWER) else None
    if asked not in (WOUND_ASKED, WHY_ASKED):
        return _read_as(wants or NOT_DYING, parsed)
    return with_its_answer(_read_as(wants, parsed), HOLD_ON, moment) if wants else _read_as(HOLD_ON, parsed)


def _feels_the_urge(text: str, risks: Sequence[Mapping[str, Any]], moment: Moment) -> bool:
    """Whether she fears doing it again, or feels it come, and names nothing that was done or stands ready."""
    if moment.said.isdisjoint(TOLD_OF_HARM) or any(str(one.get("source")).startswith("rule:") for one in risks):
        return False
    if moment.asked in SEEN_TO or (moment.asked == WOUND_ASKED and phrases.YES.search(text)):
        return False
    urge = URGE.search(text) or MAY_DO_IT_AGAIN.search(text)
    return urge is not None and NEW_DEED.search(NOT_DONE.sub(" ", text)) is None


def _read_as(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading with what it means here; what the model alone heard of dying or harm goes with it."""
    kept = [
        one
        for one in parsed.get("entities") or []
        if one.get("value") not in ("suicide", "self_harm")
        and not (one.get("entity") == "risk" and one.get("source") == "model" and one.get("level") == "ask")
    ]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": kept}
