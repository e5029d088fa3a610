"""Who was named decides what follows: a trainer is not at home, and a mentor is told in other words than a mother."""

import pytest

from actions.who_was_named import WhoWasNamed
from tests.actions.trackers import bot, responses, run, tracker, user


def naming(text, *persons, intent="inform_role", asked):
    """What is said where a message names these persons at a question."""
    message = user(intent, text=text)
    message["parse_data"]["entities"] = [
        {"entity": "person", "value": person, "start": at} for at, person in enumerate(persons)
    ]
    return responses(run(WhoWasNamed(), tracker(bot(asked), message, asked=asked, topic="sextortion"))[0])


@pytest.mark.parametrize(
    ("text", "persons", "said"),
    [
        ("mijn trainer", ("trainer",), "utter_filmed_school"),
        ("docent", ("teacher",), "utter_filmed_school"),
        ("mijn hockeycoach", (), "utter_filmed_school"),
        ("mijn stiefvader", ("stepfather",), "utter_filmed_home"),
        ("mn ex", ("ex",), "utter_filmed_other"),
        ("iemand thuis", (), "utter_filmed_home"),
    ],
)
def test_who_filmed_her_decides_the_way(text, persons, said):
    assert naming(text, *persons, asked="utter_filmed_first") == [said]


@pytest.mark.parametrize("asked", ["utter_blackmail_who", "utter_grooming_meet"])
@pytest.mark.parametrize(
    ("text", "persons", "intent", "said"),
    [
        ("mijn mentor", ("teacher",), "inform_role", "utter_how_to_tell_other"),
        ("mn trainster", (), "inform_detail", "utter_how_to_tell_other"),
        ("ja mijn tante", ("aunt",), "affirm", "utter_how_to_tell_other"),
        ("mijn moeder of mijn mentor", ("mother", "teacher"), "inform_role", "utter_how_to_tell_first"),
        ("ja mevrouw", (), "affirm", "utter_how_to_tell_first"),
        ("ja", (), "affirm", "utter_how_to_tell_first"),
    ],
)
def test_somebody_outside_home_is_told_in_other_words(asked, text, persons, intent, said):
    assert naming(text, *persons, intent=intent, asked=asked) == [said]


@pytest.mark.parametrize(
    ("text", "persons", "said"),
    [
        ("mn ex denk ik", ("ex",), ["utter_blackmail_known"]),
        ("een onbekende", ("stranger",), ["utter_blackmail_stranger"]),
        ("t is een nieuw account vanavond gemaakt", (), ["utter_noted", "utter_blackmail_first"]),
        ("mijn vriendin zit naast me en die leest mee", ("friend",), ["utter_noted", "utter_blackmail_first"]),
    ],
)
def test_a_detail_does_not_say_that_she_knows_who_threatens(text, persons, said):
    assert naming(text, *persons, intent="inform_detail", asked="utter_blackmail_first") == said


@pytest.mark.parametrize(
    ("text", "persons", "said"),
    [
        ("mn ex", ("ex",), "utter_regret_ask"),
        ("mijn trainer", ("trainer",), "utter_regret_silent"),
        ("een onbekende", ("stranger",), "utter_regret_silent"),
    ],
)
def test_who_has_the_image_is_asked_or_not(text, persons, said):
    """Who stands above her is not written to."""
    assert naming(text, *persons, asked="utter_regret_first") == [said]


def test_who_she_herself_is_names_nobody():
    """ "Ik ben docent" is a welcome, and the question once more."""
    message = user("inform_role", text="ik ben docent")
    message["parse_data"]["entities"] = [
        {"entity": "role", "value": "professional", "start": 0}, {"entity": "person", "value": "teacher", "start": 7},
    ]  # fmt: skip
    of = tracker(bot("utter_regret_first"), message, asked="utter_regret_first", topic="regret_sent")
    assert responses(run(WhoWasNamed(), of)[0]) == ["utter_role_noted", "utter_regret_first"]
