"""What a professional asks about a pupil in words that leave no doubt, in a message of any length.

A mentor tells and asks at once, and what is told around it hides the question: "ziek thuis, app ik haar dan?".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, carries_danger
from assistant.words import phrases

ABOUT_DANGER = ("utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_honour_", "utter_sexual_violence_")
PUPIL_TOLD = ("utter_pro_", "utter_aside_pro_")
_THE_PUPIL = r"(?:haar|hem|ze|(?:de|die|mijn) leerling|het meisje|die jongen)"
_ABSENT = r"(?:er niet|niet (?:\w+ ){0,2}is|ziek|afwezig|vrij|weg|op vakantie)"
SENDERS = re.compile(
    r"\bwat (?:doe|moet|kan|zeg|zal) (?:ik|we|wij) (?:\w+ ){0,3}?(?:met|aan|tegen) "
    r"(?:die|de|deze|dat) (?:jongens?|leerlingen|gasten|groepje|daders?)\b"
)
PHONES = re.compile(
    r"\btelefoon\w*\b.{0,20}\b(?:innemen|inneem|afpakken|afnemen|inleveren)\b|"
    r"\b(?:pak|neem) (?:ik|ik dan|we) (?:\w+ ){0,3}?telefoon\w*\b"
)
WRITES = re.compile(
    rf"\b(?:app|sms|mail|whatsapp) (?:ik|we) {_THE_PUPIL}\b|"
    rf"\b(?:kan|mag|moet|zal|zou) ik {_THE_PUPIL} (?:\w+ ){{0,2}}?(?:appen|mailen|sms'?en|"
    r"(?:een )?(?:appje|berichtje|bericht|mail|mailtje) (?:te )?sturen)\b|"
    rf"\bstuur ik {_THE_PUPIL} (?:\w+ ){{0,2}}?(?:appje|berichtje|bericht|mail\w*)\b"
)
NO_COLLEAGUE = re.compile(
    rf"\b(?:zorgco\w*|intern begeleider|ib'er|aandachtsfunctionaris|vertrouwenspersoon)\b.{{0,16}}\b{_ABSENT}"
)
WITH_WHOM = re.compile(r"\b(?:met|bij|aan) wie\b|\bwie\b.{0,24}\b(?:dan|vraag|vragen|delen|inlicht\w*)\b")
FIRST_TALK = re.compile(
    rf"\bmet {_THE_PUPIL} (?:\w+ ){{0,2}}?(?:praten|spreken|gesprek)\b.{{0,40}}\b(?:wat|hoe) (?:zeg|begin|vraag)\b|"
    rf"\b(?:wat|hoe) (?:zeg|begin) ik (?:dan |het |dat )*(?:tegen {_THE_PUPIL}|(?:het|dat|zo'n) gesprek)\b"
)
ASKED = (
    (WRITES, "choose_aside_pro_text_pupil"),
    (SENDERS, "choose_pro_sender"),
    (PHONES, "choose_aside_pro_take_or_delete_phone"),
    (FIRST_TALK, "choose_aside_pro_open_talk"),
)
"""The first that fits counts: what to do with the boys goes before their telephones."""
MISREAD = "choose_misread"
NOT_SAID = re.compile(
    r"\bhoe kom je (?:nou |dan |nu )?(?:op|aan|bij) (?:een |dat |die )?(?:\w+ )?"
    r"(?:huwelijk\w*|dwang|eer\w*|trouw\w*|uithuwel\w*|reis|geweld)\b|"
    r"\b(?:huwelijk\w*|dwang|eer|eergeweld|uithuwel\w*)\b.{0,8}\b(?:dat|die)? ?(?:zeg|zei|noem|noemde) ik "
    r"(?:\w+ ){0,2}?niet\b|"
    r"^(?!.*\bbel)(?:.*\W)?(?:alleen|enkel|gewoon) omdat (?:ze|zij|ouders|hij) (?:\w+ ){0,2}?"
    r"(?:gelovig|naar de (?:kerk|moskee)|"
    r"moslims?|christelijk|turks|marokkaans|somalisch)\b"
)
"""Says that the assistant took something for granted about this home, from a faith or from where they come."""


def asked_of_a_pupil(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of such a question in a message, in small letters; None for all else.

    A danger that is told, and a question about one, go before it.
    """
    in_it = moment.role == "professional" and any(one.startswith(PUPIL_TOLD) for one in moment.said)
    if not in_it or carries_danger(parsed) or (moment.asked or "").startswith(ABOUT_DANGER):
        return None
    if NOT_SAID.search(text):
        return MISREAD
    if NO_COLLEAGUE.search(text) and WITH_WHOM.search(text):
        return "choose_aside_pro_no_code_person"
    if phrases.ITS_ABOUT_ME.search(text):
        return None
    return next((meant for words, meant in ASKED if words.search(text)), None)
