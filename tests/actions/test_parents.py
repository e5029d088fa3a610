"""What a parent has told is not asked again."""

import pytest

from actions.ask_back import readings_as_buttons
from actions.conversation import Conversation
from actions.law import Law
from actions.parent_age import ParentPhone, ParentTalk, age_of_the_child
from actions.parent_victim import ParentVictim
from tests.actions.trackers import bot, run, tracker, user


def said(action, *events):
    """The ids of what a parent then reads."""
    heard, _ = run(action, tracker(*events, role="parent"))
    return [one["response"] for one in heard]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("er gaat een foto van mijn dochter rond", "utter_parent_victim_round"),
        ("haar foto staat online", "utter_parent_victim_round"),
        ("mijn dochter 14 jaar, foto van haar zit in whatsapp groep sinds gisteren", "utter_parent_victim_round"),
        ("mijn dochter is 14, sinds gister foto van haar in whatsapp groep", "utter_parent_victim_round"),
        ("de buurman heeft mijn dochter van 12 stiekem gefilmd in de douche", "utter_filmed_first"),
        ("ze is gefilmd in de kleedkamer en nu gaat het filmpje rond", "utter_parent_victim_round"),
        ("ze dreigen een foto van haar rond te sturen", "utter_parent_victim_blackmail"),
        ("iemand dreigt mijn zoon", "utter_parent_victim_blackmail"),
        ("een jongen wil geld van haar", "utter_parent_victim_blackmail"),
        ("mijn dochter wordt gechanteerd", "utter_parent_victim_blackmail"),
        ("hij wordt niet gechanteerd maar er is wel iets", "utter_parent_victim_first"),
        ("ze dreigt weg te lopen", "utter_parent_victim_first"),
        ("er is iets met mijn dochter", "utter_parent_victim_first"),
        ("mijn dochter naakt op internet, foto op internet, ik zie vandaag", "utter_parent_victim_round"),
        ("ze stuurde hem een blote foto en nu kent de hele klas die", "utter_parent_victim_round"),
    ],
)
def test_a_story_that_is_told_is_not_asked_for(text, response):
    """Only what is not known is asked."""
    assert said(ParentVictim(), user("parent_child_victim", text=text)) == [response]


@pytest.mark.parametrize(
    ("before", "text", "response"),
    [
        ("utter_parent_victim_spread", "nu zit het ook in een groep van de moskee", "utter_parent_blames_people"),
        ("utter_parent_victim_round", "haar foto is nog niet weg, het gaat verder", "utter_parent_victim_tomorrow"),
        ("utter_parent_victim_first", "er is een blote foto van mijn kind", "utter_parent_victim_spread"),
        ("utter_parent_victim_spread", "hij chanteert haar nu ook", "utter_parent_victim_blackmail"),
    ],
)
def test_a_story_that_goes_on_is_not_begun_anew(before, text, response):
    """Who has told it hears what comes next."""
    told = user("parent_child_victim", text="mijn dochter")
    assert said(ParentVictim(), told, bot(before), user("parent_child_victim", text=text)) == [response]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("mijn dochter van 9 jaar heeft een telefoon", "utter_parent_phone_young"),
        ("hij is 13 en ik wil zijn telefoon weg", "utter_parent_phone_middle"),
        ("ze is 16", "utter_parent_phone_older"),
        ("ik ben 41 jaar en moeder", "utter_parent_phone_before"),
    ],
)
def test_an_age_that_was_told_is_not_asked_for(text, response):
    """A child's; a mother's own is none."""
    told = user("parent_forbid_phone", text=text)
    asked = bot("utter_parent_phone_first"), user("deny", text="nee")
    assert said(ParentPhone(), told, *asked)[-1] == response


def test_an_age_group_that_was_pressed_counts():
    """Also in another subject."""
    assert said(ParentTalk(), user("choose_age_older"), user("parent_how_to_talk"))[-1] == "utter_parent_talk_older"


def test_the_law_for_a_child_that_passed_it_on():
    """What the child risks, not what was done to it."""
    assert said(Law(), user("parent_child_shared"), user("ask_police_law")) == ["utter_police_me"]
    assert said(Law(), user("parent_child_victim"), user("ask_police_law")) == ["utter_police_first"]
    afterwards = user("parent_child_shared"), user("honour_violence"), user("ask_police_law")
    assert said(Law(), *afterwards) == ["utter_police_me"]


def test_a_parent_gets_no_buttons_that_are_none_of_hers():
    """No "Snel weg", no bare fact, no girl's own story."""
    ranking = ("quick_exit", "inform_detail", "self_blame", "regret_sent", "forced_marriage")
    conversation = Conversation(tracker(user("nlu_fallback", ranking=ranking), role="parent"))
    assert readings_as_buttons(conversation) == [{"title": "Mijn kind moet trouwen", "payload": "/forced_marriage"}]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("ik ben moeder van 2 jongens, 11 en 14", 11),
        ("11 en 14 zei ik al :) laten we met de jongste beginnen", 11),
        ("elf dus", 11),
        ("veertien", 14),
        ("ze is 15 en heel boos", 15),
        ("mijn zoons van 12 en 16", 12),
        ("om 10 uur was ze thuis", None),
        ("we hebben er 2", None),
        ("11 en 14 euro", None),
    ],
)
def test_an_age_is_heard_in_figures_and_in_words(text, age):
    assert age_of_the_child(Conversation(tracker(user("inform_detail", text=text), role="parent"))) == age
