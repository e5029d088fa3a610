"""The six recommendations are followed, and the page that shows how is up to date."""

from pathlib import Path

import pytest

from editorial.recommendations import PAGE, page
from editorial.responses import RECOMMENDATIONS, Responses
from editorial.sources import read_sources

ROOT = Path(__file__).parents[2]
RESPONSES = Responses(ROOT / "content")

MEANT_FOR = {
    1: {"youth", "parent", "professional"},
    2: {"youth", "parent"},
    3: {"parent", "professional"},
    4: {"professional"},
    5: {"anyone", "parent", "professional"},
    6: {"youth", "parent", "professional"},
}
"""For whom the study's recommendation means something (`content/sources.yml`, M)."""


def test_the_page_is_what_the_texts_say():
    """`python -m editorial.recommendations` has been run."""
    sources = read_sources(ROOT / "content")
    expected = page(RESPONSES, sources, ROOT / "data" / "stories", ROOT / "tests" / "conversations")
    assert (ROOT / PAGE).read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("number", RECOMMENDATIONS)
def test_each_recommendation_is_followed_for_whom_it_is_meant(number):
    """Somewhere in the texts for each of them."""
    followed = {
        audience
        for response in RESPONSES.all()
        if number in response.recommendations
        for audience, _ in response.wordings()
    }
    assert MEANT_FOR[number] <= followed
