"""In the middle of a talk the model alone hears a wish to die in words that name nothing of the kind.

"Ik wil mn moeder geen pijn doen" or "dankjewel, ik ga ze mailen. doei" is heavy by all that was said before, not by
itself. Help for dying at once is then too much: one question comes first, and a faint doubt is let go. Where a word
speaks of death, of an end, of not going on, or where a rule heard it, everything stays; so does a first message.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import HITS, NEGATED, WORSE, only_scolding
from assistant.reading.her_story.demands_silence import has_to_be_silent
from assistant.reading.her_story.her_own_story import OWN_CHOICE, stories_told
from assistant.reading.moment import MISUNDERSTOOD, OF_WHO_PASSED_IT_ON, Moment, blackmail_is_known, intent_of
from assistant.reading.open_question.another_subject import NOBODY_THREATENS
from assistant.words import phrases
from assistant.words.heavy_words import HEAVY, only_tired
from assistant.words.sentences import asks_something, parted
from assistant.words.words_of_a_plan import names_a_plan

DYING = "suicidal_thoughts"
SUICIDE, TOUCHED, THREAT = "suicide", "sexual_violence", "extortion"
FAINT, FAINT_BESIDE_A_QUESTION, FEW = 0.3, 0.75, 30
"""A doubt below this probability in so few words, none of them heavy, is let go; beside a question of her own a greater
one is: "ze was vandaag niet op school. kan ik sorry zeggen?" asks about another thing."""
LEAVING_HOME = re.compile(
    r"\b(?:als ik (?:\w+ )?weg ?(?:ga|loop|ben)|ik (?:\w+ ){0,2}weg ?(?:ga|loop|wil)|ga (?:ik )?weg|"
    r"weg (?:gaan|lopen|bij)|"
    r"wil (?:ik )?weg)\b|"
    r"\b(?:meegenomen|meegestuurd|weggestuurd|achtergelaten) (?:te )?word\w*\b|"
    r"\bword\w* (?:\w+ ){0,3}?(?:meegenomen|meegestuurd|weggestuurd|achtergelaten)\b"
)
"""Where she is to marry, or is held, going away is leaving home, and being taken along a journey."""
ASKED_ABOUT_DYING, DENIED = ("utter_suicide_ask", "utter_blackmail_suicide"), "utter_danger_ok"
OF_HER_LIFE = (
    "utter_suicide_act",
    "utter_suicide_now",
    "utter_suicide_near",
    "utter_suicide_not_yet",
    "utter_plan_stands",
)
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
GROOMED = "utter_grooming_"
THREATENS_HER = re.compile(
    r"dreig|chant|afpers|betal|\bgeld\b|\beuro\b|€|\banders\b|\bmoet (?:ik )?(?:betal|stur|kom)|\b(?:door)?stuu?r\w*|"
    r"\bgestuurd|"
    r"\bpost\w*|\bdeel\w*|\bonline\b|\blaat\w*\b.{0,12}\bzien\b|\bverte\w+|\bzegt het\b|\bexpos|\bblackmail|\bthreat|"
    r"\bpay\b|"
    r"\bor else\b|\bunless\b"
)
""" "Hij heeft al een kaartje gekocht" of an adult who wants to meet her is no blackmail yet."""
GETS_TO_SEE_IT = re.compile(r"\bkrij(?:gt|gen)\b|\bals ik (?:niet|geen)\b|\bziet|\bzien\b")
FEARED = re.compile(
    r"\bbang\b|\bangst|vermoord|\bdood|\bsla|\bslo|gesla|\beer\b|schande|opsluit|opgeslo|\bboos|\bkwaad|"
    r"\baf\W*$|maak\w* .{0,12}\baf\b|"
    r"gevaar|dreig|wraak|versto|\bstraf|veilig|erachter|\bhoor|\bhore|ontdek|\bziet\b|\bzien\b|dwing|dwang|gedwong|"
    r"\bafraid|\bscared|\bkill|\bhonou?r|\bbeat|\bhurt|\bforce"
)
"""Without any of these nothing tells of fear for the family."""
THREATENS_MY_CHILD = re.compile(THREATENS.pattern + r"|\b(?:door)?stuu?r\w*|\bgestuurd|\bpost\w*|\bdeel\w*|\bonline\b")
HELPERS = ("parent", "professional")
SENT_AWAY = re.compile(r"\b(?:zegt|zei|roept|riep|typt|schreeuwt) (?:\w+ ){0,2}?ga weg\b")
""" "Hij zegt ga weg" of a son who does not want to talk."""
TRIP = re.compile(
    r"\b(?:marokko|turkije|somali\w*|pakistan|syri\w*|irak|afghanistan|suriname|egypte|iran|buitenland|vakantie|reis|"
    r"vliegen|vliegtuig|tickets?|zomer)\b"
)
TAKEN_BY = re.compile(r"\b(?:ouders?|vader|moeder|pap\w*|mam\w*|familie|oom|opa|oma|tante|broers?)\b")
NOT_BACK = re.compile(r"\b(?:niet (?:meer )?terug\w*|daar (?:moet\w* )?blijven|never come back|not com\w* back)\b")
DEAD_IF_THEY_KNOW = re.compile(r"\b(?:ga|ben) ik (?:echt )?dood\b|\bik (?:ga|ben) (?:echt )?dood\b")
IF_THEY_KNOW = re.compile(r"\b(?:als|wanneer|straks)\b.{0,40}\b(?:hoor\w*|ziet?|zien|weet|weten|merk\w*|erachter)\b")
""" "Als mn broer t hoort ga ik dood" is a fear first, and is asked about."""
PRESSED = "pressured_to_send"
MORE_THAN_PRESSING = re.compile(
    r"dreig|chant|afpers|betal|\bgeld\b|\beuro\b|€|\banders\b|\bdoor ?st|\brond\b|\bpost\w*|\bdeel\w*|\bonline\b|"
    r"\bzien\b|"
    r"\bverte\w+|\bzegt het\b|\bexpos|\biedereen\b|\bklas\b.{0,12}\bst|\bouders?\b|\bschool\b|\bblackmail|\bthreat|"
    r"\bor else\b|\bunless\b"
)
""" "Je bent een baby als je niks stuurt" is pressing, and no blackmail."""
CHOSEN_FOR_HER = ("forced_marriage", "left_abroad", "family_control", "divorce_choice")
A_PLAN_OF_HER_FAMILY = ("utter_forced_marriage_", "utter_abroad_")
FEARS_THEM = re.compile(
    r"\bbang\b|\bangst|vermoord|\bdood|\bsla|\bslo|gesla|\beer\b|schande|opsluit|opgeslo|op slot|\bkwaad|"
    r"\bmaak\w* .{0,12}\baf\b|"
    r"gevaar|dreig|wraak|versto|\bmes\b|wapen|\bpijn\b|schop|\bweglop|weggelopen|vannacht|vandaag|morgen|\bnu (?:weg|"
    r"mee)\b|"
    r"\bhelp\b|\bafraid|\bscared|\bkill|\bhonou?r|\bbeat|\bhurt|\blocked"
)
NO_FEAR = re.compile(
    r"\bbang (?:weet ik (?:\w+ )?niet|(?:ben|was) ik (?:\w+ )?niet)\b|\b(?:niet|nie) (?:echt |meer )?bang\b(?! voor)"
)
""" "Ze slaan me niet", "bang weet ik niet" name no blow and no fear."""
VIOLENT = re.compile(
    r"\bsla|\bslo|gesla|schop|\bmes\b|wapen|bloed|\bdood|vermoord|dreig|gevaar|\bhelp\b|\b112\b|bonk|\bpijn|kwijt|gooi|"
    r"schreeuw|weggelopen|verdwenen|opgesloten|\bhit|\bkill|\bhurt|knife"
)
"""Without any of these nothing tells of danger at this moment."""
FAMILY, AT_THIS_MOMENT = "honour_violence", "danger_now"
NAMED_BY: Mapping[str, re.Pattern[str]] = {SUICIDE: HEAVY, TOUCHED: TOUCH}


def asked_first_where_nothing_is_heavy(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, calmer where no word in small letters names what the model heard and a talk is under way."""
    parsed = _without_a_denied_threat(text, _a_threat_that_is_named(text, parsed, moment))
    parsed = _a_touch_that_is_named(text, parsed, moment)
    parsed = _nobody_hits(text, _a_film_of_abuse(text, parsed, moment), moment)
    parsed = _not_back_from_a_trip(text, parsed)
    if moment.role in HELPERS:
        parsed = _shouts_only(text, parsed)
        text = SENT_AWAY.sub(" ", text)
    if moment.topic is None:
        return parsed
    parsed = _asked_first_of_her_family(text, parsed, moment)
    words = {**NAMED_BY, **_threats_of(moment)}
    without_leaving = LEAVING_HOME.sub(" ", text) if any(one.startswith(OWN_CHOICE) for one in moment.said) else text
    unnamed = {signal for signal, named in words.items() if not named.search(without_leaving)}
    goes = phrases.thanks_and_goes(text)
    if (moment.asked or "").startswith(OF_HER_LIFE) and not goes and names_a_plan(text):
        unnamed.discard(SUICIDE)  # "morgen als ze weg is" answers whether there is a plan
    short = len(text.split()) <= FEW
    denied = DENIED in moment.said and not moment.said.isdisjoint(ASKED_ABOUT_DYING)
    tired = SUICIDE not in unnamed and only_tired(without_leaving)
    faint = (
        DENIED_ALREADY
        if denied or without_leaving != text
        else FAINT_BESIDE_A_QUESTION
        if asks_something(text) or parted(text) is not None
        else FAINT
    )
    entities = [
        calmer
        for one in parsed.get("entities") or []
        if (calmer := _calmer(one, goes, short, faint) if _is_the_models(one, unnamed) else one) is not None
    ]
    if (_groomed(moment) or _pressed(moment)) and THREAT in unnamed:
        entities = [one for one in entities if not _is_the_models(one, {THREAT})]  # that talk asks for threats itself
    if tired:
        entities = [{**one, "level": "ask"} if _is_the_models(one, {SUICIDE}) else one for one in entities]
    if faint >= FAINT_BESIDE_A_QUESTION:
        feared = {FAMILY: FEARED, AT_THIS_MOMENT: VIOLENT}
        guessed = {signal for signal, named in feared.items() if not named.search(text)}
        entities = [one for one in entities if not _is_a_guess(one, guessed)]
    return _without_the_story_of_it({**parsed, "entities": entities}, SUICIDE in unnamed)


def _asked_first_of_her_family(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where a plan to marry her or to travel sounds to the model like violence for the honour.

    "Kunnen ze me dwingen? Alles is al geregeld" is what that talk is about; whether she is afraid is asked first.
    """
    planned = any(one.startswith(A_PLAN_OF_HER_FAMILY) for one in moment.said)
    plain = DEAD_IF_THEY_KNOW.sub(" ", text)
    figure = plain != text and IF_THEY_KNOW.search(text)
    if not (planned or figure) or FEARS_THEM.search(NO_FEAR.sub(" ", NEGATED.sub(" ", plain))):
        return parsed
    entities = [
        {**one, "level": "ask"} if one.get("value") == FAMILY and not _by_a_rule(one) else one
        for one in parsed.get("entities") or []
    ]
    return {**parsed, "entities": entities}


def _by_a_rule(entity: Mapping[str, Any]) -> bool:
    return str(entity.get("source") or "").startswith("rule:")


def _a_threat_that_is_named(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading of a first message, where the model alone hears blackmail in what is no threat yet.

    "Het is uit en hij heeft nog een foto van mij" is a fear; whether he threatens is asked.
    """
    named = any(words.search(text) for words in (THREATENS, THREATENS_HER, GETS_TO_SEE_IT))
    if moment.topic is not None or named:
        return parsed
    entities = [
        {**one, "level": "ask"} if _is_the_models(one, {THREAT}) else one for one in parsed.get("entities") or []
    ]
    return {**parsed, "entities": entities}


def _a_touch_that_is_named(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading of a first message about a choice that is made for her, where no word tells of a body.

    "Ik wou het niet echt maar ik heb ja gezegd" is said of an engagement: whether she was touched is not asked first.
    """
    if moment.topic is not None or intent_of(parsed) not in CHOSEN_FOR_HER or TOUCH.search(text):
        return parsed
    guessed = [one for one in parsed.get("entities") or [] if _is_the_models(one, {TOUCHED})]
    entities = [one for one in parsed.get("entities") or [] if not (one in guessed and one.get("level") == "ask")]
    return {**parsed, "entities": entities}


def _without_a_denied_threat(text: str, parsed: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same reading, where she says that nobody threatens and names none: "hij dreigt niet, hij is lief"."""
    rest = NOBODY_THREATENS.sub(" ", text)
    if rest == text or THREATENS.search(rest) or has_to_be_silent(text):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one.get("value") != THREAT]
    return {**parsed, "entities": entities}


def _a_film_of_abuse(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where he who did it also has a film and no threat is told: that is no blackmail yet."""
    told = (moment.asked or "").startswith("utter_sexual_violence_")
    if not told or THREATENS.search(text) or THREATENS_HER.search(text) or has_to_be_silent(text):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if not _is_the_models(one, {THREAT})]
    return {**parsed, "entities": entities}


def _nobody_hits(text: str, parsed: Mapping[str, Any], moment: Moment) -> Mapping[str, Any]:
    """The same reading, where "schreeuwen maar niet slaan" answers what happens at home: what the model doubts goes."""
    asked = (moment.asked or "").startswith("utter_afraid_parents_")
    rest = NEGATED.sub(" ", text)
    if not asked or rest == text or HITS.search(rest) or WORSE.search(rest):
        return parsed
    doubts = (FAMILY, AT_THIS_MOMENT)
    entities = [
        one
        for one in parsed.get("entities") or []
        if not (one.get("value") in doubts and one.get("level") == "ask" and not _by_a_rule(one))
    ]
    return {**parsed, "entities": entities}


def _not_back_from_a_trip(text: str, parsed: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same reading, where somebody who is taken along on a trip may not come back: no wish to die by itself."""
    trip = TRIP.search(text) and TAKEN_BY.search(text) and NOT_BACK.search(text)
    if not trip or HEAVY.search(NOT_BACK.sub(" ", text)):
        return parsed
    entities = [
        {**one, "level": "ask"} if _is_the_models(one, {SUICIDE}) else one for one in parsed.get("entities") or []
    ]
    return {**parsed, "entities": entities}


def _shouts_only(text: str, parsed: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same reading, where a parent says that at home there is shouting and no hitting."""
    if not NEGATED.search(text) or not only_scolding(text):
        return parsed
    entities = [one for one in parsed.get("entities") or [] if one.get("value") not in (FAMILY, AT_THIS_MOMENT)]
    return {**parsed, "entities": entities}


def _threats_of(moment: Moment) -> dict[str, re.Pattern[str]]:
    """The words of a threat, where the talk is about something in which the model hears one too soon."""
    if moment.role in HELPERS:
        return {THREAT: THREATENS_MY_CHILD}
    if moment.topic in OF_WHO_PASSED_IT_ON:
        return {THREAT: THREATENS}
    if _pressed(moment):
        return {THREAT: MORE_THAN_PRESSING}
    return {THREAT: THREATENS_HER} if _groomed(moment) else {}


def _pressed(moment: Moment) -> bool:
    """Whether the talk is about pressing, also after a question in between, and no blackmail was told."""
    return PRESSED in {moment.topic, *stories_told(moment.said)} and not blackmail_is_known(moment)


def _groomed(moment: Moment) -> bool:
    """Whether the talk is about an adult online, and no blackmail was told."""
    return moment.topic != "sextortion" and any(one.startswith(GROOMED) for one in moment.said)


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
