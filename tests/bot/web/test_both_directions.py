"""Arabic in the web chat: lines run from right to left, and a Dutch name, number or address stays whole in them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from bot.conversation.direction import isolated
from bot.conversation.messages import Bubble, Button, ContactCard, Incoming, IncomingKind
from bot.web import WebChannel
from tests.bot.conversation.conftest import TEXTS
from tests.bot.web.browser import Visitor, chromium
from tests.bot.web.standin import RecordingPath, serve

CARD = [item.bubble.text for item in TEXTS.say("utter_card_ar")]
PLACE = ContactCard(
    name="Veilig Thuis",
    why="عنف في البيت؟ اتصل 0800 2000 ليلا ونهارا.",
    phone="0800-2000",
    url="https://veiligthuis.nl/",
    hours="24/7 ليلا ونهارا",
)
PLACES = """(element, piece) => {
  const letters = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.length; at++) letters.push([walker.currentNode, at]);
  }
  const begin = letters.map(([node, at]) => node.data[at]).join("").indexOf(piece);
  return letters.slice(begin, begin + piece.length).map(([node, at]) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    return [Math.round(box.top), box.left];
  });
}"""


async def answer(channel: WebChannel, incoming: Incoming) -> None:
    if incoming.kind is IncomingKind.COMMAND and incoming.command == "start":
        await channel.send(incoming.address, Bubble("Hoi", buttons=[Button("نعم 113", "t-yes")]))
    elif incoming.kind is IncomingKind.TEXT:
        for text in CARD:
            await channel.send(incoming.address, Bubble(text))
        await channel.send(incoming.address, Bubble("-", cards=[PLACE]))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    with serve(RecordingPath(answer)) as server:
        context = browser.new_context(locale="nl-NL")
        yield Visitor(context, server.url)
        context.close()


def reads(where: Locator, piece: str) -> bool:
    """Whether these letters stand in their own order, from left to right on one line."""
    places = where.evaluate(PLACES, piece)
    assert len(places) == len(piece)
    lefts = [left for _, left in places]
    return len({top for top, _ in places}) == 1 and lefts == sorted(lefts) and len(set(lefts)) == len(lefts)


def test_the_card_in_arabic_is_not_shuffled(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.say("مرحبا، 088 0431")
    visitor.hears("helpwanted.nl")
    first, second = (page.locator(".theirs p", has_text=piece) for piece in ("113.nl", "helpwanted.nl"))
    assert all(reads(first, piece) for piece in ("112", "113.nl", "Veilig Thuis", "0800-2000"))
    assert all(reads(second, piece) for piece in ("Kindertelefoon", "0800-0432", "helpwanted.nl", "stop"))
    for line in (first, second, page.locator(".own p").last):
        assert line.evaluate("p => getComputedStyle(p).direction") == "rtl"
    expect(first.get_by_role("link", name="113.nl")).to_have_attribute("href", "https://113.nl")
    assert page.locator("html").evaluate("p => getComputedStyle(p).direction") == "ltr"
    assert page.locator("#text").get_attribute("dir") == "auto"


def test_a_place_in_arabic_keeps_its_number_and_its_links(visitor: Visitor) -> None:
    page = visitor.open()
    visitor.say("مكان")
    page.locator(".card").wait_for()
    assert reads(page.locator(".card .why"), "0800 2000") and reads(page.locator(".card .hours"), "24/7")
    links = [way.get_attribute("href") for way in page.locator(".card a.way").all()]
    assert links == ["tel:08002000", "https://veiligthuis.nl/"]


def test_an_address_ends_before_the_mark_behind_it(visitor: Visitor) -> None:
    page = visitor.open()
    pieces = page.evaluate(
        """async (text) => {
          const { Transcript } = await import("/chat/transcript.js");
          const log = document.createElement("div");
          document.getElementById("scroller").append(log);
          const made = new Transcript(log, document.getElementById("typing"), {}, () => "", () => {});
          made.addBubble({ id: "x", text, buttons: [], cards: [] });
          return [...log.querySelectorAll("a")].map((one) => one.href);
        }""",
        isolated("أكثر: https://www.helpwanted.nl/hulp/ أو 0800-2000"),
    )
    assert pieces == ["https://www.helpwanted.nl/hulp/", "tel:08002000"]


@pytest.mark.parametrize("piece", ["113.nl", "088 0431 031", "+31 247"])
def test_the_marks_are_what_keeps_a_line_whole(visitor: Visitor, piece: str) -> None:
    """As Telegram shows it: each line by its own first letters, nothing but the text itself."""
    page = visitor.open()
    for marked in (False, True):
        text = f"الرقم {piece}، ليلا ونهارا"
        page.evaluate(
            """text => {
              const line = Object.assign(document.createElement("p"), { id: "line", textContent: text });
              line.style.unicodeBidi = "plaintext";
              document.body.replaceChildren(line);
            }""",
            isolated(text) if marked else text,
        )
        assert reads(page.locator("#line"), piece) is marked
