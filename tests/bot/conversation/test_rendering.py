"""Rendering: at most three bubbles of 320 characters, nothing lost that fits, effects read."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.messages import Bubble
from bot.conversation.rendering import MAX_BUBBLES, MAX_CHARACTERS, Effect, around_cards, render, split

CARD = {
    "name": "Veilig Thuis",
    "why": "Bij geweld thuis.",
    "phone": "0800-2000",
    "chat": "chat op veiligthuis.nl",
    "hours": "dag en nacht",
    "cost": "gratis",
    "how": "Je hoeft je naam niet te zeggen. " * 20,
}
TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=900)


@given(TEXTS)
def test_split_loses_no_word_and_keeps_to_the_limit(text: str) -> None:
    pieces = split(text.strip())
    assert all(0 < len(piece) <= MAX_CHARACTERS for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.lists(st.fixed_dictionaries({"text": TEXTS}), max_size=6))
def test_an_answer_fits_the_screen(messages: list[dict[str, Any]]) -> None:
    bubbles = render(messages, danger=False).outgoing
    assert len(bubbles) <= MAX_BUBBLES
    assert all(0 < len(item.bubble.text) <= MAX_CHARACTERS for item in bubbles)
    assert all(item.pause < 2.0 for item in bubbles)


def test_a_blank_line_begins_a_new_bubble() -> None:
    rendered = render([{"text": "een\n\ntwee", "buttons": [{"title": "Ja", "payload": "/affirm"}]}], danger=False)
    assert [item.bubble.text for item in rendered.outgoing] == ["een", "twee"]
    assert [len(item.choices) for item in rendered.outgoing] == [0, 1]


def test_short_neighbours_are_joined_before_anything_is_left_out() -> None:
    rendered = render([{"text": "\n\n".join(["een", "twee", "drie", "vier"])}], danger=False)
    assert "\n\n".join(item.bubble.text for item in rendered.outgoing) == "een\n\ntwee\n\ndrie\n\nvier"


def test_a_card_is_shown_in_words_and_field_by_field() -> None:
    rendered = render([{"custom": {"effect": "referral", "cards": [CARD]}}], danger=True)
    (item,) = rendered.outgoing
    assert item.bubble.cards[0].phone == "0800-2000"
    assert "0800-2000" in item.bubble.text and "chat op veiligthuis.nl" in item.bubble.text
    assert item.pause == 0.0  # in danger everything comes at once


def test_what_is_said_around_cards_is_found_without_their_words() -> None:
    other = CARD | {"name": "Nog een plek", "opening": "Of kijk hier:", "how": "Je naam hoeft niet."}
    cards = [{"custom": {"effect": "referral", "cards": [CARD, other]}}]
    said = render([{"text": "Een is open."}, *cards, {"text": "Lukt dat?"}], danger=False).outgoing
    assert [around_cards(item.bubble) for item in said] == [["Een is open.", ""], ["Of kijk hier:", ""], ["Lukt dat?"]]
    text = "\n\n".join(item.bubble.text for item in said)
    both = Bubble(text, cards=[card for item in said for card in item.bubble.cards])
    assert around_cards(both) == ["Een is open.", "Of kijk hier:", "Lukt dat?"]
    assert around_cards(Bubble("zonder")) == ["zonder"]
    assert around_cards(replace(both, text="heel anders")) == ["heel anders", "", ""]


def test_a_card_that_was_cut_leaves_no_piece_of_itself() -> None:
    long = CARD | {"why": "Zij helpen. " * 40}
    (item,) = render([{"custom": {"effect": "referral", "cards": [long]}}], danger=False).outgoing
    assert around_cards(item.bubble) == ["", ""]


def test_effects_and_what_is_no_effect() -> None:
    assert render([{"custom": {"effect": "exit"}}], danger=False).effect is Effect.EXIT
    assert render([{"custom": {"effect": "erase"}}], danger=False).effect is Effect.ERASE
    assert render([{"custom": {"effect": "else"}}, {"custom": 3}, {"text": None}], danger=False).effect is None


def test_a_button_without_a_payload_of_ours_is_left_out() -> None:
    buttons = [{"title": "x", "payload": "affirm"}, {"title": "", "payload": "/a"}, {"payload": "/a"}, 7]
    (item,) = render([{"text": "hoi", "buttons": buttons}], danger=False).outgoing
    assert not item.choices
