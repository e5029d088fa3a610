"""Which need a subject leads to, when she asks where she can go."""

from __future__ import annotations

from collections.abc import Collection, Mapping

NEED_OF_TOPIC: Mapping[str, str] = {
    "image_shared": "images",
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
    "ask_remove_image": "removal",
    "ask_evidence": "images",
    "ask_police_law": "police",
    "forced_marriage": "forced_marriage",
    "left_abroad": "abroad",
    "honour_violence": "honour",
    "family_control": "control",
    "lgbt_identity": "lgbt",
    "divorce_choice": "divorce",
    "ask_rights": "legal",
    "parent_child_victim": "images",
    "parent_how_to_talk": "parenting",
    "parent_forbid_phone": "parenting",
    "parent_blames_child": "parent_support",
    "parent_child_shared": "images",
    "parent_faith_upbringing": "parent_support",
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


def need_of(topic: str | None, role: str | None, told: Collection[str] = ()) -> str:
    """The need to look for; `listen` while nothing is known.

    Args:
        topic: The last subject.
        role: Who asks.
        told: All intents so far: a parent whose child's image goes round and who asks about the phone next still
            needs those who take images away.
    """
    need = NEED_OF_TOPIC.get(topic or "", DEFAULT_FOR_ROLE.get(role or "", "listen"))
    happened = next((intent for intent in WHAT_HAPPENED if intent in told), None)
    return NEED_OF_TOPIC[happened] if happened and need in GENERAL else need
