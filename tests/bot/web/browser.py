"""A real browser for the tests: Debian's Chromium, headless, with nothing of its own on the network."""

import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
NEUTRAL = "<!doctype html><title>Het weer</title><p>Zonnig</p>"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium; the test is skipped, loudly, where there is none."""
    if not CHROMIUM.exists():
        warnings.warn(
            "NO BROWSER: /usr/bin/chromium is missing, so the web chat was NOT tested in a browser "
            "(Debian: apt-get install chromium).",
            stacklevel=2,
        )
        pytest.skip("no Chromium at /usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Visitor:
    """One person with one browser window, and everything her browser asked for.

    Args:
        context: A fresh profile.
        url: Where the chat is.
    """

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.context = context
        self.url = url
        self.requests: list[Request] = []
        self.troubles: list[str] = []
        # Nothing real is asked of the neutral site: it is played here.
        context.route(lambda address: not address.startswith(url), self._outside)
        context.on("request", lambda request: self.requests.append(request))
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda said: self._heard(said.type, said.text))

    def _heard(self, kind: str, text: str) -> None:
        # A request that fails on purpose is reported by the browser itself.
        if kind in {"error", "warning"} and "Failed to load resource" not in text:
            self.troubles.append(text)

    def _outside(self, route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", body=NEUTRAL)

    def outside(self) -> list[str]:
        """Addresses of others that the browser asked for."""
        return [request.url for request in self.requests if not request.url.startswith((self.url, "data:"))]

    def close(self) -> None:
        """Close the window; requests still under way are nobody's fault."""
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.close()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something that does not show on the page, while the browser goes on."""
        end = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < end, "it did not come to that"
            self.page.wait_for_timeout(20)

    def open(self) -> Page:
        """Open the chat and wait for the greeting and its buttons."""
        self.page.goto(self.url + "/")
        self.page.wait_for_selector(".choice")
        return self.page

    def say(self, text: str) -> None:
        """Type a message and send it with Enter."""
        self.page.fill("#text", text)
        self.page.press("#text", "Enter")

    def hears(self, text: str) -> None:
        """Wait until the assistant has said it."""
        self.page.locator(".theirs", has_text=text).last.wait_for()

    def is_gone(self) -> None:
        """Wait until another site stands in place of the chat."""
        self.page.wait_for_url(lambda address: not address.startswith(self.url), timeout=5000)
