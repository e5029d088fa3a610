"""Conversations from first line to goodbye, with the trained model and the action server.

Each file holds conversations on one subject. A turn is what she types (`she`) or the title of a
button of the last answer (`presses`), and what the assistant says then: `says` (ids, all of
them), `one_of`, `never`, `effect`, `words` (that stand in it). `silent` is how many seconds she was away.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
import yaml

from editorial.responses import split_bubbles
from safety.blame_list import blaming_phrases
from tests.conversations.talk import Talk

FOLDER = Path(__file__).parent
CONVERSATIONS = [
    pytest.param(conversation, id=f"{file.stem}: {conversation['name']}")
    for file in sorted(FOLDER.glob("*.yml"))
    for conversation in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
]
FIRST_HELP = ("112", "113")


def test_there_are_enough_conversations():
    """At least ninety."""
    assert len(CONVERSATIONS) >= 90


@pytest.mark.parametrize("conversation", CONVERSATIONS)
def test_conversation(assistant, conversation):
    """It goes as written, and every answer is one a person may read."""
    asyncio.run(_talk(assistant, conversation))


async def _talk(assistant, conversation):
    talk = Talk(assistant)
    answer = []
    for turn in conversation["turns"]:
        text = turn.get("she") or _payload(answer, turn["presses"])
        answer = await talk.say(text, seconds_silent=turn.get("silent", 0.0), window=tuple(turn.get("window", ())))
        said = [message["response"] for message in answer if message["response"]]
        where = f"{conversation['name']}, after {text!r} ({talk.parsed['intent'].get('name')}): {said}"
        _check(turn, said, answer, where)


def _check(turn, said, answer, where):
    assert answer, where
    for expected in _several(turn.get("says")):
        assert expected in said, f"{where}, expected {expected}"
    if "one_of" in turn:
        assert set(turn["one_of"]) & set(said), f"{where}, expected one of {turn['one_of']}"
    for unwanted in _several(turn.get("never")):
        assert unwanted not in said, f"{where}, unwanted {unwanted}"
    if "effect" in turn:
        assert turn["effect"] in [message["custom"].get("effect") for message in answer], where
    assert turn.get("words", "") in " ".join(message["text"] for message in answer), where
    if turn.get("first_help"):
        assert any(re.search(rf"\b{number}\b", answer[0]["text"]) for number in FIRST_HELP), where
    bubbles = [bubble for message in answer for bubble in split_bubbles(message["text"])]
    assert all(len(bubble) <= 320 for bubble in bubbles), where
    assert not [found for bubble in bubbles if (found := blaming_phrases(bubble))], where


def _several(value):
    return value if isinstance(value, list) else [value] if value else []


def _payload(answer, title):
    buttons = {button["title"]: button["payload"] for message in answer for button in message["buttons"]}
    assert title in buttons, f"there is no button {title!r}: {sorted(buttons)}"
    return buttons[title]
