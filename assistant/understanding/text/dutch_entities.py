"""Rasa's step that finds platform, person, role, age and amount with a spaCy pipeline named by a setting."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Optional

import spacy
import yaml
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.tokens import Doc, Span

from assistant.understanding.text.message_normaliser import cleaned, is_button

PIPELINE_SETTING = "SPACY_PIPELINE_DIR"
_WORDS = Path(__file__).parent / "dutch" / "entities.yml"
_LABELS = frozenset(["role", "age", "platform", "person", "amount"])
# What a general Dutch pipeline (nl_core_news_lg and its like) calls the two that it knows as well.
_FOREIGN_LABELS = {"MONEY": "amount"}
_BARE_AGE = re.compile(
    r"^\s*(?:ik ben |ben |i am |i'm |im )?([6-9]|[1-9]\d)\s*(?:jaar|jr|years old)?\s*[.!]?\s*$", re.IGNORECASE
)
_OLDEST_YOUTH = 23
_OWN_AGE = re.compile(r"^(?:ik|i|ben|i'm|im|'m|m|v|f|j)\b|^\d+\s*(?:jaar|jr|j)?$", re.IGNORECASE)
# "zij 15 jaar", "mijn dochter is 15": the age of somebody else.
_ANOTHERS_AGE = re.compile(
    r"\b(?:hij|ie|zij|ze|die|dat|haar|van|dochter\w*|zoon\w*|zus\w*|broer\w*|meisje\w*|jongen\w*|kind\w*|"
    r"vriend\w*|nicht\w*|neef\w*|leerling\w*|he|she|daughter|son|girl|boy)"
    r"(?:,? (?:is|was|wordt|nu|nog|pas|net|maar|al|ook|only|just))*\s*$",
    re.IGNORECASE,
)
# "drie jaar geleden", "al 15 jaar": how long, not how old.
_DURATION_BEFORE = re.compile(r"\b(?:al|na|sinds|over|for|after|tot)\s*$", re.IGNORECASE)
_DURATION_AFTER = re.compile(r"^\s*(?:geleden|ago|lang|getrouwd|samen|cel|straf|gevangenis|later)\b", re.IGNORECASE)
_WHO_SNAPS = re.compile(r"\b(?:ik|je|jij|u|we|wij|ze|hij|niemand|die)(?: \w+)? $")
_WHAT_IS_SNAPPED = re.compile(r"^ (?:het|'?t|je|jij|dat|dit|er|niet|niks|ik|wat|de|me|m|em|echt|gwn|gewoon|helemaal)\b")
_TO_THE_END_OF_IT = re.compile(r"^[^.?!,]*")
_DOES_IT = re.compile(
    r"^(?!.*\b(?:ik|mij|me)\b).*\b(?:vraagt|zegt|stuurt|appt|typt|wil|krijgt|doet|dreigt|begint|maakt|deelt|post|laat|"
    r"blijft|aandringt|belt)\b"
)
_NOT_THERE = re.compile(r"\b(?:geen|niet|nooit|no|not)(?: (?:op|in|via|van|on))? $")
# "mijn zus moet trouwen": what a friend or sister has to undergo, told by somebody who does not occur in it.
_PEER_IS_TOLD_ABOUT = re.compile(
    r"(?:^|[.,!?] ?|\b(?:hoi|hallo|hey|help|en|want|omdat) )(?:mijn|m'n|mn|een) (?:\w+ )?"
    r"(?P<peer>vriend(?:in(?:netje)?)?|zus(?:je)?|broer(?:tje)?|nicht(?:je)?|neef(?:je)?|klasgeno\w+|buurmeisje) "
    r"(?:moet(?! (?:het|dit|dat|niet)\b)|durft niet|wil (?:niet|dood)|(?:heeft|doet|snijdt) zichzelf|"
    r"is (?:\w+ )?bang|(?:is|wordt|word|werd) (?:\w+ )?"
    r"(?:uitgehuwelijkt|achtergelaten|opgesloten|gedwongen|bedreigd|geslagen|verplicht))\b"
)
# "ik ben haar mentor": said later, behind a story that left open who tells it.
_WORKS_WITH_THE_OTHER = re.compile(
    r"\b(?:ik ben|i am|i'm|als) (?:zelf |ook |namelijk |gewoon |dus )?(?:haar|zijn|z'n|hun|d'r|der|her|his) (?:eigen )?"
    r"(?:mentor|docente?|leraar|lerares|leerkracht|juf|meester|zorgco\w+|decaan|begeleid(?:er|ster)|coach|teacher|"
    r"jongerenwerk(?:er|ster)|hulpverle(?:ner|enster)|gezinscoach|voogd)\b"
)
# What she quotes, promised, or asks what to do: that she occurs in it does not make it her own story.
_AS_THE_ONE_WHO_TELLS = re.compile(
    r"['‘\"“][^'’\"”]{4,}['’\"”]|\bik (?:(?:moest|heb|had|wil|kan|mag|moet) (?:\w+ ){0,4}?(?:beloven|beloofd|beloof|"
    r"helpen|doorvertellen|vertellen|zeggen)|maak me \w+|ben (?:zo )?(?:bang|ongerust|bezorgd)|"
    r"weet niet (?:wat|hoe))\b|"
    r"\b(?:wat|hoe) (?:moet|kan) ik\b(?: \w+)?|\btegen mij\b|"
    r"\bdat ik (?:\w+ ){0,5}?(?:zeg|vertel\w*|zou zeggen|zwijg)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:ik|mij|me|mezelf|mijn|mn|m'n)\b")


class PipelineError(RuntimeError):
    """No spaCy pipeline is named, or the named one cannot be loaded."""


def load_pipeline(setting: Optional[str] = None) -> spacy.language.Language:
    """The pipeline that `setting` or SPACY_PIPELINE_DIR names: a folder or an installed package.

    Another pipeline (nl_core_news_lg) is taken for its tokens and lemmas; where it has no lemmas or no ruler of ours,
    ours are put behind it, so that the contract's entities are found either way. Raises PipelineError.
    """
    named = setting or os.environ.get(PIPELINE_SETTING, "")
    if not named:
        store = Path(os.environ.get("DATA_DIR", "var")) / "spacy"
        built = sorted(store.glob("*/meta.json"), key=lambda path: path.stat().st_mtime)
        if not built:
            raise PipelineError(f"no spaCy pipeline under {store}: run `make setup`, or set {PIPELINE_SETTING}")
        named = str(built[-1].parent)
    try:
        pipeline = spacy.load(named)
    except (OSError, ValueError) as error:
        raise PipelineError(f"the spaCy pipeline {named} cannot be loaded: {error}") from error
    if "entity_ruler" not in pipeline.pipe_names:
        from assistant.understanding.text.dutch_pipeline_build import ruler_patterns

        if not {"lemmatizer", "trainable_lemmatizer"} & set(pipeline.pipe_names):
            pipeline.add_pipe("lemmatizer", config={"mode": "lookup"}).initialize()
        ruler = pipeline.add_pipe("entity_ruler", config={"overwrite_ents": True})
        ruler.add_patterns(ruler_patterns())
    return pipeline


@lru_cache(maxsize=1)
def _numbers() -> Dict[str, int]:
    return yaml.safe_load(_WORDS.read_text("utf-8"))["numbers"]


def number_in(text: str) -> Optional[int]:
    """The whole number in a short piece of text, in digits ("1.500", "2k") or as a word ("vijftien")."""
    match = re.search(r"\d[\d.,]*", text)
    if match:
        digits = re.sub(r"[.,]\d{2}$|[.,]$", "", match.group()).replace(".", "").replace(",", "")
        if not digits:
            return None
        return int(digits) * (1000 if text[match.end() :].lower().startswith("k") else 1)
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if word in _numbers():
            return _numbers()[word]
    return None


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class DutchEntities(GraphComponent, EntityExtractorMixin):
    """Adds the contract's entities with normalised values; start and end point into the text as it was typed."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`pipeline`: folder or package; left out, the setting SPACY_PIPELINE_DIR."""
        return {"pipeline": None}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DutchEntities:
        """Raises PipelineError when the pipeline cannot be loaded."""
        return cls(load_pipeline(config.get("pipeline")))

    def __init__(self, pipeline: spacy.language.Language) -> None:
        self._pipeline = pipeline

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Rules of ours need no training."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds what is found to each message."""
        for message in messages:
            if is_button(message):
                continue
            text = cleaned(message)
            found = []
            for entity in find_entities(self._pipeline, text.text):
                entity["start"], entity["end"] = text.span(entity["start"], entity["end"])
                found.append({**entity, "extractor": "DutchEntities"})
            if found:
                message.set(ENTITIES, [*(message.get(ENTITIES) or []), *found], add_to_output=True)
        return messages


def find_entities(pipeline: spacy.language.Language, text: str) -> List[Dict[str, Any]]:
    """The entities of a cleaned text: entity, value, start, end."""
    bare = _BARE_AGE.match(text)
    if bare:
        start, end = bare.span(1)
        return _with_youth([_entity("age", bare.group(1), start, end)], own=True)
    doc: Doc = pipeline(text)
    found: List[Dict[str, Any]] = []
    own = False
    for span in doc.ents:
        label = _FOREIGN_LABELS.get(span.label_, span.label_)
        if label not in _LABELS:
            continue
        value = _value(label, span, text)
        if value is None or (label == "platform" and _is_no_platform(span, text)):
            continue
        if label == "role" and _is_another_who_does_it(span, text):
            continue
        found.append(_entity(label, value, span.start_char, span.end_char))
        others = _ANOTHERS_AGE.search(text[: span.start_char]) is not None
        own = own or (label == "age" and bool(_OWN_AGE.match(span.text)) and not others)
        if label == "role":
            found.extend(_inside_role(pipeline, span))
    return _with_friend(_with_professional(_with_youth(found, own), text), text)


def _is_another_who_does_it(span: Span, text: str) -> bool:
    """Whether "als een jongen een foto vraagt" tells what another may do, and not who she is."""
    rest = _TO_THE_END_OF_IT.match(text[span.end_char :].lower())
    return span[0].lower_ == "als" and rest is not None and _DOES_IT.search(rest[0]) is not None


def _is_no_platform(span: Span, text: str) -> bool:
    """Whether "snap" is understanding ("ik snap t niet"), or the app is named as the one where it is not."""
    before, after = text[: span.start_char].lower(), text[span.end_char :].lower()
    verb = span.text.lower() in ("snap", "snapt")
    understands = verb and (_WHO_SNAPS.search(before) or _WHAT_IS_SNAPPED.match(after))
    return bool(understands or _NOT_THERE.search(before))


def _value(label: str, span: Span, text: str) -> Optional[str]:
    if label not in ("age", "amount"):
        return span.ent_id_ or None
    number = number_in(span.text)
    if number is None:
        return None
    if label == "age" and (
        _DURATION_BEFORE.search(text[: span.start_char]) or _DURATION_AFTER.match(text[span.end_char :])
    ):
        return None
    return str(number)


def _inside_role(pipeline: spacy.language.Language, span: Span) -> List[Dict[str, Any]]:
    """The person in a phrase that tells the role: "mijn dochter" is a parent speaking and names the daughter."""
    if span.ent_id_ not in ("parent", "friend") or span[0].lower_ not in (
        "mijn",
        "mn",
        "m'n",
        "me",
        "onze",
        "my",
        "our",
        "voor",
    ):
        return []
    last = pipeline(span[-1].text)
    return [
        _entity("person", inner.ent_id_, span[-1].idx, span[-1].idx + len(span[-1].text))
        for inner in last.ents
        if inner.label_ == "person"
    ]


def _with_youth(found: List[Dict[str, Any]], own: bool) -> List[Dict[str, Any]]:
    """Somebody who gives an age of their own under 24 and no other role is a young person."""
    ages = [entity for entity in found if entity["entity"] == "age"]
    told = any(entity["entity"] == "role" for entity in found)
    if own and ages and not told and int(ages[0]["value"]) <= _OLDEST_YOUTH:
        found.append(_entity("role", "youth", ages[0]["start"], ages[0]["end"]))
    return found


def _with_professional(found: List[Dict[str, Any]], text: str) -> List[Dict[str, Any]]:
    """Whose mentor or youth worker somebody is tells who is speaking."""
    told = any(entity["entity"] == "role" for entity in found)
    works = None if told else _WORKS_WITH_THE_OTHER.search(text.lower())
    if works is not None:
        found.append(_entity("role", "professional", *works.span()))
    return found


def _with_friend(found: List[Dict[str, Any]], text: str) -> List[Dict[str, Any]]:
    """Who tells what a friend, sister or classmate has to undergo, and nothing of herself, is a friend speaking."""
    told = any(entity["entity"] == "role" for entity in found)
    about = None if told else _PEER_IS_TOLD_ABOUT.search(text.lower())
    rest = _AS_THE_ONE_WHO_TELLS.sub(" ", text.lower()[about.end() :]) if about is not None else ""
    if about is not None and not _FIRST_PERSON.search(rest):
        found.append(_entity("role", "friend", *about.span("peer")))
    return found


def _entity(label: str, value: str, start: int, end: int) -> Dict[str, Any]:
    return {"entity": label, "value": value, "start": start, "end": end}
