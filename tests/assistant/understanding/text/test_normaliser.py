"""Every rule of the normaliser, and what it must leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.text.normaliser import MAX_LETTERS, clean, emoji_to_words, normalise, shorten, write_out


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("heeeelp", "help"),
        ("heeeel", "heel"),
        ("neeeee", "nee"),
        ("jaaaa", "ja"),
        ("hoiiii", "hoi"),
        ("stopppp", "stop"),
        ("doooood", "dood"),
        ("nee", "nee"),
        ("zeeën", "zeeën"),
    ],
)
def test_stretching_is_undone(typed: str, read: str) -> None:
    assert shorten(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("wrm", "waarom"),
        ("idd", "inderdaad"),
        ("vgm", "volgens mij"),
        ("vnvnd", "vanavond"),
        ("insta", "instagram"),
        ("wollah", "echt waar"),
        ("hshouma", "schande"),
        ("kms", "kill myself"),
        ("doorgestuurt", "doorgestuurd"),
        ("zelfmort", "zelfmoord"),
    ],
)
def test_abbreviations_street_words_and_slips_are_written_out(typed: str, read: str) -> None:
    assert write_out(typed) == read


@pytest.mark.parametrize(("typed", "read"), [("ikwil", "ik wil"), ("hijheeft", "hij heeft"), ("weetniet", "weet niet")])
def test_words_typed_together_come_apart(typed: str, read: str) -> None:
    assert write_out(typed) == read


def test_emoji_become_words_once() -> None:
    assert emoji_to_words("😭😭😭").split() == ["huilen"]
    assert normalise("ga weg 🔪") == "ga weg mes"


def test_invisible_letters_go_and_places_stay() -> None:
    typed = "ik wil d\u200bo\u00adod\x00 zijn"
    cleaned = clean(typed)
    assert cleaned.text == "ik wil dood  zijn"
    start = cleaned.text.index("dood")
    at, end = cleaned.span(start, start + 4)
    assert typed[at:end] == "d\u200bo\u00adod"


def test_names_and_numbers_survive() -> None:
    read = normalise("Aaliyah uit 3vmbo, 06-12345678, €1.500, @na_dia04 op site.nl, klas 2B")
    for kept in ("aaliyah", "3vmbo", "12345678", "1.500", "@na_dia04", "site.nl", "2b"):
        assert kept in read


def test_a_long_text_keeps_its_beginning_and_its_end() -> None:
    cleaned = clean("begin " + "x" * 20_000 + " einde")
    assert len(cleaned.text) == MAX_LETTERS
    assert cleaned.text.startswith("begin") and cleaned.text.endswith("einde")
    assert cleaned.origin[-1] == 20_011


@given(st.text(max_size=300))
def test_any_text_is_read_without_error(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.text) == len(cleaned.origin)
    assert all(0 <= at < len(text) for at in cleaned.origin)
    assert normalise(text) == normalise(text)
    assert "\x00" not in normalise(text)


@given(st.from_regex(r"[0-9]{1,6}", fullmatch=True))
def test_a_number_is_never_changed(number: str) -> None:
    assert normalise(f"hij wil {number} euro").split()[2] == number
