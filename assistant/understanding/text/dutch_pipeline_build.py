"""Builds the default Dutch spaCy pipeline: ``python -m assistant.understanding.text.dutch_pipeline_build --out DIR``.

No pretrained Dutch pipeline is on the package registry, so this one is made of what is: spaCy's Dutch tokenizer,
lemmas from ``spacy-lookups-data``, and a ruler with patterns for platform, person, role, age and amount from
``dutch/entities.yml``. ``--store`` writes to a folder named after the content, because Rasa and this project tell a
changed pipeline only by its path.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator

import spacy
import yaml
from spacy.language import Language

NAME = "nl_helpline"
ENTITIES = Path(__file__).parent / "dutch" / "entities.yml"
_OWN = ["mijn", "mn", "m'n", "me", "onze", "ons", "my", "our"]
_ARTICLES = ["een", "'n", "n", "de", "a", "an", "the"]
_AM = ["ben", "am", "'m", "i'm", "im"]
_BY_LEMMA = {
    "vader": "father",
    "mama": "mother",
    "broer": "brother",
    "zus": "sister",
    "tante": "aunt",
    "dochter": "daughter",
    "leraar": "teacher",
}
Pattern = dict[str, Any]


def build_pipeline() -> Language:
    """A pipeline whose entities bear the contract's names as label and the normalised value as id."""
    pipeline = spacy.blank("nl")
    lemmatizer = pipeline.add_pipe("lemmatizer", config={"mode": "lookup"})
    lemmatizer.initialize()
    ruler = pipeline.add_pipe("entity_ruler", config={"validate": True})
    ruler.add_patterns(ruler_patterns())
    return pipeline


def ruler_patterns() -> list[Pattern]:
    """The patterns of all entities; the ruler takes the longest match first."""
    words = yaml.safe_load(ENTITIES.read_text("utf-8"))
    return [*_amounts(words["numbers"]), *_ages(words["numbers"]), *_roles(words["role"]), *_names(words)]


@lru_cache(maxsize=1)
def _tokenizer() -> Language:
    return spacy.blank("nl")


def _tokens(phrase: str) -> list[Pattern]:
    # The tokenizer of the pipeline decides how "ex-vriend" or "ib'er" falls apart.
    return [{"LOWER": token.lower_} for token in _tokenizer()(phrase)]


def _names(words: dict[str, Any]) -> Iterator[Pattern]:
    for label in ("platform", "person"):
        for value, forms in words[label].items():
            for form in forms:
                yield {"label": label, "id": value, "pattern": _tokens(str(form))}
    # Inflected forms ("vaders", "mama's") by their lemma.
    for lemma, value in _BY_LEMMA.items():
        yield {"label": "person", "id": value, "pattern": [{"LEMMA": lemma}]}


def _roles(roles: dict[str, Any]) -> Iterator[Pattern]:
    extra = {"OP": "?", "IS_ALPHA": True}
    for role, ways in roles.items():
        for word in ways.get("said", []):
            phrase = _tokens(word)
            yield _role(
                role,
                [
                    {"LOWER": {"IN": _AM}},
                    {"LOWER": {"IN": ["hier", "zelf", "ook"]}, "OP": "?"},
                    {"LOWER": {"IN": _ARTICLES}, "OP": "?"},
                    *phrase,
                ],
            )
            yield _role(role, [{"LOWER": {"IN": _AM}}, {"LOWER": {"IN": _ARTICLES}}, extra, *phrase])
            yield _role(role, [{"LOWER": {"IN": ["als", "as"]}}, {"LOWER": {"IN": _ARTICLES}, "OP": "?"}, *phrase])
        for word in ways.get("owned", []):
            yield _role(role, [{"LOWER": {"IN": _OWN}}, *_tokens(word)])
        for word in ways.get("for", []):
            yield _role(
                role,
                [
                    {"LOWER": {"IN": ["voor", "for", "namens"]}},
                    {"LOWER": {"IN": [*_OWN, *_ARTICLES]}},
                    {"LOWER": {"IN": ["beste", "best", "goede", "good"]}, "OP": "?"},
                    *_tokens(word),
                ],
            )


def _role(role: str, pattern: list[Pattern]) -> Pattern:
    return {"label": "role", "id": role, "pattern": pattern}


def _ages(numbers: dict[str, int]) -> Iterator[Pattern]:
    number = {"TEXT": {"REGEX": r"^([6-9]|[1-9]\d)$"}}
    glued = {"LOWER": {"REGEX": r"^([6-9]|[1-9]\d)(jaar|jr|j|yo)$"}}
    spelled = {"LOWER": {"IN": [word for word, value in numbers.items() if value < 100 and word != "acht"]}}
    years = {"LOWER": {"IN": ["jaar", "jr", "jaren", "jarige", "jaartjes", "years", "yo", "y/o", "yrs", "jaaroud"]}}
    for age in (number, spelled):
        yield _age(
            [
                {"LOWER": {"IN": ["ik", "i"]}},
                {"LOWER": {"IN": _AM}},
                {"LOWER": {"IN": ["nu", "net", "pas", "bijna"]}, "OP": "?"},
                age,
                {**years, "OP": "?"},
            ]
        )
        yield _age([{"LOWER": {"IN": _AM}}, age])
        yield _age([age, years])
        yield _age([{"LOWER": {"IN": ["van", "of", "aged"]}}, age, {**years, "OP": "?"}])
        yield _age([{"LOWER": {"IN": ["m", "v", "f", "j"]}}, age])
        yield _age([{"TEXT": "("}, age, {"TEXT": ")"}])
    yield _age([glued])


def _age(pattern: list[Pattern]) -> Pattern:
    return {"label": "age", "id": "number", "pattern": pattern}


def _amounts(numbers: dict[str, int]) -> Iterator[Pattern]:
    money = {
        "LOWER": {
            "IN": [
                "euro",
                "euro's",
                "euros",
                "eur",
                "eu",
                "€",
                "dollar",
                "dollars",
                "pond",
                "pounds",
                "piek",
                "$",
                "£",
            ]
        }
    }
    digits = {"TEXT": {"REGEX": r"^\d[\d.,]*(k|-)?$"}}
    glued = {"LOWER": {"REGEX": r"^([€$£]\d[\d.,]*|\d[\d.,]*([€$£]|euro|eur|eu|k))$"}}
    spelled = {"LOWER": {"IN": list(numbers)}}
    yield _amount([digits, money])
    yield _amount([spelled, money])
    yield _amount([{"TEXT": {"IN": ["€", "$", "£"]}}, digits])
    yield _amount([glued])
    yield _amount([{"LOWER": "barkie"}])


def _amount(pattern: list[Pattern]) -> Pattern:
    return {"label": "amount", "id": "money", "pattern": pattern}


def content_hash() -> str:
    """What the folder is named after: this recipe, the words and spaCy's version."""
    digest = hashlib.sha256(spacy.__version__.encode())
    for path in (ENTITIES, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the default Dutch spaCy pipeline.")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--store", type=Path, help="folder of pipelines; writes <store>/<name>-<hash>")
    place.add_argument("--out", type=Path, help="write to exactly this folder")
    options = parser.parse_args(arguments)
    folder = options.out or options.store / f"{NAME}-{content_hash()}"
    if options.out or not (folder / "meta.json").is_file():
        draft = folder.with_name(folder.name + ".building")
        shutil.rmtree(draft, ignore_errors=True)
        draft.parent.mkdir(parents=True, exist_ok=True)
        build_pipeline().to_disk(draft)
        shutil.rmtree(folder, ignore_errors=True)
        draft.rename(folder)
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
