"""Which choice a message means, in a small world whose vectors can be seen through."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.understanding.answers.answer_data import DETAIL, OTHER, Answer, Question
from assistant.understanding.answers.answer_model import AnswerModel, Reading, texts_beside, title_words_in
from assistant.understanding.encoder.answer_heads import AnswerHeads

ASKED = "utter_where"
QUESTION = Question.of("Waar staat het?", [("In een app", "/choose_app"), ("Op een site", "/choose_site")])
KINDS = {"snap": 0, "groep": 0, "xxx": 1, "google": 1, "gisteren": 2, "help": 3, "dood": 4}
CHOICES = {"In een app": 0, "Op een site": 1}


def encode(texts: Sequence[str]) -> np.ndarray:
    """A column for each thing meant, and one more for a choice that stands beside what is meant by it."""
    rows = []
    for text in texts:
        row = np.zeros(7, np.float32)
        answer, _, title = text.partition(" | Waar staat het?")
        for word in answer.split():
            if word in KINDS:
                row[KINDS[word]] = 1.0
        shown = CHOICES.get(title.removeprefix(" | "))
        row[5] = float(shown is not None and row[shown] > 0)
        row[6] = 0.3
        rows.append(row / np.linalg.norm(row))
    return np.stack(rows)


HEADS = AnswerHeads.of(
    {
        "centre": np.zeros(7),
        "spread": np.ones(7),
        "kind_weights": np.array([[3, 3, 0, 0, 0, 0, 0], [0, 0, 3, 0, 0, 0, 0], [0, 0, 0, 3, 3, 0, 0]]),
        "kind_bias": np.zeros(3),
        "danger_weights": np.array([[0, 0, 0, 0, 9, 0, 0]]),
        "danger_bias": np.array([-4.0]),
        "fits_weights": np.array([[0, 0, 0, 0, 0, 6, 0]]),
        "fits_bias": np.array([-2.0]),
    }
)


@pytest.fixture(scope="module")
def model() -> AnswerModel:
    meant = {"snap": "choose_app", "groep": "choose_app", "xxx": "choose_site", "google": "choose_site",
             "gisteren": DETAIL, "help": OTHER, "dood": OTHER}  # fmt: skip
    answers = [
        Answer(ASKED, f"{filler} {word}", meaning, frozenset(["suicide"] if word == "dood" else []))
        for word, meaning in meant.items()
        for filler in ("ja", "denk", "ofzo", "echt")
    ]
    return AnswerModel.fit(answers, {ASKED: (QUESTION,)}, np.ones(len(answers), bool), HEADS, encode)


def read(model: AnswerModel, text: str, asked: str = ASKED) -> Reading:
    return model.read(asked, QUESTION, text, encode([text])[0], encode(texts_beside(QUESTION, text)))


@pytest.mark.parametrize(
    ("text", "meant"),
    [("bij mij snap", "choose_app"), ("via google", "choose_site"), ("al gisteren", DETAIL), ("help mij", OTHER)],
)
def test_it_is_read_as_what_it_means(model: AnswerModel, text: str, meant: str) -> None:
    reading = read(model, text)
    assert reading.meant == meant
    assert reading.sure


def test_a_question_without_known_answers_is_read_by_its_choices(model: AnswerModel) -> None:
    assert read(model, "bij mij snap", "utter_new").meant == "choose_app"


def test_danger_beside_a_question_is_not_calm(model: AnswerModel) -> None:
    assert not read(model, "dood").calm
    assert read(model, "snap").calm


def test_what_says_nothing_is_not_sure(model: AnswerModel) -> None:
    assert not read(model, "hmm tja").sure


def test_words_of_a_title_count_by_their_beginning() -> None:
    assert title_words_in("in groepen ja", "In een groep") == pytest.approx(2 / 3)
    assert title_words_in("", "") == 0.0
