"""The places to turn to: `content/referrals.yml`.

Every field carries its source, the date somebody checked it and how sure that is. What may be
shown is decided here, field by field: a number, an hour or a price only when it is sure and
dated; a name and a site always.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from editorial.errors import ContentError
from editorial.opening import OpeningTimes
from editorial.reading import Entry, as_date, read_mapping
from editorial.sources import CONFIDENCES

ROLES = ("youth", "friend", "parent", "professional")
FORMS = ("chat", "call", "visit", "site")
"""How one can make contact."""

_FIELDS = (
    "phone", "phone_second", "phone_abroad", "chat", "whatsapp", "email", "web", "cost", "anonymous", "languages",
)  # fmt: skip
_TEXTS = ("what_for", "why", "why_at_night", "how")
_CONTACT_KEYS = ("name", "show", "note", "for", "hours", *_TEXTS, *_FIELDS)
ALWAYS_SHOWN = ("web",)


@dataclass(frozen=True)
class Fact:
    """One field of a contact.

    Args:
        value: What it says.
        source: Where that was seen.
        date_checked: When; None where nobody knows.
        confidence: `high`, `medium` or `low`.
        show: False switches the field off, whatever else is known.
    """

    value: str
    source: str
    date_checked: date | None
    confidence: str
    show: bool = True

    @property
    def is_certain(self) -> bool:
        """Sure enough to be read out to somebody who needs it."""
        return self.show and self.confidence == "high" and self.date_checked is not None


@dataclass(frozen=True)
class Contact:
    """A place to turn to.

    Args:
        id: How routes and texts refer to it.
        name: Its name, always shown.
        show: False takes the whole place out of every route.
        needs: What it is for (ids that routes use).
        roles: For whom: `youth`, `friend`, `parent`, `professional`.
        youngest: Age from which it is meant, in years.
        oldest: Age until which it is meant, in years.
        texts: `what_for`, `why`, `why_at_night` and `how` for the person who reads.
        facts: Fields by name, as in the file.
        hours: When one can call or chat, by form of contact; only what is sure.
    """

    id: str
    name: str
    show: bool
    needs: tuple[str, ...]
    roles: tuple[str, ...]
    youngest: int
    oldest: int
    texts: Mapping[str, str]
    facts: Mapping[str, Fact]
    hours: Mapping[str, OpeningTimes] = field(default_factory=dict)
    hour_facts: Mapping[str, Fact] = field(default_factory=dict)

    def shown(self, name: str) -> str | None:
        """The value of a field if it may be shown, else None."""
        fact = self.facts.get(name)
        if fact is None or not fact.show:
            return None
        return fact.value if fact.is_certain or name in ALWAYS_SHOWN else None

    def opening(self, form: str) -> OpeningTimes | None:
        """When this form of contact is open, or None where that is not sure."""
        return self.hours.get(form)

    def forms(self) -> tuple[str, ...]:
        """The forms of contact that may be shown."""
        found = []
        if self.shown("chat") or self.shown("whatsapp"):
            found.append("chat")
        if self.shown("phone") or self.shown("phone_abroad"):
            found.append("call")
        if self.shown("web"):
            found.append("site")
        return tuple(found)


def read_contacts(content_dir: Path) -> dict[str, Contact]:
    """Read `referrals.yml`.

    Raises:
        ContentError: The file is missing or broken.
    """
    file = content_dir / "referrals.yml"
    whole = Entry(file, "", read_mapping(file))
    whole.allow_only(("contacts", "never_show"))
    never = set(whole.texts("never_show", default=[]))
    contacts = whole.entry("contacts")
    found = {name: _contact(Entry(file, name, contacts.get(name))) for name in contacts.names()}
    for contact in found.values():
        for field_name, fact in contact.facts.items():
            if any(number in fact.value for number in never):
                raise ContentError(file, contact.id, f"'{field_name}' holds a number known to be wrong")
    return found


def _contact(entry: Entry) -> Contact:
    entry.allow_only(_CONTACT_KEYS)
    meant_for = entry.entry("for")
    meant_for.allow_only(("needs", "roles", "ages"))
    roles = meant_for.texts("roles")
    if not set(roles) <= set(ROLES):
        raise meant_for.wrong(f"'roles' has to be some of {', '.join(ROLES)}")
    ages = meant_for.get("ages") or [0, 120]
    if not (isinstance(ages, list) and len(ages) == 2 and all(isinstance(age, int) for age in ages)):
        raise meant_for.wrong("'ages' has to be two numbers, such as [8, 18]")
    hour_facts = _hour_facts(entry)
    return Contact(
        id=entry.name,
        name=entry.text("name"),
        show=entry.flag("show", default=True),
        needs=tuple(meant_for.texts("needs", default=[])),
        roles=tuple(roles),
        youngest=ages[0],
        oldest=ages[1],
        texts={key: entry.text(key) for key in _TEXTS if entry.has(key)},
        facts={key: _fact(entry.entry(key)) for key in _FIELDS if entry.has(key)},
        hours={form: _opening(entry, fact) for form, fact in hour_facts.items() if fact.is_certain},
        hour_facts=hour_facts,
    )


def _hour_facts(entry: Entry) -> dict[str, Fact]:
    if not entry.has("hours"):
        return {}
    hours = entry.entry("hours")
    hours.allow_only(FORMS)
    return {form: _fact(hours.entry(form)) for form in hours.names()}


def _opening(entry: Entry, fact: Fact) -> OpeningTimes:
    try:
        return OpeningTimes(fact.value)
    except ValueError as error:
        raise entry.wrong(f"'hours' cannot be read: {error}") from error


def _fact(entry: Entry) -> Fact:
    entry.allow_only(("value", "source", "date_checked", "confidence", "show"))
    confidence = entry.text("confidence")
    if confidence not in CONFIDENCES:
        raise entry.wrong(f"'confidence' has to be one of {', '.join(CONFIDENCES)}")
    return Fact(
        value=entry.text("value"),
        source=entry.text("source"),
        date_checked=as_date(entry, "date_checked"),
        confidence=confidence,
        show=entry.flag("show", default=True),
    )
