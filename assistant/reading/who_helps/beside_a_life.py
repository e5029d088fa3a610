"""What is told and asked beside the help for another who wants to die, whatever question stands open by then.

"Haar moeder zit naast dr" is the best news there is, also where it was asked one question earlier. "Is dit appje goed"
is about words of the helper's own, and wants a yes; "wat app ik haar nu" wants words. "Straks haat ze me dat ik haar ma
heb gebeld" is fear to lose a friend, and nothing about a family that is angry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.mere_doubt import ends_with_goodbye
from assistant.reading.danger_here.nothing_heavy import VIOLENT
from assistant.reading.moment import Moment
from assistant.words import phrases
from assistant.words.sentences import asks_something

OWN_WORDS, WORDS_TO_ASK, WITH_HER = "choose_aside_friend_own_words", "choose_ask_if_dying", "choose_other_is_with"
ANGRY_AT_ME = "choose_aside_friend_angry"
ANYBODY_WITH_HER = "utter_suicide_other_act"
OF_ANOTHERS_LIFE = (
    "utter_suicide_other_act", "utter_suicide_other_with", "utter_suicide_other_alone", "utter_suicide_other_where_",
    "utter_suicide_other_words",
)  # fmt: skip
"""Said once it was more than a doubt."""
ASKED_OR_MET = "utter_suicide_other_"
OF_A_LIFE = ("suicide", "self_harm")
OF_ADULTS = ("parent", "professional")

_MESSAGE = r"(?:app\w*|bericht\w*|sms\w*|dm|tekst\w*|zin(?:netje)?|woorden|dit|dat|zo|het|t)"
_SENDS = r"(?:stuur|sturen|app|appen|schrijf|schrijven|typ|typen|zeg|zeggen|dm'?en|terugsturen|terug ?appen)"
ASKS_IF_IT_IS_GOOD = re.compile(
    rf"\b(?:kan|mag|moet|zal|kon) ik (?:haar |hem |dr |d'r |m |nu |dan |gewoon )*(?:dit|dat|zo|zoiets) "
    rf"(?:\w+ ){{0,4}}?{_SENDS}\b|"
    rf"\b(?:is|was|of) (?:dit|dat|die|mijn|mn|m'n|het|t) (?:\w+ ){{0,2}}?{_MESSAGE}?\b ?(?:\w+ ){{0,2}}?"
    r"(?:goed|ok[eé]?|slim|fout|verkeerd|prima)\b(?: (?:om|zo|of|appje|bericht\w*|genoeg)\b|\W*$|:)|"
    rf"\b(?:is|klinkt) {_MESSAGE} (?:\w+ )?(?:goed|ok[eé]?)\b.{{0,3}}:|"
    rf"\bik (?:wil|wou|wilde) weten of (?:dat|dit|mijn|mn) {_MESSAGE}"
)
"""Wants to know whether words of her own may be sent."""
NAMES_A_MESSAGE = re.compile(r"\b(?:app\w*|bericht\w*|sms\w*|stu\w+|tekst\w*|zin(?:netje)?|woorden|schrijv\w*)\b|:")
AN_IMAGE = re.compile(r"\b\w*(?:foto|film|video|beeld|nude|screenshot)\w*\b")
ASKS_FOR_WORDS = re.compile(
    r"\b(?:wat|hoe) (?:moet |kan |zal |mag )?(?:app|stuur|schrijf|typ|antwoord|zeg|appen|sturen)?(?: ?ik)\b"
    rf"(?: \w+){{0,4}}? ?(?:haar|hem|dr|d'r|m|terug|dan|nu|{_SENDS})\b"
)
SENDS_SOMETHING = re.compile(rf"\b{_SENDS}\b")
TO_SOMEBODY_ELSE = re.compile(
    r"\b(?:tegen|aan|met|bij|naar) (?:haar|zijn|d'r|dr|de|mijn|mn|me|een|iemand)? ?"
    r"(?:moeder|vader|ouders|mam\w*|pap\w*|zus\w*|broer\w*|mentor|juf|meester|school|politie|klas|meisje|jongen)\b|"
    r"\b(?:haar|zijn|d'r|dr|de) (?:moeder|vader|ouders|mentor|zus|broer)\b"
)
_PEOPLE = (
    r"(?:moeder|vader|ma|mama|mam|pa|papa|pap|ouders|oma|opa|zus\w*|broer\w*|tante|oom|buurvrouw|buurman|mentor|juf|"
    r"meester|vriend\w*|iemand)"
)
_OTHER = r"(?:haar|hem|d'r|dr|der|m|die ander)"
IS_WITH_HER = re.compile(
    rf"\b{_PEOPLE} (?:(?:is|zit|ligt|blijft|zijn|zitten|slaapt|staat) )?(?:\w+ ){{0,2}}?(?:bij|naast|met) {_OTHER}\b|"
    rf"\b(?:ze|zij|hij|die) (?:is|zit|ligt|zat|slaapt) (?:nu |gewoon |al |wel |thuis )*(?:bij|naast|met) "
    rf"(?:haar|zijn|d'r|dr|mijn|mn|de|een|iemand) ?{_PEOPLE}?\b"
)
LEAVES_SOON = re.compile(
    r"\b(?:niet|geen|niemand|nooit|straks|alleen|onderweg|op slot|opgesloten)\b|"
    r"\b(?:gaat|gaan|moet|moeten|ging) (?:\w+ ){0,3}?(?:weg|werken|slapen|naar)\b|\bwas\b"
)
"""In the same sentence: nobody is there, or not for long."""
_THE_FRIEND = r"(?:ze|zij|hij|ie|die|(?:mijn|mn|m'n|me) (?:beste )?(?:vriend\w*|bestie))"
IS_ANGRY_AT_ME = re.compile(
    rf"\b(?:als|straks|dat|dan|of|wordt|is) {_THE_FRIEND} (?:\w+ ){{0,4}}?(?:boos|kwaad|pissed|haa?t|haten)\b|"
    rf"\b(?:haat|haten) {_THE_FRIEND} (?:mij|me)\b|"
    rf"\b{_THE_FRIEND} (?:\w+ ){{0,3}}?(?:boos|kwaad|pissed) op (?:mij|me)\b"
)
HE, A_MAN_OF_THE_FAMILY = re.compile(r"\b(?:hij|ie)\b"), re.compile(r"\b(?:\w*vader|pap+a|pa|\w*broers?|oom|man)\b")
""" "Hij" may be that man, if one was told of: he gets no message that one understands his anger."""
OF_ME = re.compile(r"\b(?:mij|me|dat ik|omdat ik|want ik|als ik)\b")
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:moet|mag|zal|kan|wat) ik\b|\b(?:door)?gestuurd\b|\bdoorstuur\w*|\b(?:zichzelf|snij\w*)\b|"
    r"\b(?:haar|zijn|d'r|dr) (?:vader|ouders|familie|broers?|oom)\b"
)
"""Whether to tell at all, an image that was passed on, harm, or a family that is feared: these are heard elsewhere."""
IS_THE_DANGER = re.compile(r"\b(?:sla\w*|dreig\w*|opsluit\w*|opgesloten|kwaad|woedend|razend|gevaarlijk|mes)\b")


def told_beside_a_life(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, of who helps another that wants to die; None for all else.

    Args:
        text: The message.
        parsed: What the model and the rules make of it.
        moment: What stands open, and what was said.
    """
    if not any(one.startswith(ASKED_OR_MET) for one in moment.said) or _danger_is_told(parsed):
        return None
    if moment.other_not_dying or ends_with_goodbye(text) or phrases.thanks_and_goes(text):
        return None  # nobody wants to die, or the goodbye takes the help along
    if moment.role not in OF_ADULTS and asks_about_own_words(text):
        return _read_as(OWN_WORDS, parsed)
    if moment.role not in OF_ADULTS and ASKS_FOR_WORDS.search(text) and SENDS_SOMETHING.search(text):
        return None if TO_SOMEBODY_ELSE.search(text) else _read_as(WORDS_TO_ASK, parsed)
    if not any(one.startswith(OF_ANOTHERS_LIFE) for one in moment.said):
        return None
    if moment.role not in OF_ADULTS and fears_to_lose_her(text, moment.told):
        return _read_as(ANGRY_AT_ME, parsed)
    asks = asks_something(text) and moment.asked != ANYBODY_WITH_HER
    if somebody_is_with_her(text) and not VIOLENT.search(text) and not asks:
        return _read_as("affirm" if moment.asked == ANYBODY_WITH_HER else WITH_HER, parsed)
    return None


def asks_about_own_words(text: str) -> bool:
    """Whether a message asks if words to the other may be sent: "kan ik dit sturen: hee ik hou van je"."""
    found = ASKS_IF_IT_IS_GOOD.search(text)
    if found is None or NAMES_A_MESSAGE.search(text) is None:
        return False
    asked = text[found.start() :]
    return TO_SOMEBODY_ELSE.search(asked) is None and AN_IMAGE.search(asked) is None


def fears_to_lose_her(text: str, told: tuple[str, ...] = ()) -> bool:
    """Whether who told somebody fears the anger of the friend: "straks is ze boos dat ik haar moeder belde"."""
    if VIOLENT.search(text) or IS_THE_DANGER.search(IS_ANGRY_AT_ME.sub(" ", text)) or OF_SOMETHING_ELSE.search(text):
        return False
    if HE.search(text) and any(A_MAN_OF_THE_FAMILY.search(one) for one in told):
        return False
    return IS_ANGRY_AT_ME.search(text) is not None and OF_ME.search(text) is not None


def somebody_is_with_her(text: str) -> bool:
    """Whether a sentence of a message says that somebody is with the other, and none that this somebody is a danger."""
    if IS_THE_DANGER.search(text):
        return False
    sentences = re.split(r"[.!?;,]+|\b(?:maar|en)\b", text)
    there = [one for one in sentences if IS_WITH_HER.search(one) and not LEAVES_SOON.search(one)]
    return bool(there) and not any(re.search(r"\bgaat (?:zo|straks|nu|dadelijk) weg\b", one) for one in sentences)


def _danger_is_told(parsed: Mapping[str, Any]) -> bool:
    """Whether words of this very message carry danger by a rule, or what the other does to the other: that is first."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and "start" in one]
    sure = [one for one in risks if one.get("level") == "act"]
    return any(str(one.get("source")).startswith("rule:") or one.get("value") in OF_A_LIFE for one in sure)


def _read_as(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """That intent, without other dangers that the model hears beside it, and what stands in earlier messages only."""
    kept = [
        one
        for one in parsed.get("entities") or []
        if one.get("entity") != "risk"
        or str(one.get("source")).startswith("rule:")
        or (one.get("value") in OF_A_LIFE and "start" in one)
    ]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": kept}
