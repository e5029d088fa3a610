"""Questions that plain words ask for certain, whatever else stands in the message or is read along with it.

"Waar kan ik vannacht slapen" wants a bed, also behind a no, an age or a word about his god. Long messages without a
full stop are heard as what the model knows best in them; what is asked by these words wants its answer all the same.
Danger that goes on at this moment is met before all of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.not_yet import CALM_NOW, LATER, NOT_NOW
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import Moment, asks_yes_or_no, role_of
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end
from assistant.words.lgbt import LGBT

WHERE_SLEEP, AT_A_FRIEND = "choose_aside_where_sleep", "choose_aside_sleep_at_friend"
OPEN_THE_DOOR = "choose_aside_open_the_door"
THEY_COME_THERE, ONCE_THERE = "choose_aside_they_come_there", "choose_aside_help_once_there"
FAITH_AND_LGBT, MUST_I_SHOW = "choose_aside_faith_and_lgbt", "choose_aside_must_i_show_it"
FAITH_OUTSIDE = "choose_faith_outside"
WHO_HELPS = "ask_where_help"
HELP_NOW, A_BED_TONIGHT = "utter_danger_now_", (WHERE_SLEEP, AT_A_FRIEND, THEY_COME_THERE, OPEN_THE_DOOR)
_WHO = r"(?:hij|ie|zij|ze|die|broer|vader)"
IS_NOT_HERE = re.compile(
    rf"\b{_WHO} (?:is|zijn|zit) (?:er |nu |nog )*niet (?:\w+ )?(?:hier|thuis)\b|"
    rf"\b{_WHO} (?:is|zijn) er (?:nu |nog )?niet\b|"
    rf"\b(?:is|zit) {_WHO} (?:nu |nog )*(?:er |hier )(?:nu |nog )*niet\b|\bpas om \w+\b|"
    r"\bniemand die (?:me |mij |nu )*(?:wat|iets) doet\b|\b(?:werkt|werken|aan (?:het|t) werk) tot \w+\b"
)
"""Help for this very moment was given, and nothing happens at it: what comes later is spoken of then."""

_NIGHT = r"\b(?:slapen|slaap|overnachten|vannacht|vanavond|de nacht|weg|thuis)\b"
SLEEPS_WHERE = re.compile(
    r"\bwaar (?:kan|kon|moet|mag|zal|ga|slaap) ik (?:\w+ ){0,4}?(?:slapen|overnachten|vannacht|heen vannacht)\b|"
    r"\bwaar ik (?:\w+ ){0,4}?(?:kan|mag|moet) (?:slapen|overnachten)\b|"
    r"\bwaar ik (?:\w+ ){0,4}?(?:slapen|overnachten) (?:kan|mag|moet)\b"
)
A_BED = re.compile(
    r"\b(?:plek|plaats|plekje|bed|adres|ergens) (?:\w+ ){0,3}?(?:slapen|overnachten)\b|"
    r"\bslaap(?:plek|plaats|adres)\w*\b"
)
NEEDS = re.compile(r"\b(?:nodig|zoek|geen|waar|hoe)\b")
"""Who has a place to sleep asks for none."""
WHERE_TO = re.compile(r"\bwaar (?:kan|moet|zal) ik (?:\w+ ){0,2}?(?:heen|naartoe|naar toe)\b")
_FRIEND = r"(?:(?:beste )?(?:vriend(?:in)?|maat|matties?|bestie|klasgeno\w+|buur\w*)\b)"
_SLEEPS = r"(?:slaap|slapen|logeer|logeren|overnacht\w*|blijf slapen|blijven slapen)"
MAY_I_GO = re.compile(
    rf"\b(?:mag|kan|moet|zou) ik (?:\w+ ){{0,4}}?(?:bij|naar) (?:(?:een|mn|mijn|m'n|me|die) )?{_FRIEND}"
)
FOR_THE_NIGHT = re.compile(rf"\b(?:{_SLEEPS}|blijven|vannacht|vanavond|mag dat)\b")
AT_HIS_PLACE = re.compile(
    rf"\b(?:mag|kan|moet|zou|als|dat) ik (?:\w+ ){{0,4}}?bij (?:(?:een|mn|mijn|m'n|me|die) )?(?:{_FRIEND} )?(?:\w+ )?"
    rf"(?:te )?{_SLEEPS}\b|"
    r"\b(?:mag|mogen|moet|moeten) (?:zijn|zn|z'n|haar|d'r|hun|die|de) (?:\w+ )?(?:ma|mama|moeder|pa|papa|vader|ouders)"
    r"(?: van \w+)? (?:\w+ ){0,3}?(?:laten slapen|mijn ouders bellen|mn ouders bellen)\b"
)
OF_FAMILY = re.compile(
    r"\bbij (?:(?:een|mn|mijn|m'n|me|die) )?(?:tante|oma|opa|oom|nicht|neef|zus|broer|vader|moeder)\b"
)
"""A relative is another question: there is a text of its own for that."""
_KIN = r"(?:broers?|vader|pa|papa|ouders|oom|ooms|neef|neven|familie|stiefvader|man|ex|moeder|ma|mama)"
COME_THERE = re.compile(
    rf"\b(?:als|wat als|stel|stel dat|straks) (?:\w+ )?(?:{_KIN}|hij|ze|zij|ie|die) (?:\w+ ){{0,4}}?"
    r"(?:voor|aan|bij) (?:de|zn|zijn|haar|hun) deur\b|"
    rf"\b(?:als|wat als|stel|stel dat) (?:\w+ )?(?:{_KIN}|hij|ze|zij|ie|die) (?:\w+ ){{0,2}}?"
    r"(?:hierheen|daarheen|hier naartoe|daar naartoe|me zoeken|mij zoeken|me komt? halen|mij komt? halen)\b"
)
ELSEWHERE = re.compile(
    rf"\bbij (?!mij\b|me\b|ons\b|de\b)\w+ (?:voor|aan) de deur\b|{_FRIEND}|\b(?:zn|zijn|haar|hun) deur\b|"
    r"\b(?:hierheen|hier naartoe|daarheen|daar naartoe|(?:me|mij) (?:komt? )?(?:halen|zoeken))\b"
)
HERE_NOW = re.compile(
    r"\b(?:hij|ie|ze|zij|die|broers?|vader|pa|papa|oom|familie) (?:staat|is|zit|bonkt|belt) (?:er |hier )?(?:nu|al|net|"
    r"echt)\b(?! (?:niet|nog|weg)\b)|\b(?:staat|is) (?:hij|ie|ze|die) (?:er |hier )?(?:nu|al)\b(?! (?:niet|weg)\b)|"
    r"\bkomt (?:er ?)?(?:nu|eraan|zo)\b|"
    r"\bslaat (?:me|mij) (?:nu|weer)\b|\b(?:mes|wapen|pistool)\b"
)
"""Then it is no question about later."""
GOD = re.compile(
    r"(?<!\bo )(?<!\boh )(?<!\bmijn )(?<!\bmn )\b(?:god|allah)\b(?:\W+\w+){0,5}?\W+(?:boos|kwaad|haat (?:mij|me|ons)|"
    r"straft?|straffen|gestraft|vergeeft|vergeven|verlaten|houdt|van mij|walgt)\b|"
    r"\b(?:straf|straft|boos|hel)\b(?:\W+\w+){0,4}?\W+(?:god|allah)\b|\b(?:kom|ga) ik (?:dan )?(?:naar|in) de hel\b"
)
_THERE = r"(?:daar|eenmaal|er al|(?:al )?in [a-z]{4,})"
IF_I_AM_THERE = re.compile(
    rf"\b(?:als|stel|stel dat|wanneer) (?:ik|we|wij) (?:\w+ ){{0,3}}?{_THERE} (?:\w+ )?"
    r"(?:ben|zit|vastzit|sta|zijn)\b|"
    rf"\bstel (?:ik|we) (?:ben|zit|zijn) (?:\w+ ){{0,2}}?{_THERE}\b|"
    r"\bals (?:ik|we) (?:er|daar) (?:al )?(?:ben|zit|zijn)\b"
)
WHAT_THEN = re.compile(
    r"\b(?:wat|hoe) (?:kan|moet|doe|kun)\b|\bkan ik\b|\bwie helpt\b|\bwat ik (?:\w+ )?(?:kan|moet)\b"
)
TRIP_SAID = ("utter_abroad_", "utter_forced_marriage_", "utter_honour_", "utter_aside_help_once_there")
SHOWS_IT = re.compile(
    r"\bmoet ik (?:\w+ )?(?:\w+ )?(?:(?:dat|het|die|de|t) )?(?:\w*film\w*|\w*foto\w*|\w*video\w*|beeld\w*|dat|die|het) "
    r"(?:ook |dan |echt |aan \w+ )*laten zien\b"
)
PROOF = re.compile(r"\b(?:politie|agent|bewijs|aangifte|rechter|helpwanted)\b")
_MY_HOME = r"(?:mijn|mn|m'n|me) (?:ouders|vader|moeder|familie)"
KNOW_MY_HOME = re.compile(
    rf"\biedereen (?:die ik ken |hier |bij ons |van mijn kant )*ken(?:t|nen) {_MY_HOME}\b|"
    rf"\bkennen (?:allemaal )?{_MY_HOME}\b"
)
WITH_WHOM = re.compile(r"\b(?:met|bij|aan|naar) wie\b|\bwie dan\b|\biemand\b|\been mens\b")
ABOUT_FAITH = ("utter_rights_faith", "utter_faith_", "utter_lgbt_faith")
HOME_UNSAFE = (
    "utter_danger_", "utter_honour_", "utter_lgbt_unsafe", "utter_lgbt_outed", "utter_afraid_parents_",
    "utter_control_", "utter_forced_marriage_", "utter_aside_where_sleep", "utter_aside_tonight_at_home",
)  # fmt: skip
"""Said where home may not be safe: there a night elsewhere is more than a sleepover."""
AT_A_FRIEND_SAID = "utter_aside_sleep_at_friend"
LGBT_SAID = ("utter_lgbt_", "utter_aside_faith_and_lgbt", "utter_tell_lgbt")
FAINT = 0.45
DOUBTS, DYING = ("honour_violence", "danger_now", "sexual_violence"), "suicide"
AT_LIFE = ("utter_suicide_", "utter_self_harm_", "utter_blackmail_suicide")
STILL_ASKED = ("utter_suicide_ask", "utter_blackmail_suicide")
"""A plain no to these is an answer; what is asked behind it wants one too."""
ANSWERS_WITH = {"affirm": phrases.YES, "deny": phrases.NO}


def asked_in_plain_words(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that asks one of these; None for all else, and beside danger now.

    A yes or no before the question is kept beside it.
    """
    parsed = _only_supposed(text, parsed)
    if role_of(parsed, moment) not in (None, "youth") or not moment.said or _danger_in_it(text, parsed):
        return None
    asked = moment.asked or ""
    if asked.startswith(AT_LIFE) and not (asked in STILL_ASKED and phrases.NO.search(text)):
        return None
    found = _asked(text, parsed, moment)
    if found in A_BED_TONIGHT and asked.startswith(HELP_NOW):
        calm = CALM_NOW.search(text) or NOT_NOW.search(text) or IS_NOT_HERE.search(text)
        found = LATER if calm else None
    if found is None:
        return None
    doubts = DOUBTS if names_an_end(text) else (*DOUBTS, DYING)  # "een plek om te slapen" is no wish to sleep for ever
    entities = [
        one for one in parsed.get("entities") or [] if not (one.get("level") == "ask" and one.get("value") in doubts)
    ]
    read = {**parsed, "intent": {"name": found, "confidence": 1.0}, "entities": entities}
    return with_its_answer(read, None if found == LATER else yes_or_no_first(text, moment), moment)


def _only_supposed(text: str, parsed: Mapping[str, Any]) -> Mapping[str, Any]:
    """The reading without what only the model hears in "en als hij daar voor de deur staat": nobody stands there."""
    if not COME_THERE.search(text) or HERE_NOW.search(text):
        return parsed
    supposed = [
        one
        for one in parsed.get("entities") or []
        if one.get("entity") == "risk" and one.get("value") in DOUBTS and one.get("source") == "model"
    ]
    return {**parsed, "entities": [one for one in parsed.get("entities") or [] if one not in supposed]}


def of_those_who_know(meant: str, text: str, moment: Moment) -> str | None:
    """The wish for people, where a message, in small letters, wants somebody outside her faith who knows what it is to
    be lgbt: that is no spiritual carer. None where the choice itself was typed, and for all else."""
    typed = any(title.lower() == text.strip(" .!") for title, _ in moment.buttons)
    return WHO_HELPS if meant == FAITH_OUTSIDE and not typed and _is_of_lgbt(text, moment) else None


def _is_of_lgbt(text: str, moment: Moment) -> bool:
    """Whether a message names it, or the talk has been about it."""
    known = any(one.startswith(LGBT_SAID) for one in moment.said) or moment.topic == "lgbt_identity"
    return known or any(LGBT.search(one) for one in (text, *moment.told))


def _asked(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    unsafe = any(one.startswith(HOME_UNSAFE) for one in moment.said)
    if COME_THERE.search(text) and not HERE_NOW.search(text) and unsafe:
        there = ELSEWHERE.search(text) or AT_A_FRIEND_SAID in moment.said
        return THEY_COME_THERE if there else OPEN_THE_DOOR
    at_a_friend = AT_HIS_PLACE.search(text) or (MAY_I_GO.search(text) and FOR_THE_NIGHT.search(text))
    if at_a_friend and not OF_FAMILY.search(text) and unsafe:
        return AT_A_FRIEND
    if (
        SLEEPS_WHERE.search(text)
        or (A_BED.search(text) and NEEDS.search(text))
        or (WHERE_TO.search(text) and re.search(_NIGHT, text) and unsafe)
    ):
        return WHERE_SLEEP
    if GOD.search(text) and (_is_of_lgbt(text, moment) or _likeliest(parsed) == FAITH_AND_LGBT):
        return FAITH_AND_LGBT
    of_a_trip = any(one.startswith(TRIP_SAID) for one in moment.said)
    if of_a_trip and IF_I_AM_THERE.search(text) and WHAT_THEN.search(text):
        return ONCE_THERE
    if SHOWS_IT.search(text) and not PROOF.search(text):
        return MUST_I_SHOW
    if (moment.asked or "").startswith(ABOUT_FAITH) and WITH_WHOM.search(text) and KNOW_MY_HOME.search(text):
        return WHO_HELPS if _is_of_lgbt(text, moment) else FAITH_OUTSIDE
    return None


def yes_or_no_first(text: str, moment: Moment) -> str | None:
    """The yes or no that stands first in the message, where the open question has one."""
    if moment.asked is None or not asks_yes_or_no(moment):
        return None
    return next((answer for answer, words in ANSWERS_WITH.items() if words.search(text)), None)


def _likeliest(parsed: Mapping[str, Any]) -> str | None:
    ranking = parsed.get("aside") or []
    return str(ranking[0]["name"]) if ranking and float(ranking[0]["confidence"]) >= FAINT else None


def _danger_in_it(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether a sure signal stands in these very words; a threat for later stands beside many of these questions."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and "start" in one]
    return HERE_NOW.search(text) is not None or any(one.get("level", "act") == "act" for one in risks)
