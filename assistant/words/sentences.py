"""A message as sentences: what it tells and what it asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words import phrases

MOST, MOST_APART, FEWEST_WORDS = 2, 3, 3
"""So many sentences of a message are read by themselves, the last ones, and so many of one that asks more than one
thing; so many words make a question."""
LONGEST = 80
"""A message of more words is a story: its main wish is found in another way."""

_BOUNDARY = re.compile(
    r"(?<=[.!?…])\s+|,?\s+(?=maar (?:kan|mag|moet|hoe|wat|wie|waar|wanneer|zal|is|als|ga|belt?|komt?|heeft|welke)\b)|"
    r",?\s+en (?=(?:(?:mag|moet|kan|zal) (?:ik|we|wij)|(?:hoe|wat|wie) (?:\w+ )?(?:ik|we|wij))\b[^.!?]*\?)|"
    r",\s+(?=(?:moet|mag|kan|zal|krijg|word) (?:ik|we|hij|ze|zij)\b[^.!?,]*\?)"
)
_APART = re.compile(
    r"(?<=[.!?…])\s+|,?\s+(?:en|maar|of en|en of) (?=(?:krijg|word|mag|moet|kan|zal|hoort|komt|komen|gaat?|is|"
    r"wordt|heeft|ben|weet|zie|ziet|zien|gaan|kunnen|horen|durf|kost|spreekt|moeten|mogen|neemt|zijn|helpt|"
    r"vertelt|leest|bewaart|bewaren|praat|met wie) \w|"
    r"(?:hoe|wat|wie|waar|wanneer|waarom|welke) \w+ \w)|"
    r",\s+(?=(?:moet|mag|kan|zal|krijg|word) )"
)
"""Where a second question begins, more freely than above: what is parted here is only read for what it asks."""
_ASKED_AGAIN = re.compile(
    r"\b(?:ik (?:vraag|vroeg|wil weten|wou weten|wilde weten|bedoel(?:de)?)"
    r"(?: (?:gewoon|gwn|alleen|net|toch|dus|je))*|zeg nou|mijn vraag (?:is|was)|(?:andere|"
    r"nog een) vraag|"
    r"iets (?:heel )?anders),?:? "
    r"(?=(?:of|wie|wat|hoe|waar|wanneer|waarom|welke|moet|mag|kan) )"
)
"""Puts a question once more: "nee man ik vraag of ik die foto moet wissen"."""
_QUESTION = re.compile(
    r"^(?:(?:met|bij|aan|naar) )?(?:wie|waar|welke?|wanneer|hoe|wat) (?:kan|kun|moet|mag|zal|is|zijn|wordt|doe\w*|"
    r"bel|help\w*|"
    r"gebeurt|zeg\w*|heeft|gaat|komt)\b"
)
_TURNED_ROUND = re.compile(
    r"^(?:(?:en|maar|ok[eé]|ja|nee|dus|of),? )*(?:kan|mag|is|zijn|kunnen|mogen|gaan|gaat|krijgt|krijgen|moeten|"
    r"zouden|zou|"
    r"word|wordt|weet|bestaat|bestaan) (?:dat|het|t|ze|zij|hij|je|jullie|we|wij|ie|die|er|zoiets)\b(?:\W+\w+){2}"
)
"""A verb before its subject: "kunnen ze me dwingen", "is dat strafbaar of niet", "bestaat er een papier"."""
_LEADS_IN = re.compile(r"^(?:(?:en|maar|ok[eé]|ja|nee|dus|of|dan),? )+", re.I)


_BEGINS_AS_ONE = re.compile(
    r"^(?:(?:en|maar|ok[eé]|dus|of),? )*(?:(?:krijgt?|wordt?|mag|moet|kan|zal|hoort|komt|gaat?|is|heeft|ben|ziet?|durf|"
    r"kost|spreekt|horen|moeten|mogen|neemt|zijn|helpt|vertelt|leest|bewaart|bewaren|praat) (?:\w+ )+\w|"
    r"(?:hoe|wat|wie|waar|wanneer|waarom|welke|hoeveel) \w+ (?:\w+ )*\w)"
)
"""A second question that leans on the first: "en hoort mijn moeder dat dan"."""


_ASKING = frozenset({"moet", "mag", "kan", "zal", "hoe", "wat", "wie", "waar", "wanneer", "waarom", "echt"})
_ECHO = re.compile(r"^\W*(?:\w+ )?\w+\?+\s+(?=\S+(?:\s+\S+){2})|^\W*(?:\w+ ){0,3}\w+\?+\s+(?=nee+n?\b)", re.I)
"""One or two words with a question mark, or up to four where a no follows."""
_ANSWERS = re.compile(r"\b(?:nee+n?|nope|ja+)\?")
"""In "huh nee?? het gaat goed" the astonished word is her answer, and none of ours."""


@dataclass(frozen=True)
class Parted:
    """A message as what it tells and what it asks: sentences in their order."""

    told: str
    questions: tuple[str, ...]


def parted(text: str) -> Parted | None:
    """What it tells and the questions in it; None where it is one sentence, a story, or asks nothing."""
    text = " ".join(text.split())
    if len(text.split()) > LONGEST:
        return None
    sentences = [one for one in _BOUNDARY.split(text) if one.strip()]
    if len(sentences) < 2:
        again = _ASKED_AGAIN.search(text.lower())
        return Parted(text[: again.start()].strip(" ,"), (text[again.end() :],)) if again is not None else None
    asking = [one for one in sentences if _asks(one)]
    if not asking:
        return None
    told = " ".join(one for one in sentences if one not in asking)
    return Parted(told, tuple(asking[-MOST:]))


def asked_apart(text: str) -> tuple[str, ...]:
    """The questions of a message that asks more than one thing; none where it asks one, or is a story."""
    text = " ".join(text.split())
    if len(text.split()) > LONGEST or text.startswith("/"):
        return ()
    asking = [one for one in _APART.split(text) if _asks(one) or _BEGINS_AS_ONE.search(one.lower())]
    return tuple(asking[-MOST_APART:]) if len(asking) > 1 else ()


def asks_something(text: str) -> bool:
    """Whether any sentence of it is a question, with its mark or without."""
    return any(_asks(one) for one in _BOUNDARY.split(" ".join(text.split())) if one.strip())


def echoed(text: str) -> int:
    """Where a message begins behind a word of ours that she repeats ("scheiden?? nee zeg. ik ben bang"); else 0."""
    found = _ECHO.match(text)
    if found is None or _ANSWERS.search(found[0].lower()):
        return 0
    return found.end() if found[0].lower().split()[0].strip("?!.") not in _ASKING else 0


def _asks(sentence: str) -> bool:
    plain = _LEADS_IN.sub("", sentence.lower())
    if _QUESTION.search(plain) is not None and len(plain.split()) > FEWEST_WORDS:
        return True
    if _TURNED_ROUND.search(sentence.lower()) is not None:
        return True
    if _ASKED_AGAIN.search(plain) is not None or (plain.startswith("waarom ") and len(plain.split()) > FEWEST_WORDS):
        return True
    long_enough = len(plain.split()) >= FEWEST_WORDS
    return long_enough and (plain.rstrip(" \"')").endswith("?") or phrases.ASKS.search(plain) is not None)
