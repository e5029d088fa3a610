"""Which places she is pointed to, and why: at most three, the best one first.

The order of each need follows the practice pages named in `content/sources.yml`; what may be
shown of a place is decided in `editorial.referrals`. This module holds no text for people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editorial.opening import in_amsterdam
from editorial.referrals import Contact

AT_MOST = 3
NIGHT_BEGINS = 21
NIGHT_ENDS = 9
"""Hours in Dutch time between which a line whose hours are not sure counts as closed."""

STANDS_IN = "113"
"""Open day and night with a chat: last in many orders, for the hours in which nobody else is there. By day whoever is
open and knows her trouble goes before it, by whatever way; who said no to dying is not shown it then."""
HOME_FEARED = "veilig_thuis"
"""Open day and night: before those who know images, where somebody at home is feared."""
ADULT = 18
YOUNGEST_MEANT = 8
"""No line is meant for younger children; they are pointed to the line for the youngest."""

ORDER: Mapping[str, tuple[str, ...]] = {
    "danger_now": ("112", "veilig_thuis", "politie"),
    "suicide": ("113", "kindertelefoon", "in_je_bol", "luisterlijn", "mind_hulplijn"),
    "self_harm": ("kindertelefoon", "113", "in_je_bol", "mind_hulplijn"),
    "sexual_violence": ("csg", "kindertelefoon", "politie", "slachtofferhulp"),
    "sexual_violence_old": ("kindertelefoon", "veilig_thuis", "csg", "slachtofferhulp", "mind_hulplijn"),
    "honour": ("veilig_thuis", "politie", "zahir_eva"),
    "forced_marriage": ("veilig_thuis", "femmes_for_freedom", "kindertelefoon"),
    "abroad": ("veilig_thuis", "nederland_wereldwijd", "femmes_for_freedom"),
    "abroad_now": ("nederland_wereldwijd", "femmes_for_freedom"),
    "home_violence": ("veilig_thuis", "kindertelefoon", "politie"),
    "control": ("kindertelefoon", "veilig_thuis", "femmes_for_freedom"),
    "extortion": ("helpwanted", "kindertelefoon", "politie", "slachtofferhulp", "luisterlijn", "113"),
    "images": ("helpwanted", "kindertelefoon", "politie", "slachtofferhulp", "luisterlijn", "113"),
    "removal": ("take_it_down", "stopncii", "helpwanted", "meldpunt_kinderporno"),
    "grooming": ("helpwanted", "kindertelefoon", "politie", "luisterlijn", "113"),
    "bullying": ("kindertelefoon", "in_je_bol", "ouders_onderwijs", "stoppestennu", "vertrouwensinspecteur", "113"),
    "distress": ("kindertelefoon", "in_je_bol", "luisterlijn", "mind_hulplijn", "113"),
    "listen": ("kindertelefoon", "in_je_bol", "luisterlijn", "mind_hulplijn", "113"),
    "lgbt": ("coc_switchboard", "kindertelefoon", "iedereenisanders", "luisterlijn", "113"),
    "lgbt_unsafe": ("coc_switchboard", "veilig_thuis", "kindertelefoon", "iedereenisanders"),
    "faith": ("kindertelefoon", "geestelijke_verzorging", "luisterlijn", "in_je_bol", "cjg", "113"),
    "virginity": ("sense", "kindertelefoon", "mind_hulplijn"),
    "divorce": ("juridisch_loket", "femmes_for_freedom", "veilig_thuis"),
    "legal": ("juridisch_loket", "kjrw", "slachtofferhulp"),
    "police": ("politie", "slachtofferhulp", "juridisch_loket", "kindertelefoon"),
    "parenting": ("cjg", "opvoedinformatie", "mediaopvoeding"),
    "parent_support": ("luisterlijn", "mind_hulplijn", "cjg"),
    "school": ("school_veiligheid", "vertrouwensinspecteur", "helpwanted"),
    "professional_advice": ("veilig_thuis", "school_veiligheid", "helpwanted"),
    "knowledge": ("kis", "movisie", "smn"),
}
"""Candidates for each need, best first, before role, age, hour and form are looked at."""

ORDER_FOR_PROFESSIONALS: Mapping[str, tuple[str, ...]] = {
    "honour": ("veilig_thuis", "lec_egg", "lkha"),
    "forced_marriage": ("veilig_thuis", "lkha", "movisie"),
    "abroad": ("veilig_thuis", "lkha", "nederland_wereldwijd"),
    "extortion": ("helpwanted", "politie", "school_veiligheid"),
    "images": ("helpwanted", "school_veiligheid", "politie"),
    "faith": ("kis", "movisie", "smn"),
    "sexual_violence": ("csg", "veilig_thuis", "vertrouwensinspecteur"),
    "sexual_violence_old": ("veilig_thuis", "vertrouwensinspecteur", "csg"),
    "listen": ("veilig_thuis", "school_veiligheid", "helpwanted"),
    "bullying": ("school_veiligheid", "stoppestennu", "vertrouwensinspecteur"),
}

ORDER_FOR_ADULTS: Mapping[str, tuple[str, ...]] = {
    "sexual_violence_old": ("csg", "slachtofferhulp", "mind_hulplijn"),
}
"""After years the seven days no longer matter; Veilig Thuis is there first for who is under age."""


@dataclass(frozen=True)
class Situation:
    """What the choice depends on.

    Args:
        need: One of `ORDER`; an unknown need counts as `listen`.
        role: `youth`, `friend`, `parent`, `professional` or None.
        age: In years, of the person who reads; None while it is not known.
        at: This moment, with a time zone.
        form: `chat` or `call` when she said what she can do, else None.
        danger_now: Somebody is in danger now.
        wish_to_die: A wish to die is in the air.
        abroad: She is outside the Netherlands.
        minor_image: Whether the person shown was under 18 then; None while not known.
        denied_dying: She was asked whether she thinks of dying, and said no.
        home_feared: A parent or professional told of fear of what may happen to the other at home.
        asks_for: The place that knows what she asks for in plain words: shown first, with its hours, also while closed.
    """

    need: str
    at: datetime
    role: str | None = None
    age: int | None = None
    form: str | None = None
    danger_now: bool = False
    wish_to_die: bool = False
    abroad: bool = False
    minor_image: bool | None = None
    denied_dying: bool = False
    home_feared: bool = False
    asks_for: str | None = None


@dataclass(frozen=True)
class Route:
    """One place, and why it stands where it stands.

    Args:
        contact: The place.
        state: `open`, `closed` or `unknown` at this moment, for the form she can use.
        reasons: Why it was chosen, for tests and for those who look after the routes.
    """

    contact: Contact
    state: str
    reasons: tuple[str, ...]


def choose(situation: Situation, contacts: Mapping[str, Contact]) -> list[Route]:
    """At most three places, best first.

    Danger now puts 112 first, a wish to die 113; then what she asked for by name of her need; then the need's own
    order, in which a place that is closed now (or probably closed at night) stands behind one that is certainly open.
    """
    routes = _fitting(situation, contacts)
    if not routes:  # a need that is nobody's at this age or in this role: somebody who listens
        routes = _fitting(replace(situation, need="listen"), contacts)
    fixed = [route for route in routes if route.contact.id in _always_first(situation)]
    fixed += [route for route in routes if route.contact.id == situation.asks_for and route not in fixed]
    rest = [route for route in routes if route not in fixed]
    return (fixed + sorted(rest, key=lambda route: _place(route, situation)))[:AT_MOST]


def _fitting(situation: Situation, contacts: Mapping[str, Contact]) -> list[Route]:
    candidates = [contacts[name] for name in _candidates(situation) if name in contacts]
    return [_route(contact, situation) for contact in candidates if _fits(contact, situation)]


def is_night(at: datetime) -> bool:
    """Whether a line whose hours nobody is sure of is probably closed."""
    hour = in_amsterdam(at).hour
    return hour >= NIGHT_BEGINS or hour < NIGHT_ENDS


def _always_first(situation: Situation) -> tuple[str, ...]:
    first: tuple[str, ...] = ()
    if situation.danger_now or situation.need == "danger_now":
        first += ("112",)
    if situation.wish_to_die or situation.need == "suicide":
        first += ("113",)
    return first


def _candidates(situation: Situation) -> list[str]:
    need = situation.need if situation.need in ORDER else "listen"
    if situation.abroad and need in ("danger_now", "abroad", "forced_marriage", "honour"):
        need = "abroad_now"
    grown_up = situation.age is not None and situation.age >= ADULT
    special = ORDER_FOR_PROFESSIONALS if situation.role == "professional" else ORDER_FOR_ADULTS if grown_up else {}
    at_home = (HOME_FEARED,) if situation.home_feared else ()
    ordered = (*_always_first(situation), *at_home, *special.get(need, ORDER[need]))
    unasked_for = situation.denied_dying and not is_night(situation.at) and ordered[-1] == STANDS_IN
    return list(dict.fromkeys(ordered[:-1] if unasked_for else ordered))


def _fits(contact: Contact, situation: Situation) -> bool:
    if not contact.show or (situation.role or "youth") not in contact.roles:
        return False
    if contact.id in _always_first(situation):
        return True
    if contact.id == "take_it_down" and situation.minor_image is False:
        return False
    if contact.id == "stopncii":
        return situation.minor_image is not True and _may_be_adult(situation)
    if situation.role in ("parent", "professional"):
        return True
    if situation.age is None:
        return contact.youngest < 16
    return contact.youngest <= max(situation.age, YOUNGEST_MEANT) <= contact.oldest


def _may_be_adult(situation: Situation) -> bool:
    return situation.minor_image is False or situation.age is None or situation.age >= ADULT


def _route(contact: Contact, situation: Situation) -> Route:
    state = _state(contact, situation)
    reasons = [f"for {situation.need}", f"{state} now"]
    if situation.age is not None and situation.role in (None, "youth", "friend"):
        reasons.append(f"meant for age {situation.age}")
    if situation.form is not None and situation.form in contact.forms():
        reasons.append(f"can be reached by {situation.form}")
    return Route(contact, state, tuple(reasons))


def _state(contact: Contact, situation: Situation) -> str:
    any_form = situation.form is None or contact.id in _always_first(situation)
    forms = ["call", "chat", "site"] if any_form else [str(situation.form)]
    known = [times for form in forms if (times := contact.opening(form)) is not None]
    if any(times.is_open(situation.at) for times in known):
        return "open"
    return "closed" if known else "unknown"


def _place(route: Route, situation: Situation) -> tuple[int, int]:
    unknown = 1 if is_night(situation.at) else 0
    if route.contact.id == _candidates(situation)[-1] == STANDS_IN and not unknown:
        return 0, 2
    later = {"open": 0, "unknown": unknown, "closed": 1}[route.state]
    has_form = situation.form is None or situation.form in route.contact.forms()
    return later, 0 if has_form else 1
