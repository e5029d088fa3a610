"""The report as one HTML page without any outside file, and the table on the screen."""

from __future__ import annotations

import html
from typing import Any, Sequence

from evaluation.parsing import Parse
from evaluation.test_sets import DangerCase, IntentCase

_STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#222}
table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left}
td.n{text-align:right}.map td{width:1rem;height:1rem;padding:0;border:1px solid #eee;font-size:.55rem;text-align:center}
.map th{font-size:.6rem;font-weight:normal;border:0;padding:0 .3rem;white-space:nowrap}
.map th.top{writing-mode:vertical-rl;transform:rotate(180deg);height:11rem}.bar{background:#3b6ea5;height:.8rem}
"""


def screen_table(figures: dict[str, Any]) -> str:
    """The figures that targets are set for, one a line."""
    lines = []
    intents, danger = figures["intents"], figures["danger"]
    if intents["cases"]:
        for name, block in [("all", intents), *intents["by_language"].items()]:
            lines.append(
                f"intents {name:4} {block['cases']:5} cases  accuracy {_p(block['accuracy'])}  macro-F1 "
                f"{_p(block['macro_f1'])}  top three {_p(block['top_three'])}  answered {_p(block['answered'])}  "
                f"right among answered {_p(block['right_among_answered'])}  calibration error "
                f"{_p(block['calibration_error'])}"
            )
    for name, block in [("all", danger), *danger["by_language"].items()]:
        if block["danger"] or block["harmless"]:
            lines.append(
                f"danger  {name:4} {block['danger']:5} + {block['harmless']} hard  recall {_p(block['recall'])} "
                f"(Wilson {_p(block['recall_wilson_lower'])})  at act {_p(block['recall_act'])}  signal right "
                f"{_p(block['signal_right'])}  alarms on hard {_p(block['alarms'])}, at act {_p(block['alarms_act'])}"
            )
    for signal, block in danger["by_signal"].items():
        if block["cases"]:
            lines.append(
                f"  {signal:16} {block['cases']:4}  recall {_p(block['recall'])}  at act {_p(block['recall_act'])}  "
                f"named {_p(block['named'])}  precision {_p(block['precision'])}"
            )
    ordinary = danger["ordinary"]
    lines.append(
        f"ordinary messages {ordinary['cases']}: alarms {_p(ordinary['alarms'])}, at act {_p(ordinary['alarms_act'])}"
    )
    answers = figures["answers"]
    if answers["cases"]:
        lines.append(
            f"answers {answers['cases']} at open questions  right {_p(answers['right'])} sure {_p(answers['sure'])}, "
            f"right among those {_p(answers['right_among_sure'])}  calm {_p(answers['calm'])} of those without danger, "
            f"{_p(answers['calm_with_danger'])} with"
        )
    asides = figures["asides"]
    if asides["cases"]:
        lines.append(
            f"asides  {asides['cases']} particular + {asides['none']} none  heard {_p(asides['heard'])}, right "
            f"{_p(asides['right'])}, right among heard {_p(asides['right_among_heard'])}  false {_p(asides['false'])}"
        )
    speed = figures["speed"]["about_30_words"]
    if speed["messages"]:
        lines.append(f"parse at about 30 words: median {speed['median_ms']} ms, p95 {speed['p95_ms']} ms")
    return "\n".join(lines)


def _p(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"


def html_report(
    figures: dict[str, Any],
    intent_cases: Sequence[IntentCase],
    intent_parses: Sequence[Parse],
    danger_cases: Sequence[DangerCase],
    danger_parses: Sequence[Parse],
) -> str:
    """The whole report as one page."""
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8><title>Understanding</title><style>",
        _STYLE,
        "</style>",
    ]
    parts.append(f"<h1>Understanding, measured</h1><pre>{html.escape(screen_table(figures))}</pre>")
    for title, key, block in (
        ("Intents by voice", "by_voice", figures["intents"]),
        ("Intents by length", "by_length", figures["intents"]),
        ("Intents by writer", "by_writer", figures["intents"]),
        ("Danger by voice", "by_voice", figures["danger"]),
        ("Danger by kind", "by_kind", figures["danger"]),
        ("Danger by writer", "by_writer", figures["danger"]),
        ("Each intent, weakest first", "by_intent", figures["intents"]),
    ):
        rows = block.get(key, {})
        if key == "by_intent":
            rows = dict(sorted(rows.items(), key=lambda entry: entry[1]["f1"]))
        parts.append(_table(title, rows))
    parts.append("<h2>Confusion</h2>" + confusion_map(intent_cases, intent_parses))
    parts.append("<h2>Calibration</h2>" + calibration_plot(intent_cases, intent_parses))
    missed = [(c, p) for c, p in zip(danger_cases, danger_parses, strict=True) if c.risks and not p.risks]
    parts.append(f"<h2>Missed danger ({len(missed)})</h2><ol>")
    parts += [f"<li><b>{', '.join(sorted(c.risks))}</b> {html.escape(c.text)}" for c, _p in missed]
    alarms = [(c, p) for c, p in zip(danger_cases, danger_parses, strict=True) if not c.risks and p.risks]
    parts.append(f"</ol><h2>Alarms on hard counter-examples ({len(alarms)})</h2><ol>")
    parts += [f"<li><b>{html.escape(str(p.risks))}</b> {html.escape(c.text)}" for c, p in alarms]
    wrong = [(c, p) for c, p in zip(intent_cases, intent_parses, strict=True) if c.intent != p.intent]
    parts.append(f"</ol><h2>Wrong intents ({len(wrong)})</h2><table><tr><th>is<th>heard<th>sure<th>message")
    parts += [
        f"<tr><td>{c.intent}<td>{p.intent}{' (asks back)' if p.asks_back else ''}<td class=n>{p.confidence:.2f}"
        f"<td>{html.escape(c.text)}"
        for c, p in sorted(wrong, key=lambda pair: pair[0].intent)
    ]
    return "".join([*parts, "</table></html>"])


def _table(title: str, rows: dict[str, dict[str, Any]]) -> str:
    if not rows:
        return ""
    columns = list(next(iter(rows.values())))
    head = "".join(f"<th>{html.escape(column)}" for column in columns)
    body = "".join(
        f"<tr><td>{html.escape(name)}" + "".join(f"<td class=n>{row.get(column)}" for column in columns)
        for name, row in rows.items()
    )
    return f"<h2>{html.escape(title)}</h2><table><tr><th>{head}{body}</table>"


def confusion_map(cases: Sequence[IntentCase], parses: Sequence[Parse]) -> str:
    """A picture of what is taken for what: rows are the true intents, darker is more."""
    names = sorted({case.intent for case in cases} | {parse.intent for parse in parses})
    place = {name: index for index, name in enumerate(names)}
    counts = [[0] * len(names) for _ in names]
    for case, parse in zip(cases, parses, strict=True):
        counts[place[case.intent]][place[parse.intent]] += 1
    head = "<tr><th>" + "".join(f"<th class=top>{name}" for name in names)
    rows = []
    for name, row in zip(names, counts, strict=True):
        total = max(1, sum(row))
        cells = []
        for column, count in enumerate(row):
            strength = count / total
            colour = f"rgba(40,120,60,{strength:.2f})" if names[column] == name else f"rgba(200,40,30,{strength:.2f})"
            label = str(count) if count else ""
            cells.append(f'<td style="background:{colour}" title="{name} heard as {names[column]}: {count}">{label}')
        rows.append(f"<tr><th>{name}" + "".join(cells))
    return f"<table class=map>{head}{''.join(rows)}</table>"


def calibration_plot(cases: Sequence[IntentCase], parses: Sequence[Parse], bins: int = 10) -> str:
    """Confidence against the share right, bin by bin."""
    rows = []
    for place in range(bins):
        inside = [
            (p.confidence, p.intent == c.intent)
            for c, p in zip(cases, parses, strict=True)
            if min(int(p.confidence * bins), bins - 1) == place
        ]
        if inside:
            sure = sum(confidence for confidence, _ in inside) / len(inside)
            right = sum(ok for _, ok in inside) / len(inside)
            rows.append(
                f"<tr><td>{place / bins:.1f}-{(place + 1) / bins:.1f}<td class=n>{len(inside)}<td class=n>{sure:.2f}"
                f"<td class=n>{right:.2f}<td style='width:20rem'><div class=bar style='width:{right * 100:.0f}%'></div>"
            )
    return f"<table><tr><th>confidence<th>messages<th>mean confidence<th>right<th>{''.join(rows)}</table>"
