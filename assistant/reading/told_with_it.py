"""What a message tells beside its meaning at this moment: who she is, and which doubt about danger stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import NEGATED
from assistant.reading.danger_here.mere_doubt import (
    is_a_guess_about_dying,
    names_a_choice_of_facts,
    without_faint_doubts,
    without_mere_doubts,
)
from assistant.reading.danger_here.taken_back import JOKES
from assistant.reading.her_questions.aside_limits import HEAVY
from assistant.reading.her_story.abuse_told import GOES_ON as ABUSE_GOES_ON
from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.meant_here import ABOUT_WHOM, ENOUGH, HER_AGE
from assistant.reading.moment import Moment, carries_danger
from assistant.words import phrases

ONLY_ANGRY = "choose_home_angry"


def entities_told(
    meant: str, plain: str, parsed: Mapping[str, Any], moment: Moment, particular: str | None
) -> list[Mapping[str, Any]]:
    """What stands in a message, without what its meaning here says that it does not tell.

    Args:
        meant: The intent that it has here.
        plain: Its words.
        parsed: Its reading.
        moment: What stands open.
        particular: The particular question that it is, if it is one.
    """
    left_out = _not_told(meant, plain, moment)
    if _lets_its_doubt_go(meant, plain.lower(), parsed):
        left_out = (*left_out, "risk")
    about_danger = (moment.asked or "").startswith(ABOUT_DANGER)
    facts = names_a_choice_of_facts(meant, plain, moment) and not about_danger
    heard = parsed
    if not carries_danger(parsed) and not (particular or "").startswith(HEAVY):
        heard = without_mere_doubts(parsed) if facts else without_faint_doubts(parsed)
    return [one for one in heard.get("entities") or [] if one.get("entity") not in left_out]


def _lets_its_doubt_go(meant: str, text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether the doubt goes with the words that raised it: a joke, a home only angry, what is feared of him."""
    if meant in JOKES and is_a_guess_about_dying(parsed):
        return True
    if carries_danger(parsed):
        return False
    only_angry = meant == ONLY_ANGRY and NEGATED.search(text) is not None  # "hij wordt boos maar hij slaat niet"
    joked = meant in JOKES or (meant == ENOUGH and phrases.ONLY_A_JOKE.search(text) is not None)
    return joked or only_angry or meant == ABUSE_GOES_ON  # "ik ben bang dat ie met kerst weer komt"


def _not_told(meant: str, text: str, moment: Moment) -> tuple[str, ...]:
    """What an answer does not tell of who she is, whatever stands in it."""
    told_by_a_helper = meant.startswith(("parent_", "pro_"))
    if meant == ABOUT_WHOM or told_by_a_helper or phrases.SAYS_WHO_SHE_IS.search(text.lower()):
        return ()
    if moment.role in (None, "youth") and phrases.SAYS_HER_AGE.search(text.lower()):
        return ()
    if meant == HER_AGE:  # a friend of thirteen is a friend
        return () if moment.role in (None, "youth") else ("role",)
    return ("role", "age")
