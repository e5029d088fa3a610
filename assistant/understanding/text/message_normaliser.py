"""First step of the pipeline: keeps commands out and gives every later step the cleaned text."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.understanding.text.normaliser import CleanText, clean

# Keys under which a message carries what this pipeline found; none of them leaves the parse.
CLEANED = "cleaned_text"
METADATA = "metadata"
# Our channel takes the slashes off what people type and marks its messages with this key: with it, and only
# with it, a text that begins with "/" is a press on one of our own buttons.
CHANNEL_MARK = "turn"
_COMMAND = re.compile(r"^[\s/]+")


def cleaned(message: Message) -> CleanText:
    """The cleaned text of a message, made anew when no normaliser ran before (as in training)."""
    found = message.get(CLEANED)
    return found if isinstance(found, CleanText) else clean(message.get(TEXT) or "")


def is_button(message: Message) -> bool:
    """True for a press on one of our own buttons: its text is a command and nobody's words."""
    metadata = message.get(METADATA) or {}
    return CHANNEL_MARK in metadata and (message.get(TEXT) or "").startswith("/")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MessageNormaliser(GraphComponent):
    """Cleans each message for the steps after it; what the parse returns as text stays as it was typed.

    One exception: Rasa takes a text that begins with "/" as a command that overrides everything understood.
    Only our own buttons may do that, so from any other text the slashes at the beginning are taken off.
    """

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MessageNormaliser:
        """A normaliser has no state."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Cleans messages as they come in."""
        for message in messages:
            text: Optional[str] = message.get(TEXT)
            if not text:
                # Rasa's last step cannot read a message without a text; one blank says the same.
                message.set(TEXT, " ", add_to_output=True)
            elif not is_button(message) and _COMMAND.match(text):
                message.set(TEXT, _COMMAND.sub("", text) or " ", add_to_output=True)
            message.set(CLEANED, clean(message.get(TEXT)))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training messages are written by us and need no guard."""
        return training_data
