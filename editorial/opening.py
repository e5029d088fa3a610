"""When a place is open, in Dutch time and with Dutch public holidays."""

from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class OpeningTimes:
    """Opening hours in OpenStreetMap's form, such as `Mo-Fr 09:00-21:00; PH off`.

    Args:
        expression: The hours.

    Raises:
        ValueError: The expression cannot be read.
    """

    def __init__(self, expression: str) -> None:
        try:
            self._hours = OpeningHours(expression, timezone=AMSTERDAM, country="NL")
        except Exception as error:  # the library's own error class differs between its versions
            raise ValueError(f"'{expression}' is no opening time: {error}") from error
        self.expression = expression

    @property
    def always(self) -> bool:
        """Whether it is open day and night."""
        return self.expression == "24/7"

    def is_open(self, at: datetime) -> bool:
        """Whether it is open at this moment (a moment with a time zone)."""
        return bool(self._hours.is_open(in_amsterdam(at)))

    def opens_next(self, at: datetime) -> datetime | None:
        """When it opens next, in Dutch time; None when it is open now or never opens again."""
        if self.is_open(at):
            return None
        change = self._hours.next_change(in_amsterdam(at))
        return in_amsterdam(change) if change is not None else None


def in_amsterdam(at: datetime) -> datetime:
    """The moment in Dutch time; by way of UTC, because a clock time skipped in March exists nowhere."""
    return at.astimezone(timezone.utc).astimezone(AMSTERDAM)
