"""The figures of particular questions in the middle of a talk."""

from pathlib import Path

from evaluation.asides import AsideCase, of_heard, read_aside_cases


def case(meant: str) -> AsideCase:
    return AsideCase(meant, "youth", "tja")


def test_what_is_heard_right_and_what_is_heard_for_nothing_are_shares_of_their_own() -> None:
    cases = [case("choose_a"), case("choose_a"), case("choose_b"), case("none"), case("none")]
    heard = [[{"name": "choose_a"}, {"name": "choose_b"}], [{"name": "choose_b"}], [], [{"name": "choose_a"}], []]
    assert of_heard(cases, heard) == {
        "cases": 3,
        "none": 2,
        "heard": 0.6667,
        "right": 0.3333,
        "right_among_heard": 0.5,
        "false": 0.5,
    }


def test_cases_are_read_with_quotes_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "writer.tsv").write_text('meant\treader\ttext\nnone\tyouth\t"ja" zei ze\n', "utf-8")
    assert read_aside_cases(tmp_path) == [AsideCase("none", "youth", '"ja" zei ze')]


def test_without_cases_there_is_nothing_to_measure(tmp_path: Path) -> None:
    assert of_heard(read_aside_cases(tmp_path / "missing"), [])["right"] is None
