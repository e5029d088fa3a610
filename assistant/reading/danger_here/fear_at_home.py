"""What somebody fears at home when she tells: "ze slaat me dan" is a reason not to tell, and not a blow that falls now.

The model hears violence, and help for violence at this very moment would follow. At a question about telling it is an
answer: home is not safe for that, and help comes from outside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.mere_doubt import with_questions_for_the_models_certainty
from assistant.reading.her_story.passed_it_on import LAW, OWN_PUNISHMENT, passed_it_on
from assistant.reading.moment import Moment, carries_danger

HOME_VIOLENT = "choose_home_violent"
ABOUT_TELLING = (
    "utter_how_to_tell_",
    "utter_afraid_parents_",
    "utter_image_shared_",
    "utter_regret_",
    "utter_removal_",
)
"""Beginnings of questions at which telling at home, or being found out, is what she thinks of."""
HITS = re.compile(r"\b(?:sla(?:at|an)|slaag|slaagt|klap(?:pen|s)?|mep(?:t|pen)?|pak slaag|meppen|hits?|beats?)\b")
NEGATED = re.compile(
    r"\bniemand (?:(?:hier|thuis) )?sla(?:at|an)(?: (?:me|mij|ons))?\b(?! (?:zo|meer|terug))|"
    r"\bniet dat (?:ze|hij|zij|ie|iemand|(?:mn|mijn|m'n|me) \w+)(?: \w+){0,2} (?:sla\w*|mep\w*|schop\w*)\b|"
    r"\b(?:slaat|slaan)\b(?: \w+){0,2} (?:niet|nie|nooit)\b|\b(?:nooit|niet) (?:ge)?sla\w*"
)
HOME_ANGRY = "choose_home_angry"
LGBT, TOLD_BESIDE_IT = "lgbt_identity", 0.25
"""Whom she loves, told in the same breath, is what it is about: its own talk asks whether home is safe."""
DANGER_AT_HOME_ASKED = (
    "utter_honour_ask", "utter_danger_now_ask", "utter_danger_later", "utter_reputation_home",
    "utter_lgbt_outed", "utter_lgbt_first", "utter_honour_soon", "utter_honour_watched",
)  # fmt: skip
LGBT_ASKED = ("utter_lgbt_first", "utter_lgbt_outed")
PUT_OUT = re.compile(
    r"\b(?:er ?uit|eruit|het huis uit|uit huis|de deur uit|op straat) (?:\w+ )?"
    r"(?:zet\w*|gooi\w*|trap\w*|flikker\w*|schop\w*|stuur\w*|sturen|moet\w*)\b|"
    r"\b(?:zet\w*|gooi\w*|trap\w*|schop\w*|sta|stuurt|sturen) (?:\w+ ){0,3}?"
    r"(?:er ?uit|het huis uit|uit huis|de deur uit|op straat)\b|\bkick\w* me out\b|\bversto\w+\b"
)
NOT_PUT_OUT = re.compile(
    r"\b(?:niet|nooit|geen|never|not)\b.{0,16}\b(?:eruit|er uit|op straat|huis uit|kick\w*|versto\w+)"
)
HAS_HIT = re.compile(r"\b(?:geslagen|sloeg\w*|bloed\w*|mes|wapen|dood\w*|vermoord\w*|maakt? .{0,12}\baf|hit me)\b")
SAYS_NO_OR_ONLY = re.compile(
    r"^(?:nee+|neen|niet|nah|nope)\b|\bniet dat\b|\b(?:alleen|gewoon|gwn|enkel|hoogstens|nooit)\b|\bsla(?:at|"
    r"an) (?:me |mij )?(?:niet|nie)\b"
)
SCOLDS = re.compile(
    r"\b(?:boos|kwaad|woedend|schreeuw\w*|gillen|straf|huisarrest|teleurgesteld|afpak\w*|"
    r"pakt\w* .{0,12}\baf|preek|zeuren|"
    r"flipp?en|flipt|uit d?r dak|angry|mad|grounded|yell\w*)\b|"
    r"\b(?:praa?t\w*|zeg\w*) (?:\w+ ){0,3}?(?:nooit|niet|niks) (?:meer )?(?:tegen|met)\b|\b(?:verdrietig|stil|huilen)\b"
)
WORSE = re.compile(
    r"\b(?:eer|dood\w*|vermoord\w*|afmaken|trouwen|uithuwelijk\w*|buitenland|marokko|turkije|somali\w*|pakistan|syri\w*|"
    r"irak|afghanistan|terug|opsluiten|opgesloten|wegsturen|verstoten|verstoot|uit huis|het huis uit|mes|wapen|schande|"
    r"riem|pijn|doet me|aandoen|kill\w*|send me)\b"
)
ONLY_THEN = re.compile(r"\b(?:dan|als (?:ik|ze|zij|hij|mijn|mn|m'n|me)|zou(?:den)?|straks|gaat|gaan|would|will|if)\b")
NOW_OR_EVER = re.compile(
    r"\b(?:nu|net|weer|altijd|vaak|elke|iedere|gister\w*|vandaag|vannacht|vorige|laatst|heeft|hebben|sloeg\w*|"
    r"geslagen|bloed\w*|dood\w*|vermoord\w*|af|mes|now|again|always|every|hit me)\b"
)
"""With one of these it is more than what she fears."""


OF_SPEECH = re.compile(
    r"\b(?:sla(?:at|an) (?:me|mij) (?:helemaal )?dood|vermoordt? (?:me|mij)|ma(?:akt|ken) (?:me|mij) (?:af|dood))\b"
    r".{0,12}\b(?:als|wanneer)\b.{0,24}\b(?:hoor\w*|weet|weten|merkt|ziet|achter ?komt|leest)\b"
)
LAUGHS = re.compile(r"\b(?:ha(?:ha)+h?|h[ei]h[ei]|lol|xd|lmao)\b|[😂🤣😅]")
HIT_BEFORE = re.compile(
    r"\b(?:echt|serieus|weer|altijd|vaak|vorige|laatst|sloeg\w*|geslagen|bloed\w*|mes|wapen|eer|bang)\b"
)
"""With one of these a laugh hides that it is meant."""


def asked_first_where_it_is_laughed(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where who passed an image on says with a laugh "mn pa slaat me dood als ie het hoort haha".

    It may be a figure of speech, and it may be true: what the model alone was sure of is asked about first.
    """
    laughed = OF_SPEECH.search(text) and LAUGHS.search(text) and not HIT_BEFORE.search(text)
    return with_questions_for_the_models_certainty(parsed) if laughed and passed_it_on(moment) else parsed


WHAT_TO_DO = re.compile(r"\bwat (?:moet|kan|doe|zal) ik\b")


def only_scolding(text: str) -> bool:
    """Whether a message, in small letters, fears anger, a telephone taken away or house arrest, and nothing worse."""
    hit = HITS.search(NEGATED.sub(" ", text))
    return bool(SCOLDS.search(text)) and not hit and not WORSE.search(text)


def scolds_only(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that takes a feared home for one that shouts; None where it is none.

    "Nee niet echt, hij gaat gwn schreeuwen en me tel afpakken" answers whether she is in danger. A rule's word stays.
    """
    asked = moment.asked or ""
    if moment.role not in (None, "youth") or not asked.startswith(DANGER_AT_HOME_ASKED):
        return None
    if WHAT_TO_DO.search(text):
        return None  # "wat moet ik vanavond doen als hij boos wordt" asks, and answers nothing
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    if any(str(one.get("source")).startswith("rule:") and one.get("level") == "act" for one in risks):
        return None
    if not only_scolding(text) or not SAYS_NO_OR_ONLY.search(text) or HAS_HIT.search(NEGATED.sub(" ", text)):
        return None
    others = [one for one in parsed.get("entities") or [] if one.get("value") not in ("danger_now", "honour_violence")]
    loves = LGBT in {one["name"] for one in parsed.get("intent_ranking") or [] if one["confidence"] >= TOLD_BESIDE_IT}
    told = LGBT if loves else HOME_ANGRY
    if passed_it_on(moment) and OWN_PUNISHMENT.search(text):
        told = LAW  # "hij wordt gwn boos. maar krijg ik nou een strafblad" answers, and asks what matters more to him
    return {**parsed, "intent": {"name": told, "confidence": 1.0}, "entities": others}


def put_out_when_known(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that fears being put out of the house; None where it is none.

    "Hij slaat niet maar hij zou me eruit zetten" is no safe home.
    """
    if moment.role not in (None, "youth") or not (moment.asked or "").startswith(LGBT_ASKED):
        return None
    if PUT_OUT.search(text) is None or NOT_PUT_OUT.search(text) or carries_danger(parsed):
        return None
    return {**parsed, "intent": {"name": "choose_lgbt_unsafe", "confidence": 1.0}}


def feared_when_told(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that says what would happen if they knew; None where it is none."""
    if moment.role not in (None, "youth") or not (moment.asked or "").startswith(ABOUT_TELLING):
        return None
    text = NEGATED.sub(" ", text)
    if not HITS.search(text) or not ONLY_THEN.search(text) or NOW_OR_EVER.search(text):
        return None
    others = [one for one in parsed.get("entities") or [] if one.get("value") not in ("danger_now", "honour_violence")]
    return {**parsed, "intent": {"name": HOME_VIOLENT, "confidence": 1.0}, "entities": others}
