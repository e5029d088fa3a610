"""A wish to die that the model hears in a message as a whole, and in none of its parts read by themselves.

"Ja ik ben 13. ik ga morgen niet naar school hoor" and "nee deze week niks, 20 december pas. wat kan ik dan nog doen"
are an answer and something plain. Where a word speaks of death or an end, where any part is heard as heavy by itself,
and in the steps for her life, the whole counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.reading.danger_here.nothing_heavy import FAINT
from assistant.reading.moment import MISUNDERSTOOD, Moment, intent_of
from assistant.words.heavy_words import names_an_end

DYING, SUICIDE = "suicidal_thoughts", "suicide"
LADDER = ("utter_suicide_", "utter_blackmail_suicide", "utter_self_harm_", "utter_only_a_joke", "utter_plan_stands")


def may_be_calm(parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether it is worth reading the parts: the model alone hears a wish to die that no word names."""
    alarms = _alarms(parsed)
    text = " ".join(str(parsed.get("text") or "").lower().split())
    of_the_model = bool(alarms) and all(one.get("source") == "model" for one in alarms)
    return of_the_model and not names_an_end(text) and not (moment.asked or "").startswith(LADDER)


def calm_in_its_parts(
    parsed: Mapping[str, Any], parts: Sequence[Mapping[str, Any]], moment: Moment
) -> Mapping[str, Any]:
    """The reading of a message without the doubt that none of its parts raises.

    Args:
        parsed: The reading of the whole.
        parts: The readings of what it consists of, each by itself; a bare yes, no or age before them is none.
        moment: What stands open.
    """
    heard = [alarm for part in parts for alarm in _alarms(part)]
    heavy = any(one.get("level") != "ask" or float(one.get("confidence", 1.0)) >= FAINT for one in heard)
    if heavy or not moment.said or not may_be_calm(parsed, moment):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one not in _alarms(parsed)]
    if intent_of(parsed) != DYING:
        return {**parsed, "entities": entities}
    ranking = [one for one in parsed.get("intent_ranking") or [] if one["name"] != DYING]
    intent = {"name": MISUNDERSTOOD, "confidence": 0.5}
    return {**parsed, "entities": entities, "intent": intent, "intent_ranking": ranking}


def _alarms(parsed: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in parsed.get("entities") or [] if one.get("value") == SUICIDE]
