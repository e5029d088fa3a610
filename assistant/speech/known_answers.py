"""What she has told already is not asked again.

A flow asks what it needs: whether somebody reads her phone, who threatens, where the image stands. She may have
answered that in another flow, or told it in her first line ("een jongen uit mn klas", "op tele"). The question is then
left out, and the flow goes on with the answer. Only her own story is read so, and only where her words are plain.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.reading.her_story.of_her_story import IN_AN_APP, NOT_PAID
from assistant.words import phrases

ROLES = (None, "youth")
"""Who is asked about herself."""
LAST, LAST_OF_WHOM = 4, 12
"""Messages in which she may have named who it is, or where it stands; earlier ones may be about something else."""

PHONE = re.compile(r"Kan iemand (?:nu )?(?:in je telefoon kijken|meelezen op je telefoon)\?$")
PAID = re.compile(r"Heb je al betaald, of nog iets gestuurd\?$")
NOT_YET = re.compile(r"^(?:nee+|neen|nope|nog niet|niks|niets)\b")
PAID_IT = "choose_blackmail_paid"
HAS_GIVEN = re.compile(
    r"\b(?:al|net|heb|had)\b.{0,16}\b\d+\b.{0,12}\b(?:gestuurd|betaald|overgemaakt|gegeven|getikt)\b|\bheb al betaald\b"
)
SENT_MORE = "choose_blackmail_sent_more"
_ANOTHER = r"nog (?:een|één|1|eentje|twee|2|een paar|meer|er (?:een|één|1|eentje|twee|2))"
HAS_SENT_MORE = re.compile(
    r"(?<!\bdat )\bik\b(?:(?!\b(?:hij|ie|ze|zij|niet|niks|nooit|als|moet|stuur)\b)[^.?!]){0,40}\b"
    rf"{_ANOTHER}(?: (?:foto|naakt|filmpje|video|pic|selfie)\w*)? (?:\w+ )?(?:gestuurd|verstuurd|gegeven)\b"
)
WHO = re.compile(r"Weet je (?:intussen )?wie (?:het is|dit doet)\?$")
WHO_ASKS = re.compile(r"Ken je degene die vraagt\?$")
SOMEBODY_SHE_KNOWS, KNOWN_TO_HER = "choose_blackmail_known", "choose_pressure_known"
SAID_WHO = (SOMEBODY_SHE_KNOWS, "choose_blackmail_stranger")
WHERE = re.compile(r"Waar staat het nu, voor zover je weet\?$")

YES, NO = re.compile(r"^(?:ja+|jep|jup|klopt|yes)\b"), re.compile(r"^(?:nee+|neen|nope|no)\b")
_MINE = r"(?:mijn|mn|m'n|me)"
_FROM_HER_CIRCLE = (
    rf"\b(?:jongen|gast|meisje|meid|iemand|chick|vriend|vent) (?:uit|van|in|bij) (?:(?:{_MINE}|de|onze|het) )?"
    r"(?:parallel)?(?:klas|school|buurt|buurtje|wijk|straat|werk|team|voetbal|sport\w*|stage|moskee|kerk|dorp)\b|"
    rf"\b(?:jongen|gast|meisje|meid|chick|vent|leerling) (?:die )?(?:zit )?op (?:{_MINE} |onze |dezelfde )?"
    r"(?:school|stage|werk|voetbal|sport\w*)\b|"
    r"\b(?:jongen|gast|meisje|meid|leerling) (?:uit|van|in) (?:de )?(?:\d ?(?:havo|vwo|mavo|vmbo|mbo|gym\w*|[a-z])|"
    r"brugklas|(?:eerste|tweede|derde|vierde|vijfde|zesde))\b"
)
FROM_HER_CIRCLE = re.compile(_FROM_HER_CIRCLE)
KNOWN_PERSON = re.compile(
    rf"{_FROM_HER_CIRCLE}|"
    rf"\b{_MINE} (?:ex\b|ex-\w+|broers?|neef|oom|vriendje|collega|ex-collega|baas|trainer|klasgeno\w+|man)\b"
)
OF_HER_SCHOOL = re.compile(
    rf"\b(?:hij|ie|die|zij|ze) (?:zit|zat|is|zitten) (?:ook |gewoon )?(?:bij {_MINE} )?(?:op|in|van) "
    rf"(?:{_MINE}|onze|dezelfde) (?:\w+)?(?:school|klas|team|stage|straat|buurt|voetbal|werk)\b|"
    r"\b(?:zei|zeg) ik (?:toch|al|net) (?:\w+ )?(?:van|uit|op) (?:school|de klas|mn klas|mijn klas|werk|voetbal)\b"
)
"""Says of "him" who threatens where she knows him from: "hij zit op mn school", "zei ik toch van school"."""
_NEAR = (
    r"(?:ex(?:-\w+)?|vriend(?:in|je)?|(?:stief|half|schoon)?broer(?:tje)?|(?:stief|half|schoon)?zus(?:je)?|"
    r"(?:stief|schoon)?vader|(?:stief|schoon)?moeder|neef|neefje|nicht|nichtje|oom|tante|opa|zwager|"
    r"buur(?:man|jongen|meisje|vrouw)|oppas|collega|baas|trainer|coach|leraar|docent|meester|mentor|klasgeno\w+|man)"
)
_WHOSE = rf"(?:{_MINE}|onze|de|die|een|zo'?n)"
_ONE_SHE_KNOWS = rf"(?:{_WHOSE} (?:\w+ )?{_NEAR}|{_WHOSE} (?:{KNOWN_PERSON.pattern}))"
_IMAGE = r"(?:\w*foto\w*|film\w*|video\w*|beeld\w*|\w*naakt\w*|nudes?|pics?)"
_MADE = r"(?:\w*gefilm[dt]|opgenomen|gemaakt|genomen|bewaard|opgeslagen|bewerkt)"
MADE_THE_IMAGE = re.compile(
    rf"\b{_ONE_SHE_KNOWS}(?: dus)? (?:film(?:de|t)|maakte|nam|"
    rf"(?:heeft|had|heft|hep|heb) (?:\w+ ){{0,6}}?(?:{_MADE}|{_IMAGE}))\b|"
    rf"\b{_MADE} door {_ONE_SHE_KNOWS}\b|\bdoor {_ONE_SHE_KNOWS} {_MADE}\b|"
    rf"\b(?:{_IMAGE}|het|die|iets) (?:\w+ ){{0,2}}?(?:gestuurd|gegeven) (?:naar|aan) {_ONE_SHE_KNOWS}\b|"
    rf"\b(?:stuurde|{_IMAGE}) (?:\w+ ){{0,3}}?(?:naar|aan) {_ONE_SHE_KNOWS}\b"
)
"""Somebody whom she knows made the image, or has it."""
THAT_ONE_THREATENS = re.compile(
    r"\b(?:hij|ie|zij|ze|die) (?:\w+ )?(?:zegt|zei|dreig(?:t|de)|wil(?:t|de)?|gaat|ging|laat|stuur(?:t|de)|zet|gooit|"
    r"post|deelt|appt|appte|vertelt|chanteert)\b|"
    r"\b(?:zegt|zei|dreigt|wil|gaat|laat|stuurt|zet|gooit|post|deelt|appt|vertelt) (?:hij|ie|zij|ze)\b"
)
_OWN_PERSON = rf"(?:{_MINE}|onze) (?:\w+ )?(?P<whom>{_NEAR})"
OWN_PERSON = re.compile(rf"\b{_OWN_PERSON}\b")
THAT_ONE_MADE_IT = re.compile(
    rf"\b(?:hij|ie|zij|ze) (?:\w+ ){{0,5}}?(?:{_MADE}|film(?:de|t))\b|"
    rf"\b(?:heeft|had|heb) (?:hij|ie|zij|ze) (?:\w+ ){{0,5}}?{_MADE}\b"
)
NAMES_WHO = re.compile(
    r"^\W*(?:(?:ja+|jawel|jep|yes|nou|eh+m?|uh+|wel|dus|gewoon|gwn|duh|huh|(?:dat |t )?(?:zeg|zei) ik (?:toch|net|al)|"
    r"ik (?:zeg|zei) (?:toch|net|al)|(?:het|t|'t|dat|hij|zij|die) (?:is|was)|toch|natuurlijk)[,.!]*\s+)*"
    rf"(?:{_MINE}|onze|die) (?:(?!niet\b)\w+ )?(?:{_NEAR}\b|(?:jongen|meisje|gast) (?:uit|van|op) )"
    r"(?!\s*(?:niet|nie|mag|moet|zal|kan|zou|slaat|vermoord\w*|maakt|weet|wordt|leest|gaat|is boos|checkt|ziet|"
    r"kijkt|komt)\b)"
)
"""Begins with somebody near: "ja mn neef??", "dat zei ik toch, mijn ex"."""
ANOTHER_THREATENS = re.compile(
    r"\b(?:iemand|onbekend\w*|anoniem\w*|vreemde?)\b(?! anders)|\b\w*(?:account|profiel|nummer)\b"
)
"""Then it may be anybody, whoever made the image."""
STRANGER = re.compile(
    r"\bnep ?(?:account|profiel)\b|\b(?:ze|zij|hij|die|het|dat) (?:\w+ ){0,3}nep\b|\bfake account\b|"
    r"\been of andere (?:gast|vent|kerel|man|gozer)\b|\bdacht (?:da|dat) (?:het |t |ze )?(?:t )?(?:een )?(?:meisje|"
    r"jongen|meid)\b|"
    r"\bken (?:hem|haar|die|diegene) (?:helemaal |echt |verder )?niet\b|\b(?:een )?vreemde\b|\bgeen idee wie\b"
)
NOT_THAT_APP = re.compile(r"\bniet (?:op |in )?(?:snap\w*|insta\w*|telegram|tele|tiktok|whatsapp)\b")
"""Corrects the app: "telegram zei ik toch, niet snap"."""
THREATENS = re.compile(
    r"\b(?:(?:door|rond)?stuu?r\w*|zet\w*|gooi\w*|laat\w*|laten|post\w*|lek\w*|deel\w*|online|dreig\w*|chant\w*|expos\w*)\b"
)
"""Stands in the same message: then the person named is the one who threatens."""


def known_answer(text: str, tracker: DialogueStateTracker) -> str | None:
    """The intent of the answer that she has given before to the question at the end of a text; None where she has not,
    where the text asks nothing of the kind, or where nothing else stands in it."""
    for question, answer in ANSWERS:
        if question.search(text) is not None:
            return answer(tracker) if without_its_question(text) else None
    return None


def without_its_question(text: str) -> str:
    """A text without its closing question; empty where it is nothing else."""
    question = next((found for one, _ in ANSWERS if (found := one.search(text)) is not None), None)
    return (text[: question.start()] if question else text).rstrip()


def phone_is_read(tracker: DialogueStateTracker) -> str | None:
    """`affirm` where somebody reads along on her phone, `deny` where nobody does; what she said last counts."""
    known: str | None = None
    asked = False
    for event in tracker.applied_events():
        if isinstance(event, UserUttered):
            known = _told_of_the_phone(event, asked) or known
            asked = False
        elif isinstance(event, BotUttered):
            asked = asked or PHONE.search(event.text or "") is not None
    return known


def who_it_is(tracker: DialogueStateTracker) -> str | None:
    """Whether it is somebody she knows or a stranger, as she pressed it or told it."""
    for event in reversed(tracker.applied_events()):
        if isinstance(event, UserUttered) and (event.intent or {}).get("name") in SAID_WHO:
            return str(event.intent["name"])
    said = _last_messages(tracker, LAST_OF_WHOM)
    if any(OF_HER_SCHOOL.search(text) or (KNOWN_PERSON.search(text) and THREATENS.search(text)) for text in said):
        return "choose_blackmail_known"
    if any(STRANGER.search(text) for text in said):
        return "choose_blackmail_stranger"
    return "choose_blackmail_known" if _who_made_it_threatens(said) else None


def who_asks(tracker: DialogueStateTracker) -> str | None:
    """That she knows who asks her for an image, where she told of one from her school, street or team."""
    said = _last_messages(tracker, LAST_OF_WHOM)
    known = any(FROM_HER_CIRCLE.search(text) or OF_HER_SCHOOL.search(text) for text in said)
    return KNOWN_TO_HER if known else None


def names_who_it_is(text: str, question: str) -> bool:
    """Whether a message, in small letters, names somebody near at the question who it is."""
    return WHO.search(question) is not None and NAMES_WHO.search(text) is not None


def _who_made_it_threatens(said: list[str]) -> bool:
    """Whether "he" who threatens is the one of whom she told before that he made the image, or has it."""
    by_name = (place for place, text in enumerate(said) if MADE_THE_IMAGE.search(text))
    made = min(next(by_name, len(said)), _told_of_one_who_made_it(said))
    since = said[made + 1 :]
    if any(ANOTHER_THREATENS.search(text) for text in since):
        return False
    return any(THAT_ONE_THREATENS.search(text) and THREATENS.search(text) for text in since)


def _told_of_one_who_made_it(said: list[str]) -> int:
    """The place where "he" made an image, in a story of one person near her and of nobody else; the end without it."""
    made = next((place for place, text in enumerate(said) if THAT_ONE_MADE_IT.search(text)), len(said))
    named = next((place for place, text in enumerate(said) if OWN_PERSON.search(text)), 0)
    story = said[named : made + 1]
    whom = {found["whom"] for text in story for found in OWN_PERSON.finditer(text)}
    alone = len(whom) == 1 and not any(ANOTHER_THREATENS.search(text) for text in story)
    return made if alone else len(said)


def nothing_given(tracker: DialogueStateTracker) -> str | None:
    """The choice "I have paid" or "I sent more" where she told so, `deny` where she has said before that nothing was
    paid or sent; what she gave later is told by other words."""
    told = _last_messages(tracker)
    if any(HAS_GIVEN.search(text) and not NOT_PAID.search(text) for text in told):
        return PAID_IT
    if any(HAS_SENT_MORE.search(text) for text in told):
        return SENT_MORE
    asked = False
    for event in tracker.applied_events():
        if isinstance(event, BotUttered):
            asked = PAID.search(event.text or "") is not None
        elif isinstance(event, UserUttered):
            if asked and ((event.intent or {}).get("name") == "deny" or NOT_YET.search(_plain(event))):
                return "deny"
            asked = False
    return None


def where_it_stands(tracker: DialogueStateTracker) -> str | None:
    """The choice "in an app or group", where she has named one."""
    told = (NOT_THAT_APP.sub(" ", text) for text in _last_messages(tracker))
    named = any(IN_AN_APP.search(text) and not phrases.NEGATION.search(text) for text in told)
    return "choose_image_in_app" if named else None


ANSWERS: tuple[tuple[re.Pattern[str], Callable[[DialogueStateTracker], str | None]], ...] = (
    (PHONE, phone_is_read),
    (WHO, who_it_is),
    (WHO_ASKS, who_asks),
    (PAID, nothing_given),
    (WHERE, where_it_stands),
)


def _told_of_the_phone(event: UserUttered, asked: bool) -> str | None:
    text = _plain(event)
    if phrases.is_watched(text):
        return "affirm"
    if not asked:
        return None
    intent = (event.intent or {}).get("name")
    if intent == "affirm" or YES.search(text):
        return "affirm"
    return "deny" if intent == "deny" or NO.search(text) else None


def _last_messages(tracker: DialogueStateTracker, last: int = LAST) -> list[str]:
    return [_plain(event) for event in tracker.applied_events() if isinstance(event, UserUttered)][-last:]


def _plain(event: UserUttered) -> str:
    return " ".join((event.text or "").lower().split())
