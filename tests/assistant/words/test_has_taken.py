"""Whether pills were taken already: then 112 comes before every question."""

import pytest

from assistant.words.has_taken import has_taken


@pytest.mark.parametrize(
    "text",
    [
        "haar moeder is bij haar, ze heeft pillen op",
        "ik heb net 20 paracetamol geslikt",
        "heb alle slaappillen van mn moeder ingenomen",
        "ik heb te veel pillen genomen denk ik",
        "mijn dochter heeft medicijnen ingenomen en ze is suf",
        "i took a lot of pills",
        "hij heeft een hele strip op",
    ],
)
def test_something_was_taken(text):
    assert has_taken(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik heb pillen liggen",
        "ik ga pillen slikken",
        "ik heb nog geen pillen geslikt",
        "vorig jaar heb ik pillen geslikt",
        "ik heb bijna pillen ingenomen",
        "ik heb een morning after pil genomen",
        "ik slik medicijnen voor mijn adhd",
        "mijn vader heeft mijn telefoon ingenomen",
    ],
)
def test_nothing_was_taken_now(text):
    assert not has_taken(text)
