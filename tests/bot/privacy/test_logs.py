"""No log line tells who spoke, what was said, or with which token."""

import logging

import pytest
import uvicorn

from bot.privacy.logs import DiscreetFormatter, configure_logging

MARKER = "zeldzaamwoord7351"
TOKEN = "4200000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def as_before() -> object:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    logging.raiseExceptions = True


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
def test_what_libraries_say_is_left_out(capsys: pytest.CaptureFixture[str], level: str) -> None:
    configure_logging(level)
    for name in ("httpx", "telegram.ext", "uvicorn.access", "uvicorn.error", "sqlalchemy.engine", "asyncio"):
        for severity in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
            logging.getLogger(name).log(severity, "%s 88112233445566 %s", MARKER, TOKEN)
    said = capsys.readouterr().err
    assert MARKER not in said and TOKEN not in said and "88112233445566" not in said
    assert "error in httpx" in said


def test_a_library_that_has_set_up_its_own_logging_is_silenced_too(capsys: pytest.CaptureFixture[str]) -> None:
    uvicorn.Config(app=None, log_level="debug")  # gives uvicorn.access a handler that prints what it is handed
    configure_logging("INFO")
    logging.getLogger("uvicorn.access").error("%s", MARKER)
    captured = capsys.readouterr()
    assert MARKER not in captured.err + captured.out


def test_a_line_that_cannot_be_formatted_prints_nothing_it_was_handed(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO")
    logging.getLogger("bot").error("%d of %d", MARKER)
    assert MARKER not in capsys.readouterr().err


def test_an_exception_shows_its_kind_and_place_only(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO")
    try:
        raise ValueError(MARKER)
    except ValueError:
        logging.getLogger("bot").exception("something failed")
    said = capsys.readouterr().err
    assert "ValueError" in said and "test_logs.py" in said
    assert MARKER not in said


def test_secrets_that_slip_in_are_starred() -> None:
    record = logging.LogRecord(
        "bot", logging.INFO, "x", 1, f"bot{TOKEN} Bearer abcdefgh 88112233445566 {'0f' * 16}", (), None
    )
    said = DiscreetFormatter("%(message)s").format(record)
    assert "AAHdq" not in said and "abcdefgh" not in said and "88112233445566" not in said and "0f0f" not in said
