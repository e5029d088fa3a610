"""The real gateway behind the page: conversation path, store and texts; only Rasa is played."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from starlette.applications import Starlette

from bot.application import create_application
from bot.conversation.answering import Timing
from bot.settings import Settings
from editorial.responses import Responses
from tests.bot.web.browser import Visitor, chromium
from tests.bot.web.standin import CONTENT, Served, run_server
from tests.fakes.rasa import TOKEN, FakeRasa

QUICK = Timing(quiet=0.05, burst=0.2, holding=0.6, retry=0.1, retry_most=0.3)
CARD = {"name": "Een plek", "why": "Zij weten wat je kunt doen.", "phone": "0800-1234", "url": "https://plek.example/"}


def talk(body: dict[str, Any]) -> dict[str, Any]:
    """Play a conversation: a greeting with a choice, a place on request, and otherwise an echo."""
    asked = body["payload"] or body["text"]
    if asked == "/greet":
        buttons = [{"title": "Ja, dat kan", "payload": "/affirm"}, {"title": "Nee", "payload": "/deny"}]
        return {"messages": [{"text": "Hoi.\n\nKun je nu praten?", "buttons": buttons}], "risk": []}
    if asked == "wie kan ik bellen":
        return {
            "messages": [{"text": "Hier kun je terecht."}, {"custom": {"effect": "referral", "cards": [CARD]}}],
            "risk": [],
        }
    return {"messages": [{"text": f"antwoord op: {asked}"}], "risk": []}


class ServedGateway(Served):
    """A running gateway."""

    rasa: FakeRasa
    folder: Path
    stopped = False

    def stop_rasa(self) -> None:
        self.stopped = True
        self.do(self.rasa.stop())

    def start_rasa(self) -> None:
        self.stopped = False
        self.do(self.rasa.start())

    def kept(self, marker: str) -> list[Path]:
        """Files in the data folder in which a word can be read."""
        return [file for file in self.folder.rglob("*") if file.is_file() and marker.encode() in file.read_bytes()]


@contextmanager
def gateway(folder: Path) -> Iterator[ServedGateway]:
    rasa = FakeRasa(talk)
    settings = Settings(_env_file=None, data_dir=folder, content_dir=CONTENT, rasa_url=rasa.url, rasa_token=TOKEN)
    app = create_application(settings, QUICK)
    started = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(application: Starlette) -> AsyncIterator[None]:
        await rasa.start()
        async with started(application):
            yield
        await rasa.stop()

    app.router.lifespan_context = lifespan
    with run_server(app, app.state.gateway.web) as (url, loop):
        served = ServedGateway(url, loop)
        served.rasa = rasa
        served.folder = folder
        yield served


def text_of(response_id: str) -> str:
    return Responses(CONTENT).answer(response_id).bubbles[0]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedGateway]:
    with gateway(tmp_path_factory.mktemp("gateway")) as served:
        yield served


@pytest.fixture
def server(running: ServedGateway) -> Iterator[ServedGateway]:
    """The one gateway of this module, with Rasa up again after a test that stopped it."""
    running.rasa.asked.clear()
    yield running
    if running.stopped:
        running.start_rasa()


@pytest.fixture
def visitor(browser: Browser, server: ServedGateway) -> Iterator[Visitor]:
    visitor = Visitor(browser.new_context(locale="nl-NL"), server.url)
    yield visitor
    visitor.close()


def test_ten_turns(visitor: Visitor, server: ServedGateway) -> None:
    page = visitor.open()
    page.get_by_role("button", name="Ja, dat kan").click()
    visitor.hears("antwoord op: /affirm")
    for turn in range(8):
        visitor.say(f"bericht {turn}")
        visitor.hears(f"antwoord op: bericht {turn}")
    visitor.say("wie kan ik bellen")
    expect(page.locator(".card a.way").first).to_have_attribute("href", "tel:08001234")
    assert server.rasa.texts() == ["/greet", "/affirm", *(f"bericht {turn}" for turn in range(8)), "wie kan ik bellen"]
    assert page.locator("#log .choice").count() == 0
    assert visitor.troubles == []


def test_leaving_with_the_button_leaves_nothing_readable(visitor: Visitor, server: ServedGateway) -> None:
    visitor.open()
    visitor.say("mijn GEHEIMWOORD staat hier")
    visitor.hears("antwoord op: mijn GEHEIMWOORD")
    server.stop_rasa()
    visitor.page.locator("#leave").click(no_wait_after=True)
    visitor.is_gone()
    assert server.kept("GEHEIMWOORD") == []


@pytest.mark.parametrize("words", ["mama komt eraan", "moet weg", "sluit het scherm"])
def test_leaving_in_words_with_rasa_stopped(visitor: Visitor, server: ServedGateway, words: str) -> None:
    visitor.open()
    server.stop_rasa()
    visitor.page.fill("#text", words)
    visitor.page.press("#text", "Enter", no_wait_after=True)
    visitor.is_gone()


def test_erasing_empties_the_page_and_leaves_her_there(visitor: Visitor, server: ServedGateway) -> None:
    page = visitor.open()
    page.get_by_role("button", name="Ja, dat kan").click()
    visitor.hears("antwoord op: /affirm")
    visitor.say("mijn GEHEIMWOORD")
    visitor.hears("antwoord op: mijn GEHEIMWOORD")
    visitor.say("wis alles")
    visitor.hears(text_of("gateway_erased"))
    assert page.url == server.url + "/"
    expect(page.locator(".message")).to_have_count(1)
    assert "GEHEIMWOORD" not in page.content()
    visitor.say("nog iets")
    visitor.hears("antwoord op: nog iets")


def test_never_silent_with_rasa_down(visitor: Visitor, server: ServedGateway) -> None:
    visitor.open()
    server.stop_rasa()
    visitor.say("ben je daar")
    visitor.page.locator(".theirs", has_text="113").first.wait_for()
    server.start_rasa()
    visitor.hears("antwoord op: ben je daar")
    assert visitor.page.locator(".theirs", has_text="antwoord op: ben je daar").count() == 1


def test_a_picture_is_answered_in_words(visitor: Visitor) -> None:
    page = visitor.open()
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(4)], "foto.png", { type: "image/png" }));
          document.getElementById("text").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    visitor.hears(text_of("gateway_media_image").split("\n")[0])


def test_help_is_a_command_here_too(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("/help")
    visitor.hears(text_of("gateway_help_card").split("\n")[0])
