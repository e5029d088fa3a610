"""What a message means after all that was told before, whatever the open question is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.threat_only import ASKS_TO_GO
from assistant.reading.her_story.demands_silence import has_to_be_silent
from assistant.reading.moment import (
    ANSWERS,
    FEW_WORDS,
    MISUNDERSTOOD,
    Moment,
    asks_yes_or_no,
    blackmail_is_known,
    intent_of,
)
from assistant.reading.who_helps.whose_story import home_that_may_not_know
from assistant.words import phrases

AIRPORT, DATE, BEFORE_A_TRIP = "choose_abroad_airport", "choose_marriage_date", "choose_abroad_before"
DATE_SAID = "utter_forced_marriage_date"
TELLING = ("utter_how_to_tell_", "utter_afraid_parents_angry")
"""Questions whose no is a no to telling."""
MEET, MEET_SAID = "choose_blackmail_meet", "utter_blackmail_meet"
SILENCE, SILENCE_SAID = "choose_blackmail_silence", "utter_blackmail_silence"
IF_SENT, NOTED, ENOUGH = "choose_blackmail_if_sent", "choose_noted", "choose_enough"
HOME_HEARS = "afraid_parents_find_out"
TRIP = ("utter_forced_marriage_", "utter_abroad_")
ABOUT_DANGER = (
    "utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_honour_", "utter_sexual_violence_",
    "utter_blackmail_suicide", "utter_blackmail_ask", "utter_blackmail_meet", "utter_blackmail_silence",
    "utter_lgbt_unsafe", "utter_filmed_other", "utter_grooming_first", "utter_afraid_parents_violent",
    "utter_friend_home",
)  # fmt: skip
"""Beginnings of questions at which half a yes counts as one and a refusal is answered by their own rules."""


def beside_what_was_said(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of what follows from a trip, a threat or a wish not to tell that was spoken of; None for all else."""
    if (story := _of_a_trip_or_threat(text, parsed, moment)) is not None:
        return story
    intent, asked = intent_of(parsed), moment.asked or ""
    if asked.startswith(ABOUT_DANGER):
        return None
    if phrases.LEAVE_IT.search(text) and not asks_yes_or_no(moment):
        return ENOUGH
    if not asked:
        return None
    if phrases.NOT_ABOUT_THAT.search(text) and phrases.is_short(text):
        return ENOUGH
    if intent in ("ask_how_to_tell_parents", HOME_HEARS) and phrases.WILL_NOT_TELL.search(text):
        return "deny" if asked.startswith(TELLING) else home_that_may_not_know(HOME_HEARS, moment) or HOME_HEARS
    if (intent in ANSWERS or intent == moment.topic) and phrases.YES_BUT.search(text) and len(text.split()) > FEW_WORDS:
        return "deny" if phrases.NEGATION.search(text) else NOTED
    return None


def _of_a_trip_or_threat(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    intent, asked = intent_of(parsed), moment.asked or ""
    of_a_trip = any(one.startswith(TRIP) for one in moment.said)
    blackmailed = blackmail_is_known(moment)
    if of_a_trip and phrases.AT_THE_AIRPORT.search(text):
        return AIRPORT
    if asked.startswith(TRIP[0]) and intent in ANSWERS and phrases.A_DAY.search(text) and DATE_SAID not in moment.said:
        return DATE
    if blackmailed and phrases.IF_IT_IS_SENT.search(text) and moment.role in (None, "youth"):
        return IF_SENT
    meets = phrases.WANTS_HER_TO_COME.search(text) or (
        (
            intent in ("grooming", "pressured_to_send", "sextortion", *ANSWERS)
            or (intent == "left_abroad" and not of_a_trip)
        )
        and phrases.MEETING.search(text)
    )
    asks_again = phrases.MEETING.search(text) and ASKS_TO_GO.search(text)
    asks_again = asks_again or (
        asked != MEET_SAID and intent in ("grooming", "pressured_to_send")
    )  # told again it is no new story
    tells_of_harm = asked == MEET_SAID and phrases.YES.search(text) and not phrases.YES_BUT.search(text)
    if blackmailed and meets and not tells_of_harm and (asks_again or MEET_SAID not in moment.said):
        return MEET
    if blackmailed and SILENCE_SAID not in moment.said and has_to_be_silent(text):
        return SILENCE
    if intent in (MISUNDERSTOOD, "inform_role") and phrases.TO_BE_ARRESTED.search(text):
        return "ask_police_law"
    return None
