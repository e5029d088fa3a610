"""She corrects whom it is about ("nee ik bedoel mijn zus"): the same question or story again, about the other."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import ABOUT_SOMEBODY_ELSE, Conversation
from actions.go_on import intent_of, tells_something
from actions.meet_danger import FIRST_HELP, FIRST_HELP_FOR_ANOTHER, QUESTION, QUESTION_FOR_ANOTHER
from actions.meet_role import WELCOME, YOUTH
from actions.replay import replay
from assistant.reading.who_helps.whose_story import TOLD_ABOUT_ANOTHER

WHO = (
    (
        "parent",
        re.compile(r"\b(?:mijn|mn|onze) (?:\w+ )?(?:klein|pleeg|stief)?(?:dochter|zoon|kind|kinderen|oudste|jongste)"),
    ),
    ("professional", re.compile(r"\b(?:leerling|cli[eë]nt|pupil|pati[eë]nt|student)\w*")),
    ("friend", re.compile(r"\b(?:vriend|zus|broer|nicht|neef|klasgeno|meisje|jongen|iemand|een ander)\w*")),
)
HERSELF = re.compile(r"\b(?:mezelf|mijzelf|ikzelf)\b|\b(?:over|om|voor) (?:mij|me)\b|\bik zelf\b")
NOT_HERSELF = re.compile(r"\b(?:niet|geen)\b.{0,9}\b(?:mij|mezelf|mijzelf|ikzelf|ik)\b")

TELL, ABOUT_ANOTHER = "utter_tell_story", "utter_about_another"
LADDER_HERSELF = ("utter_suicide_", "utter_blackmail_suicide")
TO_ANOTHER = {
    **{QUESTION[signal]: QUESTION_FOR_ANOTHER[signal] for signal in QUESTION},
    **{FIRST_HELP[signal]: FIRST_HELP_FOR_ANOTHER[signal] for signal in FIRST_HELP},
}
TO_HERSELF = {theirs: hers for hers, theirs in TO_ANOTHER.items()}


class CorrectWhom(Action):
    """Notes who she is then, and takes question or story up again for whom it is about."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_about_whom"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """An open question about danger is put about the right person; else the story is answered anew."""
        conversation = Conversation(tracker)
        role = who_is_meant(conversation.text, conversation.role)
        events: list[dict[str, Any]] = [{"event": "slot", "name": "role", "value": role}]
        asked = conversation.asked or ""
        herself = role == "youth" or means_herself(conversation.text)
        question = (TO_HERSELF if herself else TO_ANOTHER).get(asked)
        if question is None and not herself and asked.startswith(LADDER_HERSELF):
            question = FIRST_HELP_FOR_ANOTHER["suicide"]
        if herself:  # a friend's story as the subject would bring words for a friend
            events.append({"event": "slot", "name": "topic", "value": None})
        if question is not None:  # said as an action of its own: its words go by who she is from now on
            return [*events, {"event": "followup", "name": question}]
        story = next((one for one in reversed(conversation.messages()[:-1]) if tells_something(intent_of(one))), None)
        if story is None:
            dispatcher.utter_message(response=WELCOME.get(role, YOUTH))
            return events
        intent = intent_of(story)
        if herself and intent.startswith(ABOUT_SOMEBODY_ELSE):
            dispatcher.utter_message(response=TELL)
            return events
        meant = intent if herself else TOLD_ABOUT_ANOTHER.get(role, {}).get(intent, intent)
        if not herself:
            dispatcher.utter_message(response=ABOUT_ANOTHER)
        events.append({"event": "slot", "name": "topic", "value": meant})
        return [*events, *replay(story, intent=meant, without_risk=True)]


def means_herself(text: str) -> bool:
    """Whether a correction says that it is about her and nobody else."""
    low = text.lower()
    return bool(HERSELF.search(low)) and not NOT_HERSELF.search(low)


def who_is_meant(text: str, role: str | None) -> str:
    """Who she is by the person whom a correction names; a parent or professional stays one."""
    if means_herself(text):
        return role if role in ("parent", "professional") else "youth"
    low = text.lower()
    named = next((who for who, pattern in WHO if pattern.search(low)), "friend")
    return role if named == "friend" and role in ("parent", "professional") else named
