"""A door that she locked herself keeps others out: it is not the door that somebody locked behind her.

"De deur is op slot" beside "nu niet" is where she is safe for the moment. "Hij deed de deur op slot" and "ik kan er
niet uit" are danger now.
"""

from __future__ import annotations

import re

_DOOR = r"(?:\w*deur|kamer)"
HER_OWN = re.compile(
    rf"\b(?:mijn|mn|m'n|me|de|deze) {_DOOR} (?:is |zit |staat |hier |al |nu |gewoon |dus |wel |heb ik |doe ik )*"
    r"op slot(?: gedaan| gedraaid| gezet)?\b|"
    rf"\bik (?:heb|deed|doe|had|draai\w*|zet\w*|zit|ben|lig)\b(?: \w+){{0,6}}? {_DOOR} (?:\w+ )?op slot"
    r"(?: gedaan| gedraaid| gezet)?\b"
)
_SOMEBODY = (
    r"(?:hij|zij|ze|die|ie|iemand|pap+a|mam+a|pa|ma|(?:stief)?vader|(?:stief)?moeder|ouders|broers?|ooms?|man|ex|"
    r"vriend|familie)"
)
LOCKED_BY_ANOTHER = re.compile(
    rf"\b{_SOMEBODY} (?:\w+ ){{0,2}}?(?:deed|deden|doet|doen|heeft|hebben|had|draai\w*|sluit\w*|sloot|zet\w*|"
    rf"gooi\w*)\b.{{0,24}}\bop slot\b|\b(?:heeft|hebben|deed|deden|doet|doen) {_SOMEBODY}\b.{{0,24}}\bop slot\b|"
    r"\bop slot (?:gedaan |gezet |gedraaid )?door\b|\b(?:van|aan de) buiten(?:kant)?\b|\bsleutel\w*\b|opgesloten"
)
CANNOT_GET_OUT = re.compile(
    r"\b(?:kan|mag|kom|kon|mocht) (?:\w+ ){0,4}?niet (?:\w+ ){0,3}?(?:uit|weg|open|naar buiten|eruit)\b|"
    r"\b(?:eruit|er niet uit|niet weg|niet eruit|niet naar buiten)\b"
)


def without_her_own_door(text: str) -> str:
    """A message, in small letters, without the door that she locked herself; whole where another locked it."""
    if LOCKED_BY_ANOTHER.search(text) or CANNOT_GET_OUT.search(text):
        return text
    return HER_OWN.sub(" ", text)
