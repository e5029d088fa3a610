"""A connection that comes and goes, seen from the page: told kindly, tried again, answered once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.bot.web.browser import Visitor, chromium
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
    yield visitor
    visitor.close()


def test_a_cut_connection_is_told_and_mended(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    everything = visitor.url + "/chat/*"
    visitor.context.route(everything, lambda route: route.abort())
    visitor.say("ben je er nog")
    expect(page.locator("#status")).to_contain_text("geen verbinding")
    expect(page.locator(".own .mark")).to_have_text("Nog niet verstuurd")
    visitor.context.unroute(everything)
    visitor.hears("Je zei: ben je er nog")
    expect(page.locator("#status")).to_be_hidden()
    expect(page.locator(".own .mark")).to_have_count(0)
    assert server.path.kinds().count("text:ben je er nog") == 1


def test_an_answer_lost_on_its_way_is_not_asked_twice(visitor: Visitor, server: ServedStandIn) -> None:
    """The server has the message, the page does not know: it sends again, and is answered once."""
    lost: list[str] = []

    def lose_the_first(route: Route) -> None:
        response = route.fetch()
        if lost:
            route.fulfill(response=response)
        else:
            lost.append(route.request.post_data or "")
            route.abort()

    page = visitor.open()
    visitor.context.route(visitor.url + "/chat/say", lose_the_first)
    visitor.say("eenmaal")
    visitor.hears("Je zei: eenmaal")
    expect(page.locator(".pending")).to_have_count(0)
    assert len(lost) == 1
    sent = [request.post_data for request in visitor.requests if request.url.endswith("/chat/say")]
    assert len(sent) == 2 and sent[0] == sent[1]
    assert server.path.kinds().count("text:eenmaal") == 1
    assert page.locator(".theirs", has_text="Je zei: eenmaal").count() == 1


def test_news_lost_on_its_way_comes_again_once(visitor: Visitor, server: ServedStandIn) -> None:
    lost: list[str] = []

    def lose_news(route: Route) -> None:
        response = route.fetch()
        if not lost and "Je zei" in response.text():
            lost.append(response.text())
            route.abort()
        else:
            route.fulfill(response=response)

    visitor.context.route(visitor.url + "/chat/wait", lose_news)
    page = visitor.open()
    visitor.say("hoi")
    visitor.hears("Je zei: hoi")
    assert len(lost) == 1
    assert page.locator(".theirs", has_text="Je zei: hoi").count() == 1


def test_messages_arrive_in_the_order_they_were_typed(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    everything = visitor.url + "/chat/say"
    visitor.context.route(everything, lambda route: route.abort())
    words = ["een", "twee", "drie", "vier"]
    for word in words:
        visitor.say(word)
    expect(page.locator(".own")).to_have_count(4)
    visitor.context.unroute(everything)
    visitor.hears("Je zei: vier")
    assert server.path.kinds()[1:] == [f"text:{word}" for word in words]


def test_a_restart_of_the_server_is_lived_through(browser: Browser) -> None:
    before, after = RecordingPath(answer), RecordingPath(answer)
    with serve(before) as served:
        visitor = Visitor(browser.new_context(), served.url)
        page = visitor.open()
        visitor.say("voor")
        visitor.hears("Je zei: voor")
    visitor.say("tijdens")
    expect(page.locator("#status")).to_contain_text("geen verbinding")
    with serve(after, port=int(served.url.rsplit(":", 1)[1])):
        visitor.hears("Je zei: tijdens")
        visitor.say("na")
        visitor.hears("Je zei: na")
        expect(page.locator("#status")).to_be_hidden()
        assert before.kinds() == ["command:start", "text:voor"]
        assert after.kinds() == ["text:tijdens", "text:na"]
        assert {incoming.address for incoming in after.received} == {before.received[0].address}
        visitor.close()


def test_too_fast_is_told_kindly_and_nothing_is_lost(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    words = [f"nummer {number}" for number in range(15)]
    for word in words:
        visitor.say(word)
    expect(page.locator("#status")).to_contain_text("een voor een")
    visitor.hears("Je zei: nummer 14")
    assert server.path.kinds()[1:] == [f"text:{word}" for word in words]


def test_a_conversation_ended_elsewhere_is_over_on_the_page(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    visitor.say("mijn geheim")
    visitor.hears("Je zei: mijn geheim")
    server.path.channel.sessions.end(server.path.received[0].address)
    again = page.get_by_role("button", name="Nieuw gesprek")
    try:  # a page that is waiting for news hears it by itself, another one when she says something
        expect(again).to_be_visible(timeout=3000)
    except AssertionError:
        visitor.say("nog iets")
        expect(again).to_be_visible()
    expect(page.get_by_role("button", name="Ja, verder")).to_be_hidden()
    assert "geheim" not in page.content()
    page.get_by_role("button", name="Nieuw gesprek").click()
    page.wait_for_selector(".choice")


def test_a_full_house_is_told_with_numbers(browser: Browser, server: ServedStandIn) -> None:
    server.path.channel.sessions._limit = 0
    context = browser.new_context()
    visitor = Visitor(context, server.url)
    visitor.page.goto(server.url + "/")
    expect(visitor.page.locator("#status")).to_contain_text("druk")
    visitor.page.locator("summary").click()
    expect(visitor.page.get_by_role("link", name="Bel 112")).to_be_visible()
    visitor.close()
