"""Facts that are asked once: the same question, or one in other words, is not put again after its answer.

"Staat het er nog?" stands at the end of several texts, and a talk may pass two of them. What she answered the first
time counts for the second; her age, and a sender whom she named in her story, count as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.reading.danger_here.fear_at_home import NEGATED, only_scolding
from assistant.reading.danger_here.threat_only import NOTHING_HAPPENED
from assistant.reading.open_question.who_filmed import told_who_filmed
from assistant.reading.who_helps.of_a_friend import HOME, what_befalls_a_friend
from assistant.speech.wiped_already import said_to_be_wiped
from assistant.words.phrases_of_calm import says_their_home_is_safe

Event = Mapping[str, Any]
"""An event of a tracker as Rasa hands it to actions."""
Buttons = Sequence[tuple[str, str]]
"""Title and payload of each choice."""

ASKED_ONCE = {
    "sender": re.compile(
        r"\b(?:Weet (?:je|u) wie (?:het (?:als eerste )?(?:stuurde|deed)|het erop zette)|"
        r"Ken je degene die het deelt)\?$"
    ),
    "minor": re.compile(
        r"\bWas (?:je|uw kind|de leerling|de jongere) (?:nog )?(?:onder de|geen) 18 toen het gemaakt werd\?"
    ),
    "minor, of another": re.compile(r"\bWas die ander (?:nog )?(?:onder de|geen) 18 toen het gemaakt werd\?"),
    "still there": re.compile(r"\bStaat het er nog\?$"),
    "on the phone": re.compile(r"\bStaat het nog op de telefoon\?$"),
    "happened": re.compile(r"\bIs er (?:al )?iets gebeurd(?:, of wilt u het voorkomen)?\?$"),
    "danger at home": re.compile(
        r"\bSpeelt er thuis iets (?:gevaarlijks|wat gevaarlijk is)[^.?!]{0,32}\?$|"
        r"\bIs thuis misschien niet veilig, of speelt er eer\?$"
    ),
    "harm": re.compile(r"\bBent u bang dat uw kind zichzelf iets aandoet\?$"),
    "afraid": re.compile(r"\bBen je bang voor die persoon\?$"),
    "trip": re.compile(r"\bStaat de reis (?:al )?vast\?$"),
    "known at home": re.compile(r"\bIs het (?:thuis )?gevaarlijk als [^.?!]{1,40}\?$"),
    "step": re.compile(r"\bBij welke stap ben je\?$"),
    "somebody knows": re.compile(r"\bWeet iemand (?:op school|ervan)[^.?!]{0,24}\?$"),
    "child now": re.compile(r"\bHoe is uw kind nu\?$"),
    "kept": re.compile(r"\bHeb je het nog\?$"),
    "where the other is": re.compile(r"\bWeet je waar (?:die ander|de leerling|de jongere) (?:nu )?is\?$"),
    "feared at home": re.compile(
        r"\bBent u bang voor wat er (?:thuis (?:kan gebeuren|gebeurt)|gebeurt als het toch bekend wordt)\?$"
    ),
    "filmed by": re.compile(r"\b(?:Wie is het,|Is het) iemand dichtbij\?$"),
    "done to her": re.compile(r"\bIs er (?:al )?iets gebeurd (?:wat jij niet wilde|tegen je zin)\?$"),
    "of a friend": re.compile(r"\b(?:Waar gaat het om|Wat is er met die ander: [^.?!]{1,70})\?$"),
}
"""Closing questions by the fact that they ask for; questions about danger that passes are none of them. A friend's age
is a fact of its own: hers does not answer it."""
DONE_TO_HER, VIOLENCE = "done to her", "sexual_violence"
CHILD_NOW, TRIP, AT_HOME, OF_A_FRIEND, FILMED_BY = "child now", "trip", "danger at home", "of a friend", "filmed by"
WHERE, FEARED_AT_HOME = "where the other is", "feared at home"
HERE_WITH_ME = re.compile(
    r"\b(?:ze|zij|hij|die|leerling|meisje|jongen) (?:is|zit|staat|blijft|wacht) "
    r"(?:(?:nu|hier|al|nog|ook|gewoon|even|net) )*"
    r"(?:(?:bij|naast|met|tegenover) (?:mij|me|ons)|hier|in (?:het|mijn|een) (?:lokaal|kamer\w*|kantoor))\b"
)
HOME_IS_FEARED = ("utter_honour_other", "utter_pro_support_unsafe")
"""Said to a professional who told of danger at home."""
IT_HAPPENED = ("utter_parent_victim_", "utter_parent_blames_", "utter_blackmail_other", "utter_filmed_")
"""Beginnings of what is said to a parent who told that something happened to the child."""
MISREAD = "choose_misread"
NOT_SAFE_AT_HOME = (
    "choose_pro_home_unsafe", "choose_pro_acute", "honour_violence", "immediate_danger", "forced_marriage",
    "left_abroad", "family_control",
)  # fmt: skip
"""Told since, it outweighs that home was called safe."""
_IN_SO_LONG = r"over (?:\d+|een|twee|drie|vier|vijf|zes) (?:dag|week|maand|dagen|weken|maanden)"
THE_TRIP_IS_FIXED = re.compile(
    rf"\b(?:tickets?|vlucht(?:en)?|reis)\b.{{0,16}}\b(?:er al|geboekt|gekocht|betaald|binnen|vast)\b|"
    r"\b(?:tickets?|vlucht) (?:voor|op|van) (?:de )?(?:\d|volgende|over|(?:ma|di|woens|donder|vrij|zater|zon)dag)|"
    rf"\b(?:heb|hebben|heeft)\b.{{0,12}}\b(?:tickets?|vlucht(?:en)?)\b|{_IN_SO_LONG} (?:vlieg\w*|ga\w*|vertrek\w*|"
    rf"moet)\b|"
    rf"\b(?:vlieg\w*|vertrek\w*|ga(?:an)?) (?:\w+ ){{0,3}}?{_IN_SO_LONG}\b"
)
NOT_FIXED = re.compile(r"\b(?:nog (?:geen|niet)|niet|geen) (?:\w+ )?(?:tickets?|geboekt|vast)\b|\?\W*$")
KNOWS_NOTHING = re.compile(
    r"\bweet (?:nog |het |t )*niet dat (?:ik|wij|we) (?:het |t |dit )*we(?:et|ten)\b|\bweet nog (?:van )?niks\b"
)
CRIES = re.compile(
    r"\b(?:ze|zij|hij|kind|dochter|zoon)\b.{0,40}\b(?:huil\w*|te huilen|stil|verdrietig|niemand zien|zegt niks)\b"
)
AFRAID = re.compile(r"\bbang (?:voor|van) (?:hem|haar|h[ea]m|ze|hun|die (?:persoon|jongen|gast)|'m|m|der|d'r)\b")
NOT_AFRAID = re.compile(rf"\b(?:niet|nie|nooit|nt|geen) (?:echt |meer |zo |perse )?{AFRAID.pattern[2:]}")
FEARED_FOR, ADULT, ASIDE = "harm", 18, "choose_aside_"
TAKEN_BACK = ("choose_misread", "choose_wrong_subject")
"""What we made of it is refused: a no in it answers no question."""
ANSWERED, QUESTION = "answered", "question"
"""An entity that holds the choice by which a question was answered beside a question of her own, and which one."""

YES, NO = re.compile(r"^(?:ja+|jep|jup|klopt|yes|jawel)\b"), re.compile(r"^(?:nee+|neen|nope|no)\b")
UNSURE = re.compile(r"\b(?:weet|wist) (?:ik |het |dat |t )*(?:\w+ )?niet?\b|\bgeen idee\b")
_MINE = r"(?:mijn|mn|m'n|me)"
_DID = r"(?:(?:door|rond)?stuurde|zette|postte|deelde|gooide|lekte)"
_DONE = r"(?:(?:door|rond)?gestuurd|gezet|gepost|gedeeld|gegooid|gelekt|(?:ge-?)?exposed|zetten|sturen)"
NAMED_SENDER = re.compile(
    rf"\b(?:{_MINE} (?:beste )?(?:ex|vriend(?:in)?|vriendje|broer|zus|neef|nicht|oom|collega|baas|trainer|klasgeno\w+)|"
    r"(?:die|een|dat) (?:ene |oude? )?(?:jongen|boy|gast|meisje|meid|chick|collega)"
    r"(?: (?:uit|van|in|op) (?:\w+ ){1,2}?\w+)?)"
    rf"(?: dus)? (?:{_DID}\b|(?:heeft|had|hep|ging)\b.{{0,60}}\b{_DONE}\b)"
)
"""Names, as the one who did it, somebody whom she knows."""
DONE_BY = re.compile(
    rf"\b(?:{_DONE}|geplaatst|verspreid|doorgestuurd)\b(?: \w+){{0,3}} door (?!(?:iemand|onbekend\w*|anon\w*|"
    r"een (?:nep|on)\w*|wie|iedereen|anderen?|andere|mensen|jongens|meiden|hun|de|het|ze|mij|me|elkaar|naar)\b)\w+"
)
"""The same the other way round, a name is enough: "in de klassenapp gezet door sem"."""


_WHO_FILMED = (
    ("Ja, thuis of familie", r"(?:ex-?)?man|partner|echtgenoot|(?:stief|schoon)?(?:vader|broer|moeder|zus)|pap+a|oom|"
     r"neef|opa|zwager|huisgenoot"),
    ("Ja, school of sport", r"leraar|lerares|docent|meester|trainer|coach|mentor|begeleider|klasgeno\w+|teamgeno\w+"),
    ("Iemand anders", r"ex|vriend|vriendje|buurman|buurjongen|collega|baas|jongen|date|man uit \w+|vreemde"),
)  # fmt: skip
_BY = r"(?:mijn|mn|m'n|me|haar|zijn|onze|de|een|d'r) (?:\w+ )?"
_DOES = r"(?:heeft|had|hep|filmt|filmde|maakt|maakte|zette|legde|hing)"
_FILMED = r"(?:gefilmd|filmde|filmt|opgenomen|camera\w*|(?:stiekem\w*|geheim\w*) (?:\w+ ){0,2}?(?:foto|film|video)\w*)"
WHO_FILMED = tuple(
    (
        title,
        re.compile(rf"\b{_BY}(?:{who})\b {_DOES}\b[^.?!]{{0,60}}?\b{_FILMED}|"
                   rf"\b{_BY}(?:{who})\b {_FILMED}|\bgefilmd\b[^.?!]{{0,40}}?\bdoor {_BY}(?:{who})\b"),
    )
    for title, who in _WHO_FILMED
)  # fmt: skip
"""The choice under "wie is het", by whom she named as the one who filmed."""


def kind_of(text: str) -> str | None:
    """The fact that the question in a text asks for; None where it is asked as often as it comes up."""
    return next((kind for kind, question in ASKED_ONCE.items() if question.search(text) is not None), None)


def without_its_closing_question(text: str) -> str:
    """A text without the question that it ends with; empty where it is nothing else, or goes on after it."""
    question = next((found for one in ASKED_ONCE.values() if (found := one.search(text)) is not None), None)
    return "" if question is None or text[question.end() :].strip() else text[: question.start()].rstrip()


def told_before(text: str, buttons: Buttons, events: Iterable[Event], age: int | None = None) -> str | None:
    """The intent of the choice that she has given, or told, before; None where the question is new.

    Args:
        text: What is about to be said, or the question that stood open.
        buttons: Its choices.
        events: The conversation so far, oldest first.
        age: Her age in years, where that is known and it is she who is asked.
    """
    kind = kind_of(text)
    if kind is None:
        return None
    said = list(events)
    typed = [str(one.get("text") or "") for one in said if one.get("event") == "user" and not _takes_back(one)]
    if kind == AT_HOME and what_befalls_a_friend(typed) == HOME:
        return _beginning_with("Ja", buttons)
    if kind == OF_A_FRIEND:
        told = what_befalls_a_friend(typed)
        return told if told in {_intent(payload) for _, payload in buttons} else None
    if kind == "minor" and age is not None and age < ADULT:
        return _beginning_with("Ja", buttons)
    begin = "Nee" if kind == AT_HOME and _said_that_home_is_safe(said) else _answer_to(kind, said)
    if kind == "on the phone" and "weet" in (begin or "").lower():
        return None  # who did not know may have looked by now
    if kind == "happened" and any(_id_of(event).startswith(IT_HAPPENED) for event in said):
        begin = "Ja, er is iets gebeurd"
    if kind == FEARED_AT_HOME and begin != "Ja" and any(_tells_of_shouting_only(text) for text in typed):
        begin = "Nee"
    if kind in (FEARED_FOR, FEARED_AT_HOME) and not (begin or "").startswith("Nee"):
        return None  # who was afraid for a child is asked anew, and not led through that help once more
    if kind == DONE_TO_HER:
        begin = "Nee" if begin == "Nee" or _said_that_nothing_was_done(said) else None  # a yes is met, and asked anew
    if kind == WHERE:  # where somebody is passes: only what was told just now counts
        begin = "Ja" if typed and HERE_WITH_ME.search(" ".join(typed[-1].lower().split())) else None
    if begin is None and kind == AT_HOME and any(_id_of(event) in HOME_IS_FEARED for event in said):
        begin = "Ja"
    if begin is None and kind == "sender" and _named_a_sender(said):
        begin = "Ja"
    if begin is None and kind == "kept" and said_to_be_wiped(typed):
        begin = "Nee"
    if begin is None and kind == "afraid" and _said_not_to_be_afraid(said):
        begin = "Nee"
    if begin is None and kind == TRIP and _the_trip_is_fixed(said):
        begin = "Ja"
    if begin is None and kind == FILMED_BY:
        begin = told_who_filmed(said) or _who_filmed(said)
    if begin is None and kind == CHILD_NOW:
        begin = _how_the_child_is(said)
    return _beginning_with(begin, buttons) if begin else None


def _tells_of_shouting_only(text: str) -> bool:
    """Whether a parent told that the other one shouts and does not hit."""
    low = " ".join(text.lower().split())
    return NEGATED.search(low) is not None and only_scolding(low)


def _how_the_child_is(events: Sequence[Event]) -> str | None:
    """What a parent told before of how the child is; what stands in the newest message is answered by itself."""
    texts = [" ".join(str(one.get("text") or "").lower().split()) for one in events if one.get("event") == "user"][:-1]
    for text in reversed(texts):
        if KNOWS_NOTHING.search(text):
            return "Mijn kind weet"
        if CRIES.search(text):
            return "Stil"
    return None


def _id_of(event: Event) -> str:
    """Which response an event says; empty for all else."""
    return str((event.get("metadata") or {}).get("utter_action") or "") if event.get("event") == "bot" else ""


def _who_filmed(events: Sequence[Event]) -> str | None:
    """The choice for whom she named as the one who filmed; None where she named nobody."""
    texts = [" ".join(str(one.get("text") or "").lower().split()) for one in events if one.get("event") == "user"]
    named = (title for text in reversed(texts) for title, words in WHO_FILMED if words.search(text))
    return next(named, None)


def _takes_back(event: Event) -> bool:
    """Whether she says that she was misread: "hoe kom je op huwelijksdwang" tells of none."""
    return str(((event.get("parse_data") or {}).get("intent") or {}).get("name") or "") == MISREAD


def _said_that_home_is_safe(events: Sequence[Event]) -> bool:
    """Whether who helps said that home is safe, in whatever place, and has told of no danger there since."""
    for event in reversed([one for one in events if one.get("event") == "user"]):
        parsed = event.get("parse_data") or {}
        sure = any(
            one.get("entity") == "risk" and one.get("level", "act") == "act" for one in parsed.get("entities") or []
        )
        if sure or str((parsed.get("intent") or {}).get("name") or "") in NOT_SAFE_AT_HOME:
            return False
        if says_their_home_is_safe(" ".join(str(event.get("text") or "").lower().split())):
            return True
    return False


def _said_that_nothing_was_done(events: Sequence[Event]) -> bool:
    """Whether she said that nothing was done to her, in whatever place, and told of nothing else since."""
    for event in reversed([one for one in events if one.get("event") == "user"]):
        risks = ((event.get("parse_data") or {}).get("entities")) or []
        if any(one.get("value") == VIOLENCE and one.get("level", "act") == "act" for one in risks):
            return False
        if NOTHING_HAPPENED.search(" ".join(str(event.get("text") or "").lower().split())):
            return True
    return False


def _the_trip_is_fixed(events: Sequence[Event]) -> bool:
    """Whether she told before that tickets are bought, or when they leave."""
    texts = [" ".join(str(one.get("text") or "").lower().split()) for one in events if one.get("event") == "user"]
    return any(THE_TRIP_IS_FIXED.search(text) and not NOT_FIXED.search(text) for text in texts)


def _said_not_to_be_afraid(events: Sequence[Event]) -> bool:
    """Whether the last that she told of fear of the sender, in whatever place, was that there is none."""
    texts = [" ".join(str(one.get("text") or "").lower().split()) for one in events if one.get("event") == "user"]
    last = next((text for text in reversed(texts) if AFRAID.search(text)), "")
    return NOT_AFRAID.search(last) is not None


def _answer_to(kind: str, events: Sequence[Event]) -> str | None:
    """How the choice begins by which such a question was answered last: `Ja`, `Nee`, `Ik weet`, or its title."""
    found: str | None = None
    choices: dict[str, str] | None = None
    for event in events:
        if event.get("event") == "bot":
            if kind_of(str(event.get("text") or "")) == kind:
                buttons = (event.get("data") or {}).get("buttons") or []
                choices = {_intent(str(one["payload"])): str(one["title"]) for one in buttons}
        elif event.get("event") == "user" and choices is not None:
            found = _as_answered(event, choices, kind) or found
            choices = None
    return found


def _as_answered(event: Event, choices: Mapping[str, str], kind: str) -> str | None:
    parsed = event.get("parse_data") or {}
    intent = str((parsed.get("intent") or {}).get("name") or "")
    if intent in TAKEN_BACK:
        return None  # "nee even terug, dat zei ik niet"
    beside = next((one.get("value") for one in parsed.get("entities") or [] if one.get("entity") == ANSWERED), None)
    text = " ".join(str(event.get("text") or "").lower().split())
    for answer in (beside, intent):
        if answer in choices:
            return choices[answer]
        if answer in ("affirm", "deny"):
            return "Ja" if answer == "affirm" else "Nee"
    if YES.search(text):
        return "Ja"
    if NO.search(text):
        return "Nee"
    if kind == AT_HOME and intent.startswith(ASIDE):
        return None  # "weet ik niet. moet ik er klassikaal iets over zeggen": how it is at home is still to be asked
    return "Ik weet" if intent == "unsure" or UNSURE.search(text) else None


def _named_a_sender(events: Sequence[Event]) -> bool:
    texts = (str(event.get("text") or "").lower() for event in events if event.get("event") == "user")
    return any(NAMED_SENDER.search(text) is not None or DONE_BY.search(text) is not None for text in texts)


def _beginning_with(begin: str, buttons: Buttons) -> str | None:
    same = next((payload for title, payload in buttons if title == begin), None)
    like = next((payload for title, payload in buttons if title.startswith(begin.split(",")[0])), None)
    unsure = next((payload for title, payload in buttons if "weet" in title.lower()), None)
    chosen = same or like or (unsure if begin.startswith("Ik weet") else None)
    return _intent(chosen) if chosen else None


def _intent(payload: str) -> str:
    return payload.removeprefix("/").split("{")[0]
