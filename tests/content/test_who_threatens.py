"""Who blackmails may be anybody: a boy threatened by a girl reads no "hij"."""

import re
from pathlib import Path

from editorial.responses import Responses

NAMED = re.compile(r"\b(?:hij|hem|zijn (?:truc|schuld|berichten))\b(?! of haar)", re.I)


def test_a_blackmailer_is_no_man_beforehand():
    """In all that is said to young people and friends about blackmail, buttons included."""
    responses = Responses(Path(__file__).parents[2] / "content")
    said = [response for response in responses.all() if response.id.startswith("utter_blackmail_")]
    presumed = [
        text
        for response in said
        for audience, version in response.wordings()
        if audience not in ("parent", "professional")
        for text in (*version.bubbles, *(button.title for button in version.buttons))
        if NAMED.search(text)
    ]
    assert said
    assert not presumed
