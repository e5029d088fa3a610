"""A parent who is addressed as "u" stays so in what the assistant says to anybody."""

import re
from pathlib import Path

from editorial.responses import Responses
from tests.content.for_each import for_each
from tests.content.measures import outside_quotes

RESPONSES = Responses(Path(__file__).parents[2] / "content").all()
TOPICS = ("about_us", "leading", "removal")
"""Read by parents too."""
WHO_SHE_IS_IS_FORGOTTEN = ("utter_restart",)
YOUNG = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)


@for_each(
    [one for one in RESPONSES if one.topic in TOPICS and one.to == "anyone" and one.id not in WHO_SHE_IS_IS_FORGOTTEN],
    lambda response: response.id,
)
def test_what_is_said_to_anybody_has_words_for_a_parent(response):
    """Where it says "je", a parent reads a variant of her own."""
    says_je = any(YOUNG.search(outside_quotes(" ".join(version.bubbles))) for version in response.versions)
    assert not says_je or "parent" in response.variants
