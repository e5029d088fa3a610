"""The conversation so far, as the decisions need it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from actions import about_whom
from actions.first_words import FIRST_WORDS
from assistant.reading.danger_here.another_wants_no_more import ANOTHER_SAYS_SO, is_said_by_another
from assistant.reading.her_story.her_own_story import tells_of_herself
from assistant.reading.who_helps.life_of_another import cares_for_a_life

OLDEST_CHILD = 11
"""A person up to this age, in years, is met as a child."""

OF_WHOM_THEY_HELP = ("honour_violence", "extortion")
"""What a teacher or youth worker tells of a pupil, however much "ik" stands beside it."""
ABOUT_SOMEBODY_ELSE = ("parent_", "pro_", "friend_")
"""Beginnings of intents that tell about somebody else."""

DANGER_OF_EITHER = ("honour_violence", "sexual_violence")
"""Subjects that are told in the same words about herself and about another."""

FALLBACK = "nlu_fallback"
RATHER_SURE = 0.6
"""Below this a friend is guessed where she speaks of herself and names nobody."""

DONE_TO_ANOTHER = ("i_shared_image", "received_image")
OF_ANOTHERS_LIFE = ("utter_suicide_other_", "utter_danger_now_other")
"""Beginnings of questions about somebody else's life."""
THE_OTHER = re.compile(
    r"\b(?:wil|gaat|kan|heeft|doet) (?:ze|zij|hij)\b|\b(?:ze|zij|hij) (?:wil|gaat|kan|heeft|doet|zichzelf)\b"
)
"""Who passed an image on and tells what the other does is not telling about herself."""


@dataclass(frozen=True)
class Reading:
    """One way to understand the newest message: an intent and how likely it is."""

    intent: str
    confidence: float


class Conversation:
    """Reads what rasa_sdk hands to an action.

    Args:
        tracker: The tracker of this turn.
    """

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker

    @property
    def intent(self) -> str:
        """What the newest message wants or tells."""
        return str((self._tracker.latest_message.get("intent") or {}).get("name") or "")

    @property
    def text(self) -> str:
        """What she typed."""
        return str(self._tracker.latest_message.get("text") or "")

    @property
    def readings(self) -> list[Reading]:
        """All readings of the newest message, likeliest first."""
        ranking = self._tracker.latest_message.get("intent_ranking") or []
        return [Reading(str(item["name"]), float(item["confidence"])) for item in ranking]

    @property
    def parsed(self) -> dict[str, Any]:
        """All that was understood of the newest message."""
        return dict(self._tracker.latest_message)

    @property
    def asked(self) -> str | None:
        """The question that stood open when she answered."""
        return self.slot("asked")

    @property
    def role(self) -> str | None:
        """`youth`, `parent`, `professional`, `friend`, or None while it is not known."""
        return self.slot("role")

    @property
    def age(self) -> int | None:
        """Her age in years, or None while it is not known."""
        return _in_years(self.slot("age"))

    @property
    def is_child(self) -> bool:
        """Whether she is under twelve."""
        return self.age is not None and self.age <= OLDEST_CHILD and self.role in (None, "youth", "friend")

    @property
    def topic(self) -> str | None:
        """The last intent that told what this is about."""
        return self.slot("topic")

    def slot(self, name: str) -> Any:
        """A slot's value, None where it is empty."""
        return self._tracker.get_slot(name)

    def is_about_somebody_else(self, signal: str | None = None) -> bool:
        """Whether she tells about a child, a pupil or a friend rather than about herself.

        Args:
            signal: The danger in question. Its own words go before who she is: a mother who wants to die
                herself gets help for herself.
        """
        if self.intent in DONE_TO_ANOTHER and THE_OTHER.search(self.text.lower()):
            return True
        quoted = is_said_by_another(self._entities()) or ANOTHER_SAYS_SO.search(self.text.lower()) is not None
        if signal in about_whom.DONE_TO_ONESELF and quoted and not about_whom.plainly_of_herself(self.text):
            return True
        if signal and (self.asked or "").startswith(OF_ANOTHERS_LIFE) and self._was_told_before(signal):
            return True
        named = [str(one.get("value")) for one in self._entities() if one.get("entity") == "role"]
        if "professional" in (self.role, *named) and signal in OF_WHOM_THEY_HELP:
            return True
        helps = (
            self._likeliest_intent().startswith(ABOUT_SOMEBODY_ELSE)
            or self.role in ("parent", "professional", "friend")
            or (self.topic or "").startswith(ABOUT_SOMEBODY_ELSE)
            or self._last_story().startswith(ABOUT_SOMEBODY_ELSE)
        )
        whom = about_whom.subject_of(signal, self.text, self._entities()) if signal else None
        of_a_life = signal in about_whom.DONE_TO_ONESELF and cares_for_a_life(self.said())
        if helps and whom == about_whom.SHE_HERSELF and of_a_life:  # "medicijnen weet ik niet" is said of the child
            return not about_whom.plainly_of_herself(self.text)
        if whom == about_whom.ANOTHER:
            return helps or about_whom.does_it_to_itself(self.text) or not about_whom.speaks_of_herself(self.text)
        return helps and whom != about_whom.SHE_HERSELF

    def _was_told_before(self, signal: str) -> bool:
        """Whether a signal stands in no words of the newest message: "ik" in these says nothing of whom it is about."""
        of_it = self.alarms(signal)
        return bool(of_it) and not any("start" in one for one in of_it)

    def _likeliest_intent(self) -> str:
        """What the newest message most likely wants, also where that is too unsure to answer.

        A faint guess about somebody else does not outweigh the story that she told of herself.
        """
        unsure = self.intent == FALLBACK and not (self.role in (None, "youth") and tells_of_herself(self.said()))
        likely = (
            one.intent for one in self.readings if one.intent != FALLBACK and not self._is_a_guess_about_another(one)
        )
        return next(likely, self.intent) if unsure else self.intent

    def _is_a_guess_about_another(self, reading: Reading) -> bool:
        """Whether a friend is merely guessed where nobody is named and "ik ben mega dom geweest" speaks of herself."""
        guessed = reading.intent.startswith(ABOUT_SOMEBODY_ELSE) and reading.confidence < RATHER_SURE
        named = any(one.get("entity") == "role" for one in self._entities()) or about_whom.WHOSE.search(
            self.text.lower()
        )
        return guessed and self.role is None and not named and about_whom.speaks_of_herself(self.text)

    def _last_story(self) -> str:
        """What she told last, of herself or of somebody else; danger in it may be either's."""
        told = (one for one in reversed(self.told()) if one in FIRST_WORDS and one not in DANGER_OF_EITHER)
        return next(told, "")

    def _entities(self) -> list[dict[str, Any]]:
        return list(self._tracker.latest_message.get("entities") or [])

    def signals(self) -> dict[str, str]:
        """Level (`act` or `ask`) of each risk signal in the newest message."""
        found: dict[str, str] = {}
        for entity in self._entities():
            if entity.get("entity") == "risk":
                value, level = str(entity.get("value")), str(entity.get("level", "act"))
                found[value] = "act" if "act" in (level, found.get(value)) else "ask"
        return found

    def alarms(self, signal: str) -> list[dict[str, Any]]:
        """What was heard of one signal in the newest message, with its source."""
        return [one for one in self._entities() if one.get("entity") == "risk" and one.get("value") == signal]

    def names_one_of(self, entities: Iterable[str]) -> bool:
        """Whether the newest message holds one of these entities."""
        found = {entity.get("entity") for entity in self._entities()}
        return not found.isdisjoint(entities)

    def ages_named(self) -> list[int]:
        """The ages in the newest message, in years."""
        named = [_in_years(entity.get("value")) for entity in self._entities() if entity.get("entity") == "age"]
        return [age for age in named if age is not None]

    def persons_named(self) -> list[tuple[int, str]]:
        """The persons in the newest message, each with the place where it stands."""
        named = [entity for entity in self._entities() if entity.get("entity") == "person"]
        return [(int(entity.get("start") or 0), str(entity.get("value"))) for entity in named]

    def told(self) -> list[str]:
        """Every intent of hers so far, in order."""
        return [
            str(((message.get("parse_data") or {}).get("intent") or {}).get("name") or "")
            for message in self.messages()
        ]

    def events(self) -> list[dict[str, Any]]:
        """Everything that happened, in order."""
        return list(self._tracker.events)

    def said(self) -> list[str]:
        """Ids of everything the assistant has said, in order."""
        return [
            event["metadata"]["utter_action"]
            for event in self._tracker.events
            if event.get("event") == "bot" and (event.get("metadata") or {}).get("utter_action")
        ]

    def has_said(self, responses: Iterable[str]) -> bool:
        """Whether one of these has been said before."""
        return not set(responses).isdisjoint(self.said())

    def buttons_seen(self) -> list[tuple[str, str]]:
        """Title and payload of the buttons that stood under the last thing said with buttons."""
        shown = (
            (event.get("data") or {}).get("buttons") for event in reversed(self.events()) if event.get("event") == "bot"
        )
        last = next((buttons for buttons in shown if buttons), [])
        return [(str(button["title"]), str(button["payload"])) for button in last]

    def messages(self) -> list[dict[str, Any]]:
        """Her messages so far, as events, in order."""
        return [event for event in self._tracker.events if event.get("event") == "user"]


def _in_years(value: Any) -> int | None:
    digits = "".join(letter if letter.isdigit() else " " for letter in str(value or "")).split()
    return int(digits[0]) if digits and int(digits[0]) < 120 else None
