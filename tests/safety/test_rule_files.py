"""The rule files read, say something in every rule, and are refused where they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from safety.danger.table import SIGNALS, read_tables
from safety.phrase_finder import Found, PhraseFinder, known_words
from safety.phrase_patterns import compile_phrase
from safety.reading import words
from safety.risk_rules import RULES
from safety.rule_files import RuleFileError, read_sections, short_forms
from safety.spelling import OTHER, Spelling


def found(phrase: str, text: str) -> list[str]:
    compiled = compile_phrase(phrase, {"me": frozenset({"me", "mij"})})
    spelling = Spelling(known_words([compiled]), {}, (), ())
    row = spelling.repair(words(text))
    hits: list[Found] = PhraseFinder([("x", compiled)]).find(row)
    return [text[row[hit.first].start : row[hit.last].end] for hit in hits]


@pytest.mark.parametrize(
    ("phrase", "text", "evidence"),
    [
        ("slaat <me>", "Hij SLAAT mij!", ["SLAAT mij"]),
        ("slaat <me>", "hij slaat de bal naar mij", []),
        ("slaat .. mij", "hij slaat soms ook mij", ["slaat soms ook mij"]),
        ("slaat .. mij", "hij slaat. toen zag hij mij", []),
        ("wil niet meer $", "ik wil niet meer. punt", ["wil niet meer"]),
        ("wil niet meer $", "ik wil niet meer praten", []),
        ("^ stop $", "stop!", ["stop"]),
        ("^ stop $", "stop hiermee", []),
        ("een? mes", "met mes", ["mes"]),
        ("ben te_laat|ziek", "ik ben te laat", ["ben te laat"]),
        ("ben te_laat|ziek", "ik ben ziek", ["ben ziek"]),
        ("# euro", "hij wil 200 euro", ["200 euro"]),
    ],
)
def test_the_notation_of_phrases(phrase: str, text: str, evidence: list[str]) -> None:
    assert found(phrase, text) == evidence


@pytest.mark.parametrize("phrase", ["<me>* slaat", ".. slaat"])
def test_a_phrase_that_opens_with_a_gap_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="cannot open"):
        compile_phrase(phrase, {"me": frozenset({"me"})})


def test_a_sentence_without_end_is_read_to_its_end() -> None:
    assert found("wil dood", "en toen " * 80 + "wil dood") == ["wil dood"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("doooood", ["dood"]),
        ("zelfmoort", ["zelfmoord"]),
        ("zelfm*rd", ["zelfmoord"]),
        ("z3lfmoord", ["zelfmoord"]),
        ("d o o d", ["dood"]),
        ("ikwildood", ["ik", "wil", "dood"]),
        ("kms", ["kill", "mezelf"]),
        ("fietsbel", [OTHER]),
        ("zelfstandig", [OTHER]),
        ("112", ["#"]),
    ],
)
def test_spelling(typed: str, read: list[str]) -> None:
    spelling = Spelling(
        {"ik", "wil", "dood", "zelfmoord", "kill", "mezelf"}, {"kms": "kill mezelf"}, {"zelfmoord"}, {"zelfmoor"}
    )
    assert [word.form for word in spelling.repair(words(typed))] == read


def test_every_signal_has_a_table_with_rules_of_both_levels() -> None:
    shared = read_sections(RULES / "words.rules")
    for signal in SIGNALS:
        (table,) = read_tables(RULES / f"{signal}.rules", shared, short_forms(shared))
        assert table.signal == signal
        assert {rule.level for rule in table.rules} == {"act", "ask"}
        assert len({rule.name for rule in table.rules}) == len(table.rules)


@pytest.mark.parametrize(
    "written",
    [
        "loose words\n",
        "level: act\nrule: x\n    dood\n",
        "    dood\n",
        "signal: suicide\nrule: x\nlevel: perhaps\n    dood\n",
        "signal: suicide\nrule: x\nlevel: act\n",
        "signal: suicide\nrule: x\nlevel: act\nbut: whatever\n    dood\n",
        "signal: suicide\nrule: x\nlevel: act\ntogether: a, b\nwithin: 4\n",
    ],
)
def test_a_file_that_does_not_read_is_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "broken.rules"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(RuleFileError):
        read_tables(path, [], {})


def test_a_remark_stands_at_the_margin_and_a_number_may_open_a_phrase(tmp_path: Path) -> None:
    path = tmp_path / "numbers.rules"
    path.write_text("# a remark\nspelled: short\n    # euro = number euro\n#\n", encoding="utf-8")
    [section] = read_sections(path)
    assert section.lines == ["# euro = number euro"]
