"""What she asks while somebody threatens to post an image: must she answer, can it be stopped, what is done first.

Each has an answer of its own; the model takes them for a story told again, or for advice to a parent.
"""

from __future__ import annotations

import re

from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.her_story.her_own_story import stories_told
from assistant.reading.moment import Moment

MUST_I_ANSWER, STOP_IT, IF_POSTED = (
    "choose_aside_must_i_answer",
    "choose_aside_stop_beforehand",
    "choose_aside_if_he_posts_it",
)
THREATENED = frozenset({"sextortion", "pressured_to_send", "regret_sent", "grooming"})
ANSWERS_HIM = re.compile(
    r"\b(?:moet|zal|mag|hoef|ga) ik (?:(?:nu|nou|dan|hem|haar|die|wel|niet|toch|iets|wat|nog|daarop|erop|er|op|gewoon|"
    r"ff|even) )*(?:reage\w+|antwoord\w*|terug ?(?:app\w*|stu\w*|schrijv\w*|sms\w*))\b"
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
IT_GOES_ROUND = ("utter_image_shared_", "utter_deepfake_", "utter_filmed_")


def asked_under_a_threat(text: str, moment: Moment) -> str | None:
    """The intent of such a question, in small letters, from the one who is threatened; None for all else."""
    if moment.role not in (None, "youth") or (moment.asked or "").startswith(ABOUT_DANGER):
        return None
    if THREATENED.isdisjoint(stories_told(moment.said)):
        return None
    if ANSWERS_HIM.search(text):
        return MUST_I_ANSWER
    if WHAT_THEN.search(text) or WHICH_FIRST.search(text):
        return IF_POSTED
    goes_round = any(one.startswith(IT_GOES_ROUND) for one in moment.said)
    return STOP_IT if PREVENTS.search(text) and OF_POSTING.search(text) and not goes_round else None
