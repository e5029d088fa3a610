"""What the texts rest on: `content/sources.yml`."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from editorial.reading import Entry, as_date, read_mapping

CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True)
class Source:
    """One source.

    Args:
        id: How texts refer to it.
        title: What it is.
        where: Publisher, page or number, so that it can be found again.
        date_checked: When somebody last saw that it still holds; None where nobody knows.
        confidence: `high`, `medium` or `low`.
    """

    id: str
    title: str
    where: str
    date_checked: date | None
    confidence: str


def read_sources(content_dir: Path) -> dict[str, Source]:
    """Read `sources.yml`.

    Raises:
        ContentError: The file is missing or broken.
    """
    file = content_dir / "sources.yml"
    sources = Entry(file, "", read_mapping(file)).entry("sources")
    found = {}
    for source_id in sources.names():
        entry = Entry(file, source_id, sources.get(source_id))
        entry.allow_only(("title", "where", "date_checked", "confidence"))
        confidence = entry.text("confidence")
        if confidence not in CONFIDENCES:
            raise entry.wrong(f"'confidence' has to be one of {', '.join(CONFIDENCES)}")
        found[source_id] = Source(
            source_id, entry.text("title"), entry.text("where"), as_date(entry, "date_checked"), confidence
        )
    return found
