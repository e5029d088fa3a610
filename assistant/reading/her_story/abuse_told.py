"""What she adds after she has told of abuse: that she lets it be, that he comes again, that it was weeks ago."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import ANSWERS, Moment, carries_danger, intent_of
from assistant.words import phrases

ABUSE, OWN_SEVEN_DAYS = "utter_sexual_violence_", "utter_sexual_violence_first"
REST, GOES_ON, GOES_ON_SAID = "choose_need_rest", "choose_abuse_goes_on", "utter_sexual_violence_goes_on"
ASKED_BACK = ("utter_ask_back", "utter_sexual_violence_first", "utter_sexual_violence_week")
LETS_IT_BE = re.compile(
    r"^(?:(?:nee|ja|pf+|oke?|ach|weet je|maar),? )*(?:laat (?:het |t )?maar|vergeet (?:het|t) maar|nvm|never ?mind|"
    r"ik zeg (?:wel |verder |maar )?(?:niks|niets))\b"
)
COMES_AGAIN = re.compile(
    r"\bbang (?:dat|als|voor als) (?:hij|ie|zij|ze|die|(?:mn|mijn|m'n|me) \w+)\b.{0,40}\b(?:weer|terug|nog een keer|"
    r"opnieuw)\b|"
    r"\b(?:hij|ie|zij|ze|die|(?:mn|mijn|m'n|me) \w+)\b.{0,30}\b(?:komt?|slaapt?|slape|logeert?)\b.{0,20}"
    r"\b(?:weer|terug|slapen?|logeren)\b|"
    r"\bkomt? (?:ie|hij|die|ze|zij) (?:\w+ ){0,3}(?:weer|terug|slapen?|logeren)\b"
)
WEEKS_AGO = re.compile(
    r"\b(?:twee|drie|vier|vijf|zes|acht|tien|paar|\d+) ?(?:weken?|maanden?|jaar|jaren) (?:geleden|terug)\b|"
    r"\bvorige? (?:maand|zomer|winter|jaar)\b|\b(?:zomer|herfst|mei|voorjaars|kerst)vakantie\b"
)
IN_HOLIDAYS_NOW = re.compile(r"\b(?:nu|deze|afgelopen) (?:\w+ )?(?:week|\w*vakantie)\b")


def of_her_abuse(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, after abuse was told; None where it adds none of these."""
    if not any(one.startswith(ABUSE) for one in moment.said) or moment.role not in (None, "youth"):
        return None
    if not phrases.is_nearly_short(text):
        return None
    asked = moment.asked or ""
    open_here = moment.asked is None or asked.startswith((*ASKED_BACK, "utter_police_", "utter_aside_"))
    if open_here and LETS_IT_BE.search(text) and not phrases.ASKS.search(text):
        return REST
    calm = not carries_danger(parsed) or intent_of(parsed) == "sexual_violence"
    if COMES_AGAIN.search(text) and not asked.startswith(GOES_ON_SAID) and calm:
        return GOES_ON
    told = WEEKS_AGO.search(text) and intent_of(parsed) in ANSWERS
    if asked == OWN_SEVEN_DAYS and told and not IN_HOLIDAYS_NOW.search(text):
        return "deny"
    return None
