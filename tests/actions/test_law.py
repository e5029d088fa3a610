"""What the law action answers: the question that was asked, not the same menu again."""

import pytest

from actions.law import Law, OwnPunishment
from tests.actions.trackers import bot, responses, run, tracker, user


def _said(text, **slots):
    return responses(run(Law(), tracker(user("ask_police_law", text=text), **slots))[0])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("moet je betalen voor aangifte", "utter_police_costs"),
        ("kan ik schadevergoeding krijgen", "utter_police_costs"),
        ("is een advocaat duur", "utter_police_costs"),
        ("wat als ie alles ontkent", "utter_police_proof"),
        ("hoe bewijs je dat hij het was", "utter_police_proof"),
        ("straks gelooft niemand me bij de politie", "utter_police_proof"),
        ("is dit strafbaar", "utter_police_first"),
        ("hij wil geld van me, is dat strafbaar", "utter_police_first"),
    ],
)
def test_costs_and_proof_have_answers_of_their_own(text, answer):
    assert _said(text) == [answer]


@pytest.mark.parametrize(
    "text",
    ["hoe bewijs ik bij aangifte dat die video nep is", "hoe toon ik aan dat het een deepfake is",
     "is een deepfake van een volwassene strafbaar"],
)  # fmt: skip
def test_a_fake_is_shown_by_what_it_was_made_of(text):
    assert _said(text) == ["utter_police_fake"]


def test_a_professional_reads_the_law():
    assert _said("wat kost aangifte een leerling", role="professional") == ["utter_police_first"]


IMAGE_BY_AN_EX = user("choose_image_told_in_app", text="me ex heeft naaktfotos van mij online gegooid")
OF_STRANGERS = user("immediate_danger", "danger_now", text="op dit moment niet, deur is op slot. maar vannacht?")


@pytest.mark.parametrize("danger", [OF_STRANGERS, user("immediate_danger", text="er staan gasten voor mijn deur")])
def test_danger_from_elsewhere_leaves_the_law_of_her_story(danger):
    """Strangers who threaten after an image went round are not "familie mag niet slaan"."""
    asks = user("ask_police_law", text="kan ik nu aangifte doen")
    assert responses(run(Law(), tracker(IMAGE_BY_AN_EX, danger, asks))[0]) == ["utter_police_first"]


@pytest.mark.parametrize(
    "text",
    [
        "mijn vader slaat me",
        "me broer staat voor de deur met een mes",
        "thuis word ik geslagen",
        "mijn man bedreigt me",
    ],
)
def test_danger_at_home_keeps_the_law_of_home(text):
    told = (IMAGE_BY_AN_EX, user("immediate_danger", "danger_now", text=text))
    asks = user("ask_police_law", text="kan ik aangifte doen")
    assert responses(run(Law(), tracker(*told, asks))[0]) == ["utter_police_home"]


def test_danger_alone_may_be_at_home():
    """Where nothing else was told, a doubt stays."""
    asks = user("ask_police_law", text="kan ik aangifte doen")
    of = tracker(user("immediate_danger", text="ik ben bang dat hij me slaat"), asks)
    assert responses(run(Law(), of)[0]) == ["utter_police_home"]


@pytest.mark.parametrize(
    "denies",
    ["thuis? familie? ik woon alleen zei ik", "het is niet thuis. kan ik aangifte doen", "gaat niet over mijn familie"],
)
@pytest.mark.parametrize("story", ["immediate_danger", "family_control"])
def test_the_law_of_home_is_not_said_again_after_not_at_home(denies, story):
    told = (user(story, text="hij wacht me op"), bot("utter_police_home"))
    asks = user("ask_police_law", text=denies)
    assert responses(run(Law(), tracker(*told, asks))[0]) == ["utter_police_first"]


def test_who_is_not_at_home_now_has_not_denied_it():
    told = (user("honour_violence", text="mijn broers slaan me"), bot("utter_police_home"))
    asks = user("ask_police_law", text="ik ben nu niet thuis, ik woon alleen. kan ik aangifte doen")
    assert responses(run(Law(), tracker(*told, asks))[0]) == ["utter_police_home"]


@pytest.mark.parametrize(
    ("before", "text", "answer"),
    [
        ([bot("utter_aside_have_peer_image")], "krijg ik dan problemen", "utter_police_received"),
        ([], "of ik straf krijg omdat ik die foto van hem had", "utter_police_received"),
        ([], "ben ik zelf strafbaar", "utter_police_own"),
        ([bot("utter_shared_first")], "krijg ik straf, ik had hem ook gekregen", "utter_police_me"),
    ],
)
def test_who_was_sent_an_image_reads_what_holds_for_her(before, text, answer):
    of = tracker(user("pressured_to_send"), *before, user("choose_police_me", text=text))
    assert responses(run(OwnPunishment(), of)[0])[0] == answer


def test_a_friend_never_reads_that_she_sent_one_of_herself():
    """The image is another's: helping is no crime, passing it on is one."""
    asks = user("choose_police_me", text="ben ik nu strafbaar")
    helps = tracker(user("friend_is_victim"), asks, role="friend")
    assert responses(run(OwnPunishment(), helps)[0])[0] == "utter_aside_friend_trouble"
    owns_up = user("friend_is_victim", text="foto van mn vriendin gaat rond. ik heb m ook doorgestuurd")
    assert responses(run(OwnPunishment(), tracker(owns_up, asks, role="friend"))[0]) == ["utter_police_me"]


def test_it_may_stand_in_the_question_itself():
    asks = user("choose_police_me", text="ik zeg dat IK hem doorgestuurd heb. ben ik nu strafbaar")
    assert responses(run(OwnPunishment(), tracker(asks, role="friend"))[0]) == ["utter_police_me"]


def test_who_sent_one_of_herself_reads_of_that():
    asks = user("choose_police_me", text="ik heb een foto van mezelf doorgestuurd. ben ik nu strafbaar")
    assert responses(run(OwnPunishment(), tracker(asks, role="youth"))[0]) == ["utter_police_own"]
