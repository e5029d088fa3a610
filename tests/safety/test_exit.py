"""Leaving at once: what does, what does not, and what typing in a hurry may do to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safety.exit_phrases import is_exit

LISTS = Path(__file__).parent / "lists"


def _lines(name: str) -> list[str]:
    return [line for line in (LISTS / name).read_text(encoding="utf-8").splitlines() if line]


EXITS = _lines("exit.txt")
NO_EXITS = _lines("no_exit.txt")


def test_the_lists_are_as_long_as_promised() -> None:
    assert len(set(EXITS)) >= 220
    assert len(set(NO_EXITS)) >= 400
    assert not set(EXITS) & set(NO_EXITS)


@pytest.mark.parametrize("text", EXITS)
def test_leaves(text: str) -> None:
    assert is_exit(text)


@pytest.mark.parametrize("text", NO_EXITS)
def test_stays(text: str) -> None:
    assert not is_exit(text)


@pytest.mark.parametrize("text", ["", " ", "\x00", "...", "!!!", "😱😱", "/", "\u200b", "a" * 10_000, "stop " * 3_000])
def test_nothing_said_is_no_exit(text: str) -> None:
    assert not is_exit(text)


@settings(max_examples=150)
@given(st.sampled_from(EXITS), st.data())
def test_case_punctuation_and_emoji_change_nothing(text: str, data: st.DataObject) -> None:
    upper = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    cased = "".join(c.upper() if up else c for c, up in zip(text, upper, strict=True))
    before = data.draw(st.text(alphabet="! .…😱😭🙏👀 ", max_size=6))
    after = data.draw(st.text(alphabet="!?. …😱😭🙏👀❗", max_size=6))
    assert is_exit(f"{before}{cased}{after}")


@settings(max_examples=150)
@given(st.sampled_from([text for text in EXITS if text.replace(" ", "").isalpha()]), st.data())
def test_a_letter_held_down_changes_nothing(text: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([i for i, c in enumerate(text) if c.isalpha()]))
    times = data.draw(st.integers(min_value=3, max_value=12))
    stretched = text[:place] + text[place] * times + text[place + 1 :]
    # "Meee" is "mee" held down as much as "me".
    assert is_exit(stretched) or text[:place].split(" ")[-1] == "m"


@settings(max_examples=150)
@given(st.sampled_from(EXITS), st.sampled_from([text for text in NO_EXITS if len(text.split()) >= 5]))
def test_an_exit_inside_a_story_is_no_exit(text: str, story: str) -> None:
    assert not is_exit(f"{story} en toen zei iemand {text} maar dat is lang geleden")


COMES = ["hij komt binnen", "hij komt de trap op", "hij komt eraan", "ze komen naar boven", "he's coming upstairs"]


@pytest.mark.parametrize("text", COMES)
def test_whoever_comes_is_a_reason_to_hide_the_chat(text: str) -> None:
    assert is_exit(text)
    assert is_exit(f"{text} snel weg")


@pytest.mark.parametrize("text", COMES)
@pytest.mark.parametrize("fear", ["nu nu nu {}", "{} nu nu", "help {}", "help me {}", "{} help help", "nee nee {}"])
def test_fear_in_the_same_message_keeps_the_chat_so_that_help_comes_first(text: str, fear: str) -> None:
    assert not is_exit(fear.format(text))


@pytest.mark.parametrize("violence", ["met een mes", "en hij gaat me slaan", "ik zit in de kast", "ik ben zo bang"])
@pytest.mark.parametrize("text", COMES)
def test_violence_or_hiding_herself_keeps_the_chat(text: str, violence: str) -> None:
    assert not is_exit(f"{text} {violence}")
    assert not is_exit(f"{violence} {text}")


@pytest.mark.parametrize("fear", ["nu nu nu", "help"])
def test_a_wish_to_leave_in_plain_words_counts_whatever_stands_beside_it(fear: str) -> None:
    assert is_exit(f"{fear} hij komt binnen snel weg")


@pytest.mark.parametrize("text", ["nee niet nu. oh wacht hij komt boven doei", "ok. mn moeder komt eraan"])
def test_a_word_of_answer_may_go_before_it(text):
    """She was told to call 112 while her brother came up the stairs to read along."""
    assert is_exit(text)


@pytest.mark.parametrize("text", ["ja. hij komt morgen terug van werk", "nee. help hij komt nu nu"])
def test_an_answer_with_something_else_behind_it_is_none(text):
    assert not is_exit(text)


@pytest.mark.parametrize("text", [
    "ok ik ga morgen naar mn mentor. hij komt boven doei",
    "ok ik ga morgen naar mn mentor hij komt boven doei",
    "dank je wel ik ga het proberen, mn moeder komt binnen doei",
    "ja dat is goed. doei mn broer komt eraan",
    "hij heeft die foto nog, shit mn zus komt moet weg",
    "thanks i will tell my mentor tomorrow. my mom is coming gtg",
    "laat maar ik bel morgen gewoon. mijn broer komt de trap op dag",
    "ik wil die foto weg hebben maar mijn vader is thuis moet stoppen",
    "dank je ik bel ze morgen mijn moeder komt eraan",
    "mn moeder vraagt wat ik doe moet gaan",
    "ja ik bel veilig thuis morgen. mn moeder roept doei",
])  # fmt: skip
def test_a_goodbye_behind_a_story_leaves_where_somebody_comes(text: str) -> None:
    """The goodbye was answered and the chat stayed on the screen while somebody came up the stairs."""
    assert is_exit(text)


@pytest.mark.parametrize("text", [
    "dan zeg ik doei tegen mijn moeder",
    "ik ga het vertellen als mijn moeder thuis komt",
    "mijn moeder komt elke dag",
    "hij komt volgende week thuis doei",
    "mijn vader komt later thuis",
    "ik ga morgen naar mn mentor doei",
    "mijn vader komt morgen thuis dag",
    "ik moet gaan trouwen mijn oom komt",
    "ik moet stoppen van mijn moeder",
    "mijn moeder is thuis ik bel morgen",
    "moet ik gaan als hij komt",
])  # fmt: skip
def test_a_goodbye_or_somebody_who_comes_later_is_none(text: str) -> None:
    assert not is_exit(text)


@pytest.mark.parametrize("text", ["help. hij komt binnen", "hij wil mijn telefoon zien. help. hij komt binnen doei"])
def test_a_call_for_help_in_a_sentence_of_its_own_keeps_the_chat(text: str) -> None:
    assert not is_exit(text)


@settings(max_examples=100)
@given(
    st.sampled_from(COMES),
    st.sampled_from([text for text in NO_EXITS if len(text.split()) >= 5]),
    st.sampled_from(["hij slaat me", "help", "ik ben bang", "hij heeft een mes", "ik wil dood", "ik zit in de kast"]),
)
def test_a_word_of_danger_before_the_goodbye_keeps_the_chat(comes: str, story: str, danger: str) -> None:
    assert not is_exit(f"{story}. {danger}. {comes} doei")


NEAR = ["mijn moeder is thuis", "hij is er", "ik hoor iemand op de trap", "mn pa roept me", "hij komt terug",
        "mijn broer is wakker", "hij vraagt met wie ik praat", "ze zit naast me"]  # fmt: skip
GOODBYES = ["doei", "dag", "moet gaan", "ik moet nu stoppen", "tot later", "gtg"]


@settings(max_examples=100)
@given(st.sampled_from(NEAR), st.sampled_from(GOODBYES), st.booleans())
def test_somebody_near_and_a_goodbye_hide_the_chat(near: str, goodbye: str, first: bool) -> None:
    assert is_exit(f"{goodbye} {near}" if first else f"{near} {goodbye}")


@pytest.mark.parametrize("text", [one for one in NEAR if one != "mn pa roept me"])
def test_somebody_near_alone_may_be_an_answer_and_stays(text: str) -> None:
    assert not is_exit(text)


@settings(max_examples=150)
@given(
    st.sampled_from([*NEAR, *COMES]),
    st.sampled_from(GOODBYES),
    st.sampled_from([
        "hij slaat me", "ik ben bang", "hij heeft een mes", "ik wil dood", "ik zit in de kast",
        "ik wil niet meer leven", "ik wil er niet meer zijn", "vaarwel", "ik spring van een brug", "ik heb me verstopt",
    ]),
)  # fmt: skip
def test_danger_beside_somebody_near_and_a_goodbye_keeps_the_chat(near: str, goodbye: str, danger: str) -> None:
    assert not is_exit(f"{danger}. {near} {goodbye}")
    assert not is_exit(f"{near} {danger} {goodbye}")
