"""The way out, from every state: at once, with nothing left behind and nothing to go Back to."""

import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.conversation.messages import Bubble
from tests.bot.web.browser import NEUTRAL, Visitor, chromium
from tests.bot.web.scripted import answer
from tests.bot.web.standin import RecordingPath, ServedStandIn, serve


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def server() -> Iterator[ServedStandIn]:
    with serve(RecordingPath(answer)) as served:
        yield served


@pytest.fixture
def visitor(browser: Browser, server: ServedStandIn) -> Iterator[Visitor]:
    context = browser.new_context(locale="nl-NL")
    visitor = Visitor(context, server.url)
    visitor.page.goto("https://eerder.example/")  # where she was before
    yield visitor
    visitor.close()


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)


def fresh(visitor: Visitor) -> None:
    visitor.open()


def talking(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("mijn geheim")
    visitor.hears("Je zei: mijn geheim")


def waiting_for_an_answer(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("typ maar")
    visitor.page.wait_for_selector("#typing:not([hidden])")


def half_a_sentence(visitor: Visitor) -> None:
    visitor.open()
    visitor.page.fill("#text", "mijn geheim dat nog niet")


def numbers_open(visitor: Visitor) -> None:
    visitor.open()
    visitor.page.locator("summary").click()


def still_opening(visitor: Visitor) -> None:
    visitor.context.route(visitor.url + "/chat/open", lambda route: None)
    visitor.page.goto(visitor.url + "/")


def cut_off(visitor: Visitor) -> None:
    visitor.open()
    visitor.context.route(visitor.url + "/chat/*", lambda route: route.abort())
    visitor.say("mijn geheim")
    visitor.page.wait_for_selector("#status:not([hidden])")


def server_hangs(visitor: Visitor) -> None:
    visitor.open()
    visitor.context.route(visitor.url + "/chat/*", lambda route: None)
    visitor.say("mijn geheim")


STATES = [
    fresh,
    talking,
    waiting_for_an_answer,
    half_a_sentence,
    numbers_open,
    still_opening,
    cut_off,
    server_hangs,
]


def by_click(page: Page) -> None:
    page.locator("#leave").click(no_wait_after=True)


def by_keyboard(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("press", [by_click, by_keyboard])
@pytest.mark.parametrize("state", STATES)
def test_gone_at_once_and_back_shows_nothing(
    visitor: Visitor, state: Callable[[Visitor], None], press: Callable[[Page], None]
) -> None:
    state(visitor)
    page = visitor.page
    press(page)
    visitor.is_gone()
    assert page.title() == "Het weer"
    page.go_back()
    assert page.url == "https://eerder.example/"
    assert visitor.context.cookies() == []


def test_the_screen_is_blank_in_the_same_moment(visitor: Visitor) -> None:
    """Before the browser does anything else: no other site and no server has to answer for it."""
    talking(visitor)
    text, elements, title, whole = visitor.page.evaluate(
        "() => { document.getElementById('leave').click();"
        " return [document.body.innerText.trim(), document.body.childElementCount, document.title,"
        " document.documentElement.outerHTML]; }"
    )
    assert (text, elements, title) == ("", 0, "Chat")
    assert "geheim" not in whole
    visitor.is_gone()


def test_the_server_is_told_to_erase(visitor: Visitor, server: ServedStandIn) -> None:
    talking(visitor)
    by_click(visitor.page)
    visitor.is_gone()
    until(lambda: server.path.kinds()[-1] == "command:stop")
    assert server.path.received[-1].address == server.path.received[0].address
    assert server.path.kinds().count("command:stop") == 1
    assert "left" not in server.path.kinds()


def test_the_other_site_learns_nothing(visitor: Visitor) -> None:
    talking(visitor)
    by_click(visitor.page)
    visitor.is_gone()
    request = next(request for request in visitor.requests if "buienradar" in request.url)
    assert "referer" not in request.headers
    assert "?" not in request.url and "#" not in request.url


@pytest.mark.parametrize("words", ["stop", "Snel weg!", "/stop", "WEG"])
def test_words_that_lead_out_work_with_the_network_cut(visitor: Visitor, words: str) -> None:
    cut_off(visitor)
    visitor.page.fill("#text", words)
    visitor.page.press("#text", "Enter", no_wait_after=True)
    visitor.is_gone()


def test_what_the_assistant_takes_as_leaving_leads_out(visitor: Visitor, server: ServedStandIn) -> None:
    visitor.open()
    visitor.page.fill("#text", "mijn moeder komt eraan")
    visitor.page.press("#text", "Enter", no_wait_after=True)
    visitor.is_gone()
    time.sleep(0.2)
    assert server.path.kinds() == ["command:start", "text:mijn moeder komt eraan"]


def test_capitals_do_not_lead_out(visitor: Visitor) -> None:
    page = visitor.open()
    page.locator("#text").focus()
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    expect(page.locator("#leave")).to_have_attribute("data-pressed", "2")
    page.keyboard.press("e")
    expect(page.locator("#leave")).to_have_attribute("data-pressed", "0")
    page.keyboard.press("Shift")
    assert page.url == visitor.url + "/"
    assert page.input_value("#text") == "ABCDe"


def test_going_elsewhere_ends_it_and_back_is_a_fresh_page(visitor: Visitor, server: ServedStandIn) -> None:
    talking(visitor)
    visitor.page.goto("https://anders.example/")
    until(lambda: "left" in server.path.kinds())
    visitor.page.go_back()
    visitor.page.wait_for_selector(".choice")
    assert "geheim" not in visitor.page.content()
    assert visitor.page.input_value("#text") == ""
    addresses = [incoming.address for incoming in server.path.received if incoming.command == "start"]
    assert len(set(addresses)) == 2


def test_reloading_begins_anew(visitor: Visitor, server: ServedStandIn) -> None:
    half_a_sentence(visitor)
    visitor.say("mijn geheim")
    visitor.hears("Je zei: mijn geheim")
    visitor.page.fill("#text", "nog een geheim")
    visitor.page.reload()
    visitor.page.wait_for_selector(".choice")
    assert "geheim" not in visitor.page.content()
    assert visitor.page.input_value("#text") == ""
    until(lambda: server.path.kinds().count("left") == 1)


def test_closing_the_window_ends_the_conversation(visitor: Visitor, server: ServedStandIn) -> None:
    talking(visitor)
    visitor.page.close(run_before_unload=False)
    until(lambda: server.path.kinds()[-1] in {"left", "command:stop"})
    assert server.path.kinds()[-1] == "left"


def test_after_half_an_hour_of_silence_nothing_is_shown(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.page
    page.clock.install()
    talking(visitor)
    page.clock.run_for(20 * 60 * 1000)
    server.do(server.path.channel.send(server.path.received[0].address, Bubble("Ben je er nog? " * 20)))
    visitor.hears("Ben je er nog?")  # a page that scrolls by itself is not a hand that touches it
    page.clock.run_for(11 * 60 * 1000)
    expect(page.get_by_role("button", name="Ja, verder")).to_be_visible()
    assert "geheim" not in page.content()
    page.get_by_role("button", name="Ja, verder").click()
    visitor.say("ik ben er nog")
    visitor.hears("Je zei: ik ben er nog")
    assert len({incoming.address for incoming in server.path.received}) == 1


def test_after_the_silence_a_new_conversation_can_begin(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.page
    page.clock.install()
    talking(visitor)
    page.clock.run_for(31 * 60 * 1000)
    page.get_by_role("button", name="Nieuw gesprek").click()
    page.wait_for_selector(".choice")
    assert "geheim" not in page.content()
    until(lambda: "left" in server.path.kinds())
    assert len({incoming.address for incoming in server.path.received}) == 2


def test_the_neutral_site_is_what_content_says(visitor: Visitor) -> None:
    visitor.open()
    assert visitor.page.locator("#leave").get_attribute("href") == "https://www.buienradar.nl/"
    assert "Het weer" in NEUTRAL
