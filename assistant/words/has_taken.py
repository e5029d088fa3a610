"""Something was taken already: "ze heeft pillen op". Then 112 comes before everything, a question too."""

from __future__ import annotations

import re

_WHAT = r"(?:pil(?:len|letjes)?|paracetamols?|slaappil(?:len)?|medicijn(?:en)?|medicatie|tabletten|strips?|pills?)"
_TOOK = r"(?:ingenomen|geslikt|genomen|op(?:gegeten)?|binnen|naar binnen|taken|swallowed)"
HAS_TAKEN = re.compile(
    rf"\b(?:heb|hebt|heeft|hebben|had|hep|i|she|he|took|have|has)\b[^.?!]{{0,40}}\b{_WHAT}\b[^.?!]{{0,24}}\b{_TOOK}\b|"
    rf"\b{_WHAT}\b[^.?!]{{0,24}}\b(?:ingenomen|geslikt|opgegeten|achter elkaar)\b|"
    rf"\b(?:took|swallowed) [^.?!]{{0,24}}\b{_WHAT}\b|"
    r"\b(?:heb|heeft|had) (?:\w+ ){0,4}(?:overdosis|te veel (?:pillen|medicijnen|paracetamol))"
)
NOT_TAKEN = re.compile(
    r"\b(?:niet|geen|nooit|niks|bijna|wil|wilde|wou|ga|gaat|zou|als|vroeger|vorig\w*|jaar geleden|weken geleden|"
    r"maanden geleden|toen|ooit|anticonceptie|de pil|morning ?after|abortuspil)\b"
)


def has_taken(text: str) -> bool:
    """Whether a message, in small letters, tells that pills were taken just now."""
    found = HAS_TAKEN.search(text)
    return found is not None and NOT_TAKEN.search(text[max(0, found.start() - 24) : found.end()]) is None
