"""A few bare words that only ask to go on: "oke en nu", "en toen?", "ja maar hoe dan".

They answer nothing. The model hears a yes in their "oke" or "ja", and who asks how would be taken at her word about
what was never told. What was offered is given; any other question is put in its next words, which lead further.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment, carries_danger
from assistant.understanding.answers.answer_data import ANSWER, OTHER

GO_ON = "choose_go_on"
_LEADS = r"(?:(?:ja+|ok[eé]*|okay|maar|dus|nou|goed|hm+|pf+|en|snap ik|duidelijk|weet ik)[,.!]* )*"
_NOW = r"(?: (?:nu|nou|dan|verder|hier|ofzo|gewoon|eigenlijk))*"
ONLY_ASKS_ON = re.compile(
    rf"^{_LEADS}(?:"
    rf"en (?:nu|nou|dan|toen|verder|daarna|hoe|wat)(?: (?:dan|nu|nou|verder))?|"
    rf"(?:wat|hoe)(?: (?:nu|nou|dan|verder))+|maar hoe|"
    rf"(?:hoe|wat) (?:moet|kan|doe) (?:ik|je|dat)(?: (?:dat|het|t|dit|ermee|eraan))?{_NOW}(?: doen)?{_NOW}"
    r")[.?! ]*$"
)
OFFERS = re.compile(
    r"\b(?:zal ik|zullen we|wil je (?:(?:nu |even )?(?:weten (?:hoe|wat|wie)|zien|hulp|verder|kort verder)|"
    r"dat ik)|wilt u (?:weten|zien|verder))\b[^.?!]*\?\s*$",
    re.I,
)
"""Something is held out: who asks to go on wants it."""
OFFERS_A_TALK = re.compile(r"\bwil je (?:\w+ ){0,4}?praten\?\s*$", re.I)
WITH_WHOM = re.compile(rf"^{_LEADS}(?:met|bij|aan|naar) wie\b(?! (?:praat|chat|spreek|typ|heb) ik)")
"""Takes it, and asks for more than may be guessed: "ja maar met wie dan, iedereen hier kent mijn vader"."""
NO_PLACE = (
    "utter_greet", "utter_who", "utter_still_there", "utter_anything_else", "utter_other_subject", "utter_call_or_type",
    "utter_thank", "utter_language", "utter_card_", "utter_affirm_open", "utter_detail_open",
)  # fmt: skip
"""Questions with nothing behind them to go on with."""


def asks_on(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, that only asks to go on; None where it is more than that.

    Args:
        text: The message.
        parsed: Its reading, with what it is at the open question.
        moment: What stands open.
    """
    if moment.role not in (None, "youth") or moment.topic is None or carries_danger(parsed):
        return None
    if WITH_WHOM.search(text) and OFFERS_A_TALK.search(moment.question):
        return _yes_to_it(moment)
    if not ONLY_ASKS_ON.search(text) or (moment.asked or "").startswith(NO_PLACE):
        return None
    if (asked := _a_choice_that_asks(parsed, moment)) is not None:
        return asked
    return _what_is_offered(moment) or GO_ON


def _a_choice_that_asks(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The choice whose title is the very question ("Wat zeg ik dan?"), where the message is surely that."""
    answer = parsed.get(ANSWER) or {}
    if not answer.get("sure") or answer.get("meant") == OTHER:
        return None
    asking = {payload.removeprefix("/").split("{")[0] for title, payload in moment.buttons if title.endswith("?")}
    return str(answer["meant"]) if answer["meant"] in asking else None


def _what_is_offered(moment: Moment) -> str | None:
    """The choice that takes what the open question holds out."""
    if OFFERS.search(moment.question) is None:
        return None
    return _yes_to_it(moment)


def _yes_to_it(moment: Moment) -> str:
    taken = next((payload for title, payload in moment.buttons if title.startswith("Ja")), "/affirm")
    return taken.removeprefix("/").split("{")[0]
