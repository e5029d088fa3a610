"""Who is afraid of home is answered about home: it may be her brothers or an uncle whom she named."""

from pathlib import Path

from editorial.responses import Responses
from tests.content.for_each import for_each

RESPONSES = Responses(Path(__file__).parents[2] / "content").all()
SAID_TO_HER = [
    one for one in RESPONSES if one.id.startswith(("utter_afraid_parents_", "utter_how_to_tell_", "simpler_afraid_"))
]


@for_each(SAID_TO_HER, lambda response: response.id)
def test_nobody_is_named_whom_she_did_not_name(response):
    """ "mijn broers als die het horen" raises the same first words as "mijn ouders"."""
    assert not [text for _, version in response.wordings() for text in version.bubbles if "ouders" in text.lower()]
