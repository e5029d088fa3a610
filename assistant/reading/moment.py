"""What stands open when a message comes in, and what can be read off a message by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.reading.her_story.her_own_story import stories_told, tells_of_herself

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
SENT, SENT_SAID, ASKED_FOR_IT = "regret_sent", "utter_regret_", ("pressured_to_send", "grooming")
OF_WHO_PASSED_IT_ON = ("i_shared_image", "parent_child_shared")
"""Subjects of who passed an image on, or of a parent of theirs."""
BLACKMAIL_MET = (
    "utter_blackmail_first", "utter_blackmail_brake", "utter_blackmail_known", "utter_blackmail_stranger",
    "utter_blackmail_other", "utter_blackmail_other_next", "utter_parent_victim_blackmail",
)  # fmt: skip
"""Help against blackmail, of herself, of another or of a child; a question whether there is any is no help yet."""
MET_BY = {
    "honour_violence": ("utter_honour_first", "utter_honour_soon", "utter_honour_watched", "utter_honour_other"),
    "extortion": BLACKMAIL_MET,
}
"""What is said where a danger that lasts was met: told again it is no news."""
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
        also_asked: The intent of a question that she asked beside another, and that is not answered yet.
        never_dying: Whether a wish to die was heard by mistake, and she has said so.
        other_not_dying: Whether who helps said that the other does not want to die, and nothing of it was told since.
        told: What she typed before, in small letters, in order.
    """

    asked: str | None = None
    question: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    role: str | None = None
    topic: str | None = None
    said: frozenset[str] = frozenset()
    also_asked: str | None = None
    never_dying: bool = False
    other_not_dying: bool = False
    told: tuple[str, ...] = ()


def is_the_same_story(told: str, moment: Moment) -> bool:
    """Whether a subject is the one that is talked about. That she has sent one is news where somebody asks for it."""
    if told == SENT and moment.topic in ASKED_FOR_IT and not any(one.startswith(SENT_SAID) for one in moment.said):
        return False
    return told == moment.topic or (told in IMAGES and moment.topic in IMAGES)


def intent_of(parsed: Mapping[str, Any]) -> str:
    """What the model makes of a message by itself."""
    return str((parsed.get("intent") or {}).get("name") or "")


def with_intent(name: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The same reading, certainly meant as this."""
    return {**parsed, "intent": {"name": name, "confidence": 1.0}}


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
    met = {value for value, help_given in MET_BY.items() if not moment.said.isdisjoint(help_given)}
    if blackmail_is_known(moment):
        met.add("extortion")
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk")
    return any(one.get("level", "act") == "act" and one.get("value") not in met for one in risks)


def blackmail_is_known(moment: Moment) -> bool:
    """Whether blackmail was told in this talk, also where another subject came in between."""
    return "sextortion" in {moment.topic, *stories_told(moment.said)}


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


STEPS_OF_A_FRIEND = (
    "utter_friend_image", "utter_friend_home", "utter_friend_no_help", "utter_friend_next", "utter_friend_tell",
    "utter_friend_words", "utter_friend_guilt", "utter_suicide_other_", "utter_honour_other",
)  # fmt: skip
"""Beginnings of what is said once it is plain that somebody tells about a friend."""


def has_told_of_a_friend(moment: Moment) -> bool:
    """Whether a friend is speaking: it stays so when the subject becomes a journey or a marriage.

    Her age alone makes her a young person; a friend of fifteen is a friend all the same.
    """
    told = moment.role in (None, "youth") and (moment.topic or "").startswith("friend_")
    return told and any(one.startswith(STEPS_OF_A_FRIEND) for one in moment.said) and not tells_of_herself(moment.said)


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
