"""What an operator can mend is one sentence and a non-zero exit, never a stack trace."""

import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from launch import training
from launch.artifacts import Artifacts
from launch.progress import LaunchError


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def start(data_dir: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    # An assistant that runs beside the tests holds the usual ports.
    free = {
        "GATEWAY_PORT": "0",
        "RASA_URL": f"http://127.0.0.1:{free_port()}",
        "ACTION_SERVER_URL": f"http://127.0.0.1:{free_port()}",
    }
    environment = {**os.environ, "DATA_DIR": str(data_dir), **free, **changed}
    return subprocess.run(
        [sys.executable, "-m", "launch.serve"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def assert_one_sentence(result: subprocess.CompletedProcess[str], *words: str) -> None:
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize(
    ("setting", "title"), [("GATEWAY_PORT", "gateway"), ("RASA_URL", "Rasa"), ("ACTION_SERVER_URL", "action")]
)
def test_a_port_in_use_is_named(tmp_path: Path, setting: str, title: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        value = port if setting == "GATEWAY_PORT" else f"http://127.0.0.1:{port}"
        assert_one_sentence(start(tmp_path, **{setting: value}), port, title)


def test_a_broken_setting_is_named_and_its_value_is_not(tmp_path: Path) -> None:
    assert_one_sentence(start(tmp_path, GATEWAY_PORT="geheim-en-geen-getal"), "GATEWAY_PORT")
    assert "geheim" not in start(tmp_path, GATEWAY_PORT="geheim-en-geen-getal").stderr


def test_a_broken_key_is_named_and_its_value_is_not(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "encryption.keys").write_text("dit-is-geen-sleutel\n")
    result = subprocess.run(
        [sys.executable, "-m", "launch.process", "rasa"],
        env={**os.environ, "DATA_DIR": str(tmp_path), "RASA_URL": "http://elsewhere.example"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert_one_sentence(result, "encryption.keys")
    assert "dit-is-geen-sleutel" not in result.stderr


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert_one_sentence(start(tmp_path / "file" / "data"), "DATA_DIR")


def test_a_failed_training_never_falls_back_on_an_older_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "MODELS", tmp_path / "models")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "older.tar.gz").write_text("an older model")

    def fail(command: object, log: str, failure: str, env: Mapping[str, str]) -> None:
        raise LaunchError(failure)

    monkeypatch.setattr(training, "run_quietly", fail)
    with pytest.raises(LaunchError, match="nothing is served until it succeeds"):
        training.trained_model(Artifacts(encoder=tmp_path / "e", spacy=tmp_path / "s"))


def test_a_training_that_ends_without_a_model_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "MODELS", tmp_path / "models")
    (tmp_path / "models").mkdir()
    monkeypatch.setattr(training, "run_quietly", lambda *_, **__: None)
    with pytest.raises(LaunchError, match="without a model"):
        training.trained_model(Artifacts(encoder=tmp_path / "e", spacy=tmp_path / "s"))


def test_the_model_changes_with_what_it_is_made_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(training, "MODELS", tmp_path / "models")
    (tmp_path / "models").mkdir()
    trained: list[Path] = []

    def train(artifacts: Artifacts, model: Path) -> None:
        trained.append(model)
        model.write_text("model")

    monkeypatch.setattr(training, "_train", train)
    artifacts = Artifacts(encoder=tmp_path / "e", spacy=tmp_path / "s")
    (tmp_path / "config.yml").write_text("language: nl")
    training.trained_model(artifacts)
    training.trained_model(artifacts)
    assert len(trained) == 1
    (tmp_path / "data" / "nlu" / "nl").mkdir(parents=True)
    (tmp_path / "data" / "nlu" / "nl" / "greet.yml").write_text("new")
    training.trained_model(artifacts)
    training.trained_model(Artifacts(encoder=tmp_path / "another", spacy=tmp_path / "s"))
    assert len(set(trained)) == 3
