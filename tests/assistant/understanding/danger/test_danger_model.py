"""The danger model on a small world where meaning is a vector one can see through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.understanding.danger.danger_data import (
    SIGNALS,
    DangerExample,
    content_fingerprint,
    from_intents,
    read_danger,
    read_intents,
    read_marks,
)
from assistant.understanding.danger.danger_heads import rule_flags
from assistant.understanding.danger.danger_model import DangerModel, DangerSettings, Verdict
from assistant.understanding.danger.danger_thresholds import AllowedAlarms, Levels, choose_thresholds, choose_together
from assistant.understanding.text.clauses import split_clauses
from safety.risk_rules import RiskHit

WORDS = {"sterven": 0, "snijden": 1, "deur": 2, "verkracht": 3, "eer": 4, "betalen": 5, "school": 6, "weer": 7}


def encode(texts: Sequence[str]) -> np.ndarray:
    rows = []
    for text in texts:
        row = np.zeros(len(WORDS), np.float32)
        for word in text.lower().replace(".", "").split():
            if word in WORDS:
                row[WORDS[word]] += 1
        rows.append(row / max(1.0, float(np.linalg.norm(row))))
    return np.stack(rows)


class NoRules:
    def find(self, _text: str) -> list[RiskHit]:
        return []


@pytest.fixture(scope="module")
def model() -> DangerModel:
    chance = np.random.default_rng(2)
    filler = ["ik", "dan", "maar", "toch", "gewoon", "vandaag", "echt", "heel"]
    examples = []
    for word, signal in zip(list(WORDS)[:6], SIGNALS, strict=True):
        for _ in range(30):
            text = " ".join([*chance.choice(filler, 3), word, *chance.choice(filler, 2)])
            examples.append(DangerExample(text, frozenset([signal]), "danger"))
    for word, origin in (("school", "harmless"), ("weer", "ordinary")):
        for _ in range(90):
            text = " ".join([*chance.choice(filler, 3), word, *chance.choice(filler, 2)])
            examples.append(DangerExample(text, frozenset(), origin))
    return DangerModel.fit(examples, encode, NoRules(), DangerSettings(meaning_strength=1.0))  # type: ignore[arg-type]


def verdict(model: DangerModel, text: str) -> Verdict:
    return model.judge_many([text], encode([text]), encode, [[]])[0]


def test_each_signal_is_heard_and_named(model: DangerModel) -> None:
    for word, signal in zip(list(WORDS)[:6], SIGNALS, strict=True):
        found = verdict(model, f"ik {word} toch")
        assert SIGNALS[int(found.probabilities.argmax())] == signal
        assert found.named[SIGNALS.index(signal)]
        assert found.danger >= model.thresholds.alone.ask


def test_an_ordinary_message_raises_nothing(model: DangerModel) -> None:
    assert verdict(model, "ik ga vandaag naar school maar het weer").danger < model.thresholds.alone.ask


def test_half_a_clause_in_a_long_story_is_found(model: DangerModel) -> None:
    story = (
        "vandaag was het weer heel gewoon en ik ging naar school. daarna was het weer toch echt heel gewoon op school. "
        "ik wil toch maar sterven dan. het weer was vandaag echt heel gewoon op school en het weer ook."
    )
    clauses = split_clauses(story)
    found = model.judge(story, encode([story])[0], clauses, encode([clause.text for clause in clauses]), [])
    assert found.danger >= model.thresholds.alone.ask
    assert found.named[SIGNALS.index("suicide")]
    place = found.clauses[SIGNALS.index("suicide")]
    assert place is not None and "sterven" in place.text


def test_one_message_and_many_give_the_same(model: DangerModel) -> None:
    text = "ik wil sterven maar ook naar school en het weer is heel gewoon dus ik ga dan toch maar naar school vandaag"
    clauses = split_clauses(text)
    one = model.judge(text, encode([text])[0], clauses, encode([clause.text for clause in clauses]), [])
    many = verdict(model, text)
    np.testing.assert_allclose(one.probabilities, many.probabilities, atol=1e-6)
    assert one.danger == pytest.approx(many.danger)
    assert one.named == many.named


def test_rules_count_where_they_stand() -> None:
    hit = RiskHit("suicide", "act", 10, 20, "wish")
    assert rule_flags([hit])[0].tolist() == [1.0, 0.0]
    assert rule_flags([hit], 30, 40).sum() == 0
    assert rule_flags([hit], 15, 40).sum() == 1


def test_thresholds_keep_alarms_in_bounds() -> None:
    chance = np.random.default_rng(1)
    probabilities = np.concatenate([chance.beta(5, 2, 400), chance.beta(2, 5, 400), chance.beta(1, 9, 400)])
    origin = np.repeat(["danger", "harmless", "ordinary"], 400)
    allowed = AllowedAlarms()
    found = choose_thresholds(probabilities, origin, allowed, np.zeros(0))
    assert (probabilities[origin == "harmless"] >= found.alone.ask).mean() <= allowed.ask_hard + 0.01
    assert (probabilities[origin == "ordinary"] >= found.alone.ask).mean() <= allowed.ask_ordinary + 0.01
    assert (probabilities[origin == "harmless"] >= found.alone.act).mean() <= allowed.act_hard + 0.01
    assert found.alone.act >= found.alone.ask
    recalls = [row[1] for row in found.curve]
    assert recalls == sorted(recalls, reverse=True)


def test_a_second_signal_is_asked_about_unless_it_is_sure_itself() -> None:
    """The loudest signal has the level of the whole message."""
    verdict = Verdict(np.zeros(3), (None,) * 3, (True, True, False), (True, False, False), 0.8)
    assert [verdict.level(signal, "act") for signal in range(3)] == ["act", "ask", ""]
    assert [verdict.level(signal, "ask") for signal in range(3)] == ["ask", "ask", ""]
    assert [verdict.level(signal, "") for signal in range(3)] == ["", "", ""]


def test_messages_read_together_need_more_to_alarm() -> None:
    """Several sad messages in one breath sound graver than each of them."""
    allowed = AllowedAlarms()
    calm = np.random.default_rng(3).beta(2, 5, 400)
    found = choose_together(calm, allowed)
    assert (calm >= found.ask).mean() <= allowed.ask_together + 0.01
    assert (calm >= found.act).mean() <= allowed.act_together + 0.01
    assert found.of(found.act) == "act" and found.of(found.ask) == "ask" and found.of(found.ask - 0.01) == ""
    assert Levels(0.2, 0.6).at_least(found) == found
    assert choose_together(np.zeros(0), allowed).of(0.99) == ""


def test_data_is_read_and_an_unknown_signal_refused(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    file = tmp_path / "nl" / "suicide.yml"
    file.write_text(
        "messages:\n  - {text: ik wil dood, risks: [suicide]}\n  - {text: doodmoe, risks: [], near: suicide}\n"
    )
    assert [(e.text, e.origin) for e in read_danger(tmp_path)] == [("ik wil dood", "danger"), ("doodmoe", "harmless")]
    before = content_fingerprint(tmp_path)
    file.write_text("messages:\n  - {text: hoi, risks: [verdriet]}\n")
    assert content_fingerprint(tmp_path) != before
    with pytest.raises(ValueError, match="verdriet"):
        read_danger(tmp_path)


def test_training_messages_are_read_without_entity_marks(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "sextortion.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: sextortion\n  examples: |\n'
        '    - hij wil [200 euro](amount) via [tele]{"entity": "x"}\n'
    )
    rows = read_intents(tmp_path)
    assert rows == [("hij wil 200 euro via tele", "sextortion", "nl")]


def test_marks_go_before_what_the_intent_implies(tmp_path: Path) -> None:
    assert read_marks(tmp_path) == {}
    (tmp_path / "marks.yml").write_text(
        "marks:\n"
        "- {text: wat is sextortion, risks: []}\n"
        "- {text: send more or I post it, risks: [extortion, sexual_violence]}\n"
        '- {text: "ze wil\\u200b niet meer leven", risks: [suicide]}\n'
    )
    pairs = [
        ("a", "sextortion"),
        ("wat is sextortion", "sextortion"),
        ("send more or I post it", "sextortion"),
        ("b", "greet"),
        ("c", "friend_is_victim"),
        ("ze wil niet meer leven", "friend_is_victim"),
    ]
    taught = from_intents(pairs, read_marks(tmp_path))
    assert [(sorted(e.risks), e.origin) for e in taught] == [
        (["extortion"], "danger"),
        ([], "harmless"),
        (["extortion", "sexual_violence"], "danger"),
        ([], "ordinary"),
        ([], "ordinary"),
        (["suicide"], "danger"),
    ]
    assert [e.text for e in taught] == [text for text, _ in pairs]
    assert read_danger(tmp_path) == []
    (tmp_path / "marks.yml").write_text("marks:\n- {text: hoi, risks: [verdriet]}\n")
    with pytest.raises(ValueError, match="verdriet"):
        read_marks(tmp_path)
