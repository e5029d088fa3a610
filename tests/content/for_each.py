"""One check over many texts as one test that names every text which fails.

A test of its own for each text and check is eight thousand tests; finding them takes longer than running them.
"""

from collections.abc import Callable, Iterable
from typing import Any

Check = Callable[[Any], None]


def for_each(things: Iterable[Any], name: Callable[[Any], str]) -> Callable[[Check], Callable[[], None]]:
    """Turns a check of one thing into a test of them all.

    Args:
        things: What is checked; there must be at least one.
        name: What a failure is called.
    """
    all_of_them = list(things)

    def decorate(check: Check) -> Callable[[], None]:
        def test() -> None:
            assert all_of_them
            failures = [f"{name(thing)}: {why}" for thing in all_of_them if (why := _failure(check, thing))]
            assert not failures, "\n".join(failures)

        test.__name__, test.__doc__, test.__module__ = check.__name__, check.__doc__, check.__module__
        return test

    return decorate


def _failure(check: Check, thing: Any) -> str:
    try:
        check(thing)
    except AssertionError as error:
        return str(error) or "fails"
    return ""
