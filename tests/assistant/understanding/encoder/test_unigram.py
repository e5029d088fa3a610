"""The tokenizer against the library it stands in for, on a small vocabulary of the same kind."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from assistant.understanding.encoder.unigram import UnigramTokenizer

PIECES = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁", -3.0),
    ("▁ik", -2.0),
    ("▁wil", -2.5),
]
PIECES += [
    ("▁d", -3.1),
    ("oo", -3.2),
    ("ood", -4.0),
    ("d", -3.5),
    ("dood", -6.7),
    ("▁weg", -2.9),
    ("e", -3.0),
    ("g", -3.3),
]
PIECES += [(letter, -4.5) for letter in "aiklnortuw"]


@pytest.fixture(scope="module")
def ours() -> UnigramTokenizer:
    return UnigramTokenizer([piece for piece, _ in PIECES], [score for _, score in PIECES], 3)


def test_the_likeliest_cut_wins(ours: UnigramTokenizer) -> None:
    assert ours.ids("ik wil dood") == [5, 6, 7, 9]


@given(st.text(alphabet="ikwl doegxz😭é", min_size=1, max_size=40))
def test_same_pieces_as_the_library(text: str) -> None:
    pieces = [piece for piece, _ in PIECES], [score for _, score in PIECES]
    tokenizer = Tokenizer(models.Unigram(PIECES, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    # Ties between equally likely cuts may fall either way; their number of pieces and scores are the same.
    left = UnigramTokenizer(*pieces, 3).ids(text.strip() or "x")
    right = tokenizer.encode(text.strip() or "x", add_special_tokens=False).ids
    assert _score(left) == pytest.approx(_score(right), abs=1e-3)


def _score(ids: list[int]) -> float:
    return sum(PIECES[index][1] if index != 3 else -100.0 for index in ids)


def test_saved_and_loaded_is_the_same(ours: UnigramTokenizer, tmp_path: Path) -> None:
    UnigramTokenizer.save(tmp_path, PIECES)
    loaded = UnigramTokenizer.load(tmp_path, 3)
    for text in ("ik wil weg", "dood", "q", "", "ik  \t wil"):
        assert loaded.ids(text) == ours.ids(text)


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    UnigramTokenizer.save(tmp_path, PIECES)
    scores = (tmp_path / "pieces.f32").read_bytes()
    (tmp_path / "pieces.f32").write_bytes(scores[:-4])
    with pytest.raises(ValueError):
        UnigramTokenizer.load(tmp_path, 3)
