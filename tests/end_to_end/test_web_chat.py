"""A real conversation over the web chat: all three processes, a real browser, a phone's width."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.bot.web.browser import Visitor, chromium
from tests.end_to_end.house import House, is_holding, wait_until

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
ABOVE_A_KEYBOARD = {"width": 360, "height": 380}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
MARKER = "korenbloemweide"
PATIENCE = 30.0  # seconds for an answer; speed is measured elsewhere
QUIET = 1.5  # seconds without a bubble and without typing after which an answer is whole


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def desktop(browser: Browser, house: House) -> Iterator[Visitor]:
    visitor = Visitor(browser.new_context(locale="nl-NL", **DESKTOP), house.web)
    yield visitor
    visitor.close()


@pytest.fixture
def phone(browser: Browser, house: House) -> Iterator[Visitor]:
    visitor = Visitor(browser.new_context(locale="nl-NL", **PHONE), house.web)
    yield visitor
    visitor.close()


def heard(page: Page) -> list[str]:
    """Every bubble of the assistant on the page, oldest first."""
    return page.locator(".theirs").all_inner_texts()


def real(bubbles: list[str]) -> list[str]:
    """Without the holding text, which a busy machine may bring before an answer."""
    return [bubble for bubble in bubbles if not is_holding(bubble)]


def rest_of_answer(page: Page, before: int) -> list[str]:
    """Wait until an answer has begun and ended; gives its bubbles."""
    begun = quiet_since = time.monotonic()
    count = before
    while not real(heard(page)[before:]) or time.monotonic() - quiet_since < QUIET:
        assert time.monotonic() - begun < PATIENCE, f"no answer in {PATIENCE:.0f} s"
        page.wait_for_timeout(50)
        now = page.locator(".theirs").count()
        if now != count or page.locator("#typing:not([hidden])").count():
            count, quiet_since = now, time.monotonic()
    return heard(page)[before:]


def say(visitor: Visitor, text: str) -> list[str]:
    """Write, and return the whole answer."""
    before = visitor.page.locator(".theirs").count()
    visitor.say(text)
    return rest_of_answer(visitor.page, before)


def press(visitor: Visitor, title: str) -> list[str]:
    """Press a button, and return the whole answer."""
    before = visitor.page.locator(".theirs").count()
    visitor.page.get_by_role("button", name=title, exact=True).last.click()
    return rest_of_answer(visitor.page, before)


def assert_readable(page: Page) -> None:
    """Nothing is cut off, no button too small for a thumb, and the way out is in view."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate("(s => s.scrollWidth <= s.clientWidth)(document.getElementById('scroller'))")
    for choice in page.locator(".choice:visible, a.way:visible").all():
        box = choice.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width and box["height"] >= 44
    assert_way_out_in_view(page)


def assert_way_out_in_view(page: Page) -> None:
    assert page.evaluate(
        "() => { const b = document.getElementById('leave').getBoundingClientRect();"
        " const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);"
        " return b.top >= 0 && b.bottom <= innerHeight && top !== null && top.closest('#leave') !== null; }"
    )


def test_ten_turns_and_away_with_one_tap(phone: Visitor, house: House, tmp_path: Path) -> None:
    page = phone.page
    page.goto("https://eerder.example/")
    page.goto(phone.url + "/")
    greeting = rest_of_answer(page, 0)
    assert greeting
    page.screenshot(path=tmp_path / "1-start.png")
    assert_readable(page)
    story = [
        "hoi",
        f"mn ex heeft mn foto in de groepsapp gezet, bij de {MARKER}",
        "sinds gisteren. op snap ook",
        "het is mijn eigen schuld",
        "hij zegt dat hij het naar iedereen stuurt als ik niet betaal",
        "ja",
        "hoe krijg ik de foto van snapchat af",
        "met wie kan ik praten",
        "ik wil niet meer wakker worden",
        "nee",
    ]
    answers = []
    for turn, line in enumerate(story, 2):
        answer = say(phone, line)
        assert 1 <= len(real(answer)) <= 3
        assert_readable(page)
        page.screenshot(path=tmp_path / f"{turn}-{line.split()[0]}.png")
        answers.append("\n".join(answer))
    assert len(set(answers)) >= 8, "she hears the same words again and again"
    assert any("niet jouw schuld" in answer or "niet door jou" in answer for answer in answers)
    assert "113" in answers[8]
    assert phone.troubles == []
    assert phone.outside() == ["https://eerder.example/"]

    page.set_viewport_size(ABOVE_A_KEYBOARD)
    page.focus("#text")
    assert_way_out_in_view(page)
    page.screenshot(path=tmp_path / "80-keyboard.png")
    page.locator("summary").click()
    assert_way_out_in_view(page)
    page.screenshot(path=tmp_path / "81-numbers.png")

    page.locator("#leave").click(no_wait_after=True)
    phone.is_gone()
    page.screenshot(path=tmp_path / "90-left.png")
    page.go_back()
    assert page.url == "https://eerder.example/"
    page.screenshot(path=tmp_path / "91-back.png")
    for path, content in house.written():
        assert MARKER.encode() not in content, f"{path.name} holds what nobody may read"


def test_buttons_cards_and_first_help_on_a_phone(phone: Visitor, tmp_path: Path) -> None:
    page = phone.page
    page.goto(phone.url + "/")
    rest_of_answer(page, 0)
    say(phone, "bij wie kan ik terecht")
    title = page.locator(".choice:visible").last.inner_text()
    assert press(phone, title)
    assert page.locator(".own").last.inner_text().endswith(title)
    assert page.locator(".card").count() >= 1
    assert_readable(page)
    page.screenshot(path=tmp_path / "cards.png")
    assert "112" in "\n".join(say(phone, "sos"))
    assert_readable(page)
    page.screenshot(path=tmp_path / "sos.png")


def test_a_wide_window(desktop: Visitor, tmp_path: Path) -> None:
    page = desktop.page
    page.goto(desktop.url + "/")
    rest_of_answer(page, 0)
    page.screenshot(path=tmp_path / "start.png")
    say(desktop, "mijn naaktfoto gaat rond op school")
    assert_readable(page)
    page.screenshot(path=tmp_path / "answered.png")
    page.locator("summary").click()
    assert_way_out_in_view(page)
    page.screenshot(path=tmp_path / "numbers.png")
    for _ in range(3):
        page.keyboard.press("Shift")
    desktop.is_gone()


def test_killed_in_mid_conversation_rasa_leaves_nobody_alone(phone: Visitor, house: House, tmp_path: Path) -> None:
    page = phone.page
    page.goto(phone.url + "/")
    rest_of_answer(page, 0)
    say(phone, "hoi")
    before = len(heard(page))
    house.signal("rasa", signal.SIGKILL)
    phone.say("mn foto gaat rond op school")
    page.wait_for_function("n => document.querySelectorAll('.theirs').length > n", arg=before, timeout=10_000)
    holding = heard(page)[before]
    assert "112" in holding and "113" in holding
    page.screenshot(path=tmp_path / "holding.png")
    wait_until(lambda: waited(page, house.ready), "Rasa is back")
    wait_until(lambda: waited(page, lambda: len(heard(page)) > before + 1), "her message gets its real answer")
    late = rest_of_answer(page, before)
    assert late.count(holding) == 1, "the holding text is said once an outage"
    page.screenshot(path=tmp_path / "late.png")


def test_the_way_out_works_with_rasa_stopped(phone: Visitor, house: House) -> None:
    page = phone.page
    page.goto(phone.url + "/")
    rest_of_answer(page, 0)
    house.signal("rasa", signal.SIGSTOP)
    try:
        phone.say(f"hoi, {MARKER}")
        page.locator(".own").wait_for()
        begun = time.monotonic()
        page.locator("#leave").click(no_wait_after=True)
        phone.is_gone()
        assert time.monotonic() - begun < 5
    finally:
        house.signal("rasa", signal.SIGCONT)
    for path, content in house.written():
        assert MARKER.encode() not in content, path.name


def waited(page: Page, condition: Callable[[], bool]) -> bool:
    """Let the browser go on for a moment, then look."""
    page.wait_for_timeout(100)
    return condition()
