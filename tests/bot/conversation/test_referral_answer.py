"""A referral as it arrives: nothing on a locked screen, one place a bubble, nothing cut off."""

from __future__ import annotations

import csv
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from actions.referral_cards import (
    CARDS_ARE_FOLLOWED_BY,
    INTRODUCTION,
    INTRODUCTION_AT_NIGHT,
    INTRODUCTION_FOR_PEOPLE,
    cards,
)
from actions.referral_routes import Route
from bot.conversation.rendering import MAX_BUBBLES, MAX_CHARACTERS, render
from editorial.opening import AMSTERDAM
from editorial.referrals import read_contacts
from editorial.responses import Responses
from tests.content.test_lock_screen import telling

TESTS = Path(__file__).parents[2]
CONTACTS = read_contacts(TESTS.parent / "content")
RESPONSES = Responses(TESTS.parent / "content")
PLACES = re.compile("|".join(re.escape(contact.name) for contact in CONTACTS.values()), re.IGNORECASE)
HOURS = {"night": 2}
DAY = 14


def needs() -> list[tuple[str, str, tuple[str, ...]]]:
    """The referrals of the table that differ here: who reads, day or night, which places."""
    with (TESTS / "actions" / "referral_routes.tsv").open(encoding="utf-8") as file:
        cases = csv.DictReader(file, delimiter="\t")
        return sorted({(case["role"], case["when"], tuple(case["routes"].split())) for case in cases})


def answers(role: str, when: str, places: tuple[str, ...]) -> list[list[dict[str, Any]]]:
    """What Rasa sends, in every wording of what stands around the cards."""
    at = datetime(2026, 11, 25, HOURS.get(when, DAY), tzinfo=AMSTERDAM)
    routes = [Route(CONTACTS[place], "open", ()) for place in places]
    return [
        [
            {"text": "\n\n".join(before.bubbles)},
            {"custom": {"effect": "referral", "cards": cards(routes, at, introduction, form, role)}},
            {
                "text": "\n\n".join(after.bubbles),
                "buttons": [{"title": button.title, "payload": button.payload} for button in after.buttons],
            },
        ]
        for introduction in (INTRODUCTION, INTRODUCTION_AT_NIGHT, INTRODUCTION_FOR_PEOPLE)
        for form in ("call", "chat")
        for _, before in RESPONSES.get(introduction).wordings()
        for _, after in RESPONSES.get(CARDS_ARE_FOLLOWED_BY).wordings()
    ]


@pytest.mark.parametrize(("role", "when", "places"), needs())
def test_no_bubble_begins_with_a_place_or_a_subject(role: str, when: str, places: tuple[str, ...]) -> None:
    for messages in answers(role, when, places):
        sent = [item.bubble.text for item in render(messages, danger=False).outgoing]
        assert not [text for text in sent if telling(text) or telling(text, PLACES)]


@pytest.mark.parametrize(("role", "when", "places"), needs())
def test_every_place_arrives_with_the_words_around_it(role: str, when: str, places: tuple[str, ...]) -> None:
    for messages in answers(role, when, places):
        sent = [item.bubble.text for item in render(messages, danger=False).outgoing]
        assert len(sent) <= MAX_BUBBLES and all(len(text) <= MAX_CHARACTERS for text in sent)
        assert sent[0].startswith(messages[0]["text"]) and CONTACTS[places[0]].name in sent[0]
        assert sent[-1].endswith(messages[-1]["text"])
        for card in messages[1]["custom"]["cards"]:
            assert sum(all(words in text for words in card.values()) for text in sent) == 1


def test_a_card_alone_is_opened_by_its_own_line() -> None:
    card = {"opening": "Er is nog een plek.", "name": "Plek", "why": "Omdat het helpt.", "how": "Zo. " * 100}
    (item,) = render([{"custom": {"effect": "referral", "cards": [card]}}], danger=False).outgoing
    assert item.bubble.text == "Er is nog een plek.\nPlek\nOmdat het helpt."
    assert item.bubble.cards[0].name == "Plek"
