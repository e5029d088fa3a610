"""Does this message ask to erase the whole conversation?

Only the whole conversation: one detail ("haal mijn naam weg") is asked about first, and a photo elsewhere
("verwijder mijn foto van insta") is another matter altogether.
"""

from __future__ import annotations

import re
from functools import lru_cache

from safety.whole_message import WholeMessage

_CLASSES = {
    "wis": frozenset("wis wissen verwijder verwijderen delete deleten erase clear leegmaken gooi haal remove wipe".split()),
    "alles": frozenset("alles everything all gesprek chat chats gesprekken conversation berichten appjes messages dit it".split()),
    "dit": frozenset("dit deze die het de mijn ons onze hele heel al alle this the my our whole entire all".split()),
}

_PHRASES = """
wis|verwijder|delete|erase|clear|wipe|deleten|wissen alles|everything|gesprek|chat|conversation|geschiedenis|chatgeschiedenis
wis|verwijder|delete|erase|clear|wipe|remove <dit>* gesprek|chat|conversation|berichten|messages|chatgeschiedenis|geschiedenis|data|gegevens
wis|verwijder|delete|erase|clear|wipe <dit>* gesprek|chat|conversation|berichten|messages|data|gegevens over|van mij|hier
wis|verwijder|delete|erase|clear|wipe|remove|vergeet|forget alles|everything wat|dat|what ik|i heb|have? gezegd|verteld|getypt|geschreven|gestuurd|said|told|wrote|sent you|je?
wis|verwijder|delete|erase|clear|wipe|remove|vergeet|forget alles|everything wat|what? ik|i zei|said|wrote|told you|je?
wis|verwijder|delete|erase|vergeet|forget alles|everything hier|over|van mij|about me|here?
gooi|haal alles|gesprek|chat weg hier?
gooi|haal <dit>* gesprek|chat|berichten weg
gooi|haal <dit> <dit>* gesprek|chat|berichten weg
^ alles wissen|verwijderen|deleten
alles|gesprek|chat|berichten|data|gegevens wissen|verwijderen|deleten|weggooien
<dit> <dit>* gesprek|chat|berichten|data|gegevens wissen|verwijderen|deleten|weggooien|weghalen
gesprek|chat|berichten wissen|verwijderen|deleten|weggooien|weghalen
chat|gesprek leegmaken|leeg
maak <dit>* chat|gesprek leeg
^ wis $
^ wissen $
^ wis nu $
^ nu wissen $
^ wis dit $
^ verwijder dit $
^ delete this $
^ erase $
alles moet|mag weg hier
alles van dit|deze gesprek|chat moet|mag weg
dit|deze gesprek|chat moet|mag weg
"""

_BESIDE = """
ik|je|jij|u|kan|kun|kunt|kan|wil|wilt|zou|mag|dat|nu|meteen|direct|snel|gelijk|even|aub|alsjeblieft|alstublieft|please|pls|graag|echt
en|maar|ook|bro|sis|ewa|wollah|oke|ok|hey|hoi|hallo|can|could|you|i|want|to|now|nu|het|dit|alles|weer|voor|mij|me|for|would|like|just|dan
hier|van|met|weg|gewoon|allemaal|helemaal|volledig|completely|compleet|asap|sorry|laat|dankje|bedankt|thanks|doei
"""

_SHORT = {
    "verwijdr": "verwijder", "verweider": "verwijder", "verwyder": "verwijder", "verwijderd": "verwijder",
    "verwijdert": "verwijder", "vrwijder": "verwijder", "wist": "wis", "wiss": "wis", "alels": "alles", "ales": "alles",
    "alls": "alles", "gespek": "gesprek", "gesprk": "gesprek", "gespreck": "gesprek", "chatje": "chat",
    "delte": "delete", "delet": "delete", "dlt": "delete", "convo": "conversation", "t": "het", "ff": "even",
    "effe": "even", "k": "ik", "mn": "mijn", "msgs": "messages", "kunje": "kun je", "kanje": "kan je", "wilje": "wil je",
}  # fmt: skip

#: With a question mark only a request counts: "chat verwijderen?" asks for advice.
_REQUEST = re.compile(r"\b(kan|kun|kunt|kunnen|wil|wilt|zou|mag|can|could|would)\b", re.IGNORECASE)
_LONGEST = 14


@lru_cache(maxsize=1)
def _erasures() -> WholeMessage:
    return WholeMessage(_PHRASES, _BESIDE, _CLASSES, _SHORT, _LONGEST)


def is_erase(text: str) -> bool:
    """Tell whether the whole message asks to erase this conversation ("wis alles")."""
    if "?" in text and not _REQUEST.search(text):
        return False
    return _erasures().matches(text)
