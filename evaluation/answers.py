"""How well answers to the assistant's own questions are read: `tests/nlu/answers/<topic>.yml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent

from assistant.understanding.answers.answer_data import ANSWER, Answer, Question, offering, read_answers, read_questions
from assistant.understanding.encoder.sentence_featurizer import QUESTION
from evaluation.figures import share
from evaluation.parsing import parse_beside_questions


def answer_figures(agent: Agent, folder: Path, content: Path) -> dict[str, Any]:
    """Shares read right, surely, and as calm (no danger beside that question); of no cases where nothing reads them."""
    questions = read_questions(content)
    answers = read_answers(folder) if folder.is_dir() else []
    asked = [offering(questions[answer.asked], answer.meant)[0] for answer in answers]
    messages = [(answer.text, _metadata(answer, question)) for answer, question in zip(answers, asked, strict=True)]
    parses = parse_beside_questions(agent, messages)
    return of_readings(answers, asked, [parse.get(ANSWER) or {} for parse in parses])


def of_readings(
    answers: Sequence[Answer], asked: Sequence[Question], readings: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """The figures of answers, each with its question and with what was read."""
    read = [one for one in zip(answers, asked, readings, strict=True) if one[2]]
    right = [_is_right(*one) for one in read]
    sure = [bool(reading["sure"]) for _answer, _question, reading in read]
    return {
        "cases": len(read),
        "right": share(right),
        "sure": share(sure),
        "right_among_sure": share([ok for ok, is_sure in zip(right, sure, strict=True) if is_sure]),
        "calm": share([bool(reading["calm"]) for answer, _question, reading in read if not answer.risks]),
        "calm_with_danger": share([bool(reading["calm"]) for answer, _question, reading in read if answer.risks]),
    }


def _metadata(answer: Answer, question: Question) -> dict[str, Any]:
    return {QUESTION: {"asked": answer.asked, "text": question.text, "choices": question.choices}}


def _is_right(answer: Answer, question: Question, reading: Mapping[str, Any]) -> bool:
    place = question.place(answer.meant)
    return bool(reading["meant"] == (answer.meant if place is None else question.choices[place][1]))
