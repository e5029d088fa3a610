"""Whether the talk of who helps is about another's life: what she tells then is of the other."""

from __future__ import annotations

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


def another_wants_to_die(said: Sequence[str]) -> bool:
    """Whether the last help for a life was for another who wants to die, and nobody has denied it since."""
    last = next((one for one in reversed(said) if one in OVER or one.startswith(LIFE)), "")
    return (
        last.startswith(LIFE_OF_ANOTHER)
        and last != ONLY_ASKED
        and any(one.startswith(WISHES_TO_DIE) and one != ONLY_ASKED for one in said)
    )
