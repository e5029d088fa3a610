"""Erasing the conversation and asking for the help card: whole messages only."""

from __future__ import annotations

from pathlib import Path

import pytest

from safety.erase_phrases import is_erase
from safety.exit_phrases import is_exit
from safety.help_phrases import is_help

LISTS = Path(__file__).parent / "lists"


def _lines(name: str) -> list[str]:
    return [line for line in (LISTS / name).read_text(encoding="utf-8").splitlines() if line]


@pytest.mark.parametrize("text", _lines("erase.txt"))
def test_erases(text: str) -> None:
    assert is_erase(text)
    assert not is_exit(text)


@pytest.mark.parametrize("text", _lines("no_erase.txt"))
def test_does_not_erase(text: str) -> None:
    assert not is_erase(text)


@pytest.mark.parametrize("text", _lines("help.txt"))
def test_shows_the_help_card(text: str) -> None:
    assert is_help(text)
    assert not is_exit(text)
    assert not is_erase(text)


@pytest.mark.parametrize("text", _lines("no_help.txt"))
def test_shows_no_help_card(text: str) -> None:
    assert not is_help(text)


@pytest.mark.parametrize("name", ["exit.txt", "no_exit.txt"])
def test_an_exit_or_an_ordinary_line_erases_nothing(name: str) -> None:
    erasing = [text for text in _lines(name) if is_erase(text)]
    assert erasing == [text for text in ("wis alles", "verwijder dit gesprek") if text in _lines(name)]
