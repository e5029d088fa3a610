"""What a locked screen shows of a message: nothing of what it is about."""

import re
from pathlib import Path

import pytest

from editorial.responses import Responses
from tests.content.for_each import for_each

RESPONSES = Responses(Path(__file__).parents[2] / "content").all()
SHOWN = 38
"""A telling word may not begin among so many characters of a message.

A notification shows about forty in its narrowest form, and of a word that is cut there the rest is guessed ("doo…").
"""
TELLING = re.compile(
    r"sex|\bseks|naakt|bloot|blote|nude|foto|\bfilm|video|\bbeeld|misbruik|verkracht|aanrand|ontucht|grooming|deepfake"
    r"|geweld|\bsla(?:an|at|g)|geslagen|snij|zelfmoord|suïcide|\bdood|\bdoden|pijn|\bdreig|bedreig|gedwongen|dwang"
    r"|chant|afpers|\beer\b|eerwraak|uithuwel|huwelijk|\btrouw(?:en|t)\b|scheid(?:en|ing)|verliefd|maagd"
    r"|homo|lesb|\bbi\b|lhbt|transgender|aangifte|politie|\b113\b|hulp|schuld|schaam|slachtoffer|meldcode"
    r"|veilig thuis|kindertelefoon|stopncii|take it down|\bfier\b|luisterlijn",
    re.IGNORECASE,
)
# The gateway's own lines can come at any hour, also long after she wrote. 112 names no subject,
# and in danger it may stand where it is read first.
TELLING_BY_ITSELF = re.compile(TELLING.pattern + r"|\b112\b|betalen", re.IGNORECASE)
PART_OF_A_MESSAGE = ("reading_", "words_")

BY_ITSELF = [response for response in RESPONSES if response.topic in ("gateway", "telegram")]
IN_ANSWER = [
    response for response in RESPONSES if response not in BY_ITSELF and not response.id.startswith(PART_OF_A_MESSAGE)
]


def telling(bubble, pattern=TELLING):
    """What a notification gives away of a bubble; what is filled in is a name or a number of its own."""
    first = pattern.search(bubble)
    return first[0] if first and first.start() < SHOWN else None


def told_by(response, pattern=TELLING):
    """The bubbles that give something away."""
    return [bubble for _, version in response.wordings() for bubble in version.bubbles if telling(bubble, pattern)]


@for_each(BY_ITSELF, lambda response: response.id)
def test_what_comes_unasked_names_no_subject(response):
    assert not told_by(response, TELLING_BY_ITSELF)


@for_each(IN_ANSWER, lambda response: response.id)
def test_an_answer_names_no_subject_in_its_first_words(response):
    if "lock_screen" in response.exceptions:
        return  # the content file says why
    assert not told_by(response)


@pytest.mark.parametrize("text", ["Je foto staat online.", "Bel 113, dag en nacht.", "Bij Veilig Thuis denken ze mee."])
def test_what_tells_is_seen(text):
    assert telling(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ik vraag het je: denk je er aan om dood te gaan?", "dood"),
        ("Praten mag hier, ook over wat er is: dood willen.", "dood"),
        ("Praten mag hier, ook over wat er nu is: dood willen.", None),
    ],
)
def test_a_word_that_is_cut_where_the_screen_ends_is_seen(text, word):
    assert telling(text) == word
