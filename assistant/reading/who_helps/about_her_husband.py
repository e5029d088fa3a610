"""What a mother asks about her own husband: must he hear it, what if he asks, he will go there, he has the phone.

By single words the model takes him for the child, for a relative at the door or for a blackmailer. Each question has
its own answer, with Veilig Thuis and 112 in it; so the fear of what he may do when he hears it, in the same breath, is
met by that answer. A blow that fell, a weapon and a threat to kill keep the help for danger first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import HITS, NEGATED, only_scolding
from assistant.reading.her_questions.also_asked import with_kept
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import OF_WHO_PASSED_IT_ON, Moment, carries_danger, role_of
from assistant.reading.who_helps.asked_by_a_parent import asks_of_school_tomorrow

HE_ASKS, GOES_THERE, HAS_THE_PHONE = (
    "choose_aside_husband_asks", "choose_aside_husband_goes_there", "choose_aside_husband_has_phone",
)  # fmt: skip
SCHOOL_TOMORROW, OTHER_PARENT = "choose_aside_school_tomorrow", "choose_other_parent"
SHOUTS_ONLY, GETS_ANGRY = "choose_aside_husband_shouts_only", "choose_aside_husband_gets_angry"
CHILD_SHOWN = ("utter_parent_victim_", "utter_blackmail_other", "utter_aside_husband_")
"""Beginnings of what is said to a parent whose child it happened to."""
FEARED = ("utter_danger_now_other", "utter_honour_other", "utter_aside_husband_gets_angry")
ONLY_ASKED = ("utter_danger_now_other_ask", "utter_honour_other_ask")
FEAR_ASKED = ("utter_parent_other_parent", "utter_parent_partner_blames")
"""Asks what may happen at home when he hears it."""
LIFE_AT_STAKE = "utter_suicide_"
OTHER_DANGERS = frozenset({"suicide", "self_harm", "sexual_violence"})
MET_BY_THE_ANSWER = ("danger_now", "honour_violence", "extortion")
"""What is heard in the fear of him; the answers name Veilig Thuis and 112."""

HUSBAND = (
    r"(?:(?:mijn|mn|m'n) (?:eigen )?(?:man|echtgenoot)|papa|(?<!mijn )(?<!mn )(?<!zijn )vader(?! van)|"
    r"(?:haar|de) vader(?! van))"
)
_HIM = rf"(?:{HUSBAND}|hem)"
_SMALL = r"(?:(?:het|dit|dat|nu|dan|toch|ook|al|wel|straks|vanavond|aan|eerst|die|tegen|gewoon|eigenlijk|nog) )*"
MUST_TELL = re.compile(
    rf"\b(?:moet|zal|mag|kan|hoef) ik {_SMALL}{_HIM} (?:\w+ ){{0,4}}?(?:zeg\w*|vertel\w*)\b|"
    rf"\b{HUSBAND} (?:\w+ ){{0,2}}?(?:vertellen|zeggen)\b[^.?!]{{0,12}}(?:\bja of nee\b|\bof niet\b|\?)"
)
SAYS_IT_TO_HIM = re.compile(rf"\b(?:moet|zal|mag|kan) ik {_SMALL}(?:zeggen|vertellen) {_SMALL}(?:aan|tegen) (?:{_HIM})")
WANTS_WORDS = re.compile(
    rf"\b(?:wat|hoe) (?:zeg|vertel|moet|kan|zal|leg) ik (?:\w+ ){{0,4}}?(?:tegen|aan|met) {HUSBAND}\b"
)
HONEST = re.compile(r"\bmoet ik (?:\w+ ){0,3}?eerlijk zijn\b|\b(?:mag|moet|kan) ik (?:\w+ ){0,2}?liegen\b")
_ASKS = r"(?:vraagt|vragen|wil weten|blijft vragen|doorvraagt)"
ASKS_HER = re.compile(rf"\b(?:{HUSBAND}|hij)\b[^?!]{{0,40}}\b{_ASKS}\b")
WHAT_THEN = re.compile(r"\b(?:wat|hoe) (?:zeg|antwoord|vertel|moet|doe|kan) ik\b|\bmoet ik\b|\bmag ik\b")
WHEN_HE_COMES = re.compile(
    rf"\bwat (?:zeg|vertel|antwoord) ik (?:\w+ ){{0,3}}?(?:als|wanneer) (?:{HUSBAND}|hij|ie) "
    r"(?:\w+ ){0,3}?(?:komt|thuis ?komt|vraagt|belt)\b"
)
BLAMES = re.compile(r"\b(?:schuld|dom|uitgelokt|te danken|boos|kwaad|woedend|schaamt|opgezocht)\b")
_THERE = (
    r"naar (?:(?:het )?huis van )?(?:die|dat|de) (?:\w+ )?(?:jongens?|gast\w*|knul|vent|familie|ouders|gezin|dader)\b|"
    r"naar (?:zijn|hun) (?:huis|deur|ouders)\b|\ber ?(?:naartoe|heen|op af)\b"
)
GOES_TO_THEM = re.compile(
    rf"\b(?:{HUSBAND}|hij)\b(?:(?!\bmoet ik\b|\bmag ik\b|\bzal ik\b)[^.?!]){{0,48}}"
    rf"\b(?:ga|gaat|gaan|wil|wilt|loopt|rijdt|stapt|onderweg)\b[^.?!]{{0,24}}(?:{_THERE})"
)
HELD_BACK = re.compile(
    rf"\bhoe (?:houd|hou|krijg) ik (?:\w+ )?{_HIM} (?:\w+ ){{0,2}}?(?:tegen|thuis|hier|rustig|kalm|stil)\b|"
    rf"\bhoe (?:stop|kalmeer) ik (?:\w+ )?{_HIM}\b"
)
_TAKEN = r"(?:(?:af|in|weg)?ge(?:pakt|nomen|haald)|gepakt|in beslag)"
HE_TOOK_IT = re.compile(
    rf"\b(?:telefoon|mobiel|tel|gsm)\b[^.?!]{{0,24}}\b{_TAKEN} door {HUSBAND}\b|"
    rf"\b(?:{HUSBAND}|hij)\b[^.?!]{{0,24}}\b(?:telefoon|mobiel|tel|gsm)\b[^.?!]{{0,12}}\b{_TAKEN}\b"
)
GIVEN_BACK = re.compile(
    r"\bterug ?(?:te )?(?:geven|geeft|geef|gegeven|krijg\w*|hebben|halen)\b|\bmoet (?:hij|die) terug\b"
)
WORSE = re.compile(
    r"\b(?:mes|wapen|pistool|bloed\w*|vermoord\w*|dood|doodt|afmaken|eerwraak|opgesloten|sloeg\w*|geslagen|wurg\w*|"
    r"bonkt?|schopt|gooit?|duwt|dreigt|eer|schande|"
    r"komt (?:nu|net|eraan)|"
    r"(?:is|staat) nu (?:hier|binnen|thuis|voor)|slaat (?:haar|mij|me|ons|hem) (?:nu|weer|net|al)|slaat nu)\b"
)
"""With one of these it is more than what is feared."""
NOBODY_HITS = re.compile(r"\bniemand (?:slaat|sla|doet)\b")


def about_her_husband(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a parent's message, in small letters, that asks about the other parent; None for all else."""
    if not _may_be_answered(text, parsed, moment):
        return None
    meant = _meant(text, moment)
    if meant is None or (meant == OTHER_PARENT and carries_danger(parsed)):
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("value") not in MET_BY_THE_ANSWER]
    found = {**parsed, "intent": {"name": meant, "confidence": 1.0}, "entities": entities}
    return with_its_answer(with_kept(found, _also_asked(text, meant, moment)), _answered_beside(text, moment), moment)


def _may_be_answered(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    shown = any(one.startswith(CHILD_SHOWN) for one in moment.said)
    if role_of(parsed, moment) != "parent" or not shown or moment.topic in OF_WHO_PASSED_IT_ON:
        return False
    if (moment.asked or "").startswith(LIFE_AT_STAKE) or WORSE.search(NOBODY_HITS.sub(" ", text)):
        return False
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    by_rule = any(
        one.get("value") == "danger_now" and one.get("level") == "act" and str(one.get("source")).startswith("rule:")
        for one in risks
    )
    return not by_rule and OTHER_DANGERS.isdisjoint({one.get("value") for one in risks})


def _meant(text: str, moment: Moment) -> str | None:
    if HE_TOOK_IT.search(text) and GIVEN_BACK.search(text):
        return HAS_THE_PHONE
    if MUST_TELL.search(text):
        return _whether_he_is_told(text, moment)
    if SAYS_IT_TO_HIM.search(text) and re.search(rf"\b{HUSBAND}\b", text):
        return _whether_he_is_told(text, moment) or OTHER_PARENT
    asked = HONEST.search(text) or (ASKS_HER.search(text) and WHAT_THEN.search(text))
    if asked or _what_when_he_comes(text, moment):
        return HE_ASKS
    if WANTS_WORDS.search(text) and not BLAMES.search(text):
        return HE_ASKS
    return GOES_THERE if GOES_TO_THEM.search(text) or HELD_BACK.search(text) else None


def _also_asked(text: str, meant: str, moment: Moment) -> str | None:
    """The question beside it that is left: "en morgen school, moet zij gaan"."""
    if asks_of_school_tomorrow(text):
        return SCHOOL_TOMORROW
    tells = meant == HAS_THE_PHONE and MUST_TELL.search(text)
    return _whether_he_is_told(text, moment) or OTHER_PARENT if tells else None


def _whether_he_is_told(text: str, moment: Moment) -> str | None:
    """What answers it, by whether a blow is feared; asked first where nothing is known of that."""
    if NEGATED.search(text) or only_scolding(text):
        return SHOUTS_ONLY
    told = any(one.startswith(FEARED) and not one.startswith(ONLY_ASKED) for one in moment.said)
    if told or HITS.search(NOBODY_HITS.sub(" ", text)):
        return GETS_ANGRY
    was_asked = any(one.startswith((*FEAR_ASKED, *ONLY_ASKED)) for one in moment.said)
    return SHOUTS_ONLY if was_asked else None


def _what_when_he_comes(text: str, moment: Moment) -> bool:
    """Whether "wat zeg ik als hij komt" is about him: he is named, or the talk is about him."""
    named = re.search(rf"\b{HUSBAND}\b", text) is not None
    talk = any(one.startswith(("utter_aside_husband_", *FEAR_ASKED)) for one in moment.said)
    return WHEN_HE_COMES.search(text) is not None and (named or talk)


def _answered_beside(text: str, moment: Moment) -> str | None:
    """What she says beside it to whether she is afraid of him, or whether all are safe now."""
    if moment.asked in FEAR_ASKED:
        return "deny" if NEGATED.search(text) or only_scolding(text) else None
    calm = re.search(r"\bnu is (?:het )?rustig\b|\brustig nu\b|\b(?:is|naar|op) (?:zijn |het )?werk\b", text)
    return "affirm" if moment.asked == "utter_danger_now_other" and calm else None
