"""Must this person leave at once?

"Stop" alone and "/stop" leave; "stop hiermee" and "stop met vragen" end a subject and do not. A goodbye
without hurry ("doei", "gtg", "ik ga slapen") is no exit, a goodbye in a hurry ("doei nu") is. "Hij komt" and
"kan niet praten" alone may be answers to a question of ours and are none either.

Somebody who comes in ("mn moeder komt", "hij komt binnen") is a reason to hide the chat, unless the same message
speaks of fear, violence or hiding herself: then help comes first (`exit.rules` says which words do that).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from safety.whole_message import WholeMessage

#: The most words of such a message.
_LONGEST = 12
#: An answer of a word or two that stands before it: "nee niet nu. oh wacht hij komt boven".
_ANSWER_BEFORE = re.compile(
    r"^(?:(?:nee+|ja+|ok[eé]?|okay|nu|niet|nog|wacht|oh?|eh+m?|weet|ik|het|thx|bedankt|dankje(?:wel)?|goed)[\s,]*){1,5}"
    r"[.!?…]+\s+(?=\S+\s+\S+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _exits() -> WholeMessage:
    return WholeMessage(Path(__file__).with_name("exit.rules"), _LONGEST)


def is_exit(text: str) -> bool:
    """Tell whether the whole message means: hide this now ("snel weg", "mn moeder komt", "stop").

    A word or two of answer may go before it, as a sentence of its own.
    """
    if _exits().matches(text):
        return True
    before = _ANSWER_BEFORE.match(text)
    return before is not None and _exits().matches(text[before.end() :])
