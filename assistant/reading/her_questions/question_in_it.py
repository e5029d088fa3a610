"""The question of her own that stands inside a longer message.

"Ja sanne. moet ik maandag tegen me mentor zeggen?" answers and asks in one breath, and read as one it is neither. The
sentence that asks is read by itself as well; what is heard in it counts where it is heard better than in the whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.reading.her_questions.asides import AFTER_AN_ANSWER, CERTAIN, HEARD, aside, sure_of
from assistant.reading.moment import (
    ANSWERS,
    MISUNDERSTOOD,
    Moment,
    asks_yes_or_no,
    carries_new_danger,
    confidence_of,
    intent_of,
)
from assistant.reading.open_question.answers import SEVEN_DAYS, says_a_day_of_this_week
from assistant.speech.told_before import ANSWERED, QUESTION
from assistant.understanding.answers.answer_data import ANSWER, DETAIL
from assistant.understanding.asides.aside_data import ASIDE
from assistant.words import phrases

NO_QUESTION_OF_ITS_OWN = re.compile(
    r"^(?:(?:en|maar|ja|nee|ok[eé]?|dus|nou|pff?|help) )*(?:wat (?:moet|kan|doe|zal|nu|"
    r"dan)(?: ik)?(?: (?:nu|nou|dan|hier|"
    r"ermee|er|aan|doen|daarmee|mee))*|hoe (?:dan|nu|verder|zo)|en nu|waarom|hoezo|echt|toch|wat|snap je|"
    r"he|hè|ofzo|ja)\W*$"
)
"""Asks what comes next, or nothing: the open question goes on with that."""
PLAINLY_ASKED = 0.9
"""From here on what a sentence asks for by itself outweighs a message that was not understood."""
ASKED_FOR = (
    "ask_police_law", "ask_evidence", "ask_remove_image", "ask_where_help", "ask_definition", "ask_privacy",
    "ask_who_are_you", "ask_rights", "ask_is_sexting_wrong", "request_human", "faith_question", "pro_reporting_code",
    "ask_how_to_tell_parents",
    "pro_prevention", "parent_forbid_phone", "parent_prevention", "parent_own_resilience",
)  # fmt: skip
"""Subjects that one sentence asks for without the rest; "wat zeg ik dan?" is nothing without it."""

ASKS_FOR_HELP, RATHER_SURE = ("ask_where_help", "request_human"), 0.5
"""Who can help, or somebody to talk to: wanted now, whatever else the message answers."""
ASIDES = "choose_aside_"
UNHEARD, FEWEST_WORDS_UNHEARD = "unheard", 5
"""Set where a question in it was not understood; of so many words it is one that wants an answer."""
THANKS = ("goodbye", "thank")
"""Before a question they end nothing."""
HEARD_ALONE, HEARD_IN_A_STORY, BESIDE = 0.45, 0.85, 8
"""From here on a question by itself is believed: beside so many words, and behind a story of more. On the test lines,
most of which are stories, one in four was right below that."""
MUCH_BETTER = 0.2
"""A question heard by itself outweighs another that was heard in the whole from so much more certainty on."""
YES_OR_NO, NOTED = ("affirm", "deny", "unsure"), "choose_noted"
DYING_ASKED = ("utter_suicide_", "utter_blackmail_suicide")
HALF_A_NO = re.compile(r"\b(?:maar|wel|soms|misschien|bang|weet|alleen|denk|hoop|behalve|nu|nog)\b")


def with_her_question(
    parsed: Mapping[str, Any],
    readings: Sequence[Mapping[str, Any]],
    moment: Moment,
    about_danger: bool = False,
    told: str = "",
) -> dict[str, Any]:
    """The reading of a message, or that of the question in it where this is heard better.

    Args:
        parsed: The reading of the whole message.
        readings: The readings of its questions, each by itself.
        moment: What stood open.
        about_danger: Whether that is a question about danger; then only questions about the help there count.
        told: What stands beside the questions; a story there says what they are about, and they are little without it.
    """
    enough = HEARD_ALONE if len(told.split()) <= BESIDE else HEARD_IN_A_STORY
    if carries_new_danger(parsed, moment) or not moment.said:
        return dict(parsed)
    particular = aside(parsed, moment, about_danger)
    offered = {payload.removeprefix("/").split("{")[0] for _, payload in moment.buttons}
    whole = sure_of(parsed) if particular is not None and particular not in offered else 0.0
    for reading in sorted(readings, key=sure_of, reverse=True):
        if sure_of(reading) < enough or (whole and sure_of(reading) < max(whole + MUCH_BETTER, CERTAIN)):
            break
        intent = parsed["intent"] if intent_of(parsed) in ANSWERS else reading["intent"]
        found = {**parsed, "intent": intent, ASIDE: reading[ASIDE], AFTER_AN_ANSWER: True, ANSWER: {}}
        if aside(found, moment, about_danger) is not None:
            return found
    if whole < HEARD and not about_danger and (wanted := _asks_who_can_help(parsed, readings)) is not None:
        return {**parsed, "intent": wanted["intent"], "intent_ranking": wanted.get("intent_ranking") or [], ANSWER: {}}
    plainly = [one for one in readings if intent_of(one) in ASKED_FOR and confidence_of(one) >= PLAINLY_ASKED]
    if plainly and whole < HEARD and not about_danger and intent_of(parsed) in (MISUNDERSTOOD, "inform_detail"):
        asked = max(plainly, key=confidence_of)
        return {**parsed, "intent": asked["intent"], "intent_ranking": asked.get("intent_ranking") or [], ANSWER: {}}
    thanks_first = intent_of(parsed) in THANKS and not phrases.thanks_and_goes(str(parsed.get("text") or "").lower())
    if thanks_first and not about_danger and _wants_an_answer(readings):
        unheard = {"name": MISUNDERSTOOD, "confidence": confidence_of(parsed)}
        return {**parsed, "intent": unheard, **_ranked(readings), ANSWER: {}, UNHEARD: True}
    if not whole and not about_danger and intent_of(parsed) == MISUNDERSTOOD and _wants_an_answer(readings):
        # Better asked back than passed over: the answer beside it is kept, and comes back with "verder waar we waren".
        return {**parsed, **_ranked(readings), ANSWER: {}, UNHEARD: True}
    return dict(parsed)


def _asks_who_can_help(parsed: Mapping[str, Any], readings: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The reading of the question that asks who can help: plain by itself, or in the whole as well."""
    if intent_of(parsed) not in (*ANSWERS, *ASKS_FOR_HELP):
        return None
    enough = RATHER_SURE if intent_of(parsed) in ASKS_FOR_HELP else PLAINLY_ASKED
    asking = [one for one in readings if intent_of(one) in ASKS_FOR_HELP and confidence_of(one) >= enough]
    return max(asking, key=confidence_of, default=None)


def _ranked(readings: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What the last question may be about: what is offered where it was not understood."""
    return {"intent_ranking": readings[-1].get("intent_ranking") or [], ASIDE: readings[-1].get(ASIDE) or []}


def _wants_an_answer(readings: Sequence[Mapping[str, Any]]) -> bool:
    texts = [" ".join(str(one.get("text") or "").lower().split()) for one in readings]
    return any(len(text.split()) >= FEWEST_WORDS_UNHEARD and not NO_QUESTION_OF_ITS_OWN.search(text) for text in texts)


def answered_beside_it(told: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice that what she tells beside her question is, read in its context; None where it is no answer."""
    intent, text = intent_of(told), " ".join(str(told.get("text") or "").lower().split())
    if SEVEN_DAYS.search(moment.question) and says_a_day_of_this_week(text):
        return "affirm"
    if asks_yes_or_no(moment) and begins_with_a_no(text) and not _fears_for_a_life(told):
        return "deny"
    if (moment.asked or "").startswith(DYING_ASKED):
        return None  # half a yes there is met as one
    choices = {payload.removeprefix("/").split("{")[0] for _, payload in moment.buttons}
    plain = intent in YES_OR_NO and asks_yes_or_no(moment)
    return intent if plain or intent in choices else None


def _fears_for_a_life(told: Mapping[str, Any]) -> bool:
    """Whether a doubt about a life stands in what is told; other danger in the message is met before all."""
    return any(one.get("value") in ("suicide", "self_harm") for one in told.get("entities") or [])


def begins_with_a_no(text: str) -> bool:
    """Whether the first sentence of what is told, in small letters, is a no with nothing that takes it back."""
    first = re.split(r"[.!?]\s", text)[0]
    return phrases.NO.search(first) is not None and HALF_A_NO.search(first) is None


def answered_for_certain_beside(meant: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice that a message also is, for certain, where it is read as a particular question ("niet echt, maar")."""
    reading = parsed.get(ANSWER) or {}
    certain = reading.get("sure") and float(reading.get("confidence") or 0) >= PLAINLY_ASKED
    if not meant.startswith(ASIDES) or not certain or moment.asked is None:
        return None
    choice = str(reading["meant"])
    return choice if choice != DETAIL and is_an_answer(choice, moment) else None


def is_an_answer(meant: str | None, moment: Moment) -> bool:
    """Whether an intent is nothing but an answer to the open question, or a fact beside it."""
    choices = {payload.removeprefix("/").split("{")[0] for _, payload in moment.buttons}
    return meant in (*YES_OR_NO, "inform_detail", NOTED) or meant in choices


def rather_than_noted(parsed: Mapping[str, Any], answered: str | None) -> dict[str, Any]:
    """The same reading, or the answer that stands in the same message where nothing but "noted" was heard in it."""
    if answered is None or intent_of(parsed) != NOTED:
        return dict(parsed)
    return {**parsed, "intent": {"name": answered, "confidence": 1.0}}


def with_its_answer(parsed: Mapping[str, Any], answered: str | None, moment: Moment) -> dict[str, Any]:
    """The same reading, which says that the open question was answered in the same breath."""
    if answered is None or any(one.get("entity") == ANSWERED for one in parsed.get("entities") or []):
        return dict(parsed)
    told = {"entity": ANSWERED, "value": answered, QUESTION: moment.asked, "start": 0, "end": 0}
    return {**parsed, "entities": [*(parsed.get("entities") or []), told]}
