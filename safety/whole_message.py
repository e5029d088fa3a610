"""Decides whether a whole short message consists of known phrases, and of nothing else.

A deed that cannot be taken back (the chat is gone) must not hang on a word inside a story. So every word of
the message has to belong to a phrase of the deed or to a small word that may stand beside one.
"""

from __future__ import annotations

from pathlib import Path

from safety.phrase_finder import PhraseFinder, known_words
from safety.phrase_patterns import compile_phrase
from safety.reading import COMMA, LAUGH, STOP, words
from safety.rule_files import classes, lines, read_sections, short_forms
from safety.spelling import Spelling

_DEED = "deed"
_SEEN = "seen"
_NEAR = "near"
_GOODBYE = "goodbye"
_FEAR = "fear"
_BESIDE = "beside"
#: Longer texts are told, not shouted; looking no further also keeps a flood of letters cheap.
_LONGEST_TEXT = 160


class WholeMessage:
    """One deed a message may ask for, known by its phrases.

    What stands under "seen" in the rule file means the deed too, and what stands under "near" where a "goodbye" stands
    beside it; neither does beside something under "not this".
    """

    def __init__(self, rule_file: Path, longest: int) -> None:
        """Read the phrases of the deed and those that may stand beside one; ``longest`` is the most words."""
        sections = read_sections(rule_file)
        known = classes(sections)
        kinds = {_DEED: "phrases", _FEAR: "not this"} | {kind: kind for kind in (_SEEN, _NEAR, _GOODBYE, _BESIDE)}
        labelled = [(label, compile_phrase(line, known)) for label in kinds for line in lines(sections, kinds[label])]
        self._finder = PhraseFinder(labelled)
        self._spelling = Spelling(known_words(phrase for _, phrase in labelled), short_forms(sections), (), ())
        self._longest = longest

    def matches(self, text: str) -> bool:
        """Tell whether the message is this deed and nothing else."""
        said = self._said(text)
        return _DEED in said or (_SEEN in said and _FEAR not in said) or _breaks_off(said)

    def breaks_off(self, text: str) -> bool:
        """Tell whether the message says that somebody comes and a goodbye, and nothing that is no part of this deed."""
        return _breaks_off(self._said(text))

    def _said(self, text: str) -> set[str]:
        """The kinds of phrase that the message consists of; none where a word of it belongs to no phrase."""
        if len(text) > _LONGEST_TEXT:
            return set()
        row = self._spelling.repair(words(text))
        spoken = {place for place, word in enumerate(row) if word.form not in {STOP, COMMA, LAUGH}}
        if not 0 < len(spoken) <= self._longest:
            return set()
        # Commas and laughter would cut a phrase in two ("doei, nu"): look at the row without them.
        bare = [word for word in row if word.form not in {COMMA, LAUGH}]
        found = self._finder.find(bare)
        covered = {place for hit in found if hit.label != _FEAR for place in range(hit.first, hit.last + 1)}
        whole = all(place in covered or word.form == STOP for place, word in enumerate(bare))
        return {hit.label for hit in found} if whole else set()


def _breaks_off(said: set[str]) -> bool:
    return bool(said & {_SEEN, _NEAR}) and _GOODBYE in said and _FEAR not in said
