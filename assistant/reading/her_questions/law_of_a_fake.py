"""Whether a fake is punishable, and how it is shown that it is one: both stand in the law of fakes.

The model hears the law of images, or whether she is punished herself: "ik ben 18. is een deepfake strafbaar".
"""

from __future__ import annotations

import re

from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.moment import Moment

LAW = "ask_police_law"
A_FAKE = re.compile(r"\b(?:nep\w*|fake\w*|deepfake\w*|ai)\b")
IS_IT_PUNISHABLE = re.compile(r"\b(?:strafbaar|illegaal|verboden|mag (?:dat|het)|tegen de wet)\b")
IS_IT_SHOWN = re.compile(
    r"\bbewij(?:s|zen)\b|\baan ?(?:te )?to(?:on|nen)\w*\b|\btoon (?:ik|je)\b.{0,24}\baan\b|"
    r"\b(?:laat (?:ik|je)|kan (?:ik|je)|laten)\b.{0,24}\bzien\b"
)
BEFORE_THE_LAW = re.compile(r"\b(?:aangifte|politie|agent\w*|zeden|rechter|melding)\b")
ASKED_OF_IT = ("utter_evidence_", "utter_police_", "utter_aside_police_", "utter_aside_say_it_is_fake")
"""Beginnings of what is said where proof for the police is spoken of."""
TO_SOMEBODY = re.compile(r"\b(?:klas\w*|vrienden|vriendinnen|iedereen|ouders|moeder|vader|school|familie)\b")
"""Whom a fake need not be proved to."""
LOOKS_FAKE = re.compile(r"\b(?:hij|ze|zij|die|iemand) (?:zegt|zei|beweert|liegt)\b.{0,24}\bnep\b")
"""What another says of a real image."""


def asks_of_a_fake(text: str) -> bool:
    """Whether a message, in small letters, asks if a fake is punishable, or how it is shown to be one."""
    if not A_FAKE.search(text) or LOOKS_FAKE.search(text):
        return False
    return IS_IT_PUNISHABLE.search(text) is not None or IS_IT_SHOWN.search(text) is not None


def law_of_a_fake(text: str, moment: Moment) -> str | None:
    """The intent of such a question from the one whom it is made of; None for all else."""
    if moment.role not in (None, "youth") or (moment.asked or "").startswith(ABOUT_DANGER) or not asks_of_a_fake(text):
        return None
    if IS_IT_PUNISHABLE.search(text):
        return LAW
    of_the_police = any(one.startswith(ASKED_OF_IT) for one in moment.said) and not TO_SOMEBODY.search(text)
    return LAW if of_the_police or BEFORE_THE_LAW.search(text) else None
