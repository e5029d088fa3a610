"""Who tells makes whose story it is: the same words are a girl's own story, or one about a child, pupil or friend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.nothing_happened import asked_for_an_image, says_nothing_happened
from assistant.reading.her_story.her_own_story import tells_of_herself
from assistant.reading.her_story.passed_it_on import passed_it_on
from assistant.reading.moment import (
    IMAGES,
    LIKELY,
    MISUNDERSTOOD,
    POSSIBLE,
    SURE,
    Moment,
    carries_danger,
    confidence_of,
    intent_of,
    likeliest_story,
    role_of,
)
from assistant.reading.open_question.answers import likeliest_answer
from assistant.reading.who_helps import of_a_friend
from assistant.reading.who_helps.told_by_a_parent import told_by_a_parent
from assistant.reading.who_helps.told_by_who_helps import told_by_who_helps
from assistant.understanding.answers.answer_data import ANSWER
from assistant.words import phrases

READINGS = 3
MORE_LIKELY_THAN_NOT = 0.5
"""What somebody who is not known yet has to be understood with."""
OWN_SUBJECTS = {"parent": "parent_", "professional": "pro_"}
CHILD_CRIES, PARENTS_PART = "choose_child_cried", "choose_parents_divorce"
IN_TROUBLE_NOW = ("parent_child_victim", "parent_blames_child")
"""A parent who told of one of these wants words for this child tonight, and none for upbringing."""
OTHER_PARENT, PEOPLE_TALK, BLAMES_HERSELF = "choose_other_parent", "choose_blame_people", "choose_blame_myself"
SENT_MORE = "choose_blackmail_sent_more"
PUNISHES, CHILD_IS_ASKED = "choose_punish_shared", "choose_aside_child_is_asked"
NOTED, PHONE_AFTER, GOES_ROUND = "choose_noted", "choose_phone_after", "choose_parent_spread"
CHILD_TOLD, WHAT_IS_IT = "utter_parent_victim_", "utter_parent_victim_first"

HOME_VIOLENT, LGBT_UNSAFE = "choose_home_violent", "choose_lgbt_unsafe"
ABOUT_HOME = ("afraid_parents_find_out", "ask_how_to_tell_parents")
FAMILY_IS_THE_DANGER = ("utter_forced_marriage_", "utter_abroad_", "utter_honour_first", "utter_lgbt_unsafe")
"""Beginnings of what is said where words to say to a parent would put her in danger."""

OF_HER_CHILD = re.compile(
    r"\b(?:haar|zijn|d'r|van (?:haar|hem|mijn \w+)|mijn (?:dochter|zoon|kind|meisje)\w*)\b.{0,24}"
    r"\b(?:foto\w*|film\w*|video\w*|beeld\w*|naakt\w*|bloot\w*)\b|"
    r"\b(?:foto\w*|film\w*|video\w*|beeld\w*) (?:is |zijn )?van (?:haar|hem|mijn|onze)\b"
)
OF_A_FRIEND = re.compile(
    r"\b(?:vriend\w*|bff|bestie|zus\w*|broer\w*|nicht\w*|neef\w*|klasgeno\w+|meisje|jongen|iemand|ander|haar|hem|zij|d'r|"
    r"friend|sister|brother|her|him|she|he)\b"
)
LEAVES_HIM = re.compile(
    r"\bscheid\w*|\bgescheiden\b|\bweg bij\b|\bverlat\w*|\bdivorc\w*|\bleave him\b|\bnikah\b|\bkhul\w*"
)
_FATHER, _MOTHER, _MY = r"(?:vader|pap+a|pa)", r"(?:moeder|mam+a|ma)", r"(?:mijn |mn |m'n |me )?"
_PARENTS = rf"(?:ouders|{_FATHER} en {_MY}{_MOTHER}|{_MOTHER} en {_MY}{_FATHER})"
OF_PARENTS_WHO_PART = re.compile(
    rf"\b{_PARENTS} (?:(?!ik\b|niet\b|dat\b|als\b)\w+ ){{0,4}}?(?:scheid\w*|gescheiden|uit elkaar)\b|"
    rf"\bscheiding van {_MY}{_PARENTS}\b|\bmy parents (?:\w+ ){{0,3}}(?:divorc\w*|split\w*)"
)
""" "Mijn ouders gaan scheiden": nobody leaves but they."""
FOR_A_FRIEND = re.compile(
    r"\b(?:voor|over|namens) (?:een |mijn |mn |m'n |me )?(?:beste )?(?:vriend\w*|zus\w*|nicht\w*|bff)\b"
)
SPEAKS_OF_HERSELF = re.compile(r"\b(?:wil|wou|kan|durf) ik\b|\bik (?:wil|wou|zit|ben|heb|kan|durf|moet)\b")
FRIENDS_OWN_TROUBLE = re.compile(
    r"\b(?:voor|over|van|met) (?:een |mijn |mn |m'n |me )?(?:beste )?(?:vriend\w*|zus\w*|nicht\w*|bff|klasgeno\w+)\b|"
    r"\b(?:vriendin\w*|vriend|zus\w*|nicht\w*|bff|klasgeno\w+|meisje)\b.{0,24}"
    r"\b(?:is|wordt|werd|heeft|had|zit|moet|wil) (?:ook|zelf|bang|gechanteerd|gedwongen|overkomen|niet meer)\b"
)
"""Who told of herself begins to tell about somebody else."""
PEOPLE = re.compile(r"\b(?:moskee|kerk|buurt|mensen|iedereen|gemeenschap|tempel|dorp)\b")
IS_A_PARENT = re.compile(
    r"\b(?:ik ben|i am|i'm|als) (?:zelf |ook )?(?:een |de |zijn |haar |hun |a |the |her |his )?(?:\w+ )?"
    r"(?:moeder|vader|mama|papa|ouder|oma|opa|stiefmoeder|stiefvader|mother|father|mom|mum|dad|parent)\b|"
    r"\bhet gaat om mijn (?:dochter|zoon|kind)\b"
)
"""Says that she is one, after all."""
IS_THE_ONE_SHOWN = re.compile(
    r"\b(?:zij|ze|hij|dochter|zoon|kind|meisje) (?:is|was) (?:toch |juist |hier |het |een |zelf )*slachtoffer\b|"
    r"\b(?:zij|ze|hij|dochter|zoon|kind) (?:\w+ )?(?:niks|niets|niet|geen) (?:\w+ ){0,2}(?:fout|schuld|"
    r"gedaan|doorgestuurd|"
    r"verkeerd)\b|\bniet (?:zij|hij|mijn (?:dochter|zoon|kind))\b|"
    r"\b(?:jongen|hij|ander|iemand anders) (?:heeft|had) (?:\w+ ){0,3}(?:rond|door)?gestuurd\b"
)
RECEIVED = re.compile(r"\b(?:gekregen|kreeg|ontvangen|ontving|stuurde? (?:mij|me|haar|hem)|gestuurd gekregen)\b")
"""Who was sent somebody else's image tells that it came in."""

TOLD_ABOUT_ANOTHER = {
    "parent": {
        **dict.fromkeys(IMAGES, "parent_child_victim"),
        "self_blame": "parent_blames_child",
        "i_shared_image": "parent_child_shared",
        "friend_is_victim": "parent_child_victim",
        "ask_how_to_tell_parents": "parent_how_to_talk",
        "afraid_parents_find_out": OTHER_PARENT,
    },
    "professional": {
        **dict.fromkeys((*IMAGES, "friend_is_victim", "parent_child_victim"), "pro_support_victim"),
        **dict.fromkeys(("ask_how_to_tell_parents", "afraid_parents_find_out"), "choose_pro_call_home"),
    },
    "friend": {
        **dict.fromkeys((*IMAGES, "pro_support_victim"), "friend_is_victim"),
        **dict.fromkeys(("ask_how_to_tell_parents", "afraid_parents_find_out"), "choose_friend_tell"),
    },
}
"""What happened to her is told in the same words as what happened to her child, pupil or friend."""
NOT_HERS = {
    "youth": ("parent_", "pro_"),
    "friend": ("parent_", "pro_"),
    "professional": ("parent_",),
    "parent": ("pro_",),
}


def without_a_parent_in_her_own_story(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where somebody who told her own story only quotes a parent: "dan is ie mn zoon niet meer"."""
    own = moment.role in (None, "youth") and tells_of_herself(moment.said)
    if not own or IS_A_PARENT.search(text):
        return parsed
    others = ("parent",) if FOR_A_FRIEND.search(text) else ("parent", "friend")
    kept = [
        one for one in parsed.get("entities") or [] if one.get("entity") != "role" or one.get("value") not in others
    ]
    return {**parsed, "entities": kept}


def told_by_her_role(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """A subject told by a parent, professional or friend is about the other; a girl is no parent.

    Returns:
        The intent that a message, in small letters, then has; None where it keeps its own.
    """
    intent = intent_of(parsed)
    role = moment.role or ("friend" if (moment.topic or "").startswith("friend_") else "")
    said_now = role_of(parsed, moment)
    doubtful = confidence_of(parsed) < SURE and not carries_danger(parsed)
    if role in ("", "youth") and tells_of_herself(moment.said):
        of_herself = not carries_danger(parsed) or SPEAKS_OF_HERSELF.search(text)
        beside = OF_A_FRIEND.search(text) and not FRIENDS_OWN_TROUBLE.search(text) and of_herself
        if intent == "friend_is_victim" and moment.asked and ((doubtful and not role) or beside):
            return NOTED  # "mijn vriendin heeft hem ook gezien"
        role = "youth"
    if not role and passed_it_on(moment):
        role = "youth"
    if not role and said_now in ("parent", "professional"):  # said in this very message
        role = said_now
    ashamed = intent in ("honour_violence", "shame_reputation", "express_distress") and phrases.SHAME.search(text)
    if (of_another := told_by_who_helps(role, text, parsed, moment)) is not None:
        return of_another
    if role == "parent" and intent in ("friend_is_victim", "parent_child_victim") and says_nothing_happened(text):
        return CHILD_IS_ASKED if asked_for_an_image(text) else "parent_how_to_talk"
    if role in ("parent", "professional") and intent == "friend_is_victim":
        return TOLD_ABOUT_ANOTHER[role][intent]
    if role == "parent" and (told := told_by_a_parent(text, intent)) is not None:
        return told
    if role == "parent" and phrases.PARENT_BLAMES_HERSELF.search(text):
        return BLAMES_HERSELF
    if role == "parent" and ashamed and not carries_danger(parsed):
        return PEOPLE_TALK
    asks_for_words = intent == "ask_how_to_tell_parents" or (
        intent in ("parent_how_to_talk", MISUNDERSTOOD) and phrases.WORDS_FOR_TONIGHT.search(text)
    )
    if role == "parent" and asks_for_words and moment.topic in IN_TROUBLE_NOW:
        return CHILD_CRIES
    if role == "parent" and (_her_child_is_shown(text, parsed) or _taken_for_the_one_who_did_it(text, moment)):
        return "parent_child_victim"
    if role == "parent" and intent == "parent_child_victim" and _child_passed_it_on(moment):
        return MISUNDERSTOOD if phrases.ASKS.search(text) else NOTED  # "hoe gaat het nu met haar" is the other child
    if role == "parent" and intent == "divorce_choice" and not LEAVES_HIM.search(text):
        return PEOPLE_TALK if PEOPLE.search(text) else NOTED
    if role == "parent" and intent == "received_image" and moment.asked == WHAT_IS_IT:
        return GOES_ROUND
    if role == "parent" and intent == "parent_forbid_phone" and _child_passed_it_on(moment):
        return PUNISHES  # its text is for who did it; the one about phones is for the child that is shown
    if role == "parent" and intent == "parent_forbid_phone" and any(one.startswith(CHILD_TOLD) for one in moment.said):
        return PHONE_AFTER
    first_told = intent == MISUNDERSTOOD and moment.topic is None and phrases.is_short(text)
    if role in ("", "youth") and (intent == "divorce_choice" or first_told) and her_parents_part(text):
        return PARENTS_PART
    if role in ("", "youth") and intent in ABOUT_HOME:
        return home_that_may_not_know(intent, moment)
    enough = LIKELY if moment.role else MORE_LIKELY_THAN_NOT
    if role in OWN_SUBJECTS and (theirs := _of_a_helper(text, parsed, OWN_SUBJECTS[role], enough)) is not None:
        return theirs
    if intent == MISUNDERSTOOD:
        likeliest = likeliest_story(parsed)
        if likeliest in IMAGES and moment.asked == WHAT_IS_IT:
            return GOES_ROUND
        if likeliest in IMAGES and moment.asked and moment.topic in ("parent_child_victim", "parent_child_shared"):
            return NOTED  # her story is known, and this was none of its words
        intent = likeliest if likeliest in TOLD_ABOUT_ANOTHER.get(role, {}) else intent
    beside = (moment.asked or "").startswith("utter_pro_") and not phrases.ASKS_SOMETHING.search(text)
    if role == "professional" and intent == "friend_is_victim" and beside:
        return NOTED
    if intent in TOLD_ABOUT_ANOTHER.get(role, {}) and not phrases.ABOUT_HERSELF.search(text):
        theirs = TOLD_ABOUT_ANOTHER[role][intent]
        if theirs == "friend_is_victim" and intent_of(parsed) == MISUNDERSTOOD and of_a_friend.FIRST in moment.said:
            return MISUNDERSTOOD  # the story is known, and these words were none of it
        other_child = theirs == "parent_child_victim" and _child_passed_it_on(moment)
        if other_child and (answered := _surely_answered(parsed, moment)) is not None:
            return answered
        return NOTED if other_child and not phrases.ASKS.search(text) else MISUNDERSTOOD if other_child else theirs
    if moment.topic == "sextortion" and intent == "regret_sent":  # a kind request is no advice to who is blackmailed
        return SENT_MORE
    if role == "youth" and intent == "friend_is_victim" and not OF_A_FRIEND.search(text):
        foreign = ("friend_", *NOT_HERS["youth"])
    else:
        foreign = NOT_HERS.get(role, () if role or not (moment.asked and doubtful) else NOT_HERS["youth"])
    says_so = any(one.get("value") in OWN_SUBJECTS for one in parsed.get("entities") or [] if one["entity"] == "role")
    if not foreign or not intent.startswith(foreign) or says_so:
        return None
    if not moment.role and phrases.OF_CHILD_OR_PUPIL.search(text):  # she may have been taken for a girl
        return None
    if moment.asked and (answer := likeliest_answer(text, parsed)) is not None:
        return answer
    for reading in parsed.get("intent_ranking") or []:
        if not str(reading["name"]).startswith(foreign) and reading["name"] != MISUNDERSTOOD:
            return str(reading["name"]) if float(reading["confidence"]) >= POSSIBLE else MISUNDERSTOOD
    return MISUNDERSTOOD


def her_parents_part(text: str) -> bool:
    """Whether it is her parents who leave each other, and not she who wants to leave somebody."""
    rest = OF_PARENTS_WHO_PART.sub(" ", text)
    return rest != text and not LEAVES_HIM.search(rest)


def _surely_answered(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice under the open question that a message surely is, as read beside it."""
    reading = parsed.get(ANSWER) or {}
    choices = {payload.removeprefix("/") for _, payload in moment.buttons}
    return str(reading["meant"]) if reading.get("sure") and reading.get("meant") in choices else None


def _child_passed_it_on(moment: Moment) -> bool:
    """Whether a parent has told that the child passed an image on."""
    return any(one.startswith("utter_parent_shared_") for one in moment.said)


def _her_child_is_shown(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether a parent tells of an image of the child, where the model hears one that came in."""
    if not OF_HER_CHILD.search(text) or RECEIVED.search(text):
        return False
    likely = [str(one["name"]) for one in parsed.get("intent_ranking") or [] if one["name"] != MISUNDERSTOOD]
    unclear = intent_of(parsed) == MISUNDERSTOOD and "received_image" in likely[:1]
    return intent_of(parsed) == "received_image" or (unclear and "parent_child_victim" in likely[:READINGS])


def _taken_for_the_one_who_did_it(text: str, moment: Moment) -> bool:
    """Whether a parent says that the child passed nothing on, and is the one shown."""
    taken = moment.topic == "parent_child_shared" and phrases.is_nearly_short(text)
    return taken and IS_THE_ONE_SHOWN.search(text) is not None


def home_that_may_not_know(intent: str, moment: Moment) -> str | None:
    """Where her family is the danger, help from outside comes first.

    Words to say are asked for in another place, which knows her story (`actions/how_to_tell.py`).
    """
    if intent == "ask_how_to_tell_parents":
        return None
    if any(one.startswith(FAMILY_IS_THE_DANGER) for one in moment.said):
        return HOME_VIOLENT
    if any(one.startswith("utter_lgbt_") for one in moment.said):
        return LGBT_UNSAFE
    return None


def _of_a_helper(text: str, parsed: Mapping[str, Any], beginning: str, enough: float) -> str | None:
    """What a parent or professional most likely tells, where the likeliest reading is that of a girl, or none.

    "Ik ben boos op haar" is anger at a child, whatever it would be from somebody who passed an image on; a question
    is no anger.
    """
    if intent_of(parsed) not in (MISUNDERSTOOD, "i_shared_image") or carries_danger(parsed):
        return None
    if beginning != "pro_" and phrases.ABOUT_HERSELF.search(text):
        return None
    likely = [
        (str(one["name"]), float(one["confidence"]))
        for one in parsed.get("intent_ranking") or []
        if one["name"] != MISUNDERSTOOD
    ][:READINGS]
    not_meant = "parent_blames_child" if phrases.ASKS_SOMETHING.search(text) else ""
    return next(
        (name for name, sure in likely if name.startswith(beginning) and sure >= enough and name != not_meant), None
    )
