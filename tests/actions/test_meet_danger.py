"""The first words about danger: most urgent first, help at `act`, one question at `ask`."""

from pathlib import Path

import pytest
import yaml

from actions import texts
from actions.first_words import FIRST_WORDS
from actions.meet_danger import (
    FIRST_HELP,
    FIRST_HELP_FOR_ANOTHER,
    MOST_URGENT_FIRST,
    NEXT_STEP,
    QUESTION,
    QUESTION_FOR_ANOTHER,
    TOLD,
    FirstHelp,
    MeetDanger,
    most_urgent,
)
from actions.parent_victim import WHAT_IS_IT
from actions.self_blame import TRUST_OR_PRESSURE
from tests.actions.trackers import bot, responses, run, tracker, user


def said(of):
    """What the action says."""
    return responses(run(MeetDanger(), of)[0])


@pytest.mark.parametrize("signal", MOST_URGENT_FIRST)
def test_every_signal_has_help_and_a_question(signal):
    """`act` brings the help for it at once, `ask` one question first."""
    assert said(tracker(user("nlu_fallback", signal))) == [FIRST_HELP[signal]]
    assert said(tracker(user("nlu_fallback", f"{signal}:ask"))) == [QUESTION[signal]]


@pytest.mark.parametrize("signal", MOST_URGENT_FIRST)
@pytest.mark.parametrize(("intent", "role"), [("parent_child_victim", "parent"), ("friend_is_victim", None)])
def test_about_somebody_else_the_helper_is_helped(signal, intent, role):
    """A parent or friend reads what they can do."""
    assert said(tracker(user(intent, signal), role=role)) == [FIRST_HELP_FOR_ANOTHER[signal]]


@pytest.mark.parametrize("signal", MOST_URGENT_FIRST)
@pytest.mark.parametrize("role", ["parent", "professional", "friend"])
def test_a_doubt_about_somebody_else_is_asked_about_them(signal, role):
    """And a yes leads to what the helper can do (data/stories)."""
    assert said(tracker(user("inform_detail", f"{signal}:ask"), role=role)) == [QUESTION_FOR_ANOTHER[signal]]


def test_a_doubt_in_a_message_not_quite_understood_is_about_whom_it_most_likely_tells_of():
    friends = user("nlu_fallback", "honour_violence:ask", ranking=("nlu_fallback", "friend_is_victim", "left_abroad"))
    assert said(tracker(friends)) == [QUESTION_FOR_ANOTHER["honour_violence"]]
    hers = user("nlu_fallback", "honour_violence:ask", ranking=("nlu_fallback", "left_abroad", "friend_is_victim"))
    assert said(tracker(hers)) == [QUESTION["honour_violence"]]


@pytest.mark.parametrize("intent", sorted(TOLD))
def test_told_without_a_signal_it_is_about_whom_she_tells_of(intent):
    """A girl tells of herself, a parent of a child."""
    signal, level = TOLD[intent]
    hers, theirs = (FIRST_HELP, FIRST_HELP_FOR_ANOTHER) if level == "act" else (QUESTION, QUESTION_FOR_ANOTHER)
    assert responses(run(FirstHelp(), tracker(user(intent)))[0]) == [hers[signal]]
    assert responses(run(FirstHelp(), tracker(user(intent), role="parent"))[0]) == [theirs[signal]]


def test_a_yes_in_the_middle_of_a_flow_is_a_signal():
    """ "Denkt die ander soms aan dood?" is about the other, the same question to her about her."""
    for role, expected in ((None, FIRST_HELP), ("friend", FIRST_HELP_FOR_ANOTHER)):
        yes = tracker(user("affirm", text="ja"), asked="utter_honour_nobody", role=role)
        assert responses(run(FirstHelp(), yes)[0]) == [expected["suicide"]]


@pytest.mark.parametrize("asked", ["utter_honour_nobody", "utter_lgbt_unsafe"])
@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (None, "utter_suicide_unsure"),
        ("friend", "utter_suicide_other_act"),
        ("parent", "utter_suicide_other_act"),
        ("professional", "utter_suicide_other_act"),
    ],
)
def test_who_does_not_know_whether_it_is_a_wish_to_die_gets_no_mere_cards(asked, role, expected):
    """She hears that not knowing may be; who doubts about another helps as after a yes."""
    doubt = tracker(bot(asked), user("unsure", text="weet ik niet"), asked=asked, role=role)
    assert responses(run(FirstHelp(), doubt)[0]) == [expected]


def test_a_threatened_mother_who_does_not_know_reads_about_herself():
    doubt = user("unsure", text="weet ik niet")
    hers = tracker(bot("utter_honour_first"), doubt, asked="utter_honour_nobody", role="parent")
    assert responses(run(FirstHelp(), hers)[0]) == ["utter_suicide_unsure"]


@pytest.mark.parametrize("intent", ["affirm", "unsure"])
@pytest.mark.parametrize("role", [None, "friend", "parent", "professional"])
def test_violence_feared_when_it_comes_out_is_met_for_whom_it_is(intent, role):
    """A friend is not told "niet jouw schuld" and not asked about a phone of her own."""
    feared = tracker(user(intent, text="ja"), asked="utter_reputation_home", role=role)
    expected = FIRST_HELP if role is None else FIRST_HELP_FOR_ANOTHER
    assert responses(run(FirstHelp(), feared)[0]) == [expected["honour_violence"]]


def test_a_threatened_mother_who_says_yes_is_helped_herself():
    """Her child is not meant where the first words were for her."""
    yes = user("affirm", text="ja")
    hers = tracker(bot("utter_honour_first"), yes, asked="utter_honour_nobody", role="parent")
    assert responses(run(FirstHelp(), hers)[0]) == ["utter_suicide_act"]
    childs = tracker(bot("utter_forced_marriage_first"), yes, asked="utter_honour_nobody", role="parent")
    assert responses(run(FirstHelp(), childs)[0]) == ["utter_suicide_other_act"]


@pytest.mark.parametrize(
    ("text", "place", "response"),
    [
        ("ik wil dood", (3, 11), "utter_suicide_act"),
        ("ik wil er niet meer zijn door wat mijn dochter is overkomen", (7, 24), "utter_suicide_act"),
        ("mijn dochter wil dood", (13, 21), "utter_suicide_other_act"),
        ("ik ben bang dat ze dood wil", (16, 27), "utter_suicide_other_act"),
        ("mijn dochter appt: ik wil dood", (22, 30), "utter_suicide_other_act"),
        ("ik weet het niet met mijn zoon hij wil niet meer", None, "utter_suicide_other_act"),
        ("mijn kind kan niet meer en ik kan niet meer", None, "utter_suicide_act"),
    ],
)
def test_a_parent_who_wants_to_die_gets_help_for_herself(text, place, response):
    """The words around the signal say whom it is about."""
    message = user("parent_child_victim", "suicide", text=text)
    if place:
        message["parse_data"]["entities"][0].update(start=place[0], end=place[1])
    assert said(tracker(message, role="parent")) == [response]


def test_a_friend_who_is_in_danger_herself_is_not_sent_to_help_the_other():
    """ "Hij slaat mij ook" is hers; "ze vertelde me" is not."""
    assert said(tracker(user("friend_is_victim", "honour_violence", text="mijn broer slaat mij ook"))) == [
        "utter_honour_first"
    ]
    told_her = user("friend_is_victim", "honour_violence", text="ze vertelde me dat haar broer haar slaat")
    assert said(tracker(told_her)) == ["utter_honour_other"]


def test_whose_sister_it_is_tells_nothing_of_herself():
    """ "Mn zusje" is about the sister, also where the subject is danger itself."""
    sister = user("immediate_danger", "suicide", "danger_now:ask", text="mn zusje heeft zich opgesloten met een mesje")
    assert said(tracker(sister)) == ["utter_suicide_other_act"]


def test_a_girl_who_repeats_what_he_says_is_still_herself():
    """ "Hij zegt dat ik dood moet" is not about him."""
    message = user("express_distress", "suicide", text="hij zegt dat ik beter dood kan gaan")
    assert said(tracker(message)) == ["utter_suicide_act"]


def test_a_story_told_with_a_doubt_is_believed_first():
    """One answer does both: what she told is taken up, then one question."""
    messages, _ = run(MeetDanger(), tracker(user("image_shared", "suicide:ask")))
    assert responses(messages) == ["utter_image_shared_first", "utter_suicide_ask"]
    assert messages[0]["part"] == "opening"


def test_a_forced_marriage_keeps_its_own_first_words():
    """They put her safety first already."""
    assert said(tracker(user("forced_marriage", "honour_violence"))) == ["utter_forced_marriage_first"]


def test_first_words_are_those_of_the_rules():
    """One list in Python, held against data/stories."""
    found = {}
    for file in (Path(__file__).parents[2] / "data" / "stories").glob("*.yml"):
        for rule in yaml.load(file.read_text(), yaml.CSafeLoader)["rules"]:
            if not rule.get("condition") and "intent" in rule["steps"][0]:
                found[rule["steps"][0]["intent"]] = rule["steps"][1]["action"]
    found["parent_child_victim"] = {"action_parent_victim": WHAT_IS_IT}[found["parent_child_victim"]]
    found["self_blame"] = {"action_self_blame": TRUST_OR_PRESSURE}[found["self_blame"]]
    by_whom = {intent: FIRST_HELP[TOLD[intent][0]] for intent in TOLD if found[intent] == "action_first_help"}
    assert {intent: by_whom.get(intent, found[intent]) for intent in FIRST_WORDS} == dict(FIRST_WORDS)


def test_danger_now_before_dying_before_the_rest():
    """The most urgent of several signals."""
    assert most_urgent({"extortion": "act", "suicide": "act"}, set()) == "suicide"
    assert most_urgent({"suicide": "act", "danger_now": "act"}, set()) == "danger_now"
    assert most_urgent({"danger_now": "ask", "suicide": "act"}, set()) == "suicide"


def test_it_remembers_what_it_met():
    """So that the flow is not begun again with every threat she tells."""
    _, events = run(MeetDanger(), tracker(user("sextortion", "extortion")))
    assert {"event": "slot", "name": "dangers_met", "value": ["extortion:act"]} in events


def test_saying_it_again_is_a_yes_to_the_open_step():
    """Nobody is asked the same thing twice."""
    again = tracker(user("express_distress", "suicide"), asked="utter_suicide_act")
    assert said(again) == ["utter_suicide_now"]
    after_the_question = tracker(user("affirm", "suicide"), asked="utter_blackmail_suicide")
    assert said(after_the_question) == ["utter_suicide_act"]


@pytest.mark.parametrize(
    ("asked", "signal", "response"),
    [
        ("utter_suicide_not_yet", "suicide", "utter_suicide_now"),
        ("utter_suicide_tonight", "suicide", "utter_suicide_now"),
        ("utter_suicide_refused", "suicide", "utter_suicide_now"),
        ("utter_suicide_stay", "suicide", "utter_suicide_not_yet"),
        ("utter_danger_now_type", "danger_now", "utter_danger_now_stay"),
        ("utter_danger_now_stay", "danger_now", "utter_danger_now_locked"),
    ],
)
def test_who_has_told_it_is_not_asked_the_first_question_again(asked, signal, response):
    assert said(tracker(user("nlu_fallback", signal), asked=asked)) == [response]


@pytest.mark.parametrize("ladder", NEXT_STEP.values())
def test_every_step_says_something_else(ladder):
    """Nobody hears her open question again, and every step is a text."""
    assert all(step != asked for asked, step in ladder.items())
    assert {*ladder, *ladder.values()} <= {response.id for response in texts.responses().all()}


@pytest.mark.parametrize(
    ("asked", "signal"), [("utter_suicide_act", "danger_now"), ("utter_danger_now_act", "suicide")]
)
def test_another_danger_begins_its_own_ladder(asked, signal):
    """Who is asked about tonight and hears him on the stairs needs the way out, and the other way round."""
    assert said(tracker(user("nlu_fallback", signal), asked=asked)) == [FIRST_HELP[signal]]


def test_a_question_in_blackmail_keeps_its_answer():
    """One line of safety, then the message is taken up again without the signal."""
    messages, events = run(MeetDanger(), tracker(user("ask_remove_image", "extortion", text="hoe krijg ik het weg")))
    assert responses(messages) == ["utter_blackmail_brake"]
    again = events[-1]
    assert again["text"] == "hoe krijg ik het weg"
    assert again["parse_data"]["intent"]["name"] == "ask_remove_image"
    assert not again["parse_data"]["entities"]
    assert events[-2]["name"] == "action_listen"


def test_a_message_without_a_signal_says_nothing_here():
    """The policy does not lead here then; a rule might."""
    assert said(tracker(user("affirm"), bot("utter_greet"), user("affirm"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "wat als ze zichzelf wat aandoet door mij",
        "en als zij zelfmoord pleegt door mij",
        "ze wil dood om wat ik gedaan heb",
        "straks doet ze zichzelf iets aan en dan is het mijn schuld",
        "nee niet ik, zij wil dood",
    ],
)
def test_who_is_the_cause_in_his_own_eyes_is_not_the_one_who_wants_to_die(text):
    his = tracker(user("nlu_fallback", "suicide", text=text), role="youth", topic="i_shared_image")
    assert said(his) == [FIRST_HELP_FOR_ANOTHER["suicide"]]


@pytest.mark.parametrize("text", ["door mij is ze kapot en ik wil dood", "ik doe mezelf wat aan om wat ik gedaan heb"])
def test_who_wants_to_die_for_what_he_did_is_met_himself(text):
    his = tracker(user("nlu_fallback", "suicide", text=text), role="youth", topic="i_shared_image")
    assert said(his) == [FIRST_HELP["suicide"]]


@pytest.mark.parametrize("text", ["moet ik haar naar marokko sturen", "ik moet haar naar mijn zus in turkije brengen"])
@pytest.mark.parametrize("level", ["honour_violence", "honour_violence:ask"])
def test_a_parent_who_thinks_of_sending_her_away_is_answered_about_that(text, level):
    his = tracker(user("choose_parent_send_away", level, text=text), role="parent", topic="parent_blames_child")
    assert said(his) == ["utter_parent_send_away"]


def test_a_signal_of_earlier_messages_stays_with_the_one_whose_life_was_asked_about():
    message = user("nlu_fallback", "suicide", text="ik heb beloofd niks te zeggen", ranking=("pro_reporting_code",))
    of_a_friend = tracker(message, asked="utter_suicide_other_act", topic="friend_is_victim")
    assert responses(run(MeetDanger(), of_a_friend)[0]) == ["utter_suicide_other_act"]


WATCHED = (user("affirm", text="ik zit naast haar"), bot("utter_suicide_other_with"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ze zegt weer dat ze dood wil", "utter_suicide_other_with"),
        ("ze wil dood en is nu weg, ik ben haar kwijt", "utter_suicide_other_act"),
    ],
)
def test_a_mother_at_the_bed_is_not_asked_again_who_is_there(text, says):
    of = tracker(
        bot("utter_suicide_other_act"), *WATCHED, user("suicidal_thoughts", "suicide", text=text), role="parent"
    )
    assert said(of) == [says]


def test_who_has_to_come_hears_at_once_not_to_go():
    text = "hij zegt kom zaterdag naar mn huis anders gooi ik m in de klassenapp"
    told = user("sextortion", "extortion", text=text)
    assert said(tracker(told)) == ["utter_blackmail_first", "utter_blackmail_meet"]
    before = (user("sextortion", "extortion"), bot("utter_blackmail_first"))
    assert said(tracker(*before, told)) == ["utter_blackmail_meet"]


def test_her_own_question_is_answered_before_a_doubt_is_asked_about():
    mentor = user("choose_aside_teacher_tells", "honour_violence:ask")
    assert said(tracker(mentor)) == ["utter_aside_teacher_tells", QUESTION["honour_violence"]]
    assert said(tracker(user("choose_aside_teacher_tells", "suicide:ask"))) == [QUESTION["suicide"]]
    assert said(tracker(mentor, role="parent")) == [QUESTION_FOR_ANOTHER["honour_violence"]]


def test_every_particular_question_has_an_answer_by_its_name():
    domain = yaml.safe_load(Path("domain.yml").read_text("utf-8"))
    intents = [one for one in domain["intents"] if str(one).startswith("choose_aside_")]
    assert intents
    for one in intents:
        assert texts.responses().answer(one.replace("choose_", "utter_", 1)).bubbles, one


OUTED = "ze hebben screenshots van mn chats met een jongen rondgestuurd. mn broer zegt dat ie me kapot maakt"


@pytest.mark.parametrize(
    ("signal", "text", "said"),
    [
        ("honour_violence", OUTED, ["utter_lgbt_outed", "utter_honour_first"]),
        ("honour_violence", "iedereen weet dat ik gay ben. mn broer zegt dat ie me kapot maakt",
         ["utter_lgbt_outed", "utter_honour_first"]),
        ("honour_violence", "ik ben gay en niemand weet het. mn broer maakt me kapot", ["utter_honour_first"]),
        ("honour_violence", "ik ben gay en iedereen weet het nu. mn broer maakt me kapot",
         ["utter_lgbt_outed", "utter_honour_first"]),
        ("danger_now", OUTED, ["utter_danger_now_act"]),
    ],
)  # fmt: skip
def test_who_was_outed_hears_a_word_of_it_before_the_help_against_family(signal, text, said):
    assert responses(run(MeetDanger(), tracker(user("nlu_fallback", signal, text=text)))[0]) == said


def test_a_new_doubt_goes_before_blackmail_that_was_met():
    both = user("choose_aside_report_do_parents_hear", "extortion", "honour_violence:ask")
    met = tracker(both, dangers_met=["extortion:act"])
    assert said(met) == ["utter_aside_report_do_parents_hear", QUESTION["honour_violence"]]
    assert said(tracker(both))[-1] == "utter_blackmail_first"


def test_where_something_was_taken_112_comes_before_every_question():
    own = user("suicidal_thoughts", "suicide", text="ik heb net 20 paracetamol geslikt")
    assert said(tracker(own)) == ["utter_suicide_taken", "utter_suicide_now"]
    assert said(tracker(own, asked="utter_suicide_ask"))[0] == "utter_suicide_taken"
    other = user("friend_is_victim", "suicide", text="haar moeder is bij haar, ze heeft pillen op")
    assert said(tracker(other, role="friend")) == ["utter_suicide_other_taken", "utter_suicide_other_alone"]


def test_a_teacher_hears_to_take_a_threat_literally():
    text = "ze zei dat haar broer haar vermoordt als hij het ziet. neem ik dat letterlijk?"
    threat = user("pro_support_victim", "honour_violence", text=text)
    assert said(tracker(threat, role="professional")) == ["utter_pro_threat", "utter_honour_other"]
    assert said(tracker(threat, role="parent"))[-1] == "utter_honour_other"
    fears = user("pro_support_victim", "honour_violence", text="ze is bang voor haar broer")
    assert said(tracker(fears, role="professional")) == ["utter_honour_other"]
