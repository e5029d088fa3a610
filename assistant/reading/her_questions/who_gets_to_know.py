"""Who gets to know it when she goes to somebody: he who did it, her parents by a letter or a call, home by her mentor.

Each has an answer of its own. The model hears the law, a talk at home or the secrecy of this chat in it, and in the
middle of a talk the same question comes back in ever shorter words: "ja maar ziet HIJ het".
"""

from __future__ import annotations

import re

from assistant.reading.her_questions.asides import AFTER_FIRST_HELP
from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.her_story.her_own_story import stories_told
from assistant.reading.moment import Moment
from assistant.words import phrases

HE_HEARS, MENTOR_TELLS = "choose_aside_who_hears_from_police", "choose_aside_teacher_tells"
PARENTS_BY_POLICE, PARENTS_BY_REPORT = "choose_police_parents", "choose_aside_report_do_parents_hear"
PARENTS_BY_HELPERS, PARENTS_BY_HALT = "choose_aside_do_helpers_tell", "choose_aside_halt_what_happens"
REPORTED_UNSEEN = "choose_aside_report_anonymous"
DONE_BY_SOMEBODY = frozenset(
    {"sextortion", "image_shared", "deepfake_nude", "secretly_filmed", "grooming", "pressured_to_send", "regret_sent",
     "bullied", "sexual_violence"}
)  # fmt: skip
"""Stories with somebody in them who may be reported."""
HELP_WAS_GIVEN = (*AFTER_FIRST_HELP, "utter_suicide_nobody")
AFTER_A_NO = ("utter_sexual_violence_ask", "utter_honour_ask")
"""Questions about danger behind whose no her own question is heard."""
PUT_AGAIN = ("utter_blackmail_meet", "utter_blackmail_silence", "utter_grooming_first")
"""Questions that come back by themselves after hers; a yes to them is met first."""

_HE = r"(?:hij|ie|die (?:gast|jongen)|zij|ze|die|(?:mn|mijn) ex|de (?:dader|ander))"
_LEARNS = r"(?:zie(?:t|n)|we(?:et|ten)|merk(?:t|en)|ho(?:ort|ren)|krijgt)"
_POLICE = r"(?:aangifte|aangeef|aangeven|politie|zeden|meld\w*)"
HE_LEARNS_OF_POLICE = re.compile(
    rf"\b(?:{_LEARNS} {_HE}|(?<!als )(?:of )?{_HE} (?:\w+ ){{0,4}}?{_LEARNS})\b[^.!]{{0,60}}?\b{_POLICE}\b|"
    rf"\b{_POLICE}\b[^.!]{{0,24}}?\b{_LEARNS} {_HE}\b"
)
DOES_HE_LEARN_IT = re.compile(rf"\b{_LEARNS} (?:hij|ie) (?:het|t|'t|dat|dit)\b")
POLICE_SPOKEN_OF = ("utter_police_", "utter_aside_who_hears_from_police")
_PARENTS = r"(?:(?:mn|mijn|m'n|me) (?:\w+ )?)?(?:ouders?|vader|moeder|pap+a|mam+a|pap|mam|pa|ma|(?<!veilig )thuis)"
_LETTER = r"(?:brief\w*|post|mail|bericht)"
LETTER_HOME = re.compile(
    rf"\b{_PARENTS}\b[^.!?]{{0,32}}\b{_LETTER}\b|\b{_LETTER}\b[^.!?]{{0,32}}\b{_PARENTS}\b|"
    rf"\b{_LETTER}\b[^.!?]{{0,12}}\bnaar huis\b"
)
OF_POLICE, OF_REPORT = (
    re.compile(r"\b(?:politie|aangifte|agenten|zeden)\b"),
    re.compile(r"\b(?:meld\w*|helpwanted|offlimits|meldpunt|aangeef)\b"),
)
_MENTOR = r"(?:mentor\w*|juf|meester|leraar|lerares|docent\w*|school|zorgco\w*|decaan|vertrouwenspersoon)"
_TELLS = r"(?:zeg\w*|vertel\w*|door ?(?:zeg\w*|vertel\w*|geven)|bel(?:len|t)?)"
_MAY, _THEY = r"(?:mag|kan|gaat|moet|zal|mogen|kunnen|gaan|moeten)", r"(?:die|hij|ie|zij|ze)"
MENTOR_TELLS_IT = re.compile(
    rf"\b{_MAY} (?:(?:mn|mijn|m'n|me|de|zo'n|een) )?{_MENTOR}\b"
    rf"(?:[^.!?]{{0,24}}\b{_PARENTS}\b[^.!?]{{0,24}}\b{_TELLS}|"
    rf"[^.!?]{{0,24}}\b{_TELLS}\b[^.!?]{{0,24}}\b(?:{_PARENTS}|zonder|of niet|ja of nee)\b|"
    rf" (?:het|t|dat|dit) (?:\w+ ){{0,3}}?{_TELLS}\b)"
)
THEY_TELL_HOME = re.compile(
    rf"\b{_MAY} {_THEY} [^.!?]{{0,24}}\b{_PARENTS}\b[^.!?]{{0,16}}\b{_TELLS}\b|"
    rf"\b(?<!straks )(?:bellen|vertellen|zeggen|bel|belt|vertelt|zegt) {_THEY} (?:\w+ ){{0,4}}?{_PARENTS}\b|"
    rf"\bof {_THEY} (?:\w+ ){{0,3}}?{_PARENTS} (?:\w+ ){{0,2}}?{_TELLS}\b"
)
HOME_LEARNS_IT = re.compile(
    rf"\b(?:komen|komt|horen|hoort|krijgen|krijgt|weten|weet|merken|merkt) {_PARENTS} (?:\w+ ){{0,3}}?"
    r"(?:er ?achter|achter|het|dit|dat|bericht|telefoon\w*|iets|wat)\b"
)
"""Asks, without a name for whom: that stands beside it, or in what she asked just before."""
HALT, HELPERS_ASKED = (
    re.compile(r"\bhalt\b"),
    re.compile(
        r"\b(?:veilig thuis|kindertelefoon|113|hulplijn\w*|hulpverle\w+|helpers|slachtofferhulp|fier|"
        r"centrum seksueel geweld)\b"
    ),
)
OF_MENTOR = re.compile(rf"\b(?<!geen ){_MENTOR}\b")
BY_WHOM = (
    (HALT, PARENTS_BY_HALT), (HELPERS_ASKED, PARENTS_BY_HELPERS), (OF_POLICE, PARENTS_BY_POLICE),
    (OF_REPORT, PARENTS_BY_REPORT), (OF_MENTOR, MENTOR_TELLS),
)  # fmt: skip
JUST_BEFORE = 2
"""Messages in which she may have named whom she asks about."""
_REPORTS = r"(?:meld\w*|rapporteer\w*|report\w*)"
IN_AN_APP = re.compile(r"\b(?:rapporteer\w*|report\w*|\w*account|snap\w*|insta\w*|tiktok|telegram|whatsapp)\b")
HE_SEES_MY_REPORT = re.compile(
    rf"\b(?:{_LEARNS} {_HE}|{_HE} (?:\w+ ){{0,2}}?{_LEARNS})\b[^.!?]{{0,16}}\b"
    rf"(?:dat ik (?:het|t|'t) (?:was|ben|deed)|(?:mijn|mn|m'n) naam|wie (?:het|t|'t) (?:was|deed)|"
    rf"(?:dat|als) ik (?:\w+ ){{0,3}}?{_REPORTS})\b|"
    rf"\bals ik (?:\w+ ){{0,3}}?{_REPORTS}\b[^.!?]{{0,12}}\b{_LEARNS} {_HE}\b"
)


def who_gets_to_know(text: str, moment: Moment) -> str | None:
    """The intent of such a question of a young person, in small letters; None for all else."""
    own = moment.role in (None, "youth") or (moment.role == "friend" and HALT.search(text))
    if not own or not moment.said or not her_own_question_counts(text, moment):
        return None
    if MENTOR_TELLS_IT.search(text):
        return MENTOR_TELLS
    asks_of_home = THEY_TELL_HOME.search(text) or HOME_LEARNS_IT.search(text) or LETTER_HOME.search(text)
    if asks_of_home and (found := _by_whom(text, moment)) is not None:
        return found
    if LETTER_HOME.search(text):
        return None
    if DONE_BY_SOMEBODY.isdisjoint({moment.topic, *stories_told(moment.said)}):
        return None
    if IN_AN_APP.search(text) and HE_SEES_MY_REPORT.search(text) and not OF_POLICE.search(text):
        return REPORTED_UNSEEN
    spoken_of = any(one.startswith(POLICE_SPOKEN_OF) for one in moment.said)
    asked = HE_LEARNS_OF_POLICE.search(text) or (spoken_of and DOES_HE_LEARN_IT.search(text))
    return HE_HEARS if asked else None


def _by_whom(text: str, moment: Moment) -> str | None:
    """The answer about those whom she names, in this message or else in those just before."""
    for said in (text, *reversed(moment.told[-JUST_BEFORE:])):
        if (found := next((intent for names, intent in BY_WHOM if names.search(said)), None)) is not None:
            return found
    return None


def her_own_question_counts(text: str, moment: Moment) -> bool:
    """Whether a question of her own in a message, in small letters, is answered beside what stands open.

    A question about danger is answered first; behind a plain no to it, and after the first help, hers is heard.
    """
    asked = moment.asked or ""
    if not asked.startswith(ABOUT_DANGER) or asked.startswith(HELP_WAS_GIVEN):
        return True
    if asked in PUT_AGAIN:
        return phrases.YES.search(text) is None
    return asked in AFTER_A_NO and phrases.NO.search(text) is not None
