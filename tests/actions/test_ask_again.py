"""After an answer to something in between, the open question comes back."""

from actions.go_on import AskAgain, GoOn
from tests.actions.trackers import bot, run, tracker, user

OPEN = "utter_image_shared_first"
ASIDE = "utter_aside_afraid_of_school"


def put(*events):
    """What the action says, by id and part."""
    said, _ = run(AskAgain(), tracker(*events, asked=None))
    return [(one.get("response"), one.get("part")) for one in said]


def test_the_question_that_stood_open_is_put_again():
    assert put(user("image_shared"), bot(OPEN), user("choose_aside_afraid_of_school"), bot(ASIDE)) == [
        (OPEN, "question")
    ]


def test_after_a_second_one_she_is_asked_where_to_go_now():
    events = [
        user("image_shared"), bot(OPEN), user("choose_aside_afraid_of_school"), bot(ASIDE), bot(OPEN),
        user("choose_aside_future"), bot("utter_aside_future"),
    ]  # fmt: skip
    assert put(*events) == [("utter_aside_more", None)]


def test_a_menu_is_not_put_again():
    assert put(user("greet"), bot("utter_greet"), user("choose_aside_future"), bot(ASIDE)) == [
        ("utter_aside_more", None)
    ]


def test_without_a_question_she_is_asked_where_to_go_now():
    assert put(user("thank"), bot("utter_goodbye"), user("choose_aside_future"), bot(ASIDE)) == [
        ("utter_aside_more", None)
    ]


def test_a_question_that_was_answered_in_the_same_breath_is_not_put_again():
    answered = user("choose_aside_afraid_of_school", text="nee. maar mag school hem zomaar schorsen")
    assert put(user("image_shared"), bot(OPEN), answered, bot(ASIDE)) == [("utter_aside_more", None)]


def test_a_question_that_was_answered_beside_hers_is_not_put_again():
    beside = user("choose_aside_afraid_of_school", text="in de app van de klas. durf ik morgen nog?")
    answer = {"entity": "answered", "value": "choose_image_in_app", "question": OPEN}
    beside["parse_data"]["entities"].append(answer)
    assert put(user("image_shared"), bot(OPEN), beside, bot(ASIDE)) == [("utter_aside_more", None)]


def test_what_was_answered_about_a_life_beside_hers_leads_to_the_next_step_of_that_help():
    alone = "utter_suicide_other_alone"
    beside = user("choose_aside_friend_mother_life", text="thuis denk ik. moet ik haar moeder bellen??")
    beside["parse_data"]["entities"].append({"entity": "answered", "value": "affirm", "question": alone})
    events = [user("choose_other_not_reached"), bot(alone), beside, bot("utter_aside_friend_mother_life")]
    said, events = run(AskAgain(), tracker(*events, asked=None))
    assert said == []
    assert events[0] == {"event": "slot", "name": "asked", "value": alone}
    assert events[-1]["parse_data"]["intent"]["name"] == "affirm"


def went_back(*events, asked="utter_aside_more"):
    """What going on says, by id, after something was asked in between."""
    said, _ = run(GoOn(), tracker(*events, user("choose_go_on"), asked=asked))
    return [one.get("response") for one in said]


BESIDE = (user("choose_aside_afraid_of_school"), bot(ASIDE), bot("utter_aside_more"))
STORY = (user("image_shared"), bot(OPEN))


def test_going_on_leads_back_to_the_danger_that_came_in_between():
    danger = (user("suicidal_thoughts"), bot("utter_suicide_act"), user("deny"), bot("utter_suicide_near"))
    assert went_back(*STORY, *danger, *BESIDE) == ["utter_suicide_near"]
    again = (user("choose_aside_future"), bot("utter_aside_future"), bot("utter_suicide_near"))
    assert went_back(*STORY, *danger, *again, *BESIDE) == ["utter_suicide_near"]


def test_after_danger_without_an_open_question_nothing_from_before_it_comes_back():
    danger = (user("suicidal_thoughts"), bot("utter_suicide_goodbye"))
    assert went_back(*STORY, *danger, *BESIDE) == ["utter_anything_else"]


def test_what_was_asked_after_the_danger_is_a_place():
    after = (user("deny"), bot("utter_danger_ok"), bot(OPEN))
    assert went_back(*STORY, user("express_distress"), bot("utter_suicide_ask"), *after, *BESIDE) == [OPEN]


def test_what_she_turned_away_from_does_not_come_back():
    enough = (user("choose_enough"), bot("utter_deny_open"))
    assert went_back(*STORY, *enough, *BESIDE) == ["utter_anything_else"]
    wrong = (user("choose_wrong_subject"), bot("utter_wrong_subject"))
    assert went_back(*STORY, *wrong, *BESIDE) == ["utter_anything_else"]
    assert went_back(*STORY, user("deny"), bot("utter_thank"), *BESIDE) == ["utter_anything_else"]


def test_straight_after_that_she_takes_it_back():
    assert went_back(*STORY, user("choose_enough"), bot("utter_deny_open"), asked="utter_deny_open") == [OPEN]


def test_the_menu_that_she_passed_over_is_not_put_again():
    turned = (user("choose_enough"), bot("utter_deny_open"), user("choose_aside_future"), bot(ASIDE))
    assert put(*STORY, *turned) == [("utter_aside_more", None)]


def test_going_on_then_takes_that_answer():
    beside = user("choose_aside_afraid_of_school", text="in de app van de klas. durf ik morgen nog?")
    beside["parse_data"]["entities"].append({"entity": "answered", "value": "choose_image_in_app", "question": OPEN})
    events = [user("image_shared"), bot(OPEN), beside, bot(ASIDE), bot("utter_aside_more"), user("choose_go_on")]
    said, then = run(GoOn(), tracker(*events, asked="utter_aside_more"))
    assert said == []
    assert then[0] == {"event": "slot", "name": "asked", "value": OPEN}
    assert then[-1]["parse_data"]["intent"]["name"] == "choose_image_in_app"


def test_her_other_question_is_offered_before_ours():
    """Of "hoe lang blijft dat rondgaan en kan ik van school wisselen" the second was lost."""
    both = user("choose_aside_how_long_round", text="hoe lang blijft dat rondgaan en kan ik van school wisselen?")
    both["parse_data"]["entities"].append({"entity": "also_asked", "value": "choose_aside_change_school"})
    assert put(user("image_shared"), bot(OPEN), both, bot(ASIDE)) == [("utter_aside_also_asked", None)]
    both["parse_data"]["entities"].append({"entity": "risk", "value": "suicide", "level": "ask"})
    assert put(user("image_shared"), bot(OPEN), both, bot(ASIDE)) == [(OPEN, "question")]


def test_after_a_doubt_about_danger_a_friend_is_not_asked_what_she_told():
    told = user("friend_is_victim", text="mijn beste vriendin moet in juli trouwen met haar neef en ze wil niet")
    events = [told, bot("utter_friend_first"), bot("utter_honour_other_ask"), user("deny", text="nee denk het niet")]
    said, then = run(GoOn(), tracker(*events, asked=None))
    assert said == []
    assert then[-1]["parse_data"]["intent"]["name"] == "choose_friend_home"


def test_blackmail_that_is_none_is_not_asked_on_about():
    told = (
        user("parent_child_victim"),
        bot("utter_parent_victim_round"),
        user("sextortion"),
        bot("utter_blackmail_other"),
    )
    beside = user("choose_aside_school_tomorrow", text="er is geen chantage. mag zij morgen thuis blijven van school")
    after = bot("utter_aside_school_tomorrow")
    assert put(*told, beside, after) == [("utter_aside_more", None)]
    assert "utter_blackmail_other" not in went_back(*told, beside, after, bot("utter_aside_more"))


OTHER = {"entity": "also_asked", "value": "choose_aside_teacher_tells"}
DANGER = {"entity": "risk", "value": "danger_now", "level": "act"}


def answered_once_calm(message):
    """What is read again when danger is over for now, after a message that help for danger came before."""
    calm = [bot("utter_danger_now_over"), user("deny", text="nee"), bot("utter_danger_ok")]
    _, events = run(
        GoOn(), tracker(message, bot("utter_danger_now_act"), user("choose_danger_over"), *calm, asked=None)
    )
    taken_up = [one["parse_data"] for one in events if one.get("event") == "user"]
    return [(one["intent"]["name"], one["entities"]) for one in taken_up]


def test_what_she_asked_in_danger_is_answered_once_it_is_calm():
    asked = user("immediate_danger", text="mag mijn mentor dit zeggen? hij slaat me nu")
    asked["parse_data"]["entities"] = [DANGER, OTHER]
    assert answered_once_calm(asked) == [("choose_aside_teacher_tells", [])]


def test_a_question_that_the_whole_message_is_comes_back_too():
    asked = user("choose_other_parent", text="moet ik mijn man zeggen wat is op foto? ik ben bang hij gaat slaan")
    asked["parse_data"]["entities"] = [DANGER]
    assert answered_once_calm(asked) == [("choose_other_parent", [])]
