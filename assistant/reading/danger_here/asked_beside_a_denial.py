"""What she asks in the same breath in which she denies a wish to die.

"Waarom zelfmoord, ik wil niet dood. ik bedoelde of er iemand is die ook christen en gay kent" was misread, and wants
an answer: thanks for the denial alone would pass over her once more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.denied_here import HELP_OF_ITS_OWN, PLAN, denies_dying_plainly
from assistant.reading.her_questions.asides import AFTER_AN_ANSWER, aside
from assistant.reading.moment import MISUNDERSTOOD, Moment
from assistant.understanding.answers.answer_data import ANSWER
from assistant.words.phrases_of_calm import SPOKE_OF_NO_DYING


def asked_beside_a_denial(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, as that question; None where there is none, or danger besides."""
    asked = moment.asked or ""
    if PLAN in moment.said or asked.startswith(HELP_OF_ITS_OWN) or not denies_dying_plainly(text):
        return None
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    if risks or SPOKE_OF_NO_DYING.search(
        text
    ):  # "waarom 113 weer, ik zei niks over dood" is our mistake, and no question
        return None
    alone = {**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}, AFTER_AN_ANSWER: True, ANSWER: {}}
    meant = aside(alone, moment)
    return {**parsed, "intent": {"name": meant, "confidence": 1.0}} if meant is not None else None
