"""Does this message ask for the help card: who is there right now, in four lines?"""

from __future__ import annotations

from functools import lru_cache

from safety.whole_message import WholeMessage

_PHRASES = """
^ sos
^ help
^ helppp
^ hulp
help help
nood
noodgeval
spoed
emergency
mayday
112
113
help|hulp <snel>
<snel> help|hulp
help me|mij <snel>
^ help me|mij please|pls|aub|alsjeblieft|alstublieft? $
helpkaart
hulpkaart
hulplijn|hulplijnen|noodnummer|noodnummers|hulpnummer|hulpnummers|helpline|hotline
imdat
yardim
au secours
"""

_BESIDE = """
please|pls|aub|alsjeblieft|alstublieft|nu|snel|now|direct|meteen|sos|help|hulp|help me|mij
nood|nodig|het is|dringend|urgent|112|113|bro|omg
"""

_SHORT = {"hlp": "help", "hellup": "help", "hepl": "help", "helup": "help", "halp": "help", "alsjeblief": "alsjeblieft"}
_CLASSES = {"snel": frozenset("nu snel direct meteen now asap gelijk".split())}
_LONGEST = 6


@lru_cache(maxsize=1)
def _calls() -> WholeMessage:
    return WholeMessage(_PHRASES, _BESIDE, _CLASSES, _SHORT, _LONGEST)


def is_help(text: str) -> bool:
    """Tell whether the whole message is a word for the help card ("sos", "help")."""
    return _calls().matches(text)
