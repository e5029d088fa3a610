"""When a place is open, in Dutch time and with Dutch public holidays."""

from datetime import datetime
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
        return bool(self._hours.is_open(at.astimezone(AMSTERDAM)))

    def opens_next(self, at: datetime) -> datetime | None:
        """When it opens next, in Dutch time; None when it is open now or never opens again."""
        if self.is_open(at):
            return None
        change = self._hours.next_change(at.astimezone(AMSTERDAM))
        return change.astimezone(AMSTERDAM) if change is not None else None
