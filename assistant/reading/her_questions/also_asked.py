"""The second question of a message that asks two things.

"Kan ik het laten weghalen en krijg ik straf?": one of them is answered, and the other is kept, so that she can be asked
whether she wants that too. Beside danger the help stands alone; what she asked there is offered once it is calm. Why:
docs/decisions/0014.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.reading.her_questions.aside_limits import HEAVY
from assistant.reading.her_questions.asides import AFTER_AN_ANSWER, aside, sure_of
from assistant.reading.her_questions.question_in_it import (
    ASKED_FOR,
    ASKS_FOR_HELP,
    BESIDE,
    HEARD_IN_A_STORY,
    PLAINLY_ASKED,
    RATHER_SURE,
)
from assistant.reading.moment import FEW_WORDS, MISUNDERSTOOD, Moment, confidence_of, intent_of
from assistant.understanding.answers.answer_data import ANSWER
from assistant.understanding.asides.aside_data import ASIDE

ALSO_ASKED = "also_asked"
"""Entity whose value is the intent of the question that was left."""
OFFERED = "utter_aside_also_asked"
"""The response that offers it."""
HEARD_APART = 0.6
"""From here on a question cut out of such a message is believed to be what it is heard as."""
GO_ON = "choose_go_on"
ABOUT_THE_OTHER_PARENT = ("choose_other_parent", "choose_partner_blames")
"""Questions that a parent's words alone tell ("moet ik het mijn man zeggen"), with no sentences to learn them from."""
OTHER_QUESTION = re.compile(
    r"^(?:(?:en|maar|ok[eé]?|ja|oh?) )*(?:(?:wat|hoe) (?:zit het |is het |is )?(?:met|over|van) )?"
    r"(?:(?:me|mij|mijn|mn|m'n|die|dat|de|het) )(?:andere?|tweede|2e)(?: (?:vraag|ding|stuk))?"
    r"(?: (?:dan|nog|die ik (?:had|stelde)|wat ik vroeg))*\W*$|"
    r"\b(?:ik (?:vroeg|had) (?:ook )?nog (?:iets|wat|een vraag|een andere vraag)|"
    r"(?:me|mijn|mn|m'n) (?:andere|tweede|2e) vraag)\b"
)
"""Asks for it in words: "en mijn andere vraag?"."""


def with_also_asked(
    found: Mapping[str, Any], readings: Sequence[Mapping[str, Any]], moment: Moment, told: int = 0
) -> dict[str, Any]:
    """The same reading, which keeps the question in the message that is not the one that is answered.

    Where the whole was not understood, the question that is heard best is answered.

    Args:
        found: The reading of the message, as it is answered.
        readings: The readings of its questions, each by itself.
        moment: What stood open.
        told: How many words stand beside the questions; a question cut from a story has to be heard better.
    """
    if intent_of(found).startswith(HEAVY) or _risks(found) or any(_risks(one, "act") for one in readings):
        return dict(found)
    enough = HEARD_APART if told <= BESIDE else HEARD_IN_A_STORY
    heard = [(one, *_heard_as(one, moment, enough)) for one in readings]
    heard = sorted(heard, key=lambda one: one[2], reverse=True)
    if intent_of(found) == MISUNDERSTOOD and len({name for _, name, _ in heard} - {None}) > 1:
        found = {**found, "intent": {"name": heard[0][1], "confidence": 1.0}}
    answering = [one for one, name, _ in heard if _may_be(intent_of(found), name, one)]
    left = [
        name
        for one, name, _ in heard
        if name not in (None, intent_of(found)) and any(other is not one for other in answering)
    ]
    if not left:
        return dict(found)
    return with_kept(found, left[0])


def with_kept(found: Mapping[str, Any], left: str | None) -> dict[str, Any]:
    """The same reading, which keeps the intent of a question that it does not answer."""
    if left is None:
        return dict(found)
    kept = {"entity": ALSO_ASKED, "value": left, "start": 0, "end": 0}
    return {**found, "entities": [*(found.get("entities") or []), kept]}


def with_asked_in_danger(
    found: Mapping[str, Any], readings: Sequence[Mapping[str, Any]], moment: Moment
) -> dict[str, Any]:
    """The same reading, which keeps the question that help for danger goes before: "moet ik het mijn man zeggen? ik ben
    bang hij gaat slaan". It is heard by itself, and only where it tells of no danger of its own.

    Args:
        found: The reading of the message, as it is answered.
        readings: The readings of its questions, each by itself, as they mean in a calm moment of this talk.
        moment: What stood open.
    """
    heard = [_heard_as(one, moment, HEARD_APART) for one in readings if not _risks(one, "act")]
    heard += [(intent_of(one), 1.0) for one in readings if intent_of(one) in ABOUT_THE_OTHER_PARENT]
    heard = [(name, sure) for name, sure in heard if name is not None and name != intent_of(found)]
    if not heard:
        return dict(found)
    kept = {"entity": ALSO_ASKED, "value": max(heard, key=lambda one: one[1])[0], "start": 0, "end": 0}
    return {**found, "entities": [*(found.get("entities") or []), kept]}


def still_open(messages: Iterable[Mapping[str, Any]]) -> str | None:
    """The question that was kept last and has not been answered since, in the parsed messages of a talk."""
    found: str | None = None
    for parsed in messages:
        if intent_of(parsed) == found:
            found = None
        kept = (str(one["value"]) for one in parsed.get("entities") or [] if one.get("entity") == ALSO_ASKED)
        found = next(kept, found)
    return found


def comes_back_to_it(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of that question, or of going on, where a message without danger asks for it."""
    if moment.also_asked is None or _risks(parsed):
        return None
    if OTHER_QUESTION.search(text):
        return moment.also_asked
    if moment.asked != OFFERED or len(text.split()) > FEW_WORDS:
        return None
    return {"affirm": moment.also_asked, "deny": GO_ON}.get(intent_of(parsed))


def _heard_as(reading: Mapping[str, Any], moment: Moment, enough: float) -> tuple[str | None, float]:
    """What a question by itself is, and how sure that is."""
    if sure_of(reading) >= enough:
        alone = {**reading, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}, AFTER_AN_ANSWER: True, ANSWER: {}}
        particular = aside(alone, moment)
        if particular is not None and not particular.startswith(HEAVY):
            return particular, sure_of(reading)
    plain = RATHER_SURE if intent_of(reading) in ASKS_FOR_HELP else PLAINLY_ASKED
    if intent_of(reading) in ASKED_FOR and confidence_of(reading) >= plain:
        return intent_of(reading), confidence_of(reading)
    return None, 0.0


def _may_be(answered: str, name: str | None, reading: Mapping[str, Any]) -> bool:
    """Whether a question by itself may be the one that is answered, also where that is heard in it faintly."""
    return answered in (name, intent_of(reading), *(one["name"] for one in (reading.get(ASIDE) or [])[:1]))


def _risks(parsed: Mapping[str, Any], level: str | None = None) -> bool:
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    return any(level is None or one.get("level", "act") == level for one in risks)
