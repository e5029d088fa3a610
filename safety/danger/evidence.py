"""From phrases in a message to signs of danger: concepts that stand together, denial, context, laughter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from safety.danger.table import ACT, ASK, Rule
from safety.phrase_finder import Found
from safety.reading import COMMA, STOP, Word

#: A lesson, a film or a meldcode this many words away still says what the line is about.
CONTEXT_REACH = 25
DEFINITION_REACH = 14
#: "Dat is voorbij" closes what was said before it, and what follows within this many words.
CLOSING_REACH = 8

_NEGATORS = frozenset(
    {
        "niemand",
        "nobody",
        "niet",
        "geen",
        "nooit",
        "not",
        "never",
        "dont",
        "doesnt",
        "didnt",
        "isnt",
        "wasnt",
        "wouldnt",
        "wont",
        "arent",
        "zonder",
    }
)
#: "Weet niet", "kan niet", "niet meer", "niet alleen": said before a sign of danger these deny nothing.
_NO_DENIAL_AFTER = frozenset(
    {
        "weet",
        "kan",
        "durf",
        "snap",
        "trek",
        "kon",
        "wist",
        "can",
        "do",
        "why",
        "waarom",
        "could",
        "slaap",
        "eet",
        "begrijp",
        "hou",
        "hoef",
    }
)
_NO_DENIAL_BEFORE = frozenset(
    {"meer", "alleen", "only", "eens", "verder", "zo", "know", "sure", "think", "te", "anders", "goed", "veilig"}
)
_CLOSING_WORDS = frozenset({"$", COMMA, STOP, "hoor", "meer", "gelukkig", "echt", "maar", "though", "haha", "anymore"})


@dataclass(frozen=True)
class Sign:
    """A sign of danger in a row of words: ``row[first:last + 1]``."""

    signal: str
    rule: Rule
    level: str
    first: int
    last: int


def together(rule: Rule, signal: str, spans: Mapping[str, list[tuple[int, int]]]) -> Iterable[Sign]:
    """Yield the places where all concepts of a rule stand within its reach, closest ones first chosen."""
    if not all(spans.get(name) for name in rule.together):
        return
    anchor, *others = sorted(rule.together, key=lambda name: len(spans[name]))
    for first, last in spans[anchor]:
        chosen = [(first, last)]
        for name in others:
            nearest = _nearest(spans[name], chosen, rule.within)
            if nearest is None:
                break
            chosen.append(nearest)
        else:
            start = min(span[0] for span in chosen)
            end = max(span[1] for span in chosen)
            if end - start <= rule.within:
                yield Sign(signal, rule, rule.level, start, end)


def _nearest(spans: list[tuple[int, int]], chosen: list[tuple[int, int]], within: int) -> tuple[int, int] | None:
    """Return the span closest to the first chosen one that does not lie upon any chosen one."""
    first, last = chosen[0]
    low = bisect_left(spans, (first - within, 0))
    high = bisect_right(spans, (last + within, 0))
    free = [span for span in spans[low:high] if all(span[1] < held[0] or held[1] < span[0] for held in chosen)]
    return min(free, key=lambda span: (max(span[1], last) - min(span[0], first), span), default=None)


def denied(row: list[Word], sign: Sign) -> bool:
    """Tell whether a "not" in, just before or just after the sign takes it back."""
    forms = [word.form for word in row]
    for place in range(max(0, sign.first - 2), sign.last + 1):
        if forms[place] not in _NEGATORS:
            continue
        between = forms[place + 1 : sign.first]
        if COMMA in between or STOP in between:
            continue
        before = forms[place - 1] if place else ""
        after = forms[place + 1] if place + 1 < len(forms) else "$"
        if before not in _NO_DENIAL_AFTER and after not in _NO_DENIAL_BEFORE:
            return True
    following = [*forms[sign.last + 1 : sign.last + 3], "$", "$"]
    return following[0] in _NEGATORS and following[1] in _CLOSING_WORDS


def weighed(sign: Sign, row: list[Word], contexts: Iterable[Found]) -> Sign | None:
    """Lower or cancel a sign by what stands around it; None when nothing is left of it."""
    for context in contexts:
        distance = max(context.first - sign.last, sign.first - context.last, 0)
        if context.label == "laugh":
            if sign.rule.playful or (sign.rule.level == ASK and not sign.rule.firm and distance <= CLOSING_REACH):
                return None
            if distance <= CLOSING_REACH:
                sign = replace(sign, level=ASK)
        elif _cancels(context, sign, row, distance):
            if not (sign.rule.firm and context.label in {"lesson", "fiction", "in general"}):
                return None
            sign = replace(sign, level=ASK)
    return sign


def _cancels(context: Found, sign: Sign, row: list[Word], distance: int) -> bool:
    if context.label == "definition":
        low, high = sorted((context.first, sign.first))
        return distance <= DEFINITION_REACH and all(row[i].form != STOP for i in range(low, high))
    if context.label == "over" and sign.rule.ahead:
        return False
    if context.label in {"over", "not so"}:
        return context.last >= sign.first - CLOSING_REACH
    return distance <= CONTEXT_REACH


def strongest(signs: Iterable[Sign]) -> list[Sign]:
    """Keep one of signs of the same danger that overlap: the surest, then the shortest."""
    kept: list[Sign] = []
    for sign in sorted(signs, key=lambda s: (s.level != ACT, s.last - s.first, s.first, s.rule.name)):
        if all(sign.signal != other.signal or sign.last < other.first or other.last < sign.first for other in kept):
            kept.append(sign)
    return sorted(kept, key=lambda s: (s.first, s.last, s.signal))
