"""Whom she needs, which law is hers, and what a card says of opening."""

from datetime import datetime

import pytest

from actions.conversation import Conversation
from actions.law import Law
from actions.needs import need_of
from actions.refer import Refer, ReferToPeople, situation_of
from actions.referral_cards import (
    BUBBLE,
    CARDS_ARE_FOLLOWED_BY,
    INTRODUCTION,
    INTRODUCTION_AT_NIGHT,
    INTRODUCTION_FOR_PEOPLE,
    cards,
    hours,
    longest,
    shortened,
)
from actions.referral_routes import ORDER, Situation, choose
from actions.texts import contacts
from editorial.opening import AMSTERDAM
from tests.actions.trackers import bot, responses, run, tracker, user

STORY = user("image_shared", text="er gaat een foto van mij rond")


def said(action, of):
    """Ids of what an action says."""
    return responses(run(action, of)[0])


@pytest.mark.parametrize(
    ("told", "need"),
    [
        (["forced_marriage", "ask_police_law"], "forced_marriage"),
        (["honour_violence", "affirm", "self_blame"], "honour"),
        (["sexual_violence", "express_distress"], "sexual_violence"),
        (["ask_police_law"], "police"),
        (["image_shared", "ask_police_law"], "images"),
        (["image_shared", "self_blame"], "listen"),
        (["forced_marriage", "image_shared"], "images"),
        (["left_abroad", "immediate_danger"], "danger_now"),
        (["friend_is_victim", "choose_friend_home"], "honour"),
        (["friend_is_victim", "choose_friend_home", "friend_is_victim"], "honour"),
        (["friend_is_victim", "choose_friend_home", "choose_friend_image"], "images"),
        (["friend_is_victim", "choose_friend_home", "immediate_danger"], "danger_now"),
        (["parent_faith_upbringing"], "faith"),
        (["parent_child_victim", "choose_parent_imam"], "faith"),
        (["left_abroad", "immediate_danger", "choose_danger_over", "immediate_danger"], "danger_now"),
    ],
)
def test_a_danger_told_outweighs_a_question_asked_after_it(told, need):
    """Who is to be married against her will and asks about the law still needs Veilig Thuis."""
    assert need_of(told[-1], "youth", told) == need


@pytest.mark.parametrize(
    ("story", "role", "response"),
    [
        ("forced_marriage", None, "utter_police_marriage"),
        ("family_control", "youth", "utter_police_home"),
        ("sexual_violence", None, "utter_police_body"),
        ("image_shared", None, "utter_police_first"),
        ("forced_marriage", "professional", "utter_police_marriage"),
        ("honour_violence", "professional", "utter_police_home"),
        ("forced_marriage", "parent", "utter_police_marriage"),
        ("pro_support_victim", "professional", "utter_police_first"),
    ],
)
def test_the_law_is_that_of_what_happened(story, role, response):
    """Never the law of images for a girl who told about a wedding."""
    of = tracker(user(story), bot("utter_ok"), user("ask_police_law"), role=role, topic="ask_police_law")
    assert said(Law(), of) == [response]


def test_who_can_only_type_does_not_read_that_a_telephone_is_open():
    """At night the telephone of Veilig Thuis is open, its chat is not sure."""
    night = datetime(2026, 11, 26, 1, 30, tzinfo=AMSTERDAM)
    place = contacts()["veilig_thuis"]
    assert hours(place, night, form="call") == "dag en nacht open"
    assert hours(place, night, form="chat") == "chat: kijk op de site wanneer"


def test_a_referral_is_an_introduction_cards_and_a_question(monkeypatch):
    """The gateway gets cards; the words around them stand in the content."""
    monkeypatch.setattr("actions.refer.now", lambda: datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM))
    asked = tracker(user("ask_where_help"), topic="sextortion", role="youth", age="15")
    assert said(Refer(), asked) == ["utter_call_or_type"]
    of = tracker(
        user("ask_where_help"), bot("utter_call_or_type"), user("affirm"), topic="sextortion", role="youth", age="15"
    )
    messages, _ = run(Refer(), of)
    assert responses(messages) == ["utter_referral_intro", "utter_referral_next"]
    shown = messages[1]["custom"]
    assert shown["effect"] == "referral"
    assert [card["name"] for card in shown["cards"]] == ["Helpwanted", "De Kindertelefoon", "Politie"]
    assert "phone" not in shown["cards"][0]  # its number is not certain
    assert shown["cards"][1]["phone"] == "0800-0432"


def test_at_night_it_says_honestly_that_only_one_text_line_is_open(monkeypatch):
    """For somebody who can only type."""
    monkeypatch.setattr("actions.refer.now", lambda: datetime(2026, 11, 26, 1, 30, tzinfo=AMSTERDAM))
    messages, events = run(Refer(), tracker(user("choose_chat"), topic="sextortion"))
    assert responses(messages)[0] == "utter_referral_intro_night"
    assert messages[1]["custom"]["cards"][0]["name"] == "113 Zelfmoordpreventie"
    assert {"event": "slot", "name": "contact_form", "value": "chat"} in events


def test_a_person_means_people_elsewhere():
    """And says that nobody of this service reads along."""
    parent = tracker(user("request_human"), role="parent")
    assert said(ReferToPeople(), parent)[0] == "utter_people_elsewhere"


def test_a_question_never_holds_up_112_or_113():
    """With a wish to die in the air the places come at once."""
    of = tracker(user("ask_where_help"), topic="sextortion", dangers_met=["suicide:act"])
    messages, _ = run(Refer(), of)
    assert messages[1]["custom"]["cards"][0]["name"] == "113 Zelfmoordpreventie"


def test_who_is_held_abroad_gets_the_places_at_once():
    """She has just said that she cannot type."""
    of = tracker(user("deny", text="ik kan niet typen"), topic="left_abroad", role="youth", abroad=True)
    messages, _ = run(Refer(), of)
    assert responses(messages)[0] != "utter_call_or_type"
    assert messages[1]["custom"]["cards"][0]["name"].startswith("NederlandWereldwijd")


@pytest.mark.parametrize("need", sorted(ORDER))
@pytest.mark.parametrize("hour", [2, 14, 22])
@pytest.mark.parametrize("role", ["youth", "parent", "professional"])
@pytest.mark.parametrize("introduction", [INTRODUCTION, INTRODUCTION_AT_NIGHT, INTRODUCTION_FOR_PEOPLE])
def test_cards_fit_into_one_answer(need, hour, role, introduction):
    """Three cards, introduction and question are three bubbles of 320 characters."""
    at = datetime(2026, 11, 25, hour, tzinfo=AMSTERDAM)
    routes = choose(Situation(need=need, at=at, role=role, age=15), contacts())
    shown = cards(routes, at, introduction, role=role)
    room = (BUBBLE - longest(introduction), BUBBLE, BUBBLE - longest(CARDS_ARE_FOLLOWED_BY))
    for fields, characters in zip(shown, room, strict=False):
        assert fields["name"] and fields["why"]
        assert {"phone", "chat", "url", "hours"} & set(fields) or "how" in fields
        assert sum(len(value) + 1 for value in fields.values()) <= characters, fields


def test_a_card_loses_its_least_urgent_field_first():
    """The number stays."""
    long = {"name": "x" * 50, "why": "y" * 60, "phone": "113", "cost": "gratis", "how": "z" * 200}
    assert set(shortened(long, 200)) == {"name", "why", "phone"}


@pytest.mark.parametrize("text", ["ok. wie kan ik appen ipv bellen", "ik wil chatten met iemand", "liever typen"])
def test_who_asks_for_somebody_to_type_to_is_not_asked_whether_she_can_call(text):
    of = tracker(STORY, user("ask_where_help", text=text), topic="image_shared")
    assert "utter_call_or_type" not in said(Refer(), of)


def test_who_asks_for_help_in_the_app_is_asked():
    of = tracker(STORY, user("ask_where_help", text="wie helpt mij, het staat in de app"), topic="image_shared")
    assert said(Refer(), of) == ["utter_call_or_type"]


@pytest.mark.parametrize(
    ("text", "grown_up"),
    [
        ("familie van man zegt foto laten zien", True),
        ("ik ben getrouwd al", True),
        ("mijn schoonmoeder heeft mijn paspoort", True),
        ("ik moet trouwen met mijn neef", False),
    ],
)
def test_a_married_woman_is_not_sent_to_a_line_for_children(text, grown_up):
    of = tracker(user("honour_violence", text=text), user("choose_chat"), topic="honour_violence")
    situation = situation_of(Conversation(of), datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM))
    assert (situation.age == 18) is grown_up


def test_danger_that_is_over_is_no_need_any_more():
    told = ["left_abroad", "immediate_danger", "choose_danger_over"]
    assert need_of("immediate_danger", "youth", told) == "abroad"


def test_by_day_the_line_about_dying_stands_behind_who_knows_her_trouble(monkeypatch):
    """A girl who can only type got it second, and asked why."""
    day = Situation(need="images", role="youth", age=13, at=datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM), form="chat")
    assert "113" not in [route.contact.id for route in choose(day, contacts())]


@pytest.mark.parametrize(("answer", "shown"), [("deny", False), ("unsure", True)])
def test_who_said_no_to_dying_is_not_shown_that_line_by_day(monkeypatch, answer, shown):
    monkeypatch.setattr("actions.refer.now", lambda: datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM))
    of = tracker(
        user("bullied"), bot("utter_blackmail_suicide"), user(answer), bot("utter_suicide_door_open"),
        user("choose_chat"), role="youth", age="13", topic="bullied", asked="utter_call_or_type",
    )  # fmt: skip
    sent = next(one["custom"]["cards"] for one in run(Refer(), of)[0] if one.get("custom"))
    assert ("113 Zelfmoordpreventie" in [card["name"] for card in sent]) is shown


def test_who_chose_to_type_is_not_offered_it_again(monkeypatch):
    monkeypatch.setattr("actions.refer.now", lambda: datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM))
    of = tracker(STORY, user("choose_chat"), role="youth", topic="image_shared", asked="utter_call_or_type")
    last = run(Refer(), of)[0][-1]
    assert (last["response"], last["without"]) == ("utter_referral_next", "/choose_chat")


def test_a_need_that_was_denied_is_none(monkeypatch):
    """After "nee" to dying the cards are those of her story again."""
    monkeypatch.setattr("actions.refer.now", lambda: datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM))
    of = tracker(
        user("forced_marriage"), bot("utter_forced_marriage_first"),
        user("suicidal_thoughts"), bot("utter_suicide_ask"),
        user("deny"), bot("utter_danger_ok"), user("ask_where_help"), role="youth", topic="suicidal_thoughts",
    )  # fmt: skip
    assert situation_of(Conversation(of), datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM)).need == "forced_marriage"


WHEN, WHEN_OF_ANOTHER = bot("utter_sexual_violence_first"), bot("utter_sexual_violence_other")


@pytest.mark.parametrize(
    ("role", "events", "first"),
    [
        (None, [user("sexual_violence"), WHEN, user("affirm")], "csg"),
        (None, [user("sexual_violence"), WHEN, user("deny")], "kindertelefoon"),
        (None, [user("sexual_violence", text="mijn oom misbruikte me toen ik 8 was")], "kindertelefoon"),
        (None, [user("sexual_violence", text="3 jaar geleden begon hij en hij doet het nog steeds")], "csg"),
        (None, [user("sexual_violence"), WHEN, user("choose_abuse_goes_on")], "csg"),
        ("parent", [user("sexual_violence"), WHEN, user("deny")], "csg"),
        ("parent", [user("sexual_violence"), WHEN_OF_ANOTHER, user("deny")], "veilig_thuis"),
        ("professional", [user("sexual_violence"), WHEN_OF_ANOTHER, user("deny")], "veilig_thuis"),
        ("professional", [user("sexual_violence", text="2 jaar geleden misbruikt door haar oom")], "veilig_thuis"),
        ("professional", [user("sexual_violence"), WHEN_OF_ANOTHER, user("affirm")], "csg"),
    ],
)
def test_the_seven_days_say_who_stands_first(role, events, first):
    told = Conversation(tracker(*events, user("ask_where_help"), role=role, topic="sexual_violence"))
    day = datetime(2026, 11, 25, 14, 0, tzinfo=AMSTERDAM)
    assert choose(situation_of(told, day), contacts())[0].contact.id == first


def test_who_helps_a_pupil_after_sexual_violence_gets_advice_for_school_too():
    met = {"role": "professional", "topic": "pro_support_victim", "dangers_met": ["sexual_violence:act"]}
    told = Conversation(tracker(user("pro_support_victim"), user("ask_where_help"), **met))
    day = datetime(2026, 11, 25, 14, 0, tzinfo=AMSTERDAM)
    shown = [route.contact.id for route in choose(situation_of(told, day), contacts())]
    assert shown == ["csg", "veilig_thuis", "vertrouwensinspecteur"]


def test_who_fears_home_for_a_child_sees_the_line_that_is_open_day_and_night_first():
    day = datetime(2026, 11, 25, 14, tzinfo=AMSTERDAM)
    story = (user("parent_child_victim"), bot("utter_parent_victim_round"))

    def shown(*events):
        told = Conversation(tracker(*story, *events, user("ask_where_help"), role="parent"))
        return [route.contact.id for route in choose(situation_of(told, day), contacts())]

    assert shown(bot("utter_danger_now_other"))[0] == "veilig_thuis"
    assert shown(bot("utter_aside_husband_gets_angry"))[0] == "veilig_thuis"
    assert "veilig_thuis" not in shown(bot("utter_danger_now_other_ask"))


@pytest.mark.parametrize(
    ("events", "met", "first"),
    [
        ([user("choose_chat", text="is er iets waar ik kan chatten met homo jongens")], [], ["coc_switchboard"]),
        (
            [user("ask_where_help", text="liefst iets voor homo jongeren, chatten")], ["honour_violence:act"],
            ["coc_switchboard", "veilig_thuis"],
        ),
        (
            [user("request_human", text="iemand die gay zijn snapt"), bot("utter_call_or_type"), user("choose_call")],
            [], ["coc_switchboard"],
        ),
        ([user("lgbt_identity", text="/lgbt_identity"), user("ask_where_help", text="wie helpt")], [], None),
    ],
)  # fmt: skip
def test_who_asks_for_those_who_know_is_shown_them_first_also_while_they_are_closed(events, met, first):
    asked = "utter_call_or_type" if len(events) == 3 else "utter_faith_outside"
    told = Conversation(tracker(*events, role="youth", age="17", dangers_met=met, asked=asked, topic="faith_question"))
    night = datetime(2026, 11, 25, 22, 0, tzinfo=AMSTERDAM)
    shown = [route.contact.id for route in choose(situation_of(told, night), contacts())]
    if first is None:
        assert shown[0] != "coc_switchboard"
    else:
        assert shown[: len(first)] == first
