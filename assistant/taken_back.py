"""Danger that was heard and is taken back: a denial, a false alarm, words that were meant for somebody else.

Only a doubt goes with the words that raised it. What is sure stays, but for one case: who says that she herself was
not meant, and does not want to die, is believed where no words for a wish to die were found by a rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant import phrases
from assistant.moment import ANSWERS, FEW_WORDS, Moment, carries_danger, intent_of

LADDER = ("utter_suicide_", "utter_blackmail_suicide")
OF_ANOTHERS_LIFE, ANOTHER_ASKED = "utter_suicide_other_", "utter_suicide_other_ask"
NOT_DYING, FALSE_ALARM, DANGER_OVER = "choose_not_dying", "choose_false_alarm", "choose_danger_over"
DANGER_NOW, OF_ANOTHER = "utter_danger_now_", "utter_danger_now_other"
DANGER_ASKED = ("utter_danger_now_ask", "utter_danger_now_other_ask")
"""At these a no is simply a no."""
HELLO = "utter_greet"

NOT_ABOUT_ME = re.compile(
    r"(?:^|[.,!?] |bedoel(?:de)? )(?:maar |nee )?ik (?:zelf )?niet\b(?! meer)|\bniet ik\b|"
    r"\bbedoel\w* (?:ik )?(?:mij|me|mezelf|mijzelf) (?:zelf )?niet\b|"
    r"\bniet (?:over|om|van) (?:mij|me|mezelf|mijzelf)\b|\b(?:met|bij) (?:mij|me) (?:gaat|is)\b"
)
"""Says that she herself was not meant; counts beside a denial only."""
NOBODY_IN_DANGER = re.compile(
    r"\b(?:niemand|niet|geen) (?:is |zijn |loopt )?(?:in |er is )?gevaar\b|\bzo (?:erg |ernstig )?is het niet\b|"
    r"\bzo bedoel\w* ik (?:het|dat) niet\b"
)
NO_VIOLENCE = re.compile(
    NOBODY_IN_DANGER.pattern
    + r"|\b(?:hij|zij|ze|die|pap+a|mam+a|vader|moeder) (?:doet|slaat) (?:me |mij |ons |haar |hem )?"
    r"(?:echt |nooit )?(?:niks|niets|niet|niemand)\b|"
    r"^(?:nee+,? )*(?:(?:hij|zij|ze) (?:is|wordt) )?(?:gewoon|gwn|alleen|enkel) (?:maar )?"
    r"(?:heel |erg |echt |zo )*(?:boos|kwaad)\b|"
    r"\bniet (?:echt )?geslagen\b|\bmet woorden\b|"
    r"\b(?:bij wijze van|manier van) spreken\b|\bniet letterlijk\b"
)
"""Takes back words that sounded like violence: "nee gewoon heel boos"."""


def taken_back(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that takes danger back; None for all others."""
    if phrases.denies_wanting_to_die(text):
        not_she = NOT_ABOUT_ME.search(text) is not None
        if not carries_danger(parsed) or (not_she and _is_only_guessed(parsed)):
            return _will_not_die(parsed, moment, not_she)
    if carries_danger(parsed):
        return None
    asked = moment.asked or ""
    of_another = asked.startswith(OF_ANOTHERS_LIFE) and asked != ANOTHER_ASKED
    if of_another and NOBODY_IN_DANGER.search(text) and phrases.is_short(text):
        return _without(("suicide",), parsed, NOT_DYING)
    return _no_longer_afraid(text, parsed) if _takes_the_alarm_back(text, intent_of(parsed), moment) else None


def _is_only_guessed(parsed: Mapping[str, Any]) -> bool:
    """Whether no rule stands behind a signal: the model alone heard it."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    return all(one.get("source") == "model" and one.get("value") == "suicide" for one in risks)


def _will_not_die(parsed: Mapping[str, Any], moment: Moment, not_she: bool) -> dict[str, Any]:
    """A plain denial answers the question, or is thanked for; the doubt that its words raised goes with it."""
    asked = moment.asked or ""
    answers = asked.startswith(LADDER) and (not asked.startswith(OF_ANOTHERS_LIFE) or asked == ANOTHER_ASKED)
    return _without(("suicide",), parsed, "deny" if answers and not not_she else NOT_DYING)


def _without(values: tuple[str, ...], parsed: Mapping[str, Any], intent: str) -> dict[str, Any]:
    entities = [one for one in parsed.get("entities") or [] if one.get("value") not in values]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}


def _takes_the_alarm_back(text: str, intent: str, moment: Moment) -> bool:
    asked = moment.asked or ""
    stranger = not asked and not moment.said  # "hij komt de trap op" has left the chat, and she comes back
    if stranger or asked == HELLO:
        bare = intent in ANSWERS or intent in ("quick_exit", "immediate_danger")
        return bare and len(text.split()) <= 2 * FEW_WORDS and phrases.FALSE_ALARM.search(text) is not None
    if not asked.startswith(DANGER_NOW) or asked in DANGER_ASKED or not phrases.is_nearly_short(text):
        return False
    gone = phrases.GONE_AGAIN.search(text) and not asked.startswith(OF_ANOTHER)
    back = phrases.FALSE_ALARM.search(text) or NO_VIOLENCE.search(text) or gone
    return bool(back) and not phrases.NOT_TAKEN_BACK.search(text)


def _no_longer_afraid(text: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """A mistake is taken well; somebody who has gone may come back. The doubt in these words goes with it."""
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") not in ("risk", "role", "age")]
    mistake = phrases.FALSE_ALARM.search(text) or NO_VIOLENCE.search(text)
    return {
        **parsed,
        "intent": {"name": FALSE_ALARM if mistake else DANGER_OVER, "confidence": 1.0},
        "entities": entities,
    }
