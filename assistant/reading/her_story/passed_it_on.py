"""What who passed an image on means: an excuse, remorse, it is gone, whom to tell; never that of the one shown.

"Haar eigen schuld" is self-blame from a girl, and an excuse from who sent her image round.
"""

from __future__ import annotations

import re

from assistant.reading.moment import ANSWERS, MISUNDERSTOOD, Moment
from assistant.words import phrases
from assistant.words.phrases import is_nearly_short, is_short

EXCUSE, SORRY, TELL_HOME = "choose_shared_excuse", "choose_shared_sorry", "choose_shared_tell_home"
LAW, NOTED, TAKE_AWAY = "ask_police_law", "choose_noted", "choose_shared_delete"
FIRST, DELETE = "utter_shared_first", "utter_shared_delete"

DELETES = re.compile(r"\b(?:wis(?:sen|t)?|verwijder\w*|weggooi\w*|bewaren|delet\w*|weghalen)\b")
A_LONG_EXCUSE = 30
"""Words."""
OWNS_UP = re.compile(
    r"\bik (?:ben )?niet het slachtoffer\b|\bik heb (?:het|t|'t|dit|dat) (?:zelf |echt )?(?:gedaan|"
    r"doorgestuurd)\b(?! niet)|"
    r"\bhoe (?:zeg|zeggen|maak) (?:ik|je|we) (?:\w+ ){0,2}(?:sorry|goed)\b"
)
BLAMES_THE_ONE_SHOWN = re.compile(
    r"\b(?:haar|zijn|d'r|der|hun) eigen (?:schuld|fout)\b|"
    r"\b(?:moet|moest|moeten|had|hadden) (?:ze|zij|hij|die) (?:(?:het|dat|die|t|maar|gewoon|gwn|ook|dan) )*"
    r"(?:geen|niet|nooit)\b|\b(?:ze|zij|die|zo'n) (?:\w+ ){0,3}(?:hoer|slet|kech|sloerie|bitch|thot)\b|"
    r"\b(?:vroeg|vraagt|lokt|lokte) (?:ze|zij|hij|het|t|er) (?:\w+ ){0,2}(?:om|uit)\b|"
    r"\b(?:ze|zij|hij) (?:heeft|stuurde|had) (?:het|hem|m|die|dat|t) (?:toch )?(?:zelf|eerst)\b"
)
SHRUGS = re.compile(
    r"^(?:(?:nou|ja|nee|en|pf+|so|ewa|bro),? )*(?:boei(?:t|e|en|uh|h)?\b|"
    r"(?:kan|kon|zal) (?:me|mij) .{0,8}(?:schelen|boeien)|"
    r"maakt (?:me|mij) niks? uit|so what|lekker belangrijk|iedereen (?:deed|doet|stuurde|stuurt|had|heeft)\b)"
)
ONLY_PASSED = re.compile(
    r"\b(?:alleen|enkel|slechts) (?:maar )?(?:door\w*|verder|gestuurd)\b|\bniet (?:zelf )?gemaakt\b|"
    r"\bbewijzen\b|\bniet de enige\b"
)
REMORSE = re.compile(
    r"\bsorry (?:gezegd|zeggen|gestuurd|sturen)\b|\b(?:excuses?|vergeven|vergeving|goed ?maken|rechtzetten)\b|"
    r"\bweer goed komt\b|\bmaak (?:ik|je) (?:dat|het|dit|t|'t) (?:ooit |weer |nog |dan )*goed\b|"
    r"\b(?:heeft|heb) (?:ze|zij|me|mij) (?:me |mij )?geblok\w*|\bspijt\b|"
    r"\b(?:ik ben|ben ik|voel me|voel mij) (?:echt |een |zo |zo'n )*"
    r"(?:slecht\w*|vies|schuldig|monster|rotzak|klootzak|kut|klote|rot|ellendig)\b|"
    r"\bmijn (?:eigen )?schuld\b|\bdoor mij\b"
)
OWN_PUNISHMENT = re.compile(
    r"\b(?:gevangenis|cel|jeugdgevangenis|strafblad|taakstraf|boete|strafbaar|illegaal|aangehouden|opgepakt)\b|\bpolitie\b.{0,25}\b(?:weten|weet)\b|"
    r"\bweet(?:en)? de politie\b|\bwat kan (?:ze|zij|hij|me|mij)\b.{0,12}\b(?:doen|gebeuren|maken)\b"
)
GONE = re.compile(
    r"^(?:ja,? )?(?:ik )?(?:heb|hb) (?:'?t|het|hem|m|alles|die|dat|de foto) (?:(?:nu|net|al|allemaal|echt|overal) )*"
    r"(?:weg\w*|gewist|verwijderd|gedelete\w*|eraf|gedaan)\b|"
    r"^(?:ja,? )?(?:het|alles|is) (?:is )?(?:nu |net )?(?:weg|gewist)\b"
)
POLICE_COMES = re.compile(r"\bpolitie\b.{0,16}\b(?:komt|komen|kwam|erbij|bellen|belt|gebeld)\b")
WITH_WHOM_IT_IS = re.compile(
    r"\b(?:staat|zit|is|hebben|heeft|heb) (?:\w+ ){0,3}?(?:bij|op) (?:mij|me|mn|mijn|die|de|hun|hem|haar)\b|"
    r"\bzelf (?:door)?gestuurd\b"
)
STILL_IN_THE_GROUP = re.compile(
    r"\b(?:staat|hangt|zit) (?:\w+ ){0,3}?in (?:de|die|een|onze|dat) (?:\w+ ){0,2}?\w*(?:groep\w*|app|chat|snap\w*)\b"
)
GOES_ROUND = re.compile(r"\biedereen\b.{0,12}\b(?:heeft|had|hebben|zag|gezien)\b|\bgaat (?:al )?rond\b")
DID_NOT = re.compile(
    r"\bik heb (?:toch |helemaal |echt )?(?:niks|niets) (?:doorgestuurd|gedaan|rondgestuurd)\b|"
    r"\bik heb (?:'?t|het|hem|m|die|dat) (?:\w+ ){0,2}?niet (?:doorgestuurd|rondgestuurd|verspreid)\b|"
    r"\bik ben (?:(?!niet\b|geen\b)\w+ ){0,2}?(?:het )?slachtoffer\b|\b(?:foto|filmpje|video) (?:is |"
    r"gaat )?van (?:mij|mezelf)\b|"
    r"\bik sta er (?:zelf )?op\b|\bik ben niet (?:de dader|degene die)\b|\bik was (?:het|t|dat) niet\b"
)
"""She was taken for who passed it on, and is the one shown."""
CORRECTED = "utter_wrong_subject"
"""Said to who was taken for somebody else and said so."""
OWN_STORY = ("utter_image_shared_", "utter_blackmail_", "utter_deepfake_", "utter_filmed_", "utter_regret_")
GUILT = re.compile(r"\b(?:schuld|fout|stom|dom|had ik (?:maar )?(?:nooit|niet))\b")
HOME = re.compile(r"\b(?:ouders|vader|moeder|pap+a|mam+a|pa|ma|thuis|mentor|juf|meester)\b")
TELLS = re.compile(r"\b(?:vertel\w*|zeg\w*|horen|opbiechten)\b")


SAID_TO_HAVE_BEGUN = "choose_aside_first_sender_heavier"
OTHERS_SAY = re.compile(
    r"\b(?:iedereen|ze|zij|klas\w*|anderen|\w+) (?:allemaal |nu |al )?(?:zegt|zeggen|denkt|denken|roept|roepen|"
    r"beschuldig\w*) (?:nu |allemaal )?(?:dat |mij |me )?(?:ik|mij|me|(?:het|t|'t) (?:door )?(?:mij|me))\b|"
    r"\b(?:krijg|krijgt) (?:ik )?(?:nu |overal |alle |de |van \w+ ){0,3}schuld\b|"
    r"\bgev(?:en|t) (?:ze |zij )?(?:mij|me) (?:\w+ )?schuld\b|\bgeeft? (?:mij|me) (?:\w+ )?schuld\b"
)
NOT_THE_FIRST = re.compile(
    r"\b(?:begon|begonnen|als eerste|de eerste)\b.{0,24}"
    r"\b(?:niet (?:zo|waar)|klopt niet|niet mij|was ik niet|niet ik)\b|"
    r"\bniet (?:begonnen|de eerste|als eerste)\b|\bniet van mij\b"
)
"""Others say that he began it: that is no blame of his own."""


ASKS_TO_SAY_SORRY = re.compile(
    r"\b(?:moet|mag|kan|zal|zou|durf) ik (?:(?!niet\b)\w+ ){0,4}?sorry (?:\w+ ){0,3}?"
    r"(?:app\w*|zeg\w*|stu\w*|schrijv\w*|mail\w*)\b"
)


def asks_to_say_sorry(text: str, moment: Moment) -> str | None:
    """The intent of "moet ik sorry appen", in small letters, from who passed an image on; None for all else."""
    return SORRY if passed_it_on(moment) and ASKS_TO_SAY_SORRY.search(text) else None


HALT_WITH_PARENTS = "choose_aside_halt_what_happens"
_AT_HOME = r"(?:(?:mijn|mn|m'n|me) )?(?:ouders?|vader|moeder|pap+a|mam+a|pa|ma|thuis)"
HALT_AND_HOME = re.compile(
    rf"\b(?:krijg(?:en|t)|hoort|horen|bel(?:len|t)|we(?:et|ten)|moet(?:en)?|komen) {_AT_HOME}\b.{{0,48}}\bhalt\b|"
    rf"\b(?:belt|vertelt|zegt|stuurt|gaat|mag|moet|praat) halt\b.{{0,40}}\b{_AT_HOME}\b"
)


def asks_whether_halt_tells_home(text: str, moment: Moment) -> str | None:
    """The intent of "krijgen mn ouders bericht van halt", in small letters, from who passed an image on; else None."""
    return HALT_WITH_PARENTS if passed_it_on(moment) and HALT_AND_HOME.search(text) else None


def passed_it_on(moment: Moment) -> bool:
    """Whether she who writes has passed an image on herself."""
    told = moment.role in (None, "youth", "friend") and any(one.startswith("utter_shared_") for one in moment.said)
    return told and not (CORRECTED in moment.said and any(one.startswith(OWN_STORY) for one in moment.said))


def _of_her_own_image(text: str, intent: str, moment: Moment) -> str | None:
    """ "Had ik hem maar nooit gemaakt" from the one shown is no passing on."""
    own = any(one.startswith(OWN_STORY) for one in moment.said) and moment.role in (None, "youth")
    if intent != "i_shared_image" or not own or phrases.passed_it_on(text):
        return None
    return "self_blame" if GUILT.search(text) else NOTED


def meant_by_who_passed_it_on(text: str, intent: str, moment: Moment) -> str | None:
    """The intent that a message, in small letters, has from somebody who passed an image on; None for all others."""
    if not passed_it_on(moment):
        return _of_her_own_image(text, intent, moment)
    if DID_NOT.search(text) and len(text.split()) <= A_LONG_EXCUSE and not phrases.passed_it_on(text):
        return "choose_wrong_subject"
    if (told := _told_at_length(text, intent, moment)) is not None:
        return told
    if moment.asked == FIRST and STILL_IN_THE_GROUP.search(text) and is_nearly_short(text):
        return "affirm"
    if not is_short(text) and len(text.split()) <= A_LONG_EXCUSE and BLAMES_THE_ONE_SHOWN.search(text):
        return EXCUSE
    if OWNS_UP.search(text) and is_short(text):
        return SORRY
    told = intent in (*ANSWERS, "express_distress", "friend_is_victim")
    if told and len(text.split()) <= A_LONG_EXCUSE and POLICE_COMES.search(text):
        return LAW
    if not is_short(text):
        return None
    if phrases.TURNS_TO_A_GROWN_UP.search(text):
        return NOTED
    if GONE.search(text) and moment.asked in (FIRST, DELETE):
        return "deny" if moment.asked == FIRST else "affirm"
    if BLAMES_THE_ONE_SHOWN.search(text) or (SHRUGS.search(text) and (moment.asked or "").startswith("utter_shared_")):
        return EXCUSE
    if OWN_PUNISHMENT.search(text):
        return LAW
    if ONLY_PASSED.search(text):
        return EXCUSE
    if intent in ("ask_evidence", "ask_remove_image") and DELETES.search(text):
        return TAKE_AWAY
    if intent in ("regret_sent", "image_shared") and WITH_WHOM_IT_IS.search(text):
        return NOTED if DELETE in moment.said else TAKE_AWAY
    told_home = HOME.search(text) and TELLS.search(text)
    if intent == "ask_how_to_tell_parents" or (intent == MISUNDERSTOOD and told_home):
        return TELL_HOME
    if intent == "self_blame" or (REMORSE.search(text) and intent in (*ANSWERS, "i_shared_image", "express_distress")):
        return SORRY
    if (GONE.search(text) or GOES_ROUND.search(text)) and intent in (*ANSWERS, "i_shared_image"):
        return NOTED if DELETE in moment.said else TAKE_AWAY
    return None


def _told_at_length(text: str, intent: str, moment: Moment) -> str | None:
    """What a longer message is: blamed by others, or remorse; never the blame of the one shown, nor a new story."""
    told_again = intent == "i_shared_image" and FIRST in moment.said and moment.asked != FIRST
    if intent != "self_blame" and not told_again:
        return None
    if BLAMES_THE_ONE_SHOWN.search(text):
        return EXCUSE if len(text.split()) <= A_LONG_EXCUSE else None
    if OTHERS_SAY.search(text) and NOT_THE_FIRST.search(text):
        return SAID_TO_HAVE_BEGUN
    if intent == "self_blame":
        return SORRY
    return SORRY if REMORSE.search(text) else None
