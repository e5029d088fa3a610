"""Which language somebody writes, asks for, or needs an interpreter for."""

from __future__ import annotations

import re

from assistant.words import phrases

IN_ENGLISH_PLEASE = re.compile(
    r"\b(?:english|engels) (?:pl(?:ease|s|z)|graag|a(?:l)?(?:stublieft|ub))\b|\bin english\b"
)
_LANGUAGE = r"(?:nederlands|dutch|arabisch|arabic|turks|turkish|engels|english|frans|french|pools|polish|oekra[iï]ens)"
WANTS_AN_INTERPRETER = re.compile(
    r"\btolk\b|\b(?:veilig thuis|politie|hulplijn|kindertelefoon|helpwanted|huisarts|113|zij|ze|daar|mensen)\b"
    rf".{{0,24}}\b(?:praat|praten|spreekt|spreken|kan|kunnen|ook)\b.{{0,16}}\b{_LANGUAGE}\b|"
    rf"\b(?:praat|praten|spreekt|spreken|kunnen|kan) (?:ze|zij|die|jullie daar|iemand daar)\b"
    rf".{{0,24}}\b{_LANGUAGE}\b"
)
"""Asks whether they speak her language there, and not this chat."""
LITTLE_DUTCH = re.compile(
    r"\b(?:ik|i) .*\b(?:beetje|weinig|niet (?:zo )?goed|slecht|little|no) (?:\w+ )?(?:nederlands|dutch)\b|"
    rf"\bnederlands (?:is )?(?:niet (?:zo )?goed|slecht|moeilijk)\b|\b{_LANGUAGE}\?+$"
)
"""Says how little Dutch she has, or asks for another language at the end of something else."""
LANGUAGE_CHOSEN = {
    "en": re.compile(r"^(?:in )?(?:english|engels)(?: please)?[.!]*$"),
    "tr": re.compile(r"^(?:in )?(?:t[uü]rk[cç]e|turks|turkish)[.!]*$"),
    "ar": re.compile(r"^(?:in (?:het )?)?(?:arabisch|arabic)[.!]*$"),
    "fr": re.compile(r"^(?:in het )?(?:fran[cç]ais|frans|french)[.!]*$"),
    "pl": re.compile(r"^(?:in het )?(?:polski|pools|polish)[.!]*$"),
}
"""A language by its name alone."""

DUTCH = re.compile(r"\b(?:ik|de|het|een|mijn|mn|is|niet|van|en|dat|wil|heb)\b")
SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff]{2}")),
    ("uk", re.compile("[\u0400-\u04ff]{2}")),
    ("tr", re.compile("[ğşı]")),
    ("pl", re.compile("[łąęśźżń]")),
    (
        "fr",
        re.compile(
            r"\b(?:je suis|je parle|je veux|je ne|j'ai|mon mari|ma fille|mon fils|"
            r"aidez|aide[zr]?[- ]moi|s'il vous|mon ex|ma photo|mes photos|ne veux pas)\b"
        ),
    ),
)
"""By what a language that the model does not read is known: script, letters, a few words."""


def wants_an_interpreter(text: str) -> bool:
    """Whether somebody asks, shortly, if they speak her language elsewhere."""
    return WANTS_AN_INTERPRETER.search(text) is not None and phrases.is_short(text)


def language_of(text: str) -> str | None:
    """A language other than Dutch or English, by its signs; None for all others."""
    if DUTCH.search(text):
        return None
    return next((language for language, sign in SCRIPTS if sign.search(text)), None)


def language_named(text: str) -> str | None:
    """A language with a card, by its name alone."""
    return next((language for language, sign in LANGUAGE_CHOSEN.items() if sign.search(text)), None)
