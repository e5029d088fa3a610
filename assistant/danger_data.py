"""Reads the messages that danger is learned from: `data/danger` and the training messages of the intents."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Sequence

import yaml

SIGNALS = ("suicide", "self_harm", "danger_now", "sexual_violence", "honour_violence", "extortion")
# Intents whose messages carry a risk by the contract (docs: intents, "Risk signals").
IMPLIED = {
    "suicidal_thoughts": "suicide",
    "self_harm": "self_harm",
    "immediate_danger": "danger_now",
    "sexual_violence": "sexual_violence",
    "honour_violence": "honour_violence",
    "left_abroad": "honour_violence",
    "sextortion": "extortion",
}
# Intents in whose messages danger has no place: they teach what an ordinary message looks like. The messages of
# all others may or may not carry a risk, and nobody marked which; they teach nothing here.
ORDINARY = frozenset(
    [
        "greet",
        "goodbye",
        "thank",
        "affirm",
        "deny",
        "unsure",
        "inform_detail",
        "tell_outcome",
        "not_understood",
        "restart",
        "switch_language",
        "ask_who_are_you",
        "ask_what_can_you_do",
        "ask_privacy",
        "delete_data",
        "quick_exit",
        "request_human",
        "complain_bot",
        "out_of_scope",
        "inform_role",
        "pressured_to_send",
        "regret_sent",
        "bullied",
        "self_blame",
        "shame_reputation",
        "faith_question",
        "afraid_parents_find_out",
        "ask_how_to_tell_parents",
        "image_shared",
        "secretly_filmed",
        "deepfake_nude",
        "ask_remove_image",
        "ask_evidence",
        "ask_where_help",
        "ask_definition",
        "ask_is_sexting_wrong",
        "ask_recommendations",
        "ask_rights",
        "lgbt_identity",
        "parent_how_to_talk",
        "parent_forbid_phone",
        "parent_blames_child",
        "parent_faith_upbringing",
        "parent_own_resilience",
        "parent_prevention",
        "pro_faith_culture",
        "pro_prevention",
        "received_image",
        "i_shared_image",
    ]
)
_ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class DangerExample:
    """One message with the signals it carries; `origin` is ``danger``, ``harmless`` or ``ordinary``."""

    text: str
    risks: frozenset[str]
    origin: str


def read_danger(folder: Path) -> list[DangerExample]:
    """All messages under `data/danger`. Raises ValueError on a signal that the contract does not know."""
    examples = []
    for path in sorted(folder.rglob("*.yml")):
        content = yaml.safe_load(path.read_text("utf-8")) or {}
        for entry in content.get("messages") or []:
            risks = frozenset(entry.get("risks") or [])
            if not risks <= set(SIGNALS):
                raise ValueError(f"{path.name}: unknown signal in {sorted(risks)}")
            examples.append(DangerExample(str(entry["text"]), risks, "danger" if risks else "harmless"))
    return examples


def from_intents(messages: Iterable[tuple[str, str]]) -> list[DangerExample]:
    """What (text, intent) pairs teach about danger: an implied signal, or an ordinary message."""
    examples = []
    for text, intent in messages:
        if intent in IMPLIED:
            examples.append(DangerExample(text, frozenset([IMPLIED[intent]]), "danger"))
        elif intent in ORDINARY:
            examples.append(DangerExample(text, frozenset(), "ordinary"))
    return examples


def read_intents(folder: Path, languages: Sequence[str] = ("nl", "en")) -> list[tuple[str, str, str]]:
    """(text, intent, language) of all training messages under `data/nlu`, entity marks taken out."""
    found = []
    for language in languages:
        for path in sorted((folder / language).glob("*.yml")):
            content = yaml.safe_load(path.read_text("utf-8")) or {}
            for block in content.get("nlu") or []:
                for line in str(block.get("examples", "")).splitlines():
                    if line.startswith("- "):
                        text = _ANNOTATION.sub(r"\1", line[2:].strip())
                        found.append((text, str(block["intent"]), language))
    return found


def content_fingerprint(folder: Path) -> str:
    """SHA-256 over names and contents of all files under `folder`."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yml")):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
