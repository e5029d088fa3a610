"""What the trained steps of the pipeline share: a fitted model kept in Rasa's model storage."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Dict, Optional, TypeVar

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from assistant.understanding.encoder.answer_heads import HEADS
from assistant.understanding.encoder.encoder import DESCRIPTION, encoder_folder
from assistant.understanding.encoder.low_rank import LEARNED

_FITTING = (
    "answers/answer_data",
    "encoder/answer_heads",
    "answers/answer_model",
    "asides/aside_model",
    "learning/calibration",
    "text/clauses",
    "danger/danger_at_all",
    "danger/danger_data",
    "danger/danger_heads",
    "danger/danger_model",
    "danger/danger_thresholds",
    "encoder/encoder",
    "intents/intent_model",
    "text/normaliser",
)
"""Modules that decide what a fit gives, the encoder among them. Rasa sees the step's own source only and would keep an
old fit."""
_FILE = "model.joblib"
_Kept = TypeVar("_Kept", bound="KeptModel")


class KeptModel(GraphComponent):
    """A graph component around one fitted object of plain scikit-learn, None while it is untrained."""

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Another encoder, or another way of fitting: train anew."""
        here, encoder = Path(__file__).parents[1], encoder_folder()
        files = [*(here / f"{name}.py" for name in _FITTING), encoder / DESCRIPTION, encoder / LEARNED, encoder / HEADS]
        return "\n".join(hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.is_file())

    @classmethod
    def create(
        cls: type[_Kept],
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _Kept:
        """An untrained component."""
        return cls(config, model_storage, resource, None)

    @classmethod
    def load(
        cls: type[_Kept],
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> _Kept:
        """The component as trained. The file lies in the model archive that this project's own training wrote."""
        with model_storage.read_from(resource) as folder:
            model = joblib.load(folder / _FILE)
        return cls(config, model_storage, resource, model)

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, model: Optional[Any]
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self.use(model)

    def use(self, model: Optional[Any]) -> None:
        """Takes a fitted model into use; a subclass reads its thresholds here."""
        raise NotImplementedError

    def keep(self, model: Optional[Any]) -> Resource:
        """Writes the model into the archive that training makes, and uses it."""
        self.use(model)
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(model, folder / _FILE, compress=3)
        return self._resource
