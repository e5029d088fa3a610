"""What a parent whose child passed an image on asks about the other parents, the school and the image itself.

By single words it is taken for the talk with the own child, or for the words of a parent whose child stands on it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.also_asked import with_kept
from assistant.reading.her_questions.in_plain_words import yes_or_no_first
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import MISUNDERSTOOD, Moment, carries_danger, intent_of, role_of
from assistant.words import phrases

DID_IT, DONE_TO_IT, NOTED = "utter_parent_shared_", "parent_child_victim", "choose_noted"
HER_PARENTS, WIPE_IT = "choose_aside_call_her_parents", "choose_aside_must_child_delete"
LEAVE_IT = "choose_aside_wipe_before_police"
_PARENTS = r"(?:ouders|vader|moeder|pa|ma|papa|mama)"
OF_THE_OTHER = re.compile(
    rf"\b(?:haar|d'r) {_PARENTS}\b|\b{_PARENTS} van (?:dat|het|die) (?:\w+ )?(?:meisje|meid|kind)\b"
)
TELLS_THEM = re.compile(r"\b(?:bel|bellen|zeg|zeggen|app|appen|schrijf|schrijven|vertel|vertellen|sorry|excuses)\b")
ASHAMED = re.compile(r"\b(?:schaam\w*|schamen|durf\w*|onder ogen|aan te kijken)\b")
OF_THE_IMAGE = re.compile(r"\b(?:beeld\w*|foto\w*|filmpje\w*|video\w*)\b")
LOOKS_OR_KEEPS = re.compile(
    r"\b(?:zie|zien|kijk|kijken|bekijken)\b.{0,60}\b(?:strafbaar|mag|wissen|bewaren)\b|"
    r"\b(?:mag|moet|kan) ik\b.{0,40}\b(?:beeld|foto|filmpje|video)\w*\b.{0,16}\b(?:zien|bekijken|kijken)\b|"
    r"\b(?:bewaren|houden)\b.{0,30}\bof (?:juist )?(?:wissen|weggooien|verwijderen|weg)\b"
)
_WIPES = r"(?:wissen|wis|verwijderen|weggooien|deleten)"
WIPES_OR_NOT = re.compile(
    rf"\b{_WIPES} (?:\w+ )?of (?:juist )?(?:niet|bewaren|houden|laten)\b|"
    rf"\b(?:moet|mag|zal|kan|moeten|mogen) (?:hij|zij|ze|ik|wij|we|(?:mijn|mn|m'n|onze) (?:zoon|dochter|kind))\b"
    rf"[^.?!]{{0,50}}\b{_WIPES}\b|"
    rf"\b{_WIPES}\b[^.?!]{{0,40}}\b(?:niets|niks|niet) {_WIPES}\b"
)
"""Whether the image goes; also of who was told two things about it."""
SCHOOL_TALK, SORRY = "choose_aside_school_talk_of_sender", "choose_parent_sorry"
_SCHOOL = r"(?:de |die |zijn |haar )?school"
AT_SCHOOL = re.compile(
    rf"\bwat (?:zeg|zeggen|vertel|vertellen) (?:ik|we|wij) (?:\w+ ){{0,4}}?(?:op|bij|tegen|aan) {_SCHOOL}\b|"
    rf"\bwat (?:moet|moeten|kan|kunnen|zal|zullen) (?:ik|we|wij) (?:\w+ ){{0,4}}?(?:op|bij|tegen|aan) {_SCHOOL}\b"
    r"[^.?!]{0,16}\b(?:zeggen|vertellen)\b|"
    r"\bschool\b[^?!]{0,60}\bwat (?:(?:zeg|moet) ik|zeggen we|kan ik verwachten|kunnen we verwachten|gaat er)\b|"
    rf"\b(?:gaat|gaan|belt|schakelt|moet|zal|zou|doet|haalt) {_SCHOOL}\b[^.?!]{{0,30}}"
    r"\b(?:politie|aangifte)\b"
)
"""Asks what to say in the talk at school, what comes of it, and whether the school goes to the police."""
ABOUT_SORRY = re.compile(r"\b(?:sorry|excuses)\b")
THIS_TALK = re.compile(r"\b(?:dit|deze|ons) (?:gesprek|chat)\b|\bwis alles\b")
POLICE_IS_IN = re.compile(
    r"\b(?:politie|recherche|agent\w*) (?:weet|is|heeft|had|vroeg|vraagt|komt|kwam|belt|belde|wil)\b"
)
DID_IT_ITSELF = re.compile(
    r"\b(?:mijn|mn|m'n|onze) (?:kind|zoon|dochter)\b.{0,16}\b(?:zelf )?(?:gedaan|doorgestuurd|verspreid)\b|"
    r"\b(?:hij|zij|ze) heeft (?:het |t |'t |die foto )?(?:zelf )?doorgestuurd\b"
)
LONGEST = 32
"""Words; who writes more tells a story."""
GOES_TO_BED = re.compile(r"\bik ga (?:nu |maar |zo |dan )*(?:slapen|naar bed)\b")


def asked_by_parent_of_sender(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of such a parent's message, in small letters; None where it keeps its own meaning."""
    told = role_of(parsed, moment) == "parent" and any(one.startswith(DID_IT) for one in moment.said)
    if not told or carries_danger(parsed) or len(text.split()) > LONGEST:
        return None
    if asks_of_the_talk_at_school(text):
        kept = SORRY if ABOUT_SORRY.search(text) else None
        found = with_kept({**parsed, "intent": {"name": SCHOOL_TALK, "confidence": 1.0}}, kept)
        return with_its_answer(found, yes_or_no_first(text, moment), moment)
    meant = _meant(text, intent_of(parsed), moment)
    if meant is None:
        return None
    found = {**parsed, "intent": {"name": meant, "confidence": 1.0}}
    return with_its_answer(found, yes_or_no_first(text, moment), moment) if meant in (WIPE_IT, LEAVE_IT) else found


def asks_of_the_talk_at_school(text: str) -> bool:
    """Whether a message, in small letters, of such a parent asks about the talk at school."""
    return AT_SCHOOL.search(text) is not None and not OF_THE_OTHER.search(text)


def _meant(text: str, intent: str, moment: Moment) -> str | None:
    if OF_THE_OTHER.search(text) and TELLS_THEM.search(text) and not ASHAMED.search(text):
        return HER_PARENTS
    if OF_THE_IMAGE.search(text) and LOOKS_OR_KEEPS.search(text):
        return WIPE_IT
    if WIPES_OR_NOT.search(text) and not THIS_TALK.search(text):
        return LEAVE_IT if any(POLICE_IS_IN.search(one) for one in (*moment.told, text)) else WIPE_IT
    if intent in (DONE_TO_IT, "image_shared", "friend_is_victim", MISUNDERSTOOD) and DID_IT_ITSELF.search(text):
        return "goodbye" if phrases.thanks_and_goes(text) or GOES_TO_BED.search(text) else NOTED
    return None
