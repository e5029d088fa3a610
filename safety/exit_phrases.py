"""Must this person leave at once?

"Stop" alone and "/stop" leave; "stop hiermee" and "stop met vragen" end a subject and do not. A goodbye
without hurry ("doei", "gtg", "ik ga slapen") is no exit, a goodbye in a hurry ("doei nu") is. "Hij komt" and
"kan niet praten" alone may be answers to a question of ours and are none either.

Somebody who comes in ("mn moeder komt", "hij komt binnen") is a reason to hide the chat, unless the same message
speaks of fear, violence or hiding herself: then help comes first (`exit.rules` says which words do that). Who is
only there or calls is one together with a goodbye ("ma roept doei"). With that goodbye it is one behind a longer
message as well ("ik ga morgen naar mn mentor. hij komt boven doei").
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
#: Beginnings of words after which help comes before hiding the chat, wherever they stand.
_NOT_CALM = re.compile(
    r"\b(?:(?:ge)?(?:sla|sloeg|slo?g|schop|trap(?:t|te|pen)\b|bedreig|wurg|steek|stak|vermoord|verkracht|mishandel|"
    r"aanrand|dwing|dwong|verstop|sn[ie]jd)|mes(?:sen)?\b|wapen|pistool|bloed|dood|sterv|zelfmoord|suicid|pillen|bang\b|"
    r"angst|doodsbang|help\b|112|kast\b|opgesloten|pijn\b|hit|hurt|kill|knife|scared|afraid|"
    r"beat|rape|vaarwel|afscheid|spring|overdosis|kras)|"
    r"\b(?:niet (?:\w+ )?meer\b(?! (?:praten|typen|bellen|appen))|er niet (?:\w+ )?(?:zijn|ben)|voor de trein|"
    r"van (?:de|een) (?:brug|flat|dak)|einde aan|want to die|be gone)\b",
    re.IGNORECASE,
)
_MOST_BEFORE = 600
#: A call for help and who comes belong together, whatever stands between: "help. hij komt binnen".
_CALLS_FOR_HELP = re.compile(r"\b(?:help|hulp)\b", re.IGNORECASE)
_STOPS = re.compile(r"[.!?…]+\s+")


@lru_cache(maxsize=1)
def _exits() -> WholeMessage:
    return WholeMessage(Path(__file__).with_name("exit.rules"), _LONGEST)


def is_exit(text: str) -> bool:
    """Tell whether the whole message means: hide this now ("snel weg", "mn moeder komt", "stop").

    A word or two of answer may go before it, as a sentence of its own.
    """
    if _CALLS_FOR_HELP.search(text):
        text = _STOPS.sub(" ", text)
    if _exits().matches(text):
        return True
    before = _ANSWER_BEFORE.match(text)
    if before is not None and _exits().matches(text[before.end() :]):
        return True
    return _breaks_off(text)


def speaks_of_danger(text: str) -> bool:
    """Tell whether a word of violence, dying, hiding or fear stands in it: then help comes before hiding the chat."""
    return _NOT_CALM.search(text) is not None


def _breaks_off(text: str) -> bool:
    """Whether a longer message without a word of fear ends in: somebody comes, goodbye."""
    if len(text) > _MOST_BEFORE or speaks_of_danger(text):
        return False
    starts = [word.start() for word in re.finditer(r"\S+", text)][1:]
    return any(_exits().breaks_off(text[start:]) for start in starts[-_LONGEST:])
