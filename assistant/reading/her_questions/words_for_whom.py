"""What she says to whom: to a helpline when it picks up, to her mother, or nothing about what her mother may suffer.

"Wat zeg ik" is heard as advice to a parent or a talk about a wedding; whom it is said to, stands in her own words.
"""

from __future__ import annotations

import re

from assistant.reading.her_questions.who_gets_to_know import her_own_question_counts
from assistant.reading.her_story.her_own_story import OWN_CHOICE, stories_told
from assistant.reading.her_story.what_presses_her import TELLS_SOMEBODY_OF_SCHOOL
from assistant.reading.moment import IMAGES, Moment

TO_A_HELPLINE, TO_THE_POLICE, AT_HOME = "choose_what_to_say", "choose_police_talk", "ask_how_to_tell_parents"
PARENTS_IN_TROUBLE, PRESSED_WITHOUT_HITTING = "choose_aside_parents_in_trouble", "choose_aside_force_without_hitting"
_SAYS = (
    r"(?:wat (?:zeg|vertel|typ) ik|wat (?:moet|kan|zal) ik (?:\w+ ){0,4}?(?:zeggen|vertellen)|"
    r"hoe (?:zeg|vertel|begin) ik|hoe (?:moet|kan) ik (?:\w+ ){0,4}?(?:zeggen|vertellen|beginnen)|"
    r"hoe ik (?:\w+ ){0,5}?(?:zeg|vertel|moet zeggen))"
)
SAYS = re.compile(rf"\b{_SAYS}\b")
_HELPLINE = r"(?:veilig thuis|kindertelefoon|helpwanted|113|slachtofferhulp|hulplijn|centrum seksueel geweld)"
PICKS_UP = re.compile(
    rf"\b(?:tegen|aan|bij) (?:de |het |die )?{_HELPLINE}\b|"
    rf"\bals (?:die|ze|iemand|{_HELPLINE}) (?:\w+ )?(?:opne\w+|opnemen)\b|"
    r"\b(?:aan|door) de telefoon\b|\bals ik (?:\w+ ){0,2}?bel\b|\bals ze opnemen\b"
)
FIRST_WORDS = re.compile(r"\b(?:als )?eerste?\b|\bdan\b")
CALLS = re.compile(r"\b(?:bel|bellen|gebeld|opnemen|opneemt)\b")
PEOPLE_SHOWN = ("utter_referral_", "utter_call_or_type")
POLICE = re.compile(r"\b(?:tegen|aan|bij) (?:de |die )?(?:politie|zeden|agent\w*)\b")
_PARENT = r"(?:(?:stief)?(?:moeder|vader)|mama|papa|mam|pap|ma|pa|ouders|thuis)"
A_PARENT = re.compile(
    rf"\b(?:tegen|aan|bij) (?:(?:mn|mijn|m'n|me|de) )?{_PARENT}\b|"
    rf"\b{_SAYS} (?:\w+ ){{0,3}}?(?:mn|mijn|m'n|me) {_PARENT}\b"
)
NAMES_A_PARENT = re.compile(rf"\b(?:(?:mn|mijn|m'n|me) {_PARENT}|mam|mama|pap|papa)\b")
TO_THAT_PARENT = re.compile(rf"\b{_SAYS} (?:\w+ ){{0,3}}?(?:tegen|aan) (?:haar|hem|ze|hun|hen)\b")
TELLING_ASKED = ("utter_afraid_parents_", "utter_how_to_tell_")
OF_SOMEBODY_ELSE = re.compile(r"\b(?:tegen|aan) (?:hem|die (?:gast|jongen)|(?:mn|mijn) ex)\b")
FAKE_TOLD = "utter_deepfake_"
BELIEVES_THE_FAKE = re.compile(
    r"\b(?:gelooft?|geloven|gelove|overtuig\w*|wijs ?maken)\b[^.?!]{0,40}\b(?:nep\w*|fake|ai|echt)\b|"
    r"\b(?:nep\w*|fake)\b[^.?!]{0,24}\b(?:gelooft?|geloven|gelove)\b|"
    r"\b(?:denkt?|denken)\b[^.?!]{0,24}\bdat (?:ik (?:\w+ ){0,4}?(?:gestuurd|gemaakt)|(?:het|t|'t|die) echt)\b"
)
"""Fears that who hears it takes the fake for real."""
OUTSIDE = re.compile(r"\b(?:iedereen|klas\w*|school|vrienden|vriendinnen|jongens|politie|mentor)\b")
_TROUBLE = r"(?:problemen|probleem|straf|de cel|gevangenis|opgepakt|de pineut|in de problemen|boete|gedoe)"
GETS_INTO_TROUBLE = re.compile(
    rf"\b{_PARENT}\b[^.!]{{0,60}}\b(?:krijgt|krijgen|komen|komt|gaat|gaan|moet|is|zijn)\b[^.!]{{0,24}}\b{_TROUBLE}\b|"
    rf"\b(?:veilig thuis|helpen|hulp)\b[^.!?]{{0,24}}"
    rf"\b(?:mn|mijn|m'n|me) (?:moeder|ma|mama)\b[^.!?]{{0,16}}\b(?:ook )?help\w*\b"
)
NOBODY_HITS = re.compile(
    r"\bsla(?:at|an) (?:me|mij|ons)? ?(?:\w+ )?(?:niet|nie|nooit)\b|"
    r"\b(?:niet|nooit|niemand) (?:dat ze )?(?:me |mij )?sla\w*"
)
SHE_PAYS_FOR_MY_NO = re.compile(
    rf"\bals ik (?:\w+ ){{0,3}}?(?:nee|niet)\b[^.!?]{{0,60}}\b(?:{_PARENT}|zus\w*|broer\w*)\b[^.!?]{{0,24}}\b(?:schuld|"
    r"boos|problemen|verwijt\w*|de pineut|opdraai\w*)\b|"
    rf"\bals ik (?:\w+ ){{0,3}}?(?:nee|niet)\b[^.!?]{{0,24}}\b(?:krijgt|heeft|draait)\b"
    rf"[^.!?]{{0,32}}\b(?:schuld|ervoor op)\b"
)


def words_for_whom(text: str, moment: Moment) -> str | None:
    """The intent of such a question of a young person, in small letters; None for all else."""
    if moment.role not in (None, "youth") or moment.topic is None or not her_own_question_counts(text, moment):
        return None
    if BELIEVES_THE_FAKE.search(text) and _of_a_fake_at_home(text, moment):
        return AT_HOME
    own_choice = any(one.startswith(OWN_CHOICE) for one in moment.said)
    if own_choice:
        if NOBODY_HITS.search(text) and SHE_PAYS_FOR_MY_NO.search(text):
            return PRESSED_WITHOUT_HITTING
        if GETS_INTO_TROUBLE.search(text):
            return PARENTS_IN_TROUBLE
    if SAYS.search(text) is None or OF_SOMEBODY_ELSE.search(text) or TELLS_SOMEBODY_OF_SCHOOL.search(text):
        return None
    of_an_image = not {moment.topic, *stories_told(moment.said)}.isdisjoint(IMAGES)
    if POLICE.search(text) and of_an_image:
        return TO_THE_POLICE
    shown = (moment.asked or "").startswith(PEOPLE_SHOWN) and FIRST_WORDS.search(text)
    if PICKS_UP.search(text) or (shown and CALLS.search(text)):
        return TO_A_HELPLINE
    if own_choice or not of_an_image:
        return None  # a no at home has words of its own
    to_a_parent = A_PARENT.search(text) or (NAMES_A_PARENT.search(text) and TO_THAT_PARENT.search(text))
    asked_of_telling = (moment.asked or "").startswith(TELLING_ASKED) and NAMES_A_PARENT.search(text)
    return AT_HOME if to_a_parent or asked_of_telling else None


def _of_a_fake_at_home(text: str, moment: Moment) -> bool:
    """Whether a fake was told, and somebody at home is whom she speaks of, now or in the question that stands open."""
    if not any(one.startswith(FAKE_TOLD) for one in moment.said) or OUTSIDE.search(text):
        return False
    return NAMES_A_PARENT.search(text) is not None or (moment.asked or "").startswith(TELLING_ASKED)
