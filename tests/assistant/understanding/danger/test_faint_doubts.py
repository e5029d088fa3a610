"""A weak question of the model goes where something harmless was told plainly, and nothing else does."""

from typing import Any

import pytest

from assistant.understanding.danger.crisis_detector import A_FAINT_DOUBT, PLAINLY_TOLD, _without_faint_doubts

DOUBT = {"value": "suicide", "level": "ask", "source": "model", "confidence": A_FAINT_DOUBT - 0.05}


def told(name: str = "self_blame", sure: float = PLAINLY_TOLD + 0.1) -> list[dict[str, Any]]:
    return [{"name": name, "confidence": sure}]


def test_it_goes_where_a_subject_was_told_plainly() -> None:
    assert _without_faint_doubts([DOUBT], told()) == []


@pytest.mark.parametrize(
    "heard",
    [
        {**DOUBT, "level": "act"},
        {**DOUBT, "source": "rule:a wish to die"},
        {**DOUBT, "source": "intent"},
        {**DOUBT, "confidence": A_FAINT_DOUBT},
        {name: value for name, value in DOUBT.items() if name != "source"},
    ],
    ids=["certain", "by a rule", "by the intent", "not so faint", "over several messages"],
)
def test_anything_stronger_stays(heard: dict[str, Any]) -> None:
    assert _without_faint_doubts([heard], told()) == [heard]


@pytest.mark.parametrize(
    "ranking",
    [told(sure=PLAINLY_TOLD - 0.01), told("suicidal_thoughts"), told("sextortion"), told("nlu_fallback"), []],
    ids=["not plainly", "a wish to die", "a danger by itself", "not understood", "nothing"],
)
def test_it_stays_where_nothing_harmless_was_told_plainly(ranking: list[dict[str, Any]]) -> None:
    assert _without_faint_doubts([DOUBT], ranking) == [DOUBT]
