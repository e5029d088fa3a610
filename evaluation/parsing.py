"""Puts messages through a trained model exactly as the Rasa server would."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.utils.log_utils import configure_structlog

FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Parse:
    """What was understood: real intents with their confidence, whether it would ask back, risks by level."""

    ranking: tuple[tuple[str, float], ...]
    asks_back: bool
    risks: dict[str, str]
    risk_confidence: float
    seconds: float

    @property
    def intent(self) -> str:
        """The first real intent, also where the assistant would ask back."""
        return self.ranking[0][0] if self.ranking else FALLBACK

    @property
    def confidence(self) -> float:
        """Confidence of the first real intent."""
        return self.ranking[0][1] if self.ranking else 0.0


def load_quietly(model: Path) -> Agent:
    """The model archive as the Rasa server loads it."""
    # Without this Rasa prints every message and what it made of it.
    logging.disable(logging.INFO)
    configure_structlog(logging.ERROR)
    return Agent.load(model_path=str(model))


def parse_all(agent: Agent, texts: Sequence[str]) -> list[Parse]:
    """Parses `texts` one after another."""
    return asyncio.run(_parse_all(agent, texts))


def parse_beside_questions(agent: Agent, messages: Sequence[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    """What each (text, metadata with its question) is parsed to, whole."""

    async def parse() -> list[dict[str, Any]]:
        assert agent.processor is not None
        return [
            await agent.processor.parse_message(UserMessage(text, metadata=metadata)) for text, metadata in messages
        ]

    return asyncio.run(parse())


async def _parse_all(agent: Agent, texts: Sequence[str]) -> list[Parse]:
    parses = []
    for text in texts:
        started = time.perf_counter()
        result = await agent.parse_message(text)
        parses.append(_read(result, time.perf_counter() - started))
    return parses


def _read(result: dict[str, Any], seconds: float) -> Parse:
    ranking = tuple(
        (entry["name"], float(entry["confidence"]))
        for entry in result.get("intent_ranking", [])
        if entry["name"] != FALLBACK
    )
    risks: dict[str, str] = {}
    confidence = 0.0
    for entity in result.get("entities", []):
        if entity.get("entity") == "risk":
            confidence = max(confidence, float(entity.get("confidence", 0)))
            if risks.get(entity["value"]) != "act":
                risks[entity["value"]] = entity["level"]
    return Parse(ranking, result["intent"].get("name") == FALLBACK, risks, confidence, seconds)
