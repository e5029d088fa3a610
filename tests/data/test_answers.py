"""The answers to the assistant's questions, in training and in the test set."""

from collections import Counter
from pathlib import Path

import pytest

from assistant.understanding.answers.answer_data import Answer, offering, read_answers, read_questions

ROOT = Path(__file__).parents[2]
QUESTIONS = read_questions(ROOT / "content")
TRAINING, TESTS = ROOT / "data" / "answers", ROOT / "tests" / "nlu" / "answers"
SELDOM_PUT = ("gateway_", "telegram_")
"""Questions of the gateway itself, which Rasa never sees open."""
SHORT_ENOUGH_TO_MEET = 6
"""Words up to which two writers may hit on the same answer."""


def key(answer: Answer) -> tuple[str, str]:
    return answer.asked, answer.text.lower()


@pytest.mark.parametrize("folder", [TRAINING, TESTS], ids=["training", "tests"])
def test_each_answers_a_question_that_there_is_with_something_that_can_be_meant(folder: Path) -> None:
    wrong = [
        (one.asked, one.meant)
        for one in read_answers(folder)
        if one.asked not in QUESTIONS or not offering(QUESTIONS[one.asked], one.meant)
    ]
    assert not wrong


def test_every_question_has_answers() -> None:
    asked = Counter(one.asked for one in read_answers(TRAINING))
    few = [name for name in QUESTIONS if asked[name] < 8 and not name.startswith(SELDOM_PUT)]
    assert not few


def test_no_text_means_two_things_at_one_question() -> None:
    meant: dict[tuple[str, str], set[str]] = {}
    for one in read_answers(TRAINING):
        meant.setdefault(key(one), set()).add(one.meant)
    assert [at for at, meanings in meant.items() if len(meanings) > 1] == []


def test_the_test_set_is_not_in_the_training_data() -> None:
    known = {one.text.lower() for one in read_answers(TRAINING)}
    copied = [
        one.text
        for one in read_answers(TESTS)
        if one.text.lower() in known and len(one.text.split()) > SHORT_ENOUGH_TO_MEET
    ]
    assert copied == []
