"""A doubt about danger that no rule heard, in words that plainly mean something else.

The model weighs every message by itself, and few words weigh little: "iemand die ik ken" or "thx doei" may raise a
question about dying. Where the message is the answer to a question about facts, or nothing but thanks and a goodbye,
the doubt goes; a faint one also where the message is known by its words and place. What a rule heard, and every sure
signal, stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import (
    FEW_WORDS,
    MISUNDERSTOOD,
    OF_WHO_PASSED_IT_ON,
    SURE,
    Moment,
    carries_danger,
    confidence_of,
    intent_of,
)
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end

RULE = "rule:"
CHOICE = "choose_"
FACTS_ONLY = 2 * FEW_WORDS
"""Words; who adds more to a choice may be telling something heavy."""
FAINT = 0.45
"""Below this probability the model's doubt is as often a mistake as not, where words and place say something else."""
BEGINS_ANEW = re.compile(
    r"\b(?:begin|beginnen|start|starten|praten|hebben)\b.{0,12}\b(?:opnieuw|overnieuw|iets anders)\b|"
    r"\b(?:opnieuw|overnieuw) (?:beginnen|starten|alles)\b|"
    r"\b(?:ander onderwerp|andere vraag|restart|start over)\b|^reset\b"
)
GOODBYE_AT_THE_END = re.compile(
    r"[.,!…] *(?:(?:ok[eé]?|en|nou|dus|thx|tnx|thanks|bedankt|(?:heel erg )?bedankt|dank (?:je|u)(?: ?wel)?|"
    r"dankje(?:wel)?|"
    r"dankuwel|merci|voor (?:alles|nu|je hulp|uw hulp)),? ?)*(?:doei\w*|doeg|bye+|tot ziens|ciao|bslama)\W*$|"
    r" (?:bedankt|dank (?:je|u)(?: ?wel)?|dankje(?:wel)?|dankuwel|thx|tnx|thanks),? (?:doei\w*|doeg|bye+|tot ziens)\W*$"
)
SOMEBODY_BEGINS = re.compile(
    r"\b(?:als|hij|zij|ze|ie|die|het|t|groep|chat|account|iemand) (?:\w+ ){0,3}(?:opnieuw|weer)\b"
)
"""It is the other one, or the group, that starts again."""


def is_mere_doubt(entity: Mapping[str, Any]) -> bool:
    """Whether it is a question that the model alone would ask about these very words."""
    a_question = entity.get("entity") == "risk" and entity.get("level", "act") == "ask"
    return a_question and "start" in entity and not str(entity.get("source") or "").startswith(RULE)


def without_faint_doubts(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading without the model's weakest questions: for words that plainly mean something else here."""
    kept = [one for one in parsed.get("entities") or [] if not (is_mere_doubt(one) and _is_faint(one))]
    return {**parsed, "entities": kept}


def _is_faint(entity: Mapping[str, Any]) -> bool:
    return entity.get("source") == "model" and float(entity.get("confidence", 1.0)) < FAINT


def is_a_guess_about_dying(parsed: Mapping[str, Any]) -> bool:
    """Whether all that is sure in a message is a wish to die that the model alone found in it."""
    sure = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and one.get("level") != "ask"]
    return bool(sure) and all(one.get("value") == "suicide" and one.get("source") == "model" for one in sure)


def names_a_choice_of_facts(meant: str, text: str, moment: Moment) -> bool:
    """Whether a message is a button of the open question in a few words of her own, with nothing denied beside it."""
    offered = {payload.removeprefix("/").split("{")[0]: title for title, payload in moment.buttons}
    if not meant.startswith(CHOICE) or meant not in offered or len(text.split()) > FACTS_ONLY:
        return False
    beside = set(re.findall(r"\w+", text.lower())) - set(re.findall(r"\w+", offered[meant].lower()))
    return not phrases.NEGATION.search(" ".join(sorted(beside)))


def read_plainly(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The reading of a message, in small letters, whose words plainly are a goodbye, or no wish to begin anew.

    Blackmail that was talked about before keeps nobody who says what she will do and goodbye.
    """
    talked_of = any(one.startswith("utter_blackmail_") for one in moment.said)
    if (only_thanks_and_goes(text) or ends_with_goodbye(text)) and not carries_danger(parsed, known=talked_of):
        calmer = parsed if names_an_end(text) else without_any_doubt(parsed)
        return {**calmer, "intent": {"name": "goodbye", "confidence": 1.0}}
    if starts_over_by_mistake(text, parsed):
        return {**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}}
    return dict(parsed)


def without_any_doubt(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading without the questions that no rule raised, in these words or beside those before."""
    doubts = [
        one
        for one in parsed.get("entities") or []
        if one.get("entity") == "risk"
        and one.get("level", "act") == "ask"
        and not str(one.get("source") or "").startswith(RULE)
    ]
    return {**parsed, "entities": [one for one in parsed.get("entities") or [] if one not in doubts]}


def only_thanks_and_goes(text: str) -> bool:
    """Whether a message holds nothing but thanks and a goodbye ("thx doei")."""
    return phrases.ONLY_THANKS_AND_GOES.search(text.lower()) is not None


def ends_with_goodbye(text: str) -> bool:
    """Whether a message that asks nothing ends with a goodbye: "dan bel ik haar moeder nu. dankje doei"."""
    return "?" not in text and GOODBYE_AT_THE_END.search(text) is not None


def without_mere_doubts(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading without the questions that the model alone would ask."""
    return {**parsed, "entities": [one for one in parsed.get("entities") or [] if not is_mere_doubt(one)]}


def with_questions_for_the_models_certainty(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading, where what only the model was sure of is asked about first; what a rule heard stays."""
    entities = [
        {**one, "level": "ask"} if one.get("entity") == "risk" and one.get("source") == "model" else one
        for one in parsed.get("entities") or []
    ]
    return {**parsed, "entities": entities}


def asked_first_of_who_passed_it_on(parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where who passed an image on, or a parent of theirs, plainly goes on about that.

    "Hij zegt dat iedereen het deed" sounds to the model like something done to somebody.
    """
    goes_on = (
        intent_of(parsed) == moment.topic and moment.topic in OF_WHO_PASSED_IT_ON and confidence_of(parsed) >= SURE
    )
    return with_questions_for_the_models_certainty(parsed) if goes_on else parsed


def starts_over_by_mistake(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether "de groep begint weer opnieuw" is taken for a wish to begin anew: everything told would be forgotten."""
    if intent_of(parsed) != "restart" or BEGINS_ANEW.search(text):
        return False
    long = len(text.split()) > FEW_WORDS and confidence_of(parsed) < SURE
    return long or SOMEBODY_BEGINS.search(text) is not None
