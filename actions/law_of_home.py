"""Whether the law of home is meant: only where violence or force at home, or by family, was told."""

from __future__ import annotations

import re
from typing import Any

from actions.conversation import Conversation
from actions.needs import DANGER, story_of

HOME_STORIES = frozenset({
    "forced_marriage", "left_abroad", "honour_violence", "family_control", "divorce_choice", "choose_home_violent",
    "choose_lgbt_unsafe",
})  # fmt: skip
"""Told, these say that the danger is at home."""
LAW_OF_HOME, CONTROL = "utter_police_home", "family_control"
TELLS_DANGER = ("danger_now", "honour_violence")
_MY = r"(?:mijn|mn|m'n|me)"
SOMEBODY_AT_HOME = re.compile(
    r"\b(?:(?:stief|schoon|pleeg)?(?:vader|moeder|zus|zusje|ouders?|broer(?:s|tje|tjes)?|familie)|papa|mama|pap|mam|"
    r"pa|ma|opa|oma|ooms?|tantes?|neef|neven|nicht|verloofde|father|mother|dad|mum|mom|brothers?|family|parents|"
    rf"husband)\b|\b{_MY} (?:man|partner|vriend|vrouw|vriendin)\b|"
    r"\b(?:hier|bij ons|als ik|niet naar|bang om naar) (?:thuis|huis)\b|"
    r"\bthuis\b.{0,24}\b(?:sla\w*|geslagen|opgesloten|opsluit\w*|schopp\w*|bedreig\w*)\b|"
    r"\b(?:sla\w*|geslagen|opgesloten|opsluit\w*|schopp\w*|bedreig\w*)\b.{0,24}\bthuis\b"
)
"""Who the danger comes from, where words about danger name one."""
NOT_AT_HOME = re.compile(
    r"(?<!ben )(?<!zit )(?<!was )(?<!nu )\b(?:niet|nie|niks met|niets met|geen) "
    rf"(?:bij mij |over |door |van |om |met )?(?:{_MY} |de )?(?:thuis|familie|ouders)\b|"
    r"\b(?:thuis|familie|ouders)\b ?\?|\bthuis (?:is|gaat|was) (?:het |t |alles |toch |wel |gewoon )*"
    r"(?:veilig|prima|goed|oke|ok|fijn|niks|niets)\b|\b(?:ik )?woon (?:al |gewoon |toch )*"
    r"(?:alleen|zelfstandig|op mezelf|op mijzelf|op kamers)\b"
)
"""Says that home is not the place: "thuis? ik woon alleen"."""


def told_without_another_place(conversation: Conversation) -> list[str]:
    """Every intent so far, without a danger that came from elsewhere than home.

    Args:
        conversation: The talk so far.
    """
    told = conversation.told()
    denied = _says_not_at_home(conversation)
    elsewhere = {DANGER} if denied or not _is_at_home(conversation) else set()
    if denied and conversation.has_said([LAW_OF_HOME]):
        elsewhere.add(CONTROL)
    rest = [one for one in told if one not in elsewhere]
    return rest if denied or story_of(rest) is not None else told


def _is_at_home(conversation: Conversation) -> bool:
    """Whether a story of home was told, or somebody at home named in words about danger."""
    if not HOME_STORIES.isdisjoint(conversation.told()):
        return True
    return any(SOMEBODY_AT_HOME.search(_text(one)) for one in conversation.messages() if _tells_danger(one))


def _says_not_at_home(conversation: Conversation) -> bool:
    """Whether she said that it is not at home, and told of no danger there since."""
    says = False
    for message in conversation.messages():
        if NOT_AT_HOME.search(_text(message)):
            says = True
        elif _tells_danger(message) and SOMEBODY_AT_HOME.search(_text(message)):
            says = False
    return says


def _text(message: dict[str, Any]) -> str:
    return str(message.get("text") or "").lower()


def _tells_danger(message: dict[str, Any]) -> bool:
    parsed = message.get("parse_data") or {}
    if (parsed.get("intent") or {}).get("name") == DANGER:
        return True
    return any(one.get("entity") == "risk" and one.get("value") in TELLS_DANGER for one in parsed.get("entities") or [])
