"""Points her to people: chooses the places and hands them to the gateway as cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.needs import need_of
from actions.referral_routes import ADULT, Route, Situation, choose, is_night
from actions.texts import contacts, responses
from editorial.opening import in_amsterdam
from editorial.referrals import Contact

BUBBLE = 318
"""Characters that a bubble holds beside the blank line between two texts: an answer is three
bubbles of 320, the first also holds the introduction, the last the question."""

LEAST_URGENT_FIRST = ("cost", "anonymous", "how", "hours", "chat")

ONLY_TYPES = re.compile(r"typ|chat|\bapp|(?:niet|geen|nooit) (?:\w+ )?bel", re.I)
CALLS = re.compile(r"\bbel", re.I)

CARDS_ARE_FOLLOWED_BY = "utter_referral_next"
CALL_OR_TYPE = "utter_call_or_type"
INTRODUCTION = "utter_referral_intro"
INTRODUCTION_AT_NIGHT = "utter_referral_intro_night"
INTRODUCTION_FOR_PEOPLE = "utter_people_elsewhere"


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
                "cards": cards(routes, situation.at, introduction, situation.form),
            }
        )
        dispatcher.utter_message(response=CARDS_ARE_FOLLOWED_BY)
        form = form_of(conversation)
        return [{"event": "slot", "name": "contact_form", "value": form}] if form else []


def has_to_be_asked_first(conversation: Conversation, situation: Situation) -> bool:
    """Whether it is not known yet if she can call, and nothing here is urgent."""
    if situation.role in ("parent", "professional") or situation.form is not None:
        return False
    urgent = situation.danger_now or situation.wish_to_die or situation.need in ("danger_now", "suicide")
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
    return Situation(
        need=need_of(conversation.topic, conversation.role, conversation.told()),
        role=conversation.role,
        age=age,
        at=at,
        form=form_of(conversation),
        danger_now="danger_now:act" in signals,
        wish_to_die="suicide:act" in f"{met} {signals}",
        abroad=bool(conversation.slot("abroad")),
        minor_image=conversation.slot("minor_image") if age is None or age >= ADULT else True,
    )


def form_of(conversation: Conversation) -> str | None:
    """Whether she can call or only type, as she pressed or said when it was asked."""
    chosen = {"choose_call": "call", "choose_chat": "chat"}.get(conversation.intent)
    if chosen is None and conversation.asked in (CALL_OR_TYPE, CARDS_ARE_FOLLOWED_BY):
        chosen = "chat" if ONLY_TYPES.search(conversation.text) else "call" if CALLS.search(conversation.text) else None
    return chosen or conversation.slot("contact_form")


def cards(routes: Sequence[Route], at: datetime, introduction: str, form: str | None = None) -> list[dict[str, str]]:
    """The cards, each short enough that they fit into one answer with what is said around them."""
    room = (BUBBLE - longest(introduction), BUBBLE, BUBBLE - longest(CARDS_ARE_FOLLOWED_BY))
    return [shortened(card(route, at, form), characters) for route, characters in zip(routes, room, strict=False)]


def longest(response_id: str) -> int:
    """Characters of the longest wording of a response."""
    wordings = responses().get(response_id).wordings()
    return max(len("\n\n".join(version.bubbles)) for _, version in wordings)


def shortened(fields: dict[str, str], room: int) -> dict[str, str]:
    """A card without its least urgent fields, until it fits.

    Args:
        fields: The card.
        room: Characters it may take, one line a field.
    """
    kept = dict(fields)
    for name in LEAST_URGENT_FIRST:
        if sum(len(value) + 1 for value in kept.values()) <= room:
            break
        kept.pop(name, None)
    return kept


def card(route: Route, at: datetime, form: str | None = None) -> dict[str, str]:
    """One card, field by field; what is not certain is left out."""
    contact = route.contact
    night = is_night(at) and "why_at_night" in contact.texts
    fields = {
        "name": contact.name,
        "why": contact.texts.get("why_at_night" if night else "why"),
        "how": contact.texts.get("how"),
        "phone": contact.shown("phone"),
        "chat": contact.shown("chat") or contact.shown("whatsapp"),
        "url": contact.shown("web"),
        "hours": hours(contact, at, form=form),
        "cost": contact.shown("cost"),
        "anonymous": contact.shown("anonymous"),
    }
    return {name: value for name, value in fields.items() if value}


def hours(
    contact: Contact, at: datetime, words: Callable[..., str] | None = None, form: str | None = None
) -> str | None:
    """When it is open, in her words; a hint to look at the site where that is not sure.

    Who can only type is not told that a place is open because its telephone is.
    """
    say = words or _words
    if form == "chat" and contact.opening("chat") is None and contact.opening("call") is not None:
        return say("words_hours_only_call") if contact.shown("chat") else say("words_hours_call")
    times = contact.opening("call") or contact.opening("chat") or contact.opening("site")
    if times is None:
        return say("words_hours_unknown") if contact.shown("web") else None
    if times.always:
        return say("words_hours_always")
    if times.is_open(at):
        return say("words_hours_open")
    opens = times.opens_next(at)
    if opens is None:
        return None
    today = opens.date() == in_amsterdam(at).date()
    name = "words_hours_opens_today" if today else "words_hours_opens_on"
    return say(name, time=f"{opens:%H:%M}", day=_words(f"words_day_{opens.weekday()}"))


def _words(response_id: str, **values: str) -> str:
    text = responses().answer(response_id).text
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
