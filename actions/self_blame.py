"""She says it is her own fault: what stood on her side depends on what happened."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from assistant.reading.her_story.her_own_story import stories_told

TRUST_OR_PRESSURE, DID_NOTHING = "utter_self_blame_first", "utter_self_blame_did_nothing"
WITHOUT_KNOWING = {"secretly_filmed", "deepfake_nude"}
"""Stories in which the image was made without her: she did nothing, and knew nothing."""
WITH_A_STEP_OF_HERS = {"regret_sent", "pressured_to_send", "grooming", "i_shared_image"}
"""Told as well, trust or pressure may have been hers."""
SENT_IT = re.compile(
    r"\bik (?:\w+ ){0,5}?(?:(?:door|op)?ge|ver)?(?:stuur\w*|sturen)\b|\b(?:niet|nooit|moeten) (?:\w+ ){0,2}?sturen\b"
)
"""She sent something herself; what the other sent on is not hers."""


def on_her_side(conversation: Conversation) -> str:
    """The response that fits her story."""
    told = stories_told(conversation.said()) | {conversation.topic, *conversation.told()}
    knew_nothing = not told.isdisjoint(WITHOUT_KNOWING) and told.isdisjoint(WITH_A_STEP_OF_HERS)
    hers = conversation.role in (None, "youth") and not SENT_IT.search(conversation.text.lower())
    return DID_NOTHING if knew_nothing and hers else TRUST_OR_PRESSURE


class SelfBlame(Action):
    """Sets two things side by side, and asks what fits."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_self_blame"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it."""
        dispatcher.utter_message(response=on_her_side(Conversation(tracker)))
        return []
