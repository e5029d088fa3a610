"""Violence that is told of the past, and an alarm that was over before: no help for danger at this moment.

"Vorige keer heeft ie mn zus geslagen" and, after "er is nu niks", "mijn broer volgt me ook" are heard by the model and
by rules alike. What they say about home stays; only the alarm of this very moment becomes a question, or goes where
that question was answered before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import Moment

DANGER_NOW = "danger_now"
PAST = re.compile(
    r"\b(?:vorige? (?:keer|week|maand|jaar|zomer|vakantie)|vroeger|destijds|toen|ooit|(?:al |wel )?(?:eens|"
    r"een keer)|laatst|"
    r"(?:dag|dagen|week|weken|maand|maanden|jaar|jaren) geleden|last (?:time|week|month|year)|once|years ago)\b"
)
NOW = re.compile(
    r"\b(?:nu|net|weer|nog steeds|altijd|elke|iedere|steeds|"
    r"vaak|bloed\w*|mes|"
    r"wapen|pistool|deur|bonk\w*|bonst|help|112|trap op|binnen|onderweg|komt (?:nu|eraan|naar|terug)|achter (?:me|mij)|"
    r"staat|slaat|schopt|now|again|always|every|door|knife|coming)\b"
)
"""With one of these it is not only of the past, or has begun anew."""
HABIT = re.compile(r"\b(?:soms|af en toe|als (?:hij|ze|zij) (?:\w+ )?(?:boos|kwaad|dronken))\b")
WHEN_ANGRY = re.compile(r"\bslaat\b")
"""What happens at times: it is asked whether it does now."""
THREAT = re.compile(r"vermoord|\bdood|\bmaak\w* .{0,12}\baf\b|\bafmaken\b|\bslaa?[nt]?\b|\bkill|\bbeat")
"""With one of these she is asked again, also where it was over."""
MISREAD, ABOUT_HOME = "utter_misread", ("honour_violence", "sexual_violence", "extortion")
"""Said after she took it back; the model's mere doubt about the same is then no news."""
SAYS_IT_IS_SAFE = re.compile(
    r"^(?:ja+|yes|jawel)\b.{0,24}\b(?:hij|zij|ze|die|iedereen) (?:is|zijn) (?:nu |ff |even |net )*(?:weg|"
    r"werken|slapen)\b"
)
"""Answers whether she can talk: "ja nu wel, hij is ff weg"."""
FIRST_WORDS = ("utter_greet", "utter_who")
IS_OVER = ("utter_danger_now_over", "utter_danger_ok", "utter_danger_back", "utter_danger_later")
"""Said after she has told that nothing happens now."""
HELP_NOW = ("utter_danger_now_act", "utter_danger_now_speak", "utter_danger_now_type", "utter_danger_now_stay")


def without_an_alarm_of_the_past(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The reading of a message, in small letters, with the danger of this moment as it is heard here.

    Args:
        text: The message.
        parsed: What the model and the rules make of it.
        moment: What stands open, and what was said.
    """
    asked = moment.asked or ""
    if MISREAD in moment.said:
        parsed = {**parsed, "entities": [one for one in parsed.get("entities") or [] if not _doubted_again(one)]}
    if asked in FIRST_WORDS and SAYS_IT_IS_SAFE.search(text) and not THREAT.search(text):
        return {**parsed, "entities": [one for one in parsed.get("entities") or [] if not _guessed_now(one)]}
    now = NOW.search(WHEN_ANGRY.sub(" ", text) if HABIT.search(text) else text)
    if not moment.said or asked in FIRST_WORDS or asked.startswith(HELP_NOW) or now:
        return parsed
    was_over = not moment.said.isdisjoint(IS_OVER)
    if not was_over and not PAST.search(text) and not HABIT.search(text):
        return parsed
    answered = was_over and not THREAT.search(text)
    entities = [
        {**one, "level": "ask"} if one.get("value") == DANGER_NOW else one
        for one in parsed.get("entities") or []
        if not (answered and one.get("value") == DANGER_NOW)
    ]
    return {**parsed, "entities": entities}


def _doubted_again(entity: Mapping[str, Any]) -> bool:
    doubt = entity.get("level") == "ask" and entity.get("source") == "model"
    return doubt and entity.get("value") in ABOUT_HOME


def _guessed_now(entity: Mapping[str, Any]) -> bool:
    return entity.get("value") == DANGER_NOW and entity.get("source") == "model"
