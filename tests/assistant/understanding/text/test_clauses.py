"""Clauses: where they are cut and that they point into the text."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.text.clauses import split_clauses

STORY = (
    "Mijn ouders zijn lief en ze werken hard voor ons. Sinds de zomer mag ik niet meer alleen naar buiten, mijn broer "
    "brengt me naar school en haalt me op. Gisteren lag mijn paspoort ineens in de kluis en mijn tante zei dat ik maar "
    "vast mijn koffer moest pakken. Verder gaat het goed op school."
)


def test_a_short_message_is_read_whole() -> None:
    assert split_clauses("ik weet niet wat ik moet doen") == []


def test_the_telling_half_sentence_stands_alone() -> None:
    clauses = [clause.text for clause in split_clauses(STORY)]
    assert any("paspoort" in text and "brengt me" not in text for text in clauses)
    assert len(clauses) >= 4


def test_clauses_point_into_the_text() -> None:
    for clause in split_clauses(STORY):
        assert STORY[clause.start : clause.end] == clause.text


@given(st.text(alphabet="ab .,!?\n", max_size=400))
def test_clauses_cover_every_word(text: str) -> None:
    clauses = split_clauses(text, short_words=0)
    assert "".join("".join(clause.text for clause in clauses).split()) == "".join(text.split())
    assert all(text[clause.start : clause.end] == clause.text for clause in clauses)
    starts = [clause.start for clause in clauses]
    assert starts == sorted(starts)
