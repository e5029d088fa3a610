"""Nothing happens at this moment, but something may happen later.

Between "hij slaat me nu" and "er is niets" lies what many say: "nu niet, ze weten nog niks", "ja nu wel, maar vanavond
niet". Whoever says so is not told to run, and is not left with "gelukkig" either: a place for tonight is what counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import (
    IS_AWAY,
    LEAVES_HOME,
    comes_later,
    has_begun,
    threatened_and_wants_to_live,
)
from assistant.reading.danger_here.fear_at_home import NEGATED
from assistant.reading.danger_here.own_door import without_her_own_door
from assistant.reading.moment import HELPERS, Moment
from assistant.words import phrases, phrases_of_calm
from assistant.words.heavy_words import names_an_end
from assistant.words.sentences import asks_something

LATER, HELP_NOW = "choose_danger_later", "utter_danger_now_"
LATER_SAID = "utter_danger_later"
WHILE_IT_HAPPENS = (
    "utter_danger_now_act", "utter_danger_now_speak", "utter_danger_now_type", "utter_danger_now_stay",
    "utter_danger_now_locked",
)  # fmt: skip
"""Said to somebody in danger at this moment."""
WHETHER_NOW = ("utter_danger_now_ask", "utter_honour_ask", "utter_honour_soon")
WHETHER_NOW_OF_ANOTHER = (
    "utter_danger_now_other_ask", "utter_danger_now_other", "utter_danger_now_other_help", "utter_honour_other_ask",
)  # fmt: skip
"""Questions whether something happens now, to her and to the one she tells about: "nu niet" is no calm "nee" there."""
ASKED_BACK, NOW_OFFERED = "utter_ask_back", "/immediate_danger"
"""What she may have meant was asked, and danger now was one of the choices."""
HOME_IS_FEARED = ("utter_honour_", "utter_afraid_parents_violent", LATER_SAID)
SAFETY_ASKED = ("utter_danger_now_speak", "utter_danger_now_type", "utter_danger_now_stay")
HELLO = ("utter_greet", "utter_who")
DYING, OPEN_LADDER = "utter_suicide_", (HELP_NOW, "utter_suicide_")

_NOTHING = r"(?:niks|niets|nix)"
CALM_NOW = re.compile(
    rf"\b(?:nu|nou|nog|vandaag|op dit moment|even|is er|er is|gebeurt er) (?:\w+ ){{0,2}}{_NOTHING}\b|"
    rf"\b{_NOTHING} (?:aan de hand|gebeurd|nu)\b|\bweten (?:het |t |er |dit )?(?:nog )?(?:{_NOTHING}|van {_NOTHING})\b|"
    rf"\b(?:niemand|hij|zij|ze|die) (?:doet|doen) (?:me |mij |nu )?{_NOTHING}\b|\bniemand (?:doet|"
    rf"doen) (?:me |mij |nu )?(?:wat|iets)\b|"
    r"\b(?:geen|niet) gevaar\b|\b(?:het is|is het|t is|ze zijn|hij is|alles is) (?:hier |nu |nog |gewoon |wel )*"
    r"(?:rustig|stil|ok|oke|goed)\b|\brustig\W*$|\bnu (?:ben ik |is het |nog |even |gewoon |wel )*veilig\b|"
    r"\b(?:is|zijn|zit) (?:nog |nu |gewoon )*(?:op|naar|aan) (?:zijn |z'n |zn |haar |het |t )?werk\b|"
    r"\b(?:not now|nothing (?:is )?happen\w*|no danger)\b"
)
FEARS_LATER = re.compile(
    r"\b(?:straks|vanavond|vannacht|dadelijk|zometeen|morgen|later|tonight|tomorrow|later)\b|"
    r"\bals (?:hij|zij|ze|me|mn|m'n|mijn|papa|mama|pa|ma|iedereen) (?:\w+ ){0,3}(?:thuis|komt|hoort|horen|weet|weten|"
    r"ziet|zien|achter\w*|wakker\w*|terug\w*)\b|\bnog niet\b.{0,12}\bthuis\b"
)
NO_BUT_TONIGHT = re.compile(
    r"^(?:nee+|neen|niet|nog niet)\b.{0,40}\bmaar\b.{0,24}\b(?:vanavond|vannacht|straks|dadelijk|zometeen|"
    r"als (?:hij|zij|ze|ie|(?:mijn|mn|m'n|me) \w+|papa|mama|pa|ma))\b"
)
""" "Nee, maar vannacht": no danger now is not all that she says."""
NOT_NOW = re.compile(
    r"\b(?:niet nu|nu (?:nog |even |gelukkig )*niet|nog niet|op dit moment (?:nog |even |gelukkig )*niet|niet op dit "
    r"moment|(?:hij|zij|ze|die|ie|iedereen|pap+a|mam+a|vader|moeder|broer) (?:slaapt|slapen))\b"
)
WAKES = re.compile(r"\b(?:hij|zij|ze|ie|pap+a|mam+a|vader|moeder|broer) (?:\w+ )?wakker wordt?\b")
_FAMILY = r"(?:vader|pa|papa|moeder|mama|ma|ouders|broers?|oom|ooms|man|familie|stiefvader|schoonfamilie)"
FEARS_WHO_COMES = re.compile(
    rf"\bbang (?:dat|voor|als|wanneer) (?:\w+ ){{0,3}}{_FAMILY}\b.{{0,24}}\b(?:thuis ?kom\w*|straks|"
    rf"vanavond|vannacht|komt)\b|"
    rf"\b(?:straks|vanavond|vannacht)\b.{{0,32}}\b(?:niet veilig|onveilig|bang)\b|"
    rf"\b(?:niet veilig|onveilig|bang)\b.{{0,32}}\b(?:straks|vanavond|vannacht)\b.{{0,24}}\b{_FAMILY}\b"
)
NOW_AFTER_ALL = re.compile(
    r"\b(?:maar|want|en) (?:hij|zij|ze|die|er|papa|mama) (?:\w+ ){0,2}(?:staat|komt nu|komt eraan|is hier|bonkt|slaat|"
    r"schreeuwt|gooit|heeft)\b|\b(?:mes|wapen|pistool|bloed\w*|opgesloten|op slot|onderweg|voor de deur|bonkt|bonst)\b|"
    r"\b(?:slaat|schopt|sloeg|trapt) (?:me|mij|ons) (?:nu|weer|net)\b|"
    r"\b(?:hij|zij|ze|die) komt (?:nu|zo|straks|dadelijk|meteen) (?:terug|weer|hier|eraan)\b"
)
HITS = re.compile(r"\b(?:slaa?t?n?|slaan|schop\w*|trap\w*|gooi\w*|mep\w*|vermoord\w*|doodt|doodmaken)\b")
GOES_ON_NOW = re.compile(
    r"\b(?:sloeg\w*|geslagen|slaa?t?|slaan|slaag|klap\w*|schop\w*|trapt?|trappen|gooi\w*|duw\w*|mep\w*|sleur\w*|trekt|"
    r"mes|wapen|pistool|bloed\w*|vermoord\w*|dood\w*|steek\w*|steken|wurg\w*|verkracht\w*|opgesloten|"
    r"op slot|bonst|"
    r"bonk\w*|schreeuw\w*|achtervolg\w*|volgt|voor (?:de|het|mijn|mn)|onderweg|komt|komen|kwam\w*|staat|staan|pakt|"
    r"pakken|wachten|wacht (?:me|mij)|onder (?:mijn|mn|het|t) bed|grijp\w*|vast|dreig\w*|help|hulp|112|"
    r"politie|vlucht\w*|gevlucht|verstop\w*|wc|badkamer|kast|kelder|"
    r"(?:voor|achter|tegen|op|door|aan) (?:de|mijn|mn|me|onze) (?:voor|achter|slaapkamer)?deur|"
    r"deur (?:op slot|in|ingetrapt)|"
    r"hits?|hitting|hurt\w*|knife|gun|door|outside|coming|kill\w*|beat\w*|locked|followed|following)\b"
)
"""Without any of these nothing in a message tells of something that goes on."""
SAID_NOT_NOW = re.compile(r"^(?:nu niet|niet nu|op dit moment niet|not now)\b")
FIRST_HELP = "utter_honour_first"
FAINT = 0.3
"""A doubt of the model below this probability, with nothing that goes on beside it, is let go in a talk."""
ONLY_IF = re.compile(r"\b(?:wat als|stel dat|stel|als|zou(?:den)?|what if)\b")
IT_HAS_BEGUN = re.compile(
    r"\b(?:nu|net|weer|altijd|vaak|elke|iedere|gister\w*|vandaag|vorige|laatst|heeft|hebben|sloeg\w*|geslagen|bloed\w*|"
    r"mes|deur|komt(?! praten)|kom|onderweg|staat|now|again|always|every)\b"
)


def not_yet(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that says: not now, but later; None where it says something else.

    It answers help for danger at this moment. What a rule heard is more than that.
    """
    if (threatened := threatened_and_wants_to_live(text, parsed, moment)) is not None:
        return threatened
    at_an_hour = comes_later(text, of_another=moment.asked in WHETHER_NOW_OF_ANOTHER)
    only_later = at_an_hour and IS_AWAY.search(text) is not None and not has_begun(text)
    by_a_rule = _a_rule_heard_it(parsed) and not only_later
    if by_a_rule or not (_asked_of_now(moment) or (at_an_hour and _fears_home(parsed, moment))):
        return None
    if not (at_an_hour or _is_calm_and_fears_later(moment.asked or "", text)):
        return None
    if _wants_to_die(LEAVES_HOME.sub(" ", text) if at_an_hour else text, parsed):
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "risk"]
    return {**parsed, "intent": {"name": LATER, "confidence": 1.0}, "entities": entities}


def _fears_home(parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a threat at home was told before, and the message carries danger of its own."""
    told = any(one.startswith(HOME_IS_FEARED) for one in moment.said) and moment.role in (None, "youth")
    return told and any(one.get("entity") == "risk" for one in parsed.get("entities") or [])


def _is_calm_and_fears_later(asked: str, text: str) -> bool:
    """Whether a short message, in small letters, says: not now, and fears what comes."""
    if not phrases.is_nearly_short(text) or not _is_calm_at(asked, text):
        return False
    return FEARS_LATER.search(text) is not None and not NOW_AFTER_ALL.search(without_her_own_door(text))


def _asked_of_now(moment: Moment) -> bool:
    """Whether help for this very moment, or the question whether there is danger now, stands open."""
    asked = moment.asked or ""
    of_another = moment.role in HELPERS or (moment.topic or "").startswith("friend_")
    offered = asked == ASKED_BACK and any(payload == NOW_OFFERED for _, payload in moment.buttons)
    asked_of_her = asked in (*WHILE_IT_HAPPENS, *WHETHER_NOW) or offered
    return asked_of_her or (asked in WHETHER_NOW_OF_ANOTHER and of_another)


def _is_calm_at(asked: str, text: str) -> bool:
    """Whether a message, in small letters, says that nothing happens at this moment."""
    if CALM_NOW.search(text) or NOT_NOW.search(text):
        return True
    if asked in WHILE_IT_HAPPENS:
        answered = asked in SAFETY_ASKED and phrases.YES.search(text) is not None
        return answered or phrases_of_calm.NOT_AT_THIS_MOMENT.search(text) is not None
    return NO_BUT_TONIGHT.search(text) is not None


def _wants_to_die(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether the model hears a wish to die in words that name an end; "als hij wakker wordt" names none."""
    dying = any(one.get("value") == "suicide" for one in parsed.get("entities") or [])
    return dying and names_an_end(WAKES.sub(" ", text))


def fears_what_comes_later(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that fears who comes home later; None where it fears nobody.

    "Ik ben bang dat me vader straks thuiskomt" wants a place for tonight, whatever was asked.
    """
    if (
        moment.role not in (None, "youth")
        or moment.asked is None
        or moment.asked.startswith((*OPEN_LADDER, LATER_SAID))
    ):
        return None
    if LATER_SAID in moment.said or not phrases.is_nearly_short(text) or _a_rule_heard_it(parsed):
        return None
    if not FEARS_WHO_COMES.search(text) or NOW_AFTER_ALL.search(text):
        return None
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "risk"]
    return {**parsed, "intent": {"name": LATER, "confidence": 1.0}, "entities": entities}


def is_calm_now(text: str) -> bool:
    """Whether a message, in small letters, says that nothing happens, with nothing feared beside it."""
    feared = FEARS_LATER.search(text) or NOW_AFTER_ALL.search(text) or " maar " in text
    hit = HITS.search(re.sub(r"\b(?:slaat|slaan|doet|doen)\b(?: \w+){0,2} (?:niet|nooit|niks|niets)\b", " ", text))
    return bool(CALM_NOW.search(text)) and not feared and not hit


def asked_first_where_nothing_goes_on(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where the model alone hears danger now in a talk and no word tells of anything that goes on.

    "Alleen typen, mn mama is beneden" and "wat als ze me slaan" bring the question whether there is danger, and not the
    advice to run.
    """
    open_ladder = (moment.asked or "").startswith(OPEN_LADDER) and not _asks_in_the_ladder_of_dying(text, moment)
    home_after_all = LATER_SAID in moment.said and has_begun(text)
    if moment.asked is None or moment.asked in HELLO or open_ladder or home_after_all:
        return parsed
    if moment.asked == FIRST_HELP and SAID_NOT_NOW.search(text):
        return {**parsed, "entities": [one for one in parsed.get("entities") or [] if not _is_the_models(one)]}
    left = NEGATED.sub(" ", text)
    happens = GOES_ON_NOW.search(left) and not (ONLY_IF.search(left) and not IT_HAS_BEGUN.search(left))
    if happens:
        return parsed
    if left != text:  # "ze slaan me niet ofzo"
        return {**parsed, "entities": [one for one in parsed.get("entities") or [] if not _is_the_models(one)]}
    entities = [
        {**one, "level": "ask"} if _is_the_models(one) else one
        for one in parsed.get("entities") or []
        if not (_is_the_models(one) and one.get("level") == "ask" and float(one.get("confidence", 1.0)) < FAINT)
    ]
    return {**parsed, "entities": entities}


def _asks_in_the_ladder_of_dying(text: str, moment: Moment) -> bool:
    """Whether she asks something of her own there: "wat zeg ik als hij vanavond weer appt"."""
    return (moment.asked or "").startswith(DYING) and asks_something(text)


def _is_the_models(entity: Mapping[str, Any]) -> bool:
    return entity.get("value") == "danger_now" and entity.get("source") == "model"


def _a_rule_heard_it(parsed: Mapping[str, Any]) -> bool:
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and one.get("level") == "act"]
    return any(str(one.get("source")).startswith("rule:") for one in risks)
