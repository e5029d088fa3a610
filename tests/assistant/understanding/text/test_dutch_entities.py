"""The contract's entities, found by the built Dutch pipeline; and another pipeline put in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from assistant.understanding.text.dutch_entities import PipelineError, find_entities, load_pipeline, number_in
from assistant.understanding.text.dutch_pipeline_build import build_pipeline, content_hash


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> spacy.language.Language:
    folder = tmp_path_factory.mktemp("spacy") / "nl"
    build_pipeline().to_disk(folder)
    return load_pipeline(str(folder))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mn ex heeft het op insta gezet", {("person", "ex"), ("platform", "instagram")}),
        ("huh nee ik snap t niet", set()),
        ("mijn dochter, hij snapt het niet", {("role", "parent"), ("person", "daughter")}),
        ("t is whatsapp geen snap", {("platform", "whatsapp")}),
        ("niet op insta maar op tiktok", {("platform", "tiktok")}),
        ("het staat op snap en tele", {("platform", "snapchat"), ("platform", "telegram")}),
        ("hij wil 200 euro", {("amount", "200")}),
        ("€1.500 of hij plaatst alles", {("amount", "1500")}),
        ("duizend euro voor vrijdag", {("amount", "1000")}),
        ("wat zegt ze als een jongen een naaktfoto vraagt", set()),
        ("als meisje mag ik niks", {("role", "youth")}),
        ("ik ben 15", {("age", "15"), ("role", "youth")}),
        ("ik ben haar mentor", {("person", "teacher"), ("role", "professional")}),
        ("ik vertelde het haar mentor", {("person", "teacher")}),
        ("16", {("age", "16"), ("role", "youth")}),
        ("het gaat om haar, zij 15 jaar", {("age", "15")}),
        ("foto in de familie app. ze is pas 15 jaar", {("age", "15")}),
        ("15 jaar en bang", {("age", "15"), ("role", "youth")}),
        ("Ik ben een bezorgde vader", {("role", "parent")}),
        ("mijn dochter van 14", {("role", "parent"), ("person", "daughter"), ("age", "14")}),
        ("ik ben mentor op een vmbo", {("role", "professional")}),
        ("ik vraag dit voor een vriendin", {("role", "friend"), ("person", "friend")}),
        ("mijn vriendin moet in marokko blijven", {("role", "friend"), ("person", "friend")}),
        ("mijn zusje wordt gedwongen te trouwen", {("role", "friend"), ("person", "sister")}),
        ("mijn vriend moet mij met rust laten", {("person", "boyfriend")}),
        (
            "mn beste vriendin moet mee naar marokko, ze zei 'ik kom niet terug'. moest beloven dat ik t niet zeg",
            {("role", "friend"), ("person", "friend")},
        ),
        ("mijn zus moet trouwen en ik ook", {("person", "sister")}),
        ("mijn zus mag het niet weten", {("person", "sister")}),
        ("mijn broer wordt boos", {("person", "brother")}),
        ("een jongen uit mn klas", {("person", "classmate")}),
        ("iemand die ik niet ken", {("person", "stranger")}),
        ("we zijn al 15 jaar getrouwd", set()),
        ("drie jaar geleden", set()),
        ("ik weet het niet", set()),
        ("my dad saw it on facebook", {("person", "father"), ("platform", "facebook")}),
    ],
)
def test_what_is_found(pipeline: spacy.language.Language, text: str, found: set[tuple[str, str]]) -> None:
    entities = find_entities(pipeline, text)
    assert {(entity["entity"], entity["value"]) for entity in entities} == found
    assert all(text[entity["start"] : entity["end"]].strip() for entity in entities)


def test_lemmas_come_from_the_lookup_tables(pipeline: spacy.language.Language) -> None:
    assert [token.lemma_ for token in pipeline("zussen vaders mama's")] == ["zus", "vader", "mama"]
    assert {entity["value"] for entity in find_entities(pipeline, "vaders en mama's")} == {"father", "mother"}


@pytest.mark.parametrize(
    ("text", "number"), [("€ 1.500,00", 1500), ("2k", 2000), ("vijftien", 15), ("200-", 200), ("geen", None)]
)
def test_numbers_are_read(text: str, number: int | None) -> None:
    assert number_in(text) == number


def test_another_pipeline_takes_its_place(tmp_path: Path) -> None:
    # As small as a pipeline gets; nl_core_news_lg comes in the same way, by path or package name.
    other = spacy.blank("nl")
    other.add_pipe("sentencizer")
    other.to_disk(tmp_path / "other")
    loaded = load_pipeline(str(tmp_path / "other"))
    assert "sentencizer" in loaded.pipe_names
    assert {entity["value"] for entity in find_entities(loaded, "op snap gezet door mijn broer")} >= {
        "snapchat",
        "brother",
    }


def test_a_missing_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="nowhere"):
        load_pipeline(str(tmp_path / "nowhere"))


def test_the_hash_follows_the_content() -> None:
    assert content_hash() == content_hash() and len(content_hash()) == 16
