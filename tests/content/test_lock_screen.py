"""What a locked screen shows of a message: nothing of what it is about."""

import re
from pathlib import Path

import pytest

from editorial.responses import Responses
from tests.content.for_each import for_each

RESPONSES = Responses(Path(__file__).parents[2] / "content").all()
SHOWN = 40
"""Characters of a message that a notification shows in its narrowest form."""
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


def first_words(response):
    """What is shown of each bubble; what is filled in is a name or a number of its own."""
    return [bubble[:SHOWN] for _, version in response.wordings() for bubble in version.bubbles]


@for_each(BY_ITSELF, lambda response: response.id)
def test_what_comes_unasked_names_no_subject(response):
    assert not [shown for shown in first_words(response) if TELLING_BY_ITSELF.search(shown)]


@for_each(IN_ANSWER, lambda response: response.id)
def test_an_answer_names_no_subject_in_its_first_words(response):
    if "lock_screen" in response.exceptions:
        return  # the content file says why
    assert not [shown for shown in first_words(response) if TELLING.search(shown)]


@pytest.mark.parametrize("text", ["Je foto staat online.", "Bel 113, dag en nacht.", "Bij Veilig Thuis denken ze mee."])
def test_what_tells_is_seen(text):
    assert TELLING.search(text)
