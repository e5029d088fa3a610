"""How to tell it at home: the words that fit what happened to her."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from assistant.moment import IMAGES

OF_AN_IMAGE = "utter_how_to_tell_first"
PASSED_ON, WHO_PASSED_IT_ON = "i_shared_image", "utter_shared_tell_home"
LGBT, OUTED = "lgbt_identity", "choose_lgbt_"
"""A story, and the beginning of what is told in it: who was outed may have told nothing else."""
WORDS_FOR: Mapping[str, str] = {
    LGBT: "utter_tell_lgbt",
    "forced_marriage": "utter_tell_no_wedding",
    "left_abroad": "utter_tell_no_wedding",
    "honour_violence": "utter_tell_no_wedding",
}
"""Words of their own, after which the question of the usual ones is put."""


class HowToTell(Action):
    """Answers "hoe zeg ik het thuis": whom, when, and a message to copy."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_how_to_tell"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say the words of her story, or the usual ones; then ask whether she dares."""
        conversation = Conversation(tracker)
        told = [LGBT if intent.startswith(OUTED) else intent for intent in conversation.told()]
        story = next((intent for intent in reversed(told) if intent in (*WORDS_FOR, *IMAGES, PASSED_ON)), "")
        words = WORDS_FOR.get(story)
        if story == PASSED_ON and not conversation.is_child:
            dispatcher.utter_message(response=WHO_PASSED_IT_ON)
            return []
        if words is None or conversation.is_child:
            dispatcher.utter_message(response=OF_AN_IMAGE)
            return []
        dispatcher.utter_message(response=words)
        dispatcher.utter_message(response=OF_AN_IMAGE, part="question")
        return []
