"""The page follows the conversation, and lets her read back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.bot.web.browser import Visitor, chromium
from tests.bot.web.scripted import answer
from tests.bot.web.standin import RecordingPath, serve

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(params=[PHONE, {}], ids=["phone", "desktop"])
def visitor(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    with serve(RecordingPath(answer)) as server:
        visitor = Visitor(browser.new_context(locale="nl-NL", **request.param), server.url)
        yield visitor
        visitor.close()


def test_an_answer_that_comes_at_once_is_in_view(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.say("een heel lang verhaal " * 60)  # the answer is longer than the window: its beginning is shown
    visitor.hears("Je zei: een heel lang verhaal")
    page.wait_for_timeout(600)
    visitor.say("kies")  # is answered before the page has scrolled to her own words
    visitor.hears("Wat past?")
    page.wait_for_timeout(1000)
    last, scroller = page.locator(".theirs").last.bounding_box(), page.locator("#scroller").bounding_box()
    assert last and scroller and last["y"] + last["height"] <= scroller["y"] + scroller["height"]


def test_who_reads_back_is_not_pulled_to_the_end(visitor: Visitor) -> None:
    page = visitor.open()
    for turn in range(12):
        visitor.say(f"nog wat tekst om de bladzijde lang te maken, {turn}")
        visitor.hears(f"lang te maken, {turn}")
    visitor.say("nog iets")
    page.evaluate(
        "s => { s.dispatchEvent(new Event('wheel')); s.scrollTo({ top: 0, behavior: 'instant' }); }",
        page.query_selector("#scroller"),
    )
    visitor.hears("Je zei: nog iets")
    page.wait_for_timeout(600)
    assert page.evaluate("document.getElementById('scroller').scrollTop") < 200
