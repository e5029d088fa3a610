"""Texts that run in two directions, so that a name, a number or an address is never shuffled on the screen.

A screen lays out a line of Arabic or Hebrew from right to left. What it finds in between in other letters or in digits
it turns by rules that do not know a telephone number from a sum: "113.nl" is shown as "nl.113", "088 0431 031" as
"031 0431 088". Invisible marks around such a piece (FSI and PDI, Unicode's isolates) keep it in one piece and in its
own order. In a text without letters that run from right to left nothing is changed.
"""

import re

FSI, PDI = "\u2068", "\u2069"

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_LETTER = f"[{_RTL}]"
_OTHER_LETTER = rf"(?:(?!{_RTL_LETTER})\w)"
_CLOSES = r"[.,;:!?…]\s"
_BRACKETS = r"()\[\]{}<>«»\"“”„‘’"
_WITHIN = rf"(?!{_CLOSES})[^{_RTL}{_BRACKETS}]"
_WITHIN_RTL = rf"(?!{_CLOSES})(?!{_OTHER_LETTER})[^{_BRACKETS}]"

# With its sign before it ("+31", "/stop") and behind it ("50%"); a full stop, a comma or a bracket ends it.
_OTHERS = re.compile(rf"[+@#/]?{_OTHER_LETTER}(?:(?:{_WITHIN})*{_OTHER_LETTER})?[/%]?")
_RTLS = re.compile(rf"{_RTL_LETTER}(?:(?:{_WITHIN_RTL})*{_RTL_LETTER})?")
_IS_RTL = re.compile(_RTL_LETTER)
_A_LETTER = re.compile(r"[^\W\d_]")


def isolated(text: str) -> str:
    """The text, with marks around each piece that runs against the direction of its line.

    A line has the direction of most of its words: with the other pieces isolated, that is what a screen finds first.
    """
    if not _IS_RTL.search(text) or FSI in text:
        return text
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    words = line.split()
    rtl = sum(bool(_IS_RTL.search(word)) for word in words)
    other = sum(bool(_A_LETTER.search(word)) and not _IS_RTL.search(word) for word in words)
    against = _OTHERS if rtl >= other else _RTLS
    return against.sub(lambda found: f"{FSI}{found[0]}{PDI}", line)
