"""Who runs this assistant: `content/organisation.yml`."""

from dataclasses import dataclass
from pathlib import Path

from editorial.reading import Entry, read_mapping

_KEYS = ("name", "contact", "privacy_officer", "staff_hours", "handoff")


@dataclass(frozen=True)
class Organisation:
    """Who is behind the assistant; every field may be empty.

    Args:
        name: The organisation that runs it; None means a trial without people behind it.
        contact: How to reach that organisation.
        privacy_officer: Whom to ask about what is kept.
        staff_hours: When people of the organisation read along, in OpenStreetMap form.
        handoff: What happens when somebody asks for a person, as a sentence for her.
    """

    name: str | None = None
    contact: str | None = None
    privacy_officer: str | None = None
    staff_hours: str | None = None
    handoff: str | None = None

    @property
    def is_trial(self) -> bool:
        """Whether nobody answers for it yet; the assistant then says so."""
        return self.name is None


def read_organisation(content_dir: Path) -> Organisation:
    """Read `organisation.yml`.

    Raises:
        ContentError: The file is missing or broken.
    """
    file = content_dir / "organisation.yml"
    entry = Entry(file, "", read_mapping(file))
    entry.allow_only(_KEYS)
    return Organisation(**{key: entry.optional_text(key) for key in _KEYS})
