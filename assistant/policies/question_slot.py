"""The slot type of `asked`: which question stands open."""

from __future__ import annotations

import zlib
from typing import Any

from rasa.shared.core.slots import Slot


class QuestionSlot(Slot):
    """Holds the id of a response that asked something.

    Rules tell questions apart by one number a question. A categorical slot would need every id
    listed in the domain and would write a vector of hundreds of zeros into every rule.
    """

    type_name = "question"

    def _feature_dimensionality(self) -> int:
        return 1

    def _as_feature(self) -> list[float]:
        if self.value is None:
            return [0.0]
        return [float(zlib.crc32(str(self.value).encode("utf-8")) + 1)]

    def coerce_value(self, value: Any) -> str | None:
        """Keep the id as text."""
        return None if value is None else str(value)
