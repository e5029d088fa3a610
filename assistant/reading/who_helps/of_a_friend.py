"""What befalls a friend, sister or classmate, as far as it was told: nobody is asked for what stands there already."""

from __future__ import annotations

import re
from collections.abc import Iterable

HOME, IMAGE = "choose_friend_home", "choose_friend_image"
FIRST = "utter_friend_first"
"""There it is asked whether it is an image, force at home or something else."""

_FAR = (
    r"(?:turkije|marokko|pakistan|irak|iran|syri[eë]|somali[eë]|afghanistan|egypte|india|suriname|algerije|tunesi[eë]|"
    r"koerdistan|eritrea|jemen|bangladesh|buitenland|thuisland)"
)
_FAMILY = r"(?:vader|moeder|ouders|broers?|ooms?|familie|stiefvader|neven)"
FORCED = re.compile(
    r"\b(?:moet|moeten|gaat|zal|dwingen|dwingt|gedwongen|verplicht)\b.{0,40}\b(?:trouwen|huwen|verlov\w+)\b|"
    r"\btrouwen (?:moet|moeten)\b|\b(?:uitgehuwelijkt|uithuwelijk\w*|huwelijksdwang|gedwongen huwelijk|eerwraak)\b|"
    r"\b(?:forced to|has to|must) marry\b|\bforced marriage\b|"
    rf"\b(?:moet|moeten|nemen|neemt|meegenomen|sturen|stuurt|gestuurd|gaan met (?:haar|hem))\b.{{0,30}}\bnaar {_FAR}\b|"
    r"\b(?:achtergelaten|achterlaten)\b|"
    rf"\b{_FAMILY}\b.{{0,24}}\b(?:slaat|slaan|sloeg|geslagen|mishandel\w*|vermoord\w*|opsluit\w*|opgesloten|"
    r"sluit \w+ op)\b|"
    rf"\b(?:geslagen|mishandeld|opgesloten) (?:door|van) (?:haar|zijn|hun|d'r|de)? ?{_FAMILY}\b|"
    r"\bmag (?:nooit |niet |bijna niet )?(?:meer )?(?:naar buiten|het huis uit|haar huis niet uit)\b"
)
SHOWN = re.compile(
    r"\b\w*(?:foto|naakt|nude|bloot|filmpje|sekstape|sextape)\w*\b|\bbanga ?(?:list\w*|lijst\w*)|\bexposed?\b|"
    r"\b(?:ge)?chant(?:age|eer\w*)\b|\bafgeperst\b|\bafpers\w*\b"
)


def what_befalls_a_friend(texts: Iterable[str]) -> str | None:
    """The choice under the first question to a friend that was told already; force goes before an image.

    Args:
        texts: What was typed so far.
    """
    told = [" ".join(text.lower().split()) for text in texts if not text.startswith("/")]
    if any(FORCED.search(text) for text in told):
        return HOME
    return IMAGE if any(SHOWN.search(text) for text in told) else None
