"""A message as the answer to the open question: a button in her own words, a yes, a no, a number, a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.reading.danger_here.mere_doubt import ends_with_goodbye
from assistant.reading.danger_here.threat_only import says_that_nothing_was_done
from assistant.reading.moment import (
    ANSWERS,
    FEW_WORDS,
    MISUNDERSTOOD,
    POSSIBLE,
    SURE,
    Moment,
    carries_danger,
    confidence_of,
    intent_of,
    is_the_same_story,
    names_a,
)  # fmt: skip
from assistant.reading.open_question.beside_the_question import (
    answered_for_certain,
    meant_beside_the_question,
    says_what_she_wants,
)
from assistant.reading.open_question.not_that_one import not_that_one
from assistant.reading.open_question.somebody_asked_for import somebody_or_nobody
from assistant.reading.open_question.told_at_once import story_told_at_once
from assistant.reading.open_question.who_filmed import names_who_filmed
from assistant.speech.known_answers import SOMEBODY_SHE_KNOWS, names_who_it_is
from assistant.understanding.answers.answer_data import ANSWER
from assistant.words import phrases

_BY_ITS_BEGINNING = (
    (phrases.UNKNOWN, "unsure"), (phrases.NO, "deny"), (phrases.LEAVE_IT, "deny"), (phrases.YES, "affirm"),
)  # fmt: skip
SOMEBODY = re.compile(r"\b(?:weet iemand|er is iemand)\b")
"""Titles that a named person answers."""
SAFE_TO_TALK, NOT_SAFE = "utter_greet", "utter_not_safe"
SAYS_NO = re.compile(
    r"\b(?:nee+|neen|no|niet|niks|geen|later|straks|morgen|iemand|mee|druk|bezig|misschien|twijfel|weet|idk|wacht|moment\w*|even|ff|not|nope)\b"
)
"""Words without which nothing is a no to the question whether she can talk."""
IS_READ_NOW = re.compile(r"\b(?:naast|mee|bij mij|over mijn schouder|zit hier|in de kamer|niet)\b")
SEVEN_DAYS, OWN_SEVEN_DAYS = re.compile(r"\bzeven dagen\b"), "utter_sexual_violence_first"
ASKS_WHAT_WAS_DONE = ("utter_blackmail_meet", "utter_blackmail_silence", "utter_sexual_violence_ask")
FIRST_WORDS_OF = {"secretly_filmed": "utter_filmed_first", "image_shared": "utter_image_shared_first"}
OF_AN_IMAGE = tuple(FIRST_WORDS_OF)
_DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
WITHIN_A_WEEK = re.compile(
    rf"\b(?:gister\w*|eergister\w*|vandaag|vannacht|vanochtend|vanmiddag|vanavond|afgelopen (?:week|weekend|"
    rf"nacht|{_DAY})|{_DAY}(?:avond|nacht)?|"
    r"(?:een|1|twee|2|drie|3|vier|4|vijf|5|zes|6) dag(?:en)? (?:terug|geleden)|yesterday|last night)\b"
)
LONGER_AGO = re.compile(
    r"\b(?:weken|maanden?|jaar|jaren|vorige (?:week|maand|zomer)|vroeger|lang) ?(?:geleden|terug)?\b|\bvorige\b|"
    r"\belke\b|\biedere\b"
)
BEFORE_THIS_WEEK = re.compile(
    r"\b(?:lang(?:er)?|weken|maand(?:en)?|jaar|jaren|vorige? (?:maand|jaar|zomer)) (?:geleden|terug)\b|"
    r"\bvorig(?:e)? (?:maand|jaar|zomer)\b|\bvroeger\b|^(?:al |nee )?(?:heel )?lang(?:er)? geleden\b"
)
STILL_GOES_ON = re.compile(r"\b(?:elke?|iedere?|nog steeds|weer|gaat door|nog door|soms|vaak|laatst|deze week)\b")
UNDER_AGE = re.compile(r"^Ja\b.*\bonder de 18\b")
AN_AGE = re.compile(r"(?<!\bde )\b(\d{1,2})\b(?! ?(?:of ouder|plus|\+|uur|keer|euro|weken|maanden|dagen))")
ADULT = 18
FEELINGS, RATHER = ("express_distress", "self_blame", "shame_reputation"), 0.7
STEM = 5
"""Letters by which two words count as the same."""
A_PARENT = "/choose_parent"
OWN_PARENT = re.compile(
    r"(?<!ben )\b(?:mijn|mn|m'n|me|onze|haar|zijn|die|je) (?:\w+ )?(?:stief|schoon)?"
    r"(?:vader|moeder|pap+a|mam+a|ouders)\b"
)
""" "Mn vader is soms boos" tells of a father: nobody is one by that."""
SHORT = 3
"""A word of a title this short also stands for its longer forms ("zeg", "zeggen")."""
BETWEEN = 2
"""Words that may stand between those of a title at the beginning of a long message."""
SCHOOL = frozenset({"trainer", "coach", "teacher", "classmate"})
"""Persons who belong to school or sport."""


def answer_to_the_question(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of the answer that a message, in small letters, is to the open question; None where it is none."""
    intent, confidence = intent_of(parsed), confidence_of(parsed)
    leaves = intent == "goodbye" and ends_with_goodbye(text)
    if moment.asked is None or leaves or says_what_she_wants(parsed, moment):
        return None
    # "Niet van mij, ik ben haar docent" says who she is before it says no.
    says_who = intent == "inform_role" and confidence >= SURE and phrases.SAYS_WHO_SHE_IS_TOO.search(text) is not None
    certain = None if says_who else answered_for_certain(parsed, moment)
    if intent in FEELINGS and confidence >= RATHER and certain == "unsure":
        return None  # "weet nie. ben zo vies van mezelf" says more than that she does not know
    if moment.asked == SAFE_TO_TALK and text.startswith("ja ") and not IS_READ_NOW.search(text):
        if intent == MISUNDERSTOOD and (story := story_told_at_once(text, parsed)) is not None:
            return story
        return "affirm" if intent in ANSWERS or certain == "deny" else None
    if (other := not_that_one(text, moment)) is not None:
        return other
    if (somebody := somebody_or_nobody(text, parsed, moment)) is not None:
        return somebody
    if names_who_it_is(text, moment.question):
        return SOMEBODY_SHE_KNOWS
    if (filmed := names_who_filmed(text, moment.asked, moment.said)) is not None:
        return filmed
    if SEVEN_DAYS.search(moment.question) and says_a_day_of_this_week(text):
        return "affirm"  # the care of these days is lost by a day that nobody understood
    if moment.asked in ASKS_WHAT_WAS_DONE and says_that_nothing_was_done(text):
        return "deny"
    begun = choice_said_first(text, moment.buttons)
    if begun is not None and (intent in ANSWERS or confidence < SURE):
        return begun
    if not phrases.is_short(text):
        if certain is not None:
            return certain
        meant = meant_beside_the_question(parsed, moment) or begun_with_a_button(text, moment.buttons)
        return meant if intent in ANSWERS or confidence < SURE else None
    if phrases.ASKS_ABOUT_THE_PHONE.search(moment.question) and phrases.READS_MY_PHONE.search(text):
        return "deny" if re.search(r"\b(?:niemand|nooit|niet|geen)\b", text) else "affirm"
    if (title := pressed_in_words(text, moment.buttons, whole=True)) is not None:
        return title
    if (minor := under_eighteen(text, moment.buttons)) is not None:
        return minor
    if (age := in_range(text, moment.buttons)) is not None and (intent == "inform_role" or confidence < SURE):
        return age
    if certain is not None:
        return certain
    same_story = is_the_same_story(intent, moment)
    of_a_helper = moment.role == "youth" and intent.startswith(("parent_", "pro_"))  # no subject of a girl
    if intent not in ANSWERS and not same_story and not of_a_helper and confidence >= SURE:
        return None
    if (meant := meant_beside_the_question(parsed, moment)) is not None:
        return meant
    if SCHOOL & {str(one.get("value")) for one in parsed.get("entities") or [] if one.get("entity") == "person"}:
        at_school = next((payload for title, payload in moment.buttons if "school" in title.lower()), None)
        if at_school is not None:
            return _intent(at_school)
    if (title := pressed_in_words(text, moment.buttons, whole=False)) is not None:
        return title
    perhaps = intent == "unsure" and not phrases.UNKNOWN.search(text) and not phrases.NEGATION.search(text)
    if (
        not phrases.ASKS.search(text)
        and names_a("person", parsed)
        and (perhaps or intent in ("inform_detail", "affirm", MISUNDERSTOOD))
    ):
        known = next((payload for title, payload in moment.buttons if SOMEBODY.search(title)), None)
        if known is not None:
            return _intent(known)
    unclear = intent in ANSWERS or same_story or confidence < SURE
    if intent in ANSWERS - {MISUNDERSTOOD, "inform_detail", "tell_outcome"}:
        return None
    asks_for_a_subject = intent not in ANSWERS and confidence >= SURE and phrases.ASKS.search(text)
    if asks_for_a_subject:  # "nee. ik bedoel hoe krijg ik die foto van die site af?"
        return None
    for pattern, answer in _BY_ITS_BEGINNING:
        if unclear and pattern.search(text):
            return answer
    return likeliest_answer(text, parsed) if intent == MISUNDERSTOOD and not phrases.ASKS.search(text) else None


def says_a_day_of_this_week(text: str) -> bool:
    """Whether a part of a message, in small letters, names a day of the last week, and denies and asks nothing."""
    parts = re.findall(r"[^.!?,;]+[.!?,;]?", text)
    named = any(
        WITHIN_A_WEEK.search(part) and not phrases.NEGATION.search(part) and not part.rstrip().endswith("?")
        for part in parts
    )
    return named and not LONGER_AGO.search(text)


def was_longer_ago(text: str, moment: Moment) -> bool:
    """Whether a message, in small letters, says that it was longer ago than the seven days that were asked about."""
    if moment.asked != OWN_SEVEN_DAYS or not phrases.is_short(text) or STILL_GOES_ON.search(text):
        return False
    return BEFORE_THIS_WEEK.search(text) is not None and not says_a_day_of_this_week(text)


def turns_out_an_image(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a message, in small letters, says that it was longer ago than seven days and tells of an image.

    The story that she tells is met then; where somebody touched her as well, the help for that goes on.
    """
    told = intent_of(parsed)
    if moment.asked != OWN_SEVEN_DAYS or told not in OF_AN_IMAGE or confidence_of(parsed) < SURE:
        return False
    if FIRST_WORDS_OF[told] in moment.said or carries_danger(parsed) or says_a_day_of_this_week(text):
        return False
    answer = parsed.get(ANSWER) or {}
    return LONGER_AGO.search(text) is not None or (bool(answer.get("sure")) and answer.get("meant") == "deny")


def says_no_without_a_no(meant: str, text: str, moment: Moment) -> bool:
    """Whether a message, in small letters, is read as a no to the question whether she can talk, and holds none."""
    return moment.asked == SAFE_TO_TALK and meant in ("deny", "unsure") and not SAYS_NO.search(text)


def writes_on_all_the_same(meant: str, text: str, moment: Moment) -> bool:
    """Whether she who was asked if she has a short question all the same says no, in small letters, and writes on:
    "nee ze hoort niks ik typ gwn. er is een jongen". A no alone sends her away."""
    leaves = phrases.LEAVES.search(text) or ends_with_goodbye(text)
    return (
        moment.asked == NOT_SAFE and meant in ("deny", "goodbye") and len(text.split()) > FEW_WORDS + 1 and not leaves
    )


def likeliest_answer(text: str, parsed: Mapping[str, Any]) -> str | None:
    """Yes, no or do not know, where one of them is possible; None where none is."""
    for reading in parsed.get("intent_ranking") or []:
        name = str(reading.get("name"))
        if name in ("affirm", "deny", "unsure") and float(reading.get("confidence") or 0) >= POSSIBLE:
            return "deny" if name == "affirm" and phrases.NEGATION.search(text) else name
    return "deny" if phrases.NEGATION.search(text) and len(text.split()) <= FEW_WORDS + 2 else None


def pressed_in_words(text: str, buttons: Sequence[tuple[str, str]], whole: bool) -> str | None:
    """The payload of the button whose words she typed: all of it, or the words that carry it."""
    typed = _stems(text)
    best: tuple[int, str] | None = None
    asks = phrases.ASKS.search(text) is not None and len(typed) > SHORT
    for title, payload in buttons:
        if payload == A_PARENT and not whole and OWN_PARENT.search(text):
            continue
        if whole:
            says_more_than_yes = set(_stems(title)) - _EMPTY
            several = len(title.split()) >= SHORT  # "ik weet iemand" is what stands on the button
            if (says_more_than_yes or several) and _plain(title) == _plain(text):
                return _intent(payload)
            continue
        fewest = 2 if asks and not title.endswith("?") else 1  # "gaat de politie mee?" is not "De politie weet het al"
        for part in re.split(r" of |, |/", title.lower()):
            carrying = [stem for stem in _stems(part) if stem not in _EMPTY]
            turned = bool(_NEGATIONS & set(_stems(title)))
            if len(carrying) >= fewest and all(_typed(stem, typed, turned) for stem in carrying):
                best = max(best or (0, ""), (len(carrying), _intent(payload)))
    if best is None and not whole and len(typed) == 1 and typed[0] not in _EMPTY:
        having = [payload for title, payload in buttons if typed[0] in _stems(title)]
        return _intent(having[0]) if len(having) == 1 else None
    return best[1] if best else None


def choice_said_first(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The payload of the button that is all of the first few words, with more behind them: "typen. kan niet bellen"."""
    first, _, more = re.sub(r"[.!?,;]", "\n", text, count=1).partition("\n")
    if not more.strip() or len(first.split()) > SHORT or set(_stems(first)) <= _EMPTY:
        return None
    return pressed_in_words(first, buttons, whole=True) or pressed_in_words(first, buttons, whole=False)


def begun_with_a_button(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The payload of the button with whose words a long message begins: "wat de mensen zeggen natuurlijk en"."""
    begin = _stems(text)
    for title, payload in buttons:
        carrying = [stem for stem in _stems(title) if stem not in _EMPTY]
        first = begin[: len(_stems(title)) + BETWEEN]
        if len(carrying) > 1 and all(_typed(stem, first, turned=False) for stem in carrying):
            return _intent(payload)
    return None


def in_range(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The payload of the button whose range holds a typed number: "9" is "8 tot 11 jaar"."""
    number = re.search(r"\b\d{1,2}\b", text)
    ranges = [
        (int(begin[1]), payload) for title, payload in buttons if (begin := re.match(r"(\d+) (?:tot|jaar)", title))
    ]
    if number is None or len(ranges) < 2:
        return None
    below = [payload for begin, payload in ranges if begin <= int(number[0])]
    return _intent(below[-1] if below else ranges[0][1])


def under_eighteen(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The payload of "Ja, onder de 18" for a typed age below it: there "nee ben 16" is a yes."""
    minor = next((payload for title, payload in buttons if UNDER_AGE.search(title)), None)
    told = AN_AGE.search(text)
    return _intent(minor) if minor is not None and told is not None and int(told[1]) < ADULT else None


def _intent(payload: str) -> str:
    return payload.removeprefix("/").split("{")[0]


def _plain(text: str) -> str:
    return " ".join(_WRITTEN_SHORT.get(word, word) for word in re.findall(r"[\w']+", text.lower()))


def _stems(text: str) -> list[str]:
    return [word[:STEM] for word in re.findall(r"\w+", text.lower())]


def _typed(stem: str, typed: Sequence[str], turned: bool) -> bool:
    """Whether she typed a word of a title; a title that denies by itself is not turned round by her "niet"."""
    found = next((word for word in typed if word == stem or (len(stem) == SHORT and word.startswith(stem))), None)
    return found is not None and (turned or not _denied(found, typed))


def _denied(stem: str, typed: Sequence[str]) -> bool:
    at = typed.index(stem)
    return bool(_NEGATIONS & set(typed[max(0, at - 3) : at + 3]))


_WRITTEN_SHORT = {"mn": "mijn", "m'n": "mijn", "t": "het", "n": "een", "wrm": "waarom"}
_NEGATIONS = frozenset({"niet", "niks", "niets", "geen", "nooit"})
_WORDS_OF_EVERY_BUTTON = """
    ja nee niet niets ik jij je het hij zij ze de een dat dit is ben was er iets iemand in op van met en of mijn mij wil
    weet kan mag moet heb had al nog nu even meer soms wel dan toch ook aan te om hoe wat wie waar wordt bij die anders
    ander andere gaat doen zo over voor hier daar
"""
_EMPTY = frozenset(_stems(_WORDS_OF_EVERY_BUTTON))
