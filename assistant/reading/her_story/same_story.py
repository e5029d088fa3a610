"""Her story is known: a neighbouring one that the model half hears in her words is the same one going on.

"Kan ik niet gewoon die 120 sturen, dan is ze misschien stil" is said by who is blackmailed, whatever it would be alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import (
    IMAGES,
    MISUNDERSTOOD,
    SENT,
    Moment,
    blackmail_is_known,
    carries_danger,
    intent_of,
)
from assistant.understanding.answers.answer_data import ANSWER, DETAIL, OTHER
from assistant.words import phrases

NEIGHBOURS = frozenset({*IMAGES, "i_shared_image", "received_image"})
CLEAR = 0.9
"""From this certainty on it is told as a story of its own."""
LIKELY = 0.55
NOTED, BLAMES_HERSELF = "choose_noted", "self_blame"
GOES_ON = {
    ("pressured_to_send", "regret_sent"), ("pressured_to_send", "sextortion"), ("pressured_to_send", "image_shared"),
    ("regret_sent", "sextortion"), ("regret_sent", "image_shared"), ("grooming", "sextortion"),
    ("grooming", "regret_sent"), ("sextortion", "image_shared"), ("deepfake_nude", "sextortion"),
    ("deepfake_nude", "image_shared"), ("secretly_filmed", "image_shared"), ("secretly_filmed", "sextortion"),
    ("image_shared", "sextortion"), ("image_shared", "deepfake_nude"), ("image_shared", "bullied"),
    ("deepfake_nude", "bullied"), ("bullied", "regret_sent"), ("bullied", "image_shared"), ("bullied", "sextortion"),
}  # fmt: skip
"""What one story grows into: told then, in however few words, it is news."""


def stays_in_her_story(meant: str, text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """What a message, in small letters, means where a neighbouring story was half heard; None where it is news.

    Args:
        meant: The intent that it has by now.
        text: The message.
        parsed: Its reading.
        moment: What stands open.
    """
    if meant == SENT and blackmail_is_known(moment) and moment.role in (None, "youth"):
        return _regrets_under_blackmail(text, parsed)
    topic = moment.topic or ""
    if moment.role not in (None, "youth") or moment.asked is None or topic not in IMAGES or carries_danger(parsed):
        return None
    if meant not in NEIGHBOURS or meant == topic or (topic, meant) in GOES_ON or _share(meant, parsed) >= CLEAR:
        return None
    if meant == "i_shared_image" and phrases.passed_it_on(text):
        return None
    answer = parsed.get(ANSWER) or {}
    if answer.get("meant") not in (None, OTHER, DETAIL) and float(answer.get("confidence") or 0) >= LIKELY:
        return str(answer["meant"])
    return MISUNDERSTOOD if phrases.ASKS.search(text) else NOTED


def _regrets_under_blackmail(text: str, parsed: Mapping[str, Any]) -> str:
    """What "spijt dat ik het stuurde" means here: help with that begins with asking the other to wipe it, and nobody
    who is blackmailed is sent back to who does it."""
    if phrases.ASKS.search(text):
        return MISUNDERSTOOD
    return BLAMES_HERSELF if _share(SENT, parsed) >= CLEAR else NOTED


def _share(meant: str, parsed: Mapping[str, Any]) -> float:
    """How likely the model by itself holds it."""
    if intent_of(parsed) == meant:
        return float((parsed.get("intent") or {}).get("confidence") or 0)
    ranking = parsed.get("intent_ranking") or []
    return next((float(one["confidence"]) for one in ranking if one["name"] == meant), 0.0)
