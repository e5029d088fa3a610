"""What was met, or taken back, is not read again together with her next message.

A thought that has been asked about would make "doei" or "bedankt, ik ga slapen" sound like a second cry. Only what she
wrote since then goes along with what she writes now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, Event, UserUttered

from assistant.reading.danger_here.denied_here import denies_dying_plainly

WINDOW = "window"
"""Key in a message's metadata: what she wrote in the last minutes that raised no signal."""
LADDER = ("utter_suicide_", "utter_blackmail_suicide")
NO = "deny"
TAKEN_BACK = frozenset(
    {
        "choose_not_dying", "choose_only_a_joke", "choose_joke_after_plan", "choose_back_to_story", "choose_misread",
        "choose_false_alarm", "choose_danger_over", "choose_heavy_goodbye",
    }
)  # fmt: skip
"""Intents that take a danger back, or leave with the help for it."""


def not_met_yet(window: Sequence[str], events: Iterable[Event], mark: str) -> list[str]:
    """What of the messages before the newest one still goes along with it.

    Args:
        window: What she wrote in the last minutes, oldest first.
        events: The talk so far.
        mark: Key in the metadata of a message that she typed; one that an action takes up again has none.
    """
    since, met, said = 0, False, ""
    for event in events:
        if isinstance(event, BotUttered):
            said = str(event.metadata.get("utter_action") or "")
        elif isinstance(event, UserUttered) and mark in event.metadata and not (event.text or "").startswith("/"):
            settled = _settles(event.parse_data or {}, said)
            since, met = (0, True) if settled else (since + 1, met)
    return list(window[-since:] if since else ()) if met else list(window)


def _settles(parsed: Mapping[str, Any], said: str) -> bool:
    """Whether a message raised a signal, which was met, or answered no to it."""
    intent = str((parsed.get("intent") or {}).get("name") or "")
    raised = any(one.get("entity") == "risk" for one in parsed.get("entities") or [])
    denied = denies_dying_plainly(str(parsed.get("text") or "").lower())
    return raised or denied or intent in TAKEN_BACK or (intent == NO and said.startswith(LADDER))
