"""The sentence encoder: the one class that knows how meaning is computed.

An encoder is a folder: ``encoder.json`` (name, dimension, prefix, hash), a tokenizer (``pieces.txt`` with scores,
or ``tokenizer.json``), ``model.onnx`` and, where the graph takes embeddings rather than token ids, ``words.q4``
with the embedding rows in four bits, read through a memory map. `encoder_build` beside it makes the default one; any
exported ONNX encoder with the inputs ``input_ids`` and ``attention_mask`` works as well
(docs/understanding.md, "Another encoder").
"""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Callable, Sequence

import numpy as np
import onnxruntime

from assistant.understanding.encoder.e5_weights import dequantise
from assistant.understanding.encoder.low_rank import LEARNED
from assistant.understanding.encoder.unigram import PIECES, UnigramTokenizer
from assistant.understanding.learning.calibration import held_for_calibration, text_hash

ENCODER_SETTING = "NLU_ENCODER_DIR"
DESCRIPTION = "encoder.json"


class EncoderError(RuntimeError):
    """No encoder is named, or the named folder is not an encoder."""


class SentenceEncoder:
    """Turns texts into L2-normalised float32 vectors whose dot product is likeness of meaning.

    A text longer than `window` tokens is read in windows of that size and the windows' means are averaged by
    length, so that cost grows with length and not with its square. Every window is run by itself: in eight bits the
    numbers of one run share their scale, and beside others a text would get another vector (cosine 0.993, at worst
    0.97) than alone. `threads` windows are run at a time, which takes no longer than running them as one batch;
    ONNX Runtime gives the interpreter lock free while it computes.
    """

    def __init__(self, folder: Path, threads: int = 2, window: int | None = None) -> None:
        """Raises EncoderError when `folder` is not an encoder."""
        try:
            description = json.loads((folder / DESCRIPTION).read_text("utf-8"))
            self._ids = _tokenizer(folder, description)
        except Exception as error:  # the tokenizer library raises bare Exception
            raise EncoderError(f"{folder} is not an encoder folder: {error}") from error
        self.name: str = description["name"]
        self.hash: str = description["hash"]
        self.dimension: int = description["dimension"]
        self.prefix: str = description.get("prefix", "")
        self._window = min(window or description["max_tokens"], description["max_tokens"])
        self._begin: int = description["begin"]
        self._end: int = description["end"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Without the arena the memory of one long text is given back.
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {node.name for node in self._session.get_inputs()}
        self._runs = ThreadPoolExecutor(threads, thread_name_prefix="encoder")
        self._words: np.ndarray | None = None
        if "embeddings" in self._inputs:
            row_bytes = description["word_row_bytes"]
            self._words = np.memmap(folder / "words.q4", np.uint8, "r").reshape(-1, row_bytes)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Vectors of `texts`, one row a text, in order; a text without any content gets a vector too."""
        size = self._window - 2
        windows = [
            (index, tokens[start : start + size])
            for index, tokens in enumerate(self._tokens(texts))
            for start in range(0, max(len(tokens), 1), size)
        ]
        parts = [tokens for _index, tokens in windows]
        means = map(self._run, parts) if len(parts) == 1 else self._runs.map(self._run, parts)
        sums = np.zeros((len(texts), self.dimension), np.float32)
        for (index, tokens), mean in zip(windows, means, strict=True):
            sums[index] += mean * max(len(tokens), 1)
        return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)

    def token_count(self, text: str) -> int:
        """Number of tokens of `text` with prefix, without the marks of beginning and end."""
        return len(self._tokens([text])[0])

    def _tokens(self, texts: Sequence[str]) -> list[list[int]]:
        return [self._ids(self.prefix + text.replace("\x00", " ")) for text in texts]

    def _run(self, tokens: list[int]) -> np.ndarray:
        ids = np.array([[self._begin, *tokens, self._end]], np.int64)
        feed: dict[str, np.ndarray] = {}
        if self._words is not None:
            feed["embeddings"] = dequantise(self._words[ids[0]], self.dimension)[None]
            feed["mask"] = np.ones(ids.shape, np.int32)
        else:
            feed["input_ids"] = ids
            feed["attention_mask"] = np.ones_like(ids)
            if "token_type_ids" in self._inputs:
                feed["token_type_ids"] = np.zeros_like(ids)
        output = self._session.run(None, feed)[0][0]
        # Vectors of tokens, where the graph gives those: their mean.
        return (output.mean(axis=0) if output.ndim == 2 else output).astype(np.float32)


def _tokenizer(folder: Path, description: dict) -> Callable[[str], list[int]]:
    if (folder / PIECES).is_file():
        return UnigramTokenizer.load(folder, description["unknown"]).ids
    from tokenizers import Tokenizer  # only for encoders brought from elsewhere: it takes much memory

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return lambda text: tokenizer.encode(text, add_special_tokens=False).ids


def encoder_folder(setting: str | None = None) -> Path:
    """The folder that `setting` or the environment names: a path, or a name under ``DATA_DIR/encoder``.

    Without either, the newest encoder under ``DATA_DIR/encoder`` that `make setup` built.
    Raises EncoderError when there is none.
    """
    named = setting or os.environ.get(ENCODER_SETTING, "")
    store = Path(os.environ.get("DATA_DIR", "var")) / "encoder"
    if named:
        for candidate in (Path(named), store / named):
            if (candidate / DESCRIPTION).is_file():
                return candidate
        raise EncoderError(f"{ENCODER_SETTING} names {named}, where no {DESCRIPTION} lies")
    built = sorted(store.glob(f"*/{DESCRIPTION}"), key=lambda path: path.stat().st_mtime)
    if not built:
        raise EncoderError(f"no encoder under {store}: run `make setup`, or set {ENCODER_SETTING}")
    return built[-1].parent


def unseen_by_encoder(texts: Sequence[str], setting: str | None = None) -> np.ndarray | None:
    """Which of the cleaned `texts` the encoder in use was not adapted on; None where it was not adapted at all.

    An adapted encoder keeps its training messages further apart than any others, so only the others tell how
    sure a model may be. What it learned from stands in its folder by hash (`make adapt` writes it); an adapted
    encoder without that list counts as one that learned from all but the tenth held for calibration.
    Raises EncoderError without an encoder.
    """
    folder = encoder_folder(setting)
    if not json.loads((folder / DESCRIPTION).read_text("utf-8")).get("adapted"):
        return None
    if not (folder / LEARNED).is_file():
        return np.array([held_for_calibration(text) for text in texts], bool)
    learned = np.load(folder / LEARNED, allow_pickle=False)
    return ~np.isin(np.array([text_hash(text) for text in texts], np.uint64), learned)
