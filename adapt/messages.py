"""What the encoder is adapted on: every training message, every line of a particular question, and every answer beside
its question."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.understanding.answers.answer_data import (
    CHOICE,
    OTHER,
    Answer,
    Question,
    offering,
    read_answers,
    read_questions,
)
from assistant.understanding.asides.aside_data import read_asides
from assistant.understanding.danger.danger_data import SIGNALS, from_intents, read_danger, read_intents, read_marks
from assistant.understanding.learning.calibration import held_for_calibration
from assistant.understanding.text.normaliser import clean

_KEYS = {"a": "s", "e": "r", "i": "o", "o": "p", "n": "m", "t": "r", "d": "s", "k": "l", "v": "b", "g": "h"}
_WRONG_CHOICES = 2
"""Choices that an answer does not mean, laid beside it in an epoch."""
_COULD_ANSWER = frozenset({
    "affirm", "deny", "unsure", "inform_detail", "inform_role", "tell_outcome", "express_distress", "thank", "greet",
})  # fmt: skip
"""Intents that may be an answer to any question: what they are at a random one is not known."""


@dataclass(frozen=True)
class Example:
    """A message; `intent` is empty where unknown; `risks` is 1 for each of SIGNALS that it carries, else 0, and empty
    where unknown; `aside` is the particular question that it is, if one.

    Beside a question `context` is what follows the words in what the encoder reads; `kind` is one of `KINDS` or empty
    where unknown, `fits` says whether the choice that stands there is meant (None: no choice stands there).
    """

    text: str
    intent: str
    risks: tuple[float, ...]
    context: str = ""
    kind: str = ""
    fits: float | None = None
    aside: str = ""

    @property
    def read(self) -> str:
        """What the encoder reads."""
        return self.text + self.context


@dataclass(frozen=True)
class AtQuestions:
    """Answers that are learned from, and all wordings of all questions."""

    answers: tuple[Answer, ...] = ()
    questions: Mapping[str, Sequence[Question]] = field(default_factory=dict)

    def examples(self, messages: Sequence[Example], share: float, chance: random.Random) -> list[Example]:
        """What one epoch sees: each answer beside a wording of its question, alone, with its choice and with others;
        and a `share` of all messages, each beside a question it was not written for."""
        found = [example for answer in self.answers for example in self._of(answer, chance)]
        everything = [question for wordings in self.questions.values() for question in wordings]
        if everything:
            found += [
                _astray(one, chance.choice(everything)) for one in messages if one.risks and chance.random() < share
            ]
        return found

    def _of(self, answer: Answer, chance: random.Random) -> list[Example]:
        question = chance.choice(offering(self.questions[answer.asked], answer.meant))
        right = question.place(answer.meant)
        risks = _vector(answer.risks)
        found = [Example(answer.text, "", risks, question.beside(""), answer.kind)]
        wrong = [at for at in range(len(question.choices)) if at != right]
        shown = chance.sample(wrong, min(_WRONG_CHOICES if answer.kind == CHOICE else 1, len(wrong)))
        for at in [*([] if right is None else [right]), *shown]:
            title = question.choices[at][0]
            found.append(Example(answer.text, "", risks, question.beside("", title), "", float(at == right)))
        return found


def _astray(message: Example, question: Question) -> Example:
    story = message.intent and message.intent not in _COULD_ANSWER
    return Example(message.text, "", message.risks, question.beside(""), OTHER if story else "")


def read_particular_questions(data: Path) -> list[Example]:
    """All lines of `data/asides` except that tenth; which danger they carry was not read."""
    lines = [Example(one.text, "", (), aside=one.meant) for one in read_asides(data / "asides")]
    return [line for line in lines if not held_for_calibration(line.text)]


def read_examples(data: Path) -> list[Example]:
    """All messages of `data/nlu` and `data/danger`, except the tenth that is kept back for calibration."""
    marks = read_marks(data / "danger")
    examples = []
    for text, intent, _language in read_intents(data / "nlu"):
        [taught] = from_intents([(text, intent)], marks)
        examples.append(Example(clean(text).text, intent, _vector(taught.risks)))
    for entry in read_danger(data / "danger"):
        examples.append(Example(entry.text, "", _vector(entry.risks)))
    return [example for example in examples if not held_for_calibration(example.text)]


def read_at_questions(data: Path, content: Path) -> AtQuestions:
    """All answers of `data/answers` except that tenth. Raises ValueError on one that fits no wording."""
    questions = read_questions(content)
    answers = [answer for answer in read_answers(data / "answers") if not held_for_calibration(answer.text)]
    for answer in answers:
        if answer.asked not in questions or not offering(questions[answer.asked], answer.meant):
            raise ValueError(f"{answer.asked} is no question that can be answered with {answer.meant}")
    return AtQuestions(tuple(answers), questions)


def _vector(risks: frozenset[str]) -> tuple[float, ...]:
    return tuple(float(signal in risks) for signal in SIGNALS)


def data_hash(examples: Sequence[Example], at_questions: AtQuestions | None = None) -> str:
    """SHA-256 of everything trained on, in order."""
    digest = hashlib.sha256()
    for example in examples:
        digest.update(repr((example.text, example.intent or example.aside, example.risks)).encode())
    for answer in at_questions.answers if at_questions else ():
        digest.update(repr((answer.asked, answer.text, answer.meant, sorted(answer.risks))).encode())
    return digest.hexdigest()


def spliced(example: Example, ordinary: Sequence[Example], share: float, chance: random.Random) -> Example:
    """For that share of messages with danger: the same with an ordinary message before or after it.

    In a long story the danger is half a clause; the intent of the whole is no longer known then.
    """
    if not ordinary or not any(example.risks) or chance.random() >= share:
        return example
    other = chance.choice(ordinary).text
    parts = [other, example.text] if chance.random() < 0.7 else [example.text, other]
    return Example(chance.choice([". ", " ", ", ", " en "]).join(parts), "", example.risks)


def roughen(example: Example, chance: random.Random) -> Example:
    """A message as a hurried thumb types it: no capitals, no full stops, a letter dropped, doubled or beside."""
    return replace(example, text=_rough_text(example.text, chance))


def _rough_text(text: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.5:
        return text
    if kind < 0.7:
        return text.lower().replace(".", "").replace(",", "")
    letters = list(text.lower() if chance.random() < 0.5 else text)
    for _ in range(max(1, len(letters) // 40)):
        at = chance.randrange(len(letters)) if letters else 0
        if letters and letters[at].isalpha():
            letters[at] = chance.choice(["", letters[at] * 2, _KEYS.get(letters[at], letters[at])])
    return "".join(letters)
