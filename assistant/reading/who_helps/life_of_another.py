"""Whether the talk of who helps is about another's life: what she tells then is of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

LIFE = ("utter_suicide_", "utter_blackmail_suicide", "utter_self_harm_")
LIFE_OF_ANOTHER = ("utter_suicide_other_", "utter_self_harm_other")
"""Beginnings of what is said about a life, and about that of another."""
ONLY_ASKED, WISHES_TO_DIE = "utter_suicide_other_ask", "utter_suicide_other_"
OVER = ("utter_danger_ok", "utter_not_dying", "utter_misread")
"""Said where nobody wants to die."""


def cares_for_a_life(said: Sequence[str]) -> bool:
    """Whether the last words about a life were about that of another.

    Args:
        said: Ids of everything the assistant has said, in order.
    """
    last = next((one for one in reversed(said) if one.startswith(LIFE)), "")
    return last.startswith(LIFE_OF_ANOTHER)


DONE_BY_ANOTHER = re.compile(
    r"\bsla(?:at|an)\b|\bsloeg|\bgeslagen|\bschop|\bmes\b|wapen|\bbonkt?\b|\bdreig|"
    r"\b(?:hij|man|vader|broer|oom) (?:\w+ )?(?:staat|komt|is er|is binnen)\b"
)


def is_done_by_another(text: str) -> bool:
    """Whether a message tells of somebody who comes or hits: then that danger is met, and no wish to die."""
    return DONE_BY_ANOTHER.search(text.lower()) is not None


def another_wants_to_die(said: Sequence[str]) -> bool:
    """Whether the last help for a life was for another who wants to die, and nobody has denied it since."""
    last = next((one for one in reversed(said) if one in OVER or one.startswith(LIFE)), "")
    return (
        last.startswith(LIFE_OF_ANOTHER)
        and last != ONLY_ASKED
        and any(one.startswith(WISHES_TO_DIE) and one != ONLY_ASKED for one in said)
    )
