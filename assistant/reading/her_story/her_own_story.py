"""Whether it is her own story that was told, by what the assistant has said to it."""

from __future__ import annotations

from collections.abc import Iterable

HER_OWN_STORY = (
    "utter_image_shared_", "utter_blackmail_first", "utter_blackmail_known", "utter_blackmail_stranger",
    "utter_pressured_", "utter_regret_", "utter_deepfake_", "utter_filmed_", "utter_grooming_", "utter_bullied_",
    "utter_self_blame_", "utter_reputation_", "utter_afraid_parents_", "utter_lgbt_", "utter_abroad_",
    "utter_forced_marriage_", "utter_control_", "utter_role_youth",
)  # fmt: skip
"""Beginnings of what is said to who tells about herself; to a parent or friend it is said with her role known."""
OWN_CHOICE = (
    "utter_forced_marriage_", "utter_abroad_", "utter_honour_", "utter_control_", "utter_lgbt_", "utter_divorce_",
)  # fmt: skip


def tells_of_herself(said: Iterable[str]) -> bool:
    """Whether what the assistant has said shows that her own story was told.

    Args:
        said: Ids of everything the assistant has said.
    """
    return any(one.startswith(HER_OWN_STORY) for one in said)


STORY_OF = {
    "utter_image_shared_": "image_shared", "utter_blackmail_": "sextortion", "utter_pressured_": "pressured_to_send",
    "utter_regret_": "regret_sent", "utter_deepfake_": "deepfake_nude", "utter_filmed_": "secretly_filmed",
    "utter_grooming_": "grooming", "utter_bullied_": "bullied", "utter_shared_": "i_shared_image",
    "utter_received_": "received_image", "utter_forced_marriage_": "forced_marriage", "utter_abroad_": "left_abroad",
    "utter_honour_": "honour_violence", "utter_control_": "family_control", "utter_lgbt_": "lgbt_identity",
    "utter_reputation_": "shame_reputation", "utter_friend_": "friend_is_victim",
    "utter_sexual_violence_": "sexual_violence",
    "utter_parent_victim_": "parent_child_victim", "utter_parent_shared_": "parent_child_shared",
}  # fmt: skip
"""The story that something said belongs to, by its beginning."""


ONLY_ASKED = frozenset(
    {"utter_blackmail_ask", "utter_blackmail_ask_unsure", "utter_blackmail_other_ask", "utter_honour_ask",
     "utter_honour_other_ask"}
)  # fmt: skip
"""Asks whether there is such a danger: nobody has told of it by that."""


def stories_told(said: Iterable[str]) -> set[str]:
    """The stories that came up in a talk: the last subject may be the police or a fear, and the story stays.

    Args:
        said: Ids of everything the assistant has said.
    """
    told = [one for one in said if one not in ONLY_ASKED]
    return {story for one in told for begin, story in STORY_OF.items() if one.startswith(begin)}
