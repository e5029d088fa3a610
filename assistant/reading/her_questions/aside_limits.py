"""Which particular answers may be given when: to whom, in which story, and where danger may stand behind them."""

from __future__ import annotations

from assistant.reading.moment import IMAGES, OF_WHO_PASSED_IT_ON

READERS = {None: ("youth", "child"), "youth": ("youth", "child"), "friend": ("friend",)}
TELLS_OF_ANOTHER = {"parent": "parent_", "professional": "pro_", "friend": "friend_"}
"""How subjects begin that tell who somebody is, where nobody said so."""
ABOUT_THE_HELP = (
    "choose_aside_line_how", "choose_aside_line_sends", "choose_aside_dare_not_call", "choose_aside_locked_up",
    "choose_aside_call_what_happens", "choose_aside_call_hang_up", "choose_aside_call_cost",
    "choose_aside_call_bill", "choose_aside_call_secret", "choose_aside_do_helpers_tell",
    "choose_aside_do_you_report", "choose_aside_take_child_away",
    "choose_aside_friend_no_answer_life", "choose_aside_friend_mother_life", "choose_aside_friend_when_she_picks_up",
    "choose_aside_friend_false_alarm", "choose_aside_friend_may_i_leave", "choose_aside_friend_own_words",
    "choose_aside_call_me_back",
    "choose_aside_pro_go_home_today", "choose_aside_pro_family_keeps_ringing", "choose_aside_pro_sibling_here",
    "choose_aside_pro_take_to_my_home", "choose_aside_until_morning", "choose_aside_open_the_door",
    "choose_aside_relative_comes_to_talk", "choose_aside_pro_seven_days",
)  # fmt: skip
NEVER = ("quick_exit", "restart", "delete_data", "goodbye", "thank")
ASKS_ABOUT_US = ("ask_privacy", "ask_who_are_you", "ask_what_can_you_do", "request_human", "pro_reporting_code")
"""Plainly asked, these have their own answer."""
_NO_HELPER = (None, "youth", "friend", "parent")
ONLY_TO = {
    "choose_punish": ("parent",),
    "choose_phone_before": ("parent",),
    **dict.fromkeys(("choose_aside_to_bed", "choose_no_sleep", "choose_aside_bit_better"), _NO_HELPER),
}
"""Answers that no text of their own says for whom they are."""
ASKS_A_WORD, NOT_ABOUT_A_WORD = "ask_definition", ("choose_aside_zeden", "choose_aside_helpline_my_language")
"""What a word means is explained by the words themselves, but for these: "zeden", and who speaks a language."""
OF_HER_OWN_IMAGE = (
    "choose_aside_proof_gone", "choose_aside_is_she_real", "choose_aside_who_will_see", "choose_aside_says_deleted",
    "choose_aside_saved_by_others", "choose_aside_comes_back", "choose_aside_trace_him", "choose_aside_if_i_block",
    "choose_aside_does_it_stop", "choose_aside_what_happens_to_him", "choose_aside_new_account",
    "choose_aside_must_i_answer", "choose_aside_removal_time", "choose_aside_report_anonymous",
    "choose_aside_no_copy", "choose_aside_stop_beforehand", "choose_aside_sent_to_me", "choose_aside_strangers_write",
    "choose_aside_friend_in_it_too", "choose_aside_paid_removal", "choose_aside_stay_in_group",
    "choose_aside_tell_work", "choose_aside_run_into_him", "choose_aside_teacher_saw", "choose_aside_group_screenshot",
    "choose_aside_friend_passed_on", "choose_aside_what_to_say", "choose_aside_others_blame_me",
    "choose_aside_future", "choose_blackmail_", "choose_image_", "choose_sender_", "choose_parent_spread",
    "choose_parent_blackmail", "choose_child_cried", "choose_parent_what_now",
    "choose_aside_bra_counts", "choose_aside_face_not_visible", "choose_aside_how_long_round",
    "choose_aside_account_in_my_name", "choose_aside_made_sticker", "choose_aside_view_once",
    "choose_aside_whole_channel", "choose_aside_is_it_online", "choose_aside_where_first",
    "choose_aside_filmed_at_work",
    "choose_aside_fake_counts_for_help", "choose_aside_get_it_deleted", "choose_aside_child_says_fake",
    "choose_aside_someone_sent_it_to_me", "choose_aside_report_without_my_child", "choose_aside_which_code",
    "choose_aside_go_to_training", "choose_aside_who_has_seen", "choose_aside_trainer_can_help",
    "choose_aside_school_or_police_first",
    "choose_aside_sender_says_sorry", "choose_aside_one_photo_sent", "choose_aside_remarks_in_corridor",
    "choose_aside_does_he_have_it", "choose_aside_make_him_delete", "choose_aside_if_he_posts_it",
    "choose_aside_delete_my_own_copy", "choose_aside_sin_posted_photo", "choose_aside_dare_not_look",
    "choose_aside_ex_shows_at_work", "choose_aside_recognised_outside", "choose_aside_if_he_sends_it_to_me",
    "choose_aside_am_i_what_they_call_me", "choose_aside_leave_group_unseen",
    "choose_aside_husband_asks", "choose_aside_husband_goes_there",
)  # fmt: skip
HEAVY = (
    "choose_aside_burden", "choose_aside_feel_nothing", "choose_aside_dirty", "choose_aside_scars",
    "choose_aside_stay_with_me", "choose_aside_to_bed", "choose_aside_gets_better", "choose_aside_keep_seeing",
    "choose_aside_no_not_said", "choose_aside_in_a_relationship", "choose_aside_boys_too",
    "choose_aside_body_reacted", "choose_aside_pregnant", "choose_aside_locked_up", "choose_aside_revenge",
    "choose_aside_followed", "choose_aside_can_they_take_me", "choose_aside_parents_threaten",
    "choose_aside_where_sleep", "choose_aside_find_me", "choose_aside_pro_away", "choose_lgbt_unsafe",
    "choose_friend_home", "choose_pro_home_unsafe", "choose_bullied_touched", "choose_blackmail_",
    "choose_parent_blackmail", "choose_grooming_", "choose_abroad_", "choose_filmed_home", "choose_csg_",
    "choose_panic", "choose_aside_brother_decides", "choose_aside_reason_not", "choose_aside_sign_there",
    "choose_aside_silence_at_home", "choose_aside_wanted_some", "choose_aside_said_no", "choose_aside_see_each_day",
    "choose_aside_tell_in_secret", "choose_aside_knows_where", "choose_aside_countdown",
    "choose_aside_phone_checked", "choose_aside_says_joke", "choose_aside_take_child_away",
    "choose_parent_send_away", "choose_partner_blames", "choose_aside_child_not_eating",
    "choose_aside_run_into_him", "choose_aside_uncle_comes", "choose_aside_cut_off", "choose_aside_brother_",
    "choose_aside_keep_my_children", "choose_aside_what_to_take", "choose_aside_sleep_at_",
    "choose_aside_picked_up_school", "choose_aside_wake_someone", "choose_aside_warn_my_partner",
    "choose_aside_anger_at_own_child", "choose_aside_door_locked", "choose_aside_pro_when_112",
    "choose_aside_pro_before_weekend", "choose_aside_pro_family_at_desk",
    "choose_aside_mentor_dark_thoughts", "choose_aside_tonight_at_home", "choose_aside_asked_if_true",
    "choose_aside_deny_it", "choose_aside_give_phone_code", "choose_aside_may_they_put_me_out",
    "choose_aside_bad_child", "choose_aside_police_bring_me_back", "choose_aside_must_i_break_up",
    "choose_aside_school_wants_to_call_home", "choose_aside_relative_joins_in", "choose_aside_phone_taken_on_trip",
    "choose_aside_gain_time", "choose_aside_tell_the_man", "choose_aside_undo_marriage",
    "choose_aside_cannot_reach_embassy", "choose_aside_leave_alone_at_home", "choose_aside_keep_clothes",
    "choose_aside_grooming_love", "choose_aside_camera_gone", "choose_aside_friend_family_asks",
    "choose_aside_her_family_after_me", "choose_aside_time_is_up", "choose_aside_can_they_find_me",
    "choose_aside_notice_if_i_tell", "choose_aside_father_back_soon", "choose_aside_keeps_shouting",
    "choose_aside_words_for_mother_no", "choose_aside_husband_", "choose_aside_says_brother_hears",
    "choose_aside_friend_no_answer_life", "choose_aside_friend_mother_life", "choose_aside_friend_when_she_picks_up",
    "choose_aside_friend_false_alarm", "choose_aside_friend_may_i_leave", "choose_aside_friend_own_words",
    "choose_aside_look_from_distance",
    "choose_aside_ticket_bought", "choose_aside_cast_out", "choose_aside_doubt_leaving",
    "choose_aside_normal_they_decide", "choose_aside_force_without_hitting", "choose_aside_back_here_then",
    "choose_aside_asked_about_boys", "choose_aside_imam_safe", "choose_aside_pro_go_home_today",
    "choose_aside_pro_family_keeps_ringing", "choose_aside_pro_sibling_here", "choose_aside_pro_imam_for_pupil",
    "choose_aside_how_do_i_notice", "choose_aside_family_party",
    "choose_aside_until_morning", "choose_aside_open_the_door",
    "choose_aside_husband_shouts_only", "choose_aside_how_do_i_notice", "choose_aside_family_party",
    "choose_aside_until_morning", "choose_aside_open_the_door", "choose_aside_they_come_there",
    "choose_aside_relative_comes_to_talk",
    "choose_aside_pro_seven_days", "choose_aside_pro_parents_want_to_see", "choose_aside_bag_for_trip",
    "choose_aside_other_passport", "choose_aside_if_we_do_not_pay",
)  # fmt: skip
"""Beginnings of those that danger may stand behind: there every doubt stays."""
ABOUT_US = (
    "choose_aside_call_", "choose_aside_are_you_", "choose_aside_do_you_", "choose_aside_traces",
    "choose_aside_chat_again", "choose_aside_show_other", "choose_aside_stay_with_me",
)  # fmt: skip
"""Beginnings of what may be asked before any subject; all else is a story then."""
STEPS_OF = {
    **dict.fromkeys(
        (
            "choose_aside_wipe_before_police",
            "choose_aside_why_only_me",
            "choose_aside_words_for_group",
            "choose_aside_shown_stays_home",
            "choose_aside_child_heard_as_suspect",
            "choose_aside_sender_child_silent",
            "choose_aside_tell_placement",
            "choose_aside_claim_money",
            "choose_aside_called_a_pedo",
            "choose_aside_others_keep_sending",
            "choose_aside_her_family_after_me",
            "choose_aside_can_they_trace_me",
            "choose_aside_caught_school_calls_home",
            "choose_aside_child_phone_police",
            "choose_aside_must_name_others",
            "choose_aside_halt_what_happens",
            "choose_aside_sorry_through_other",
            "choose_aside_school_wants_statement",
            "choose_aside_no_remorse",
            "choose_aside_report_own_child",
            "choose_aside_was_already_18",
            "choose_aside_how_is_the_girl",
            "choose_aside_go_or_wait_for_police",
            "choose_aside_must_child_delete",
            "choose_aside_school_talk_of_sender",
            "choose_aside_call_her_parents",
            "choose_aside_will_i_be_expelled",
            "choose_aside_first_sender_heavier",
            "choose_aside_shown_hates_me",
        ),
        OF_WHO_PASSED_IT_ON,
    ),
    **dict.fromkeys(
        (
            "choose_aside_his_real_age",
            "choose_aside_look_from_distance",
            "choose_aside_ticket_bought",
            "choose_aside_gave_me_presents",
        ),
        ("grooming", "sextortion", "pressured_to_send", "regret_sent"),
    ),
    **dict.fromkeys(
        ("choose_aside_make_him_delete", "choose_aside_if_he_posts_it"),
        ("regret_sent", "pressured_to_send", "sextortion", "grooming", "image_shared"),
    ),
    "choose_aside_arranged": (
        "forced_marriage",
        "left_abroad",
        "honour_violence",
        "family_control",
        "lgbt_identity",
        "divorce_choice",
    ),
    "choose_police_me": (*IMAGES, *OF_WHO_PASSED_IT_ON, "received_image", "parent_child_victim"),
    "choose_csg_": ("sexual_violence",),
    "choose_image_on_site": ("image_shared", "deepfake_nude", "secretly_filmed", "sextortion"),
    "choose_image_in": ("image_shared",),
    "choose_image_told": ("image_shared",),
    "choose_sender_": ("image_shared",),
    "choose_fake_": ("deepfake_nude",),
    "choose_filmed_": ("secretly_filmed",),
    "choose_grooming_": ("grooming",),
    "choose_pressure_": ("pressured_to_send",),
    "choose_blackmail_": ("sextortion", "grooming", "pressured_to_send", "regret_sent"),
    "choose_bullied_": ("bullied", "image_shared", "deepfake_nude"),
    "choose_shared_": ("i_shared_image",),
    "choose_marriage_": ("forced_marriage", "left_abroad"),
    "choose_lgbt_": ("lgbt_identity", "honour_violence", "family_control", "shame_reputation"),
    "choose_law_": (*IMAGES, "i_shared_image", "received_image", "parent_child_victim", "parent_child_shared"),
    "choose_abroad_": ("left_abroad", "forced_marriage", "honour_violence", "family_control"),
    "choose_friend_": ("friend_is_victim", "received_image", "i_shared_image"),
}
"""Beginnings of answers that go on with their own story, and the subjects in which they may be said."""
BROAD = (
    "ask_", "parent_", "pro_", "friend_", "express_distress", "self_blame", "afraid_parents_find_out", "out_of_scope",
)  # fmt: skip
"""Intents that leave open what exactly is asked."""
