"""Rules that decide beside the trained classifier: help at once, or a question and no more."""

import numpy as np
import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.understanding.danger.crisis_detector import LITTLE_ELSE, CrisisDetector, decided_by_rule
from assistant.understanding.danger.danger_data import SIGNALS
from assistant.understanding.danger.danger_model import Verdict
from assistant.understanding.danger.danger_thresholds import Levels
from assistant.understanding.encoder.sentence_featurizer import MEANING, read_meaning
from assistant.understanding.intents.intent_classifier import RANKING
from safety.risk_rules import RiskRules

RULES = RiskRules()


@pytest.mark.parametrize(
    ("text", "signal", "level"),
    [
        ("mijn vriendin zit op de wc met een mesje en doet de deur niet open", "suicide", "act"),
        ("mijn vriendin zit op de wc met een mesje en doet de deur niet open", "self_harm", "act"),
        ("ik ben de moeder en ik kan niet meer", "suicide", "ask"),
        ("haha nog 3 nachtjes en dan zijn ze allemaal klaar met mij", "suicide", "ask"),
        ("ik kan niet meer en ik sta op het dak", "suicide", ""),
        ("ik kan niet meer ik wil dood", "suicide", ""),
        ("ik wil dood", "suicide", ""),
        ("hoi", "suicide", ""),
    ],
)
def test_what_a_rule_decides_by_itself(text, signal, level):
    """A mere question only where it is all that the rules found."""
    assert decided_by_rule(signal, text, RULES.find(text)) == level


def test_a_long_story_is_weighed_as_a_whole():
    """The few words at its end do not say how bad it is."""
    text = "en toen kwam hij weer " * LITTLE_ELSE + "en ik kan niet meer"
    assert RULES.find(text)
    assert decided_by_rule("suicide", text, RULES.find(text)) == ""


class Encoder:
    """Stands in for the sentence encoder."""

    def encode(self, texts):
        return np.zeros((len(texts), 2), np.float32)


class Model:
    """Stands in for the trained classifier: as sure of a wish to die as it is told."""

    def __init__(self, doubt):
        self._doubt = doubt

    def judge(self, *_):
        probabilities = np.zeros(len(SIGNALS))
        probabilities[SIGNALS.index("suicide")] = self._doubt
        named = tuple(signal == "suicide" for signal in SIGNALS)
        return Verdict(probabilities, (None,) * len(SIGNALS), named, named, self._doubt)


def heard(text, window=(), doubt=0.0, intent="deny"):
    """Signal and level of each risk that the detector adds to a message."""
    detector = CrisisDetector.__new__(CrisisDetector)
    detector._config = CrisisDetector.get_default_config()
    detector._rules, detector._model = RULES, Model(doubt)
    detector._alone = detector._together = Levels(0.3, 0.9)
    message = Message({TEXT: text, RANKING: [{"name": intent, "confidence": 0.6}]})
    message.set(MEANING, read_meaning(Encoder(), text, window))
    detector.process([message])
    return [(one["value"], one["level"], "start" in one) for one in message.get("entities") or []]


def test_a_wish_to_be_gone_in_two_messages_is_asked_about():
    """ "was ik er maar gewoon", then "niet": the rule sees the whole sentence, whatever the model makes of it."""
    assert heard("niet", ["was ik er maar gewoon"]) == [("suicide", "ask", False)]
    assert heard("niet", ["er gaat een foto rond", "was ik er maar gewoon"]) == [("suicide", "ask", False)]
    assert heard("nee", ["was ik er maar gewoon"]) == []


def test_what_she_prays_away_is_the_thing_and_not_she():
    """The model's mere doubt goes, its certainty becomes a question; a doubt about other words stays."""
    assert heard("ik bid elke nacht dat het weggaat", doubt=0.5, intent="suicidal_thoughts") == []
    assert heard("ik bid elke nacht dat het weggaat", ["er is een foto"], doubt=0.5) == []
    assert heard("ik bid elke nacht dat het weggaat", doubt=0.95) == [("suicide", "ask", True)]
    assert heard("ik bid elke nacht dat ik weg ga", doubt=0.5) == [("suicide", "ask", True)]


@pytest.mark.parametrize("text", ["ik wil niet dood hoor", "en als die foto niet meer weggaat"])
def test_a_denial_that_is_all_she_says_never_brings_the_help_card(text):
    """However sure the model is, she is asked and no more."""
    assert heard(text, doubt=0.5) == []
    assert heard(text, doubt=0.97) == [("suicide", "ask", True)]


def test_words_for_a_wish_to_die_are_asked_about_whatever_the_model_makes_of_the_rest():
    """ "nu wil ze niet meer leven" at the end of what somebody did."""
    text = "ik heb een naaktfoto van een meisje doorgestuurd en nu wil ze niet meer leven"
    assert heard(text, doubt=0.05, intent="i_shared_image") == [("suicide", "ask", True)]


@pytest.mark.parametrize(
    ("text", "innocent"),
    [
        ("hij slaat niet", True),
        ("ze slaan mij niet", True),
        ("niemand slaat", True),
        ("hij slaat niet alleen mij", False),
        ("ik wil niet dood maar ook niet meer leven", False),
    ],
)
def test_a_denial_of_violence_is_one_only_as_a_whole(text, innocent):
    """More words beside it may turn it round."""
    assert bool(RULES.innocent(text)) is innocent
