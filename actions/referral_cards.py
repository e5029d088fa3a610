"""What a card says of a place, and how the cards fit into one answer.

The gateway puts the first card under the introduction and the question under the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from actions.referral_routes import Route, is_night
from actions.texts import responses
from editorial.opening import in_amsterdam
from editorial.referrals import Contact

BUBBLE = 318
"""Characters that a bubble holds beside the blank line between two texts: an answer is three
bubbles of 320, the first also holds the introduction, the last the question."""

LEAST_URGENT_FIRST = ("cost", "anonymous", "how", "hours", "chat")

INTRODUCTION = "utter_referral_intro"
INTRODUCTION_AT_NIGHT = "utter_referral_intro_night"
INTRODUCTION_FOR_PEOPLE = "utter_people_elsewhere"
CARDS_ARE_FOLLOWED_BY = "utter_referral_next"
BEFORE_THE_NAME = "words_another_place"


def cards(
    routes: Sequence[Route], at: datetime, introduction: str, form: str | None = None, role: str | None = None
) -> list[dict[str, str]]:
    """The cards, each short enough that they fit into one answer with what is said around them.

    The first follows the introduction. The others are messages of their own: a line before the name
    keeps the place off a locked screen.
    """
    room = (BUBBLE - longest(introduction), BUBBLE, BUBBLE - longest(CARDS_ARE_FOLLOWED_BY))
    shown = []
    for place, (route, characters) in enumerate(zip(routes, room, strict=False)):
        opening = {"opening": responses().answer(BEFORE_THE_NAME, place - 1, role).text} if place else {}
        shown.append(shortened(opening | card(route, at, form), characters))
    return shown


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
