"""The content folder, read once when the action server starts."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from editorial.organisation import Organisation, read_organisation
from editorial.referrals import Contact, read_contacts
from editorial.responses import Responses


def content_dir() -> Path:
    """Where the texts are."""
    return Path(os.environ.get("CONTENT_DIR", "content"))


@cache
def responses() -> Responses:
    """All texts."""
    return Responses(content_dir())


@cache
def contacts() -> dict[str, Contact]:
    """All places to turn to."""
    return read_contacts(content_dir())


@cache
def organisation() -> Organisation:
    """Who runs this assistant."""
    return read_organisation(content_dir())
