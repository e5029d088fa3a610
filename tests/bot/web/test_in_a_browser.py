"""The web chat in a real browser: talking, seeing, and what a keyboard and a screen reader need."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from tests.bot.web.browser import Visitor, chromium
from tests.bot.web.scripted import answer
from tests.bot.web.standin import RecordingPath, ServedStandIn, serve

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


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
    yield Visitor(context, server.url)
    context.close()


@pytest.fixture
def phone(browser: Browser, server: ServedStandIn) -> Iterator[Visitor]:
    context = browser.new_context(locale="nl-NL", **PHONE)
    yield Visitor(context, server.url)
    context.close()


def test_a_conversation_of_ten_turns(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    page.get_by_role("button", name="Ja, dat kan").click()
    visitor.hears("Je koos t-yes.")
    turns = [f"bericht nummer {number}" for number in range(1, 10)]
    for turn in turns:
        visitor.say(turn)
        visitor.hears(f"Je zei: {turn}")
    own = page.locator(".own p").all_text_contents()
    assert own == ["Ja, dat kan", *turns]
    assert page.locator(".pending").count() == 0
    assert server.path.kinds() == ["command:start", "button:t-yes", *(f"text:{turn}" for turn in turns)]
    assert visitor.outside() == []
    assert visitor.troubles == []


def test_nothing_is_stored_and_the_title_stays_neutral(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.say("geheim")
    visitor.hears("Je zei: geheim")
    assert page.title() == "Chat"
    assert page.url == visitor.url + "/"
    assert visitor.context.cookies() == []
    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length,"
        " (await indexedDB.databases()).length, history.length]"
    )
    assert kept[:4] == [0, 0, 0, 0]
    assert not [request for request in visitor.requests if "geheim" in request.url]
    assert not [request for request in visitor.requests if request.headers.get("cookie")]
    assert not [request for request in visitor.requests if request.headers.get("referer")]


def test_what_is_written_is_never_read_as_html(visitor: Visitor) -> None:
    page = visitor.open()
    evil = '<script>document.title="kwaad"</script><img src=x onerror="document.title=\'kwaad\'"><b>vet</b>'
    visitor.say(evil)
    visitor.hears("Je zei: <script>")
    assert page.locator(".theirs p").last.text_content() == f"Je zei: {evil}"
    assert page.locator("#log script, #log img, #log b").count() == 0
    assert page.title() == "Chat"


def test_a_choice_answers_once(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    choice = page.get_by_role("button", name="Ja, dat kan")
    page.evaluate("() => { const b = document.querySelector('.choice'); b.click(); b.click(); }")
    visitor.hears("Je koos t-yes.")
    expect(choice).to_have_count(0)
    assert page.locator(".own").all_text_contents() == ["Jij: Ja, dat kan"]
    assert [kind for kind in server.path.kinds() if kind.startswith("button")] == ["button:t-yes"]


def test_a_place_is_shown_with_links_that_can_be_pressed(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.say("wie kan ik bellen")
    visitor.hears("Bel bij gevaar")
    card = page.locator(".card")
    expect(card.get_by_role("heading")).to_have_text("Een plek om te praten")
    ways = card.locator("a.way")
    assert [way.get_attribute("href") for way in ways.all()] == [
        "tel:08001234",
        "https://chat.example/",
        "https://plek.example/",
    ]
    links = page.locator(".theirs p a")
    assert [link.get_attribute("href") for link in links.all()] == [
        "tel:112",
        "https://plek.example/hulp",
        "https://113.nl",
    ]
    for link in page.locator("#log a").all():
        assert "noreferrer" in (link.get_attribute("rel") or "")


@pytest.mark.parametrize("width", [375, 1280])
def test_what_is_said_around_places_stands_around_them(browser: Browser, server: ServedStandIn, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    visitor = Visitor(context, server.url)
    page = visitor.open()
    visitor.say("waar kan ik heen")
    visitor.hears("Een plek om te praten")
    answer = page.locator(".theirs").last
    stands = [answer.get_by_text("Alleen de chat van 113 is nu open."), answer.locator(".card").first]
    stands += [answer.get_by_text("En ook hier:"), answer.locator(".card").last]
    stands += [answer.get_by_text("Lukt dat?"), answer.get_by_role("button", name="Ja, dat lukt")]
    boxes = page.evaluate(
        "all => all.map(one => one.getBoundingClientRect().toJSON())",  # at once: the page may still be scrolling
        [one.element_handle(timeout=5000) for one in stands],
    )
    assert all(above["bottom"] <= below["top"] for above, below in pairwise(boxes))
    assert all(box["left"] >= 0 and box["right"] <= width for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shown = answer.inner_text()
    for once in ("Een plek om te praten", "Zij weten wat je nu kunt doen.", "0800-1234", "Nog een plek", "0800-4321"):
        assert shown.count(once) == 1
    answer.get_by_role("button", name="Nee, nog niet").click()
    visitor.hears("Je koos t-not.")
    assert answer.locator("button").count() == 0
    context.close()


def test_typing_shows_and_ends(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.say("typ maar")
    page.wait_for_selector("#typing:not([hidden])")
    visitor.say("hoi")
    visitor.hears("Je zei: hoi")
    expect(page.locator("#typing")).to_be_hidden()


def test_the_field_grows_and_shift_enter_makes_a_line(visitor: Visitor) -> None:
    page = visitor.open()
    low = page.locator("#text").bounding_box()
    page.locator("#text").press_sequentially("een")
    page.press("#text", "Shift+Enter")
    page.locator("#text").press_sequentially("twee")
    high = page.locator("#text").bounding_box()
    assert low and high and high["height"] > low["height"]
    page.press("#text", "Enter")
    visitor.hears("Je zei: een")
    assert page.locator(".own p").last.text_content() == "een\ntwee"
    back = page.locator("#text").bounding_box()
    assert back and abs(back["height"] - low["height"]) < 1


def test_a_pasted_picture_stays_on_the_device(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    for kind in ("paste", "drop"):
        page.evaluate(
            """(kind) => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array([137, 80, 78, 71])], "foto.png", { type: "image/png" }));
              const field = document.getElementById("text");
              field.dispatchEvent(kind === "paste"
                ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
                : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }""",
            kind,
        )
    visitor.hears("Vertel het maar in woorden.")
    page.wait_for_function("document.querySelectorAll('#log .note').length === 2")
    bodies = [request.post_data or "" for request in visitor.requests]
    assert not [body for body in bodies if "foto.png" in body or "PNG" in body]
    visitor.until(lambda: len(server.path.received) == 3)
    assert server.path.kinds() == ["command:start", "media:image", "media:image"]
    assert page.url == visitor.url + "/"


def test_messages_are_taken_off_the_page(visitor: Visitor, server: ServedStandIn) -> None:
    page = visitor.open()
    visitor.say("weg hiermee")
    visitor.hears("Je zei: weg hiermee")
    page.get_by_role("button", name="Ja, dat kan").click()
    visitor.hears("Je koos")
    ids = [message.get_attribute("data-id") or "" for message in page.locator(".message").all()]
    known = [one for one in ids if one != ids[-2]]  # of a pressed button the path knows only the bubble
    server.do(server.path.channel.delete(server.path.received[0].address, known))
    expect(page.locator(".message")).to_have_count(0)
    assert "weg hiermee" not in page.content()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_sideways_scrolling_and_the_way_out_in_view(browser: Browser, server: ServedStandIn, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640})
    visitor = Visitor(context, server.url)
    page = visitor.open()
    visitor.say("wie kan ik bellen")
    visitor.hears("Bel bij gevaar")
    visitor.say("x" * 300)
    visitor.hears("Je zei: xxx")
    for _ in range(6):
        visitor.say("nog wat tekst om de bladzijde lang te maken")
    page.locator("summary").click()
    for selector in ("document.documentElement", "document.getElementById('scroller')"):
        assert page.evaluate(f"{selector}.scrollWidth <= {selector}.clientWidth"), selector
    box = page.locator("#leave").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] >= 0
    assert box["height"] >= 44
    assert page.evaluate(
        "() => { const b = document.getElementById('leave').getBoundingClientRect();"
        " return document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2).closest('#leave') !== null; }"
    )
    context.close()


def test_on_a_phone_a_choice_opens_no_keyboard(phone: Visitor) -> None:
    page = phone.open()
    page.get_by_role("button", name="Nee").tap()
    phone.hears("Je koos t-no.")
    assert page.evaluate("document.activeElement.id") != "text"


def test_letters_four_times_as_large_leave_room_to_read(browser: Browser, server: ServedStandIn) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 256})
    visitor = Visitor(context, server.url)
    page = visitor.open()
    scroller = page.locator("#scroller").bounding_box()
    assert scroller and scroller["height"] >= 100
    assert page.evaluate("document.documentElement.scrollWidth <= 320")
    context.close()


def test_keyboard_alone_is_enough(visitor: Visitor) -> None:
    page = visitor.open()
    stops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("(document.activeElement.id || document.activeElement.textContent).trim()"))
    assert stops[0] == "leave"
    order = [stop for stop in stops if stop in {"leave", "Liever bellen?", "scroller", "Ja, dat kan", "Nee", "text"}]
    assert order[:6] == ["leave", "Liever bellen?", "scroller", "Ja, dat kan", "Nee", "text"]
    page.locator(".choice").first.focus()
    page.keyboard.press("Enter")
    visitor.hears("Je koos t-yes.")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.type("met toetsen")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    visitor.hears("Je zei: met toetsen")
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Bel 112")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Bel 112")).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_focus_can_be_seen(visitor: Visitor) -> None:
    page = visitor.open()
    for _ in range(6):
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]; }"
        )
        assert style != "none" and float(width.removesuffix("px")) >= 2


def test_a_screen_reader_finds_its_way(visitor: Visitor) -> None:
    page = visitor.open()
    log = page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("link", name="Snel weg", exact=True)).to_have_count(1)
    expect(page.get_by_role("textbox", name="Je bericht")).to_have_count(1)
    expect(page.get_by_role("button", name="Verstuur")).to_have_count(1)
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator("html").get_attribute("lang") == "nl"
    assert re.match(r"Assistent: Hoi", log.locator(".message").first.text_content() or "")


def test_who_wants_no_motion_gets_none(browser: Browser, server: ServedStandIn) -> None:
    context = browser.new_context(reduced_motion="reduce")
    visitor = Visitor(context, server.url)
    page = visitor.open()
    visitor.say("typ maar")
    page.wait_for_selector("#typing:not([hidden])")
    assert page.evaluate("getComputedStyle(document.querySelector('#typing i')).animationName") == "none"
    assert page.evaluate("getComputedStyle(document.getElementById('scroller')).scrollBehavior") == "auto"
    context.close()


def test_without_scripts_there_are_numbers_and_a_way_out(browser: Browser, server: ServedStandIn) -> None:
    context = browser.new_context(java_script_enabled=False, **PHONE)
    visitor = Visitor(context, server.url)
    visitor.page.goto(server.url + "/")
    expect(visitor.page.locator("noscript")).to_be_visible()
    expect(visitor.page.locator("#composer")).to_be_hidden()
    visitor.page.locator("summary").tap()
    expect(visitor.page.get_by_role("link", name="Bel 112")).to_be_visible()
    visitor.page.locator("#leave").tap()
    visitor.is_gone()
    assert server.path.received == []
    context.close()
