"""Whether who reads as a parent tells of another adult: her husband is blackmailed, her sister wants to die.

The same words as for a child would speak of "uw kind" then. Only what befalls that adult counts, and not an adult who
is named beside a child ("mijn man mag het niet weten"); the child comes back as soon as it is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ADULT = (
    r"(?:mijn|mn|m'n|me) (?:ex-?|ex |beste |eigen |oude |lieve )?(?:man|vrouw|partner|echtgeno\w+|verloofde|vriend|"
    r"vriendin|zus|zusje|broer|moeder|vader|mama|papa|schoon\w+|zwager|tante|oom|oma|opa|nicht|neef|buurvrouw|buurman|"
    r"collega)"
)
_NOBODY_ELSE = r"(?:(?!\b(?:haar|hem|mij|me|ons|mijn|mn|onze|dochter\w*|zoon\w*|kind\w*)\b)[^.?!])"
BEFALLS_AN_ADULT = re.compile(
    rf"\b{_ADULT} (?:\w+ ){{0,3}}?(?:wordt|word|werd|is|worden)\b{_NOBODY_ELSE}{{0,60}}?"
    r"\b(?:gechanteerd|afgeperst|bedreigd|geslagen|mishandeld|verkracht|aangerand|opgesloten|gedwongen)\b|"
    rf"\b{_ADULT} (?:\w+ ){{0,3}}?(?:wil|wilt|wou|wilde|denkt|zegt|zei|praat|heeft)\b{_NOBODY_ELSE}{{0,60}}?"
    r"\b(?:dood(?!ma|sla|st)\w*|niet meer leven|er niet meer zijn|zelfmoord|zichzelf (?:iets|wat|pijn))|"
    rf"\b(?:gaat|ging) (?:om|over) {_ADULT}\b|\b(?:is|was) {_ADULT}\b.{{0,8}}\bniet (?:\w+ )?(?:kind|dochter|zoon)\b"
)
"""What befalls another adult, or that it is about one and not about a child."""
OF_HER_CHILD = re.compile(r"\b(?<!niet )(?:mijn|mn|m'n|onze) (?:\w+ )?(?:dochter|zoon|kind)\w*\b")


def tells_of_an_adult(texts: Sequence[str]) -> bool:
    """Whether the last whom she told of as the one in trouble is an adult.

    Args:
        texts: Her messages so far, oldest first.
    """
    of_an_adult = False
    for text in (" ".join(one.lower().split()) for one in texts):
        if BEFALLS_AN_ADULT.search(text):
            of_an_adult = True
        elif OF_HER_CHILD.search(text):
            of_an_adult = False
    return of_an_adult
