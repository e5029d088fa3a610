"""A parent's first words about the child: what she has told already is not asked again."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

WHAT_IS_IT, IT_GOES_ROUND = "utter_parent_victim_first", "utter_parent_victim_round"
GOES_ROUND = re.compile(
    r"\b(?:ga\w*|gingen|ging|staat|stond)\b.{0,40}"
    r"\b(?:rond|in de (?:groeps)?app|online|op (?:snap\w*|insta\w*|tiktok|telegram))\b|"
    r"\b(?:doorgestuurd|rondgestuurd|verspreid|rondgaan|rondgaat)\b"
)
THREATENED = re.compile(r"\b(?:dreig|chant|afpers|geld|betaal)\w*")


class ParentVictim(Action):
    """Meets a parent whose child it happened to."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_parent_victim"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask how the child is where she told that it goes round; else ask what it is."""
        text = Conversation(tracker).text.lower()
        told = GOES_ROUND.search(text) and not THREATENED.search(text)
        dispatcher.utter_message(response=IT_GOES_ROUND if told else WHAT_IS_IT)
        return []
