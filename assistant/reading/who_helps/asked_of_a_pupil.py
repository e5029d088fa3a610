"""What a professional asks about a pupil in words that leave no doubt, in a message of any length.

A mentor tells and asks at once, and what is told around it hides the question: "ziek thuis, app ik haar dan?". What
is asked of the school itself, or of oneself, stands in `asked_of_the_school.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.mere_doubt import without_faint_doubts, without_mere_doubts
from assistant.reading.her_questions.also_asked import with_kept
from assistant.reading.moment import Moment, carries_new_danger
from assistant.reading.who_helps.asked_of_the_school import asked_of_the_school
from assistant.words import phrases
from assistant.words.heavy_words import names_an_end

ABOUT_DANGER = ("utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_honour_", "utter_sexual_violence_")
ABOUT_A_FACT = ("utter_honour_other", "utter_honour_other_next")
"""Asks where the pupil is, or whether to show who helps: a question of one's own may be asked there."""
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
GO_HOME = re.compile(
    r"\b(?:kan|mag|moet|zal|durft?) (?:ze|zij|hij|(?:de|mijn) leerling|het meisje|ik (?:haar|hem|de leerling))\b"
    r"[^.?!]{0,32}\b(?:naar huis|laten gaan|hier ?houden|op school houden)\b|"
    r"\bof (?:ze|zij|hij|de leerling) (?:\w+ ){0,3}?naar huis (?:kan|mag|moet|durft)\b"
)
WORDS_TO_PARENT = re.compile(
    r"\bwat zeg ik\b[^.?!]{0,24}\b(?:tegen|aan) (?:die|de|haar|zijn|hun) (?:moeder|vader|ouders)\b|"
    r"\btegen (?:haar|zijn|hun|d'r) (?:moeder|vader|ouders) op ?(?:te )?zet\w*"
)
"""What to say to a parent who blames, without setting a child against them."""
BEFORE_HOME = re.compile(
    r"\b(?:voordat|voor|tot) (?:ze|zij|hij|de leerling|het meisje)\b[^.?!]{0,32}\bnaar huis\b|"
    r"\bwat (?:doe|moet|kan|spreek)\b[^.?!]{0,24}\bvoor (?:het|dit|'t) weekend\b"
)
PASSPORT = re.compile(
    r"\bpaspoort\b[^.?!]{0,40}\b(?:heeft|ligt|bij|afgepakt|ingenomen|kwijt|afgegeven)\b|"
    r"\b(?:heeft|houdt|bewaart)\b[^.?!]{0,24}\bpaspoort\b|\ben (?:dat|het|haar|zijn) paspoort\b"
)
SIGNED_BEFORE = re.compile(
    r"\b(?:papier\w*|formulier|verklaring|document|contract|brief)\b[^?!]{0,60}\b(?:teken\w*|ondertek\w*|invul\w*|"
    r"meegenomen|meenemen|achter ?gela\w*|achterlat\w*|terug (?:wil|moet|komt))\b|"
    r"\b(?:teken|tekenen|ondertekenen|invullen)\b[^?!]{0,40}\b(?:meegenomen|meenemen|achter ?gela\w*|niet terug)\b|"
    r"\bdat papier\b"
)
A_JOURNEY = re.compile(
    r"\b(?:meegenomen|meenemen|achter ?gela\w*|achterlat\w*|reis|vliegt|marokko|turkije|buitenland|somali\w*|"
    r"pakistan)\b"
)
JOURNEY_TOLD = ("utter_abroad_", "utter_aside_pro_trip_", "utter_aside_pro_statement")
STATEMENT = "choose_aside_pro_statement"
SECRET = re.compile(r"\bgeheim ?(?:te )?(?:houd\w*|hou|bewaren)\b")
ASKED = (
    (SIGNED_BEFORE, STATEMENT),
    (WORDS_TO_PARENT, "choose_aside_pro_words_to_parents"),
    (BEFORE_HOME, "choose_aside_pro_before_weekend"),
    (GO_HOME, "choose_aside_pro_go_home_today"),
    (PASSPORT, "choose_abroad_passport"),
    (WRITES, "choose_aside_pro_text_pupil"),
    (SENDERS, "choose_pro_sender"),
    (PHONES, "choose_aside_pro_take_or_delete_phone"),
    (FIRST_TALK, "choose_aside_pro_open_talk"),
    (SECRET, "choose_pro_secret"),
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


def asked_of_a_pupil(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that asks one of these; None for all else.

    A danger that is told, and a question about one, go before it. A doubt that the model alone has goes with words
    that name nothing heavy: "een papier dat ze kan tekenen" is no wish to die.
    """
    meant = _meant(text, parsed, moment)
    if not meant:
        return None
    found = {**parsed, "intent": {"name": meant[0], "confidence": 1.0}}
    found = without_faint_doubts(found) if names_an_end(text) else without_mere_doubts(found)
    return with_kept(found, meant[1] if len(meant) > 1 else None)


def _meant(text: str, parsed: Mapping[str, Any], moment: Moment) -> list[str]:
    """The intents of what it asks: the first is answered, and the second is kept."""
    in_it = moment.role == "professional" and any(one.startswith(PUPIL_TOLD) for one in moment.said)
    asked = moment.asked or ""
    about_danger = asked.startswith(ABOUT_DANGER) and asked not in ABOUT_A_FACT
    if not in_it or carries_new_danger(parsed, moment) or about_danger:
        return []
    if NOT_SAID.search(text):
        return [MISREAD]
    if NO_COLLEAGUE.search(text) and WITH_WHOM.search(text):
        return ["choose_aside_pro_no_code_person"]
    leaves = phrases.thanks_and_goes(text) and "?" not in text
    if phrases.ITS_ABOUT_ME.search(text) or leaves:
        return []
    journey = A_JOURNEY.search(text) or any(one.startswith(JOURNEY_TOLD) for one in moment.said)
    asked_for = [meant for words, meant in ASKED if words.search(text) and (meant != STATEMENT or journey)]
    of_the_school = asked_of_the_school(text, parsed)
    return [of_the_school, *asked_for] if of_the_school is not None else asked_for
