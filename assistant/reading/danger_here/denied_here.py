"""A wish to die that the model alone hears in the very words that deny it.

"Nee geen 113, ik zei toch ik wil niet dood. ik heb een plek nodig vannacht" asks for a bed. Where a rule heard more,
where a plan was told, or where the rest speaks of an end, nothing is believed away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.leaves_home import without_leaving_home
from assistant.reading.moment import FEW_WORDS, MISUNDERSTOOD, Moment, intent_of
from assistant.words.heavy_words import TIRED, names_an_end
from assistant.words.phrases_of_calm import without_a_denial_of_dying
from assistant.words.sentences import asks_something

DYING, SUICIDE = "suicidal_thoughts", "suicide"
HELP_OF_ITS_OWN = ("utter_suicide_other_", "utter_self_harm_")
"""Questions that say by themselves what a denial answers."""
PLAN = "utter_suicide_now"
GONE = re.compile(r"\b(?:weg|verdwijn\w*|wakker|niet meer)\b")
WANTS = re.compile(r"\bik (?:wil|wou|wilde) (?:\w+ )?dat (?:hij|ie|ze|zij|die)\b|\b(?:wil|wou|wilde) (?:\w+ )?weten\b")
ASKS_WHY_OF_DYING = re.compile(
    r"\b(?:waarom|hoezo|wtf|huh|wat nou|hoe kom je (?:bij|aan|op)) (?:(?!niet\b|geen\b)\w+ ){0,2}?"
    r"(?:zelfmoord\w*|zelfdoding|su[iï]cid\w*|dood|doodgaan|113)\b"
)
""" "Waarom zelfmoord" asks after a word of ours; counts beside a plain denial only."""
THE_WORD_ALONE = "rule:death named"
"""That rule only asks, and hears the word in whatever it stands."""
WHERE_SLEEP = "choose_aside_where_sleep"
PLACE = re.compile(
    r"\b(?:plek|ergens|waar) (?:\w+ ){0,4}?slapen\b|\bslaapplek\b|\bwaar (?:moet|kan) ik (?:\w+ ){0,3}?heen\b"
)


def denies_dying_plainly(text: str) -> bool:
    """Whether a message, in small letters, denies a wish to die and speaks of no end besides."""
    rest = without_a_denial_of_dying(text)
    if rest is None:
        return False
    left = TIRED.sub(" ", without_leaving_home(ASKS_WHY_OF_DYING.sub(" ", rest)))
    return not names_an_end(left) and GONE.search(left) is None


def without_a_denied_wish_to_die(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The reading of a message, in small letters, without what only the model heard in a plain denial."""
    if PLAN in moment.said or (moment.asked or "").startswith(HELP_OF_ITS_OWN) or not denies_dying_plainly(text):
        return parsed
    alarms = [one for one in parsed.get("entities") or [] if one.get("value") == SUICIDE]
    if any(_is_more_than_our_word(one, text) for one in alarms):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one not in alarms]
    if intent_of(parsed) != DYING:
        return {**parsed, "entities": entities}
    ranking = [one for one in parsed.get("intent_ranking") or [] if one["name"] != DYING]
    intent = {"name": MISUNDERSTOOD, "confidence": 0.5}
    return {**parsed, "entities": entities, "intent": intent, "intent_ranking": ranking}


def _is_more_than_our_word(entity: Mapping[str, Any], text: str) -> bool:
    """Whether a rule heard it, in more than the word that she asks us about."""
    source = str(entity.get("source") or "")
    asked_back = source == THE_WORD_ALONE and ASKS_WHY_OF_DYING.search(text) is not None
    return source.startswith("rule:") and not asked_back


def wants_her_subject(text: str) -> bool:
    """Whether a plain denial says beside it what she does want, or asks: "ik wil niet dood, ik wil dat ie stopt"."""
    if not denies_dying_plainly(text):
        return False
    rest = ASKS_WHY_OF_DYING.sub(" ", without_a_denial_of_dying(text) or "")
    asks = len(rest.split()) > FEW_WORDS and "bedoel" not in rest and asks_something(rest)
    return WANTS.search(text) is not None or asks


def looks_for_a_place(text: str, moment: Moment) -> str | None:
    """The intent of who asks where to sleep, beside a denial."""
    return WHERE_SLEEP if moment.role in (None, "youth") and PLACE.search(text) else None
