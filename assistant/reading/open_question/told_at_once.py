"""Who tells her whole story behind a "ja" to whether she can talk is not asked to begin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import ANSWERS
from assistant.understanding.danger.danger_data import IMPLIED

A_STORY, HALF_HEARD = 14, 0.3
"""So many words are a story, which is taken for its likeliest subject from here on."""


def story_told_at_once(text: str, parsed: Mapping[str, Any]) -> str | None:
    """The likeliest subject of a long first message that was not understood; None where none is likely enough.

    Never a danger: what is sure of that was found by itself.
    """
    likely = ((str(one["name"]), float(one["confidence"])) for one in parsed.get("intent_ranking") or [])
    stories = [one for one in likely if one[0] not in ANSWERS and one[0] not in IMPLIED]
    name, sure = max(stories, key=lambda one: one[1], default=("", 0.0))
    return name if sure >= HALF_HEARD and len(text.split()) >= A_STORY else None
