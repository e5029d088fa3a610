"""When a particular question or news is answered as such, whatever question stands open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.answer_data import OTHER
from assistant.beside_the_question import ANSWER
from assistant.moment import ANSWERS, IMAGES, SURE, Moment, confidence_of, intent_of

ASIDE = "aside"
"""Where the parse ranks the particular things that a message may be: `name`, `confidence` and `to`, for whom."""
CERTAIN = 0.9
"""From here on it outweighs another subject that the model is sure of."""
READERS = {None: ("youth", "child"), "youth": ("youth", "child"), "friend": ("friend",)}
ABOUT_THE_HELP = (
    "choose_aside_line_how", "choose_aside_line_sends", "choose_aside_dare_not_call", "choose_aside_locked_up",
    "choose_aside_call_what_happens", "choose_aside_call_hang_up", "choose_aside_call_cost", "choose_aside_call_bill",
    "choose_aside_call_secret", "choose_aside_do_helpers_tell", "choose_aside_do_you_report",
)  # fmt: skip
NEVER = ("quick_exit", "restart", "delete_data")
OF_HER_OWN_IMAGE = (
    "choose_aside_proof_gone", "choose_aside_is_she_real", "choose_aside_who_will_see", "choose_aside_says_deleted",
    "choose_aside_saved_by_others", "choose_aside_comes_back", "choose_aside_trace_him", "choose_aside_if_i_block",
    "choose_aside_does_it_stop", "choose_aside_what_happens_to_him", "choose_aside_new_account",
    "choose_aside_must_i_answer", "choose_aside_removal_time", "choose_aside_report_anonymous",
    "choose_aside_friend_passed_on", "choose_aside_what_to_say", "choose_blackmail_", "choose_image_", "choose_sender_",
    "choose_parent_spread", "choose_parent_blackmail", "choose_child_cried", "choose_parent_what_now",
)  # fmt: skip
BROAD = ("ask_", "parent_", "pro_", "friend_", "express_distress", "self_blame", "afraid_parents_find_out", "out_of_scope")
"""Intents that leave open what exactly is asked."""


def aside(parsed: Mapping[str, Any], moment: Moment, about_danger: bool = False) -> str | None:
    """The intent that answers it, in the middle of a talk; None where it is none, or not for her.

    While a question about danger stands open, only questions about the help there are answered.
    """
    heard = parsed.get(ASIDE) or []
    if not heard or intent_of(parsed) in NEVER or not moment.said or (moment.asked is None and moment.topic is None):
        return None
    best = next((one for one in heard if _is_for(one["to"], moment, parsed) and _fits_the_story(one, moment)), None)
    if about_danger and (best is None or best["name"] not in ABOUT_THE_HELP):
        return None
    if best is None or best is not heard[0] and best["confidence"] < heard[0]["confidence"] / 2:
        return None
    answer = parsed.get(ANSWER) or {}
    answered = answer.get("sure") and answer.get("meant") != OTHER and answer["confidence"] > best["confidence"]
    return None if answered or not _may_be(best["confidence"], parsed, moment) else str(best["name"])


def _may_be(confidence: float, parsed: Mapping[str, Any], moment: Moment) -> bool:
    intent = intent_of(parsed)
    same_story = intent == moment.topic or (intent in IMAGES and moment.topic in IMAGES)
    if intent in ANSWERS or same_story or intent.startswith(BROAD) or confidence_of(parsed) < SURE:
        return True
    return confidence >= CERTAIN


def _fits_the_story(one: Mapping[str, Any], moment: Moment) -> bool:
    """Who passed an image on is not answered as the one who stands on it."""
    return moment.topic not in ("i_shared_image", "parent_child_shared") or not one["name"].startswith(OF_HER_OWN_IMAGE)


def _is_for(readers: list[str], moment: Moment, parsed: Mapping[str, Any]) -> bool:
    if "anyone" in readers or set(readers) & set(READERS.get(moment.role, (moment.role,))):
        return True
    told = {"parent": "parent_", "professional": "pro_", "friend": "friend_"}
    return moment.role is None and any(
        reader in readers and intent_of(parsed).startswith(begin) for reader, begin in told.items()
    )
