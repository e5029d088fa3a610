"""Keeps the two lists in `domain.yml` that follow from the texts: responses and button intents.

`python -m editorial.vocabulary` rewrites them; a test holds them against `content/`.
"""

import re
import sys
from pathlib import Path

from editorial.responses import Responses

CHOICE = "choose_"
"""Intents that only a button means begin with this; nobody writes training messages for them."""

_BLOCK = re.compile(r"(?m)^(?P<head>[ ]*# from content: (?P<kind>\w+).*\n)(?:[ ]*- .*\n)*")


def choices(responses: Responses) -> list[str]:
    """Every intent that only a button means."""
    found = {
        button.payload.removeprefix("/").split("{")[0]
        for response in responses.all()
        for _, version in response.wordings()
        for button in version.buttons
    }
    return sorted(name for name in found if name.startswith(CHOICE))


def spoken(responses: Responses) -> list[str]:
    """Every response that the dialogue can say."""
    return sorted(response.id for response in responses.all() if response.id.startswith("utter_"))


def domain_with(text: str, responses: Responses) -> str:
    """The text of `domain.yml` with both lists brought up to date."""
    lists = {"responses": spoken(responses), "choices": choices(responses)}

    def block(match: "re.Match[str]") -> str:
        indent = " " * (len(match["head"]) - len(match["head"].lstrip(" ")))
        return match["head"] + "".join(f"{indent}- {name}\n" for name in lists[match["kind"]])

    return _BLOCK.sub(block, text)


def main() -> int:
    """Rewrite `domain.yml` in the current folder."""
    domain = Path("domain.yml")
    text = domain.read_text(encoding="utf-8")
    domain.write_text(domain_with(text, Responses(Path("content"))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
