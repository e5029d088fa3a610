"""Is it punishable: the law of what happened to her, not of images alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.law_of_home import told_without_another_place
from actions.needs import story_of
from assistant.reading.her_questions.law_of_a_fake import asks_of_a_fake
from assistant.reading.her_story.owns_up import owned_up

ABOUT_IMAGES = "utter_police_first"
LAW_OF: Mapping[str, str] = {
    "forced_marriage": "utter_police_marriage",
    "left_abroad": "utter_police_marriage",
    "honour_violence": "utter_police_home",
    "family_control": "utter_police_home",
    "immediate_danger": "utter_police_home",
    "sexual_violence": "utter_police_body",
    "i_shared_image": "utter_police_me",
}
PASSED_IT_ON, OF_ONES_OWN = "utter_shared_first", "utter_police_own"
RECEIVED, HAS_ANOTHERS_IMAGE = "utter_police_received", "utter_aside_have_peer_image"
HELPS = "utter_aside_friend_trouble"
"""What the law is for a friend: the image is not hers, so nothing of who sent one of oneself is said."""
HAS_IT_OF_ANOTHER = re.compile(
    r"\b(?:foto|filmpje|video|beeld|nude|pic|dickpic)\w* van (?:hem|haar|die|een ander|mijn ex|mn ex)\b|"
    r"\b(?:hij|zij|ze|die) (?:het|hem|m|t|die|dat)? ?(?:\w+ )?(?:gestuurd|stuurde)\b.{0,12}\b(?:mij|me)\b|"
    r"\b(?:ik|heb|had)\b.{0,24}\b(?:gekregen|ontvangen|kreeg)\b|\bkreeg ik\b|\bniet? om gevraagd\b"
)
"""Asks about an image of somebody else that she was sent."""
OF_ONESELF = re.compile(r"\b(?:ik|mij|me)\b.*\b(?:strafblad|gevangenis|cel|straf\w*|boete)\b|\bweet de politie\b")
"""Who passed an image on asks about herself, whatever was told in between."""
FAKE = "utter_police_fake"
COSTS, PROOF = "utter_police_costs", "utter_police_proof"
TALK, TALK_AS_SUSPECT, LAWYER = "utter_police_talk", "utter_police_talk_suspect", "utter_police_lawyer"
SENDER = "i_shared_image"
OF_MONEY = re.compile(
    r"\b(?:kost(?:en)?|betaal(?:t)?|betalen|gratis|geld|duur|advoca\w+|schadevergoeding|schade|smartengeld|vergoed\w*)\b"
)
MONEY_OF_THE_THREAT = re.compile(
    r"\b(?:hij|ze|zij|die|iemand)\b.{0,12}\b(?:wil|eist|vraagt|wou)\b.{0,20}\b(?:geld|euro)\b"
)
OF_PROOF = re.compile(
    r"\bontken\w*|\bbewij\w*|\b(?:hij|ze|zij|die) (?:zegt|zei|liegt|beweert|doet)\b.{0,24}\b(?:niet|niks|nooit|nep)\b|"
    r"\bmijn woord\b|\bgelo(?:oft|of|ven)\b"
)
"""What she asks about the police: what it costs, or who has to show who did it."""
CHILD_SHOWN = "parent_child_victim"
OF_ONES_CHILD: Mapping[str, str] = {"parent_child_shared": "i_shared_image"}
"""What a child did, as the story whose law a parent reads."""
OF_EITHER = ("forced_marriage", "left_abroad", "honour_violence", "family_control")
"""Told in the same words by who lives it and by a parent or professional: the law is the same."""


class Law(Action):
    """Answers about law and police by what she told before."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_law"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say the law that fits; a parent or professional reads that of images, of home, or of what the child did."""
        conversation = Conversation(tracker)
        story = _story(conversation)
        if story is not None and conversation.has_said([PASSED_IT_ON]) and OF_ONESELF.search(conversation.text.lower()):
            story = "i_shared_image"
        asked_for = _asked_for(conversation)
        if conversation.role in (None, "youth") and asks_of_a_fake(conversation.text.lower()):
            asked_for = FAKE
        if asked_for == COSTS and story == SENDER:
            asked_for = LAWYER
        dispatcher.utter_message(response=asked_for or LAW_OF.get(story or "", ABOUT_IMAGES))
        return []


class OwnPunishment(Action):
    """Whether she, or a child, does something punishable: who passed an image on, or who sent one of oneself."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_own_punishment"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, by what was told; who told of an image of oneself does not read of Halt."""
        conversation = Conversation(tracker)
        sender = _is_about_a_sender(conversation) or conversation.has_said([PASSED_IT_ON]) or _owned_up(conversation)
        of_another = RECEIVED if _was_sent_one(conversation) else HELPS if conversation.role == "friend" else None
        if not sender and of_another is not None:
            dispatcher.utter_message(response=of_another)
            dispatcher.utter_message(response=OF_ONES_OWN, part="question")
            return []
        dispatcher.utter_message(response=LAW_OF[SENDER] if sender else OF_ONES_OWN)
        return []


class PoliceTalk(Action):
    """How a talk at the police goes: for who is shown, or for who may be a suspect."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_police_talk"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, by what was told."""
        dispatcher.utter_message(response=TALK_AS_SUSPECT if _is_about_a_sender(Conversation(tracker)) else TALK)
        return []


class PoliceCosts(Action):
    """What it costs: to report, or to be helped by a lawyer."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_police_costs"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, by what was told."""
        dispatcher.utter_message(response=LAWYER if _is_about_a_sender(Conversation(tracker)) else COSTS)
        return []


def _owned_up(conversation: Conversation) -> bool:
    """Whether a young person or a friend said that she passed on an image of somebody else, in whatever story."""
    if conversation.role in ("parent", "professional"):
        return False
    return owned_up(str(message.get("text") or "") for message in conversation.messages())


def _was_sent_one(conversation: Conversation) -> bool:
    """Whether a young person has an image of somebody else, and did not pass it on."""
    if conversation.role in ("parent", "professional"):
        return False
    told = conversation.has_said([HAS_ANOTHERS_IMAGE]) or _story(conversation) == "received_image"
    return told or HAS_IT_OF_ANOTHER.search(conversation.text.lower()) is not None


def _is_about_a_sender(conversation: Conversation) -> bool:
    """Whether she, or the child of a parent, passed an image on."""
    return _story(conversation) == SENDER


def _story(conversation: Conversation) -> str | None:
    """What happened, as far as the law goes; what a child did or underwent is not forgotten over a fear in between."""
    told = conversation.told()
    if conversation.role == "parent":
        of_the_child = next((one for one in reversed(told) if one in OF_ONES_CHILD or one == CHILD_SHOWN), "")
        happened = next((one for one in reversed(told) if one in OF_EITHER or one == CHILD_SHOWN), None)
        return OF_ONES_CHILD.get(of_the_child) or _for_an_adult(happened)
    story = story_of(told_without_another_place(conversation))
    return _for_an_adult(story) if conversation.role == "professional" else story


def _for_an_adult(story: str | None) -> str | None:
    """The story whose law somebody reads who tells of a child or pupil; None where that of images fits best."""
    return story if story in OF_EITHER else OF_ONES_CHILD.get(story or "")


def _asked_for(conversation: Conversation) -> str | None:
    """What a question about costs or proof is answered with; a professional asks for others, and reads the law."""
    text = conversation.text.lower()
    if conversation.role == "professional":
        return None
    if OF_MONEY.search(text) and not MONEY_OF_THE_THREAT.search(text):
        return COSTS
    return PROOF if OF_PROOF.search(text) else None
