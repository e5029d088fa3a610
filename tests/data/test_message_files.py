"""The importer of the messages reads what Rasa's own reads, and refuses what is no file of messages."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.exceptions import YamlException
from rasa.shared.importers.rasa import RasaFileImporter

from assistant.message_files import MessageFiles

PLACES = {"config_file": "config.yml", "domain_path": "domain.yml"}


def test_it_reads_the_same_messages_as_rasa_which_checks_every_file() -> None:
    """Rasa's own importer raises on a file that breaks the schema."""
    rasas = RasaFileImporter(training_data_paths=["data/nlu"], **PLACES).get_nlu_data()
    ours = MessageFiles(training_data_paths=["data/nlu"], **PLACES).get_nlu_data()
    assert len(ours.training_examples) > 15_000
    assert ours.fingerprint() == rasas.fingerprint()
    assert ours.label_fingerprint() == rasas.label_fingerprint()


def test_several_files_entities_and_synonyms_are_one_set(tmp_path: Path) -> None:
    """Entities, synonyms and the same message twice come out as Rasa's own reader gives them."""
    (tmp_path / "one.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hoi\n    - dag [insta]{"entity": "platform", '
        '"value": "instagram"}\n- synonym: snapchat\n  examples: |\n    - snap\n',
        "utf-8",
    )
    (tmp_path / "two.yml").write_text('version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hoi\n    - hey\n')
    rasas = RasaFileImporter(training_data_paths=[str(tmp_path)]).get_nlu_data()
    ours = MessageFiles(training_data_paths=[str(tmp_path)]).get_nlu_data()
    assert sorted(one.get("text") for one in ours.training_examples) == ["dag insta", "hey", "hoi"]
    assert ours.entity_synonyms == rasas.entity_synonyms == {"insta": "instagram", "snap": "snapchat"}
    assert ours.fingerprint() == rasas.fingerprint()


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    """A training goes on with no file that could not be read."""
    (tmp_path / "broken.yml").write_text('version: "3.1"\nnlu:\n- intent: greet\n  examples: [\n', "utf-8")
    with pytest.raises(YamlException):
        MessageFiles(training_data_paths=[str(tmp_path)]).get_nlu_data()
