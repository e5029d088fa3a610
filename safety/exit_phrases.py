"""Must this person leave at once?

"Stop" alone and "/stop" leave; "stop hiermee" and "stop met vragen" end a subject and do not. A goodbye
without hurry ("doei", "gtg", "ik ga slapen") is no exit, a goodbye in a hurry ("doei nu") is. "Hij komt" and
"kan niet praten" alone may be answers to a question of ours and are none either.

Somebody who comes in ("mn moeder komt", "hij komt binnen") is a reason to hide the chat, unless the same message
speaks of fear, violence or hiding herself: then help comes first (`exit.rules` says which words do that).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from safety.whole_message import WholeMessage

#: The most words of such a message.
_LONGEST = 12


@lru_cache(maxsize=1)
def _exits() -> WholeMessage:
    return WholeMessage(Path(__file__).with_name("exit.rules"), _LONGEST)


def is_exit(text: str) -> bool:
    """Tell whether the whole message means: hide this now ("snel weg", "mn moeder komt", "stop")."""
    return _exits().matches(text)
