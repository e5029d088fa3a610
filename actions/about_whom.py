"""Whom a signal of danger is about: the person who types, or somebody she tells about.

A mother may write about her daughter for an hour and then about herself. Which of them "ik wil niet
meer leven" means stands in the words around the signal, not in who she is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

SHE_HERSELF, ANOTHER = "herself", "another"

DONE_TO_ONESELF = frozenset({"suicide", "self_harm"})
"""Signals whose doer and whose sufferer are one person: the subject of the sentence tells who."""

_NAMED = (
    r"dochter\w*|zoon\w*|kind(?:eren|je)?|leerling\w*|cli[eë]nt\w*|vriend\w*|zus\w*|broer\w*|nicht\w*|neef\w*|"
    r"klasgeno\w+|meisje|jongen|daughter|son"
)
PERSONS = re.compile(rf"\b(?:(?P<self>ik|we|wij|i)|(?P<other>ze|zij|hij|die|haar|hem|she|he|{_NAMED}))\b")
QUOTES = re.compile(
    r"\b(?:zegt|zei|schrijft|schreef|appt|appte|typt|typte|stuurt|stuurde|roept|riep|says|said)\b"
    r"[^.?!]*(?<!dat )(?<!that )$"
)
"""What stands before words that somebody else said: "ze appt: ik wil dood"."""

TOLD_TO_ME = re.compile(
    r"\b(?:ver)?(?:tel\w*|zeg\w*|zei|app\w*|stuur\w*|schre\w+|schrijf\w*|bel\w*|vroeg|vraag\w*|help\w*|geef|gaf|"
    r"smee?kt?\w*|kwam|komt|vertrouw\w*|mail\w*|huil\w*)(?: het| dit| dat)?(?: aan| tegen| naar| bij)? (?:mij|me)\b|"
    r"\b(?:kan|kun|kunt|wil|wilt) (?:je|u|iemand) (?:mij|me)\b"
)
"""Here "me" is who hears it, not who suffers it."""
SUFFERS_IT = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|ik (?:word|werd|moet|ben (?:bang voor|opgesloten|verkracht|gedwongen)))\b"
)

BEFALLS_ANOTHER = re.compile(
    r"^(?:\w+ )?(?:mijn|mn|m'n|een) (?:\w+ )?(?:vriendin|zus|zusje|nicht|nichtje|leerling|klasgenote|dochter)\w* "
    r"(?:moet|wordt|werd|mag)\b"
)
"""She is named as the one to whom it is done: "mijn vriendin moet in marokko blijven"."""

OWN_WISH = re.compile(
    r"\bik (?:zelf )?(?:wil|wou|wilde|kan|hou|hoef|ga|zou|zie|trek)\b(?! (?:dat|weten|niet dat|haar|hem|ze|u|je)\b)"
)

ADULT_WHO_WISHES_IT = re.compile(
    r"\b(?:mijn|mn|m'n|haar|zijn) (?:ex-?|ex )?(?:man|vrouw|partner|moeder|vader|mama|papa|oma|opa|tante|oom|schoon\w+|"
    r"buurvrouw|buurman|collega)(?: (?:wil|wilt|wou|wilde|zegt|zei|denkt|heeft|gezegd|dat|hij|ze|zij|echt|ook|nu|soms|"
    r"al|steeds|weer|niet|aan|eraan|om|het|gewoon)){0,6} ?$"
)
"""Stands before the words of the signal: "mijn man wil niet meer leven"; whoever was named in an earlier sentence."""
HERSELF_TOO = re.compile(
    r"\b(?:ikzelf|ik zelf|mezelf|mijzelf|mij zelf|me zelf)\b|\bdood (?:wil|ga) ik\b|"
    r"\bik (?:\w+ )?(?:zelf )?ook (?:dood|niet meer|weg|op|kapot)\b|\bik (?:ook|zelf ook)\W*$"
)
"""Beside a child who wants to die she names herself as well."""
OWN = re.compile(r"\b(?:ik|mij|me)\b")
AN_END = re.compile(
    r"dood|\bsterv|zelfmoord|su[iï]cid|\b(?:niet|nooit|geen \w+) meer\b|\ber (?:\w+ )?niet (?:zijn|bij|was|wezen)\b|"
    r"\bleven\b|\beinde|\beind aan\b|\bklaar mee\b|\ber klaar\b|\bkapot\b|\bben op\b|"
    r"\b(?:trek|hou|houd|red|kan) (?:het|dit|t|'t|zo)\b.*\bniet\b"
)
OF_THE_OTHERS_END = re.compile(r"\b(?:bang|vra(?:ag|gen)|zeg\w*|noem\w*|woord\w*|bel\w*|weet|hoor\w*|lees|las)\b")
"""In "ik ben bang voor de dood" and "mag ik dood zeggen" she tells of no wish of her own."""
NOT_SHE = re.compile(r"\bniet (?:ik|over|om|met) ?(?:zelf|mij|me|mezelf|mijzelf)?\b|\bik(?: ben het)?(?: zelf)? niet\b")
FIRST_PERSON = re.compile(r"\b(?:ik|mij|me|mezelf|mijn|mn|m'n)\b")
DOES_IT_TO_ITSELF = re.compile(
    rf"\b(?:ze|zij|hij|die|{_NAMED})\b[^.?!]{{0,24}}\b(?:zichzelf|haarzelf|hemzelf|zich(?:zelf)?|d'r eigen)\b|"
    r"\bniet ik,? (?:maar )?(?:ze|zij|hij)\b"
)
"""The other does it to the other: "wat als ze zichzelf iets aandoet"."""
CAUSE = re.compile(
    r"\b(?:door|om|vanwege|wegens) (?:mij|me|wat ik [^.?!]*)|\b(?:mijn|mn|m'n) (?:eigen )?(?:schuld|fout)\b"
)
"""In "ze wil dood door mij" she is why, not who."""
WHOSE = re.compile(rf"\b(?:mijn|mn|m'n) (?:\w+ )?(?={_NAMED})")
"""In "mijn zusje" she says whose sister it is, and nothing of herself."""


def subject_of(signal: str, text: str, entities: Sequence[Mapping[str, Any]]) -> str | None:
    """Whom a signal is about, as far as the words of the message tell; None where they do not.

    Args:
        signal: The signal.
        text: The message.
        entities: What was found in it, the signal's own place among it.
    """
    low = text.lower()
    if signal in DONE_TO_ONESELF:
        return _doer(low, [one for one in entities if one.get("entity") == "risk" and one.get("value") == signal])
    if SUFFERS_IT.search(TOLD_TO_ME.sub(" ", low)):
        return SHE_HERSELF
    return ANOTHER if BEFALLS_ANOTHER.search(low) and not speaks_of_herself(low) else None


def speaks_of_herself(text: str) -> bool:
    """Whether "ik" or "mij" stands in a message; "mijn zusje" and "door mij" speak of the other."""
    return bool(FIRST_PERSON.search(CAUSE.sub(" ", WHOSE.sub("", text.lower()))))


def plainly_of_herself(text: str) -> bool:
    """Whether she says of herself, and of nobody else, that she wants to die, cannot go on or hurts herself."""
    low = text.lower()
    if HERSELF_TOO.search(low) and not NOT_SHE.search(low):
        return True
    for found in OWN.finditer(low):
        clause = re.split(r"[.?!,;]", low[found.start() :])[0]
        own = clause[: next((one.start() for one in PERSONS.finditer(clause) if one["other"]), len(clause))]
        quoted = QUOTES.search(low[: found.start()]) and not re.search(r"\b(?:ook|zelf)\b", own)
        if AN_END.search(own) and not OF_THE_OTHERS_END.search(own) and not quoted:
            return True
    return False


def does_it_to_itself(text: str) -> bool:
    """Whether the other is the one who does it to the other, whoever else is named; "mezelf" makes it doubtful."""
    low = text.lower()
    return bool(DOES_IT_TO_ITSELF.search(low)) and not re.search(r"\b(?:mezelf|mijzelf|mij zelf|me zelf)\b", low)


def _doer(text: str, signals: Sequence[Mapping[str, Any]]) -> str | None:
    """The last person named before the end of the signal's words; in words quoted from another it is the other."""
    places = [(int(one.get("start", 0)), int(one.get("end", len(text)))) for one in signals] or [(0, len(text))]
    start, end = min(places, key=lambda place: place[1] - place[0])
    within = [found for found in PERSONS.finditer(text) if start <= found.start() < end]
    if any(found["other"] for found in within) and any(found["self"] for found in within):
        return _subject_of_the_wish(text[start:end])
    if not within and ADULT_WHO_WISHES_IT.search(text[:start]):
        return ANOTHER
    before = within or list(PERSONS.finditer(text[:start]))[-1:]
    if not before:
        return None
    # "Hij zei: 'ik wou dat ik er niet meer was'": the quotation begins at the first "ik" of these words
    if before[-1]["self"] and not QUOTES.search(text[: before[0].start()]):
        return SHE_HERSELF
    return ANOTHER


def _subject_of_the_wish(words: str) -> str:
    """Where both stand in the same words: "ik" with a wish or a limit of its own is she herself."""
    own = OWN_WISH.search(words)
    return SHE_HERSELF if own and not QUOTES.search(words[: own.start()]) else ANOTHER
