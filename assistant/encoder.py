"""The sentence encoder: the one class that knows how meaning is computed.

An encoder is a folder: ``encoder.json`` (name, dimension, prefix, hash), a tokenizer (``pieces.txt`` with scores,
or ``tokenizer.json``), ``model.onnx`` and, where the graph takes embeddings rather than token ids, ``words.q4``
with the embedding rows in four bits, read through a memory map. `assistant.encoder_build` makes the default one;
any exported ONNX encoder with the inputs ``input_ids`` and ``attention_mask`` works as well
(docs/understanding.md, "Another encoder").
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Callable, Sequence

import numpy as np
import onnxruntime

from assistant.calibration import held_for_calibration, text_hash
from assistant.e5_weights import dequantise
from assistant.low_rank import LEARNED
from assistant.unigram import PIECES, UnigramTokenizer

ENCODER_SETTING = "NLU_ENCODER_DIR"
DESCRIPTION = "encoder.json"
_MOST_PADDING = 24
"""Tokens of padding from which on a run of its own is cheaper than one more text in this one."""


class EncoderError(RuntimeError):
    """No encoder is named, or the named folder is not an encoder."""


class SentenceEncoder:
    """Turns texts into L2-normalised float32 vectors whose dot product is likeness of meaning.

    A text longer than `window` tokens is read in windows of that size and the windows' means are averaged by
    length, so that cost grows with length and not with its square. ONNX Runtime gives the interpreter lock
    free while it computes.
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
        self._pad: int = description["pad"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # A spinning thread would take the second core from the other two processes.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        # Without the arena the memory of one long text is given back.
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {node.name for node in self._session.get_inputs()}
        self._words: np.ndarray | None = None
        if "embeddings" in self._inputs:
            row_bytes = description["word_row_bytes"]
            self._words = np.memmap(folder / "words.q4", np.uint8, "r").reshape(-1, row_bytes)

    def encode(self, texts: Sequence[str], batch_tokens: int = 2048) -> np.ndarray:
        """Vectors of `texts`, one row a text, in order; a text without any content gets a vector too."""
        windows: list[tuple[int, list[int]]] = []
        for index, tokens in enumerate(self._tokens(texts)):
            size = self._window - 2
            for start in range(0, max(len(tokens), 1), size):
                windows.append((index, tokens[start : start + size]))
        windows.sort(key=lambda entry: len(entry[1]))
        sums = np.zeros((len(texts), self.dimension), np.float32)
        at = 0
        while at < len(windows):
            stop, padding = at + 1, 0
            while stop < len(windows) and (stop + 1 - at) * (len(windows[stop][1]) + 2) <= batch_tokens:
                padding += (stop - at) * (len(windows[stop][1]) - len(windows[stop - 1][1]))
                if padding > _MOST_PADDING:
                    break
                stop += 1
            part = windows[at:stop]
            means = self._run([tokens for _index, tokens in part])
            for (index, tokens), mean in zip(part, means, strict=True):
                sums[index] += mean * max(len(tokens), 1)
            at = stop
        return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)

    def token_count(self, text: str) -> int:
        """Number of tokens of `text` with prefix, without the marks of beginning and end."""
        return len(self._tokens([text])[0])

    def _tokens(self, texts: Sequence[str]) -> list[list[int]]:
        return [self._ids(self.prefix + text.replace("\x00", " ")) for text in texts]

    def _run(self, batch: list[list[int]]) -> np.ndarray:
        length = max(len(tokens) for tokens in batch) + 2
        ids = np.full((len(batch), length), self._pad, np.int64)
        mask = np.zeros((len(batch), length), np.int64)
        for row, tokens in enumerate(batch):
            ids[row, : len(tokens) + 2] = [self._begin, *tokens, self._end]
            mask[row, : len(tokens) + 2] = 1
        feed: dict[str, np.ndarray] = {}
        if self._words is not None:
            feed["embeddings"] = dequantise(self._words[ids.reshape(-1)], self.dimension).reshape(
                len(batch), length, self.dimension
            )
            feed["mask"] = mask.astype(np.int32)
        else:
            feed["input_ids"] = ids
            feed["attention_mask"] = mask
            if "token_type_ids" in self._inputs:
                feed["token_type_ids"] = np.zeros_like(ids)
        output = self._session.run(None, feed)[0]
        if output.ndim == 3:  # token vectors: the mean over what is not padding
            weights = mask[:, :, None].astype(np.float32)
            output = (output * weights).sum(axis=1) / weights.sum(axis=1)
        return output.astype(np.float32)


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
