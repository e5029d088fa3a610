"""What a parent or professional tells of oneself, or of a child that is not theirs, in the words of a story."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import ANSWERS, MISUNDERSTOOD, Moment, carries_danger, intent_of
from assistant.words import phrases
from assistant.words.phrases_of_calm import says_their_home_is_safe

BLAMED_PUPIL = "choose_aside_pro_blames_herself"
OTHERS_BLAME = re.compile(r"\bge(?:ven|eft)\b.{0,24}\bschuld\b|\bjongens\b")
PUPIL_IS_BLAMED = re.compile(r"\b(?:schuld\w*|fout|uitgelokt|verwijt\w*|schaamt?|zelf (?:gestuurd|gemaakt|gedaan))\b")
PHONE_ASKED = "utter_honour_first"
ANGRY_AT_CHILD = "choose_aside_anger_at_own_child"
MAY_EXPLODE = re.compile(
    r"\bontplof\w*|\buit mijn (?:slof|vel|dak)\b|\b(?:zo|te) (?:kwaad|boos|woedend) dat (?:ik|het)\b|"
    r"\bmijn handen (?:jeuken|niet thuis)|\bniet weet of ik (?:rustig|kalm)\b|\bweet niet of ik (?:rustig|kalm)\b"
)
"""Fears what the own anger may do when the child comes home."""
PREVENTS = "parent_prevention"
HEARD_OF_ANOTHER = (
    "parent_child_victim", "image_shared", "pro_support_victim", "friend_is_victim", "received_image", MISUNDERSTOOD,
)  # fmt: skip
"""What the model makes of what a mother heard about another girl."""
OF_MY_CHILD = re.compile(r"\b(?<!niet )(?:mijn|mn|m'n|onze) (?:eigen )?(?:dochter|zoon|kind|meisje)\w*\b")
OF_ANOTHERS_CHILD = re.compile(
    r"\b(?:andere (?:moeder|vader|ouder|moeders|ouders)|buurvrouw|kennis|collega|tante|nieuws|tv|krant|moskee|"
    r"kerk)\b.{0,40}"
    r"\b(?:over )?een (?:meisje|jongen|kind|dochter)\b|\bniet mijn (?:eigen )?(?:kind|dochter|zoon)\b|"
    r"\b(?:kind|dochter|zoon) van (?:een|de|mijn) (?:ander\w*|buur\w*|vriendin|kennis|collega)\b"
)
"""Heard of somebody else's child, and is frightened for her own."""

PUPIL_TOLD, HEARD_IT = "utter_pro_support_", "choose_aside_pro_heard_from_other"
HOME_SAFE, HOME_UNSAFE = "choose_pro_home_safe", "choose_pro_home_unsafe"
HONOUR_TOLD = ("utter_honour_", "utter_forced_marriage_", "utter_abroad_", "utter_danger_now_")
ABOUT_LIFE = ("utter_suicide_", "utter_self_harm_")
BESIDE_HOME = (*ANSWERS, "pro_support_victim", "ask_how_to_tell_parents", "afraid_parents_find_out", "complain_bot",
               "parent_blames_child", "parent_how_to_talk", "friend_is_victim", "honour_violence")  # fmt: skip
HEARD_FROM_OTHERS = re.compile(
    r"\b(?:ze|zij|hij|leerling|meisje|jongen) (?:zelf )?(?:heeft|had|hep|zegt|zei|vertelt?|weet)\b.{0,24}"
    r"\b(?:niks|niets|nog niet|niet) (?:aan mij |zelf |tegen mij )?(?:verteld|gezegd|dat ik|van)\b|"
    r"\b(?:klasgeno\w+|leerlingen|vriendin\w*|meiden|meisjes|jongens|collega\w*) (?:kwamen|kwam|vertelden|vertelde) "
    r"(?:\w+ ){0,2}?(?:bij|naar|aan|tegen) (?:mij|me|ons)\b|\bik (?:hoorde|heb) (?:het|dit|t|dat) (?:\w+ )?van "
    r"(?:\w+ ){0,2}?(?:klasgeno\w+|leerlingen|anderen|een ander|vriendin\w*|collega\w*)\b"
)
"""The pupil has told nothing oneself: "goed dat je het vertelt" would give away who did."""


def told_by_who_helps(role: str | None, text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent that a message, in small letters, then has; None where it keeps its own.

    Args:
        role: Whose message it is.
        text: The message.
        parsed: What the model makes of it.
        moment: What stands open.
    """
    intent = intent_of(parsed)
    if role == "professional":
        blamed = intent in ("self_blame", "parent_blames_child") and PUPIL_IS_BLAMED.search(text)
        by_herself = blamed and not OTHERS_BLAME.search(text) and not phrases.ABOUT_HERSELF.search(text)
        return BLAMED_PUPIL if by_herself else None
    if role != "parent":
        return None
    if moment.asked == PHONE_ASKED and intent in ("friend_is_victim", "parent_child_victim"):
        begins = (answer for answer, words in (("deny", phrases.NO), ("affirm", phrases.YES)) if words.search(text))
        return next(begins, None)
    if carries_danger(parsed):
        return None
    if MAY_EXPLODE.search(text):
        return ANGRY_AT_CHILD
    of_another = OF_ANOTHERS_CHILD.search(text) and not OF_MY_CHILD.search(text)
    return PREVENTS if of_another and intent in HEARD_OF_ANOTHER else None


def of_a_pupil(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """In a professional's talk about a pupil: that home is safe, or that others told it; None for all else.

    Args:
        text: The message, in small letters.
        parsed: What the model makes of it.
        moment: What stands open.
    """
    in_it = moment.role == "professional" and any(one.startswith(PUPIL_TOLD) for one in moment.said)
    about_life = (moment.asked or "").startswith(ABOUT_LIFE)
    intent = intent_of(parsed)
    if not in_it or about_life or carries_danger(parsed) or intent not in BESIDE_HOME:
        return None
    feared = any(one.startswith(HONOUR_TOLD) for one in moment.said)
    if says_their_home_is_safe(text) and not feared:
        return HOME_SAFE
    return HEARD_IT if intent in (*ANSWERS, "pro_support_victim") and HEARD_FROM_OTHERS.search(text) else None


def asks_whether_home_is_safe(moment: Moment) -> bool:
    """Whether a professional was asked whether a pupil is in danger at home."""
    return any(payload == f"/{HOME_UNSAFE}" for _, payload in moment.buttons)
