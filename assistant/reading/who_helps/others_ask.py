"""What a parent, a professional or a friend asks about the other, in words that the model takes for something else.

"Moet ik haar straffen" is no wish to be hurt, and "zal ik met haar vader praten" no wish to be spoken with.
The words stand in `ways_of_asking.py` and a file for each role. A sure signal of danger goes before nearly all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_questions.also_asked import with_kept
from assistant.reading.her_questions.asides import aside
from assistant.reading.moment import (
    HELPERS,
    MISUNDERSTOOD,
    Moment,
    carries_danger,
    intent_of,
    likeliest_story,
    names_a,
    role_of,
)
from assistant.reading.open_question.answers import in_range
from assistant.reading.who_helps import of_a_friend
from assistant.reading.who_helps.asked_of_the_school import COLLEAGUE_HAS_IT, asks_of_a_colleague
from assistant.reading.who_helps.ways_of_asking import (
    AFTER_A_REPORT,
    BLAMES,
    CALL_HOME,
    CHILD,
    GONE,
    GUILT,
    HAS_PAID,
    HOW_TO_REPORT,
    KNOWN_AS_TELLER,
    NOTED,
    ONCE_THERE,
    PREPARES,
    PROMISED,
    PUNISH,
    SEND_AWAY,
    SHARED,
    THE_OTHER,
    TRIP,
    WHAT_NOW,
    WITH_ME,
    Row,
)
from assistant.reading.who_helps.ways_of_friends import FRIENDS
from assistant.reading.who_helps.ways_of_parents import PARENTS
from assistant.reading.who_helps.ways_of_professionals import PROFESSIONALS
from assistant.words import phrases
from assistant.words.sentences import asks_something

WAYS = {"parent": PARENTS, "professional": PROFESSIONALS, "friend": FRIENDS}
"""How each asks about the other."""
HELLO, WHAT_IT_CAN = "utter_greet", "ask_what_can_you_do"
SENT_UNASKED = "utter_received_himself"
"""There a parent is asked whether a child was sent it; a typed yes is that of the button."""
HONOUR_TOLD = ("utter_honour_", "utter_abroad_", "utter_forced_marriage_")
FORCE_TOLD = (*HONOUR_TOLD, "utter_friend_home", "utter_control_", "utter_pro_support_unsafe")
HOME_UNSAFE, BLACKMAIL = "choose_pro_home_unsafe", "extortion"
AGE_ASKED = ("utter_parent_phone_before", "utter_parent_prevention_first", "utter_parent_talk_first")
IS_SOMEBODY_THERE = ("utter_suicide_other_", "utter_danger_now_other", "utter_blackmail_other")
THREATENED = "utter_blackmail_other"
IS_IT_STILL_THERE = ("utter_parent_shared_first", "utter_parent_shared_everyone")
TOLD_OF = {CHILD: ("utter_parent_victim_", "utter_blackmail_other"), SHARED: ("utter_parent_shared_",)}

IS_ANYBODY_WITH_HER = "utter_suicide_other_act"
LIFE_WAS_AT_STAKE = (
    "utter_suicide_other_act", "utter_suicide_other_with", "utter_suicide_other_alone", "utter_suicide_other_where_",
)  # fmt: skip
"""Said once it was no mere doubt: whom to tell is answered by it from then on."""
OF_ANOTHERS_DEATH, ASK_IF_DYING = "utter_suicide_other_", "choose_ask_if_dying"
NOT_THERE, TELL_FOR_HER_LIFE = "choose_other_not_reached", "choose_aside_friend_mother_life"
MAY_I_TELL = re.compile(r"\b(?:moet|zal|mag|kan|ga) ik\b|\bbeloofd\b")
NAMES_DYING = re.compile(
    r"\b(?:dood|doodgaan|sterven|zelfmoord|su[iï]cid\w*|meent|er niet meer|niet meer leven|op idee\w+)\b"
)
ASKS_FOR_WORDS = re.compile(
    r"\b(?:hoe|wat|mag|moet|kan|durf|welke|wat voor)\b.{0,40}"
    r"\b(?:vra(?:ag|gen)|zeg(?:gen)?|praat|praten|bespre\w+|begin)\b|"
    r"\bwelke woorden\b|\b(?:vra(?:ag|gen)|zeg(?:gen)?)\b.{0,24}\b(?:letterlijk|precies)\b"
)
TELLS_SOMEBODY = re.compile(
    r"\b(?:tegen|aan|met|bij|naar) (?:haar|zijn|d'r|der|hun|de|mijn|mn|me|een|iemand)? ?"
    r"(?:moeder|vader|ouders|mam\w*|pap\w*|zus\w*|broer\w*|mentor|juf|meester|leraar|school|politie)\b|"
    r"\b(?:moeder|vader|ouders|mentor|school)\b.{0,16}\b(?:bel|bellen|app|appen|vertel\w*|zeggen|inlicht\w*)\b|"
    r"\b(?:bel|app)\w* (?:ik )?(?:nu |toch |nou |dan |gewoon )*(?:haar|zijn|hun|de) (?:moeder|vader|ouders|mentor)\b"
)
"""Whether to tell a parent is another question than how to ask the friend."""
TO_ANYBODY = re.compile(
    r"\b(?:beloofd?|belofte|gezworen|gezwore|zweer|geheim)\b|"
    r"\b(?:moet|mag|kan|zal|ga) (?:ik|iemand) (?:\w+ ){0,4}?(?:zeggen|zeg|vertellen|doorvertellen|weten)\b"
)
"""A promise of silence, or the question whether anybody may be told."""
NOT_REACHED = re.compile(
    r"\b(?:reage\w*|antwoord\w*|neemt|opneem\w*|app\w*|leest|online)\b.{0,16}\b(?:niet|nie|nergens|niks|nooit)\b|"
    r"\b(?:geen|niks) (?:reactie|antwoord|gehoor)\b|\bniet bereik\w*|\bkan (?:haar |hem )?(?:niks|niets|"
    r"niet) (?:vragen|bereiken)\b"
)
"""Who cannot be reached cannot be asked either."""
FEELS_GUILTY = re.compile(
    r"\b(?:voel\w*|ben) (?:me |mij |mezelf )?(?:\w+ ){0,3}schuldig\b|\b(?:is|was) (?:het |dit |"
    r"t )?(?:ook )?mijn (?:eigen )?(?:schuld|fout)\b|"
    r"\b(?:komt|kwam) door mij\b|\bmy fault\b"
)
SOMEBODY_IS_THERE = re.compile(
    r"\b(?:moeder|vader|mama|papa|mam|pap|man|vrouw|oma|opa|zus\w*|broer\w*|tante|oom|buurvrouw|collega|mentor|we)\b"
    r".{0,12}\b(?:is|zit|ben|zijn|blijf|blijft|slaapt) (?:er|daar|thuis|bij|naast|met|nu bij)\b|"
    r"\b(?:er is|is er|daar is) (?:wel |nu |al )?iemand\b|"
    r"\bik (?:zit|ben|sta|blijf|lig) (?:nu |hier |even |al |gewoon )*(?:bij|naast|met) (?:hem|haar|d'r|m|die)\b"
)
"""Tells who is with the other."""
SHE_IS_THERE = re.compile(
    r"\bik (?:ben|zit|lig|sta|blijf|slaap)(?: (?:er|nu|gewoon|zelf|hier|al|dus|ook|de hele \w+|vannacht))* "
    r"(?:bij(?: (?:haar|hem|mijn|mn|d'r))?|naast|op (?:de rand|het randje)|in (?:haar|zijn|d'r) kamer|"
    r"met (?:haar|hem))\b|"
    r"\b(?:ja|jawel)\W+(?:dat )?ben ik\b|^ben ik\b|"
    r"\b(?:ze|zij|hij) (?:ligt|zit|slaapt) (?:nu )?(?:bij|naast) (?:mij|me|ons)\b"
)
"""She is with the other herself: "ik zit op de rand van haar bed"."""
NOT_WITH_HER = re.compile(r"\b(?:niet|kan niet|straks|onderweg|op slot|opgesloten|zonder)\b")
""" "Ik zit niet bij haar", "de deur is op slot": nobody is there."""
AT_HOME_SO_FAR = re.compile(
    r"^(?:ja,? |nee,? )?(?:hij|zij|ze|die|mijn \w+) (?:is|zit|ligt) (?:(?:nu|nog|gewoon|hier|wel|al) )*"
    r"(?:thuis|boven|beneden|in bed|op bed|op (?:zijn|haar|z'n|d'r) kamer)\W*$"
)
WHERE_IS_IT = re.compile(
    r"\b(?:waar|plek)\b.{0,30}\b(?:die ander|de leerling|de jongere|is)\b|\bdie ander op een plek\b"
)
IS_AT = re.compile(
    rf"^(?:ja,? |jawel,? )?{THE_OTHER} (?:is|zit|ligt) (?:nu |gewoon |nog |wel |denk ik )*(?:thuis|op school|"
    r"op (?:haar|zijn|d'r) (?:kamer|werk))(?: denk ik)?\W*$"
)
"""Tells where the other is, which by itself sounds like somebody who comes home and has to be gone."""
IS_ALONE = re.compile(
    rf"\b{THE_OTHER} (?:is|zit|ligt|blijft) (?:nu |daar |thuis |helemaal |nog |hier )*alleen\b|"
    r"\bniemand (?:is )?(?:nu |daar )?(?:thuis|bij (?:haar|hem))\b|\ber is (?:nu |daar )?niemand\b"
)
HEARS_OF_IT = re.compile(
    r"\b(?:hoort|horen|hoor|krijgen|weten|bellen|belt)\b.{0,25}\b(?:ouders|vader|moeder|wij|ik|we)\b"
)
HERSELF = re.compile(
    r"\b(?:mezelf|mijzelf|mij zelf)\b|\b(?:slaa?t|sloeg|schop|mes|dreig|wapen|bang)\w*\b.{0,20}\b(?:mij|me|ons)\b"
)
"""A helper who writes about her own danger is read as anybody is."""
POLICE = re.compile(r"\b(?:politie|aangifte|zeden)\b|\bzelf gaat\b")
AGE_OFTHE_OTHER = re.compile(rf"^(?:ja,? )?{THE_OTHER} is (?:pas |nog maar |net )?\d{{1,2}}(?: jaar)?(?: oud)?[.! ]*$")
SENT_BY_HERSELF = re.compile(
    r"\bik\b.{0,20}\b(?:stuur\w*|(?:door|rond)?gestuurd|gedeeld|deelde|gezet|gepost|gemaakt)\b"
)


def read_by_who_helps(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message of who helps another, or of a first hello; None where it keeps its own meaning."""
    found = _first_words(text, parsed, moment) or asked_about_another(text, parsed, moment)
    if found is None:
        return None
    intent, drops = found
    intent = HOME_UNSAFE if intent == CALL_HOME and home_is_feared(text, moment) else intent
    entities = [one for one in parsed.get("entities") or [] if one.get("value") is None or one["value"] != drops]
    found_here = {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
    of_a_colleague = intent in (CALL_HOME, HOME_UNSAFE) and asks_of_a_colleague(text)
    return with_kept(found_here, COLLEAGUE_HAS_IT if of_a_colleague else None)


def home_is_feared(text: str, moment: Moment) -> bool:
    """Whether force, honour or a journey was told, now or before: nobody calls home then, whatever else is asked."""
    return any(one.startswith(FORCE_TOLD) for one in moment.said) or of_a_friend.FORCED.search(text) is not None


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
    if role not in HELPERS:
        return None
    if (
        (moment.asked or "").startswith("utter_honour_other")
        and WHERE_IS_IT.search(moment.question)
        and IS_AT.search(text)
    ):
        return "affirm", None
    at_stake = (moment.asked or "").startswith(OF_ANOTHERS_DEATH) or any(
        one.startswith(LIFE_WAS_AT_STAKE) for one in moment.said
    )
    if role == "friend" and at_stake and _may_she_tell_somebody(text):
        return TELL_FOR_HER_LIFE, None if _in_these_words("suicide", parsed) else "suicide"
    if (beside_death := _about_who_wants_to_die(text, moment)) is not None:
        only_asks = beside_death == ASK_IF_DYING  # "mag ik haar vragen of ze dood wil" tells nothing new
        return beside_death, None if _surely_told_here("suicide", parsed) and not only_asks else "suicide"
    guilty = role == "friend" and FEELS_GUILTY.search(text) and not phrases.passed_it_on(text)
    if guilty and not carries_danger(parsed):
        return GUILT, "self_harm"
    sent_to_a_child = role == "parent" and moment.asked == SENT_UNASKED
    if sent_to_a_child and intent_of(parsed) in ("affirm", "inform_role") and not carries_danger(parsed):
        return CHILD, None
    if carries_danger(parsed) or not phrases.is_short(text):
        if (beside := _asked_beside_danger(text, parsed, role, moment)) is not None or carries_danger(parsed):
            return beside
        question = _question_at_the_end(text, moment, role)
        if question is None and phrases.is_nearly_short(text):
            question = text
        return _by_rows(question, moment, role) if question else None
    asked = moment.asked or ""
    if AGE_OFTHE_OTHER.search(text) and asked:
        answer = in_range(text, moment.buttons)
        if answer is not None or not asked.startswith(AGE_ASKED):
            return answer or NOTED, None
    about_police = asked.startswith("utter_police_") or POLICE.search(text)
    if role != "friend" and about_police and HEARS_OF_IT.search(text):
        return "choose_police_parents", None
    likeliest = likeliest_story(parsed) if intent_of(parsed) == MISUNDERSTOOD else intent_of(parsed)
    if (asked_so := _by_rows(text, moment, role)) is not None:
        return asked_so
    if role == "friend" and likeliest == "i_shared_image" and not SENT_BY_HERSELF.search(text):
        unclear = {**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}}
        if of_a_friend.FIRST not in moment.said:
            return "friend_is_victim", None
        return aside(unclear, moment) or (MISUNDERSTOOD if asks_something(text) else NOTED), None
    return None


def _may_she_tell_somebody(text: str) -> bool:
    """Whether a friend asks to tell, or promised not to: how to ask the other about dying is another question."""
    asks_for_words = re.search(r"\b(?:wat|hoe|welke|vragen)\b", text) is not None
    to_somebody = MAY_I_TELL.search(text) and TELLS_SOMEBODY.search(text)
    return bool(to_somebody or (TO_ANYBODY.search(text) and not asks_for_words))


def _in_these_words(signal: str, parsed: Mapping[str, Any]) -> bool:
    """Whether a signal is heard in this message, and not only in those before it."""
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk")
    return any(one.get("value") == signal and "start" in one for one in risks)


def _surely_told_here(signal: str, parsed: Mapping[str, Any]) -> bool:
    """Whether the words of this message carry a signal for sure: "haar moeder is bij haar, ze heeft pillen op"."""
    risks = (one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and "start" in one)
    return any(one.get("value") == signal and one.get("level") == "act" for one in risks)


def _about_who_wants_to_die(text: str, moment: Moment) -> str | None:
    """After help for another's wish to die: how to ask about it, and who is with them now."""
    asked = moment.asked or ""
    if not any(one.startswith(OF_ANOTHERS_DEATH) for one in moment.said):
        return None
    there = asked.startswith(IS_SOMEBODY_THERE)
    asking = asked.startswith(OF_ANOTHERS_DEATH)
    if asking and NOT_REACHED.search(text) and not TELLS_SOMEBODY.search(text):
        return NOT_THERE
    if ASKS_FOR_WORDS.search(text) and (there or NAMES_DYING.search(text)) and not TELLS_SOMEBODY.search(text):
        return ASK_IF_DYING
    if asked == IS_ANYBODY_WITH_HER and SHE_IS_THERE.search(text) and not NOT_WITH_HER.search(text):
        return "affirm"
    if there and AT_HOME_SO_FAR.search(text):
        return NOTED  # that somebody is with the other is not said with it: the question comes back
    if there and IS_ALONE.search(text) and phrases.is_short(text):
        return "deny"
    nobody = phrases.NEGATION.search(text) or NOT_WITH_HER.search(text)
    if there and SOMEBODY_IS_THERE.search(text) and phrases.is_short(text) and not nobody:
        return "affirm"
    return None


def _by_rows(text: str, moment: Moment, role: str) -> tuple[str, str | None] | None:
    if HERSELF.search(text):
        return None
    for row in WAYS.get(role, ()):
        if row.words.search(text) and _is_of_this_talk(row, moment):
            return _in_this_talk(row, moment), row.drops
    return None


def _asked_beside_danger(
    text: str, parsed: Mapping[str, Any], role: str, moment: Moment
) -> tuple[str, str | None] | None:
    """A father who asks whether to send her away is answered about that; the signal stays, and is met with it."""
    sure = {
        one.get("value")
        for one in parsed.get("entities") or []
        if one.get("entity") == "risk" and one.get("level", "act") == "act"
    }
    for row in WAYS.get(role, ()):
        if row.beside and sure <= {row.beside} and row.words.search(text):
            if row.meant == SEND_AWAY and len(text.split()) <= 2 * phrases.LONGEST_ANSWER:
                return row.meant, None
            if row.meant == CALL_HOME and sure:
                return HOME_UNSAFE, None
            asks_more = not sure and _question_at_the_end(text, moment, role) is not None
            if row.beside == BLACKMAIL and _is_of_this_talk(row, moment) and not asks_more:
                return row.meant, None
            if row.meant in (PROMISED, KNOWN_AS_TELLER, AFTER_A_REPORT):
                return row.meant, None
    return None


def _question_at_the_end(text: str, moment: Moment, role: str) -> str | None:
    """The question that ends a long message: it goes before what was told around it, once the story is known."""
    if role != "professional" and not moment.topic:
        return None
    last = re.split(r"(?<=[.?!])\s+", text.strip())[-1]
    asks = phrases.ASKS_SOMETHING.search(last) or re.search(r"\bmijn vraag\b", last)
    return last if asks and last != text and phrases.is_short(last) else None


def _is_of_this_talk(row: Row, moment: Moment) -> bool:
    if (moment.asked or "").startswith(IS_SOMEBODY_THERE):
        reports_it = row.meant == HOW_TO_REPORT and (moment.asked or "").startswith(THREATENED)
        return reports_it or row.meant in (WITH_ME, PUNISH, GUILT, CALL_HOME, SEND_AWAY)
    if row.meant == HAS_PAID:
        return any(one.startswith("utter_blackmail_") for one in moment.said)
    if row.meant in (TRIP, ONCE_THERE, PREPARES):
        return any(one.startswith(FORCE_TOLD) for one in moment.said)
    if row.meant == WHAT_NOW:
        return (
            moment.topic in (CHILD, BLAMES)
            or any(one.startswith((*TOLD_OF[CHILD], *TOLD_OF[SHARED])) for one in moment.said)
            or any(one.startswith(HONOUR_TOLD) for one in moment.said)
        )
    told = row.topic is None or row.topic == moment.topic
    return told or any(one.startswith(TOLD_OF[row.topic or CHILD]) for one in moment.said)


def _in_this_talk(row: Row, moment: Moment) -> str:
    """Where honour was told, people go first; "ze is bij mij" is a yes where that was asked."""
    if row.meant == WITH_ME:
        return "affirm" if (moment.asked or "").startswith(IS_SOMEBODY_THERE) else NOTED
    if row.meant == GONE:
        return "deny" if moment.asked in IS_IT_STILL_THERE else NOTED
    if row.meant != WHAT_NOW:
        return row.meant
    if any(one.startswith(HONOUR_TOLD) for one in moment.said):
        return "ask_where_help"
    if _of_who_passed_it_on(moment):
        return SHARED  # its next wording says what comes first, and a step that is known leads to the next one
    return "choose_blame_deed" if moment.topic == BLAMES else WHAT_NOW


def _of_who_passed_it_on(moment: Moment) -> bool:
    """Whether a parent told that the child passed an image on, and of no child that is shown."""
    told = {story for story, begin in TOLD_OF.items() if any(one.startswith(begin) for one in moment.said)}
    return told == {SHARED} and moment.topic != CHILD
