"""Asked who may know, she rules somebody out: "niet mijn moeder!!" wants somebody else, and says nothing of home."""

from __future__ import annotations

import re

from assistant.reading.moment import Moment, asks_yes_or_no

_MINE = r"(?:mijn|mn|m'n|me|onze)"
_HOME = (
    rf"(?:(?:{_MINE} )?(?:moeder|vader|ma|pa|mama|papa|ouders|broers?|broer|zus(?:sen)?|oom|tante|familie|mentor|"
    r"docent\w*|leraar|juf)|thuis)"
)
_LEADS = r"(?:(?:nee+|nou|ja+|maar|pls|please|alsjeblieft|echt|asjeblieft|ok[eé]?|eh+m?|iedereen|alles)[,.!]* )*"
RULES_OUT = re.compile(
    rf"^{_LEADS}(?:(?:zeker|echt|absoluut|gewoon|in elk geval|liever) )?(?:niet|nie|nooit|behalve|geen)"
    rf"(?: (?:aan|tegen|met|naar|bij))? {_HOME}(?: (?:in elk geval|pls|please|echt|ofzo|he|hoor|alsjeblieft))*[!., ]*$|"
    rf"^{_LEADS}{_HOME} (?:(?:zeker|echt|absoluut|liever|gewoon|dus) )?"
    r"(?:niet|nie|nooit)(?: (?:pls|please|echt|he|hoor))*[!., ]*$|"
    rf"^{_LEADS}{_HOME} (?:mag|mogen|hoeft|hoeven) (?:(?:het|t|dit|dat|echt|zeker) )*"
    r"(?:niet|nie|nooit)(?: weten| horen)?[!., ]*$"
)
WHO_MAY_KNOW = re.compile(
    r"\bwie\b(?: \w+){0,6} (?:mag|mogen|kan|kun|zou|veilig|mee)\b[^.?!]*\?\s*$|"
    r"\bwie (?:mag|kan|kun|zou|is|loopt|wil)\b[^.?!]*\?\s*$|\bmet wie\b[^.?!]*\?\s*$|\biemand anders beter\?\s*$|"
    r"\biemand\b[^.?!]*\b(?:mag weten|kunt? vragen|durft? te vragen|stuurt|luistert|helpt|vertrouwt)\b[^.?!]*\?\s*$",
    re.I,
)
MAY_NOT = re.compile(r"\bniet (?:weten|horen)\?\s*$")
SOMEBODY_ELSE = re.compile(r"iemand anders|hulplijn|ouders niet", re.I)


def not_that_one(text: str, moment: Moment) -> str | None:
    """The choice that means somebody else than the one a message, in small letters, rules out; None where it is none.

    Args:
        text: The message.
        moment: What stands open: a question who may know or help.
    """
    if moment.role not in (None, "youth") or not RULES_OUT.search(text):
        return None
    if not WHO_MAY_KNOW.search(moment.question):
        return None
    if MAY_NOT.search(moment.question):
        return "affirm"
    other = next((payload for title, payload in moment.buttons if SOMEBODY_ELSE.search(title)), None)
    if other is not None:
        return other.removeprefix("/").split("{")[0]
    refuses = any(payload == "/deny" for _, payload in moment.buttons)
    return "deny" if refuses or asks_yes_or_no(moment) else None
