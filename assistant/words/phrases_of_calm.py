"""Phrases that take danger back, or say that there is none: "nee het was mn broertje", "hij is weg"."""

from __future__ import annotations

import re

from assistant.words.phrases import is_nearly_short

WILL_NOT_DIE = re.compile(
    r"\b(?:(?:wil|wou|wilde|hoef) (?:echt |helemaal |gewoon )?niet (?:echt )?(?:dood|sterven)|"
    r"(?:ga|hoef) (?:echt |heus |gewoon )?niet dood\b(?! (?:van|aan|door|met))|"
    r"ga (?:echt |heus |gewoon )?(?:niks|niets) (?:geks |raars |stoms )?doen|"
    r"(?:ga|doe|zal) (?:mij|me)?zelf (?:echt )?nie(?:ts?|ks) aan(?:doen)?|niet su[iï]cidaal|"
    r"dood wil ik (?:echt |helemaal )?niet|"
    r"denk (?:echt |helemaal |er )*(?:niet|nooit) (?:aan|na over) (?:de )?(?:dood\w*|sterven|zelfmoord))\b|"
    r"^(?:(?:nee+|neen|huh|hè|wat|nou|man|joh|bro|wollah|hoezo),? )*(?:(?:echt|helemaal|gewoon|gwn) )?niet dood\b"
)
TAKES_IT_BACK = re.compile(
    r"(?<!^)(?<!^ja )(?<!^nee )(?<!^ja, )(?<!^nee, )\bmaar\b|(?<!gaat het )(?<!gaat )\bwel\b|"
    r"\balleen\b(?! (?:maar )?(?:heel |erg |zo |echt )*(?:bang|boos|geschrokken))|"
    r"\b(?:behalve|soms|toch|als|tot|meer|but|except|sometimes)\b"
)
"""Words after which a denial is none: "ik wil niet dood maar zo kan het ook niet meer"."""
LETS_IT_BE = re.compile(
    r"\blaat (?:het |t )?maar\b|\btoch (?:al )?(?:nee|niet)\b|\b(?:zei|zeg|heb) (?:\w+ ){0,2}?toch\b"
)
"""Here "maar" and "toch" take nothing back: "nee echt niet. laat maar", "ik zei toch nee"."""
SPOKE_OF_NO_DYING = re.compile(
    r"\b(?:zei|zeg|heb|had) (?:\w+ ){0,3}?(?:niks|niets|nergens|niet|nooit|nooit iets) (?:gezegd )?over "
    r"(?:de )?(?:dood\w*|sterven|zelfmoord|113)\b|"
    r"\b(?:het|dit|t|dat) (?:gaat|ging) (?:\w+ )?niet over (?:de )?(?:dood\w*|sterven|zelfmoord|113)\b"
)
"""Says that she never spoke of dying: "waarom 113 weer, ik zei niks over dood"."""
TAKEN_BACK_AT_ONCE = re.compile(
    r"^\W*(?:\w+ ){0,2}?(?:maar|soms|alleen|behalve|wel|als|tot|meer|eigenlijk|but|except|sometimes)\b"
)
SAYS_WHAT_SHE_WANTS = re.compile(
    r"^\W*maar (?:ik bedoel|ik vr[ao]\w+|(?:het|t) gaat om|weg van huis|"
    r"ik (?:wil|moet) (?:\w+ )?(?:weten|dat (?:hij|ie|ze|zij|die)|slapen|naar))\b"
)
"""A "maar" that goes on with what she does want."""
NOT_AT_THIS_MOMENT = re.compile(
    r"\b(?:niet nu|nu (?:nog )?(?:even )?niet|nog niet|vroeger|soms|gisteren|eerder|"
    r"nu (?:gebeurt|is|doet|doen) (?:er )?(?:nog )?(?:niks|niets)|(?:niks|niets) nu)\b"
)
_SOMEBODY_ELSE = r"(?:mijn|mn|m'n|onze|de|een|niks|niets|niemand)"
FALSE_ALARM = re.compile(
    r"^(?:(?:oh+|o|ow|nee+|neen|sorry|oeps|wacht|pf+|gelukkig),? )+(?:toch (?:maar )?niet\b|"
    rf"(?:het|dat|hij|zij) (?:was|is|bleek) (?:toch |gewoon |maar |alleen )*{_SOMEBODY_ELSE}\b)|"
    rf"^(?:het|dat) (?:was (?:toch |gewoon |maar |alleen )+|bleek ){_SOMEBODY_ELSE}\b|"
    r"^toch (?:maar )?niet\b|\b(?:(?:loos|vals) alarm|(?:heb|had) (?:me|mij) vergist|hoorde (?:het )?verkeerd|"
    r"(?:is|was) niks aan de hand|false alarm)\b"
)
"""Takes back what frightened her: "nee het was mn broertje"."""
NO_DANGER = re.compile(
    r"\b(?:er is|is er|nee|nu|echt|het is) (?:nu |hier |echt )*(?:geen gevaar|niet gevaarlijk)\b|^geen gevaar\b"
)
"""Says that the help for danger does not fit."""
NOT_THERE = re.compile(
    r"\b(?:hij|zij|ze|die) (?:is|staat|woont) (?:(?!nog\b)\w+ )?niet (?:hier|bij (?:ons|mij)|thuis)\b"
)
"""Nobody is there: no danger at this moment, and no mistake of hers either."""
CAME_BACK = re.compile(
    r"\b(?:ben|daar ben) (?:ik )?(?:er )?(?:weer|terug)\b|\bkan (?:ik )?(?:nu )?weer (?:praten|typen)\b"
)
"""She is back after she had to leave."""
GONE_AGAIN = re.compile(
    r"\b(?:hij|zij|ze|die|man) (?:is |zit |nu )*(?:(?:aan het|naar|naar het|op(?: zijn| z'n)?|zijn) )?werk(?:en)?\b|"
    r"\bik (?:ben |nu )*alleen thuis\b|"
    r"\b(?:hij|zij|ze|die|iedereen) (?:gaat|gaan|ging|liep|loopt|is|zijn) (?:nu |net |al |alweer |weer |toch )*"
    r"(?:weg|naar (?:buiten|beneden)|vertrokken|doorgelopen|voorbij)\b"
)
NOT_TAKEN_BACK = re.compile(
    r"\bmaar (?:hij|zij|ze|die|ik)\b|\b(?:komt|komen) .*terug\b|\b(?:dadelijk|straks|mes|wapen|bang)\b"
)
"""Words beside which nothing is taken back."""
SAFE = re.compile(
    r"\b(?:is|zijn|zit|ben|zitten) (?:\w+ ){0,2}veilig\b|\bgeen gevaar\b|^(?:ja,? )?nu (?:wel |even )?veilig\b|"
    r"\b(?:niet|geen|nee) 112\b|\bniet nodig\b|"
    r"\bnu is (?:het |alles )?(?:\w+ )?rustig\b|\brustig nu\b|\bniemand slaat\b"
)
NOT_SAFE = re.compile(r"\b(?:niet|nooit|nergens|on)\s?veilig\b|\bmaar\b.*\b(?:hij|zij|ze)\b")


def says_it_is_safe(text: str) -> bool:
    """Whether a message, in small letters, says that nobody is in danger now."""
    return bool(SAFE.search(text)) and not NOT_SAFE.search(text)


def denies_wanting_to_die(text: str) -> bool:
    """Whether it is a short plain denial; one that is taken back in the same breath is none."""
    low = text.lower()
    taken_back = TAKES_IT_BACK.search(LETS_IT_BE.sub(" ", low))
    return bool(WILL_NOT_DIE.search(low)) and is_nearly_short(low) and not taken_back


def without_a_denial_of_dying(text: str) -> str | None:
    """What a message, in small letters, says besides that she does not want to die; None where it denies nothing, or
    half takes it back."""
    found = WILL_NOT_DIE.search(text) or SPOKE_OF_NO_DYING.search(text)
    if found is None or "niet echt" in found[0]:
        return None
    behind = LETS_IT_BE.sub(" ", text[found.end() :])
    if TAKEN_BACK_AT_ONCE.search(behind) and not SAYS_WHAT_SHE_WANTS.search(behind):
        return None
    return SPOKE_OF_NO_DYING.sub(" ", WILL_NOT_DIE.sub(" ", text))


def says_it_was_a_mistake(text: str) -> bool:
    """Whether nothing was to be feared at all; who is only not there may come."""
    return bool(FALSE_ALARM.search(text) or NO_DANGER.search(text))


def alarm_is_over(text: str) -> bool:
    """Whether, at the beginning of a chat, she comes back to it after somebody had come in."""
    return bool(FALSE_ALARM.search(text) or (CAME_BACK.search(text) and GONE_AGAIN.search(text)))


_NOT_DENIED = r"(?:(?!niet\b|nie\b|geen\b|nooit\b|minder\b|zogenaamd\b)\w+ ){0,5}?"
_ALL_RIGHT = (
    r"(?:veilig|goed|prima|oke|oké|ok|okay|in orde|rustig|fijn|(?:niks|niets) (?:mis|aan de hand|geks|gevaarlijks))"
)
HOME_OF_ANOTHER_IS_SAFE = re.compile(
    rf"(?<!\bof )(?<!\bals )\b(?:thuis|de thuissituatie|thuissituatie) (?:is|lijkt|voelt|was|zit|gaat|klinkt) "
    rf"{_NOT_DENIED}{_ALL_RIGHT}\b(?! ?\?)|"
    rf"\b(?:het|alles|is|lijkt me) (?:is |zit |lijkt |gaat |het )?(?:\w+ )?thuis {_NOT_DENIED}{_ALL_RIGHT}\b(?! ?\?)|"
    r"\bthuis (?:\w+ )?(?:speelt|is) (?:er |daar |voor zover ik weet )?(?:echt |verder )?(?:niks|niets)\b|"
    r"\ber speelt thuis (?:\w+ ){0,2}?(?:niks|niets)\b|"
    rf"\b(?:haar|zijn|de) ouders zijn {_NOT_DENIED}(?:prima|lief|lieve mensen|oke|ok|betrokken|in orde)\b"
)
NOT_SURE_OF_HOME = re.compile(
    r"\b(?:geen idee|weet (?:ik |het |dat |er )*(?:niet|nie)|twijfel\w*|niet zeker|geen zicht|onveilig|streng\w*|slaat|"
    r"sloeg|bang\w*|gevaarlijk)\b|\b(?:is|lijkt|voelt|klinkt) (?:\w+ ){0,3}?(?:niet|nie) (?:\w+ ){0,2}?veilig\b"
)


def says_their_home_is_safe(text: str) -> bool:
    """Whether somebody who helps says that a pupil is safe at home; with any doubt in it, it is not said.

    Args:
        text: The message, in small letters.
    """
    return HOME_OF_ANOTHER_IS_SAFE.search(text) is not None and NOT_SURE_OF_HOME.search(text) is None
