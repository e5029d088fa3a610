"""A professional who asks who reports an image in an app, or tells that an address stands beside it.

"Wie meldt bij Telegram, ik of de meiden" is no report to Veilig Thuis, and the code has no answer to it. Who may be
looked up at home needs an adult near, whatever else is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.moment import Moment, carries_danger, role_of, with_intent

REPORTS = "choose_aside_friend_report_for"
HOW_OLD, MINOR = "utter_removal_age", "choose_minor"
_APP = (
    r"(?:telegram|tele|insta\w*|snap\w*|tik ?tok|whats ?app|facebook|discord|youtube|de app|(?:het|dat|een) kanaal|"
    r"(?:het|dat|een) account|(?:de|die|een) groep)"
)
_REPORTS = r"(?:meld|meldt|melden|gemeld|rapporteer\w*|rapporteren)"
IN_AN_APP = re.compile(rf"\b{_REPORTS} (?:\w+ ){{0,2}}?(?:bij|op|in|aan) {_APP}\b|\b(?:bij|op|in) {_APP} {_REPORTS}\b")
WHO_DOES = re.compile(
    r"\bwie\b[^.?!]{0,24}\b(?:meld\w*|rapporteer\w*)\b|"
    r"\b(?:moet|mag|kan|zal|doe) ik\b[^.?!]{0,40}\b(?:meld\w*|rapporteren)\b|\bik of (?:de |die )?"
    r"(?:meiden|meisjes|jongen|jongere|leerling|zij|haar)\b"
)
ADDRESS_IS_OUT = re.compile(
    r"\badres(?:sen)?\b[^.?!]{0,24}\b(?:erbij|bij|online|gepost|gezet|gedeeld|rond|op)\b|"
    r"\b(?:met|staat|staan|stond) (?:ook |zelfs )?(?:haar|hun|zijn|d'r) (?:\w+ (?:en )?)?adres\b"
)
NOT_OUT = re.compile(r"\b(?:geen|zonder|niet) (?:\w+ )?adres\b|\bmail ?adres\b|\badres\b[^.?!]{0,12}\bniet\b")
AN_AGE = re.compile(r"(?<![\d:.,])(?:1[0-7])(?![\d:.,]|\s*(?:uur|minuten|dagen|weken|foto\w*|keer))")
IMAGE_TOLD = ("utter_received_", "utter_removal_", "utter_pro_", "utter_aside_")


def reports_in_an_app(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of such a message, in small letters; None for all else, and beside any danger."""
    in_it = role_of(parsed, moment) == "professional" and any(one.startswith(IMAGE_TOLD) for one in moment.said)
    if not in_it or carries_danger(parsed):
        return None
    asks_who = IN_AN_APP.search(text) and WHO_DOES.search(text)
    address = ADDRESS_IS_OUT.search(text) and not NOT_OUT.search(text)
    if not (asks_who or address):
        return None
    minor = MINOR if moment.asked == HOW_OLD and AN_AGE.search(text) else None
    return with_its_answer(with_intent(REPORTS, parsed), minor, moment)
