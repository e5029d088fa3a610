"""Writes `docs/recommendations.md`: for each of the six recommendations its texts, conversations, tests and source.

`python -m editorial.recommendations` writes it; a test holds it against `content/`.
"""

import sys
from pathlib import Path

from editorial.responses import Response, Responses
from editorial.sources import Source, read_sources

WHAT = {
    1: "Ouders en leraren zeggen tegen wie het overkwam: het is niet jouw schuld.",
    2: "Laat ouders sociale media niet verbieden.",
    3: "Maak ouders sterker: zelf weerbaar, en weerbare kinderen opvoeden.",
    4: "Professionals weten wat sociale media doen.",
    5: "Betrek een geestelijk verzorger bij voorkomen.",
    6: "Ken algemene vragen over geloof, en toets aannames aan het geloof van deze mens.",
}
FOR = {
    "youth": "jongeren", "child": "kinderen onder de 12", "friend": "vrienden", "parent": "ouders",
    "parent_herself": "ouders die zelf bedreigd worden",
    "parent_about_adult": "ouders over een andere volwassene", "parent_on_watch": "ouders van een kind dat dood wil",
    "parent_phone_taken": "ouders van een kind wiens telefoon is afgepakt",
    "professional": "professionals", "anyone": "iedereen",
}  # fmt: skip
PAGE = Path("docs/recommendations.md")
STUDY = "M"


def page(responses: Responses, sources: dict[str, Source], stories: Path, tests: Path) -> str:
    """The page as text.

    Args:
        responses: All texts.
        sources: All sources.
        stories: The folder `data/stories`.
        tests: The folder `tests/conversations`.
    """
    study = sources[STUDY]
    lines = [
        "# De zes adviezen in het gesprek",
        "",
        f"Bron: {study.title}. {study.where}.",
        "",
        "Deze pagina is gemaakt uit `content/` met `python -m editorial.recommendations`.",
    ]
    for number, what in WHAT.items():
        found = [response for response in responses.all() if number in response.recommendations]
        lines += ["", f"## {number}. {what}", ""]
        lines += ["| voor wie | tekst | bestand | rust op |", "| --- | --- | --- | --- |"]
        lines += [_row(response) for response in sorted(found, key=lambda one: (one.topic, one.id))]
        topics = sorted({response.topic for response in found})
        flows = [topic for topic in topics if (stories / f"{topic}.yml").exists()]
        lines += ["", "Gesprekken: " + ", ".join(f"`data/stories/{topic}.yml`" for topic in flows) + "."]
        tested = sorted(
            file.name
            for file in tests.glob("*.yml")
            if any(response.id in file.read_text(encoding="utf-8") for response in found)
        )
        shown = ["tests/content/test_gates.py", *(f"tests/conversations/{name}" for name in tested)]
        lines += ["", "Getest in: " + ", ".join(f"`{name}`" for name in shown) + "."]
    return "\n".join(lines) + "\n"


def _row(response: Response) -> str:
    audiences = sorted({FOR[audience] for audience, _ in response.wordings()})
    cells = (", ".join(audiences), f"`{response.id}`", f"`{response.file.name}`", ", ".join(response.sources))
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Write the page in the current folder."""
    content = Path("content")
    text = page(Responses(content), read_sources(content), Path("data/stories"), Path("tests/conversations"))
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
