"""How long ago facts were checked: `python -m editorial.freshness`, part of `make check`.

A shown fact older than 180 days gives a warning, older than 365 days makes the check fail. A site is
shown with or without a date (`editorial.referrals`), so an old one only warns. The test suite never
asks for today's date: a suite does not die by the calendar.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timezone
from pathlib import Path

from editorial.referrals import ALWAYS_SHOWN, Contact, read_contacts

WARN_AFTER = 180
FAIL_AFTER = 365
"""Days."""


def ages(contacts: Mapping[str, Contact], today: date) -> Iterator[tuple[int, str]]:
    """Age in days and place of every fact that is shown and dated."""
    for contact in contacts.values():
        facts = {**contact.facts, **{f"hours.{form}": fact for form, fact in contact.hour_facts.items()}}
        for name, fact in facts.items():
            if contact.show and fact.is_certain and fact.date_checked is not None:
                yield (today - fact.date_checked).days, f"{contact.id}.{name}"


def main() -> int:
    """Print what is old; 1 when something is too old."""
    today = datetime.now(timezone.utc).date()
    old = sorted(ages(read_contacts(Path("content")), today), reverse=True)
    for days, place in old:
        if days > WARN_AFTER:
            kind = "too old, check it now" if is_too_old(days, place) else "check it soon"
            print(f"content/referrals.yml, {place}: checked {days} days ago, {kind}")
    return 1 if any(is_too_old(*item) for item in old) else 0


def is_too_old(days: int, place: str) -> bool:
    """Whether a fact may no longer be shown; a site stays."""
    return days > FAIL_AFTER and place.rpartition(".")[2] not in ALWAYS_SHOWN


if __name__ == "__main__":
    sys.exit(main())
