"""Getting an image off: asks for the app only when she has not named it."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.parent_age import age_of_the_child
from actions.referral_routes import ADULT

STEPS_FOR = {
    "snapchat": "utter_removal_snapchat",
    "instagram": "utter_removal_instagram",
    "facebook": "utter_removal_instagram",
    "tiktok": "utter_removal_tiktok",
    "whatsapp": "utter_removal_whatsapp",
    "telegram": "utter_removal_telegram",
    "youtube": "utter_removal_youtube",
    "x": "utter_removal_x",
    "discord": "utter_removal_discord",
    "pornhub": "utter_removal_porn_site",
    "other": "utter_removal_other",
}
WHERE = "utter_removal_first"
HOW_OLD = "utter_removal_age"
ON_OTHER_APPS = "utter_removal_brake"
CHOSEN = "choose_platform_"

TOOL = {True: "utter_removal_minor", False: "utter_removal_adult", None: "utter_removal_both"}
"""By whether the person shown was under 18 when it was made (knowledge: which removal tool)."""
FOR_ADULTS = {
    "utter_deepfake_in_app": "utter_deepfake_adult",
    "utter_deepfake_on_site": "utter_deepfake_adult",
    "utter_deepfake_unsure": "utter_deepfake_adult",
    "utter_regret_ask": "utter_regret_tool_adult",
    "utter_regret_silent": "utter_regret_tool_adult",
}
"""What somebody of age hears after such a question."""
FOR_MINORS = {
    "utter_deepfake_in_app": "utter_deepfake_minor",
    "utter_deepfake_on_site": "utter_deepfake_minor",
    "utter_deepfake_unsure": "utter_deepfake_minor",
    "utter_regret_ask": "utter_regret_tool",
    "utter_regret_silent": "utter_regret_tool",
}
"""What somebody under 18 hears there."""
AGE_MAY_BE_UNKNOWN = ("utter_regret_ask", "utter_regret_silent", "utter_deepfake_unsure", "utter_deepfake_on_site")
_LATELY = (
    r"(?:gister\w*|eergister\w*|vandaag|vanochtend|vannacht|(?:afgelopen|vorige) (?:week|weekend|maand|zomer)|"
    r"(?:dit|deze) (?:jaar|week|maand|zomer|weekend)|"
    r"(?:een|1|paar|2|twee|3|drie|4|vier|5|vijf) (?:dag|dagen|week|weken|maand|maanden) (?:geleden|terug))"
)
_MADE = r"(?:gemaakt|gefilmd|opgenomen|genomen|ik (?:heb )?(?:\w+ ){0,4}?(?:gestuurd|stuurde)|stuurde ik|maakte|filmde)"
MADE_OF_LATE = re.compile(
    rf"\b{_MADE}\b.{{0,32}}\b{_LATELY}\b|\b{_LATELY}\b.{{0,32}}\b{_MADE}\b|"
    rf"\bik (?:heb|had) (?:\S+ ){{0,4}}?{_LATELY} (?:\S+ ){{0,4}}?gestuurd\b"
)
ONLY_AN_AGE = re.compile(
    r"^\W*(?:(?:ja|en|maar|ik|ze|zij|hij|mijn \w+) )*(?:is|was|ben|wordt|word) (?:(?:toen|pas|nog|maar|net|nu|bijna) )*"
    r"\d{1,2}(?: jaar)?(?: oud)?(?: toen)?\W*$"
)
"""Tells how old somebody is or was, and nothing of where it stands."""
NO_KIND_ADULT = "utter_child_adult_no"


class StartRemoval(Action):
    """Says the steps for the app she named, or asks where it stands."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_start_removal"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say the steps and what comes next, or ask."""
        conversation = Conversation(tracker)
        platform = platform_of(conversation)
        if platform is None:
            dispatcher.utter_message(response=WHERE)
            return []
        dispatcher.utter_message(response=STEPS_FOR.get(platform, STEPS_FOR["other"]))
        known = was_minor(conversation) is not None
        dispatcher.utter_message(response=ON_OTHER_APPS if known else HOW_OLD)
        return [{"event": "slot", "name": "platform", "value": platform}]


class AgeOnTheImage(Action):
    """No, not known, or an age at "was je onder de 18?". A child is asked for a kind adult there, and has none."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_age_on_the_image"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say what is there for that age, or who else can be the child's adult."""
        conversation = Conversation(tracker)
        ages = conversation.ages_named()
        if ages and min(ages) < ADULT:
            dispatcher.utter_message(response=FOR_MINORS.get(conversation.asked or "", TOOL[True]))
            return []
        unsure = conversation.intent == "unsure" and conversation.asked in AGE_MAY_BE_UNKNOWN
        not_known = unsure or (conversation.intent == "inform_role" and not ages)
        of_age = TOOL[None] if not_known else FOR_ADULTS.get(conversation.asked or "", TOOL[None])
        dispatcher.utter_message(response=NO_KIND_ADULT if conversation.is_child else of_age)
        return []


class RemovalTool(Action):
    """Names the tool that keeps the image off other apps, by the age it was made at."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_removal_tool"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it."""
        dispatcher.utter_message(response=TOOL[was_minor(Conversation(tracker))])
        return []


def platform_of(conversation: Conversation) -> str | None:
    """The app: pressed, named, or `other` when she was asked and named none."""
    if conversation.intent.startswith(CHOSEN):
        return conversation.intent.removeprefix(CHOSEN)
    named = first_named(conversation) or str(conversation.slot("platform") or "").lower()
    if named:
        return named
    asked = conversation.asked == WHERE and not ONLY_AN_AGE.search(conversation.text.lower())
    return "other" if asked else None


def first_named(conversation: Conversation) -> str:
    """The app in the newest message, or else the first that was named in the talk: strangers may add her on another."""
    messages = conversation.messages()
    for message in (*messages[-1:], *messages):
        entities = (message.get("parse_data") or {}).get("entities") or []
        named = next((str(one.get("value")) for one in entities if one.get("entity") == "platform"), "")
        if named:
            return named.lower()
    return ""


def was_minor(conversation: Conversation) -> bool | None:
    """Whether the person shown was under 18 then; None while that is not known.

    Somebody who is under 18 now was so then; somebody older may have been.
    """
    if conversation.is_child:
        return True
    said = conversation.slot("minor_image")
    if said is not None:
        return bool(said)
    if conversation.role == "parent" and (age := age_of_the_child(conversation)) is not None:
        return True if age < ADULT else None
    herself = conversation.role in (None, "youth")
    if not herself or conversation.age is None:
        return None
    if conversation.age < ADULT:
        return True
    of_age_then = conversation.asked == HOW_OLD or (conversation.age > ADULT and _made_of_late(conversation))
    return False if of_age_then else None


def _made_of_late(conversation: Conversation) -> bool:
    """Whether she told that it was made this year: then who is of age for more than a year was so on it."""
    return any(MADE_OF_LATE.search(str(one.get("text") or "").lower()) for one in conversation.messages())
