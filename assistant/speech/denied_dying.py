"""After a clear no to the question about dying it is not put again in this talk, in whatever text it stands.

Two texts have it at their end, behind the help for an unsafe home. Who said no before gets that help without it. What
she tells anew of dying takes the no back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from assistant.reading.danger_here.denied_here import denies_dying_plainly
from assistant.reading.danger_here.leaves_home import without_leaving_home
from assistant.words.heavy_words import names_an_end

Event = Mapping[str, Any]
"""An event of a tracker as Rasa hands it to actions."""

ENDS_WITH_IT = ("utter_lgbt_unsafe", "utter_honour_nobody")
"""Texts that ask it behind other help."""
OF_HERSELF, OF_ANOTHER = ("utter_suicide_ask", "utter_blackmail_suicide"), ("utter_suicide_other_ask",)
NOT_DYING, DYING = "choose_not_dying", "suicidal_thoughts"
PLAIN_NO = re.compile(r"^(?:nee+n?|nope)\b(?:,? (?:nee|hoor|joh|dat|echt|zeker|helemaal|absoluut))*(?: niet\b|[,.!]|$)")
DOUBTS = re.compile(
    r"\b(?:weet (?:ik |het |t )*niet|geen idee|misschien|twijfel\w*|soms|denk (?:ik )?(?:van )?wel|wel eens|"
    r"zeg\w* wel)\b"
)
MEANS_IT, NOW, FOR_ANOTHER = (
    ("choose_wants_to_die", "choose_getting_worse"),
    "utter_suicide_now",
    "utter_suicide_other_",
)
FIRST_HELP = ("utter_suicide_act", "utter_suicide_unsure", "utter_suicide_other_act")
"""Said after a yes, or to who tells that she wants to die."""
YES_MEANS_IT = (*OF_HERSELF, *ENDS_WITH_IT, "utter_suicide_act", "utter_only_a_joke")
"""Questions to which a yes, or not knowing, is no mistake of ours."""
_SAID_BEFORE_IT = (
    r"(?:Elk antwoord mag hier[:.] |(?:Ik vraag (?:het |ook )?(?:u |ook )*gewoon(?: aan jou)?[:.] )?"
    r"(?:Zegt iemand dat (?:jij|u) dood moet\? Kies dat hieronder\. )?|"
    r"Ik vraag het ook gewoon aan jou: |Vraag het de leerling gewoon en rustig\. )"
)
QUESTION = re.compile(
    rf"{_SAID_BEFORE_IT}\b(?:Weet je of|Denk(?:t)?|Wil(?:t)?|Zou)\b[^.?!]*"
    r"\b(?:dood(?: te gaan)?|er soms niet meer zijn|er niet meer was|dood wil)\?$",
    re.IGNORECASE,
)


def without_the_question_about_dying(text: str) -> str:
    """A text without its closing question about dying; empty where it is nothing else, or asks something else."""
    found = QUESTION.search(text)
    return text[: found.start()].rstrip() if found else ""


def denied_dying(events: Iterable[Event], of_another: bool = False) -> bool:
    """Whether a plain no was the last answer to the question about dying, and nothing of dying was told since.

    Args:
        events: The conversation so far, oldest first.
        of_another: Whether it is asked about the one she tells about.
    """
    questions = (*ENDS_WITH_IT, *(OF_ANOTHER if of_another else OF_HERSELF))
    asked, denied = False, False
    for event in events:
        if event.get("event") == "bot":
            said = str((event.get("metadata") or {}).get("utter_action"))
            asked = asked or said in questions
            denied = denied and said not in FIRST_HELP
        elif event.get("event") == "user":
            parsed = event.get("parse_data") or {}
            intent = str((parsed.get("intent") or {}).get("name") or "")
            if intent == DYING or _tells_of_dying(parsed) or (asked and intent in ("affirm", "unsure")):
                denied = False
            elif intent == NOT_DYING or (asked and (intent == "deny" or (of_another and _says_no(parsed)))):
                denied = True
            asked = False
    return denied


def _says_no(parsed: Mapping[str, Any]) -> bool:
    """Whether an answer begins with a plain no, whatever it goes on about: "nee helemaal niet, dat papier"."""
    text = " ".join(str(parsed.get("text") or "").lower().split())
    return PLAIN_NO.search(text) is not None and not names_an_end(text) and not DOUBTS.search(text)


def _tells_of_dying(parsed: Mapping[str, Any]) -> bool:
    """Whether the words of this message tell it for sure; what only shows beside those before is no news."""
    return any(
        one.get("entity") == "risk" and one.get("value") == "suicide" and one.get("level", "act") == "act"
        and "start" in one
        for one in parsed.get("entities") or []
    )  # fmt: skip


def never_spoke_of_dying(events: Iterable[Event]) -> bool:
    """Whether she says, after the last alarm, that she does not want to die, and no alarm stood in words of an end.

    Then the alarm was a mistake of ours: it puts 113 first no more, and no goodbye speaks of it. A yes to a question
    about dying, a plan, what a rule heard, and help for another's life are no mistake.
    """
    asked, denied = "", False
    for event in events:
        if event.get("event") == "bot":
            asked = str((event.get("metadata") or {}).get("utter_action"))
            if asked == NOW or asked.startswith(FOR_ANOTHER):
                return False
        elif event.get("event") == "user":
            parsed, text = event.get("parse_data") or {}, " ".join(str(event.get("text") or "").lower().split())
            intent = str((parsed.get("intent") or {}).get("name") or "")
            alarms = _alarms(parsed)
            by_a_rule = any(str(one.get("source") or "").startswith("rule:") for one in alarms)
            named = bool(alarms) and (by_a_rule or names_an_end(without_leaving_home(text)))
            if named or intent in MEANS_IT or (asked in YES_MEANS_IT and intent in ("affirm", "unsure")):
                return False
            denied = not alarms and (denied or intent == NOT_DYING or denies_dying_plainly(text))
    return denied


def _alarms(parsed: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What was surely heard of a wish to die, in these words or beside those before."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    return [one for one in risks if one.get("value") == "suicide" and one.get("level", "act") == "act"]
