"""What must hold in the first answer to any message, whoever writes it."""

from __future__ import annotations

import asyncio
import random
import re
from pathlib import Path

import pytest
import yaml

from editorial.responses import split_bubbles
from safety.blame_list import blaming_phrases
from tests.conversations.talk import Talk

DATA = Path(__file__).parents[2] / "data"
MESSAGES = 2000
LIFE = {"suicide", "danger_now"}
_ENTITY = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


def training_messages():
    """Training messages as people read them, without the marks of entities."""
    for file in sorted((DATA / "nlu" / "nl").glob("*.yml")):
        for part in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            for line in part.get("examples", "").splitlines():
                if line.startswith("- "):
                    yield _ENTITY.sub(r"\1", line[2:].strip())


def danger_messages(signal):
    """Messages with a signal, from the data that teaches it."""
    content = yaml.load((DATA / "danger" / "nl" / f"{signal}.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [message["text"] for message in content["messages"] if signal in message["risks"]]


def sample(messages, many):
    """Always the same choice."""
    messages = sorted(set(messages))
    return random.Random(7).sample(messages, min(many, len(messages)))


def understood(parsed):
    """What an answer depends on: messages understood alike get the same first answer."""
    entities = {(one["entity"], str(one.get("value")), one.get("level")) for one in parsed["entities"]}
    deciding = {one for one in entities if one[0] in ("risk", "role", "age", "platform")}
    return parsed["intent"]["name"], frozenset(deciding)


async def first_answers(assistant, messages):
    """Parse every message; have the conversation once for each way to understand one."""
    seen = set()
    for text in messages:
        parsed = await assistant.parse_message(text.lstrip("/"))
        if (key := understood(parsed)) in seen:
            continue
        seen.add(key)
        talk = Talk(assistant)
        answer = await talk.say(text.lstrip("/"))
        yield text, answer, talk.parsed


def test_nobody_is_blamed_and_nobody_gets_silence(assistant):
    """Two thousand training messages: an answer, short bubbles, no word of blame."""

    async def check():
        async for text, answer, _ in first_answers(assistant, sample(training_messages(), MESSAGES)):
            assert answer, text
            assert any(message["text"] or message["custom"] for message in answer), text
            for message in answer:
                for bubble in split_bubbles(message["text"]):
                    assert len(bubble) <= 320, (text, bubble)
                    assert not blaming_phrases(bubble), (text, bubble)

    asyncio.run(check())


@pytest.mark.parametrize("signal", sorted(LIFE))
def test_where_life_is_in_danger_112_or_113_comes_first(assistant, signal):
    """Whenever the signal is sure, whatever the intent."""

    async def check():
        sure = 0
        async for text, answer, parsed in first_answers(assistant, sample(danger_messages(signal), 200)):
            risks = [entity for entity in parsed["entities"] if entity["entity"] == "risk"]
            if any(entity["value"] == signal and entity.get("level") == "act" for entity in risks):
                sure += 1
                assert re.search(r"\b11[23]\b", answer[0]["text"]), (text, answer[0]["response"])
        assert sure >= 10

    asyncio.run(check())
