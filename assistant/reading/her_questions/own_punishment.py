"""Whether she asks if she herself is punished, in a talk about an image: "krijg ik dan problemen"."""

from __future__ import annotations

import re

from assistant.reading.her_story.her_own_story import stories_told
from assistant.reading.her_story.passed_it_on import passed_it_on
from assistant.reading.her_story.what_presses_her import LADDER
from assistant.reading.moment import IMAGES, Moment

POLICE_ME = "choose_police_me"
OF_AN_IMAGE = frozenset({*IMAGES, "received_image"})
HAS_AN_IMAGE, REMOVAL = "utter_aside_have_peer_image", "utter_removal_"
_BY_LAW = (
    r"(?:strafba\w+|strafblad|boetes?|taakstraf|jeugdgevangenis|gevangenis|celstraf|cel|halt|vog|aangehouden|opgepakt|"
    r"meegenomen|gearresteerd|vervolgd)"
)
_MAYBE_BY_LAW = r"(?:straf|problemen|gezeik|gedoe|gestraft|in de problemen)"
_ONLY_I = r"(?:(?!\b(?:hij|hem|zij|ze|haar|hun|hen|die|iemand|niemand)\b)[^.?!]){0,40}?"
_ASKS = (
    r"(?:\b(?:krijg|kan|kom|ga|word|wordt|ben|loop|heb|doe|moet|was|zit|zou) ik\b|\b(?:of|als|dat|want|omdat) ik\b|"
    r"\bik (?:krijg|word|ben|kom|ga|kan)\b|"
    r"\b(?:kan|kunnen|gaat|gaan|komt|mag|zal|wil|pakt|pakken) "
    r"(?:ze|zij|de politie|politie|agenten|justitie) (?:mij|me)\b)"
)
BY_LAW = re.compile(
    rf"{_ASKS}{_ONLY_I}\b{_BY_LAW}\b|\bpak(?:t|ken) (?:ze|de politie|politie) (?:mij|me)\b.{{0,20}}\bop\b|"
    r"\b(?:kan|kunnen|gaat|gaan) (?:ze|zij|de politie|politie) (?:mij|me) (?:\w+ ){0,3}(?:oppakken|straffen|aanhouden|"
    r"arresteren|meenemen)\b|\bwat doet de politie met (?:mij|me)\b"
)
MAYBE_BY_LAW = re.compile(rf"{_ASKS}{_ONLY_I}\b{_MAYBE_BY_LAW}\b")
BY_SOMEBODY_ELSE = re.compile(
    r"\b(?:ouders?|vader|moeder|pap+a|mam+a|pap|mam|pa|ma|thuis|school|mentor|juf|meester|leraar|baas|werk|trainer|"
    r"broers?|familie|god|allah|hel|zonde|imam|dominee)\b"
)
"""Who punishes without a law: trouble at home or at school, a punishment of God."""


def asks_whether_she_is_punished(text: str, moment: Moment) -> bool:
    """Whether a young person asks what the law does to her, not to the other one.

    Args:
        text: The message, in small letters.
        moment: What stands open, and all that was said.
    """
    if moment.role not in (None, "youth", "friend") or (moment.asked or "").startswith(LADDER):
        return False
    removes = any(one.startswith(REMOVAL) for one in moment.said)
    of_an_image = removes or HAS_AN_IMAGE in moment.said or not OF_AN_IMAGE.isdisjoint(stories_told(moment.said))
    if not of_an_image or passed_it_on(moment):
        return False
    if BY_LAW.search(text):
        return True
    return MAYBE_BY_LAW.search(text) is not None and BY_SOMEBODY_ELSE.search(text) is None
