"""What stands open when a message comes in, and what can be read off a message by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.her_own_story import tells_of_herself

SURE = 0.8
"""Another subject told with this certainty is a change of subject, not an answer."""
LIKELY = 0.15
POSSIBLE = 0.06
"""How likely a story, or an answer to an open question, has to be where the model understood nothing."""
FEW_WORDS = 4

MISUNDERSTOOD = "nlu_fallback"
ANSWERS = frozenset({"affirm", "deny", "unsure", "inform_detail", "tell_outcome", MISUNDERSTOOD})
IMAGES = (
    "image_shared", "sextortion", "deepfake_nude", "secretly_filmed", "grooming", "pressured_to_send", "regret_sent",
    "bullied",
)  # fmt: skip
"""Subjects that are one story: what somebody undergoes with an image."""
OF_WHO_PASSED_IT_ON = ("i_shared_image", "parent_child_shared")
"""Subjects of who passed an image on, or of a parent of theirs."""
MET_BY = {
    "honour_violence": ("utter_honour_first", "utter_honour_soon", "utter_honour_watched"),
    "extortion": (
        "utter_blackmail_first", "utter_blackmail_brake", "utter_blackmail_known", "utter_blackmail_stranger",
    ),
}  # fmt: skip
"""Beginnings of what is said where a danger that lasts was met: told again it is no news."""
HELPERS = ("parent", "professional", "friend")
"""Who tells about another."""


@dataclass(frozen=True)
class Moment:
    """What stands open when a message comes in.

    Args:
        asked: The open question's response id.
        question: Its words, as she read them.
        buttons: Title and payload of the choices under it.
        role: Who she is, when that is known.
        topic: The last subject.
        said: Ids of everything the assistant has said.
    """

    asked: str | None = None
    question: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    role: str | None = None
    topic: str | None = None
    said: frozenset[str] = frozenset()


def intent_of(parsed: Mapping[str, Any]) -> str:
    """What the model makes of a message by itself."""
    return str((parsed.get("intent") or {}).get("name") or "")


def confidence_of(parsed: Mapping[str, Any]) -> float:
    """How sure the model is of that, from 0 to 1."""
    return float((parsed.get("intent") or {}).get("confidence") or 0)


def carries_danger(parsed: Mapping[str, Any], known: bool = False) -> bool:
    """Whether a sure signal stands in the message; blackmail told again in a talk about it is no news."""
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk")
    sure = [one.get("value") for one in risks if one.get("level", "act") == "act"]
    return any(not (known and value == "extortion") for value in sure)


def carries_new_danger(parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a sure signal stands in the message that has not been met in this talk."""
    met = {value for value, begin in MET_BY.items() if any(one.startswith(begin) for one in moment.said)}
    if moment.topic == "sextortion":
        met.add("extortion")
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk")
    return any(one.get("level", "act") == "act" and one.get("value") not in met for one in risks)


def asks_yes_or_no(moment: Moment) -> bool:
    """Whether the open question has a yes and a no among its choices."""
    return any(payload in ("/affirm", "/deny") or title.startswith(("Ja", "Nee")) for title, payload in moment.buttons)


def names_a(kind: str, parsed: Mapping[str, Any]) -> bool:
    """Whether an entity of this kind stands in the message."""
    return any(one.get("entity") == kind for one in parsed.get("entities") or [])


ABOUT_A_FRIEND = ("utter_friend_", "utter_suicide_other_")
"""Beginnings of what is said to who tells about a friend."""


def tells_of_a_friend(moment: Moment) -> bool:
    """Whether who is not known otherwise began to tell about a friend; the last subject may be another by now."""
    return any(one.startswith(ABOUT_A_FRIEND) for one in moment.said) and not tells_of_herself(moment.said)


def role_of(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Who she is: known before, or said in this very message."""
    told = {one.get("value") for one in parsed.get("entities") or [] if one.get("entity") == "role"}
    named = next((role for role in ("parent", "professional") if role in told), None)
    of_a_friend = (moment.topic or "").startswith("friend_") or tells_of_a_friend(moment)
    return moment.role or named or ("friend" if of_a_friend else None)


def likeliest_story(parsed: Mapping[str, Any]) -> str | None:
    """The likeliest subject, for few words at the very beginning, where no question asked for a detail."""
    for reading in parsed.get("intent_ranking") or []:
        if str(reading["name"]) not in ANSWERS:
            return str(reading["name"]) if float(reading["confidence"]) >= LIKELY else None
    return None
