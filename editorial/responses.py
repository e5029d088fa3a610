"""The texts of the assistant: `content/<language>/<topic>.yml`.

A response has one or more versions: the first is said the first time, the later ones when the
same person hears the response again. A variant is other wording for a parent, a professional, a
friend or a child under twelve.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from editorial.errors import ContentError
from editorial.reading import Entry, read_mapping

PARENT, PARENT_HERSELF = "parent", "parent_herself"
PARENT_ABOUT_ADULT, PARENT_ON_WATCH = "parent_about_adult", "parent_on_watch"
PARENT_PHONE_TAKEN = "parent_phone_taken"
"""A parent reads about the child; who is in danger herself, about herself; who tells of another adult, such as her
husband, about that adult; and whose child wants to die about that first, where a text has such a variant. Who told that
the child's phone was taken away is not told to leave it."""
PARENTS_OF_THEIR_OWN = (PARENT_HERSELF, PARENT_ABOUT_ADULT, PARENT_ON_WATCH, PARENT_PHONE_TAKEN)
AUDIENCES = ("youth", "child", "friend", PARENT, *PARENTS_OF_THEIR_OWN, "professional", "anyone")
"""Whom a text may address. Parents are addressed as "u", everybody else as "je"."""

RECOMMENDATIONS = (1, 2, 3, 4, 5, 6)

_RESPONSE_KEYS = (
    "recommendation", "sources", "to", "asks", "versions", "buttons", "exceptions", "variants",
)  # fmt: skip
_VERSION_KEYS = ("bubbles", "buttons")
_VARIANT_KEYS = ("versions", "buttons")


@dataclass(frozen=True)
class Button:
    """A choice under a text: what it says, and the payload that it sends."""

    title: str
    payload: str


@dataclass(frozen=True)
class Version:
    """One wording of a response: one to three bubbles and the buttons under the last."""

    bubbles: tuple[str, ...]
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Response:
    """All wordings of one response and what it rests on."""

    id: str
    topic: str
    file: Path
    to: str
    asks: bool
    recommendations: tuple[int, ...]
    sources: tuple[str, ...]
    versions: tuple[Version, ...]
    variants: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    exceptions: Mapping[str, str] = field(default_factory=dict)

    def wordings(self) -> Iterator[tuple[str, Version]]:
        """Every version with the audience it addresses."""
        for version in self.versions:
            yield self.to, version
        for audience, versions in self.variants.items():
            for version in versions:
                yield audience, version


@dataclass(frozen=True)
class Answer:
    """What is said now.

    Args:
        response_id: The response it came from.
        bubbles: One to three messages.
        buttons: Choices under the last bubble, each with `title` and `payload`.
        asks: Whether it ends in a question; then `response_id` becomes slot `asked`.
        to: Whom it addresses.
        recommendations: Which of the six recommendations it carries out.
        sources: Ids in `content/sources.yml`.
    """

    response_id: str
    bubbles: list[str]
    buttons: list[dict[str, str]]
    asks: bool
    to: str
    recommendations: tuple[int, ...]
    sources: tuple[str, ...]

    @property
    def text(self) -> str:
        """The bubbles in one text, a blank line between them: how they travel through Rasa."""
        return "\n\n".join(self.bubbles)


def split_bubbles(text: str) -> list[str]:
    """Undo `Answer.text`: a blank line begins a new bubble."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


class Responses:
    """All responses of all languages.

    Args:
        content_dir: The folder `content/`; every folder in it is a language.

    Raises:
        ContentError: A file is broken; its message names file, response and mistake.
    """

    def __init__(self, content_dir: Path) -> None:
        self._by_language: dict[str, dict[str, Response]] = {}
        for folder in sorted(path for path in content_dir.iterdir() if path.is_dir()):
            responses: dict[str, Response] = {}
            for file in sorted(folder.glob("*.yml")):
                for response in _read_topic(file):
                    if response.id in responses:
                        other = responses[response.id].file.name
                        raise ContentError(file, response.id, f"stands in {other} already")
                    responses[response.id] = response
            self._by_language[folder.name] = responses
        if not self._by_language.get("nl"):
            raise ContentError(content_dir / "nl", "", "holds no texts")

    def languages(self) -> list[str]:
        """The languages that have a folder."""
        return sorted(self._by_language)

    def all(self, language: str = "nl") -> list[Response]:
        """Every response of a language, by file and place."""
        return list(self._by_language[language].values())

    def get(self, response_id: str, language: str = "nl") -> Response:
        """The response with this id; in Dutch where the language does not have it.

        Raises:
            KeyError: No file has this id.
        """
        found = self._by_language.get(language, {}).get(response_id)
        return found if found is not None else self._by_language["nl"][response_id]

    def answer(self, response_id: str, times_said: int = 0, role: str | None = None, language: str = "nl") -> Answer:
        """What to say now.

        Args:
            response_id: Which response.
            times_said: How often this person has been told it before: 0 gives the first version.
                After the last one it goes round again through all but the first, so that nobody
                reads the same lines twice in a row.
            role: One of `AUDIENCES`; None or a role without its own variant gives the general text.
            language: Folder name; Dutch where it has no such text.

        Raises:
            KeyError: No file has this id.
        """
        response = self.get(response_id, language)
        if role in PARENTS_OF_THEIR_OWN and role not in response.variants:
            role = PARENT
        versions = response.variants.get(role or "", response.versions)
        to = role if role in response.variants and role is not None else response.to
        version = versions[_place(times_said, len(versions))]
        return Answer(
            response_id=response.id,
            bubbles=list(version.bubbles),
            buttons=[{"title": button.title, "payload": button.payload} for button in version.buttons],
            asks=response.asks,
            to=to,
            recommendations=response.recommendations,
            sources=response.sources,
        )


def _place(times_said: int, versions: int) -> int:
    if times_said < versions or versions == 1:
        return min(times_said, versions - 1)
    return 1 + (times_said - 1) % (versions - 1)


def _read_topic(file: Path) -> Iterator[Response]:
    content = Entry(file, "", read_mapping(file))
    content.allow_only(("topic", "responses"))
    topic = content.text("topic")
    responses = content.entry("responses")
    for response_id in responses.names():
        entry = Entry(file, response_id, responses.get(response_id))
        entry.allow_only(_RESPONSE_KEYS)
        to = entry.text("to", default="anyone")
        if to not in AUDIENCES:
            raise entry.wrong(f"'to' has to be one of {', '.join(AUDIENCES)}")
        yield Response(
            id=response_id,
            topic=topic,
            file=file,
            to=to,
            asks=entry.flag("asks", default=False),
            recommendations=_recommendations(entry),
            sources=tuple(entry.texts("sources", default=[])),
            versions=_versions(entry),
            variants=_variants(entry),
            exceptions=_exceptions(entry),
        )


def _recommendations(entry: Entry) -> tuple[int, ...]:
    found = entry.get("recommendation") or []
    numbers = found if isinstance(found, list) else [found]
    if not all(number in RECOMMENDATIONS for number in numbers):
        raise entry.wrong("'recommendation' has to be a list of numbers from 1 to 6")
    return tuple(numbers)


def _variants(entry: Entry) -> dict[str, tuple[Version, ...]]:
    if not entry.has("variants"):
        return {}
    variants = entry.entry("variants")
    found: dict[str, tuple[Version, ...]] = {}
    for audience in variants.names():
        if audience not in AUDIENCES or audience == "anyone":
            raise entry.wrong(f"there is no audience '{audience}' for a variant")
        variant = variants.entry(audience)
        variant.allow_only(_VARIANT_KEYS)
        found[audience] = _versions(variant, inherited=_buttons(entry))
    return found


def _versions(entry: Entry, inherited: tuple[Button, ...] = ()) -> tuple[Version, ...]:
    shared = _buttons(entry) if entry.has("buttons") else inherited
    versions = []
    for version in entry.entries("versions"):
        version.allow_only(_VERSION_KEYS)
        bubbles = tuple(version.texts("bubbles"))
        if not 1 <= len(bubbles) <= 3:
            raise version.wrong("an answer has one, two or three bubbles")
        if any("\n\n" in bubble for bubble in bubbles):
            raise version.wrong("a blank line begins a new bubble: make it an item of its own")
        own = version.get("buttons") is not None
        versions.append(Version(bubbles, _buttons(version) if own else shared))
    if not versions:
        raise entry.wrong("has no version, so there is nothing to say")
    return tuple(versions)


def _buttons(entry: Entry) -> tuple[Button, ...]:
    buttons = []
    for button in entry.entries("buttons"):
        button.allow_only(("title", "payload"))
        payload = button.text("payload")
        if not payload.startswith("/"):
            raise button.wrong("'payload' begins with a slash, such as /affirm")
        buttons.append(Button(button.text("title"), payload))
    return tuple(buttons)


def _exceptions(entry: Entry) -> dict[str, str]:
    if not entry.has("exceptions"):
        return {}
    exceptions = entry.entry("exceptions")
    return {gate: exceptions.text(gate) for gate in exceptions.names()}
