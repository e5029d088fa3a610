"""A parent who has said how old the child is, is not asked again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

NUMBERS = (
    "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien",
    "zeventien", "achttien",
)  # fmt: skip
YOUNGEST, MIDDLE, OLDER = 5, 12, 15
IN_DIGITS = {word: str(number) for number, word in enumerate(NUMBERS, YOUNGEST)}
SAID = re.compile(
    r"\b(?:ze|zij|hij|dochters?|zoons?|zonen|kind|kinderen|meisjes?|jongens?)(?: is| zijn| van| wordt| ,)* "
    r"(?:nu |pas |net |bijna )*(\d{1,2})\b"
)
TWO_CHILDREN = re.compile(
    r"(?:^|\b(?:van|zijn|zei ik|dus|,) ?)(?:ja |nee )?(\d{1,2}) en (\d{1,2})\b(?! (?:uur|euro|keer))"
)
"""Of two children the first that is named: she says herself which one she begins with."""
ALONE = re.compile(
    r"^(?:(?:ja|nee|oh|ok|oke|nou|bijna|net|pas|hij is|zij is|ze is|is) )*(\d{1,2})"
    r"(?: (?:dus|hoor|al|zei|ik|toch|geworden|nu|years|old))*\W*$"
)
"""A number and hardly a word more."""
PRESSED = {"young": 9, "middle": 13, "older": 16}
"""An age that stands for the button of an age group."""
GROWN_UP = 24

TALK, PHONE, PREVENTION = "utter_parent_talk_first", "utter_parent_phone_before", "utter_parent_prevention_first"
BY_AGE: Mapping[str, tuple[str, str, str]] = {
    TALK: ("utter_parent_talk_young", "utter_parent_talk_middle", "utter_parent_talk_older"),
    PHONE: ("utter_parent_phone_young", "utter_parent_phone_middle", "utter_parent_phone_older"),
    PREVENTION: ("utter_parent_phone_young", "utter_parent_phone_middle", "utter_parent_phone_older"),
}
"""What is asked, and what fits the answer."""


def age_of_the_child(conversation: Conversation) -> int | None:
    """The last age told of the child, in years; None where none was told."""
    for message in reversed(conversation.messages()):
        data = message.get("parse_data") or {}
        intent = str((data.get("intent") or {}).get("name") or "")
        group = intent.rpartition("_")[2] if intent.startswith(("choose_age_", "choose_talk_")) else ""
        if group in PRESSED:
            return PRESSED[group]
        words = re.findall(r"\w+|[^\w\s]", str(message.get("text") or "").lower())
        text = " ".join(IN_DIGITS.get(word, word) for word in words)
        found = (
            re.search(r"\b(\d{1,2}) ?(?:jaar|jr)\b", text)
            or SAID.search(text)
            or TWO_CHILDREN.search(text)
            or ALONE.search(text)
        )
        if found and YOUNGEST <= int(found[1]) <= GROWN_UP:
            return int(found[1])
    return None


class _ByAge:
    """Says what fits the child's age, and asks for it only where it is not known."""

    first = TALK

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """The opening, and then what fits; or the question."""
        conversation = Conversation(tracker)
        age = age_of_the_child(conversation)
        if age is None:
            dispatcher.utter_message(response=self.first)
            return []
        if not conversation.has_said([self.first]):
            dispatcher.utter_message(response=self.first, part="opening")
        dispatcher.utter_message(response=BY_AGE[self.first][(age >= MIDDLE) + (age >= OLDER)])
        return []


class ParentTalk(_ByAge, Action):
    """How to talk with the child."""

    first = TALK

    def name(self) -> str:
        """The name the rules use."""
        return "action_parent_talk"


class ParentPhone(_ByAge, Action):
    """Agreements about the phone, ahead of trouble."""

    first = PHONE

    def name(self) -> str:
        """The name the rules use."""
        return "action_parent_phone"


class ParentPrevention(_ByAge, Action):
    """Ahead of trouble at large."""

    first = PREVENTION

    def name(self) -> str:
        """The name the rules use."""
        return "action_parent_prevention"
