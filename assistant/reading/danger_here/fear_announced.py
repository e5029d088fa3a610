"""What she said she would not outlive is announced: "hij stuurt het vanavond".

Earlier in the talk stood "als ze het sturen hoef ik niet meer te leven", and it was taken back or passed over. Now the
other one names the hour. She is asked about it once, before the help against blackmail goes on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment
from assistant.words.heavy_words import TIRED, names_an_end

FEAR_ANNOUNCED = "rule:what she will not outlive is announced"
LADDER = ("utter_suicide_", "utter_blackmail_suicide", "utter_danger_now_", "utter_self_harm_")
_SENT = (
    r"(?:(?:door|rond|uit)?stuu?r\w*|post|posten|plaats\w*|online|deelt|delen|laat\w* zien|uitlek\w*|lek\w*|gooit|"
    r"zet|zetten)"
)
IF_IT_IS_SENT = re.compile(rf"\bals (?:\w+ ){{1,6}}?{_SENT}\b[^.!?]*")
AN_HOUR = re.compile(
    r"\b(?:vanavond|vannacht|vanmiddag|straks|zo meteen|zometeen|dadelijk|nu|morgen|vandaag|om \d{1,2}\b|"
    r"over (?:een|\d+) (?:uur|min\w*|kwartier)|binnen \d+)\b"
)
IS_SENT = re.compile(
    rf"\b(?:hij|ze|zij|die|ie) (?:gaat |gaan |zal )?(?:\w+ ){{0,4}}?{_SENT}\b|\bgaat (?:\w+ )?(?:online|rond)\b"
)
ONLY_IF = re.compile(r"\b(?:als|stel|niet meer|nooit|of hij|of ze)\b")


def with_a_question_when_it_is_announced(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading; with a question about dying where such a fear, told before, is announced for the first time."""
    if moment.role not in (None, "youth") or (moment.asked or "").startswith(LADDER) or not _is_announced(text):
        return dict(parsed)
    entities = list(parsed.get("entities") or [])
    feared = [at for at, one in enumerate(moment.told) if _will_not_outlive_it(one)]
    if not feared or any(one.get("value") == "suicide" for one in entities):
        return dict(parsed)
    if any(_is_announced(one) for one in moment.told[feared[-1] + 1 :]):
        return dict(parsed)  # asked before
    asks = {
        "entity": "risk",
        "value": "suicide",
        "level": "ask",
        "source": FEAR_ANNOUNCED,
        "start": 0,
        "end": len(text),
    }
    return {**parsed, "entities": [*entities, {**asks, "confidence": 1.0}]}


def _will_not_outlive_it(told: str) -> bool:
    found = IF_IT_IS_SENT.search(told)
    return found is not None and names_an_end(TIRED.sub(" ", found[0]))


def _is_announced(text: str) -> bool:
    return IS_SENT.search(text) is not None and AN_HOUR.search(text) is not None and not ONLY_IF.search(text)
