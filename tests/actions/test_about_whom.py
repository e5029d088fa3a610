"""Whom a wish to die is about where somebody else is quoted."""

import pytest

from actions.about_whom import ANOTHER, SHE_HERSELF, subject_of


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        ("hij zei net ook 'ik wou dat ik er niet meer was'", "ik wou dat ik er niet meer was", ANOTHER),
        ("ze appt: ik wil dood", "ik wil dood", ANOTHER),
        ("ik wou dat ik er niet meer was", "ik wou dat ik er niet meer was", SHE_HERSELF),
        ("ik zei dat ik dood wil", "ik dood wil", SHE_HERSELF),
    ],
)
def test_words_of_another_are_the_others(text, words, about):
    start = text.index(words)
    signal = {"entity": "risk", "value": "suicide", "start": start, "end": start + len(words)}
    assert subject_of("suicide", text, [signal]) == about


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        ("ik ben moeder. mijn man wil niet meer leven", "niet meer leven", ANOTHER),
        ("ik ben bang, mijn man zegt dat hij dood wil", "dood wil", ANOTHER),
        ("mijn man slaat mij, ik wil niet meer leven", "niet meer leven", SHE_HERSELF),
        ("ik haat mijn man, wil niet meer leven", "niet meer leven", SHE_HERSELF),
    ],
)
def test_a_husband_who_wants_to_die_is_not_she_who_tells_of_him(text, words, about):
    start = text.index(words)
    signal = {"entity": "risk", "value": "suicide", "start": start, "end": start + len(words)}
    assert subject_of("suicide", text, [signal]) == about
