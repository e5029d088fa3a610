"""Is it punishable: the law of what happened to her, not of images alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.needs import story_of

ABOUT_IMAGES = "utter_police_first"
LAW_OF: Mapping[str, str] = {
    "forced_marriage": "utter_police_marriage",
    "left_abroad": "utter_police_marriage",
    "honour_violence": "utter_police_home",
    "family_control": "utter_police_home",
    "immediate_danger": "utter_police_home",
    "sexual_violence": "utter_police_body",
    "i_shared_image": "utter_police_me",
}
        story = story_of(conversation.told())
        if conversation.role in ("parent", "professional"):
            story = OF_ONES_CHILD.get(story or "") if conversation.role == "parent" else None
        elif story is not None and conversation.has_said([PASSED_IT_ON]) and OF_ONESELF.search(conversation.text.lower()):
            story = "i_shared_image"
        dispatcher.utter_message(response=LAW_OF.get(story or "", ABOUT_IMAGES))
        return []
