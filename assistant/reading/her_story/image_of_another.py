"""What to do with the image of somebody else: wipe it here, and ask whom it went to to wipe it too.

"Moet ik die foto wissen of bewaren" from who received it is no question of a victim about proof: nobody keeps the image
of another. Who passed it on may ask those who have it to wipe it, and wants a yes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_story.her_own_story import tells_of_herself
from assistant.reading.her_story.owns_up import ANOTHERS_STORY, OF_ADULTS, owned_up
from assistant.reading.her_story.passed_it_on import TAKE_AWAY, passed_it_on
from assistant.reading.moment import Moment, carries_danger, role_of

WIPE_YOURS, ASK_RECEIVER = "choose_aside_have_peer_image", "choose_aside_ask_receiver_to_wipe"
_WIPES = r"(?:wis(?:sen|t)?|verwijder\w*|weg ?(?:gooi|doe|haal)\w*|weghalen|wegdoen|delet\w*)"
_RECEIVER = (
    r"(?:(?:dat|het|die|de|een|1|mn|mijn|degene|iemand) ?(?:\w+ )?(?:meisje|meid|jongen|gast|vriend\w*|persoon|"
    r"ander\w*|nicht\w*|neef|klasgeno\w+)?|haar|hem|dr|d'r|ze|hun|hen|iedereen)"
)
ASKS_THEM_TO = re.compile(
    rf"\b(?:moet|mag|kan|zal|ga|hoe|wat|durf)\b.{{0,24}}\bik\b (?:\w+ ){{0,2}}?{_RECEIVER} (?:\w+ ){{0,6}}?"
    rf"(?:vra\w+|app\w*|zeg\w*|bel\w*|dm\w*|stuur\w*) (?:\w+ ){{0,7}}?{_WIPES}\b|"
    rf"\b(?:moet|mag|kan|zal|ga|hoe) ik (?:\w+ ){{0,3}}?(?:vra\w+|app\w*|zeg\w*|bel\w*) (?:\w+ ){{0,5}}?"
    rf"(?:dat|of|om) (?:\w+ ){{0,5}}?{_WIPES}\b|"
    rf"\b(?:hoe|wat) (?:vraag|zeg|app|stuur) ik\b.{{0,40}}\b{_WIPES}\b"
)
"""Whether to ask those it went to."""
_WHO_HAS_IT = r"(?:dat|die|het|de) (?:andere? )?(?:meisje|meid|jongen|gast|chick|persoon|vriend\w*|klasgeno\w+)"
_I_SENT = r"(?:heen |naartoe |naar ?toe )?(?:\w+ ){0,3}?(?:door)?(?:gestuurd|stuurde|geappt|appte)"
NAMES_WHO_HAS_IT = re.compile(
    rf"\b(?:wat|hoe) (?:moet|zal|kan|mag|zeg|app|stuur)\b[^.?!]{{0,16}}\b(?:tegen|aan|naar) {_WHO_HAS_IT}\b|"
    rf"\b{_WHO_HAS_IT} (?:waar|aan wie|naar wie|die) (?:ik )?(?:\w+ ){{0,4}}?{_I_SENT}\b"
)
"""Asks for words to whom it was sent, or corrects that this one is meant: "nee ik bedoel dat andere meisje waar ik de
foto heen stuurde"."""
MINE_TO_WIPE = re.compile(
    rf"\b(?:moet|mag|zal|kan|hoor) ik (?:(?:die|de|het|haar|zijn|dat|hem|m|t|nu|nou|dan|toch|eigenlijk|gewoon|zelf) )*"
    rf"(?:(?!vra|zeg|app|bel|stu)\w+ ){{0,5}}?{_WIPES}\b|"
    rf"\b{_WIPES} of (?:niet|juist|toch|bewaren|houden|laten|screenshot\w*)\b|\b(?:bewaren|houden) of {_WIPES}\b"
)
ELSEWHERE = re.compile(
    r"\b(?:laten (?:wissen|verwijderen|weghalen)|insta\w*|snap\w*|tiktok|internet|site|online|account|gesprek|chat|"
    r"appjes|berichten|nummer|zijn telefoon|haar telefoon|dit gesprek)\b"
)
"""Something else is wiped, or the image in another place."""


def of_anothers_image(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of a message, in small letters, that asks what to do with the image of another; None for all else."""
    if role_of(parsed, moment) in OF_ADULTS or carries_danger(parsed):
        return None
    sender = passed_it_on(moment) or (moment.role in (None, "youth", "friend") and owned_up(moment.told))
    if sender and (ASKS_THEM_TO.search(text) or NAMES_WHO_HAS_IT.search(text)):
        return ASK_RECEIVER
    anothers = sender or any(one.startswith(ANOTHERS_STORY) for one in moment.said)
    if not anothers or tells_of_herself(moment.said) or ELSEWHERE.search(text) or not MINE_TO_WIPE.search(text):
        return None
    return TAKE_AWAY if sender else WIPE_YOURS
