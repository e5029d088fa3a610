"""The figures: from cases and what was understood to numbers."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import Any, Callable, Sequence

import numpy as np

from assistant.understanding.danger.danger_data import SIGNALS
from assistant.understanding.learning.calibration import expected_calibration_error
from evaluation.parsing import Parse
from evaluation.test_sets import DangerCase, IntentCase


def share(values: Sequence[bool]) -> float | None:
    """Share of true values, None where there are none."""
    return round(sum(values) / len(values), 4) if values else None


def wilson_lower(right: int, of: int, z: float = 1.96) -> float | None:
    """Lower bound of the Wilson interval at 95 %."""
    if not of:
        return None
    p = right / of
    middle = p + z * z / (2 * of)
    spread = z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return round((middle - spread) / (1 + z * z / of), 4)


def intent_figures(cases: Sequence[IntentCase], parses: Sequence[Parse]) -> dict[str, Any]:
    """Accuracy (the first real intent counts), macro-F1, top three, asking back, calibration; then by kind."""
    figures = _intent_block(cases, parses)
    figures["by_language"] = _by(cases, parses, lambda case: case.language, _intent_block)
    figures["by_voice"] = _by(cases, parses, lambda case: case.voice, _intent_block)
    figures["by_writer"] = _by(cases, parses, lambda case: f"{case.language}_{case.writer}", _intent_block)
    figures["by_length"] = _by(cases, parses, lambda case: _length(case.text), _intent_block)
    figures["by_intent"] = {
        intent: {"recall": share([p.intent == c.intent for c, p in group]), "f1": f1, "cases": len(group)}
        for intent, (group, f1) in _per_intent(cases, parses).items()
    }
    confused = Counter((c.intent, p.intent) for c, p in zip(cases, parses, strict=True) if c.intent != p.intent)
    figures["confused"] = [[true, heard, count] for (true, heard), count in confused.most_common(40)]
    return figures


def _length(text: str) -> str:
    words = len(text.split())
    return "1-3 words" if words <= 3 else "4-15 words" if words <= 15 else "16-39 words" if words < 40 else "40+ words"


def _by(
    cases: Sequence[Any],
    parses: Sequence[Parse],
    key: Callable[[Any], str],
    block: Callable[..., dict[str, Any]],
) -> dict[str, Any]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index, case in enumerate(cases):
        groups[key(case) or "-"].append(index)
    return {name: block([cases[i] for i in at], [parses[i] for i in at]) for name, at in sorted(groups.items())}


def _intent_block(cases: Sequence[IntentCase], parses: Sequence[Parse]) -> dict[str, Any]:
    right = [p.intent == c.intent for c, p in zip(cases, parses, strict=True)]
    answered = [ok for ok, p in zip(right, parses, strict=True) if not p.asks_back]
    per_intent = _per_intent(cases, parses)
    return {
        "cases": len(cases),
        "accuracy": share(right),
        "macro_f1": round(float(np.mean([f1 for _group, f1 in per_intent.values()])), 4) if per_intent else None,
        "top_three": share(
            [c.intent in [name for name, _ in p.ranking[:3]] for c, p in zip(cases, parses, strict=True)]
        ),
        "answered": share([not p.asks_back for p in parses]),
        "right_among_answered": share(answered),
        "calibration_error": round(
            expected_calibration_error(np.array([p.confidence for p in parses]), np.array(right)), 4
        )
        if cases
        else None,
    }


def _per_intent(
    cases: Sequence[IntentCase], parses: Sequence[Parse]
) -> dict[str, tuple[list[tuple[IntentCase, Parse]], float]]:
    groups: dict[str, list[tuple[IntentCase, Parse]]] = defaultdict(list)
    heard = Counter(p.intent for p in parses)
    for case, parse in zip(cases, parses, strict=True):
        groups[case.intent].append((case, parse))
    result = {}
    for intent, group in sorted(groups.items()):
        hits = sum(p.intent == intent for _c, p in group)
        result[intent] = (group, round(2 * hits / (len(group) + heard[intent]), 4))
    return result


def danger_figures(
    cases: Sequence[DangerCase],
    parses: Sequence[Parse],
    ordinary: Sequence[IntentCase],
    ordinary_parses: Sequence[Parse],
) -> dict[str, Any]:
    """Recall and alarms at either level and at `act`, by signal, language, voice and kind.

    `ordinary` are intent cases that carry no danger.
    """
    figures = _danger_block(cases, parses)
    figures["by_language"] = _by(cases, parses, lambda case: case.language, _danger_block)
    figures["by_voice"] = _by(cases, parses, lambda case: case.voice, _danger_block)
    figures["by_writer"] = _by(cases, parses, lambda case: f"{case.language}_{case.writer}", _danger_block)
    figures["by_kind"] = _by(cases, parses, lambda case: case.kind, _danger_block)
    figures["by_signal"] = {
        signal: {
            "cases": len(own := [p for c, p in zip(cases, parses, strict=True) if signal in c.risks]),
            "recall": share([bool(p.risks) for p in own]),
            "recall_act": share(["act" in p.risks.values() for p in own]),
            "named": share([signal in p.risks for p in own]),
            "precision": share([signal in c.risks for c, p in zip(cases, parses, strict=True) if signal in p.risks]),
        }
        for signal in SIGNALS
    }
    figures["ordinary"] = {
        "cases": len(ordinary),
        "alarms": share([bool(p.risks) for p in ordinary_parses]),
        "alarms_act": share(["act" in p.risks.values() for p in ordinary_parses]),
    }
    return figures


def _danger_block(cases: Sequence[DangerCase], parses: Sequence[Parse]) -> dict[str, Any]:
    danger = [(c, p) for c, p in zip(cases, parses, strict=True) if c.risks]
    harmless = [p for c, p in zip(cases, parses, strict=True) if not c.risks]
    heard = sum(bool(p.risks) for _c, p in danger)
    return {
        "danger": len(danger),
        "harmless": len(harmless),
        "recall": share([bool(p.risks) for _c, p in danger]),
        "recall_wilson_lower": wilson_lower(heard, len(danger)),
        "recall_act": share(["act" in p.risks.values() for _c, p in danger]),
        "signal_right": share([bool(c.risks & set(p.risks)) for c, p in danger if p.risks]),
        "alarms": share([bool(p.risks) for p in harmless]),
        "alarms_act": share(["act" in p.risks.values() for p in harmless]),
    }


def speed_figures(parses: Sequence[Parse], texts: Sequence[str]) -> dict[str, Any]:
    """Milliseconds a parse, median and 95th percentile, of messages of about 30 words and of all."""

    def block(seconds: list[float]) -> dict[str, Any]:
        if not seconds:
            return {"messages": 0}
        milliseconds = np.array(seconds) * 1000
        return {
            "messages": len(seconds),
            "median_ms": round(float(np.median(milliseconds)), 1),
            "p95_ms": round(float(np.quantile(milliseconds, 0.95)), 1),
        }

    thirty = [p.seconds for p, text in zip(parses, texts, strict=True) if 24 <= len(text.split()) <= 36]
    return {"all": block([p.seconds for p in parses]), "about_30_words": block(thirty)}
