"""Small encoders for tests: one in the default's file format, one as another project would export it."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers

HIDDEN, LAYERS, HEADS, INNER, POSITIONS = 32, 2, 2, 64, 64
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁query:", "▁ik", "▁wil", "▁dood", "▁hoi", "▁", "a", "b"]
SCORES = [0.0, 0.0, 0.0, 0.0] + [-2.0] * 8


def write_weights(path: Path, seed: int = 1) -> None:
    """A file in the layout that `assistant.understanding.encoder.e5_weights` reads, with random weights."""
    chance = np.random.default_rng(seed)
    blob = b"".join(piece.encode() for piece in PIECES)
    offsets = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)]).astype("<u4")
    head = b"E5S1" + struct.pack("<I", 1)
    head += struct.pack("<7ifi", HIDDEN, LAYERS, HEADS, INNER, len(PIECES), POSITIONS, 1, 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob)) + offsets.tobytes()
    head += np.array(SCORES, "<f4").tobytes() + blob + struct.pack("<iI", 0, 0)
    tensors: list[tuple[str, bytes, int, int]] = []

    def blocks(rows: int, columns: int) -> bytes:
        count = rows * columns // 32
        scale = np.full((count, 1), 0.02, "<f2").view(np.uint8)
        return np.hstack([scale, chance.integers(0, 256, (count, 16), np.uint8)]).tobytes()

    def floats(count: int, around: float = 0.0) -> bytes:
        return (around + chance.normal(size=count) * 0.05).astype("<f4").tobytes()

    tensors.append(("emb.word", blocks(len(PIECES), HIDDEN), 2, len(PIECES) * HIDDEN))
    tensors.append(("emb.pos", floats(POSITIONS * HIDDEN), 0, POSITIONS * HIDDEN))
    tensors.append(("emb.type", floats(HIDDEN), 0, HIDDEN))
    tensors += [("emb.ln.w", floats(HIDDEN, 1), 0, HIDDEN), ("emb.ln.b", floats(HIDDEN), 0, HIDDEN)]
    for layer in range(LAYERS):
        for name, rows, columns in [(n, HIDDEN, HIDDEN) for n in ("q", "k", "v", "ao")] + [
            ("fi", INNER, HIDDEN),
            ("fo", HIDDEN, INNER),
        ]:
            tensors.append((f"l{layer}.{name}.w", blocks(rows, columns), 2, rows * columns))
            tensors.append((f"l{layer}.{name}.b", floats(rows), 0, rows))
        for name in ("aln", "oln"):
            tensors.append((f"l{layer}.{name}.w", floats(HIDDEN, 1), 0, HIDDEN))
            tensors.append((f"l{layer}.{name}.b", floats(HIDDEN), 0, HIDDEN))
    size = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in tensors)
    directory, body = struct.pack("<i", len(tensors)), b""
    for name, data, kind, count in tensors:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, size + len(body), len(data))
        body += data
    path.write_bytes(head + directory + body)


def write_foreign_encoder(folder: Path) -> None:
    """An encoder as others export it: token ids in, token vectors out, a tokenizer of the `tokenizers` library."""
    folder.mkdir(parents=True)
    words = {"<unk>": 0, "<pad>": 1, "ik": 2, "wil": 3, "hoi": 4, "<s>": 5, "</s>": 6}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    table = np.random.default_rng(3).normal(size=(len(words), 8)).astype(np.float32)
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
            helper.make_node("Cast", ["attention_mask"], ["unused"], to=TensorProto.FLOAT),
            helper.make_node("Identity", ["rows"], ["last_hidden_state"]),
        ],
        "foreign",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"]),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "length"]),
        ],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "length", 8])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.save(model, str(folder / "model.onnx"))
    description = {
        "name": "foreign",
        "hash": "f0",
        "dimension": 8,
        "max_tokens": 16,
        "begin": 5,
        "end": 6,
        "pad": 1,
    }
    (folder / "encoder.json").write_text(json.dumps(description), "utf-8")
