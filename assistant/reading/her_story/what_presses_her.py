"""What presses her, whatever stands open: tomorrow at school, who hears it, their grief, her right to stay.

It is answered before the open question, which comes back by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_story.her_own_story import OWN_CHOICE
from assistant.reading.moment import ANSWERS, IMAGES, Moment, carries_new_danger, intent_of
from assistant.words import phrases

SCHOOL, REMOVE = "choose_school", "ask_remove_image"
LADDER = ("utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_blackmail_suicide", "utter_sexual_violence_")
"""Beginnings of questions that come before every story."""
IMAGES_SAID = ("utter_image_shared_", "utter_deepfake_", "utter_filmed_")
LOVES_THEM = "choose_aside_love_parents"
GRIEVES_THEM = re.compile(
    r"\b(?:moeder|ma|mama|ouders|vader|pa|papa|ze|zij|hen)\b.{0,24}\b(?:huil\w*|verdriet\w*|kapot|"
    r"ziek van|teleurgesteld)\b|"
    r"\b(?:ze|hen|haar|hem|ouders|moeder|vader)\b.{0,12}\b(?:geen|niet) (?:pijn|kwetsen|verdriet)\b|"
    r"\bpijn doen\b|\bkapot (?:te )?maken\b|\bvoel(?: me)? (?:zo |heel |echt )*schuldig\b"
)
"""Their grief is what holds her."""
TOMORROW_AT_SCHOOL = re.compile(
    r"\b(?:morgen|maandag)\b.{0,30}\b(?:naar|op) school\b.{0,60}\b(?:durf|bang|wil niet|gezien)\b|"
    r"\b(?:bang|durf niet)\b.{0,20}\b(?:morgen|maandag)\b.{0,12}\bschool\b|"
    r"\bdurf\b.{0,24}\b(?:morgen|maandag)\b.{0,24}\bniet\b"
)
AFRAID_OF_SCHOOL = "choose_aside_afraid_of_school"
LAUGHED_AT_THERE = re.compile(
    r"\b(?:school|klas|les|pauze)\b.{0,40}\b(?:uit)?(?:lach\w*|roep\w*|kijk\w*|star\w*|fluister\w*)\b|"
    r"\b(?:uit)?(?:lach\w*|roep\w*|fluister\w*)\b.{0,24}\bop school\b"
)
"""Tomorrow's laughter, asked about before it is there: "wat doe ik als ze lachen"."""
LOOKS_AHEAD = re.compile(r"\b(?:morgen|maandag|als|stel|straks)\b")
NO_COPY = "choose_aside_no_copy"
SEES_IT_NOT = re.compile(
    r"\b(?:zit|ben) (?:ik )?(?:zelf )?(?:niet|nie) in (?:die|de) (?:groep|app|chat|snap\w*)\b|"
    r"\bkan (?:het |t |'t )?(?:niet|nie) melden\b|\bik zie (?:het|t|'t|m|hem) (?:niet|nie)\b"
)
AFTER_CARDS = ("utter_referral_next", "utter_call_or_type")
DO_HELPERS_TELL = "choose_aside_do_helpers_tell"
HELP_TELLS_HOME = re.compile(
    r"\b(?:vertel\w*|zegg?\w*|geheim|hoort|horen|weten|achter)\b.{0,40}\b(?:moeder|vader|ouders|thuis|school|ma|pa)\b|"
    r"\b(?:moeder|vader|ouders|ma|pa)\b.{0,24}\b(?:hore?n?|hoort|weten|achter)\b"
)
NO_CHILD = re.compile(r"\b(?:geen kind|volwassen|ik ben (?:al )?(?:[2-6]\d|1[89])\b)")
"""The cards were for a child, and she is none."""
WHOM_SHE_LOVES = re.compile(
    r"\b(?:homo\w*|gay|lesb\w+|bi(?:seksueel)?|queer|trans\w*|lhbt\w*)\b|\bop (?:meisjes|jongens|meiden|"
    r"vrouwen|mannen)\b"
)
AN_IMAGE = re.compile(r"\b(?:foto\w*|film\w*|video\w*|naakt\w*|nudes?|beeld\w*|pics?|geld|euro)\b")
"""Told to others, it is an outing; with an image or money it is blackmail."""
OWN_CARD = "choose_aside_own_id_card"
_PAPERS = r"(?:id|id-? ?kaart|identiteitskaart|paspoort|pas)"
HER_OWN_PAPERS = re.compile(
    rf"\b(?:kan|mag) ik\b.{{0,24}}\b{_PAPERS}\b.{{0,24}}\b(?:halen|aanvragen|krijgen|regelen)\b|"
    rf"\b(?:nieuwe?|eigen) {_PAPERS}\b.{{0,24}}\b(?:halen|aanvragen|aanvraag|krijgen|regelen)\b"
)
"""Asks for papers of her own; who keeps the old ones is told by other words."""
PERMIT = "choose_aside_permit"
OF_HER_PERMIT = re.compile(
    r"\b(?:visum|visa|verblijf\w*|verblijfsvergunning|vergunning|permit)\b.{0,40}\b(?:man|partner|husband|nederland|scheid\w*|weg)\b|"
    r"\b(?:weg|ga|scheid\w*)\b.{0,24}\b(?:man|partner)\b.{0,24}\b(?:uit|van|weg) nederland\b|"
    r"\bals ik (?:weg ?ga|scheid)\b.{0,24}\b(?:uit nederland|terug naar)\b"
)
"""Fears to lose her right to stay with her husband."""

FAMILY_DECIDES = ("utter_forced_marriage_", "utter_abroad_", "utter_honour_", "utter_control_")
WORDS_FOR_MENTOR = "choose_aside_words_for_mentor_home"
_OF_SCHOOL = (
    r"(?:mentor\w*|juf\w*|meester|leraar|lerares|leerkracht|docent\w*|decaan|conci[eë]rge|zorgco\w*|school\w*|"
    r"coach|trainer|stagebegeleid\w*|vertrouwenspersoon|jongerenwerk\w*)"
)
_HER_OR_THE = r"(?:mijn |mn |m'n |me |de |een |onze |die |op |iemand |van )*"
TELLS_SOMEBODY_OF_SCHOOL = re.compile(
    rf"\b(?:tegen|aan|met|naar|bij) {_HER_OR_THE}{_OF_SCHOOL}\b|"
    r"\b(?:vertel|zeg|begin|app|mail|vraag|schrijf)\w* (?:ik )?(?:het |t |'t |dit |dat |zoiets )?"
    rf"{_HER_OR_THE}{_OF_SCHOOL}\b"
)
TELLS_A_PARENT = re.compile(
    r"\b(?:tegen|aan) (?:mijn |mn |m'n |me )?(?:ouders?|vader|moeder|pap+a|mam+a|pap|mam|pa|ma|familie)\b|"
    r"\b(?:vertel|zeg)\w* (?:ik )?(?:het |t |'t |dit |dat )?"
    r"(?:thuis|(?:mijn|mn|m'n|me) (?:ouders|vader|moeder|pa|ma))\b"
)


def what_presses_her(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent that answers it, in a message of any length in small letters; None where it is nothing of the kind."""
    own_choice = any(one.startswith(OWN_CHOICE) for one in moment.said)
    if own_choice and GRIEVES_THEM.search(text) and _may_be_guilt(parsed, moment):
        return LOVES_THEM
    if intent_of(parsed) == "sextortion" and WHOM_SHE_LOVES.search(text) and not AN_IMAGE.search(text):
        return "lgbt_identity"
    if OF_HER_PERMIT.search(text) and phrases.is_nearly_short(text) and not (moment.asked or "").startswith(LADDER):
        return PERMIT
    if _tells_somebody_of_school(text, parsed, moment):
        return WORDS_FOR_MENTOR
    if own_choice and HER_OWN_PAPERS.search(text):
        return OWN_CARD
    return None


def beside_every_question(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """What presses her whatever is asked: tomorrow at school, no way to see it, who hears what she tells the help."""
    intent, asked = intent_of(parsed), moment.asked or ""
    shown = any(one.startswith(IMAGES_SAID) for one in moment.said)
    if shown and TOMORROW_AT_SCHOOL.search(text) and intent in (*ANSWERS, "express_distress", "bullied", *IMAGES):
        return SCHOOL
    laughed_at = LAUGHED_AT_THERE.search(text) and LOOKS_AHEAD.search(text)
    if shown and laughed_at and intent in (*ANSWERS, "express_distress", "bullied", *IMAGES):
        return AFRAID_OF_SCHOOL
    if shown and SEES_IT_NOT.search(text) and intent in (*ANSWERS, *IMAGES, REMOVE, "complain_bot"):
        return NO_COPY
    if asked in AFTER_CARDS and HELP_TELLS_HOME.search(text):
        return DO_HELPERS_TELL
    return "ask_where_help" if asked in AFTER_CARDS and NO_CHILD.search(text) else None


def _tells_somebody_of_school(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether she asks how to begin with somebody of school, where her family is what she fears."""
    feared = any(one.startswith(FAMILY_DECIDES) for one in moment.said)
    if not feared or intent_of(parsed) != "ask_how_to_tell_parents" or carries_new_danger(parsed, moment):
        return False
    return TELLS_SOMEBODY_OF_SCHOOL.search(text) is not None and TELLS_A_PARENT.search(text) is None


def _may_be_guilt(parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether nothing else was heard, and her life is not what is asked about."""
    heard = (*ANSWERS, "afraid_parents_find_out", "ask_how_to_tell_parents", "self_blame")
    open_ladder = (moment.asked or "").startswith(LADDER)
    return intent_of(parsed) in heard and not open_ladder
