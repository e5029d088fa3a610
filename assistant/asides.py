"""When a particular question or news is answered as such, whatever question stands open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant import phrases
from assistant.answer_data import OTHER
from assistant.beside_the_question import ANSWER
from assistant.mere_doubt import with_questions_for_the_models_certainty, without_mere_doubts
from assistant.moment import ANSWERS, FEW_WORDS, IMAGES, SURE, Moment, confidence_of, intent_of

ASIDE = "aside"
"""Where the parse ranks the particular things that a message may be: `name`, `confidence` and `to`, for whom."""
AFTER_AN_ANSWER = "after_an_answer"
"""Set where it was asked behind a yes or a no: both are heard, and this is what wants a reply."""
CERTAIN = 0.9
"""From here on it outweighs another subject that the model is sure of."""
READERS = {None: ("youth", "child"), "youth": ("youth", "child"), "friend": ("friend",)}
ABOUT_THE_HELP = (
    "choose_aside_line_how", "choose_aside_line_sends", "choose_aside_dare_not_call", "choose_aside_locked_up",
    "choose_aside_call_what_happens", "choose_aside_call_hang_up", "choose_aside_call_cost", "choose_aside_call_bill",
    "choose_aside_call_secret", "choose_aside_do_helpers_tell", "choose_aside_do_you_report",
)  # fmt: skip
NEVER = ("quick_exit", "restart", "delete_data", "goodbye", "thank")
ASKS_A_WORD, A_WORD = "ask_definition", "choose_aside_zeden"
"""What a word means is explained by the words themselves, but for this one."""
OF_HER_OWN_IMAGE = (
    "choose_aside_proof_gone", "choose_aside_is_she_real", "choose_aside_who_will_see", "choose_aside_says_deleted",
    "choose_aside_saved_by_others", "choose_aside_comes_back", "choose_aside_trace_him", "choose_aside_if_i_block",
    "choose_aside_does_it_stop", "choose_aside_what_happens_to_him", "choose_aside_new_account",
    "choose_aside_must_i_answer", "choose_aside_removal_time", "choose_aside_report_anonymous",
    "choose_aside_friend_passed_on", "choose_aside_what_to_say", "choose_aside_others_blame_me", "choose_aside_future", "choose_blackmail_", "choose_image_", "choose_sender_",
    "choose_parent_spread", "choose_parent_blackmail", "choose_child_cried", "choose_parent_what_now",
)  # fmt: skip
HEAVY = (
    "choose_aside_burden", "choose_aside_feel_nothing", "choose_aside_dirty", "choose_aside_scars", "choose_aside_stay_with_me",
    "choose_aside_to_bed", "choose_aside_gets_better", "choose_aside_keep_seeing", "choose_aside_no_not_said",
    "choose_aside_in_a_relationship", "choose_aside_boys_too", "choose_aside_body_reacted", "choose_aside_pregnant",
    "choose_aside_locked_up", "choose_aside_revenge", "choose_aside_followed", "choose_aside_can_they_take_me",
    "choose_aside_parents_threaten", "choose_aside_where_sleep", "choose_aside_find_me", "choose_aside_pro_away",
    "choose_lgbt_unsafe", "choose_friend_home", "choose_pro_home_unsafe", "choose_bullied_touched", "choose_blackmail_",
    "choose_parent_blackmail", "choose_grooming_", "choose_abroad_", "choose_filmed_home", "choose_csg_", "choose_panic",
    "choose_aside_brother_decides", "choose_aside_reason_not", "choose_aside_sign_there", "choose_aside_silence_at_home",
    "choose_aside_wanted_some", "choose_aside_said_no", "choose_aside_see_each_day", "choose_aside_tell_in_secret",
    "choose_aside_knows_where", "choose_aside_countdown", "choose_aside_phone_checked", "choose_aside_says_joke",
    "choose_aside_take_child_away", "choose_parent_send_away", "choose_partner_blames", "choose_aside_child_not_eating",
)  # fmt: skip
"""Beginnings of those that danger may stand behind: there every doubt stays."""
ABOUT_US = (
    "choose_aside_call_", "choose_aside_are_you_", "choose_aside_do_you_", "choose_aside_traces", "choose_aside_chat_again",
    "choose_aside_show_other", "choose_aside_stay_with_me",
)  # fmt: skip
"""Beginnings of what may be asked before any subject; all else is a story then."""
STEPS_OF = {
    "choose_image_": ("image_shared",),
    "choose_sender_": ("image_shared",),
    "choose_fake_": ("deepfake_nude",),
    "choose_filmed_": ("secretly_filmed",),
    "choose_grooming_": ("grooming",),
    "choose_pressure_": ("pressured_to_send",),
    "choose_blackmail_": IMAGES,
    "choose_bullied_": ("bullied", "image_shared", "deepfake_nude"),
    "choose_shared_": ("i_shared_image",),
    "choose_lgbt_": ("lgbt_identity", "honour_violence", "family_control", "shame_reputation"),
    "choose_law_": (*IMAGES, "i_shared_image", "received_image", "parent_child_victim", "parent_child_shared"),
    "choose_abroad_": ("left_abroad", "forced_marriage", "honour_violence", "family_control"),
    "choose_friend_": ("friend_is_victim", "received_image", "i_shared_image"),
}
"""Beginnings of answers that go on with their own story, and the subjects in which they may be said."""
BROAD = ("ask_", "parent_", "pro_", "friend_", "express_distress", "self_blame", "afraid_parents_find_out", "out_of_scope")
"""Intents that leave open what exactly is asked."""


def aside(parsed: Mapping[str, Any], moment: Moment, about_danger: bool = False) -> str | None:
    """The intent that answers it, in the middle of a talk; None where it is none, or not for her.

    While a question about danger stands open, only questions about the help there are answered.
    """
    heard = parsed.get(ASIDE) or []
    if not heard or intent_of(parsed) in NEVER or not moment.said:
        return None
    if moment.topic is None:
        heard = [one for one in heard if one["name"].startswith(ABOUT_US)]
    if not heard:
        return None
    best = next((one for one in heard if _is_for(one["to"], moment, parsed) and _fits_the_story(one, moment)), None)
    if about_danger and (best is None or best["name"] not in ABOUT_THE_HELP):
        return None
    if best is None or (intent_of(parsed) == ASKS_A_WORD and best["name"] != A_WORD):
        return None
    if best is not heard[0] and best["confidence"] < heard[0]["confidence"] / 2:
        return None
    answer = parsed.get(ANSWER) or {}
    text = str(parsed.get("text") or "").lower()
    asks = parsed.get(AFTER_AN_ANSWER) or (phrases.ASKS.search(text) and len(text.split()) > FEW_WORDS)
    answers = answer.get("sure") and answer.get("meant") != OTHER and not asks
    answered = answers and answer["confidence"] > best["confidence"]
    return None if answered or not _may_be(best["confidence"], parsed, moment) else str(best["name"])


def without_doubts_that_it_settles(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, calmer where the message certainly is one of the things that carry no danger: the model's doubts
    go, and what only the model was sure of becomes a question. What a rule heard stays."""
    best = next((one for one in parsed.get(ASIDE) or [] if _is_for(one["to"], moment, parsed)), None)
    if best is None or best["confidence"] < CERTAIN or best["name"].startswith(HEAVY):
        return dict(parsed)
    return with_questions_for_the_models_certainty(without_mere_doubts(parsed))


def _may_be(confidence: float, parsed: Mapping[str, Any], moment: Moment) -> bool:
    intent = intent_of(parsed)
    same_story = intent == moment.topic or (intent in IMAGES and moment.topic in IMAGES)
    if intent in ANSWERS or same_story or intent.startswith(BROAD) or confidence_of(parsed) < SURE:
        return True
    return confidence >= CERTAIN


def _fits_the_story(one: Mapping[str, Any], moment: Moment) -> bool:
    """Who passed an image on is not answered as the one who stands on it; a step of one story is none of another."""
    for begin, topics in STEPS_OF.items():
        if one["name"].startswith(begin) and moment.topic not in topics:
            return False
    return moment.topic not in ("i_shared_image", "parent_child_shared") or not one["name"].startswith(OF_HER_OWN_IMAGE)


def _is_for(readers: list[str], moment: Moment, parsed: Mapping[str, Any]) -> bool:
    if "anyone" in readers or set(readers) & set(READERS.get(moment.role, (moment.role,))):
        return True
    told = {"parent": "parent_", "professional": "pro_", "friend": "friend_"}
    return moment.role is None and any(
        reader in readers and intent_of(parsed).startswith(begin) for reader, begin in told.items()
    )
