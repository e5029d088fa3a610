"""Whether she is punished herself: a question of the law, not of home and not of the other one."""

import pytest

from assistant.reading.her_questions.own_punishment import POLICE_ME
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HAS_HIS_IMAGE = Moment(
    asked="utter_aside_more",
    topic="pressured_to_send",
    said=frozenset({"utter_pressured_first", "utter_aside_have_peer_image", "utter_aside_more"}),
)
ABROAD = Moment(asked="utter_abroad_before", topic="left_abroad", said=frozenset({"utter_abroad_first"}))


@pytest.mark.parametrize(
    "text",
    [
        "huh strafbaar?? krijg ik dan problemen. ik heb er nie om gevraagd hoor",
        "nee gewoon of ik straf krijg omdat ik die foto van hem had. ik wis m wel",
        "ben ik dan strafbaar",
        "krijg ik een strafblad",
        "moet ik dan een boete betalen of zo, krijg ik een boete",
        "doe ik dan iets strafbaars",
        "kan de politie mij oppakken",
        "kom ik nu in de problemen",
        "krijgt hij straf of krijg ik straf",
        "ga ik naar de gevangenis omdat ik hem heb",
        "heb ik nu een strafblad? mijn vader zegt van wel",
    ],
)
def test_she_asks_about_herself(text):
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), HAS_HIS_IMAGE)["intent"]["name"] == POLICE_ME


@pytest.mark.parametrize(
    "text",
    [
        "krijgt hij straf",
        "is hij dan strafbaar",
        "kan ik zorgen dat hij straf krijgt",
        "ik wil dat hij een strafblad krijgt",
        "krijg ik straf van mijn vader",
        "krijg ik problemen op school",
        "krijg ik straf van allah",
        "ik heb problemen",
    ],
)
def test_not_of_the_other_one_nor_of_home(text):
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), HAS_HIS_IMAGE)["intent"]["name"] != POLICE_ME


def test_without_an_image_it_is_another_law():
    found = read_in_context(parsed("ben ik strafbaar als ik wegga", "ask_police_law", 0.9), ABROAD)
    assert found["intent"]["name"] == "ask_police_law"
