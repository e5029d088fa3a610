"""Leaving and erasing are told in the same words everywhere, and promise what happens.

`stop` takes her away and the talk is gone, but one neutral line stays. `wis alles` erases, says so, and she may go on.
"""

import re
from pathlib import Path

from editorial.responses import Responses

ALL = list(Responses(Path(__file__).parents[2] / "content").all())
STOP = re.compile(r"\b(?:typ|type|typt|typen)\b[^.?!]{0,12}\bstop\b|\bstop\b[^.?!]{0,8}\b(?:typ|typt|typen)\b", re.I)
PROMISES = re.compile(r"\balles\b|\bwis(?:t|sen)?\b", re.I)


def bubbles():
    """Every bubble, with the id of its text."""
    return [
        (response.id, bubble) for response in ALL for _, version in response.wordings() for bubble in version.bubbles
    ]


def test_stop_is_never_said_to_erase_all():
    """Neither in its own sentence nor in the next one."""
    wrong = []
    for name, bubble in bubbles():
        sentences = re.split(r"(?<=[.?!])\s+", bubble.replace("stop.", "stop,"))
        wrong += [(name, one) for one in sentences if STOP.search(one) and PROMISES.search(one)]
    assert wrong == []


def test_erasing_has_one_name_on_every_button():
    """In words that work when they are typed."""
    erasing = {"/wissen", "/delete_data"}
    titles = {
        button.title
        for response in ALL
        for _, version in response.wordings()
        for button in version.buttons
        if button.payload in erasing
    }
    assert titles == {"Wis alles"}
