"""In the middle of a talk the model alone hears a wish to die in words that name nothing of the kind.

"Ik wil mn moeder geen pijn doen" or "dankjewel, ik ga ze mailen. doei" is heavy by all that was said before, not by
itself. Help for dying at once is then too much: one question comes first, and a faint doubt is let go. Where a word
speaks of death, of an end, of not going on, or where a rule heard it, everything stays; so does a first message.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from assistant import phrases
from assistant.her_own_story import OWN_CHOICE
from assistant.moment import MISUNDERSTOOD, OF_WHO_PASSED_IT_ON, Moment, intent_of
from assistant.sentences import parted

DYING = "suicidal_thoughts"
SUICIDE, TOUCHED, THREAT = "suicide", "sexual_violence", "extortion"
FAINT, FAINT_BESIDE_A_QUESTION, FEW = 0.3, 0.75, 30
"""A doubt below this probability in so few words, none of them heavy, is let go; beside a question of her own a greater
one is: "ze was vandaag niet op school. kan ik sorry zeggen?" asks about another thing."""
HEAVY = re.compile(
    r"dood|doodga|\bsterf|\bsterv|zelfmoord|su[iï]cid|\b(?:leven|leef|leefde|geleefd|life|live|living)\b|"
    r"\b(?:wil|kan|hoef|trek|hou|ben|was|moet|wou|wilde|kon) (?:\w+ ){0,3}(?:niet|nooit|niks) ?(?:meer|langer)\b|"
    r"\ber (?:\w+ ){0,2}niet (?:meer )?(?:zijn|ben|bij|was|wezen)\b|\bweg (?:zijn|wezen|was)\b|\bwil (?:\w+ )?weg\b|"
    r"\bga weg\b|verdwijn|verdwen|wakker word|\bspring|\bsprong|\bbrug|\btrein|\bspoor|\bpil(?:len)?\b|paracetamol|"
    r"\btouw|ophang|verhang|verdrink|\bsnij|\bsneed|\bkras|\beinde|\beind (?:aan|er|ermee)\b|\ber een eind\b|"
    r"\bklaar (?:mee|met|ermee)\b|opgeven|geef (?:het |t )?op\b|zinloos|\bzin (?:meer|in|heeft)\b|\bnut\b|"
    r"hopeloos|uitweg|"
    r"\bkapot\b|gebroken|\bleeg\b|afscheid|\blaatste|\bkms\b|\bkys\b|\bdead\b|\bdeath\b|\bgone\b|"
    r"\bend (?:it|my|things)\b|"
    r"\bjump|disappear|wake up|\bover (?:met|voor) (?:mij|me)\b|afgelopen|\bmis(?:sen|t) (?:me|mij)\b|"
    r"\bzonder (?:mij|me)\b|"
    r"\blast\b|\bzwaar|\bmoe\b|\buitgeput|\beeuwig|\bhaat (?:mezelf|mijzelf|mij|me)\b|\bwaardeloos|\bniks waard|"
    r"\bweet (?:al|ik) (?:hoe|wanneer)\b|\bserieus\b|\bweggegeven\b|\b(?:ik ben|echt) op\b|\brustig liggen\b|"
    r"\b(?:trek|hou|houd|red|kan) (?:het|dit|t|'t|deze|zo)\b|\bwhat'?s the point|\bgive up\b|\btired of\b"
)


LEAVING_HOME = re.compile(
    r"\b(?:als ik (?:\w+ )?weg ?(?:ga|loop|ben)|ik (?:\w+ ){0,2}weg ?(?:ga|loop|wil)|ga (?:ik )?weg|"
    r"weg (?:gaan|lopen|bij)|"
    r"wil (?:ik )?weg)\b"
)
"""Where she is to marry, or is held, going away is leaving home."""
ASKED_ABOUT_DYING, DENIED = ("utter_suicide_ask", "utter_blackmail_suicide"), "utter_danger_ok"
DENIED_ALREADY = 0.95
"""Who said no to it is not asked again for words that name nothing of the kind, unless the model is this sure."""
TOUCH = re.compile(
    r"\bse[kx]|\baange?ra+k|\baanrak|betast|verkracht|misbruik|\bdw[io]ng|gedwong|\bmoest\b|"
    r"\bmoet (?:ik )?(?:bij|met|van) "
    r"(?:hem|haar)|\bwilde? (?:ik )?niet\b|\buitkle|\bkleren uit\b|\bbed\b|\bpijp|\bvinger|\bzoen|\btong|"
    r"ontmaag|\bpenis|"
    r"\blul\b|\bneuk|\bgepakt\b|\blichaam|\blijf\b|\bborst|\bbillen|\bkont\b|\btussen m|\baan m(?:ij|e)\b|\bzwanger|"
    r"\bnee (?:gezegd|zei)|\bzei nee\b|\bdronken\b|\bdrugs\b|\braped?\b|\btouch|\bforced?\b|\bassault|"
    r"\bslept with\b|\bbloed|"
    r"\boom\b|\bstiefvader|\bdeed (?:iets|dingen)|\bdoet (?:iets|dingen)|\bgebeurd\b|\bgedaan\b"
)
"""Without any of these nothing tells of a body that was touched."""
THREATENS = re.compile(
    r"dreig|chant|afpers|betal|\bgeld\b|\beuro\b|€|\bals ik (?:niet|geen)\b|\banders\b|"
    r"\bmoet (?:ik )?(?:betal|stur|kom)|"
    r"\bblackmail|\bthreat|\bpay\b|\bor else\b|\bunless\b"
)
FEARED = re.compile(
    r"\bbang\b|\bangst|vermoord|\bdood|\bsla|\bslo|gesla|\beer\b|schande|opsluit|opgeslo|\bboos|\bkwaad|"
    r"\baf\W*$|maak\w* .{0,12}\baf\b|"
    r"gevaar|dreig|wraak|versto|\bstraf|veilig|erachter|\bhoor|\bhore|ontdek|\bziet\b|\bzien\b|dwing|dwang|gedwong|"
    r"\bafraid|\bscared|\bkill|\bhonou?r|\bbeat|\bhurt|\bforce"
)
"""Without any of these nothing tells of fear for the family."""
VIOLENT = re.compile(
    r"\bsla|\bslo|gesla|schop|\bmes\b|wapen|bloed|\bdood|vermoord|dreig|gevaar|\bhelp\b|\b112\b|bonk|\bpijn|kwijt|gooi|"
    r"schreeuw|weggelopen|verdwenen|opgesloten|\bhit|\bkill|\bhurt|knife"
)
"""Without any of these nothing tells of danger at this moment."""
FAMILY, AT_THIS_MOMENT = "honour_violence", "danger_now"
NAMED_BY: Mapping[str, re.Pattern[str]] = {SUICIDE: HEAVY, TOUCHED: TOUCH}


def asked_first_where_nothing_is_heavy(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, calmer where no word in small letters names what the model heard and a talk is under way."""
    if moment.topic is None:
        return parsed
    words = {**NAMED_BY, **({THREAT: THREATENS} if moment.topic in OF_WHO_PASSED_IT_ON else {})}
    without_leaving = LEAVING_HOME.sub(" ", text) if any(one.startswith(OWN_CHOICE) for one in moment.said) else text
    unnamed = {signal for signal, named in words.items() if not named.search(without_leaving)}
    goes = phrases.thanks_and_goes(text)
    short = len(text.split()) <= FEW
    denied = DENIED in moment.said and not moment.said.isdisjoint(ASKED_ABOUT_DYING)
    faint = (
        DENIED_ALREADY
        if denied or without_leaving != text
        else FAINT_BESIDE_A_QUESTION
        if phrases.ASKS.search(text) or parted(text) is not None
        else FAINT
    )
    entities = [
        calmer
        for one in parsed.get("entities") or []
        if (calmer := _calmer(one, goes, short, faint) if _is_the_models(one, unnamed) else one) is not None
    ]
    if faint >= FAINT_BESIDE_A_QUESTION:
        feared = {FAMILY: FEARED, AT_THIS_MOMENT: VIOLENT}
        guessed = {signal for signal, named in feared.items() if not named.search(text)}
        entities = [one for one in entities if not _is_a_guess(one, guessed)]
    return _without_the_story_of_it({**parsed, "entities": entities}, SUICIDE in unnamed)


def _without_the_story_of_it(parsed: Mapping[str, Any], unnamed: bool) -> Mapping[str, Any]:
    """Where the doubt was let go, the model's word for the subject goes with it."""
    left = any(one.get("value") == SUICIDE for one in parsed.get("entities") or [])
    if left or not unnamed or intent_of(parsed) != DYING:
        return parsed
    ranking = [one for one in parsed.get("intent_ranking") or [] if one["name"] != DYING]
    return {**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 0.5}, "intent_ranking": ranking}


def _is_a_guess(entity: Mapping[str, Any], signals: Collection[str]) -> bool:
    """ "Kan ik als 18-jarige zelf een paspoort aanvragen" asks about papers."""
    guess = _is_the_models(entity, signals) and entity.get("level") == "ask"
    return guess and float(entity.get("confidence", 1.0)) < FAINT_BESIDE_A_QUESTION


def _is_the_models(entity: Mapping[str, Any], unnamed: Collection[str]) -> bool:
    """Whether the model alone heard it, in these very words."""
    return entity.get("value") in unnamed and entity.get("source") == "model" and "start" in entity


def _calmer(entity: dict[str, Any], goes: bool, short: bool, enough: float) -> dict[str, Any] | None:
    sure = entity.get("level") == "act" and enough == FAINT
    faint = not sure and float(entity.get("confidence", 1.0)) < enough
    return None if (faint and short) or (goes and entity.get("value") == SUICIDE) else {**entity, "level": "ask"}
