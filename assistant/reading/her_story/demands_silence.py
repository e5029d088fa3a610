"""Who threatens for her silence asks for no money and no images: "ik moet mijn mond houden, anders zet hij het online".

What she has to keep silent about may be something that was done to her, so it is met in words of its own.
"""

from __future__ import annotations

import re

_SILENT = (
    r"(?:zwijg\w*|stil (?:zijn|ben|blijf|blijven|houden|hou)|(?:mijn|mn|m'n|me) (?:mond|bek|smoel|kaken) (?:\w+ )?"
    r"(?:dicht|hou|houd|houden|op elkaar)\w*|(?:niks|niets|nix) (?:\w+ ){0,3}?(?:zeg|zeggen|vertel|vertellen)|"
    r"(?:het |er |iets )?(?:aan|tegen|met) niemand (?:\w+ ){0,2}?(?:zeg|zeggen|vertel|vertellen|praat|praten))"
)
_TELLS = (
    r"als ik (?:iets|wat|het|t|dit|dat|er|erover|mijn mond|mn mond|m'n mond|me mond|ooit|ga) (?:\w+ ){0,5}?"
    r"(?:zeg|vertel|praat|praten|opendoe|open doe|opentrek|opentrek|meld|klik|doorvertel)"
)
_SHOWS = r"(?:stuurt|zet|gooit|post|deelt|lekt|plaatst|verspreidt|laat)"
_DEMANDS = re.compile(
    rf"\bik (?:moe[st]t?|mag|mocht) (?:\w+ ){{0,4}}?{_SILENT}\b|"
    rf"\b(?:hij|zij|ze|die|ie|wil|eist|vraagt|zegt|zei) (?:alleen |gewoon )?(?:\w+ ){{0,2}}?(?:dat )?ik "
    rf"(?:\w+ ){{0,4}}?{_SILENT}\b|"
    rf"\b{_TELLS}\b.{{0,40}}\b{_SHOWS}\b|\b{_SHOWS}\b.{{0,40}}\b{_TELLS}\b|"
    r"\b(?:hij|zij|ze|die|ie) (?:wil|eist|koopt) (?:alleen |gewoon )?(?:mijn |mn )?(?:stilte|zwijgen)\b|"
    r"\b(?:keep|stay|be) (?:quiet|silent)\b|\bkeep my mouth shut\b|"
    r"\bif i (?:tell|talk|say)\b.{0,40}\b(?:post|send|leak|share)s?\b"
)
_HER_OWN_WISH = re.compile(
    r"\b(?:ik wil|moet ik|mag ik|zal ik|kan ik) (?:\w+ ){0,4}?(?:zwijgen|stil|mond|niks|niets)\b"
)


def has_to_be_silent(text: str) -> bool:
    """Whether a message, in small letters, tells that somebody demands her silence; her own wish is none."""
    return _DEMANDS.search(text) is not None and _HER_OWN_WISH.search(text) is None
