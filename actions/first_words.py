"""The first response of each subject that is told or asked; a test holds it against data/stories."""

from __future__ import annotations

from collections.abc import Mapping

FIRST_WORDS: Mapping[str, str] = {
    "image_shared": "utter_image_shared_first",
    "choose_image_told_in_app": "utter_image_shared_told_in_app",
    "sextortion": "utter_blackmail_first",
    "pressured_to_send": "utter_pressured_first",
    "regret_sent": "utter_regret_first",
    "deepfake_nude": "utter_deepfake_first",
    "secretly_filmed": "utter_filmed_first",
    "grooming": "utter_grooming_first",
    "sexual_violence": "utter_sexual_violence_first",
    "bullied": "utter_bullied_first",
    "self_blame": "utter_self_blame_first",
    "shame_reputation": "utter_reputation_first",
    "afraid_parents_find_out": "utter_afraid_parents_first",
    "express_distress": "utter_distress_first",
    "forced_marriage": "utter_forced_marriage_first",
    "choose_keep_touch": "utter_keep_touch",
    "left_abroad": "utter_abroad_first",
    "honour_violence": "utter_honour_first",
    "family_control": "utter_control_first",
    "lgbt_identity": "utter_lgbt_first",
    "choose_lgbt_outed": "utter_lgbt_outed",
    "divorce_choice": "utter_divorce_first",
    "choose_parents_divorce": "utter_divorce_parents",
    "parent_child_victim": "utter_parent_victim_first",
    "parent_blames_child": "utter_parent_blames_first",
    "friend_is_victim": "utter_friend_first",
    "i_shared_image": "utter_shared_first",
}
"""Stories: told with a doubt about danger, they are believed first and asked then."""
