"""Whether the Bot API can be reached, in words that hold no token and no chat."""

import logging
import time

from telegram.error import Conflict, InvalidToken

_log = logging.getLogger(__name__)


class Health:
    """What the health page shows of Telegram.

    Attributes:
        state: "starting", "reached", "unreachable", "token refused" or "another poller".
        since: When the state began, in seconds of the monotonic clock.
    """

    def __init__(self) -> None:
        self.state = "starting"
        self.since = time.monotonic()

    def reached(self) -> None:
        """The Bot API answered."""
        self._turn("reached", logging.INFO, "Telegram can be reached")

    def failed(self, error: Exception) -> None:
        """The Bot API did not answer as it should; one line a change, not one a try."""
        if isinstance(error, InvalidToken):
            self._turn("token refused", logging.ERROR, "Telegram refuses TELEGRAM_BOT_TOKEN")
        elif isinstance(error, Conflict):
            self._turn("another poller", logging.ERROR, "another process polls with this bot's token")
        else:
            self._turn("unreachable", logging.WARNING, f"Telegram cannot be reached ({type(error).__name__})")

    def _turn(self, state: str, level: int, line: str) -> None:
        if state != self.state:
            self.state, self.since = state, time.monotonic()
            _log.log(level, line)
