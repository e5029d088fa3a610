"""What a message means at this moment: the model reads it alone, here the open question is laid beside it.

"Typen" means nothing by itself and everything under "Kun je bellen, of alleen typen?". Only the intent may
change; danger that was found in a message stays what it is. Why this stands here: docs/decisions/0008.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant import phrases

SURE = 0.8
"""Another subject told with this certainty is a change of subject, not an answer."""
FEW_WORDS = 4
LIKELY = 0.15
POSSIBLE = 0.06
"""How likely an answer has to be when the model understood nothing and a question stands open."""

ANSWERS = frozenset({"affirm", "deny", "unsure", "inform_detail", "tell_outcome", "nlu_fallback"})
LEFT_ALONE = frozenset({"delete_data", "restart", "suicidal_thoughts", "immediate_danger", "self_harm"})
MISUNDERSTOOD = "nlu_fallback"
UNCLEAR_OF_A_CHILD = ("tell_outcome", "express_distress", MISUNDERSTOOD)
"""What the model makes of "ze huilt alleen maar" when a mother writes it."""

SOMEBODY = re.compile(r"\b(?:weet iemand|er is iemand)\b")
"""Titles that a named person answers."""
STEM = 5
"""Letters by which two words count as the same."""
SHORT = 3
"""A word of a title this short also stands for its longer forms ("zeg", "zeggen")."""

LADDER = ("utter_suicide_", "utter_blackmail_suicide")
PLAN = "utter_suicide_now"
NOT_DYING, JOKE, JOKE_AFTER_PLAN = "choose_not_dying", "choose_only_a_joke", "choose_joke_after_plan"
GO_ON, PHONE_IS_READ, ABOUT_WHOM = "choose_go_on", "choose_phone_is_read", "choose_about_whom"
CHILD_CRIES, CHILD_SILENT = "choose_child_cried", "choose_child_silent"
ENOUGH, OTHER_PARENT, PEOPLE_TALK = "choose_enough", "choose_other_parent", "choose_blame_people"
TALK, BLAMES_HERSELF = "choose_tell_story", "choose_blame_myself"
DANGER_OVER, CARD = "choose_danger_over", "choose_card_"
SCHOOL = frozenset({"trainer", "coach", "teacher", "classmate"})
"""Persons who belong to school or sport."""

IMAGES = (
    "image_shared", "sextortion", "deepfake_nude", "secretly_filmed", "grooming", "pressured_to_send", "regret_sent",
    "bullied",
)  # fmt: skip
TOLD_ABOUT_ANOTHER = {
    "parent": {
        **dict.fromkeys(IMAGES, "parent_child_victim"),
        "self_blame": "parent_blames_child",
        "i_shared_image": "parent_child_shared",
        "ask_how_to_tell_parents": "parent_how_to_talk",
        "afraid_parents_find_out": OTHER_PARENT,
    },
    "professional": dict.fromkeys((*IMAGES, "ask_how_to_tell_parents"), "pro_support_victim"),
    "friend": dict.fromkeys((*IMAGES, "pro_support_victim"), "friend_is_victim"),
}
"""What happened to her is told in the same words as what happened to her child, pupil or friend."""
NOT_HERS = {
    "youth": ("parent_", "pro_"),
    "friend": ("parent_", "pro_"),
    "professional": ("parent_",),
    "parent": ("pro_",),
}


@dataclass(frozen=True)
class Moment:
    """What stands open when a message comes in.

    Args:
        asked: The open question's response id.
        question: Its words, as she read them.
        buttons: Title and payload of the choices under it.
        role: Who she is, when that is known.
        topic: The last subject.
        said: Ids of everything the assistant has said.
    """

    asked: str | None = None
    question: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    role: str | None = None
    topic: str | None = None
    said: frozenset[str] = frozenset()


def read_in_context(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, or one with the intent that fits here."""
    text = " ".join(str(parsed.get("text") or "").split())
    intent = str((parsed.get("intent") or {}).get("name") or "")
    if not text or text.startswith("/"):
        return dict(parsed)
    if (language := phrases.language_of(text.lower())) is not None:
        return {**parsed, "intent": {"name": CARD + language, "confidence": 1.0}}
    if phrases.denies_wanting_to_die(text) and not _carries_danger(parsed):
        return _will_not_die(parsed, moment)
    if intent in LEFT_ALONE:
        return dict(parsed)
    if phrases.SHOW_WHAT_ANOTHER_WROTE.search(text.lower()) and not phrases.THREATENS.search(text.lower()):
        return _asks_to_read_along(parsed)
    other = _meant(text.lower(), intent, parsed, moment)
    if other is None or other == intent:
        return dict(parsed)
    entities = list(parsed.get("entities") or [])
    if other != ABOUT_WHOM:  # a correction names who she is; what is meant as an answer does not
        entities = [entity for entity in entities if entity.get("entity") not in ("role", "age")]
    return {**parsed, "intent": {"name": other, "confidence": 1.0}, "entities": entities}


def _asks_to_read_along(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """A question about privacy; "laat zien wat ze schreef" is no threat to show something."""
    entities = [one for one in parsed.get("entities") or [] if one.get("value") != "extortion"]
    return {**parsed, "intent": {"name": "ask_privacy", "confidence": 1.0}, "entities": entities}


def _will_not_die(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """A plain denial answers the question, or is thanked for; the mere doubt that its words raised goes with it."""
    entities = [one for one in parsed.get("entities") or [] if one.get("value") != "suicide"]
    meant = "deny" if (moment.asked or "").startswith(LADDER) else NOT_DYING
    return {**parsed, "intent": {"name": meant, "confidence": 1.0}, "entities": entities}


def _meant(text: str, intent: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    confidence = float((parsed.get("intent") or {}).get("confidence") or 0)
    asked = moment.asked or ""
    if phrases.GO_ON.search(text) and len(text.split()) <= FEW_WORDS + 2:
        return GO_ON
    if phrases.ENOUGH.search(text):
        return ENOUGH
    if asked == "utter_danger_now_act" and phrases.NOT_AT_THIS_MOMENT.search(text) and _is_short(text):
        return DANGER_OVER
    if phrases.TALK_HERE.search(text):
        return TALK
    if phrases.EXPLAIN.search(text):
        return "not_understood"
    if phrases.CORRECTS_WHOM.search(text) and _is_short(text) and not phrases.ASKS_WHO.search(moment.question):
        return ABOUT_WHOM
    if phrases.ONLY_A_JOKE.search(text) and any(one.startswith(LADDER) for one in moment.said) and _is_short(text):
        return JOKE_AFTER_PLAN if PLAN in moment.said else JOKE
    if intent == "quick_exit" and phrases.READS_MY_PHONE.search(text) and not phrases.LEAVES.search(text):
        return "affirm" if phrases.ASKS_ABOUT_THE_PHONE.search(moment.question) else PHONE_IS_READ
    if intent == "quick_exit" or _carries_danger(parsed, known=moment.topic == "sextortion"):
        return _for_her_role(intent, text, parsed, moment)
    sad_only = intent in UNCLEAR_OF_A_CHILD or len(text.split()) <= FEW_WORDS + 2
    if moment.role == "parent" and sad_only and phrases.CHILD_IN_PIECES.search(text):
        return CHILD_CRIES if re.search(r"huil|jank", text) else CHILD_SILENT
    answer = _answer(text, intent, confidence, parsed, moment)
    if answer is None and intent == "inform_detail" and moment.topic is None and confidence < SURE:
        answer = _story(parsed)
    return answer or _for_her_role(intent, text, parsed, moment)


def _carries_danger(parsed: Mapping[str, Any], known: bool = False) -> bool:
    """Whether a sure signal stands in the message; blackmail told again in a talk about it is no news."""
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk")
    sure = [one.get("value") for one in risks if one.get("level", "act") == "act"]
    return any(not (known and value == "extortion") for value in sure)


def _is_short(text: str) -> bool:
    return len(text.split()) <= phrases.LONGEST_ANSWER


def _answer(text: str, intent: str, confidence: float, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The answer that the message is to the open question, None where it is none."""
    if moment.asked is None or not _is_short(text):
        return None
    if phrases.ASKS_ABOUT_THE_PHONE.search(moment.question) and phrases.READS_MY_PHONE.search(text):
        return "deny" if re.search(r"\b(?:niemand|nooit|niet|geen)\b", text) else "affirm"
    if (title := pressed_in_words(text, moment.buttons, whole=True)) is not None:
        return title
    if (age := _in_range(text, moment.buttons)) is not None and (intent == "inform_role" or confidence < SURE):
        return age
    same_story = intent == moment.topic or (intent in IMAGES and moment.topic in IMAGES)
    if intent not in ANSWERS and not same_story and confidence >= SURE:
        return None
    if SCHOOL & {str(one.get("value")) for one in parsed.get("entities") or [] if one.get("entity") == "person"}:
        at_school = next((payload for title, payload in moment.buttons if "school" in title.lower()), None)
        if at_school is not None:
            return _intent(at_school)
    if (title := pressed_in_words(text, moment.buttons, whole=False)) is not None:
        return title
    if _names_a("person", parsed) and intent in ("inform_detail", "affirm", MISUNDERSTOOD):
        known = next((payload for title, payload in moment.buttons if SOMEBODY.search(title)), None)
        if known is not None:
            return _intent(known)
    unclear = intent in ANSWERS or same_story or confidence < SURE
    if intent in ANSWERS - {MISUNDERSTOOD, "inform_detail", "tell_outcome"}:
        return None
    for pattern, answer in ((phrases.UNKNOWN, "unsure"), (phrases.NO, "deny"), (phrases.YES, "affirm")):
        if unclear and pattern.search(text):
            return answer
    return _likeliest_answer(text, parsed) if intent == MISUNDERSTOOD else None


def _names_a(kind: str, parsed: Mapping[str, Any]) -> bool:
    return any(one.get("entity") == kind for one in parsed.get("entities") or [])


def _story(parsed: Mapping[str, Any]) -> str | None:
    """What is told in a few words at the very beginning, where no question asked for a detail."""
    for reading in parsed.get("intent_ranking") or []:
        if str(reading["name"]) not in ANSWERS:
            return str(reading["name"]) if float(reading["confidence"]) >= LIKELY else None
    return None


def _likeliest_answer(text: str, parsed: Mapping[str, Any]) -> str | None:
    for reading in parsed.get("intent_ranking") or []:
        name = str(reading.get("name"))
        if name in ("affirm", "deny", "unsure") and float(reading.get("confidence") or 0) >= POSSIBLE:
            return "deny" if name == "affirm" and phrases.NEGATION.search(text) else name
    return "deny" if phrases.NEGATION.search(text) and len(text.split()) <= FEW_WORDS + 2 else None


def pressed_in_words(text: str, buttons: Sequence[tuple[str, str]], whole: bool) -> str | None:
    """The payload of the button whose words she typed: all of it, or the words that carry it."""
    typed = _stems(text)
    best: tuple[int, str] | None = None
    for title, payload in buttons:
        if whole:
            says_more_than_yes = set(_stems(title)) - _EMPTY
            if says_more_than_yes and _plain(title) == _plain(text):
                return _intent(payload)
            continue
        for part in re.split(r" of |, |/", title.lower()):
            carrying = [stem for stem in _stems(part) if stem not in _EMPTY]
            turned = bool(_NEGATIONS & set(_stems(title)))
            if carrying and all(_typed(stem, typed, turned) for stem in carrying):
                best = max(best or (0, ""), (len(carrying), _intent(payload)))
    if best is None and not whole and len(typed) == 1 and typed[0] not in _EMPTY:
        having = [payload for title, payload in buttons if typed[0] in _stems(title)]
        return _intent(having[0]) if len(having) == 1 else None
    return best[1] if best else None


def _in_range(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The payload of the button whose range holds a typed number: "9" is "8 tot 11 jaar"."""
    number = re.search(r"\b\d{1,2}\b", text)
    ranges = [
        (int(begin[1]), payload) for title, payload in buttons if (begin := re.match(r"(\d+) (?:tot|jaar)", title))
    ]
    if number is None or len(ranges) < 2:
        return None
    below = [payload for begin, payload in ranges if begin <= int(number[0])]
    return _intent(below[-1] if below else ranges[0][1])


def _intent(payload: str) -> str:
    return payload.removeprefix("/").split("{")[0]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _stems(text: str) -> list[str]:
    return [word[:STEM] for word in re.findall(r"\w+", text.lower())]


def _typed(stem: str, typed: Sequence[str], turned: bool) -> bool:
    """Whether she typed a word of a title; a title that denies by itself is not turned round by her "niet"."""
    found = next((word for word in typed if word == stem or (len(stem) == SHORT and word.startswith(stem))), None)
    return found is not None and (turned or not _denied(found, typed))


def _denied(stem: str, typed: Sequence[str]) -> bool:
    at = typed.index(stem)
    return bool(_NEGATIONS & set(typed[max(0, at - 3) : at + 3]))


_NEGATIONS = frozenset({"niet", "niks", "niets", "geen", "nooit"})
_WORDS_OF_EVERY_BUTTON = """
    ja nee niet niets ik jij je het hij zij ze de een dat dit is ben was er iets iemand in op van met en of mijn mij wil
    weet kan mag moet heb had al nog nu even meer soms wel dan toch ook aan te om hoe wat wie waar wordt bij die anders
    ander andere gaat doen zo over voor hier daar
"""
_EMPTY = frozenset(_stems(_WORDS_OF_EVERY_BUTTON))


def _for_her_role(intent: str, text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """A subject told by a parent, professional or friend is about the other; a girl is no parent."""
    role = moment.role or ("friend" if (moment.topic or "").startswith("friend_") else "")
    ashamed = intent in ("honour_violence", "shame_reputation", "express_distress") and phrases.SHAME.search(text)
    if role == "parent" and phrases.PARENT_BLAMES_HERSELF.search(text):
        return BLAMES_HERSELF
    if role == "parent" and ashamed and not _carries_danger(parsed):
        return PEOPLE_TALK
    if role == "parent" and intent == "ask_how_to_tell_parents" and moment.topic == "parent_child_victim":
        return CHILD_CRIES
    if intent == MISUNDERSTOOD:
        likeliest = _story(parsed)
        intent = likeliest if likeliest in TOLD_ABOUT_ANOTHER.get(role, {}) else intent
    if intent in TOLD_ABOUT_ANOTHER.get(role, {}) and not phrases.ABOUT_HERSELF.search(text):
        return TOLD_ABOUT_ANOTHER[role][intent]
    if moment.topic == "sextortion" and intent == "regret_sent":  # a kind request is no advice to who is blackmailed
        return "choose_blackmail_sent_more"
    foreign = NOT_HERS.get(role, ())
    if not foreign or not intent.startswith(foreign) or _names_a("role", parsed):
        return None
    for reading in parsed.get("intent_ranking") or []:
        if not str(reading["name"]).startswith(foreign) and reading["name"] != MISUNDERSTOOD:
            return str(reading["name"]) if float(reading["confidence"]) >= POSSIBLE else MISUNDERSTOOD
    return MISUNDERSTOOD
