"""Reads the test sets: `tests/nlu/intents/<language>_<writer>.tsv` and `tests/nlu/danger/<language>_<writer>.tsv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

# Intents that are not about danger. Which of their cases carry a signal all the same is marked; for the other
# intents nobody marked it, so that nothing in `risks` says nothing there.
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


@dataclass(frozen=True)
class IntentCase:
    """A message and the intent it should be heard as; `voice` says how its writer speaks.

    `risks` are the signals it carries beside its intent, marked for the intents in `ORDINARY` alone.
    """

    text: str
    intent: str
    voice: str
    language: str
    writer: str
    risks: frozenset[str] = frozenset()

    @property
    def ordinary(self) -> bool:
        """Whether any alarm on it is a false one."""
        return self.intent in ORDINARY and not self.risks


@dataclass(frozen=True)
class DangerCase:
    """A message and the signals in it; without any it is a hard counter-example of the named kind."""

    text: str
    risks: frozenset[str]
    kind: str
    voice: str
    language: str
    writer: str


def _rows(folder: Path) -> list[tuple[str, str, dict[str, str]]]:
    rows = []
    for path in sorted(folder.glob("*.tsv")):
        language, _, writer = path.stem.partition("_")
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if (row.get("text") or "").strip():
                    rows.append((language, writer, row))
    return rows


def _signals(row: dict[str, str]) -> frozenset[str]:
    return frozenset(part.strip() for part in (row["risks"] or "").split(",") if part.strip())


def read_intent_cases(folder: Path) -> list[IntentCase]:
    """All intent cases under `folder`; an empty list where there are none."""
    return [
        IntentCase(row["text"], row["intent"].strip(), row.get("voice") or "", language, writer, _signals(row))
        for language, writer, row in _rows(folder / "intents")
    ]


def read_danger_cases(folder: Path) -> list[DangerCase]:
    """All danger cases under `folder`, counter-examples included."""
    return [
        DangerCase(
            row["text"],
            _signals(row),
            row.get("kind") or "",
            row.get("voice") or "",
            language,
            writer,
        )
        for language, writer, row in _rows(folder / "danger")
    ]
