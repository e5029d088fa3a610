"""The figures of answers at open questions."""

from assistant.understanding.answers.answer_data import Answer, Question
from evaluation.answers import of_readings

QUESTION = Question.of("Lukt dat?", [("Ja", "/affirm"), ("Nee, te moeilijk", "/choose_hard")])


def answer(meant: str, danger: bool = False) -> Answer:
    return Answer("utter_x", "tja", meant, frozenset(["suicide"] if danger else []))


def reading(meant: str, sure: bool = True, calm: bool = True) -> dict[str, object]:
    return {"meant": meant, "sure": sure, "calm": calm}


def test_a_no_is_right_when_the_button_that_begins_with_it_is_read() -> None:
    figures = of_readings([answer("deny")], [QUESTION], [reading("choose_hard")])
    assert figures["right"] == 1.0


def test_sure_and_calm_are_shares_of_their_own() -> None:
    answers = [answer("affirm"), answer("affirm"), answer("other", danger=True)]
    readings = [reading("affirm"), reading("other", sure=False), reading("other", calm=False)]
    figures = of_readings(answers, [QUESTION] * 3, readings)
    assert figures == {
        "cases": 3,
        "right": 0.6667,
        "sure": 0.6667,
        "right_among_sure": 1.0,
        "calm": 1.0,
        "calm_with_danger": 0.0,
    }


def test_where_nothing_reads_answers_there_is_nothing_to_measure() -> None:
    figures = of_readings([answer("affirm")], [QUESTION], [{}])
    assert figures["cases"] == 0
    assert figures["right"] is None
