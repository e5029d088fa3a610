"""What the law action answers: the question that was asked, not the same menu again."""

import pytest

from actions.law import Law
from tests.actions.trackers import responses, run, tracker, user


def _said(text, **slots):
    return responses(run(Law(), tracker(user("ask_police_law", text=text), **slots))[0])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("moet je betalen voor aangifte", "utter_police_costs"),
        ("kan ik schadevergoeding krijgen", "utter_police_costs"),
        ("is een advocaat duur", "utter_police_costs"),
        ("wat als ie alles ontkent", "utter_police_proof"),
        ("hoe bewijs je dat hij het was", "utter_police_proof"),
        ("straks gelooft niemand me bij de politie", "utter_police_proof"),
        ("is dit strafbaar", "utter_police_first"),
        ("hij wil geld van me, is dat strafbaar", "utter_police_first"),
    ],
)
def test_costs_and_proof_have_answers_of_their_own(text, answer):
    assert _said(text) == [answer]


def test_a_professional_reads_the_law():
    assert _said("wat kost aangifte een leerling", role="professional") == ["utter_police_first"]
