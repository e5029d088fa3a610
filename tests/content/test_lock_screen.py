"""What a locked screen shows of a message that the gateway says by itself: nothing of what it is about."""

import re
from pathlib import Path

from editorial.responses import Responses
from tests.content.for_each import for_each

RESPONSES = Responses(Path(__file__).parents[2] / "content").all()
SHOWN = 40
"""Characters of a message that a notification shows in its narrowest form."""
TELLING = re.compile(
    r"sex|naakt|bloot|blote|nude|foto|video|misbruik|verkracht|geweld|\bsla(an|at|g)|zelfmoord|suïcide|\bdood|pijn"
    r"|chant|afpers|betalen|bedreig|\beer\b|eerwraak|uithuwel|homo|lesb|aangifte|politie|\b11[23]\b|hulp|schuld|schaam",
    re.IGNORECASE,
)


BY_ITSELF = [response for response in RESPONSES if response.topic in ("gateway", "telegram")]


@for_each(BY_ITSELF, lambda response: response.id)
def test_its_first_words_name_no_subject(response):
    for _, version in response.wordings():
        for bubble in version.bubbles:
            assert not TELLING.search(bubble[:SHOWN]), bubble[:SHOWN]
