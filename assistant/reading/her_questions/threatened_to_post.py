"""What she asks while somebody threatens to post an image: must she answer or block, can it be stopped, what is first.

Each has an answer of its own; the model takes them for a story told again, or for advice to a parent.
"""

from __future__ import annotations

import re

from assistant.reading.her_questions.who_gets_to_know import her_own_question_counts
from assistant.reading.her_story.her_own_story import stories_told
from assistant.reading.moment import IMAGES, Moment, blackmail_is_known
from assistant.words import phrases

MUST_I_ANSWER, STOP_IT, IF_POSTED = (
    "choose_aside_must_i_answer",
    "choose_aside_stop_beforehand",
    "choose_aside_if_he_posts_it",
)
WILL_HE_SEND_IT = "choose_blackmail_if_sent"
IF_I_BLOCK, CLOSE_ACCOUNT = "choose_aside_if_i_block", "choose_aside_new_account"
THREATENED = frozenset({"sextortion", "pressured_to_send", "regret_sent", "grooming"})
ANSWERS_HIM = re.compile(
    r"\b(?:moet|zal|mag|hoef|ga) ik (?:(?:nu|nou|dan|hem|haar|die|wel|niet|toch|iets|wat|nog|daarop|erop|er|op|gewoon|"
    r"ff|even|\w+dag|morgen) )*(?:reage\w+|antwoord\w*|terug ?(?:app\w*|stu\w*|schrijv\w*|sms\w*)|"
    r"af ?zeg\w*|afberichten|(?:laten )?weten (?:dat|of) ik\b)"
)
_POSTED = (
    r"(?:online|gepost|post|posten|geplaatst|plaatst|rond ?ga\w*|rondgestuurd|doorgestuurd|deelt|gedeeld|verspreid\w*)"
)
_IT_COMES = (
    rf"\b(?:als|stel|mocht)\b (?:dat )?(?:hij|ie|die|ze|zij|het|t|'t|dat|iemand)\b[^.?!]{{0,32}}?"
    rf"\b(?:{_POSTED}|(?:op|in) (?:insta\w*|snap\w*|tiktok|telegram|internet)|ergens op)\b"
)
WHAT_THEN = re.compile(
    rf"{_IT_COMES}[^.?!]{{0,24}}\b(?:(?:wat|hoe) (?:is|doe|moet|kan|dan)\b[^.?!]{{0,24}}\b(?:eerste?|ik|doen)\b)|"
    rf"\b(?:wat|hoe) (?:is|doe|moet|kan) (?:ik |dan |het |t )*(?:eerste?|doen)?[^.?!]{{0,12}}{_IT_COMES}"
)
WHICH_FIRST = re.compile(
    r"\b(?:politie|aangifte) of (?:\w+ ){0,2}(?:stop ?ncii|take it down|helpwanted|melden|code)\b|"
    r"\b(?:stop ?ncii|take it down|helpwanted|code) of (?:\w+ ){0,3}(?:politie|aangifte)\b"
)
PREVENTS = re.compile(r"\b(?:voorkom\w*|te voorkomen|tegen ?(?:te )?houden|tegenhoud\w*|voor zijn|vooraf|beforehand)\b")
OF_POSTING = re.compile(rf"\b(?:{_POSTED}|op komt|erop komt|ergens (?:op|komt)|stop ?ncii|take it down)\b")
BLOCKS_HIM = re.compile(
    r"\b(?:moet|zal|mag|kan|ga|als) ik\b[^.!?]{0,24}\bblok\w*|"
    r"\bblok\w*\b[^.!?]{0,16}(?:\?|\b(?:ja of nee|of niet|of juist)\b)|"
    r"\b(?:hoe zit het|weten|en|wat)\b[^.!?]{0,12}\b(?:met|van|over) (?:dat |het )?blok\w*"
)
_ACCOUNT = r"(?:\w*account\w*|insta(?:gram)?|snap(?:chat)?|tiktok)"
_GOES = r"(?:weg|wissen|verwijder\w*|delet\w*|eraf|opheffen|opzeggen|sluiten|weghalen)"
CLOSES_HER_ACCOUNT = re.compile(
    rf"\b(?:moet|zal|mag|kan|als) (?:ik )?(?:(?:\w+|m'n) ){{0,3}}?{_ACCOUNT} (?:\w+ ){{0,3}}?{_GOES}\b|"
    rf"\b(?:moet|zal|mag|kan|als) ik {_GOES} (?:(?:\w+|m'n) ){{0,2}}?{_ACCOUNT}\b|"
    rf"\baccount\b[^!]{{0,40}}\b(?:die|hem|m|dat|deze) (?:\w+ )?{_GOES}\b"
)
NOT_HER_ACCOUNT = re.compile(
    r"\b(?:nep\w*|zijn|zn|z'n|haar|dat|die|fake|dit|van (?:hem|haar|die)) ?account\b|\bhoe (?:krijg|laat)\b"
)
IT_GOES_ROUND = ("utter_image_shared_", "utter_deepfake_", "utter_filmed_")


def asked_under_a_threat(text: str, moment: Moment) -> str | None:
    """The intent of such a question, in small letters, from the one who is threatened; None for all else."""
    if moment.role not in (None, "youth") or not her_own_question_counts(text, moment):
        return None
    told = {moment.topic, *stories_told(moment.said)}
    if not told.isdisjoint(IMAGES) and CLOSES_HER_ACCOUNT.search(text) and not NOT_HER_ACCOUNT.search(text):
        return CLOSE_ACCOUNT
    if THREATENED.isdisjoint(told):
        return None
    if blackmail_is_known(moment) and phrases.WILL_IT_BE_SENT.search(text):
        return WILL_HE_SEND_IT
    if BLOCKS_HIM.search(text):
        return IF_I_BLOCK
    if ANSWERS_HIM.search(text):
        return MUST_I_ANSWER
    if WHAT_THEN.search(text) or WHICH_FIRST.search(text):
        return IF_POSTED
    goes_round = any(one.startswith(IT_GOES_ROUND) for one in moment.said)
    return STOP_IT if PREVENTS.search(text) and OF_POSTING.search(text) and not goes_round else None
