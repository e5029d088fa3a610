"""What is said to somebody who tells about a friend, a child or a pupil speaks of the other."""

from pathlib import Path

from editorial.responses import Responses
from tests.content.for_each import for_each

RESPONSES = Responses(Path(__file__).parents[2] / "content")
ABOUT_ANOTHER = {"friend", "parent", "professional"}
SHARED = (
    "utter_honour_watched", "utter_honour_soon", "utter_honour_later", "utter_honour_person", "utter_honour_nobody",
)  # fmt: skip
"""Steps of the conversation on honour that those on marriage and abroad lead to."""
TOLD_BY_OTHERS = [
    response.id
    for response in RESPONSES.all()
    if response.id.startswith(("utter_forced_marriage_", "utter_abroad_")) or response.id in SHARED
]


@for_each(TOLD_BY_OTHERS, str)
def test_a_marriage_or_a_trip_of_somebody_else_has_its_own_words(response_id):
    """A mother, a friend and a teacher are not addressed as the one who is to be married or left behind."""
    assert set(RESPONSES.get(response_id).variants) >= ABOUT_ANOTHER
