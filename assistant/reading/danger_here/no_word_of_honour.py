"""Honour that the model hears where a professional names nothing of it: what happens at home is asked, not known.

"Moet ik hun ouders bellen? Ze smeken me dat niet te doen" may be shame alone. The answer about calling home asks what
is going on there, so nothing is lost; with any word of fear, force or honour it stays as it was heard.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.nothing_heavy import FEARED
from assistant.reading.moment import Moment, role_of

HONOUR = "honour_violence"
OF_HOME = re.compile(
    r"\bstreng\w*|\bcontrol\w*|\bgeloof\w*|\bfamilie\w*|\bbroers?\b|\booms?\b|\bne(?:ef|ven)\b|trouw|huwel|verloof|"
    r"\breis|ticket|buitenland|achterlat|\bvlucht|weggelopen|\bthuis (?:zit|is|wordt|moet)\b|"
    r"mishandel|geweld|opgesloten"
)
"""Words of a home that decides for her, with which honour may be meant."""


def asked_first_where_nobody_named_honour(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, with honour that only the model heard as a question, where a professional named none of it."""
    named = FEARED.search(text) or OF_HOME.search(text)
    if named or role_of(parsed, moment) != "professional":
        return parsed
    entities = [{**one, "level": "ask"} if _is_guessed(one) else one for one in parsed.get("entities") or []]
    return {**parsed, "entities": entities}


def _is_guessed(entity: Mapping[str, Any]) -> bool:
    return entity.get("value") == HONOUR and not str(entity.get("source") or "").startswith("rule:")
