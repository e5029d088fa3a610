"""Whether sexual violence was longer ago than the seven days in which traces and some care count."""

from __future__ import annotations

import re

from actions.conversation import Conversation
from actions.go_on import intent_of
from assistant.speech.told_before import ANSWERED

ASKS_WHEN = ("utter_sexual_violence_first", "utter_sexual_violence_other")
"""Questions whether it was in the last seven days."""
GOES_ON = "choose_abuse_goes_on"
LONG_AGO = re.compile(
    r"\b(?:maanden|maandje?s?|jaar|jaren|jaartjes?) (?:geleden|terug)\b|\b(?:vorig|afgelopen) jaar\b|\bvroeger\b|"
    r"\b(?:twee|drie|vier|vijf|zes|paar|[2-9]|[1-9]\d) weken (?:geleden|terug)\b|\blang geleden\b|"
    r"\btoen (?:ik|ze|zij|hij) (?:\w+ )?(?:\d{1,2}|klein|jong|kind|zes|zeven|acht|negen|tien|elf|twaalf|dertien) ?"
    r"(?:jaar )?(?:was|oud)?\b|\bals (?:klein )?kind\b"
)
STILL = re.compile(
    r"\b(?:nog steeds|sindsdien|sinds|al (?:\w+ ){0,2}jaar|weer|steeds|elke|gister\w*|vandaag|vannacht)\b"
)
"""With one of these it may be going on, or has happened anew."""


def was_long_ago(conversation: Conversation) -> bool:
    """Whether she said so: as the answer when it was asked, or in words of her own; what she said last counts."""
    long_ago, asked = False, False
    for event in conversation.events():
        if event.get("event") == "bot":
            asked = asked or (event.get("metadata") or {}).get("utter_action") in ASKS_WHEN
        elif event.get("event") == "user":
            text = str(event.get("text") or "").lower()
            if intent_of(event) == GOES_ON or (asked and _answers(event, "affirm")):
                long_ago = False
            elif (asked and _answers(event, "deny")) or (LONG_AGO.search(text) and not STILL.search(text)):
                long_ago = True
            asked = False
    return long_ago


def _answers(event: dict[str, object], answer: str) -> bool:
    """Whether a message gives this answer, by itself or beside a question of her own."""
    parsed = event.get("parse_data")
    entities = parsed.get("entities") or [] if isinstance(parsed, dict) else []
    beside = [one.get("value") for one in entities if one.get("entity") == ANSWERED]
    return intent_of(event) == answer or answer in beside
