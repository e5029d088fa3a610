"""Reading YAML files with checks whose messages name file, entry and mistake."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from editorial.errors import ContentError

try:  # ten times as fast; PyYAML built without libyaml has only the other
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]


class _LoaderThatRefusesTwins(SafeLoader):
    """A safe loader for which the same key twice is a mistake, not a silent loss."""


def _mapping_without_twins(loader: SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.MarkedYAMLError(problem=f"'{key}' stands here twice", problem_mark=key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


_LoaderThatRefusesTwins.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping_without_twins)


def read_mapping(file: Path) -> dict[str, Any]:
    """Read a YAML file that holds a mapping.

    Raises:
        ContentError: The file is missing, is no YAML, holds a key twice, or holds no mapping.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(file, "", f"cannot be read: {error}") from error
    try:
        found = yaml.load(text, Loader=_LoaderThatRefusesTwins)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError as error:
        raise ContentError(file, "", f"is no valid YAML: {error}") from error
    if not isinstance(found, dict):
        raise ContentError(file, "", "has to hold keys with values, such as 'topic: …'")
    return found


class Entry:
    """One entry of a content file, with getters that complain in an editor's words."""

    def __init__(self, file: Path, name: str, values: object) -> None:
        if not isinstance(values, Mapping):
            raise ContentError(file, name, "has to hold keys with values")
        self.file = file
        self.name = name
        self._values: Mapping[str, Any] = values

    def wrong(self, what: str) -> ContentError:
        """An error about this entry, to be raised by the caller."""
        return ContentError(self.file, self.name, what)

    def allow_only(self, keys: Iterable[str]) -> None:
        """Refuse keys that nobody reads, so that a typing error never hides a text."""
        unknown = sorted(set(map(str, self._values)) - set(keys))
        if unknown:
            raise self.wrong(f"nobody knows {', '.join(unknown)}; known are {', '.join(sorted(keys))}")

    def has(self, key: str) -> bool:
        """Whether the key is there with something in it."""
        return self._values.get(key) is not None

    def names(self) -> list[str]:
        """The keys as they stand in the file."""
        return [str(key) for key in self._values]

    def get(self, key: str) -> Any:
        """The raw value, or None."""
        return self._values.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self._values.get(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"'{key}' has to be a text")
        return value.strip()

    def optional_text(self, key: str) -> str | None:
        """A text, or None when the key is missing or empty."""
        return self.text(key) if self.has(key) else None

    def flag(self, key: str, default: bool) -> bool:
        """true or false."""
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(f"'{key}' has to be true or false")
        return value

    def texts(self, key: str, default: list[str] | None = None) -> list[str]:
        """A list of texts."""
        value = self._values.get(key, default)
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.wrong(f"'{key}' has to be a list of texts")
        return [item.strip() for item in value]

    def entries(self, key: str) -> list["Entry"]:
        """A list of entries below this one."""
        value = self._values.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(f"'{key}' has to be a list")
        return [Entry(self.file, f"{self.name}, {key} {place}", item) for place, item in enumerate(value, 1)]

    def entry(self, key: str) -> "Entry":
        """One entry below this one."""
        return Entry(self.file, f"{self.name}, {key}", self._values.get(key))


def as_date(entry: Entry, key: str) -> date | None:
    """A date, or None where it says unknown or is missing."""
    value = entry.get(key)
    if value is None or value == "unknown":
        return None
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise entry.wrong(f"'{key}' has to be a date such as 2026-11-27, or unknown") from error
