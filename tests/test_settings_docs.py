"""docs/settings.md names every setting with its default, and no setting that does not exist."""

import re
from pathlib import Path

from bot.settings import Settings

ROWS = dict(
    re.findall(r"^\| `([A-Z_]+)` \| (.+?) \|", Path("docs/settings.md").read_text(encoding="utf-8"), re.MULTILINE)
)


def test_every_setting_has_a_row_and_every_row_a_setting() -> None:
    assert set(ROWS) == {name.upper() for name in Settings.model_fields}


def test_the_defaults_on_the_page_are_those_of_the_module() -> None:
    for name, field in Settings.model_fields.items():
        shown = ROWS[name.upper()]
        if shown.startswith("`"):
            assert shown.strip("`") == str(field.default), name
        else:
            assert field.default is None or field.default_factory is not None, name
