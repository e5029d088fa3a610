"""Another says not to want to go on: "er gaat een foto rond van mn vriendin en nu appt ze dat ze niet meer wil".

Alone the model hears it; beside an image or a confession the story outweighs those few words, and the friend who wrote
them reads what to do with a picture. Whoever passes such words on is asked whether the other wants to die.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

RULE = "rule:another wants no more"
_SAYS = r"(?:appt?e?|zegt|zei|stuurde?t?|schrijft|schreef|typte?|snapte?|belde|belt|huilt|huilde|gilt|roept|riep)"
_BESIDE = (
    r"(?:(?:ze|zij|hij|die|me|mij|ons|net|nu|nou|letterlijk|steeds|alleen|gewoon|vandaag|gister\w*|vannacht|huilend|aan|"
    r"tegen|naar|in|de|app|groep|mijn|mn|vriendin|vriend|zusje|zus|broer\w*)\b[ :,.'\"]*)*"
)
_ECHT = r"(?:(?:echt|gewoon|het|dit|t|zo|allemaal|nu|ook) )*"
_NO_MORE = (
    rf"(?:(?:ik|ze|zij|hij) )?{_ECHT}(?:(?:niet|nie) {_ECHT}(?:meer|verder) {_ECHT}(?:wil|wilt|wou|kan|hoeft|hoef)|"
    rf"(?:wil|wilt|wou|kan|hoef|hoeft|trek|trekt) (?:ik |ze |hij )?{_ECHT}(?:niet|nie) {_ECHT}(?:meer|verder))"
)
_ENDS = r"(?= *(?:$|[.,;:!?…'\")]|(?:en|maar|want|dus|wat|hoe|moet|door|sinds|omdat|help)\b))"
ANOTHER_SAYS_SO = re.compile(rf"\b{_SAYS}\b[ :,.'\"]*{_BESIDE}(?:dat )?{_NO_MORE}{_ENDS}")
IT_IS_OVER = re.compile(
    r"\b(?:verkering|relatie|uit (?:is|gemaakt|maken)|(?:het|t) is uit|mijn ex|mn ex|met mij (?:zijn|afspreken|praten)|"
    r"vriend(?:in)? van (?:mij|me) zijn|afspreken|ruzie)\b"
)
"""Beside these it may be love that somebody does not want any more."""


def with_a_question_about_another(text: str, parsed: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same reading, with a doubt about another's life where a message, in small letters, passes such words on.

    A wish to die that was heard stays as it is; whether it was asked before is weighed by the policy.
    """
    entities = list(parsed.get("entities") or [])
    heard = any(one.get("entity") == "risk" and one.get("value") == "suicide" for one in entities)
    said = ANOTHER_SAYS_SO.search(text)
    if heard or said is None or IT_IS_OVER.search(text):
        return parsed
    doubt = {"entity": "risk", "value": "suicide", "level": "ask", "confidence": 0.6, "source": RULE,
             "start": said.start(), "end": said.end()}  # fmt: skip
    return {**parsed, "entities": [*entities, doubt]}


def is_said_by_another(entities: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the wish to die of a message stands in words that another said."""
    return any(one.get("source") == RULE for one in entities)
