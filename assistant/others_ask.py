"""What a parent, a professional or a friend asks about the other, in words that the model takes for something else.

"Moet ik haar straffen" is no wish to be hurt, and "zal ik met haar vader praten" no wish to be spoken with.
Each row holds for one role; the first that fits counts. A sure signal of danger goes before all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant import phrases
from assistant.answers import in_range
from assistant.moment import (
    HELPERS,
    MISUNDERSTOOD,
    Moment,
    carries_danger,
    intent_of,
    likeliest_story,
    names_a,
    role_of,
)

PUNISH, GUILT, CALL_HOME, TRIP = (
    "choose_punish", "choose_friend_guilt", "choose_pro_call_home", "choose_abroad_before",
)  # fmt: skip
NOTED, WHAT_NOW, WITH_ME = "choose_noted", "choose_parent_what_now", "with me"
HELLO, WHAT_IT_CAN, BLACKMAIL = "utter_greet", "ask_what_can_you_do", "utter_blackmail_first"
CHILD, SHARED, BLAMES = "parent_child_victim", "parent_child_shared", "parent_blames_child"
HONOUR_TOLD = ("utter_honour_", "utter_abroad_", "utter_forced_marriage_")
AGE_ASKED = ("utter_parent_phone_before", "utter_parent_prevention_first", "utter_parent_talk_first")
IS_SOMEBODY_THERE = ("utter_suicide_other_", "utter_danger_now_other", "utter_blackmail_other")
TOLD_OF = {CHILD: "utter_parent_victim_", SHARED: "utter_parent_shared_"}

_THE_OTHER = r"(?:ze|zij|hij|(?:mijn|onze|haar|de) (?:dochter|zoon|kind|leerling|vriendin))"
_MAY_I = r"\b(?:moet|zal|kan|mag|ga|wil|kunnen|moeten|zullen|mogen) (?:ik|we|wij)\b"
_HOME = r"(?:ouders|vader|moeder|oom|familie|(?<!veilig )thuis|naar huis)"
_TALK = r"(?:bel|praat|prat|spre[ek]|vertel|zeg|inlicht|informe|langs)\w*"
_HER_PEOPLE = r"(?:man|vrouw|vader|moeder|papa|mama|ex|familie|broers?|schoonfamilie|schoonmoeder|oma|opa)"


@dataclass(frozen=True)
class Row:
    """A way of asking.

    Args:
        role: Whose it is.
        words: What stands in the message, in small letters.
        meant: The intent it then has.
        topic: Only with this last subject.
        drops: A mere doubt about danger that these words raised by mistake.
    """

    role: str
    words: re.Pattern[str]
    meant: str
    topic: str | None = None
    drops: str | None = None


def _row(role: str, words: str, meant: str, topic: str | None = None, drops: str | None = None) -> Row:
    return Row(role, re.compile(words), meant, topic, drops)


ROWS = (
    _row(
        "parent",
        rf"{_MAY_I}.{{0,25}}\bstraf|\b(?:moet|verdien\w*) {_THE_OTHER} (?:geen )?straf|^straf\w*\W*$",
        PUNISH,
        drops="self_harm",
    ),
    _row(
        "parent",
        r"\b(?:ouders|vader|moeder|familie) van (?:die|dat|de|het) (?:jongen|meisje|meid|knul|andere?|"
        r"dader)\b|"
        r"\b(?:jongen|knul|gast|dader)\b.{0,12}\b(?:pakken|opzoeken|aanspreken|opwachten|terugpakken)\b|"
        r"\bga(?:an)? (?:ik |we )?(?:naar|langs) (?:die|de) (?:jongen|knul|gast|"
        r"familie)\b",
        "choose_parent_other_family",
    ),
    _row(
        "parent",
        rf"\b{_HER_PEOPLE}\b.{{0,25}}\b(?:niet|niks|nooit|niets)\b.{{0,12}}\b(?:weten|horen|merken)\b",
        "choose_other_parent",
    ),
    _row(
        "parent",
        rf"\b{_THE_OTHER}\b weet (?:het |nog |zelf )*niet\b.{{0,10}}\b(?:dat (?:ik|wij|we)\b|$)|"
        rf"\bweet {_THE_OTHER} (?:het )?(?:nog )?niet\b|\b{_THE_OTHER}\b weet (?:nog )?van niks\b|"
        r"\b(?:ophalen|thuis ?kom\w*|komt .{0,12}thuis)\b",
        "choose_parent_not_told",
        CHILD,
    ),
    _row(
        "parent",
        r"\b(?:ik|we|wij|man|vader|moeder)\b.{0,20}\b(?:telefoon|mobiel|tel)\b.{0,15}"
        r"\b(?:afgepakt|afgenomen|ingenomen|weggehaald|weggenomen)\b",
        "choose_phone_taken",
    ),
    _row(
        "parent",
        rf"(?:{_MAY_I}|\b(?:moet|mag|kan|zal) {_THE_OTHER}\b|\bmoet\b).{{0,20}}\b(?:sorry|excuses)\b",
        "choose_parent_sorry",
        SHARED,
    ),
    _row(
        "parent",
        r"\b(?:monster|slecht mens|haat zichzelf|zit .{0,25}\bbed|huil\w*|zegt niks|zegt niets|"
        r"eet niet|kamer)\b",
        "choose_parent_child_crushed",
        SHARED,
    ),
    _row(
        "parent",
        r"\biedereen\b.{0,12}\b(?:deed|doet|stuurde|had)\b|\b(?:anderen|de rest|"
        r"zijn vrienden)\b.{0,12}\book\b",
        "choose_parent_everyone",
        SHARED,
        "sexual_violence",
    ),
    _row("parent", r"\b(?:mijn|onze|eigen) taal\b", "choose_language_help"),
    _row(
        "parent",
        r"\b(?:mijn|onze|ons|familie) eer\b|\beer (?:is|van)\b|gezicht verl|"
        r"naam kapot",
        "choose_blame_people",
    ),
    _row(
        "parent",
        r"^(?:en |maar |ja |oke |nou )*wat (?:moet|kan|zal) (?:ik|we) (?:nu |dan |hier |er )*(?:mee |"
        r"aan )?doen\b",
        WHAT_NOW,
    ),
    _row(
        "professional",
        r"\b(?:zeg|vertel|bespreek)\w* .{0,20}\b(?:de|mijn|onze) (?:klas|groep|leerlingen|"
        r"mentorklas)\b",
        "choose_pro_school",
    ),
    _row(
        "professional",
        rf"{_MAY_I}.{{0,30}}\b{_HOME}\b.{{0,25}}\b{_TALK}|"
        rf"{_MAY_I}.{{0,12}}\b{_TALK}.{{0,25}}\b{_HOME}\b|"
        rf"\bwil niet dat (?:ik|we|wij)\b.{{0,30}}\b{_HOME}\b",
        CALL_HOME,
    ),
    _row(
        "professional",
        r"\b(?:wie|leerling|jongen|dader)\b.{0,20}\b(?:doorgestuurd|verspreid|rondgestuurd|"
        r"doorstuurde)\b|"
        r"\btelefoon\b.{0,20}\b(?:inneem|innemen|afpakken|afnemen)\w*",
        "choose_pro_sender",
    ),
    _row(
        "professional",
        r"\b(?:collega|directeur|docent|leraar|teamleider)\w* (?:zegt|zei|vindt|denkt|roept)\b"
        r".{0,30}\b(?:uitgelokt|eigen schuld|zelf|dom)\b",
        "choose_pro_colleague",
    ),
    _row(
        "friend",
        r"\b(?:broers?|vader|oom|ooms|familie|ouders|neven)\b.{0,20}\b(?:gevaarlijk|agressief|"
        r"gaat los|flipt)\b",
        "choose_friend_home",
    ),
    _row("friend", rf"{_MAY_I}.{{0,30}}\b(?:ouders|vader|moeder)\b.{{0,25}}\b{_TALK}", "choose_friend_tell"),
    _row(
        "friend",
        r"\b(?:ze|zij|hij|vriendin|vriend)\b.{0,12}\bwil (?:echt )?(?:niet dat|geen hulp|"
        r"het aan niemand)\b",
        "choose_friend_no_help",
    ),
    _row("friend", r"\bwat (?:moet|kan|zal) ik (?:\w+ ){0,4}zeggen\b|\bwat zeg ik\b", "choose_friend_words"),
    _row("friend", r"\bmijn (?:eigen )?(?:schuld|fout)\b", GUILT),
    *(
        _row(
            role,
            r"\b(?:is|zit|blijft|slaapt|logeert) (?:nu |hier |thuis |vannacht )*bij (?:mij|me|ons)\b",
            WITH_ME,
            drops="danger_now",
        )
        for role in ("friend", "parent")
    ),
    *(
        _row(role, r"\b(?:vertrek\w*|vliegt|paspoort|ticket|zomervakantie)\b", TRIP)
        for role in ("professional", "friend")
    ),
)

HEARS_OF_IT = re.compile(
    r"\b(?:hoort|horen|hoor|krijgen|weten|bellen|belt)\b.{0,25}\b(?:ouders|vader|moeder|wij|ik|we)\b"
)
HERSELF = re.compile(
    r"\b(?:mezelf|mijzelf|mij zelf)\b|\b(?:slaa?t|sloeg|schop|mes|dreig|wapen|bang)\w*\b.{0,20}\b(?:mij|me|ons)\b"
)
"""A helper who writes about her own danger is read as anybody is."""
POLICE = re.compile(r"\b(?:politie|aangifte|zeden)\b|\bzelf gaat\b")
AGE_OF_THE_OTHER = re.compile(
    rf"^(?:ja,? )?{_THE_OTHER} is (?:pas |nog maar |net )?\d{{1,2}}(?: jaar)?(?: oud)?[.! ]*$"
)
SENT_BY_HERSELF = re.compile(
    r"\bik\b.{0,20}\b(?:stuur\w*|(?:door|rond)?gestuurd|gedeeld|deelde|gezet|gepost|gemaakt)\b"
)


def read_by_who_helps(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message of who helps another, or of a first hello; None where it keeps its own meaning."""
    found = _first_words(text, parsed, moment) or asked_about_another(text, parsed, moment)
    if found is None:
        return None
    intent, drops = found
    entities = [one for one in parsed.get("entities") or [] if drops is None or one.get("value") != drops]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}


def _first_words(text: str, parsed: Mapping[str, Any], moment: Moment) -> tuple[str, str | None] | None:
    """ "Heyy, ik vraag het voor een vriendin" says who she is; "zit ik hier goed" asks what this is for."""
    if (moment.asked or HELLO) != HELLO or carries_danger(parsed) or not phrases.is_short(text):
        return None
    if phrases.RIGHT_PLACE.search(text):
        return WHAT_IT_CAN, None
    return ("inform_role", None) if intent_of(parsed) == "greet" and names_a("role", parsed) else None


def asked_about_another(text: str, parsed: Mapping[str, Any], moment: Moment) -> tuple[str, str | None] | None:
    """What a short message in small letters means from who tells about another, and the doubt that goes with it.

    Returns:
        The intent and the risk value to drop; None where the message keeps its own meaning.
    """
    role = role_of(parsed, moment)
    if role not in HELPERS or not phrases.is_short(text) or carries_danger(parsed):
        return None
    asked = moment.asked or ""
    if role == "parent" and asked == BLACKMAIL and intent_of(parsed) in ("affirm", "deny", "unsure"):
        return "choose_parent_blackmail", None
    if AGE_OF_THE_OTHER.search(text) and asked:
        answer = in_range(text, moment.buttons)
        if answer is not None or not asked.startswith(AGE_ASKED):
            return answer or NOTED, None
    about_police = asked.startswith("utter_police_") or POLICE.search(text)
    if role != "friend" and about_police and HEARS_OF_IT.search(text):
        return "choose_police_parents", None
    likeliest = likeliest_story(parsed) if intent_of(parsed) == MISUNDERSTOOD else intent_of(parsed)
    if role == "friend" and likeliest == "i_shared_image" and not SENT_BY_HERSELF.search(text):
        return "friend_is_victim", None
    if HERSELF.search(text):
        return None
    for row in ROWS:
        if row.role == role and row.words.search(text) and _is_of_this_talk(row, moment):
            return _in_this_talk(row, moment), row.drops
    return None


def _is_of_this_talk(row: Row, moment: Moment) -> bool:
    if (moment.asked or "").startswith(IS_SOMEBODY_THERE):
        return row.meant in (WITH_ME, PUNISH, GUILT)
    if row.meant == TRIP:
        return any(one.startswith(HONOUR_TOLD) for one in moment.said)
    if row.meant == WHAT_NOW:
        return moment.topic in (CHILD, BLAMES) or any(one.startswith(HONOUR_TOLD) for one in moment.said)
    told = row.topic is None or row.topic == moment.topic
    return told or any(one.startswith(TOLD_OF[row.topic or CHILD]) for one in moment.said)


def _in_this_talk(row: Row, moment: Moment) -> str:
    """Where honour was told, people go first; "ze is bij mij" is a yes where that was asked."""
    if row.meant == WITH_ME:
        return "affirm" if (moment.asked or "").startswith(IS_SOMEBODY_THERE) else NOTED
    if row.meant == CALL_HOME and any(one.startswith(HONOUR_TOLD) for one in moment.said):
        return "choose_pro_home_unsafe"
    if row.meant != WHAT_NOW:
        return row.meant
    if any(one.startswith(HONOUR_TOLD) for one in moment.said):
        return "ask_where_help"
    return "choose_blame_deed" if moment.topic == BLAMES else WHAT_NOW
