"""What a way of asking about another is, and the words and meanings that several of them share.

The ways themselves stand by role: `ways_of_parents`, `ways_of_professionals`, `ways_of_friends`; the first that fits
counts. `others_ask` reads by them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PUNISH, GUILT, CALL_HOME, TRIP = (
    "choose_punish", "choose_friend_guilt", "choose_pro_call_home", "choose_abroad_before",
)  # fmt: skip
NOTED, WHAT_NOW, WITH_ME, GONE = "choose_noted", "choose_parent_what_now", "with me", "gone"
CHILD, SHARED, BLAMES = "parent_child_victim", "parent_child_shared", "parent_blames_child"
SEND_AWAY = "choose_parent_send_away"
PREPARES = "choose_aside_pro_trip_prepare"
EXPELLED, HOW_TO_REPORT = "choose_aside_will_i_be_expelled", "choose_aside_police_bring"
PROMISED, KNOWN_AS_TELLER = "choose_aside_friend_promised", "choose_aside_friend_found_out"
TELL_ONE, AFTER_A_REPORT, ANGRY_AT_ME, ONCE_THERE = (
    "choose_aside_tell_one_person_first", "choose_aside_pro_after_report", "choose_aside_friend_angry",
    "choose_aside_help_once_there",
)  # fmt: skip

THE_OTHER = r"(?:ze|zij|hij|(?:mijn|onze|haar|de) (?:dochter|zoon|kind|leerling|vriendin))"
MAY_I = r"\b(?:moet|zal|kan|mag|ga|wil|kunnen|moeten|zullen|mogen) (?:ik|we|wij)\b"
AT_ONCE = r"(?:nu|vanavond|vannacht|vandaag|meteen|direct|gelijk|al)"
HOME = r"(?:ouders|vader|moeder|oom|familie|(?<!veilig )thuis|naar huis)"
TALK = r"(?:bel|praat|prat|spre[ek]|vertel|zeg|inlicht|informe|langs)\w*"
FAR = (
    r"(?:turkije|marokko|pakistan|irak|iran|syri[eë]|somali[eë]|afghanistan|egypte|india|suriname|algerije|tunesi[eë]|"
    r"koerdistan|eritrea|jemen|bangladesh|(?:het )?(?:buitenland|thuisland)|(?:ons|mijn) (?:land|dorp))"
)
OF_FAITH = r"(?:imam|dominee|pandit|pastoor|priester|hodja|hoca|sheikh|geestelijk\w*)"
THAT_FAMILY = r"\b(?:ouders|vader|moeder|familie) van (?:die|dat|de|het) (?:jongen|meisje|meid|knul|andere?|dader)\b"
WHO_DID_IT = r"(?:jongen|jochie|joch|knul|gast|gozer|vent|kerel|boy|dader|viezerik|klootzak|eikel)"
DID_IT = r"(?:deed|gedaan|stuurde|gestuurd)"
HER_PEOPLE = r"(?:man|vrouw|vader|moeder|papa|mama|ex|familie|broers?|schoonfamilie|schoonmoeder|oma|opa)"
HAS_PAID, BLAMES_ITSELF = "choose_blackmail_paid", "choose_aside_pro_blames_herself"
COLLEAGUES, TELL_LEAD, REMOVE = (
    "choose_aside_pro_colleagues_curious", "choose_aside_pro_tell_lead", "ask_remove_image",
)  # fmt: skip
TOLD = r"(?:gezegd|gemeld|verteld|doorverteld|verklikt|verraden|doorgegeven|gesnitcht)"
WAS_ME = (
    rf"\bdat (?:ik|het|t|dit) (?:\w+ ){{0,4}}?(?:was|ben|van (?:mij|me)|door (?:mij|me)|(?:heb|had) {TOLD}|{TOLD} "
    rf"(?:heb|had))\b|"
    r"\b(?:mijn|mn|m'n) naam (?:\w+ ){0,2}?(?:erbuiten|geheim|genoemd|bekend|noemen|vallen)\b|"
    rf"\b(?:weten|horen|zien|zeggen|vertellen) (?:\w+ ){{0,3}}?wie (?:het|t|dit) (?:heeft )?(?:{TOLD}|zei|meldde|"
    r"vertelde)\b|\b(?:blijf|ben|kan) ik (?:dan )?(?:\w+ )?anoniem\b"
)
"""Whether the other side hears who told it."""
TO_ANYBODY = r"(?:(?:tegen|aan) (?:iemand|een ander|anderen|een volwassene) )?"
PARTNER = r"(?:(?:mijn|mn|m'n) (?:man|vrouw|ex|vriend|partner)|(?:haar|zijn|hun) (?:vader|moeder)|vader|papa)"


@dataclass(frozen=True)
class Row:
    """A way of asking.

    Args:
        role: Whose it is.
        words: What stands in the message, in small letters.
        meant: The intent it then has.
        topic: Only with this last subject.
        drops: A mere doubt about danger that these words raised by mistake.
        beside: A sure signal beside which it is read all the same: its own answer brings the help for it.
    """

    role: str
    words: re.Pattern[str]
    meant: str
    topic: str | None = None
    drops: str | None = None
    beside: str | None = None


def way(
    role: str, words: str, meant: str, topic: str | None = None, drops: str | None = None, beside: str | None = None
) -> Row:
    """A row of these; `words` as a pattern."""
    return Row(role, re.compile(words), meant, topic, drops, beside)
