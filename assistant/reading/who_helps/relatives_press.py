"""What a parent asks about relatives who meddle: what to say to them, whether to open, or to send the child there.

To such a parent "hoe praat ik met mijn kind" is no answer, and a relative who rings the bell is met at the door: do not
open, do not leave the child alone with them, 112 where somebody threatens. What tells of a blow stays danger.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.moment import OF_WHO_PASSED_IT_ON, Moment, carries_danger, role_of

WORDS, AT_THE_DOOR, SEND_AWAY = (
    "choose_aside_relatives_say_our_fault", "choose_aside_relative_comes_to_talk", "choose_parent_send_away",
)  # fmt: skip
LIFE_AT_STAKE, CHILD_DID_IT = "utter_suicide_", "utter_parent_shared_"
_RELATIVE = (
    r"(?:(?:schoon)?(?:broer|zus|vader|moeder|familie|ouders|zusje|broers|zussen)|zwager|zwagers|oom|ooms|tante|tantes|"
    r"neef|neven|nicht|opa|oma)"
)
_MINE = r"(?:mijn|mn|m'n|me|onze|ons|die (?!vader|moeder|ouders|familie)|de (?=(?:schoon)?familie))"
_CHILD = r"(?:ze|zij|hij|haar|hem|(?:mijn|mn|m'n|onze) (?:dochter|zoon|kind))"
_TO_SAY = r"(?:\w+ )?(?:zeggen|vertellen)\b"
WHAT_TO_SAY = re.compile(
    rf"\b(?:wat|hoe) (?:zeg ik|(?:moet|kan|zal|mag) ik (?:\w+ ){{0,4}}?(?:zeggen|vertellen))\b.{{0,16}}"
    rf"\b(?:tegen|aan|met) {_MINE} ?{_RELATIVE}\b|"
    rf"\bwat (?:moet|kan|zal|mag) ik (?:\w+ ){{0,2}}?(?:tegen|aan|met) {_MINE} ?{_RELATIVE} {_TO_SAY}"
)
_COMES = (
    r"(?:(?:voor|aan) de deur (?:staat|staan|komt|komen)|langs ?kom\w*|aanbel\w*|hier ?heen ?kom\w*|binnen ?wil\w*)"
)
IF_THEY_COME = re.compile(rf"\b(?:als|wat als|stel)\b.{{0,12}}\b{_RELATIVE}\b.{{0,24}}\b{_COMES}")
MUST_GO_TO_THEM = re.compile(
    rf"\b{_MINE} ?{_RELATIVE} (?:zegt|zei|vindt|vond|wil|wilt|zeggen|vinden|willen)\b(?:(?!\bik\b)[^.?!]){{0,30}}"
    rf"\bnaar (?:{_MINE} ?)?{_RELATIVE}\b|"
    rf"\b{_CHILD} (?:\w+ ){{0,5}}?naar (?:{_MINE} ?)?{_RELATIVE}\b"
    r"(?:(?!\bik\b)[^.?!]){0,30}\b(?:sturen|uit de buurt|tot het over ?waait|tot het over is)\b"
)
FOR_SAFETY = re.compile(r"\b(?:veilig\w*|bang|gevaar\w*|vlucht\w*|rust voor haar|wil zelf|ze wil|zij wil|hij wil)\b")
"""Then it is a place to be safe, or the wish of the child."""
WHO_THREATENS = re.compile(
    r"\bsla|\bsloeg|schop|\bmes\b|wapen|bloed|\bdood|vermoord|dreig|\bpijn|\bpakken|\bhalen|\bmeenemen|afmaken|"
    r"aan ?(?:te )?pakken|\bbang\b"
)


def about_relatives(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a parent's message, in small letters, about relatives who meddle; None for all else."""
    life_first = (moment.asked or "").startswith(LIFE_AT_STAKE)
    if role_of(parsed, moment) != "parent" or not moment.said or life_first:
        return None
    if IF_THEY_COME.search(text) and not WHO_THREATENS.search(text) and _by_the_model_only(parsed):
        return _read_as(AT_THE_DOOR, parsed, "danger_now")
    if carries_danger(parsed):
        return None
    if MUST_GO_TO_THEM.search(text) and not FOR_SAFETY.search(text):
        return _read_as(SEND_AWAY, parsed)
    did_it = moment.topic in OF_WHO_PASSED_IT_ON or any(one.startswith(CHILD_DID_IT) for one in moment.said)
    return _read_as(WORDS, parsed) if WHAT_TO_SAY.search(text) and not did_it else None


def _by_the_model_only(parsed: Mapping[str, Any]) -> bool:
    """Whether nothing but violence is heard, by no rule."""
    sure = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and one.get("level") != "ask"]
    return all(
        one.get("value") in ("danger_now", "honour_violence") and not str(one.get("source")).startswith("rule:")
        for one in sure
    )


def _read_as(intent: str, parsed: Mapping[str, Any], gone: str = "") -> dict[str, Any]:
    entities = [one for one in parsed.get("entities") or [] if one.get("value") is None or one["value"] != gone]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
