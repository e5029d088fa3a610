"""The encoder: built from a small file of the real layout, against a plain reference; and one from elsewhere."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest

from assistant.understanding.encoder import encoder_build
from assistant.understanding.encoder.e5_weights import E5Weights, WeightsError, dequantise, read_weights
from assistant.understanding.encoder.encoder import EncoderError, SentenceEncoder, encoder_folder, unseen_by_encoder
from assistant.understanding.encoder.encoder_build import build
from assistant.understanding.encoder.low_rank import LowRank
from assistant.understanding.encoder.vector_cache import VectorCache
from assistant.understanding.learning.calibration import text_hash
from tests.assistant.tiny_encoder import HIDDEN, write_foreign_encoder, write_weights

TEXTS = ["ik wil dood", "hoi", "ik", "a b a b ik wil", ""]


@pytest.fixture(scope="module")
def weights_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "tiny.bin"
    write_weights(path)
    return path


@pytest.fixture(autouse=True)
def any_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    # The small file is not the known one; `build` reads it through the same function without the hash.
    monkeypatch.setattr(encoder_build, "read_weights", lambda path: read_weights(path, None))


@pytest.fixture(scope="module")
def plain(weights_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encoders") / "plain"
    patch = pytest.MonkeyPatch()
    patch.setattr("assistant.understanding.encoder.encoder_build.read_weights", lambda path: read_weights(path, None))
    build(folder, weights_file, None, full_precision=True)
    patch.undo()
    return folder


def _layer_norm(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    return (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-12) * w + b


def reference(weights: E5Weights, ids: list[int]) -> np.ndarray:
    """The forward pass written out in numpy, one text at a time."""
    tensor = weights.tensors
    x = dequantise(weights.word_blocks[np.array(ids)], weights.hidden)
    x = x + tensor["emb.pos"][: len(ids)] + tensor["emb.type"][0]
    x = _layer_norm(x, tensor["emb.ln.w"], tensor["emb.ln.b"])
    size = weights.hidden // weights.heads
    for layer in range(weights.layers):

        def linear(y: np.ndarray, name: str, layer: int = layer) -> np.ndarray:
            return y @ tensor[f"l{layer}.{name}.w"].T + tensor[f"l{layer}.{name}.b"]

        q, k, v = (linear(x, name).reshape(len(ids), weights.heads, size) for name in "qkv")
        scores = np.einsum("ihd,jhd->hij", q, k) / math.sqrt(size)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        context = np.einsum("hij,jhd->ihd", scores, v).reshape(len(ids), weights.hidden)
        x = _layer_norm(x + linear(context, "ao"), tensor[f"l{layer}.aln.w"], tensor[f"l{layer}.aln.b"])
        inner = linear(x, "fi")
        inner = 0.5 * inner * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
        x = _layer_norm(x + linear(inner, "fo"), tensor[f"l{layer}.oln.w"], tensor[f"l{layer}.oln.b"])
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


def _ids(folder: Path, text: str) -> list[int]:
    return [0, *SentenceEncoder(folder)._tokens([text])[0], 2]


def test_the_graph_computes_what_the_weights_say(weights_file: Path, plain: Path) -> None:
    weights = read_weights(weights_file, None)
    vectors = SentenceEncoder(plain).encode(TEXTS)
    for text, vector in zip(TEXTS, vectors, strict=True):
        np.testing.assert_allclose(vector, reference(weights, _ids(plain, text)), atol=2e-5)


def test_eight_bits_stay_near(weights_file: Path, plain: Path, tmp_path: Path) -> None:
    build(tmp_path / "small", weights_file, None)
    full, small = SentenceEncoder(plain).encode(TEXTS), SentenceEncoder(tmp_path / "small").encode(TEXTS)
    assert (full * small).sum(1).min() > 0.98
    assert (tmp_path / "small" / "model.onnx").stat().st_size < (plain / "model.onnx").stat().st_size


def test_a_vector_does_not_depend_on_what_is_read_beside_it(weights_file: Path, tmp_path: Path) -> None:
    """In eight bits too, where the numbers of one run share their scale: what is learned is what comes in."""
    build(tmp_path / "small", weights_file, None)
    encoder = SentenceEncoder(tmp_path / "small")
    together = encoder.encode(TEXTS * 3)
    alone = np.vstack([encoder.encode([text]) for text in TEXTS * 3])
    np.testing.assert_array_equal(together, alone)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_a_long_text_is_read_in_windows(plain: Path) -> None:
    encoder = SentenceEncoder(plain)
    assert encoder.token_count("ik wil " * 300) > 500
    assert encoder.encode(["ik wil " * 300]).shape == (1, HIDDEN)


def test_low_rank_numbers_are_added(weights_file: Path, plain: Path, tmp_path: Path) -> None:
    chance = np.random.default_rng(5)
    pair = (chance.normal(size=(4, HIDDEN)), chance.normal(size=(HIDDEN, 4)))
    LowRank({"l1.q.w": pair, "l1.v.w": pair}, {"data": "x"}).save(tmp_path / "numbers.npz")
    build(tmp_path / "adapted", weights_file, tmp_path / "numbers.npz", full_precision=True)
    weights = read_weights(weights_file, None)
    LowRank.load(tmp_path / "numbers.npz").add_to(weights.tensors)
    vectors = SentenceEncoder(tmp_path / "adapted").encode(TEXTS)
    np.testing.assert_allclose(vectors[0], reference(weights, _ids(plain, TEXTS[0])), atol=2e-5)
    assert not np.allclose(vectors, SentenceEncoder(plain).encode(TEXTS), atol=1e-3)
    assert SentenceEncoder(tmp_path / "adapted").hash != SentenceEncoder(plain).hash


def test_unknown_weights_are_refused(weights_file: Path, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="not the known file"):
        read_weights(weights_file)
    (tmp_path / "bad.bin").write_bytes(b"E5S1" + b"\0" * 40)
    with pytest.raises(WeightsError):
        read_weights(tmp_path / "bad.bin", None)


def test_an_encoder_from_elsewhere_is_used_by_path_and_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_foreign_encoder(tmp_path / "encoder" / "foreign")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("NLU_ENCODER_DIR", str(tmp_path / "encoder" / "foreign"))
    by_path = SentenceEncoder(encoder_folder())
    monkeypatch.setenv("NLU_ENCODER_DIR", "foreign")
    by_name = SentenceEncoder(encoder_folder())
    vectors = by_path.encode(["ik wil", "hoi", ""])
    np.testing.assert_allclose(vectors, by_name.encode(["ik wil", "hoi", ""]))
    assert vectors.shape == (3, 8) and unseen_by_encoder(["ik wil"]) is None


def test_what_an_adapted_encoder_learned_from_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "foreign"
    write_foreign_encoder(folder)
    description = json.loads((folder / "encoder.json").read_text("utf-8"))
    (folder / "encoder.json").write_text(json.dumps({**description, "adapted": True}), "utf-8")
    monkeypatch.setenv("NLU_ENCODER_DIR", str(folder))
    many = [f"bericht {number}" for number in range(300)]
    unlisted = unseen_by_encoder(many)
    assert unlisted is not None and 0 < unlisted.sum() < 90  # only the tenth held for calibration
    np.save(folder / "learned.npy", np.array([text_hash("ik wil"), text_hash("hoi")], np.uint64))
    seen = unseen_by_encoder(["Hoi ", "ik wil", "iets nieuws"])
    assert seen is not None and seen.tolist() == [False, False, True]


def test_a_folder_without_an_encoder_is_named_in_the_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NLU_ENCODER_DIR", str(tmp_path / "nothing"))
    with pytest.raises(EncoderError, match="nothing"):
        encoder_folder()
    (tmp_path / "encoder.json").write_text(json.dumps({"name": "x"}), "utf-8")
    with pytest.raises(EncoderError):
        SentenceEncoder(tmp_path)


def test_the_cache_keeps_vectors_and_no_text(plain: Path, tmp_path: Path) -> None:
    cache = VectorCache(SentenceEncoder(plain), tmp_path / "vectors.sqlite3")
    first = cache.encode(["ik wil dood", "hoi", "hoi"])
    again = VectorCache(SentenceEncoder(plain), tmp_path / "vectors.sqlite3")
    again._encoder = None  # type: ignore[assignment]  # nothing may be computed a second time
    again._key = cache._key  # type: ignore[method-assign]
    np.testing.assert_allclose(again.encode(["hoi", "ik wil dood"]), first[[1, 0]])
    for path in tmp_path.iterdir():
        assert b"ik wil dood" not in path.read_bytes()
    assert cache.encode([]).shape == (0, HIDDEN)
