"""Points her to people: asks what has to be asked first, and hands the places to the gateway as cards."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.go_on import intent_of
from actions.long_ago import was_long_ago
from actions.needs import need_of, story_of
from actions.referral_cards import (
    CARDS_ARE_FOLLOWED_BY,
    INTRODUCTION,
    INTRODUCTION_AT_NIGHT,
    INTRODUCTION_FOR_PEOPLE,
    cards,
)
from actions.referral_routes import ADULT, Situation, choose, is_night
from actions.texts import contacts
from assistant.speech.denied_dying import never_spoke_of_dying
from assistant.words.lgbt import LGBT

ONLY_TYPES = re.compile(
    r"\btyp|\bchat|\bappen\b|\bsms|(?:niet|geen|nooit|ipv|in plaats van|zonder te) (?:\w+ )?bel", re.I
)
CALLS = re.compile(r"\bbel", re.I)
ASKS_WHO_HELPS = ("request_human", "ask_where_help")

MARRIED = re.compile(
    r"\b(?:mijn|mn|m'n) (?:ex-?(?: ?man)?-?man|man|kinderen|schoon\w+)\b|\b(?:\d|twee|drie) kind(?:er|"
    r"eren)?\b|\bik ben (?:al )?getrouwd\b|"
    r"\b(?:familie|moeder|ouders|broer|visa|visum) van (?:mijn )?man\b|\bmy husband\b|\bi am married\b"
)

CALL_OR_TYPE = "utter_call_or_type"
KNOWS_LGBT, LGBT_UNSAFE = "coc_switchboard", "lgbt_unsafe"
LAST_ASKED = 2
"""Messages in which she may have said what kind of people she wants: her wish, and her answer whether she can call."""
FORM_CHOICES = {"chat": "/choose_chat", "call": "/choose_call"}
"""The choice that is left out once she has made it."""
TOLD_OF_HERSELF = "utter_sexual_violence_first"
"""Said to who underwent it, a mother included; of a child it is another."""
HOME_FEARED = (
    "utter_danger_now_other", "utter_honour_other", "utter_aside_husband_gets_angry", "utter_pro_support_unsafe",
)  # fmt: skip
"""Beginnings of what is said where home is not safe for a child or pupil."""
DYING = "suicidal_thoughts"
DYING_ASKED = ("utter_suicide_", "utter_blackmail_suicide", "utter_lgbt_unsafe", "utter_honour_nobody")
"""Beginnings of what asks her whether she thinks of dying."""


class Refer(Action):
    """Answers "where can I go": the places that fit, best first.

    Before numbers that can wait a young person is asked once whether she can call or only type;
    112 and 113 are never held up by a question.
    """

    introduction: str | None = None

    def name(self) -> str:
        """The name the rules use."""
        return "action_refer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say how to read the cards, show them, and ask what next."""
        conversation = Conversation(tracker)
        situation = situation_of(conversation, now())
        if has_to_be_asked_first(conversation, situation):
            dispatcher.utter_message(response=CALL_OR_TYPE)
            return []
        routes = choose(situation, contacts())
        only_113 = any(route.contact.id == "113" for route in routes)
        night = only_113 and is_night(situation.at) and situation.form == "chat"
        introduction = self.introduction or (INTRODUCTION_AT_NIGHT if night else INTRODUCTION)
        dispatcher.utter_message(response=introduction)
        dispatcher.utter_message(
            json_message={
                "effect": "referral",
                "cards": cards(routes, situation.at, introduction, situation.form, conversation.role),
            }
        )
        form = form_of(conversation)
        chosen = {"without": FORM_CHOICES[form]} if form else {}
        dispatcher.utter_message(response=CARDS_ARE_FOLLOWED_BY, **chosen)
        return [{"event": "slot", "name": "contact_form", "value": form}] if form else []


def has_to_be_asked_first(conversation: Conversation, situation: Situation) -> bool:
    """Whether it is not known yet if she can call, and nothing here is urgent; who is held abroad may have no time."""
    if situation.role in ("parent", "professional") or situation.form is not None:
        return False
    urgent = situation.danger_now or situation.wish_to_die or situation.abroad
    urgent = urgent or situation.need in ("danger_now", "suicide")
    return not urgent and not conversation.has_said([CALL_OR_TYPE])


class ReferToPeople(Refer):
    """Answers "can I talk to a person": who answers elsewhere now, and that nobody does here."""

    introduction = INTRODUCTION_FOR_PEOPLE

    def name(self) -> str:
        """The name the rules use."""
        return "action_refer_to_people"


def now() -> datetime:
    """This moment; tests put another one in its place."""
    return datetime.now(timezone.utc)


def situation_of(conversation: Conversation, at: datetime) -> Situation:
    """What is known of her that the choice depends on."""
    met = " ".join(conversation.slot("dangers_met") or [])
    signals = " ".join(f"{signal}:{level}" for signal, level in conversation.signals().items())
    age = conversation.age if conversation.role not in ("parent", "professional") else None
    if age is None and conversation.role in (None, "youth") and is_married(conversation):
        age = ADULT
    if conversation.role == "parent" and conversation.has_said([TOLD_OF_HERSELF]):
        age = ADULT
    mistaken = never_spoke_of_dying(conversation.events())
    denied, told = mistaken or denied_dying(conversation), conversation.told()
    if denied:  # what was asked about and is not is no need
        told = [intent for intent in told if intent != DYING]
    topic = story_of(told) if denied and conversation.topic == DYING else conversation.topic
    need = need_of(topic, conversation.role, told)
    if need == "professional_advice" and "sexual_violence:act" in f"{met} {signals}":
        need = "sexual_violence"  # "steun aan een leerling" over sexual violence
    if need == "sexual_violence" and was_long_ago(conversation):
        need = "sexual_violence_old"
    asks_for_lgbt = wants_those_who_know_lgbt(conversation)
    if asks_for_lgbt:
        need = LGBT_UNSAFE if "honour_violence:act" in f"{met} {signals}" or "danger_now:act" in met else "lgbt"
    return Situation(
        need=need,
        role=conversation.role,
        age=age,
        at=at,
        form=form_of(conversation),
        danger_now="danger_now:act" in signals,
        wish_to_die="suicide:act" in f"{met} {signals}" and not mistaken,
        abroad=bool(conversation.slot("abroad")),
        minor_image=conversation.slot("minor_image") if age is None or age >= ADULT else True,
        denied_dying=denied,
        home_feared=fears_home_of_another(conversation),
        asks_for=KNOWS_LGBT if asks_for_lgbt else None,
    )


def fears_home_of_another(conversation: Conversation) -> bool:
    """Whether a parent or professional was helped with what may happen to the child or pupil at home."""
    helps = conversation.role in ("parent", "professional")
    return helps and any(one.startswith(HOME_FEARED) and not one.endswith("_ask") for one in conversation.said())


def wants_those_who_know_lgbt(conversation: Conversation) -> bool:
    """Whether she asks, in words of her own, for people who know what it is to be lgbt: "iets voor homo jongeren"."""
    if conversation.role not in (None, "youth", "friend"):
        return False
    said = [str(one.get("text") or "").lower() for one in conversation.messages()]
    asked_for = said[-LAST_ASKED:] if conversation.asked == CALL_OR_TYPE else said[-1:]
    return any(LGBT.search(text) for text in asked_for if not text.startswith("/"))


def denied_dying(conversation: Conversation) -> bool:
    """Whether she said no when she was asked whether she thinks of dying."""
    asked, denied = False, False
    for event in conversation.events():
        if event.get("event") == "bot":
            asked = asked or str((event.get("metadata") or {}).get("utter_action")).startswith(DYING_ASKED)
        elif event.get("event") == "user" and asked:
            denied, asked = denied or intent_of(event) in ("deny", "choose_not_dying"), False
    return denied


def is_married(conversation: Conversation) -> bool:
    """Whether she has told of a husband, of his family or of children of her own: then lines for children are none."""
    return any(MARRIED.search(str(message.get("text") or "").lower()) for message in conversation.messages())


def form_of(conversation: Conversation) -> str | None:
    """Whether she can call or only type, as she pressed or said when it was asked."""
    chosen = {"choose_call": "call", "choose_chat": "chat"}.get(conversation.intent)
    if conversation.intent in ASKS_WHO_HELPS and ONLY_TYPES.search(conversation.text):
        return "chat"  # "wie kan ik appen ipv bellen" needs no question
    if chosen is None and conversation.asked in (CALL_OR_TYPE, CARDS_ARE_FOLLOWED_BY):
        chosen = "chat" if ONLY_TYPES.search(conversation.text) else "call" if CALLS.search(conversation.text) else None
    return chosen or conversation.slot("contact_form")
