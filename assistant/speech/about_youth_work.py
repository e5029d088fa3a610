"""Whether who works with young people is at no school: a youth worker has no pupils and no class.

The texts for professionals speak of "de leerling" and "de klas". Who says to be no teacher reads the same in the words
of the own work; the words have the same article, so nothing else in the sentence changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

YOUTH_WORK = re.compile(
    r"\b(?:ben|als|werk|hier|via)(?: \w+){0,3} (?:jongerenwerk\w*|jeugdwerk\w*|jongerencoach|straatcoach|"
    r"kinderwerker|buurt(?:huis|werk\w*|centrum)|"
    r"jongerencentrum|wijkcentrum|buurtvader|buurtmoeder)\b"
)
NO_TEACHER = re.compile(
    r"\b(?:ben|is) (?:\w+ )?geen (?:leraar|lerares|docent\w*|juf|meester|mentor|school)\b|"
    r"\bwerk (?:\w+ )?niet op (?:een )?school\b"
)
A_TEACHER = re.compile(
    r"\b(?:ben|als|werk als) (?:\w+ )?(?<!geen )(?:leraar|lerares|docente?|mentor|zorgco[oö]rdinator|juf|meester)\b"
)
OWN_WORDS = (
    ("leerlingen", "jongeren"),
    ("leerling", "jongere"),
    ("schoolapp", "groepsapp"),
    ("school-app", "groepsapp"),
    ("jouw school", "jouw organisatie"),
    ("klas", "groep"),
    ("lokaal", "ruimte"),
)
"""A word of school, and the one for it in youth work."""


def tells_of_youth_work(texts: Sequence[str]) -> bool:
    """Whether somebody said to work with young people outside a school, and not to teach since.

    Args:
        texts: The messages so far, oldest first.
    """
    outside = False
    for text in (" ".join(one.lower().split()) for one in texts):
        if YOUTH_WORK.search(text) or NO_TEACHER.search(text):
            outside = True
        elif A_TEACHER.search(text):
            outside = False
    return outside


def in_words_of_youth_work(text: str) -> str:
    """A text for professionals with the words of a school replaced."""
    for of_school, own in OWN_WORDS:
        text = re.sub(rf"\b{of_school}\b", own, text)
        text = re.sub(rf"\b{of_school.capitalize()}\b", own.capitalize(), text)
    return text
