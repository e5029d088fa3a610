"""A parent who asks for agreements about the phone again gets other agreements, not the same ones in fewer words."""

import re
from pathlib import Path

from editorial.responses import Responses
from tests.content.for_each import for_each

RESPONSES = Responses(Path(__file__).parents[2] / "content")
AGREEMENTS = ["utter_parent_phone_young", "utter_parent_phone_middle", "utter_parent_phone_older",
              "utter_parent_phone_hard"]  # fmt: skip
KNOWN_BEFORE = 0.5
"""The largest part of an agreement's words that may have stood in an earlier one."""
LITTLE = 4
"""Letters of a word that carries nothing."""


def carrying(version):
    """The words of a version that carry something, without the question at its end."""
    text = re.sub(r"[^.?!']*\?$", "", " ".join(version.bubbles).lower())
    return {word for word in re.findall(r"\w+", text) if len(word) > LITTLE}


@for_each(AGREEMENTS, str)
def test_each_time_it_says_something_new(response_id):
    versions = RESPONSES.get(response_id).versions
    assert len(versions) >= 3
    for index, version in enumerate(versions[1:], 1):
        before = set().union(*(carrying(earlier) for earlier in versions[:index]))
        assert len(carrying(version) & before) <= KNOWN_BEFORE * len(carrying(version)), version.bubbles
