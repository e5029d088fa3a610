"""Which need a subject leads to, when she asks where she can go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

NEED_OF_TOPIC: Mapping[str, str] = {
    "image_shared": "images",
    "choose_image_told_in_app": "images",
    "sextortion": "extortion",
    "pressured_to_send": "images",
    "regret_sent": "images",
    "deepfake_nude": "images",
    "secretly_filmed": "images",
    "grooming": "grooming",
    "sexual_violence": "sexual_violence",
    "bullied": "bullying",
    "self_blame": "listen",
    "shame_reputation": "listen",
    "faith_question": "faith",
    "afraid_parents_find_out": "listen",
    "ask_how_to_tell_parents": "listen",
    "express_distress": "distress",
    "suicidal_thoughts": "suicide",
    "self_harm": "self_harm",
    "immediate_danger": "danger_now",
    "ask_remove_image": "images",  # the tools are named in that conversation; here people are meant
    "ask_evidence": "images",
    "ask_police_law": "police",
    "forced_marriage": "forced_marriage",
    "left_abroad": "abroad",
    "honour_violence": "honour",
    "family_control": "control",
    "lgbt_identity": "lgbt",
    "choose_lgbt_outed": "lgbt",
    "divorce_choice": "divorce",
    "ask_rights": "legal",
    "parent_child_victim": "images",
    "parent_how_to_talk": "parenting",
    "parent_forbid_phone": "parenting",
    "parent_blames_child": "parent_support",
    "parent_child_shared": "images",
    "parent_faith_upbringing": "faith",
    "parent_own_resilience": "parenting",
    "parent_prevention": "parenting",
    "pro_support_victim": "professional_advice",
    "pro_reporting_code": "professional_advice",
    "pro_faith_culture": "knowledge",
    "pro_prevention": "school",
    "friend_is_victim": "images",
    "received_image": "images",
    "i_shared_image": "images",
}

DEFAULT_FOR_ROLE: Mapping[str, str] = {"parent": "parent_support", "professional": "professional_advice"}


GENERAL = ("parenting", "parent_support")
WHAT_HAPPENED = ("parent_child_victim", "parent_child_shared")
"""What a parent tells that outweighs a general question asked after it."""


QUESTIONS = (
    "ask_police_law", "ask_how_to_tell_parents", "ask_rights", "ask_evidence", "faith_question", "self_blame",
    "shame_reputation", "afraid_parents_find_out", "express_distress",
)  # fmt: skip
"""Asked or felt about something else that was told before."""
ABOUT_THE_STORY = ("ask_police_law", "ask_evidence")
"""Always about what she told, if she told something."""
OUTWEIGHS = (
    "forced_marriage", "left_abroad", "honour_violence", "family_control", "immediate_danger", "sexual_violence",
)  # fmt: skip
"""Told before such a question, these still say whom she needs."""

CHOSEN: Mapping[str, str] = {
    "choose_friend_home": "honour",
    "choose_friend_image": "images",
    "choose_parent_imam": "faith",
}
"""What is chosen within a story and says whom she needs, until another story is told."""
LEAVES_IT_SO = ("friend_is_victim", *ABOUT_THE_STORY)
"""Told or asked after such a choice, these are still about it."""


DANGER, OVER = "immediate_danger", ("choose_danger_over", "choose_false_alarm", "choose_danger_later", "choose_misread")
"""Danger at this moment, and what says that there is none now."""


def last_of(told: Sequence[str], intent: str) -> int:
    """The place where an intent was last told; 0 where it was not."""
    return max((at for at, one in enumerate(told) if one == intent), default=0)


def story_of(told: Sequence[str]) -> str | None:
    """The last thing she told that happened, behind questions and feelings about it."""
    return next((intent for intent in reversed(told) if intent in NEED_OF_TOPIC and intent not in QUESTIONS), None)


def chosen_in(told: Sequence[str]) -> str | None:
    """The need that she chose within her story; None where she chose none, or told another story since."""
    weighs = (one for one in reversed(told) if one in CHOSEN or (one in NEED_OF_TOPIC and one not in LEAVES_IT_SO))
    return CHOSEN.get(next(weighs, ""))


def need_of(topic: str | None, role: str | None, told: Sequence[str] = ()) -> str:
    """The need to look for; `listen` while nothing is known.

    Args:
        topic: The last subject.
        role: Who asks.
        told: All intents so far, in order: who is to be married against her will and asks about the police next
            still needs those who know of forced marriage.
    """
    if (chosen := chosen_in(told)) is not None:
        return chosen
    if topic == DANGER and any(one in OVER for one in told[last_of(told, DANGER) :]):
        topic = next((one for one in reversed(told) if one in NEED_OF_TOPIC and one != DANGER), None)
    story = story_of(told)
    if story is not None and (topic in ABOUT_THE_STORY or (topic in QUESTIONS and story in OUTWEIGHS)):
        topic = story
    need = NEED_OF_TOPIC.get(topic or "", DEFAULT_FOR_ROLE.get(role or "", "listen"))
    happened = next((intent for intent in WHAT_HAPPENED if intent in told), None)
    return NEED_OF_TOPIC[happened] if happened and need in GENERAL else need
