"""Rasa's importer of the messages, stories and domain, reading many files of messages in one go."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import rasa.shared.utils.io
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.formats.rasa_yaml import KEY_NLU, RasaYAMLReader
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method


class MessageFiles(RasaFileImporter):
    """As Rasa's own, but for what takes a minute of every training.

    Rasa checks each file against a schema, parses it four times, copies all messages for each file that is added, and
    does so twice. Here each is parsed once; that the files keep to the schema, and that Rasa's own importer reads the
    same from them, is what tests/data/test_message_files.py is for.
    """

    @cached_method
    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """All messages of the files that were found; Raises YamlException on a file that is no YAML."""
        reader = _Reader()
        for name in self._nlu_files:
            reader.add(Path(name))
        return TrainingData(
            reader.training_examples,
            reader.entity_synonyms,
            reader.regex_features,
            reader.lookup_tables,
            reader.responses,
        )


class _Reader(RasaYAMLReader):
    """Gathers the messages of several files."""

    def add(self, path: Path) -> None:
        self.filename = str(path)
        content = rasa.shared.utils.io.read_yaml_file(path)
        self._parse_nlu(content.get(KEY_NLU) if isinstance(content, dict) else None)
