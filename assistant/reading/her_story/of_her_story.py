"""What a message adds to the story that was told before, whatever question stands open.

"Ik heb al 150 betaald" is news in a talk about blackmail, not a new blackmail; "28 juli vliegen we" is a trip in a
talk about a marriage, and the weather anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.her_story.before_a_trip import BAG, about_her_papers, packs_for_the_trip
from assistant.reading.her_story.her_own_story import OWN_CHOICE
from assistant.reading.her_story.pressed_to_send import wants_words_for_a_no
from assistant.reading.her_story.what_presses_her import (
    AN_IMAGE,
    LADDER,
    REMOVE,
    SCHOOL,
    WHOM_SHE_LOVES,
    beside_every_question,
    what_presses_her,
)
from assistant.reading.moment import (
    ANSWERS,
    IMAGES,
    MISUNDERSTOOD,
    Moment,
    blackmail_is_known,
    carries_danger,
    intent_of,
    likeliest_story,
)
from assistant.words import phrases

PAID, STRANGER = "choose_blackmail_paid", "choose_blackmail_stranger"
OUTED, OUTED_AT_SCHOOL = "choose_lgbt_outed", "choose_lgbt_outed_school"
IN_APP, TOLD_IN_APP = "choose_image_in_app", "choose_image_told_in_app"
SENDER, A_PERSON_ALONE, A_FIRST_STORY = "choose_sender_known", 5, 45  # words
BULLIED_SCHOOL, NO_SLEEP = "choose_bullied_school", "choose_no_sleep"
PARENTS_HEAR_IT, BEFORE_A_TRIP = "choose_police_parents", "choose_abroad_before"
AT_SCHIPHOL, MUST_GO = "choose_abroad_airport", "choose_abroad_must_go"
NOTED, KEEP_TOUCH = "choose_noted", "choose_keep_touch"

WHERE = "utter_image_shared_first"
WHO = ("utter_blackmail_first", "utter_blackmail_known")
AFRAID_OF_HIM = ("utter_blackmail_known", "utter_image_shared_sender_known")
BEFORE, PASSPORT_SAID, MUST_GO_SAID = "utter_abroad_before", "utter_abroad_passport", "utter_abroad_must_go"
TRIP_ASKED = (BEFORE, PASSPORT_SAID)
DATE_SAID = "utter_forced_marriage_date"
DYING_ASKED = "utter_suicide_ask"
"""The one of them beside which a trip that is told is heard all the same."""
FAMILY_IS_FEARED = (
    "utter_honour_", "utter_forced_marriage_", "utter_abroad_", "utter_control_", "utter_danger_now_",
    "utter_afraid_parents_violent",
)  # fmt: skip
"""Beginnings of what is said where the police has words of its own about home."""
PHONE_IS_KNOWN = (
    "utter_forced_marriage_watched", "utter_forced_marriage_rights", "utter_honour_watched", "utter_abroad_watched",
)  # fmt: skip

_MINE = r"(?:mijn|mn|m'n|me)"
HAS_PAID = re.compile(
    r"\b(?:betaald|overgemaakt|tikkie|getikt|cadeaukaart\w*|gestort)\b|\bgeld (?:gegeven|gestuurd)\b", re.I
)
NOT_PAID = re.compile(r"\b(?:niks|niets|niet|nooit|geen)\b.{0,24}\b(?:betaald|overgemaakt|gegeven|gestuurd)\b")
MONEY_BACK = re.compile(r"\b(?:geld|euro|centen|dat bedrag|die \d+)\b.{0,24}\bterug|\bterug\w*.{0,12}\bgeld\b")
MET_ONLINE = re.compile(
    r"\b(?:meisje|meid|jongen|gast|vrouw|man|iemand|persoon|account|chick|die)\b.{0,16}"
    r"\b(?:op|van|via) (?:insta\w*|snap(?:chat)?|discord|tiktok|telegram|roblox|tinder|facebook|internet|omegle)\b|"
    r"\bonline\b|\bnep(?:account|profiel)\b"
)
NOT_KNOWN = re.compile(r"\bken (?:hem|haar|m|die|diegene) (?:\w+ )?(?:niet|nie)\b")
KNOWN_IN_LIFE = re.compile(r"\b(?:klas|school|ex|vriend\w*|buurt|buur\w*|werk|sport|neef|ken (?:hem|haar|die))\b")
FAMILY_HEARS = "afraid_parents_find_out"
OF_HOME = re.compile(r"\b(?:broers?|vader|ouders?|familie|thuis|ooms?|moeder)\b")
FEARS_HOME = re.compile(
    rf"\b(?:bang|wel) (?:voor|van) {_MINE} (?:\w+ en )?(?:vader|pa|papa|broers?|ouders|familie|moeder|ooms?)\b"
)
_FAR = (
    r"(?:turkije|marokko|pakistan|irak|iran|syri[eë]|somali[eë]|afghanistan|egypte|india|suriname|algerije|tunesi[eë]|"
    r"koerdistan|eritrea|jemen|bangladesh)"
)
TRAVELS = re.compile(
    r"\bvlieg(?:en|t|tuig)\b|\bvlucht\b|\bticket\w*|"
    rf"\b(?:ga|gaan|gaat|moet|reizen|vertrekken)\b.{{0,20}}\bnaar {_FAR}\b|"
    rf"\b(?:bruiloft|trouwen|feest)\b.{{0,20}}\bin {_FAR}\b"
)
GOES_ALL_THE_SAME = re.compile(
    r"\b(?:als|stel|dat) ik (?:\w+ ){0,3}?(?:toch|wel|moet) (?:\w+ ){0,2}?(?:mee|gaan|ga)\b|"
    r"\bstel ik ga (?:\w+ ){0,2}?mee\b|"
    r"\bwat (?:moet|kan|neem|zal) ik (?:\w+ ){0,3}?(?:mee\w*|bij me houden|inpakken|verstoppen)\b"
)
KEEPS_MY_PASSPORT = re.compile(
    r"\b(?:vader|moeder|ouders|oom|broers?|hij|zij|ze|familie)\b.{0,16}"
    rf"\b(?:heeft|hebben|bewaart|bewaren|pakte|houdt)\b"
    rf".{{0,12}}\b{_MINE} (?:paspoort|pas|id|papieren)\b|"
    rf"\b{_MINE} (?:paspoort|pas|papieren)\b.{{0,24}}"
    rf"\b(?:afgepakt|ingenomen|bij {_MINE} (?:vader|moeder|ouders|oom|broer))"
)
TOLD_TO_OTHERS = re.compile(
    r"\b(?:ge-?out|outed|outte)\b|\buit de kast (?:gehaald|getrokken|gesleurd)|"
    r"\b(?:iedereen|(?:de|mijn|mn|heel de|hele) (?:hele )?(?:klas|school))\b.{0,40}"
    r"\b(?:verteld|gezegd|we(?:et|ten)|wel)\b|"
    r"\b(?:verteld|gezegd|zei|zegt|vertelde|doorverteld|rondverteld)\b.{0,12}\b(?:aan|tegen) "
    r"(?:iedereen|(?:de|mijn|mn|heel de) (?:hele )?klas|anderen)|"
    r"\b(?:in|op) (?:\w+ ){0,2}\w*(?:app|groep|chat|insta|snap|story)\b.{0,24}"
    r"\b(?:gezet|gegooid|gepost|geplaatst|geschreven|gezegd)\b|"
    r"\b(?:gezet|gegooid|gepost|geplaatst|geschreven|gedeeld)\b.{0,8}\b(?:in|op) "
    r"(?:\w+ ){0,2}\w*(?:app|groep|chat|insta|snap|story)\b|"
    r"\bal (?:uitgekomen|uitgelekt|bekend)\b|\biedereen (?:heeft|las|leest) (?:het|t|dat|m|hem) (?:al )?gelezen\b"
)
OF_ONESELF = re.compile(r"\b(?:dat|dak|of) (?:ik|k)\b|\bdak\b|\bover mij\b|\bmij (?:ge-?out|outed)\b")
ALREADY_TOLD = re.compile(r"\b(?:heeft|hebben) (?:het|t|dat|dit) (?:al |gewoon |toch )*(?:door)?(?:gezegd|verteld)\b")
CAN_IT_BE_CHANGED = "choose_aside_can_it_be_changed"
AM_I_ILL = re.compile(r"\b(?:ben|was) ik (?:dan |nou )?(?:(?:echt|gewoon) )?(?:ziek|gestoord|abnormaal|niet normaal)\b")
FAITH_AT_HOME = re.compile(
    r"\b(?:ouders|vader|moeder|familie|ze|thuis|wij|we)\b.{0,24}\b(?:gelovig|moslim\w*|christe\w*|gereformeerd\w*|"
    r"streng\w*|joods|hindoe\w*|religieus|kerk|moskee)\b"
)
SCHOOL_CALLS_HOME = "choose_aside_school_wants_to_call_home"
CALLS_HOME = re.compile(
    r"\b(?:school|mentor|teamleider|docent\w*|leraar|conrector|zorgco\w*|juf|meester)\b.{0,12}\b(?:wil\w*|gaat|gaan|"
    r"moet\w*|belt|bellen)\b.{0,16}\b(?:ouders|vader|moeder|thuis|huis|pa|ma)\b"
)
TOLD_IT_HERSELF = re.compile(r"\bik (?:heb|had) .{0,30}\b(?:verteld|gezegd)\b|\bniemand weet\b|\bik (?:wil|ga|durf)\b")
HER_OWN_WISH = re.compile(r"\bik wil(?:de|den)?\b.{0,24}\b(?:niet|zelf|nooit|liever)\b")
IN_AN_APP = re.compile(
    r"\b(?:snap(?:chat|groep|story|verhaal)?(?! (?:je|jij|ik|het|t|dat|er)\b)|"
    r"insta(?:gram)?|whatsapp|wapp|telegram|tele|tiktok|"
    r"discord|facebook|(?:klassen?|school|familie|buurt|team|vrienden)[ -]?(?:app?|chat)|"
    r"\w*groeps?(?:app|chat)|\w{0,8}groep(?! ?\d)|appgroep|"
    r"(?:hockey|voetbal|sport|dans|werk|straat|vrienden|klasse?n?|familie|team) ?(?:app|groep|chat)|"
    r"(?:hele|onze) (?:app|chat))\b"
)
_HER = rf"(?:{_MINE} (?:moeder|ma|zusjes?|zus|broertjes?|oma)|(?:{_MINE} )?(?:mama|mam))"
_REACHES = r"(?:spreken|praten|bellen|appen|zien|contact)"
LOSES_HER = re.compile(
    rf"\b{_HER}\b.{{0,32}}\b(?:nog|ooit|blijven|houden|nooit meer)\b.{{0,16}}\b{_REACHES}\b|"
    rf"\b{_REACHES}\b.{{0,16}}\b{_HER}\b.{{0,24}}\b(?:blijven|houden|als ik)\b|"
    rf"\b{_HER}\b.{{0,12}}\b(?:blijven|houden) {_REACHES}\b|"
    rf"\b(?:ziet|spreekt|belt|zie|spreek|verlies|raak) (?:ik )?{_HER}\b.{{0,24}}\b(?:nooit meer|kwijt|dan)\b|"
    rf"\b(?:verlies|mis) ik (?:dan )?{_HER}\b|\b{_HER} (?:niet )?kwijt\b"
)
"""Fears to lose her mother over her own no: "kan ik mn moeder nog bellen als ik niet meega"."""
COPIED = re.compile(
    r"\b(?:screenshots?|screens|ss(?:jes?)?|schermafbeelding\w*) (?:ervan |van (?:me|mij) )?(?:gemaakt|genomen)\b|"
    r"\b(?:gescreenshot|opgeslagen)\b|\b(?:maakten?|hebben) (?:al |een )?(?:screenshots?|ss)\b"
)
SHAME, SHOWN_OR_THREATENED = "choose_shame", ("utter_image_shared_", "utter_blackmail_first", "utter_filmed_")
ASHAMED = re.compile(r"\bik schaam\w*\b|\bschaam ik\b|\bzo'?n schaamte\b")
NOT_TO_SCHOOL = re.compile(r"\b(?:durf|wil|kan|ga)\b.{0,24}\bniet\b.{0,24}\bnaar school\b")
SLEEPLESS = re.compile(
    r"\b(?:niet|nooit|geen|slecht|amper) (?:\w+ )?(?:slaap|slapen|geslapen)\b|\bslaap (?:\w+ )?niet\b"
)
_POLICE = r"(?:politie|popo|skotoe|wouten|agenten|zeden|aangifte|aangeef)"
_HOME = rf"(?:{_MINE} )?(?:ouders|vader|moeder|pa|ma|papa|mama)"
_TELLS = r"(?:hore?n?|hoort|bel(?:t|len)?|we(?:et|ten)|licht\w*|vertel\w*|zeg\w*)"
SHALL_I_PAY = "choose_aside_shall_i_pay"
COUNTDOWN = "choose_aside_countdown"
_SO_LONG = r"(?:(?:een|half|1|2|3|5|10|twee|drie|vijf|tien|\d+) (?:uur\w*|min\w*|kwartier\w*)|een kwartier|middernacht)"
SETS_A_CLOCK = re.compile(
    r"^(?=.*(?:stuu?r|\bzet|post|deel|delen|gooi|online|betal|\bgeld|\blek)).*"
    r"(?:\b(?:hij|ie|ze|zij|die|ik (?:heb|krijg))\b(?: \w+){0,3}? "
    rf"(?:over|binnen|tot|nog) {_SO_LONG}\b(?! (?:geleden|terug))|"
    rf"\b(?:heb|krijg) (?:ik )?(?:nog )?(?:maar )?{_SO_LONG}\b)"
)
"""Who blackmails gives her so long."""
_MONEY = r"(?:\d+ ?(?:euro|eu|€)?|geld|tikkie|bedrag|cadeaukaart|paysafe|de helft)"
MAY_PAY = re.compile(
    rf"\b(?:kan|zal|moet|mag|als) ik\b.{{0,24}}\b{_MONEY}\b.{{0,16}}\b(?:betaal|betalen|overmaken|geven|"
    rf"sturen|stuur|geef)\b|"
    rf"\b(?:kan|zal|moet|mag|als) ik\b.{{0,24}}\b(?:betaal|betalen|overmaken)\b|"
    rf"\b(?:denken|denk erover|twijfel\w*|overweeg) (?:\w+ ){{0,3}}{_MONEY}\b.{{0,16}}\b(?:betalen|"
    rf"overmaken|geven|sturen)\b"
)
"""Thinks of paying who blackmails."""
POLICE_TELLS_HOME = re.compile(
    rf"\b{_POLICE}\b.{{0,40}}\b(?:{_TELLS}\b.{{0,24}}\b{_HOME}|{_HOME}\b.{{0,24}}\b(?:{_TELLS}|in))\b|"
    rf"\b{_TELLS}\b.{{0,24}}\b(?:{_POLICE}\b.{{0,30}}\b{_HOME}|{_HOME}\b.{{0,40}}\b{_POLICE})\b"
)
"""Asked about the police and her parents, whatever home is like."""
HOME_HEARS = re.compile(
    rf"\b(?:horen|hoort|weten|krijgen) {_HOME}\b|\b{_HOME}\b.{{0,16}}\b(?:horen|te horen|ingelicht)\b"
)
POLICE_TALK = "choose_police_talk"
AN_IMAGE_TOLD = ("utter_image_shared_", "utter_blackmail_", "utter_deepfake_", "utter_filmed_", "utter_regret_")
REPORTS = re.compile(
    r"^(?:(?:en|maar|ok[eé]?|ja|nee|dus),? )*(?:(?:kan|mag|hoe kan) ik (?:\w+ ){0,2}?aangifte doen|"
    r"hoe (?:doe|moet) ik (?:\w+ )?aangifte(?: doen)?|ik wil (?:\w+ )?aangifte doen)\W*(?:dan|nu|ofzo)?\W*$"
)
"""Asks for the step itself, and for nothing beside it."""
MAY_SHE_GO = re.compile(r"^(?:\w+ )?(?:kan|mag) ik\b")
PARENTS = re.compile(
    r"\b(?:ouders?|vader|moeder|pap+a|mam+a|thuis)\b.{0,24}\b(?:we(?:et|ten)|ho(?:or|ren|ort)|achter\w*|bellen)\b|"
    rf"\b(?:zonder(?: dat)?|toestemming van) {_MINE} (?:ouders|vader|moeder)\b"
)


def of_her_story(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent that a message has in the story that was told before; None where it adds nothing to one.

    Args:
        text: The message, in small letters.
        parsed: What the model makes of it.
        moment: What stands open, and all that was said.
    """
    asked = moment.asked or ""
    if moment.role not in (None, "youth"):
        return None
    if (presses := what_presses_her(text, parsed, moment)) is not None:
        return presses
    if (trip := _of_the_trip(text, parsed, moment)) is not None:
        return trip
    if not asked.startswith(LADDER) and (answer := wants_words_for_a_no(text, parsed, moment)) is not None:
        return answer
    if _outed_by_others(text, parsed):
        return OUTED if asked != "utter_lgbt_outed" else None
    blackmailed = blackmail_is_known(moment)
    if asked.startswith(LADDER) or carries_danger(parsed, known=blackmailed):
        return None
    if moment.topic is None and len(text.split()) <= A_FIRST_STORY and _told_in_an_app(text, parsed, moment):
        return TOLD_IN_APP
    if phrases.is_nearly_short(text) and (beside := beside_every_question(text, parsed, moment)) is not None:
        return beside
    if asked == WHO[0] and NOT_KNOWN.search(text) and len(text.split()) <= A_FIRST_STORY:
        return STRANGER
    if not phrases.is_short(text) and not (asked == WHERE and phrases.is_nearly_short(text)):
        return None
    if blackmailed and (news := _of_blackmail(text, parsed, moment)) is not None:
        return news
    return (
        _of_whom_she_loses(text, parsed, moment)
        or _of_who_knows(text, parsed, moment)
        or _of_the_image(text, parsed, moment)
        or _of_her_days(text, parsed, moment)
        or _of_the_police(text, parsed, moment)
    )


def _said(moment: Moment, *beginnings: str) -> bool:
    return any(one.startswith(beginnings) for one in moment.said)


def _of_the_trip(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """A flight, a passport with her father, her bag: heard beside any question but the ladder for her life."""
    asked = moment.asked or ""
    if asked.startswith(LADDER) and asked != DYING_ASKED:
        return None
    if packs_for_the_trip(text, moment) and (MUST_GO_SAID in moment.said or not GOES_ALL_THE_SAME.search(text)):
        return BAG
    if not _said(moment, "utter_forced_marriage_"):
        return None
    if KEEPS_MY_PASSPORT.search(text) and PASSPORT_SAID not in moment.said:
        return about_her_papers(parsed)
    if moment.said.isdisjoint(PHONE_IS_KNOWN):
        return None
    if phrases.AT_THE_AIRPORT.search(text):
        return AT_SCHIPHOL
    if GOES_ALL_THE_SAME.search(text):
        return MUST_GO
    if not TRAVELS.search(text) or not phrases.is_short(text) or phrases.NOT_TRAVELLING.search(text):
        return None
    if asked in (*TRIP_ASKED, DATE_SAID):
        return "affirm"
    return None if BEFORE in moment.said else BEFORE_A_TRIP


def _of_blackmail(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    intent, asked = intent_of(parsed), moment.asked or ""
    if SETS_A_CLOCK.search(text):
        return COUNTDOWN
    if MAY_PAY.search(text) and not HAS_PAID.search(text):
        return SHALL_I_PAY
    if MONEY_BACK.search(text) and not phrases.WANTS_MONEY.search(text):
        return PAID
    if intent == "tell_outcome" and NOT_PAID.search(text) and "betaald" not in moment.question:
        return NOTED
    if HAS_PAID.search(text) and not NOT_PAID.search(text) and intent in (*ANSWERS, "sextortion", "i_shared_image"):
        return PAID
    if intent == "grooming" and (KNOWN_IN_LIFE.search(text) or "welke volwassene" in text):
        return FAMILY_HEARS if OF_HOME.search(text) else "choose_blackmail_known"
    if asked in WHO and MET_ONLINE.search(text) and not KNOWN_IN_LIFE.search(text):
        return STRANGER if intent in (*ANSWERS, *IMAGES) else None
    return None


def _outed_by_others(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether whom she loves was told on, in words that the model may take for an image or for nothing at all."""
    if intent_of(parsed) not in (MISUNDERSTOOD, *IMAGES) or carries_danger(parsed) or AN_IMAGE.search(text):
        return False
    told = phrases.is_nearly_short(text) and TOLD_TO_OTHERS.search(text) and not TOLD_IT_HERSELF.search(text)
    return bool(told) and OF_ONESELF.search(text) is not None and WHOM_SHE_LOVES.search(text) is not None


def _of_who_knows(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Somebody else told whom she loves: that is neither a threat nor a coming-out."""
    intent, asked = intent_of(parsed), moment.asked or ""
    known = _said(moment, "utter_lgbt_")
    hears = (*ANSWERS, "afraid_parents_find_out", "ask_privacy", "family_control")
    if known and intent in hears and CALLS_HOME.search(text) and not _said(moment, f"utter_{SCHOOL_CALLS_HOME[7:]}"):
        return SCHOOL_CALLS_HOME
    beside = (*ANSWERS, "bullied", "sextortion", "afraid_parents_find_out")
    if intent == "lgbt_identity" or (known and intent in beside):
        told = TOLD_TO_OTHERS.search(text) or (known and ALREADY_TOLD.search(text))
        if told and not TOLD_IT_HERSELF.search(text) and asked != "utter_lgbt_outed":
            return OUTED
    if known and AM_I_ILL.search(text) and intent not in ("quick_exit", "goodbye"):
        return CAN_IT_BE_CHANGED
    if asked in ("utter_lgbt_first", "utter_lgbt_outed"):
        if intent == MISUNDERSTOOD and FAITH_AT_HOME.search(text) and not phrases.ASKS.search(text):
            return NOTED  # what they believe says nothing of what they will do
        if intent == "affirm" and HER_OWN_WISH.search(text):
            return NOTED
        if phrases.NOT_KNOWN_YET.search(text) and intent in (*ANSWERS, "afraid_parents_find_out"):
            return NOTED
    return None


def _of_whom_she_loses(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Whether she can stay in touch with her mother: asked beside every question about a choice of her own."""
    beside = (*ANSWERS, "ask_how_to_tell_parents", "afraid_parents_find_out", "family_control", "forced_marriage",
              "left_abroad", "divorce_choice", "express_distress", "ask_rights")  # fmt: skip
    heard = _said(moment, *OWN_CHOICE) and intent_of(parsed) in beside
    return KEEP_TOUCH if heard and LOSES_HER.search(text) else None


def _of_the_image(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The place where it stands, told with the story or as the answer."""
    intent, asked = intent_of(parsed), moment.asked or ""
    if _said(moment, "utter_image_shared_") and intent in (*ANSWERS, "regret_sent", "i_shared_image"):
        if COPIED.search(text):
            return REMOVE
        if intent == "regret_sent":  # what goes round already is not "early"
            return NOTED
    if not IN_AN_APP.search(text) or phrases.NEGATION.search(text):
        return SENDER if asked == WHERE and intent in ANSWERS and _names_only_somebody(text, parsed) else None
    if asked == WHERE:
        return IN_APP if intent in (*ANSWERS, *IMAGES) else None
    return TOLD_IN_APP if _told_in_an_app(text, parsed, moment) else None


def _told_in_an_app(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether the story of an image names the app or group that it goes round in."""
    intent = intent_of(parsed)
    told = intent == "image_shared" or (intent == MISUNDERSTOOD and likeliest_story(parsed) == "image_shared")
    without_fear = re.sub(r"\b(?:durf|weet) (?:ik )?niet\b", " ", text)
    named = IN_AN_APP.search(text) and not phrases.NEGATION.search(without_fear)
    return bool(told and named) and not _said(moment, "utter_image_shared_")


def _names_only_somebody(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether a few words hold a person ("mn ex") where a place was asked for."""
    named = {one.get("entity") for one in parsed.get("entities") or []}
    return "person" in named and "platform" not in named and len(text.split()) <= A_PERSON_ALONE


def _of_her_days(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Sleep, school, and whom at home she fears."""
    intent, asked = intent_of(parsed), moment.asked or ""
    if asked == "utter_distress_first" and SLEEPLESS.search(text) and intent not in ("ask_where_help", "request_human"):
        return NO_SLEEP
    if intent == MISUNDERSTOOD and ASHAMED.search(text) and _said(moment, *SHOWN_OR_THREATENED):
        return SHAME
    if asked in AFRAID_OF_HIM and FEARS_HOME.search(text):
        return "afraid_parents_find_out"
    if not NOT_TO_SCHOOL.search(text) or intent not in (*ANSWERS, "express_distress", "bullied"):
        return None
    if _said(moment, "utter_lgbt_outed"):
        return OUTED_AT_SCHOOL
    if _said(moment, "utter_bullied_"):
        return BULLIED_SCHOOL
    return SCHOOL if _said(moment, "utter_image_shared_", "utter_deepfake_") else None


def _of_the_police(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """May she go there without her parents: the answer to that, and not the whole law first."""
    if (moment.asked or "").startswith("utter_police_") and HOME_HEARS.search(text):
        return PARENTS_HEAR_IT
    may_she_go = _said(moment, *FAMILY_IS_FEARED) and MAY_SHE_GO.search(text)
    if POLICE_TELLS_HOME.search(text) and phrases.is_nearly_short(text) and not may_she_go:
        return PARENTS_HEAR_IT
    if REPORTS.search(text) and intent_of(parsed) == "ask_police_law" and not _said(moment, *FAMILY_IS_FEARED):
        return POLICE_TALK if _said(moment, *AN_IMAGE_TOLD) else None
    if intent_of(parsed) not in ("ask_police_law", MISUNDERSTOOD) or not PARENTS.search(text):
        return None
    about_police = intent_of(parsed) == "ask_police_law" or (moment.asked or "").startswith("utter_police_")
    return PARENTS_HEAR_IT if about_police and not _said(moment, *FAMILY_IS_FEARED) else None
