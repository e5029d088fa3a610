"""Where the other is who may want to die, told beside a question of the helper's own.

"Thuis denk ik. moet ik haar moeder bellen??" answers "weet je waar die ander nu is?" as well: the next step of the help
follows, and nobody is asked a second time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import MISUNDERSTOOD, Moment, carries_new_danger, intent_of, with_intent
from assistant.reading.who_helps.ways_of_asking import THE_OTHER

WHERE_IS_IT = "utter_suicide_other_alone"
_LOOSE = (
    r"(?:(?:ja+|jawel|nee|nou|eh+m?|oh?|dus|nu|gewoon|gwn|nog|wel|al|vast|denk ik|volgens mij|waarschijnlijk|alleen)"
    r"\W+)*"
)
_HERS = r"(?:haar|zijn|d'r|dr|z'n|de)"
_PLACE = (
    rf"(?:thuis|op school|in bed|(?:op|in) {_HERS} (?:kamer|bed|werk|huis)|"
    rf"bij {_HERS} (?:ouders|moeder|vader|oma|opa|tante|oom|zus|vriend\w*))"
)
_AFTER = r"(?: (?:ja|denk ik|hoor|volgens mij|ofzo|of zo|nu|toch|alleen|gewoon))*"
TELLS_WHERE = re.compile(rf"^\W*{_LOOSE}(?:{THE_OTHER} (?:is|zit|ligt) )?{_LOOSE}{_PLACE}{_AFTER}\W*$")
BARE = (MISUNDERSTOOD, "inform_detail", "unsure", "tell_outcome")


def with_the_place_of_another(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, which says that the open question is answered where a message, in small letters, tells it."""
    if moment.asked != WHERE_IS_IT or carries_new_danger(parsed, moment):
        return dict(parsed)
    sentences = [one for one in re.split(r"[.?!,;]+|\b(?:maar|en)\b", text) if one.strip()]
    if not any(TELLS_WHERE.search(one) for one in sentences):
        return dict(parsed)
    if len(sentences) == 1 and intent_of(parsed) in BARE:
        return with_intent("affirm", parsed)
    return with_its_answer(parsed, "affirm", moment)
