"""Fits ``weights.tsv`` on the training messages: ``python -m safety.danger.fit_weights`` (two minutes, any core).

Logistic regression for "some danger" and for each signal, over the parts of ``weighing.Hints``; the bar is set
by five-fold cross-validation so that rules and weights together stay under the alarms allowed. Only ``data/``
is read, never ``tests/``. Prints what it reached.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from safety.danger.table import SIGNALS
from safety.danger.weighing import Hints, shares
from safety.risk_rules import RULES, RiskRules

DATA = Path(__file__).resolve().parents[2] / "data"
#: Alarms allowed by rules and weights together. The bars are 5 % and 25 %; the ordinary training messages lie
#: nearer to danger than what comes in (each intent's border was written on purpose), so a little more is allowed here.
ORDINARY_ALARMS = 0.066
HARD_ALARMS = 0.24

#: Intents that tell of a danger themselves; what single messages carry beside that stands in `marks.yml`.
TELLING = {
    "suicidal_thoughts": "suicide",
    "self_harm": "self_harm",
    "immediate_danger": "danger_now",
    "sexual_violence": "sexual_violence",
    "sextortion": "extortion",
    "honour_violence": "honour_violence",
    "left_abroad": "honour_violence",
}
_ANNOTATION = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})")
#: Rows of the table are few enough to read: parts said at least this often, weights that matter.
_SEEN = 3
_LIGHT = 0.25
_PENALTY = 0.4
_ROUNDS = 250


@dataclass(frozen=True)
class Message:
    """A training message, its dangers, and whether it is ordinary or a hard counter-example."""

    text: str
    risks: tuple[str, ...]
    hard: bool


def messages() -> Iterator[Message]:
    """Yield the training messages of ``data/``."""
    for path in sorted((DATA / "danger").glob("*/*.yml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["messages"]:
            risks = tuple(entry.get("risks") or ())
            yield Message(entry["text"], risks, not risks)
    marks = {
        entry["text"]: tuple(entry.get("risks") or ())
        for entry in yaml.load((DATA / "danger" / "marks.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)["marks"]
    }
    for path in sorted((DATA / "nlu").glob("*/*.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            intent = block.get("intent", "")
            if not intent:
                continue
            for line in block["examples"].splitlines():
                text = _ANNOTATION.sub(r"\1", line.strip().removeprefix("- "))
                implied = (TELLING[intent],) if intent in TELLING else ()
                yield Message(text, marks.get(text, implied), hard=False)


class Matrix:
    """Messages as rows of parts, sparse: enough for logistic regression with numpy alone."""

    def __init__(self, rows: Sequence[dict[str, float]]) -> None:
        """Number the parts that are said often enough."""
        seen = Counter(part for row in rows for part in row)
        self.parts = sorted(part for part, times in seen.items() if times >= _SEEN)
        number = {part: place for place, part in enumerate(self.parts)}
        entries = [
            (i, number[part], share) for i, row in enumerate(rows) for part, share in row.items() if part in number
        ]
        self.row = np.array([entry[0] for entry in entries])
        self.part = np.array([entry[1] for entry in entries])
        self.share = np.array([entry[2] for entry in entries])
        self.height = len(rows)

    def scores(self, weights: Any) -> Any:
        """Return the sum of weights for each row."""
        return np.bincount(self.row, self.share * weights[self.part], self.height)

    def fit(self, wanted: Any, worth: Any) -> tuple[Any, float]:
        """Fit logistic regression (L2, Adam); ``worth`` 0 leaves a message out. Returns weights and offset."""
        weights, offset = np.zeros(len(self.parts)), 0.0
        mean, spread = np.zeros(len(self.parts) + 1), np.zeros(len(self.parts) + 1)
        for step in range(1, _ROUNDS + 1):
            fault = worth * (1 / (1 + np.exp(-(self.scores(weights) + offset))) - wanted)
            slope = np.bincount(self.part, self.share * fault[self.row], len(self.parts)) + _PENALTY * weights
            gradient = np.append(slope, fault.sum())
            mean = 0.9 * mean + 0.1 * gradient
            spread = 0.99 * spread + 0.01 * gradient**2
            move = 0.1 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
            weights, offset = weights - move[:-1], offset - float(move[-1])
        return weights, offset


def main() -> int:
    """Fit, set the bar, write the table, print the figures."""
    told = list(messages())
    hints = Hints(RULES)
    matrix = Matrix([shares({part for piece in hints.pieces(m.text) for part in piece}) for m in told])
    rules = RiskRules()
    by_rule = np.array([bool(rules.find(m.text)) for m in told])
    danger = np.array([bool(m.risks) for m in told])
    hard = np.array([m.hard for m in told])
    worth = np.where(hard, 3.0, 1.0)

    held_out = np.zeros(len(told))
    fold = np.random.default_rng(7).integers(0, 5, len(told))
    for number in range(5):
        weights, offset = matrix.fit(danger, np.where(fold == number, 0.0, worth))
        held_out = np.where(fold == number, matrix.scores(weights) + offset, held_out)
    bar = _bar(held_out, by_rule, ~danger & ~hard, hard)
    for name, group in (("danger", danger), ("ordinary", ~danger & ~hard), ("hard", hard)):
        both = (by_rule | (held_out > bar))[group].mean()
        print(f"{name}: {group.sum()} messages, rules {by_rule[group].mean():.3f}, with weights {both:.3f}")

    columns = [matrix.fit(danger, worth)]
    columns[0] = (columns[0][0], columns[0][1] - bar)
    columns += [matrix.fit(np.array([s in m.risks for m in told]), worth * danger) for s in SIGNALS]
    _write(matrix.parts, columns)
    return 0


def _bar(held_out: Any, by_rule: Any, ordinary: Any, hard: Any) -> float:
    for bar in np.sort(held_out):
        alarm = by_rule | (held_out > bar)
        if alarm[ordinary].mean() <= ORDINARY_ALARMS and (not hard.any() or alarm[hard].mean() <= HARD_ALARMS):
            return float(bar)
    return float(held_out.max())


def _write(parts: Sequence[str], columns: Sequence[tuple[Any, float]]) -> None:
    lines = ["\t".join(["=", *(f"{offset:.2f}" for _, offset in columns)])]
    for place, part in enumerate(parts):
        weights = [float(column[place]) for column, _ in columns]
        if max(map(abs, weights)) >= _LIGHT:
            lines.append("\t".join([part, *(f"{weight:.1f}" for weight in weights)]))
    (RULES / "weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} parts weigh")


if __name__ == "__main__":
    sys.exit(main())
