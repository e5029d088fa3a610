"""What she may want of the chat itself: how long it stays, without sound, nothing left after a stop.

By patterns alone, like leaving: it works with Rasa down. A wish lasts as long as its conversation: whoever
types after an exit is somebody else.
"""

import re
from enum import StrEnum

from bot.store.records import Wish

LONGEST_HOURS = 36
SHOW = "/gateway_wishes"


class Preference(StrEnum):
    """Names of wishes as the store keeps them."""

    HOURS = "hours"
    SILENT = "silent"
    NO_LINE = "no_line"


_PAYLOADS = {
    "/gateway_quiet": Wish(Preference.SILENT, 1),
    "/gateway_sound": Wish(Preference.SILENT, 0),
    "/gateway_no_line": Wish(Preference.NO_LINE, 1),
}
_HOURS = re.compile(r"/gateway_keep_(\d{1,2})")
_SAYINGS: tuple[tuple[str, Wish | None], ...] = (
    (
        r"stil|stil sturen|stuur stil|(?:stuur |graag )?zonder geluid|geen geluid|(?:zet (?:het |je )?)?geluid uit",
        Wish(Preference.SILENT, 1),
    ),
    (r"(?:weer )?(?:met geluid|geluid aan)|zet (?:het |je )?geluid aan", Wish(Preference.SILENT, 0)),
    (
        r"(?:laat )?(?:na stop |straks )?(?:niets|niks|geen regel)(?: laten)?(?: meer)? staan(?: na stop)?",
        Wish(Preference.NO_LINE, 1),
    ),
    (r"(?:wis|verwijder)(?: het| dit| alles)? (?:eerder|sneller|vaker|later)|(?:eerder|sneller|later) wissen", None),
    (
        r"(?:kan|mag) (?:het|dit|alles) (?:eerder|sneller) weg"
        r"|(?:bewaar|laat)(?: het| dit)? (?:langer|korter)(?: staan)?",
        None,
    ),
    (
        r"(?:langer|korter) bewaren|hoe ?lang (?:blijft|bewaar je) (?:dit|het|alles)(?: gesprek)?(?: hier)?(?: staan)?",
        None,
    ),
    (r"wanneer (?:wis je|is|gaat) (?:het|dit|alles|dit gesprek)(?: weg)?", None),
)
_AFTER = re.compile(
    r"(?:wis|verwijder|bewaar)(?: het| dit| alles)? (?:na |over |maar )?"
    r"(\d{1,2}|een|één|twee|drie|zes|twaalf) (?:uur|uurtje)"
)
_NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "zes": 6, "twaalf": 12}


def pressed(payload: str) -> Wish | None:
    """The wish behind a button of ours, if there is one."""
    hours = _HOURS.fullmatch(payload)
    return _hours(int(hours[1])) if hours else _PAYLOADS.get(payload)


def typed(text: str) -> Wish | str | None:
    """The wish in a short text: a wish, `SHOW` when she asks what there is to choose, or nothing."""
    bare = re.sub(r"[^\w ]", "", text.casefold()).strip()
    bare = re.sub(r"^(?:kun|kan|wil) je |(?: aub| alsjeblieft| graag| pls)$", "", bare)
    if (after := _AFTER.fullmatch(bare)) is not None:
        return _hours(_NUMBERS.get(after[1]) or int(after[1]))
    for saying, wish in _SAYINGS:
        if re.fullmatch(saying, bare):
            return wish or SHOW
    return None


def _hours(wanted: int) -> Wish:
    return Wish(Preference.HOURS, min(max(wanted, 1), LONGEST_HOURS))
