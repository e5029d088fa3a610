"""Texts in two directions: what is marked, and that nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.direction import FSI, PDI, isolated
from tests.bot.conversation.conftest import TEXTS


def shown(text: str) -> str:
    """The marks as something that can be read."""
    return text.replace(FSI, "[").replace(PDI, "]")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("الرقم 113 أو الدردشة على 113.nl، ليلا", "الرقم [113] أو الدردشة على [113.nl]، ليلا"),
        ("العنف؟ Veilig Thuis: 0800-2000، مجانا.", "العنف؟ [Veilig Thuis]: [0800-2000]، مجانا."),
        ("اتصل +31 88 0431 031 (gratis).", "اتصل [+31 88 0431 031] ([gratis])."),
        ("112، 113", "[112]، [113]"),
        ("للخروج: /stop", "للخروج: [/stop]"),
        ("أكثر: https://www.helpwanted.nl/hulp/", "أكثر: [https://www.helpwanted.nl/hulp/]"),
        ("Veilig Thuis يساعدك ليلا ونهارا", "[Veilig Thuis] يساعدك ليلا ونهارا"),
        ("Veilig Thuis\nيساعدك ليلا ونهارا\n0800 2000", "Veilig Thuis\nيساعدك ليلا ونهارا\n[0800 2000]"),
        ("Zij heet سارة بنت 15 jaar.", "Zij heet [سارة بنت] 15 jaar."),
        ("שלום, 112 עכשיו", "שלום, [112] עכשיו"),
        ("١١٢ الآن", "١١٢ الآن"),
        ("مرحبا 👩‍👧", "مرحبا 👩‍👧"),
    ],
)
def test_what_runs_against_its_line_is_kept_together(text: str, marked: str) -> None:
    assert shown(isolated(text)) == marked


@pytest.mark.parametrize("text", ["Bel 113 of 0800-0113.", "Привіт 112", "", "👩‍👧 ok"])
def test_a_text_in_one_direction_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text


LETTERS = st.sampled_from("aé9 .,:-/+()[]\n،؟؛٣ابسשл@#%\u200d👧_")


@given(st.text(LETTERS, max_size=60))
def test_only_marks_are_added_each_pair_closes_and_twice_is_once(text: str) -> None:
    marked = isolated(text)
    assert marked.replace(FSI, "").replace(PDI, "") == text
    assert isolated(marked) == marked
    for line in marked.split("\n"):
        depth = 0
        for one in line:
            depth += (one == FSI) - (one == PDI)
            assert depth in (0, 1)
        assert depth == 0


def test_the_card_in_arabic_still_fits_one_message() -> None:
    for item in TEXTS.say("utter_card_ar"):
        assert FSI in isolated(item.bubble.text) and len(isolated(item.bubble.text)) <= 4096
