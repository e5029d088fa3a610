"""Particular questions inside a subject, in a small world whose vectors can be seen through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.understanding.asides.aside_data import Aside, read_asides
from assistant.understanding.asides.aside_model import AsideModel

WORDS = {"kost": 0, "geld": 0, "betalen": 0, "gaan": 1, "treffen": 1, "komen": 1, "foto": 2, "mama": 3, "school": 4}
FILLER = ["dat", "nou", "echt", "dan", "morgen", "hem", "zo", "wel"]


def encode(texts: Sequence[str]) -> np.ndarray:
    rows = []
    for text in texts:
        row = np.full(6, 0.05, np.float32)
        for word in text.split():
            if word in WORDS:
                row[WORDS[word]] += 1.0
        rows.append(row / np.linalg.norm(row))
    return np.stack(rows)


@pytest.fixture(scope="module", params=["in rounds", "by what the encoder has not seen"])
def model(request: pytest.FixtureRequest) -> AsideModel:
    asides = [
        Aside(f"{filler} {word}", meant)
        for meant, words in (
            ("choose_costs", ("kost", "geld", "betalen")),
            ("choose_meet", ("gaan", "treffen", "komen")),
        )
        for word in words
        for filler in FILLER
    ]
    others = [f"{filler} {word}" for word in ("foto", "mama", "school") for filler in FILLER * 4]
    unseen = None
    if request.param != "in rounds":
        unseen = (np.arange(len(asides)) % 4 == 0, np.arange(len(others)) % 4 == 0)
    return AsideModel.fit(asides, encode([aside.text for aside in asides]), others, encode(others), unseen)


@pytest.mark.parametrize(("text", "meant"), [("kost dat geld", "choose_costs"), ("moet ik gaan", "choose_meet")])
def test_a_particular_question_is_heard(model: AsideModel, text: str, meant: str) -> None:
    ranking = model.ranking(text, encode([text])[0])
    assert ranking[0][0] == meant
    assert ranking[0][1] > 0.5


@pytest.mark.parametrize("text", ["mijn foto op school", "mama", "   "])
def test_anything_else_is_none_of_them(model: AsideModel, text: str) -> None:
    assert model.ranking(text, encode([text])[0]) == []


def test_only_what_has_words_for_the_reader_may_be_meant(model: AsideModel) -> None:
    text = "kost dat geld"
    only_meeting = np.array([name == "choose_meet" for name in model.names])
    assert "choose_costs" not in [name for name, _sure in model.ranking(text, encode([text])[0], only_meeting)]
    assert model.ranking(text, encode([text])[0], ~only_meeting)[0][0] == "choose_costs"


def test_lines_are_read_cleaned(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('choose_costs:\n  - "kost\u200b dat geld"\n', "utf-8")
    assert read_asides(tmp_path) == [Aside("kost dat geld", "choose_costs")]
