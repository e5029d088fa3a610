"""Getting an image off: asks for the app only when she has not named it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

STEPS_FOR = {
    "snapchat": "utter_removal_snapchat",
    "instagram": "utter_removal_instagram",
    "facebook": "utter_removal_instagram",
    "tiktok": "utter_removal_tiktok",
    "whatsapp": "utter_removal_whatsapp",
    "telegram": "utter_removal_telegram",
    "youtube": "utter_removal_youtube",
    "x": "utter_removal_x",
    "discord": "utter_removal_discord",
    "pornhub": "utter_removal_porn_site",
    "other": "utter_removal_other",
}
WHERE = "utter_removal_first"


class StartRemoval(Action):
    """Says the steps for the app she named, or asks where it stands."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_start_removal"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Say the steps or ask."""
        conversation = Conversation(tracker)
        platform = str(conversation.slot("platform") or "").lower()
        if not platform and conversation.asked == WHERE:
            platform = "other"
        dispatcher.utter_message(response=STEPS_FOR.get(platform, WHERE))
        return []
