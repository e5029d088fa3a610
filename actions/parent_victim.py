"""A parent's first words about the child: what she has told already is not asked again."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

WHAT_IS_IT, IT_GOES_ROUND = "utter_parent_victim_first", "utter_parent_victim_round"
SPREAD, BLACKMAIL = "utter_parent_victim_spread", "utter_parent_victim_blackmail"
WHAT_PEOPLE_SAY, TOMORROW = "utter_parent_blames_people", "utter_parent_victim_tomorrow"
GOES_ROUND = re.compile(
    r"\b(?:ga\w*|gingen|ging|staat|stond)\b.{0,40}"
    r"\b(?:rond|in de (?:groeps)?app|online|op (?:snap\w*|insta\w*|tiktok|telegram))\b|"
    r"\b(?:foto|filmpje|video|beeld|naaktfoto)\w*\b.{0,24}\b(?:zit|is|staat|hangt) (?:\w+ ){0,2}?(?:in|op) "
    r"(?:\w+ ){0,2}?\w*(?:groep|app|chat)\w*\b|"
    r"\b(?:foto|filmpje|video|beeld|naaktfoto)\w*\b(?: van \w+(?: \w+)?)? (?:in|op) (?:\w+ ){0,2}?"
    r"(?:\w*groep\w*|whatsapp|snap\w*|insta\w*|telegram|tiktok)\b|"
    r"\b(?:doorgestuurd|rondgestuurd|verspreid|rond ?gaan|rond ?gaat)\b|\bstu\w+ (?:\w+ )?(?:door|rond)\b|"
    r"\b(?:foto|filmpje|video|beeld|naaktfoto)\w*\b.{0,30}"
    r"\b(?:op internet|online|op (?:school|whatsapp|snap\w*))\b|"
    r"\b(?:iedereen|(?:hele|halve) (?:school|klas|dorp|buurt|stad)|alle (?:moeders|kinderen|vrouwen))\b.{0,20}"
    r"\b(?:heeft|hebben|kent|zag|gezien|ziet|stuurt|weet)\b|"
    r"\b(?:heeft|hebben|kent|zag|ziet|stuurt) (?:nu )?(?:de |het )?"
    r"(?:iedereen|(?:hele|halve) (?:school|klas|dorp|buurt|stad))\b"
)
PEOPLE_KNOW = re.compile(
    r"\b(?:iedereen|mensen|buurt|buren|moskee|kerk|familie|vrouwen|moeders|dorp)\b.{0,24}"
    r"\b(?:we(?:et|ten)|praat|praten|zien|gezien|ziet|belt|bellen)\b|"
    r"\bgroep van (?:de )?(?:moskee|kerk|moeders|familie)\b"
)
KNOWN_ALREADY = (
    SPREAD, IT_GOES_ROUND, "utter_parent_victim_words", "utter_parent_victim_not_told",
)  # fmt: skip
"""Said after it was told that an image goes round."""
THREATENED = re.compile(
    r"\b(?:dreig|chant|afpers|geld|betaal)\w*|"
    r"\b(?:heeft|had|bewaart) (?:er |hij )?nog (?:\w+ )?(?:meer|andere)\b|\bnog meer heeft\b"
)

BLACKMAILED = re.compile(
    r"\b(?:ge)?chant\w*|\baf(?:ge)?pers\w*|\biemand (?:\w+ ){0,2}(?:be)?dreig\w*|"
    r"\b(?:be|ge)?dreig\w*\b.{0,60}\b(?:foto|film|video|beeld|naakt|online|door|rond|geld|euro)|"
    r"\b(?:foto|film|video|beeld|naakt)\w*.{0,60}\b(?:be|ge)?dreig\w*|"
    r"\b(?:wil|wilt|willen|eist|eisen|vraagt|vragen) (?:\w+ ){0,3}(?:geld|euro)\b"
)
IS_FILMED = re.compile(
    r"\b(?:stiekem|camera|zonder (?:dat )?\w+ (?:het )?wist)\b.{0,40}\b(?:film\w*|gefilmd)|\bgefilmd\b"
)
FILMED, FILMED_MET = "utter_filmed_first", "utter_filmed_"
"""Told that somebody filmed the child: who that is decides the way, and what it is need not be asked."""
DENIED = re.compile(r"\b(?:niemand|niet|geen|nooit) (?:\w+ )?(?:\w*dreig|\w*chant|af(?:ge)?pers)\w*")
"""A threat that needs no other word to be one, and that is not denied: first things first, before any question."""


class ParentVictim(Action):
    """Meets a parent whose child it happened to."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_parent_victim"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask how the child is where she told that it goes round, and what it is where nothing is known yet."""
        conversation = Conversation(tracker)
        dispatcher.utter_message(response=_answer_to(conversation))
        return []


def _answer_to(conversation: Conversation) -> str:
    """What her story is answered with; who told it before is not asked again what it is."""
    text, told_more = conversation.text.lower(), conversation.has_said((WHAT_IS_IT, *KNOWN_ALREADY))
    if BLACKMAILED.search(text) and not DENIED.search(text):
        return BLACKMAIL
    if THREATENED.search(text):
        return BLACKMAIL if told_more else WHAT_IS_IT
    filmed = IS_FILMED.search(text) and not GOES_ROUND.search(text)
    if filmed and not any(one.startswith(FILMED_MET) for one in conversation.said()):
        return FILMED
    if conversation.has_said(KNOWN_ALREADY):
        return WHAT_PEOPLE_SAY if PEOPLE_KNOW.search(text) else TOMORROW
    if told_more:
        return SPREAD
    return IT_GOES_ROUND if GOES_ROUND.search(text) else WHAT_IS_IT
