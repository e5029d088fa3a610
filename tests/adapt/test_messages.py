"""What the encoder is adapted on."""

import random
from pathlib import Path

from adapt.messages import (
    AtQuestions,
    Example,
    data_hash,
    read_at_questions,
    read_examples,
    read_particular_questions,
    roughen,
    spliced,
)
from assistant.understanding.learning.calibration import held_for_calibration

DATA = Path(__file__).parents[2] / "data"
NOTHING = (0.0,) * 6
SUICIDE = (1.0, *NOTHING[1:])


def test_the_tenth_kept_for_calibration_is_not_among_them() -> None:
    examples = read_examples(DATA)
    assert len(examples) > 9000
    assert not [example for example in examples if held_for_calibration(example.text)]
    assert sum(bool(max(example.risks)) for example in examples) > 2000


def test_a_spliced_message_keeps_its_danger_and_loses_its_intent() -> None:
    ordinary = [Example("hoi hoe laat is het", "greet", NOTHING)]
    danger = Example("ik wil niet meer", "suicidal_thoughts", SUICIDE)
    found = spliced(danger, ordinary, 1.0, random.Random(1))
    assert danger.text in found.text
    assert ordinary[0].text in found.text
    assert found.risks == SUICIDE
    assert found.intent == ""


def test_a_message_without_danger_is_not_spliced() -> None:
    ordinary = Example("hoi", "greet", NOTHING)
    assert spliced(ordinary, [ordinary], 1.0, random.Random(1)) == ordinary


def test_roughening_changes_letters_and_nothing_else() -> None:
    example = Example("Hij heeft mijn foto doorgestuurd, wat nu?", "image_shared", NOTHING)
    found = [roughen(example, random.Random(seed)) for seed in range(40)]
    assert {one.intent for one in found} == {"image_shared"}
    assert len({one.text for one in found}) > 5
    assert all(abs(len(one.text) - len(example.text)) <= 3 for one in found)


def test_another_message_gives_another_hash() -> None:
    one, other = Example("a", "greet", NOTHING), Example("b", "greet", NOTHING)
    assert data_hash([one]) == data_hash([one])
    assert data_hash([one]) != data_hash([other])


def test_particular_questions_teach_their_name_and_nothing_about_danger() -> None:
    lines = read_particular_questions(DATA)
    assert len(lines) > 15_000
    assert all(line.aside and not line.intent and line.risks == () for line in lines)
    assert not [line for line in lines if held_for_calibration(line.text)]


def test_a_line_whose_danger_was_not_read_is_neither_spliced_nor_laid_beside_a_question() -> None:
    line = Example("kost dat geld", "", (), aside="choose_costs")
    ordinary = Example("hoi", "greet", NOTHING)
    assert spliced(line, [ordinary], 1.0, random.Random(1)) == line
    questions = read_at_questions(DATA, DATA.parent / "content").questions
    assert AtQuestions((), questions).examples([line], 1.0, random.Random(1)) == []
    assert len(AtQuestions((), questions).examples([ordinary], 1.0, random.Random(1))) == 1
