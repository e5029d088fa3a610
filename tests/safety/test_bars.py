"""Rules alone, without a model: what they find on the training messages, and how often they are wrong.

Every fifth message, so that the suite stays quick; the bars lie a little under what was measured when they
were set, and are there to notice a change for the worse. Held-out figures stand in the model card.
"""

from __future__ import annotations

from safety.danger.fit_weights import Message, messages
from safety.risk_rules import RiskRules

SAMPLE: list[Message] = list(messages())[::5]


def _share(rules: RiskRules, chosen: list[Message]) -> float:
    return sum(bool(rules.find(message.text)) for message in chosen) / len(chosen)


def test_rules_find_danger_and_seldom_alarm() -> None:
    rules = RiskRules()
    assert _share(rules, [m for m in SAMPLE if m.risks]) >= 0.34
    assert _share(rules, [m for m in SAMPLE if m.hard]) <= 0.16
    assert _share(rules, [m for m in SAMPLE if not m.risks and not m.hard]) <= 0.034


def test_weighed_words_find_more_and_stay_under_the_bars() -> None:
    rules = RiskRules(weighed=True)
    assert _share(rules, [m for m in SAMPLE if m.risks]) >= 0.6
    assert _share(rules, [m for m in SAMPLE if m.hard]) <= 0.25
    # The ordinary training messages lie nearer to danger than what comes in: this is under 5 % on `tests/nlu`.
    assert _share(rules, [m for m in SAMPLE if not m.risks and not m.hard]) <= 0.07


def test_weighed_words_only_ask() -> None:
    plain, weighed = RiskRules(), RiskRules(weighed=True)
    told = [message.text for message in SAMPLE if message.risks and not plain.find(message.text)][:80]
    hits = [hit for text in told for hit in weighed.find(text)]
    assert hits
    assert {hit.level for hit in hits} == {"ask"}
    assert all(0 <= hit.start < hit.end for hit in hits)
