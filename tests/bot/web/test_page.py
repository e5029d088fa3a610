"""The page as it is served: private headers, neutral to see, nothing inline, texts from content/."""

import re
from html.parser import HTMLParser
from pathlib import Path

import httpx
import jinja2
import pytest

from bot.conversation.messages import ContactCard
from bot.web.page import FOR_SCRIPTS, fill_page
from bot.web.routes import STATIC
from bot.web.texts import read_places, read_texts
from tests.bot.web.standin import CONTENT

TELLING = re.compile(
    r"schuld|schaamte|sext|naakt|nude|beeld|misbruik|geweld|hulplijn|slachtoffer|dwang|\beer\b", re.IGNORECASE
)


class Reader(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


ADDRESSES = ["/", "/favicon.ico", *(f"/chat/{file.name}" for file in STATIC.iterdir())]


@pytest.mark.parametrize("address", ADDRESSES)
async def test_nothing_is_kept_or_leaks(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


async def test_refusals_carry_the_same_headers(client: httpx.AsyncClient) -> None:
    answer = await client.post("/chat/say", json={})
    assert answer.status_code == 400
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


async def test_no_file_outside_the_page_is_served(client: httpx.AsyncClient) -> None:
    for address in ("/chat/page.html", "/chat/../routes.py", "/chat/%2e%2e/routes.py", "/chat/", "/static/page.js"):
        assert (await client.get(address)).status_code == 404


async def test_the_page_asks_nothing_of_others_and_has_nothing_inline(client: httpx.AsyncClient) -> None:
    html = (await client.get("/")).text
    read = Reader(html)
    assert all(tag != "style" and "style" not in attributes for tag, attributes in read.tags)
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on")]
    for script in read.all("script"):
        assert (script["src"] or "").startswith("/chat/")
    for name in ("src", "srcset", "action", "data", "poster"):
        for _, attributes in read.tags:
            assert (attributes.get(name) or "/").startswith("/")
    for sheet in read.all("link"):
        assert (sheet["href"] or "").startswith("/chat/")
    for file in STATIC.iterdir():
        source = file.read_text(encoding="utf-8")
        assert not re.search(r"url\(|@import|innerHTML|insertAdjacentHTML|document\.write|eval\(", source), file
        assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.", source), file


async def test_links_out_tell_nobody_where_she_came_from(client: httpx.AsyncClient) -> None:
    links = Reader((await client.get("/")).text).all("a")
    assert links
    for link in links:
        assert "noreferrer" in (link["rel"] or "")


async def test_what_is_seen_at_first_names_no_subject(client: httpx.AsyncClient) -> None:
    html = (await client.get("/")).text
    assert re.search(r"<title>Chat</title>", html)
    # What the sheet with numbers holds is only seen by who opens it.
    closed = re.sub(r'<div class="sheet">.*?</div>', "", html, flags=re.DOTALL)
    assert not TELLING.search(closed)
    head = html.split("</head>")[0]
    assert "description" not in head


async def test_the_way_out_comes_first_and_works_without_scripts(client: httpx.AsyncClient) -> None:
    read = Reader((await client.get("/")).text)
    order = [attributes.get("id") for tag, attributes in read.tags if tag in {"a", "button", "textarea", "summary"}]
    assert order[0] == "leave"
    target = read.all("a")[0]["href"] or ""
    assert target == read_texts(CONTENT)["leave_target"][0]
    assert target.startswith("https://")


async def test_numbers_stand_there_for_who_has_no_scripts(client: httpx.AsyncClient) -> None:
    html = (await client.get("/")).text
    calls = [link["href"] for link in Reader(html).all("a") if (link["href"] or "").startswith("tel:")]
    assert calls[:2] == ["tel:112", "tel:113"]
    assert read_texts(CONTENT)["no_script"][0] in html


def test_texts_are_escaped() -> None:
    texts = {name: ['<b onclick="x">&"'] for name in read_texts(CONTENT)}
    html = fill_page(texts, [ContactCard(name="<u>x", why="<u>", phone="<112>", chat="https://x.test/?a=<b>")])
    assert not re.search(r"<b |<u>|=<b>", html)


def test_a_missing_text_is_found_at_the_start() -> None:
    whole = read_texts(CONTENT)
    for name in whole:
        texts = {other: bubbles for other, bubbles in whole.items() if other != name}
        with pytest.raises((jinja2.UndefinedError, KeyError)):
            fill_page(texts, [])


def test_every_text_that_a_script_uses_is_handed_to_it() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in STATIC.glob("*.js"))
    assert set(re.findall(r"texts\.([a-z_]+)", source)) == set(FOR_SCRIPTS)


def test_places_show_only_what_is_certain() -> None:
    places = read_places(CONTENT)
    assert [place.phone for place in places][:2] == ["112", "113"]
    for place in places:
        for site in (place.chat, place.url):
            assert site is None or site.startswith("https://")


def _palette(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(scheme: str) -> None:
    css = (STATIC / "page.css").read_text(encoding="utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)", 1)
    colours = _palette(light if scheme == "light" else dark.split("* {", 1)[0])
    for ink, ground in (
        ("ink", "paper"),
        ("ink", "raised"),
        ("ink", "tint"),
        ("soft", "paper"),
        ("soft", "raised"),
        ("green", "paper"),
        ("green", "raised"),
        ("green", "tint"),
        ("green-ink", "green"),
        ("out-ink", "out"),
    ):
        assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for mark, ground in (("focus", "paper"), ("focus", "raised"), ("out", "raised"), ("soft", "raised")):
        assert _contrast(colours[mark], colours[ground]) >= 3, (mark, ground)


def test_the_templates_hold_no_words_of_their_own() -> None:
    template = (Path(STATIC).parent / "templates" / "page.html").read_text(encoding="utf-8")
    bare = re.sub(r"{%.*?%}|{{.*?}}|<[^>]*>", " ", template, flags=re.DOTALL)
    assert not re.search(r"[A-Za-z]{2,}", bare)
