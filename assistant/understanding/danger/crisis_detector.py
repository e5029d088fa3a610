"""Rasa's step that hears danger, whatever the intent."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict, List, Optional, Type

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.understanding.danger.danger_data import (
    IMPLIED,
    SIGNALS,
    DangerExample,
    content_fingerprint,
    from_intents,
    read_danger,
    read_marks,
)
from assistant.understanding.danger.danger_model import DangerModel, Verdict
from assistant.understanding.danger.danger_thresholds import Levels
from assistant.understanding.encoder.encoder import SentenceEncoder, encoder_folder, unseen_by_encoder
from assistant.understanding.encoder.sentence_featurizer import MEANING, Meaning, SentenceFeaturizer
from assistant.understanding.encoder.vector_cache import VectorCache
from assistant.understanding.intents.intent_classifier import FALLBACK, RANKING
from assistant.understanding.learning.calibration import held_for_calibration
from assistant.understanding.learning.kept_model import KeptModel
from assistant.understanding.text.clauses import PARTED
from assistant.understanding.text.message_normaliser import cleaned, is_button
from assistant.understanding.text.normaliser import CleanText
from safety.risk_rules import RiskHit, RiskRules

ACT_SETTING = "RISK_ACT"
ASK_SETTING = "RISK_ASK"
LITTLE_ELSE = 12
"""Words beside those of a rule that decides; a message that tells more is weighed as a whole."""
DESPITE_A_DENIAL = 0.9
"""From this probability on a message that is nothing but a denial is asked about all the same."""
LEAVING = "quick_exit"
"""Who leaves because somebody comes in may be in danger by that."""
A_FAINT_DOUBT, PLAINLY_TOLD = 0.2, 0.95
"""Below this probability of danger the model's doubt goes where a subject without danger was understood so surely. On
the test sets that takes one in six of the alarms on ordinary messages, and none of the danger."""
_NAME = "CrisisDetector"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class CrisisDetector(KeptModel, EntityExtractorMixin):
    """Adds a `risk` entity for each signal heard: value, level (act or ask), confidence, place, source.

    Joins the rules of `safety` with a classifier trained on `data/danger`. What only shows when the message is read
    together with those before it (metadata ``window``) gets no start and end. The thresholds were chosen in training
    and are kept with the model; the settings RISK_ACT and RISK_ASK override them.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`data`: the folder of danger messages, seen from where training runs. `implied_from`: from this probability
        on, an intent that names a danger (suicidal_thoughts, …) raises its question by itself."""
        return {"data": "data/danger", "implied_from": 0.4}

    @classmethod
    def required_components(cls) -> List[Type]:
        """The encoder must come before."""
        return [SentenceFeaturizer]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Changed danger messages or rules as well: train anew."""
        rules = Path(__file__).resolve().parents[3] / "safety"
        parts = [content_fingerprint(Path(config.get("data") or cls.get_default_config()["data"]))]
        parts += [path.read_text("utf-8") for path in sorted(rules.rglob("*")) if path.suffix in {".py", ".rules"}]
        parts.append(super().fingerprint_addon(config))
        return "\n".join(parts)

    def use(self, model: Optional[DangerModel]) -> None:
        """Takes the fitted model and its two thresholds into use; without one the rules stand alone."""
        self._rules = RiskRules()
        self._model = model
        ask, act = os.environ.get(ASK_SETTING, ""), os.environ.get(ACT_SETTING, "")
        learned = model.thresholds.alone if model else Levels(0.5, 0.5)
        self._alone = Levels(float(ask) if ask else learned.ask, float(act) if act else learned.act)
        self._together = self._alone.at_least(model.thresholds.together) if model else self._alone

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on the danger messages and on what the intents' messages carry."""
        pairs = [
            (cleaned(example).text, example.get(INTENT))
            for example in training_data.intent_examples
            if example.get(TEXT)
        ]
        folder = Path(self._config["data"])
        examples = [*read_danger(folder), *from_intents(pairs, read_marks(folder))]
        if not any(example.risks for example in examples):
            return self.keep(None)
        cache = VectorCache.in_data_folder(SentenceEncoder(encoder_folder()))
        unseen = unseen_by_encoder([example.text for example in examples])
        if unseen is not None:
            unseen &= np.array([_is_judged(example) for example in examples])
        return self.keep(DangerModel.fit(examples, cache.encode, self._rules, unseen_by_encoder=unseen))

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds what is heard to each message."""
        for message in messages:
            if is_button(message):
                continue
            text = cleaned(message)
            found = _without_faint_doubts(self._hear(text, message.get(MEANING)), message.get(RANKING) or [])
            found.extend(self._implied(text, message, found))
            if found:
                message.set(ENTITIES, [*(message.get(ENTITIES) or []), *found], add_to_output=True)
        return messages

    def _hear(self, text: CleanText, meaning: Optional[Meaning]) -> List[Dict[str, Any]]:
        hits = self._rules.find(text.text) if text.text.strip() else []
        if self._model is None or meaning is None or not text.text.strip():
            return _strongest_by_rule(text, hits)
        verdict = self._model.judge(text.text, meaning.whole, meaning.clauses, meaning.clause_vectors, hits)
        found = self._entities(text, verdict, hits)
        if not found and meaning.together and meaning.together_vector is not None:
            found = self._hear_together(meaning, verdict)
        return found

    def _implied(self, text: CleanText, message: Message, found: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
        """The signal that the intent itself names, as a question, where nothing else heard it."""
        ranking = [entry for entry in message.get(RANKING) or [] if entry["name"] in IMPLIED]
        return [
            {
                **_entity(IMPLIED[entry["name"]], "ask", float(entry["confidence"])),
                "start": text.span(0, len(text.text))[0],
                "end": text.span(0, len(text.text))[1],
                "source": "intent",
            }
            for entry in ranking[:1]
            if entry["confidence"] >= self._config["implied_from"]
            and all(entity["value"] != IMPLIED[entry["name"]] for entity in found)
            and IMPLIED[entry["name"]] not in self._rules.innocent(text.text)
        ]

    def _hear_together(self, meaning: Meaning, alone: Verdict) -> List[Dict[str, Any]]:
        assert self._model is not None and meaning.together_vector is not None
        hits = self._rules.find(meaning.together)
        together = self._model.judge(meaning.together, meaning.together_vector, (), np.zeros((0, 0)), hits)
        sentence = meaning.together.rsplit(PARTED, 1)[-1]
        said, innocent = self._rules.find(sentence), self._rules.innocent(sentence)
        levels = {
            signal: decided_by_rule(signal, sentence, said) or together.level(at, self._together.of(together.danger))
            for at, signal in enumerate(SIGNALS)
        }
        return [
            _entity(signal, levels[signal], together.danger)
            for signal in SIGNALS
            if levels[signal] == "act" or (levels[signal] and signal not in innocent)
        ]

    def _entities(self, text: CleanText, verdict: Verdict, hits: List[RiskHit]) -> List[Dict[str, Any]]:
        found = []
        settled = [decided_by_rule(signal, text.text, hits) for signal in SIGNALS]
        heard = self._alone.of(verdict.danger)
        if heard == "act" and "act" in settled:
            heard = "ask"  # a rule that decides says which help is first
        for at, (signal, clause) in enumerate(zip(SIGNALS, verdict.clauses, strict=True)):
            hit = next((hit for hit in hits if hit.value == signal), None)
            level = settled[at] or verdict.level(at, heard)
            if not level and signal == "suicide" and any(own.value == signal and _names_dying(own) for own in hits):
                level = "ask"  # words for a wish to die are asked about, however the model weighs the rest
            if hit is None and level and signal in self._rules.innocent(text.text):
                # "ik schaam me dood", "hij slaat niet": doubt goes, and what seemed certain becomes a question
                level = "ask" if level == "act" and verdict.danger >= DESPITE_A_DENIAL else ""
            if not level:
                continue
            if hit is not None:
                start, end = hit.start, hit.end
            elif clause is not None:
                start, end = clause.start, clause.end
            else:
                start, end = 0, len(text.text)
            entity = _entity(signal, level, max(verdict.danger, self._alone.act if level == "act" else self._alone.ask))
            entity["start"], entity["end"] = text.span(start, end)
            entity["source"] = f"rule:{hit.rule}" if hit is not None else "model"
            found.append(entity)
        return found


def _without_faint_doubts(found: List[Dict[str, Any]], ranking: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """What was heard, less the model's weak questions where a subject that is no danger was told plainly."""
    told = next((one for one in ranking[:1] if one["name"] not in (*IMPLIED, LEAVING)), None)
    if told is None or told["name"] == FALLBACK or told["confidence"] < PLAINLY_TOLD:
        return found
    return [
        one
        for one in found
        if one["level"] == "act" or one.get("source") != "model" or one["confidence"] >= A_FAINT_DOUBT
    ]


def _is_judged(example: DangerExample) -> bool:
    """Whether weights and thresholds may rest on it: danger was read for, one by one, in the data on danger; in newer
    messages of the intents half a clause of it may have been passed over. The tenth kept back is judged as ever."""
    return not example.intent or held_for_calibration(example.text)


def _names_dying(hit: RiskHit) -> bool:
    """Whether a rule heard a wish to die in so many words; laughter beside it lowers its level and unsays nothing."""
    return hit.level == "act" or hit.rule == "killing oneself, named"


def decided_by_rule(signal: str, text: str, hits: List[RiskHit]) -> str:
    """The level that a rule settles by itself: help always, a mere question where it is all that was found."""
    own = [hit for hit in hits if hit.value == signal]
    if any(hit.decides and hit.level == "act" for hit in own):
        return "act"
    beside = len(text.split()) - sum(len(text[hit.start : hit.end].split()) for hit in own)
    return "ask" if own and all(hit.decides for hit in own) and beside <= LITTLE_ELSE else ""


def _entity(signal: str, level: str, confidence: float) -> Dict[str, Any]:
    return {"entity": "risk", "value": signal, "level": level, "confidence": confidence, "extractor": _NAME}


def _strongest_by_rule(text: CleanText, hits: List[RiskHit]) -> List[Dict[str, Any]]:
    """What the rules say alone, one entity a signal; used while there is no model."""
    found: Dict[str, Dict[str, Any]] = {}
    for hit in sorted(hits, key=lambda hit: hit.level != "act"):
        if hit.value not in found:
            entity = _entity(hit.value, hit.level, 0.9 if hit.level == "act" else 0.6)
            entity["start"], entity["end"] = text.span(hit.start, hit.end)
            entity["source"] = f"rule:{hit.rule}"
            found[hit.value] = entity
    return list(found.values())
