"""Logging that cannot tell who spoke or what was said.

Our own code logs no text, address or token. Libraries do: httpx logs every address (the Bot API's holds the
token), python-telegram-bot logs updates, SQLAlchemy logs parameters, and a stack trace shows the values it
likes. So the libraries are silenced below WARNING, and of an exception only its kind and place are printed.
"""

import logging
import re
import sys
import traceback
from types import TracebackType

_QUIET = (
    "httpx",
    "httpcore",
    "telegram",
    "uvicorn",
    "sqlalchemy",
    "alembic",
    "asyncio",
    "urllib3",
    "multipart",
)
_SECRETS = re.compile(r"(bot)?\d{6,}:[A-Za-z0-9_-]{20,}|(?i:bearer|token=)\s*\S+|\b[0-9a-f]{32,64}\b|\b\d{6,}\b")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Formats a record with secrets, ids and long numbers starred, and exceptions without their messages."""

    def format(self, record: logging.LogRecord) -> str:
        return _SECRETS.sub("***", super().format(record))

    def formatException(self, ei: ExcInfo) -> str:
        """Kind and place of an exception; its message and the source lines may hold what somebody wrote."""
        kind, _error, trace = ei
        places = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([kind.__name__ if kind is not None else "", *(f"  {place}" for place in places)])


class _NoLibraryDetail(logging.Filter):
    """Libraries may say that something went wrong, not what they were carrying."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.split(".")[0] not in _QUIET:
            return True
        if record.levelno < logging.WARNING:
            return False
        record.msg, record.args = f"{record.levelname.lower()} in {record.name}", ()
        return True


def configure_logging(level: str) -> None:
    """Send all logging of this process to standard error, discreetly.

    Args:
        level: DEBUG, INFO, WARNING or ERROR; no level prints what people write.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_NoLibraryDetail())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in (*_QUIET, *_known_below(_QUIET)):
        library = logging.getLogger(name)
        library.handlers[:] = []
        library.propagate = True
        library.setLevel(logging.WARNING if name in _QUIET else logging.NOTSET)
    logging.raiseExceptions = False  # a record that cannot be formatted would be printed with its arguments
    sys.excepthook = _report_uncaught
    logging.captureWarnings(False)


def _known_below(names: tuple[str, ...]) -> list[str]:
    """Loggers below these that have been made already, and may have handlers of their own."""
    return [name for name in logging.root.manager.loggerDict if name.split(".")[0] in names and name not in names]


def _report_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("bot").critical("uncaught error", exc_info=(kind, error, trace))
