"""She says that the talk is about something else than what is talked about: "nee het gaat niet over trouwen"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_story.demands_silence import has_to_be_silent
from assistant.reading.moment import ANSWERS, Moment, confidence_of, intent_of
from assistant.understanding.answers.answer_data import ANSWER, OTHER
from assistant.words import phrases

WRONG_SUBJECT, PREVENTS, NOTED = "choose_wrong_subject", "parent_prevention", "choose_noted"
BLACKMAIL, NO_BLACKMAIL = "sextortion", "choose_no_blackmail"
NOBODY_THREATENS = re.compile(
    r"\bniemand (?:chanteer\w*|dreig\w*|bedreig\w*|perst)\b|\b(?:hij|ze|zij|die|ie) (?:chanteer\w*|dreig\w*|"
    r"bedreig\w*) "
    r"(?:me |mij )?(?:helemaal |toch |echt )?(?:niet|nie|nergens)\b|\b(?:geen|niet) (?:echt |eens )?(?:chantage|"
    r"afpersing)\b|"
    r"\bword (?:ik )?(?:helemaal |echt )?niet (?:gechanteerd|bedreigd|afgeperst)\b|\bvra(?:agt|gen) (?:helemaal |"
    r"echt )?(?:geen|niet om) geld\b|"
    r"\bno(?:body| one) (?:is )?(?:blackmail\w*|threaten\w*)\b"
)
"""Says that the threat that was heard is none."""
SAYS_NOT = re.compile(
    r"\b(?:het|t|dit|dat|daar|hier) (?:gaat|ging)(?: het| t)? (?:\w+ ){0,2}niet (?:\w+ )?(?:over|om)\b"
    r"(?P<what>[^.,!?]*)|"
    r"\bniet (?:over|om) (?P<whom>\w+) (?:maar|wel)\b|"
    r"\bheeft\b.{0,16}\b(?:hier|daar|er) ?(?:niks |niets )?mee te maken\b|\bmee te maken\?*$|"
    r"\blaat dat \w+ los\b|\b(?:dit|dat) speelt (?:hier |bij (?:mij|ons) )?niet\b"
)
PERSON = re.compile(
    r"\b(?:mij|me|mezelf|hem|haar|mijn|mn|m'n|iemand|een ander|(?:vrien|zus|broer|dochter|zoon|kind)\w*)\b"
)
LIKELY = 0.5
NOTHING_YET = re.compile(
    r"\b(?:er is |is er )?(?:nog |gelukkig |bij ons )*(?:niks|niets) (?:ergs? )?(?:gebeurd|aan de hand)\b|"
    r"\b(?:wil|willen)\b.{0,20}\bvoorkomen\b|\bvoordat (?:het|er) (?:iets )?(?:mis ?gaat|gebeurt)\b"
)
"""A parent to whom nothing has happened."""
SAME_LETTERS = 5


def about_something_else(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, that refuses the subject; None where it refuses none.

    What the question itself asked about is answered with such a no, and a person is corrected elsewhere.
    """
    if moment.topic is None:
        return None
    blackmail = moment.topic == BLACKMAIL or (moment.asked or "").startswith("utter_blackmail_")
    if blackmail and has_to_be_silent(text):
        return None  # who threatens for her silence asks for no money, and threatens all the same
    if blackmail and NOBODY_THREATENS.search(text) and len(text.split()) <= 2 * phrases.LONGEST_ANSWER:
        return NO_BLACKMAIL
    if not phrases.is_short(text):
        return None
    if moment.role == "parent" and moment.topic.startswith("parent_") and NOTHING_YET.search(text):
        return _before_anything_happens(parsed, moment)
    said = SAYS_NOT.search(text)
    if said is None or PERSON.search(said["what"] or said["whom"] or ""):
        return None
    if _asked_about(said["what"] or said["whom"] or "", moment.question):
        return None
    told = intent_of(parsed)
    if told == "goodbye":
        return None  # what she takes along is chosen where she leaves
    if told not in ANSWERS and told not in (moment.topic, "complain_bot") and confidence_of(parsed) >= LIKELY:
        return told
    return WRONG_SUBJECT


def _before_anything_happens(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    answer = parsed.get(ANSWER) or {}
    if answer.get("sure") and answer.get("meant") not in (OTHER, "deny"):
        return None
    told_before = "utter_parent_prevention_first" in moment.said
    return NOTED if told_before else PREVENTS


def _asked_about(words: str, question: str) -> bool:
    asked = {word[:SAME_LETTERS] for word in re.findall(r"\w{4,}", question.lower())}
    return any(word[:SAME_LETTERS] in asked for word in re.findall(r"\w{4,}", words))
