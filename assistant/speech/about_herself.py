"""Whether a parent who is threatened, over honour or with an image, or underwent sexual violence, is herself the one in
danger, or her child."""

from __future__ import annotations

from collections.abc import Sequence

HERS = ("utter_honour_first", "utter_blackmail_first", "utter_sexual_violence_first")
"""First words to who is threatened herself; `actions/meet_danger.py` chooses them."""
ANOTHERS = (
    "utter_honour_other", "utter_forced_marriage_", "utter_abroad_", "utter_blackmail_other",
    "utter_sexual_violence_other", "utter_parent_victim_", "utter_parent_shared_",
)  # fmt: skip
"""Beginnings of first words that, to a parent, are about the child; later steps are shared with the above."""


def threatened_herself(said: Sequence[str]) -> bool:
    """Whether the last first words about a threat were for herself.

    Args:
        said: Ids of everything the assistant has said, in order.
    """
    last = next((one for one in reversed(said) if one.startswith((*HERS, *ANOTHERS))), "")
    return last in HERS
