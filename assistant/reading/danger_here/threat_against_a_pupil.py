"""What a pupil's family will do once they know: who works with her hears it before anything has begun.

"Haar broer vermoordt haar als hij het ziet" is danger for her life, and not of this moment: advice is asked now, while
nobody at home knows it. Told of something that goes on, or has begun, it stays danger of this moment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import HURTS, has_begun
from assistant.reading.moment import Moment, role_of

HONOUR = "honour_violence"
_FAMILY = r"(?:broers?|vader|moeder|ouders|ooms?|neef|neven|familie|man|hij|ze)"
_KNOWS = r"(?:ziet|zien|hoort|horen|weet|weten|merkt|merken|ontdekt|ontdekken|erachter)"
ONCE_THEY_KNOW = re.compile(
    rf"\b{_FAMILY}\b[^.?!]{{0,40}}\b{HURTS}[^.?!]{{0,16}}\b(?:als|zodra|wanneer)\b[^.?!]{{0,32}}\b{_KNOWS}\b|"
    rf"\b(?:als|zodra|wanneer)\b[^.?!]{{0,40}}\b{_KNOWS}\b[^.?!]{{0,40}}\b{HURTS}"
)
SAID_IT = re.compile(
    r"\b(?:heeft|had|hebben) (?:\w+ ){0,4}?(?:gezegd|verteld|geappt|gestuurd)\b|"
    r"\b(?:zei|zegt|vertelde|vertelt) (?:me |mij )?(?:net|vandaag|nu|gister\w*)\b|"
    r"\b(?:vandaag|net|gister\w*) (?:zei|vertelde|zegt|appte) "
)
"""When it was said is no beginning of what was said."""


def threatened_once_they_know(text: str) -> bool:
    """Whether a message, in small letters, tells what a family will do when it comes out, and of nothing begun."""
    return ONCE_THEY_KNOW.search(text) is not None and not has_begun(SAID_IT.sub(" ", text))


def help_first_where_a_pupil_is_threatened(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where a professional tells of such a threat: the help against it, and none for this moment."""
    if role_of(parsed, moment) != "professional" or not threatened_once_they_know(text):
        return parsed
    entities = parsed.get("entities") or []
    honour = {"entity": "risk", "value": HONOUR, "level": "act", "source": "rule:family will hurt her"}
    heard = [one for one in entities if one.get("value") == HONOUR and one.get("level", "act") == "act"]
    rest = [one for one in entities if one.get("value") != HONOUR and not _is_guessed_of_now(one)]
    return {**parsed, "entities": [*rest, *(heard or [honour])]}


def _is_guessed_of_now(entity: Mapping[str, Any]) -> bool:
    """Whether the model alone heard danger of this moment."""
    return entity.get("value") == "danger_now" and not str(entity.get("source") or "").startswith("rule:")
