"""Who tells makes whose story it is: the same words are a girl's own story, or one about a child, pupil or friend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant import phrases
from assistant.moment import (
    IMAGES,
    MISUNDERSTOOD,
    POSSIBLE,
    Moment,
    carries_danger,
    intent_of,
    likeliest_story,
    names_a,
)

CHILD_CRIES = "choose_child_cried"
OTHER_PARENT, PEOPLE_TALK, BLAMES_HERSELF = "choose_other_parent", "choose_blame_people", "choose_blame_myself"
SENT_MORE = "choose_blackmail_sent_more"

TOLD_ABOUT_ANOTHER = {
    "parent": {
        **dict.fromkeys(IMAGES, "parent_child_victim"),
        "self_blame": "parent_blames_child",
        "i_shared_image": "parent_child_shared",
        "ask_how_to_tell_parents": "parent_how_to_talk",
        "afraid_parents_find_out": OTHER_PARENT,
    },
    "professional": dict.fromkeys((*IMAGES, "ask_how_to_tell_parents"), "pro_support_victim"),
    "friend": dict.fromkeys((*IMAGES, "pro_support_victim"), "friend_is_victim"),
}
"""What happened to her is told in the same words as what happened to her child, pupil or friend."""
NOT_HERS = {
    "youth": ("parent_", "pro_"),
    "friend": ("parent_", "pro_"),
    "professional": ("parent_",),
    "parent": ("pro_",),
}


def told_by_her_role(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """A subject told by a parent, professional or friend is about the other; a girl is no parent.

    Returns:
        The intent that a message, in small letters, then has; None where it keeps its own.
    """
    intent = intent_of(parsed)
    role = moment.role or ("friend" if (moment.topic or "").startswith("friend_") else "")
    ashamed = intent in ("honour_violence", "shame_reputation", "express_distress") and phrases.SHAME.search(text)
    if role == "parent" and phrases.PARENT_BLAMES_HERSELF.search(text):
        return BLAMES_HERSELF
    if role == "parent" and ashamed and not carries_danger(parsed):
        return PEOPLE_TALK
    if role == "parent" and intent == "ask_how_to_tell_parents" and moment.topic == "parent_child_victim":
        return CHILD_CRIES
    if intent == MISUNDERSTOOD:
        likeliest = likeliest_story(parsed)
        intent = likeliest if likeliest in TOLD_ABOUT_ANOTHER.get(role, {}) else intent
    if intent in TOLD_ABOUT_ANOTHER.get(role, {}) and not phrases.ABOUT_HERSELF.search(text):
        return TOLD_ABOUT_ANOTHER[role][intent]
    if moment.topic == "sextortion" and intent == "regret_sent":  # a kind request is no advice to who is blackmailed
        return SENT_MORE
    foreign = NOT_HERS.get(role, ())
    if not foreign or not intent.startswith(foreign) or names_a("role", parsed):
        return None
    for reading in parsed.get("intent_ranking") or []:
        if not str(reading["name"]).startswith(foreign) and reading["name"] != MISUNDERSTOOD:
            return str(reading["name"]) if float(reading["confidence"]) >= POSSIBLE else MISUNDERSTOOD
    return MISUNDERSTOOD
