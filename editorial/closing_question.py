"""The question with which a bubble ends, without what is said before it.

Put again after something else was asked, a question comes back by itself: who reads the whole bubble twice thinks
that nobody listened. What the question leans on ("Lukt dat?") stays with it.
"""

import re

_QUOTED = re.compile(r"(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)")
_ENDS = re.compile(r"(?:[.!?]|(?<=[.!?])')(?=\s+\S)")
_LEANS = re.compile(
    r"\b(?:dat|dit|deze(?! week\b)|zo|zoiets|zulke|(?:daar|hier|er)(?:mee|over|van|voor|na|bij|door)|dan|"
    r"die(?! (?:ander|persoon)\b)|welke?|wat (?:wordt|kies|past)|één|"
    r"(?:helpt|lukt|durf\w*|kan|klopt|doe|doet|ga|gaat|zeg|zegt|probeer\w*|begrijp\w*|snap\w*|zal ik) "
    r"(?:je |u |die ander )?het|(?:ja|nee),)\b|\b(?:wie|het|nog meer)\?$|^(?:of|en|maar|waarom|hoezo)\b",
    re.I,
)


def closing_question(bubble: str) -> str:
    """The closing question of a bubble; the whole bubble where it does not end with one."""
    sentences = _sentences(bubble)
    if len(sentences) < 2 or not sentences[-1].endswith("?"):
        return bubble
    begin = len(sentences) - 1
    while begin > 0 and _LEANS.search(_QUOTED.sub("", sentences[begin])):
        begin -= 1
    return " ".join(sentences[begin:])


def _sentences(text: str) -> list[str]:
    """The sentences of a text; what somebody is to say, between quotes, parts nothing."""
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    cuts = [
        found.end() for found in _ENDS.finditer(text) if not any(begin < found.end() < end for begin, end in quoted)
    ]
    return [text[begin:end].strip() for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
