"""Who was outed, and is threatened by family for it, hears a word about that before the help; at danger of this moment
nothing comes before that."""

from __future__ import annotations

from actions.conversation import Conversation
from assistant.reading.her_story.outed import was_made_known

FAMILY_THREATENS, OUTED = "utter_honour_first", "utter_lgbt_outed"


def was_outed(conversation: Conversation) -> bool:
    """Whether others were shown what she wrote or feels, and she has heard nothing about that yet."""
    told = [" ".join(str(one.get("text") or "").lower().split()) for one in conversation.messages()]
    own = conversation.role in (None, "youth") and not conversation.is_child
    return own and was_made_known(told) and not conversation.has_said([OUTED])
