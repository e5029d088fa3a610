"""A correction is no answer: "nee ik bedoel dat andere meisje" is never the button Nee.

The no in it is said to what was understood, and not to the question that stands open. What she names instead is read by
itself; not understood it is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.moment import MISUNDERSTOOD, Moment, intent_of
from assistant.understanding.answers.answer_data import ANSWER

OF_ANOTHER = ("utter_suicide_other_", "utter_danger_now_other")
"""There who helps is asked what to do next; questions about her own danger keep every no."""
NAMES_SOMETHING_ELSE = re.compile(
    r"^(?:nee+|neen|huh|nope)\b[,.!? ]*(?:maar )?ik (?:bedoel(?:de)?|vroeg|vraag|had het over)\b:? "
    r"(?:gewoon |meer |eigenlijk |of |over )*(?:dat|die|deze|dit|de|het|een|mijn|mn|m'n|me|haar|zijn|wat|hoe|waar|wie|"
    r"of|als|met|tegen|ik)\b"
)
DENIES = re.compile(r"\b(?:niet|niks|niets|geen|nooit|nee)\b")


def without_the_no_of_a_correction(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, without the no that was heard in a message, in small letters, which only corrects."""
    asked = moment.asked or ""
    own_danger = asked.startswith(ABOUT_DANGER) and not asked.startswith(OF_ANOTHER)
    corrects = NAMES_SOMETHING_ELSE.search(text)
    if own_danger or corrects is None or DENIES.search(text, corrects.end()):
        return dict(parsed)
    answered = (parsed.get(ANSWER) or {}).get("meant") == "deny"
    found = {**parsed, ANSWER: {}} if answered else dict(parsed)
    if intent_of(parsed) != "deny":
        return found
    return {**found, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}}
