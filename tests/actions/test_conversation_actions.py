"""Going on, asking back, asking once, welcoming, removing, leaving."""

from datetime import datetime

import pytest

from actions.ask_about_dying import AskAboutDying
from actions.ask_about_home import AskAboutHome
from actions.ask_back import READINGS, AskBack
from actions.conversation import Conversation
from actions.go_on import GoOn
from actions.leave import Erase, Leave
from actions.meet_role import AskWho, MeetRole, NamedSomebody
from actions.refer import (
    form_of,
    situation_of,
)
from actions.start_removal import STEPS_FOR, AgeOnTheImage, RemovalTool, StartRemoval
from actions.texts import organisation
from actions.who_runs_this import SayPrivacy, WhoRunsThis
from editorial.opening import AMSTERDAM
from editorial.organisation import Organisation
from tests.actions.trackers import bot, responses, run, tracker, user

STORY = user("image_shared", text="er gaat een foto van mij rond")


def said(action, of):
    """Ids of what an action says."""
    return responses(run(action, of)[0])


def test_who_told_her_own_story_is_offered_no_reading_of_a_parent():
    """ "Er is iets met mijn kind" is no guess about a girl."""
    ranking = ("nlu_fallback", "parent_child_victim", "ask_evidence", "self_blame")
    for role in (None, "youth"):
        of = tracker(STORY, bot("utter_image_shared_first"), user("nlu_fallback", ranking=ranking), role=role)
        messages, _ = run(AskBack(), of)
        assert [button["payload"] for button in messages[0]["buttons"]] == ["/ask_evidence", "/self_blame"]


def test_after_danger_the_last_question_of_the_subject_comes_back():
    """Questions about danger are no place to come back to."""
    of = tracker(
        STORY, bot("utter_image_shared_first"), user("express_distress", "suicide"), bot("utter_suicide_act"),
        user("deny"), bot("utter_danger_back"), user("affirm"), topic="image_shared",
    )  # fmt: skip
    assert said(GoOn(), of) == ["utter_image_shared_first"]


def test_a_story_that_only_got_an_answer_to_its_danger_is_answered_now():
    """The story waits behind the danger."""
    of = tracker(
        user("image_shared", "suicide", text="er gaat een foto rond en ik wil dood"),
        bot("utter_suicide_act"), user("deny"), bot("utter_danger_back"), user("affirm"), topic="image_shared",
    )  # fmt: skip
    messages, events = run(GoOn(), of)
    assert not messages
    assert events[-1]["text"] == "er gaat een foto rond en ik wil dood"
    assert not events[-1]["parse_data"]["entities"]


def test_a_no_to_a_doubt_brings_the_answer_to_what_she_told():
    """The doubt came with a new subject in the middle of another."""
    of = tracker(
        STORY, bot("utter_image_shared_first"), user("bullied", "danger_now:ask", text="ze schelden me uit"),
        bot("utter_danger_now_ask"), user("deny"), bot("utter_danger_ok"), topic="bullied",
    )  # fmt: skip
    assert run(GoOn(), of)[1][-1]["text"] == "ze schelden me uit"


def test_a_question_that_gave_way_to_danger_is_put_alone():
    """Her story was taken up; after her no only its question is left."""
    of = tracker(
        STORY, bot("utter_image_shared_first"), bot("utter_suicide_ask"), user("deny"), bot("utter_danger_ok"),
        topic="image_shared",
    )  # fmt: skip
    messages, _ = run(GoOn(), of)
    assert [(one["response"], one.get("part")) for one in messages] == [("utter_image_shared_first", "question")]


def test_what_she_wrote_after_a_silence_is_answered_after_her_yes():
    """Her message waited; a bare hello does not."""
    waiting = user("sextortion", text="hij schrijft weer")
    of = tracker(waiting, bot("utter_still_there"), user("affirm"), asked="utter_still_there", topic="sextortion")
    assert run(GoOn(), of)[1][-1]["text"] == "hij schrijft weer"
    hello = tracker(
        STORY, bot("utter_image_shared_first"), user("greet"), bot("utter_still_there"), user("affirm"),
        asked="utter_still_there", topic="image_shared",
    )  # fmt: skip
    assert said(GoOn(), hello) == ["utter_image_shared_first"]


def test_with_nowhere_to_go_back_to_it_asks_what_about():
    """No dead end."""
    assert said(GoOn(), tracker(user("affirm"))) == ["utter_anything_else"]


def test_asking_back_offers_the_likeliest_readings_in_plain_words():
    """At most three buttons, each the name of a subject; nlu_fallback is none."""
    ranking = ("nlu_fallback", "image_shared", "sextortion", "bullied", "grooming")
    messages, _ = run(AskBack(), tracker(user("nlu_fallback", ranking=ranking)))
    assert [button["payload"] for button in messages[0]["buttons"]] == ["/image_shared", "/sextortion", "/bullied"]
    assert len(messages[0]["buttons"]) == READINGS
    assert messages[0]["buttons"][0]["title"] == "Er gaat iets van mij rond"


def test_a_mere_guess_at_a_wish_to_die_is_no_button():
    """ "goed ik zal proberen vanavond" is not offered back as "Ik wil niet meer leven"."""
    unclear = user("nlu_fallback", ranking=("nlu_fallback", "suicidal_thoughts", "bullied"))
    for confidence, first in ((0.15, "/bullied"), (0.3, "/choose_wants_to_die")):
        unclear["parse_data"]["intent_ranking"][1]["confidence"] = confidence
        messages, _ = run(AskBack(), tracker(unclear))
        assert messages[0]["buttons"][0]["payload"] == first


def test_an_app_named_in_answer_to_a_question_is_that_answer():
    """'op snap. iedereen lacht' where it was asked where the image stands."""
    answer = user("nlu_fallback", text="op snap. iedereen lacht", ranking=("nlu_fallback", "bullied", "inform_detail"))
    answer["parse_data"]["entities"].append({"entity": "platform", "value": "snapchat"})
    messages, events = run(
        AskBack(), tracker(STORY, bot("utter_image_shared_first"), answer, asked="utter_image_shared_first")
    )
    assert not messages
    assert events[-1]["parse_data"]["intent"]["name"] == "inform_detail"
    assert said(AskBack(), tracker(answer)) == ["utter_ask_back"]


def test_a_question_is_a_choice_only_where_its_button_was_seen_last():
    """ "moet ik haar straffen" at a button that asks it; elsewhere it is asked back."""
    punish, law = ("Moet ik straffen?", "/choose_punish"), ("Is mijn kind strafbaar?", "/choose_police_me")
    asks = user("nlu_fallback", text="moet ik haar straffen", ranking=("nlu_fallback", "parent_forbid_phone"))
    seen = tracker(bot("utter_parent_shared_first", punish), bot("utter_noted"), asks, role="parent")
    assert run(AskBack(), seen)[1][-1]["parse_data"]["intent"]["name"] == "choose_punish"
    for said_since in ((bot("utter_parent_shared_first", punish), bot("utter_police_first", law)), ()):
        assert said(AskBack(), tracker(*said_since, asks, role="parent")) == ["utter_ask_back"]


def test_a_mother_whose_childs_image_goes_round_needs_those_who_remove_it():
    """Also when her last question was about the phone."""
    of = tracker(
        user("parent_child_victim"),
        user("parent_forbid_phone"),
        user("ask_where_help"),
        topic="parent_forbid_phone",
        role="parent",
    )
    assert situation_of(Conversation(of), datetime(2026, 11, 27, 12, tzinfo=AMSTERDAM)).need == "images"


def test_after_two_misses_people_and_subjects_are_offered():
    """Never the same question a third time."""
    miss = user("nlu_fallback", ranking=("nlu_fallback", "bullied"))
    of = tracker(miss, bot("utter_ask_back"), miss, bot("utter_ask_back"), miss)
    assert said(AskBack(), of) == ["utter_ask_back_topics"]


def test_dying_is_asked_once():
    """After the first help; not when it was asked or met before."""
    assert said(AskAboutDying(), tracker(user("affirm"), topic="sextortion")) == ["utter_blackmail_suicide"]
    assert said(AskAboutDying(), tracker(user("affirm"), topic="express_distress")) == ["utter_suicide_ask"]
    parent = tracker(user("affirm"), topic="parent_child_victim", role="parent")
    assert said(AskAboutDying(), parent) == ["utter_suicide_other_ask"]
    hers = tracker(bot("utter_blackmail_first"), user("affirm"), topic="sextortion", role="parent")
    assert said(AskAboutDying(), hers) == ["utter_blackmail_suicide"]
    again = tracker(user("affirm"), bot("utter_suicide_ask"), user("deny"), topic="sextortion")
    assert said(AskAboutDying(), again) == ["utter_blackmail_who"]


def test_fear_of_the_family_is_asked_about_once():
    """ "Er komt zondag familie praten over mij" is more than a silence; who was asked goes on with her question."""
    told = (STORY, bot("utter_image_shared_first"), user("choose_aside_silence_at_home"))
    quiet = bot("utter_aside_silence_at_home")
    assert said(AskAboutHome(), tracker(*told, quiet)) == ["utter_honour_ask"]
    asked = (STORY, bot("utter_honour_ask"), user("deny"), bot("utter_image_shared_first"), told[-1], quiet)
    assert said(AskAboutHome(), tracker(*asked)) == ["utter_image_shared_first"]


@pytest.mark.parametrize(
    ("slots", "welcome"),
    [
        ({"role": "parent"}, "utter_role_parent"),
        ({"role": "professional"}, "utter_role_professional"),
        ({"role": "friend", "age": "15"}, "utter_role_friend"),
        ({"role": "youth"}, "utter_role_youth"),
        ({"age": "11"}, "utter_role_child"),
        ({"age": "ik ben 12"}, "utter_role_youth"),
        ({"age": "11", "role": "parent"}, "utter_role_parent"),
        ({}, "utter_role_youth"),
    ],
)
def test_the_welcome_fits_who_she_is(slots, welcome):
    """A child under twelve is met as one."""
    assert said(MeetRole(), tracker(user("inform_role"), **slots)) == [welcome]


def test_somebody_she_names_is_not_who_she_is():
    """A mentor who may know does not make her a professional."""
    event = {"event": "slot", "name": "role", "value": "youth"}
    assert run(NamedSomebody(), tracker(user("inform_role"), role="professional", topic="sextortion"))[1] == [event]
    parent = tracker(user("inform_role"), role="professional", topic="parent_child_victim")
    assert run(NamedSomebody(), parent)[1][0]["value"] == "parent"


@pytest.mark.parametrize("role", ["parent", "professional", "friend"])
def test_who_names_somebody_stays_who_she_was(role):
    """A mother afraid for her daughter who names her sister is no girl, whatever the story is called."""
    was, named = ({"event": "slot", "name": "role", "value": value} for value in (role, "friend"))
    of = tracker(was, bot("utter_honour_soon"), user("inform_role"), named, role="friend", topic="honour_violence")
    assert run(NamedSomebody(), of)[1] == [was]


@pytest.mark.parametrize("words", ["stop hiermee", "stop met vragen", "Kun je stoppen met vragen", "hou op met dit"])
def test_the_end_of_a_subject_is_not_the_end_of_the_conversation(words):
    """As decided: only "stop" alone leaves at once."""
    assert said(Leave(), tracker(user("quick_exit", text=words))) == ["utter_deny_open"]


@pytest.mark.parametrize(
    ("words", "form"),
    [("ik kan alleen typen", "chat"), ("ik kan niet bellen", "chat"), ("bellen kan", "call"), ("maakt niet uit", None)],
)
def test_how_she_can_make_contact_is_understood_in_words(words, form):
    """Free text at a question with buttons."""
    of = tracker(user("request_human", text=words), asked="utter_call_or_type")
    assert form_of(Conversation(of)) == form


def test_who_she_is_is_not_asked_when_it_is_known():
    """A deep link or a first line may have said it."""
    assert said(AskWho(), tracker(user("affirm"))) == ["utter_who"]
    assert said(AskWho(), tracker(user("affirm"), role="parent")) == ["utter_role_parent"]
    assert said(AskWho(), tracker(user("affirm"), age="10")) == ["utter_role_child"]


def test_in_mid_subject_her_age_is_taken_without_starting_over():
    """A short thanks, and the question that stood open."""
    of = tracker(
        STORY, bot("utter_image_shared_first"), user("inform_role"), topic="image_shared", age="15",
        asked="utter_image_shared_first",
    )  # fmt: skip
    assert said(MeetRole(), of) == ["utter_role_noted", "utter_image_shared_first"]


def test_a_child_is_met_as_one_late_in_a_conversation_too():
    """Once, and the question that stood open comes back; also one about danger."""
    story = [STORY, bot("utter_image_shared_first"), user("choose_her_age")]
    late = tracker(*story, topic="image_shared", age="9", role="youth", asked="utter_image_shared_first")
    messages, _ = run(MeetRole(), late)
    assert [(one["response"], one.get("part")) for one in messages] == [
        ("utter_role_child", "opening"), ("utter_image_shared_first", None),
    ]  # fmt: skip
    known = tracker(
        bot("utter_role_child"), *story, topic="image_shared", age="9", role="youth", asked="utter_image_shared_first"
    )
    assert said(MeetRole(), known) == ["utter_role_noted", "utter_image_shared_first"]
    danger = tracker(bot("utter_suicide_act"), user("choose_her_age"), age="9", role="youth", asked="utter_suicide_act")
    messages, _ = run(MeetRole(), danger)
    assert [(one["response"], one.get("part")) for one in messages] == [
        ("utter_role_child", "opening"), ("utter_suicide_act", "question"),
    ]  # fmt: skip


@pytest.mark.parametrize("platform", sorted(STEPS_FOR))
def test_removal_knows_every_platform_of_the_contract(platform):
    """Named: its steps at once, and the one thing that is not known yet."""
    steps = STEPS_FOR[platform]
    assert said(StartRemoval(), tracker(user("ask_remove_image"), platform=platform)) == [steps, "utter_removal_age"]
    of = tracker(user("ask_remove_image"), platform=platform, age="15")
    assert said(StartRemoval(), of) == [steps, "utter_removal_brake"]


def test_removal_asks_where_it_stands_once():
    """Not named: asked; still not named: general steps; pressed: that app."""
    assert said(StartRemoval(), tracker(user("ask_remove_image"))) == ["utter_removal_first"]
    unnamed = tracker(user("inform_detail"), asked="utter_removal_first")
    assert said(StartRemoval(), unnamed)[0] == "utter_removal_other"
    assert said(StartRemoval(), tracker(user("choose_platform_tiktok")))[0] == "utter_removal_tiktok"


@pytest.mark.parametrize(
    ("slots", "tool"),
    [
        ({"minor_image": True}, "utter_removal_minor"),
        ({"minor_image": False}, "utter_removal_adult"),
        ({"age": "15"}, "utter_removal_minor"),
        ({"age": "19"}, "utter_removal_both"),
        ({"age": "19", "asked": "utter_removal_age"}, "utter_removal_adult"),
        ({"age": "40", "role": "parent"}, "utter_removal_both"),
        ({}, "utter_removal_both"),
    ],
)
def test_the_tool_fits_the_age_at_which_the_image_was_made(slots, tool):
    """Take It Down under eighteen, StopNCII over it, both where nobody knows."""
    assert said(RemovalTool(), tracker(user("affirm"), **slots)) == [tool]


def test_leaving_says_nothing_that_can_be_read_over_her_shoulder():
    """Only the effect goes to the gateway."""
    for action, effect in ((Leave(), "exit"), (Erase(), "erase")):
        messages, _ = run(action, tracker(user("quick_exit")))
        assert [message["custom"] for message in messages] == [{"effect": effect}]
        assert not any(message.get("text") or message.get("response") for message in messages)


def test_without_an_organisation_it_is_a_trial(monkeypatch):
    """Truthful when nobody answers for it, and when somebody does."""
    assert organisation().is_trial
    assert said(WhoRunsThis(), tracker(user("ask_who_are_you"))) == ["utter_who_are_you_trial"]
    assert said(SayPrivacy(), tracker(user("ask_privacy"))) == ["utter_privacy_trial"]
    monkeypatch.setattr("actions.who_runs_this.organisation", lambda: Organisation(name="Stichting Voorbeeld"))
    messages, _ = run(WhoRunsThis(), tracker(user("ask_who_are_you")))
    assert responses(messages) == ["utter_who_are_you"]
    assert messages[0]["organisation"] == "Stichting Voorbeeld"


@pytest.mark.parametrize(
    ("asked", "intent", "age", "response"),
    [
        ("utter_deepfake_in_app", "deny", None, "utter_deepfake_adult"),
        ("utter_regret_ask", "deny", 19, "utter_regret_tool_adult"),
        ("utter_regret_ask", "unsure", None, "utter_removal_both"),
        ("utter_deepfake_unsure", "unsure", None, "utter_removal_both"),
        ("utter_deepfake_on_site", "unsure", None, "utter_removal_both"),
        ("utter_deepfake_on_site", "deny", None, "utter_deepfake_adult"),
        ("utter_deepfake_unsure", "unsure", 9, "utter_child_adult_no"),
        ("utter_deepfake_in_app", "deny", 9, "utter_child_adult_no"),
        ("utter_regret_silent", "unsure", 9, "utter_child_adult_no"),
    ],
)
def test_no_to_under_eighteen_means_something_else_from_a_child(asked, intent, age, response):
    """A child was asked for a kind adult."""
    assert said(AgeOnTheImage(), tracker(user(intent), asked=asked, age=age)) == [response]


@pytest.mark.parametrize(
    ("asked", "ages", "response"),
    [
        ("utter_deepfake_in_app", ("19",), "utter_deepfake_adult"),
        ("utter_deepfake_unsure", ("18",), "utter_deepfake_adult"),
        ("utter_regret_ask", ("24",), "utter_regret_tool_adult"),
        ("utter_regret_silent", ("18 jaar",), "utter_regret_tool_adult"),
        ("utter_deepfake_in_app", ("17",), "utter_deepfake_minor"),
        ("utter_regret_ask", ("15",), "utter_regret_tool"),
        ("utter_regret_ask", ("19", "17"), "utter_regret_tool"),
        ("utter_regret_ask", (), "utter_removal_both"),
    ],
)
def test_an_age_answers_whether_she_was_under_eighteen(asked, ages, response):
    """From 18 on what is there for adults; of two ages the one she had then."""
    message = user("inform_role")
    message["parse_data"]["entities"] = [{"entity": "age", "value": age} for age in ages]
    assert said(AgeOnTheImage(), tracker(message, asked=asked, role="youth")) == [response]


@pytest.mark.parametrize("role", [None, "youth", "friend"])
def test_a_child_is_never_asked_how_old_it_was(role):
    """Nor about a friend of its own age."""
    child = tracker(user("ask_remove_image"), age="9", role=role, platform="snapchat")
    assert said(StartRemoval(), child) == [STEPS_FOR["snapchat"], "utter_removal_brake"]


def _asked_back(
    *readings, topic="pressured_to_send", role=None, said=("utter_pressured_known", "utter_aside_more"), asides=()
):
    """What is said, and the payloads offered, for readings with their shares in the middle of a talk."""
    unclear = user("nlu_fallback", ranking=tuple(name for name, _ in readings))
    for one, (_, share) in zip(unclear["parse_data"]["intent_ranking"], readings, strict=True):
        one["confidence"] = share
    unclear["parse_data"]["aside"] = [{"name": name, "confidence": 0.3, "to": to} for name, *to in asides]
    of = tracker(user("pressured_to_send"), *map(bot, said), unclear, asked=said[-1], topic=topic, role=role)
    messages, _ = run(AskBack(), of)
    offered = [button["payload"] for message in messages for button in message.get("buttons") or []]
    return [message["response"] for message in messages], offered


@pytest.mark.parametrize(
    "readings",
    [
        (("nlu_fallback", 0.7), ("ask_what_can_you_do", 0.3), ("forced_marriage", 0.1)),
        (("nlu_fallback", 0.68), ("faith_question", 0.32), ("restart", 0.22)),
        (("complain_bot", 0.3), ("switch_language", 0.3), ("ask_who_are_you", 0.25), ("forced_marriage", 0.37)),
        (("pro_prevention", 0.3), ("parent_prevention", 0.3), ("regret_sent", 0.1)),
    ],
)
def test_in_a_talk_no_strange_reading_is_offered(readings):
    """She is asked for other words, with the way back; she does not lose her story."""
    assert _asked_back(*readings) == (["utter_ask_back_words", "utter_aside_more"], [])


def test_in_a_talk_likely_readings_are_offered_with_the_way_back():
    readings = (("ask_police_law", 0.4), ("ask_what_can_you_do", 0.3), ("forced_marriage", 0.45), ("self_blame", 0.3))
    assert _asked_back(*readings) == (["utter_ask_back"], ["/ask_police_law", "/forced_marriage", "/choose_go_on"])


def test_in_a_talk_the_likeliest_particular_questions_are_offered_first():
    """Those with words for her: nothing that only a parent asks."""
    asides = (
        ("choose_aside_who_hears_from_police", "youth"),
        ("choose_aside_shall_i_call_school", "parent"),
        ("choose_aside_new_account", "anyone"),
    )
    said, offered = _asked_back(("ask_police_law", 0.4), asides=asides)
    assert said == ["utter_ask_back"]
    assert offered == ["/choose_aside_who_hears_from_police", "/choose_aside_new_account", "/choose_go_on"]


def test_the_story_that_she_told_is_no_other_story():
    said = ("utter_forced_marriage_first", "utter_aside_more")
    _, offered = _asked_back(("forced_marriage", 0.25), topic="forced_marriage", said=said)
    assert offered == ["/forced_marriage", "/choose_go_on"]


def test_other_words_count_as_a_miss():
    """The third time people are offered."""
    said = ("utter_pressured_known", *("utter_ask_back_words", "utter_aside_more") * 2)
    assert _asked_back(("restart", 0.4), said=said)[0] == ["utter_ask_back_topics"]
    said = ("utter_pressured_known", "utter_aside_uncle_comes", "utter_aside_more", "utter_ask_back")
    assert _asked_back(("restart", 0.4), said=said)[0] == ["utter_ask_back_words", "utter_aside_more"]


def test_who_was_outed_hears_a_word_of_it_when_the_danger_is_over():
    text = "iemand heeft mn appjes met een jongen rondgestuurd. mn broer gaat me slopen"
    of = tracker(
        user("honour_violence", "danger_now", text=text), bot("utter_danger_now_act"), user("choose_danger_over"),
        bot("utter_danger_back"), user("affirm"), topic="honour_violence",
    )  # fmt: skip
    messages, events = run(GoOn(), of)
    assert responses(messages) == ["utter_lgbt_outed"] and messages[0]["part"] == "opening"
    assert events[-1]["text"] == text
